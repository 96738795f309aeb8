/** Who says what in English news, on any subject. */

import type { TextRange } from "../../../index-build/article/article.ts";
import { type ListedNames, readListedNames } from "../find-listed-names.ts";
import { findStatements } from "./find-statements.ts";
import type { TextJob } from "./job.ts";

let names: ListedNames | undefined;

function span({ start, end }: TextRange): readonly [number, number] {
  return [start, end];
}

/** Attributions with source, cue and content; matched where contents overlap by half. */
export const attributionJobs: readonly TextJob[] = [
  {
    name: "attribution",
    set: "attribution-polnear-en",
    scorer: "attribution.js",
    answer: ({ id, text }) => {
      names ??= readListedNames();
      const article = String(text);
      const statements = findStatements(article, "en", names.find(article, "en"));
      const attributions = statements.map(({ phrase, cue, content }) => ({
        source: [span(phrase)],
        cue: [span(cue)],
        content: content.map(span),
      }));
      return { id, attributions };
    },
    measures: [
      { name: "content F1", path: ["content_f1"], floor: 0.42 },
      { name: "source F1", path: ["source_f1"], floor: 0.35 },
      { name: "source right", path: ["source_right_of_matched"] },
      { name: "character F1", path: ["char_f1"] },
    ],
  },
];

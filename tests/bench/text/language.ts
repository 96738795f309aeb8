/** The language of sentences, pairs of words and single words. */

import { detectLanguage } from "../../../index-build/article/language.ts";
import type { TextJob } from "./job.ts";

/** Languages, measured on sixteen of them; ours has three and calls all others undetermined. */
export const languageJobs: readonly TextJob[] = [
  {
    name: "language",
    set: "langid-lingua",
    scorer: "langid.js",
    answer: ({ id, text }) => ({ id, lang: detectLanguage(String(text)) }),
    measures: [
      { name: "sentences", path: ["sentences", "target"], floor: 0.999, aim: 0.999 },
      { name: "pairs", path: ["word-pairs", "target"], floor: 0.953, aim: 0.97 },
      { name: "words", path: ["single-words", "target"], floor: 0.803, aim: 0.85 },
      { name: "sentences of others", path: ["sentences", "others_not_called_target"] },
      { name: "pairs of others", path: ["word-pairs", "others_not_called_target"] },
      { name: "words of others", path: ["single-words", "others_not_called_target"] },
    ],
  },
];

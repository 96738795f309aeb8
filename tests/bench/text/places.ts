/** The governorate that an article on Syria is about. */

import { toArticle } from "../../../index-build/article/to-article.ts";
import { loadKnowledge } from "../../../index-build/load-knowledge.ts";
import { indexNames } from "../../../index-build/recognize/name-index.ts";
import { ArticleUnderstander } from "../../../index-build/understand-article.ts";
import type { GoldLine, TextJob } from "./job.ts";

/** Names of the set for governorates, by our ids. */
const setNames: Readonly<Record<string, string>> = {
  "place:aleppo-governorate": "aleppo",
  "place:damascus-governorate": "damascus",
  "place:rif-dimashq-governorate": "damascus",
  "place:deir-ez-zor-governorate": "deir ezzor",
  "place:idlib-governorate": "idlib",
  "place:raqqa-governorate": "raqqa",
  "place:homs-governorate": "homs",
  "place:hasakah-governorate": "hasakeh",
  "place:hama-governorate": "hama",
  "place:daraa-governorate": "daraa",
  "place:latakia-governorate": "lattakia",
  "place:quneitra-governorate": "quneitra",
  "place:tartus-governorate": "tartous",
  "place:suwayda-governorate": "suwayda",
};

const knowledge = loadKnowledge({ names: ["data/names"], lexicon: [], dictionaries: [] });
if (!knowledge.ok) throw new Error(knowledge.faults.join("\n"));
const understander = new ArticleUnderstander(knowledge, indexNames(knowledge.names));

/** FA-KES: English reports, each labeled with the governorate of what it tells. */
export const placeJobs: readonly TextJob[] = [
  {
    name: "governorate",
    set: "news-fakes-syria-en",
    scorer: "place.js",
    answer: (line) => ({ id: line.id, place: placeOf(line) }),
    measures: [{ name: "accuracy", path: ["place_acc"], floor: 0.92, aim: 0.96 }],
  },
];

function placeOf({ id, title, text }: GoldLine): string | undefined {
  const parsed = toArticle({
    place: { path: id },
    id,
    title: String(title),
    text: String(text),
    lang: "en",
  });
  const place = parsed.ok ? understander.understand(parsed.article).mainPlace : undefined;
  return place === undefined ? undefined : (setNames[place] ?? place);
}

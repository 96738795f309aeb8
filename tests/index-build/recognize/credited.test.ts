import { describe, expect, test } from "vitest";
import { toArticle } from "../../../index-build/article/to-article.ts";
import { loadKnowledge } from "../../../index-build/load-knowledge.ts";
import { indexNames } from "../../../index-build/recognize/name-index.ts";
import { ArticleUnderstander } from "../../../index-build/understand-article.ts";

const knowledge = loadKnowledge({ names: ["data/names"], lexicon: [], dictionaries: [] });
if (!knowledge.ok) throw new Error(knowledge.faults.join("\n"));
const understander = new ArticleUnderstander(knowledge, indexNames(knowledge.names));

const FR =
  "Des frappes ont visé la ville dimanche, tuant douze personnes. Les secours cherchent encore";
const EN = "Strikes hit the city on Sunday, killing twelve people. Rescuers are still searching.";
const AR = "استهدفت غارات المدينة الأحد، ما أسفر عن مقتل اثني عشر شخصا في الأحياء الشرقية.";

/** Outlet, agencies and authors of a text: those that are found. */
function credited(text: string, given: object = {}): object {
  const parsed = toArticle({ place: { path: "a" }, id: "a", title: "T", text, ...given });
  if (!parsed.ok) throw new Error(parsed.fault.code);
  const { article, agencies } = understander.understand(parsed.article);
  const { outlet, authors } = article;
  return {
    ...(outlet !== undefined && { outlet }),
    ...(agencies.length > 0 && { agencies: agencies.map(({ id, name }) => id ?? name) }),
    ...(authors.length > 0 && { authors }),
  };
}

describe("who sent and who wrote", () => {
  const [afp, reuters, sana] = ["org:agence-france-presse", "org:reuters", "org:sana"];
  test.each<[string, object]>([
    [
      `Par Jean Dupont à Beyrouth\n\n${FR}.\n\nAvec AFP`,
      { agencies: [afp], authors: ["Jean Dupont"] },
    ],
    [`${FR} (AFP).`, { agencies: [afp] }],
    [`PARIS, 3 fév (Reuters) - ${FR}.`, { agencies: [reuters] }],
    [`Le Monde avec AFP et Reuters\n\n${FR}.`, { outlet: "Le Monde", agencies: [afp, reuters] }],
    [
      `${FR}.\n\nMarie Martin (à Istanbul, envoyée spéciale)\n\nCopyright Le Figaro`,
      { outlet: "Le Figaro", authors: ["Marie Martin"] },
    ],
    [
      `By Anna Bergen and John Smith, BBC News\n\n${EN}`,
      { outlet: "BBC", authors: ["Anna Bergen", "John Smith"] },
    ],
    [`${EN}\n\n(Reporting by Anna Bergen; Editing by Tom Smith)`, { authors: ["Anna Bergen"] }],
    [`BEIRUT (AP) — ${EN}\n\n© AP`, { agencies: ["org:associated-press"] }],
    [`دمشق-سانا\n${AR}`, { agencies: [sana] }],
    [`بيروت (أ ف ب) - ${AR}\n\nبقلم: محمد علي`, { agencies: [afp], authors: ["محمد علي"] }],
    [`رويترز - ${AR}`, { agencies: [reuters] }],
    [`${EN} The Reuters office was closed, said Anna Bergen.`, {}],
    [`${FR}, a dit un journaliste de l'AFP. Le Monde et Le Figaro en parlent.`, {}],
  ])("is read from the text: %s", (text, expected) => {
    expect(credited(text)).toEqual(expected);
  });

  test("is what the metadata say, where they do", () => {
    const text = `By Anna Bergen, BBC News\n\n${EN}`;
    const given = { outlet: "The Quarry", authors: ["Erik Holm"] };
    expect(credited(text, given)).toEqual(given);
  });
});

import { describe, expect, test } from "vitest";
import { toArticle } from "../../index-build/article/to-article.ts";
import { describeArticle } from "../../index-build/describe-article.ts";
import { loadKnowledge } from "../../index-build/load-knowledge.ts";
import { indexNames } from "../../index-build/recognize/name-index.ts";
import { ArticleUnderstander } from "../../index-build/understand-article.ts";
import { toArticleRecord } from "../../index-build/write/to-record.ts";

const knowledge = loadKnowledge({ names: ["data/names"], lexicon: [], dictionaries: [] });
if (!knowledge.ok) throw new Error(knowledge.faults.join("\n"));
const index = indexNames(knowledge.names);
const understander = new ArticleUnderstander(knowledge, index);

function describeText(text: string, isColored: boolean): string {
  const parsed = toArticle({
    place: { path: "a" },
    id: "a",
    title: "Un marché\u001b[31m touché",
    text,
    lang: "fr",
    date: "2018-03-13",
  });
  if (!parsed.ok) throw new Error(parsed.fault.code);
  return describeArticle(
    toArticleRecord(understander.understand(parsed.article), index),
    isColored,
  );
}

const TEXT =
  "Au moins 12 civils ont été tués lundi à Saraqeb, selon les Casques blancs. Le marché était ouvert depuis une heure.";

describe("an article is described", () => {
  const told = describeText(TEXT, false);
  test.each([
    ["its id, language, date and place", "a · fr · 2018-03-13 (metadata) · Idlib Governorate"],
    ["its card with who says what", "[lead, attributed: White Helmets] Au moins 12 civils"],
    ["its figures", "killed at-least 12 civils · Saraqib · 2018-03-12 · White Helmets"],
    ["its dates", "lundi → 2018-03-12 relative"],
    ["its names", "place:saraqib 1"],
  ])("with %s", (_, words) => {
    expect(told).toContain(words);
  });

  test("without what would move a terminal", () => {
    const controls = Array.from(told).filter((sign) => /\p{Cc}/u.test(sign) && sign !== "\n");
    expect(controls).toEqual([]);
  });

  test("in colors where they are wanted", () => {
    expect(describeText(TEXT, true)).toContain("\u001b[1m");
  });
});

import { expect, test } from "vitest";
import { readQuery } from "../../src/analysis/analyze-query.ts";
import { questionWords } from "../../src/analysis/question-words.ts";

/** The words of a query that only ask. */
function asking(query: string): string[] {
  const words = readQuery(query, ["en", "fr", "ar"]);
  return [...questionWords(words)].map((place) => words[place]?.text ?? "");
}

test.each([
  ["how many dead in Aleppo", ["how", "many"]],
  ["Who bombed Aleppo", ["Who"]],
  ["Combien de morts à Alep", ["Combien"]],
  ["كم عدد القتلى في حلب", ["كم", "عدد"]],
  ["WHO Aleppo", []],
  ["many dead in Aleppo", []],
  ["how many", []],
  ["morts Alep", []],
])("of %j only %j ask", (query, words) => {
  expect(asking(query)).toEqual(words);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLexicon } from "../../../index-build/lexicon/read-lexicon.ts";
import { monthSpan, weekSpan } from "../../../index-build/summarize/calendar-spans.ts";
import { groupStories } from "../../../index-build/summarize/stories.ts";
import { StoryKeyMaker } from "../../../index-build/summarize/story-keys.ts";
import type { LanguageCode } from "../../../src/analysis/languages.ts";

const { concepts } = readLexicon(
  "truce\ttrêve\ttruce\tهدنة\nfire\tincendie\tfire\tحريق\n",
  "own.tsv",
);
const maker = new StoryKeyMaker(concepts);

function article(lang: LanguageCode, title: string, names: readonly string[]) {
  const card = { sentences: [] };
  const told = { id: "a", url: null, title, lang, published: null, outlet: null, card };
  return { keys: maker.keysOf(told, new Map(names.map((name) => [name, 1]))) };
}

describe("articles tell one story", () => {
  const harbor = ["place:latakia", "org:red-crescent"];
  test("in the same words", () => {
    const stories = groupStories([
      article("en", "Fire at the harbor of Latakia", harbor),
      article("en", "Parliament votes on the budget", ["place:paris"]),
      article("en", "Harbor fire in Latakia put out", harbor),
    ]);
    expect(stories).toEqual([[0, 2], [1]]);
  });

  test("in other languages, by names, numbers and what the lexicon has", () => {
    const stories = groupStories([
      article("en", "Fire kills 17", harbor),
      article("fr", "Budget adopté", ["place:paris"]),
      article("ar", "حريق يقتل ١٧", harbor),
      article("fr", "Un incendie fait 17 morts", harbor),
    ]);
    expect(stories).toEqual([[0, 2, 3], [1]]);
  });

  test("or each their own, when they share nothing", () => {
    const articles = ["Alpha one", "Beta two", "Gamma three"].map((title) =>
      article("en", title, []),
    );
    expect(groupStories(articles)).toEqual([[0], [1], [2]]);
  });

  test("each in one story, whatever they are", () => {
    const keys = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 30 }), (all) => {
        const stories = groupStories(all.map((one) => ({ keys: Uint32Array.from(one) })));
        expect(stories.flat().toSorted((a, b) => a - b)).toEqual([...all.keys()]);
        for (const story of stories) expect(story).toEqual(story.toSorted((a, b) => a - b));
      }),
    );
  });
});

test.each([
  ["2024-11-30", "2024-W48", "2024-11-25", "2024-12-01"],
  ["2024-12-30", "2025-W01", "2024-12-30", "2025-01-05"],
  ["2021-01-03", "2020-W53", "2020-12-28", "2021-01-03"],
])("%s is in week %s", (day, id, from, to) => {
  expect(weekSpan(day)).toEqual({ id, from, to });
});

test.each([
  ["2024-02-29", "2024-02", "2024-02-01", "2024-02-29"],
  ["2023-12", "2023-12", "2023-12-01", "2023-12-31"],
])("%s is in month %s", (value, id, from, to) => {
  expect(monthSpan(value)).toEqual({ id, from, to });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  MAX_SENTENCE_WORDS,
  PositionReader,
  placeOf,
  sentenceOf,
  zones,
} from "../../src/engine/positions.ts";
import { findPhrase, type PhraseWord } from "../../src/search/find-phrase.ts";
import {
  articleOf,
  type LocatedArticle,
  levelOf,
  occurrencesIn,
  postingsOf,
} from "./located-texts.ts";

/** A place in a phrase: the words that may stand there; none for a stop word. */
type Phrase = readonly (readonly string[])[];

const letter = fc.constantFrom(..."abcd");
const articles = fc.array(
  fc.array(
    fc.record({
      words: fc.array(letter, { maxLength: 9 }),
      zone: fc.constantFrom(...Object.values(zones)),
    }),
    { maxLength: 5 },
  ),
  { maxLength: 90 },
);
const phrase = fc
  .array(fc.uniqueArray(letter, { maxLength: 2 }), { minLength: 1, maxLength: 4 })
  .filter((places) => places.some((words) => words.length > 0));

function find(given: readonly LocatedArticle[], wanted: Phrase) {
  const words = wanted.flatMap((forms, offset): PhraseWord[] =>
    forms.length === 0 ? [] : [{ offset, postings: forms.map((form) => postingsOf(given, form)) }],
  );
  const { ordinals, levels, positions = new Uint8Array(0) } = findPhrase(words);
  const reader = new PositionReader(positions, ordinals.length);
  return Array.from(ordinals, (ordinal, place) => ({
    ordinal,
    level: levels[place],
    starts: reader.at(place),
  }));
}

/** The same by looking at every word of every sentence. */
function findPlainly(given: readonly LocatedArticle[], wanted: Phrase) {
  const first = wanted.findIndex((forms) => forms.length > 0);
  return given.flatMap((article, number) => {
    const starts = (wanted[first] ?? [])
      .flatMap((form) => occurrencesIn(article, form))
      .filter((occurrence) => {
        const words = article[sentenceOf(occurrence)]?.words ?? [];
        const place = placeOf(occurrence) % MAX_SENTENCE_WORDS;
        return wanted.every((forms, offset) => {
          const word = words[place + offset - first];
          return forms.length === 0 || (word !== undefined && forms.includes(word));
        });
      })
      .sort((left, right) => left - right);
    if (starts.length === 0) return [];
    const present = (form: string) => article.some(({ words }) => words.includes(form));
    const levels = wanted
      .filter((forms) => forms.length > 0)
      .map((forms) => Math.max(...forms.filter(present).map((form) => levelOf(number, form))));
    return [{ ordinal: number * 2, level: Math.min(...levels), starts }];
  });
}

describe("a phrase", () => {
  test("is found in any texts where a plain search finds it, with its places", () => {
    fc.assert(
      fc.property(articles, phrase, (given, wanted) => {
        expect(find(given, wanted)).toEqual(findPlainly(given, wanted));
      }),
      { numRuns: 1500 },
    );
  });

  const given = [
    articleOf("fall of aleppo", "the army took the city"),
    articleOf("aleppo", "the fall and fall of the city of aleppo"),
    articleOf("of", "after the fall in aleppo"),
    articleOf("x", "the fall", "of aleppo"),
  ];
  test.each([
    { name: "in its order", wanted: [["fall"], ["of"], ["aleppo"]], found: [0] },
    { name: "with any word for a stop word", wanted: [["fall"], [], ["aleppo"]], found: [0, 4] },
    { name: "with two stop words", wanted: [["fall"], [], [], ["city"]], found: [2] },
    { name: "not beyond a sentence", wanted: [["fall"], ["of"]], found: [0, 2] },
    { name: "not backwards", wanted: [["aleppo"], ["of"]], found: [] },
    {
      name: "whatever stop words it begins with",
      wanted: [[], [], ["fall"], []],
      found: [0, 2, 4, 6],
    },
    { name: "with a word that it has twice", wanted: [["fall"], [], ["fall"]], found: [2] },
    {
      name: "under any form of a word",
      wanted: [["took", "of"], ["the"], ["city"]],
      found: [0, 2],
    },
    { name: "never with a word that no article has", wanted: [["fall"], ["qqq"]], found: [] },
  ])("is found $name", ({ wanted, found }) => {
    expect(find(given, wanted).map(({ ordinal }) => ordinal)).toEqual(found);
  });

  test("without words is nowhere", () => {
    expect(findPhrase([]).ordinals).toHaveLength(0);
  });

  test("does not go from the end of the longest sentence to the next", () => {
    const filler = Array.from({ length: MAX_SENTENCE_WORDS - 1 }, () => "x");
    const long = [
      articleOf("t", [...filler, "fall"].join(" "), "aleppo y"),
      articleOf("t", [...filler.slice(1), "fall", "aleppo"].join(" "), "y"),
    ];
    expect(find(long, [["fall"], ["aleppo"]]).map(({ ordinal }) => ordinal)).toEqual([2]);
  });

  test("of a word whose places were not kept is nowhere", () => {
    const { ordinals, levels } = postingsOf(given, "fall");
    const words = [
      { offset: 0, postings: [{ ordinals, levels }] },
      { offset: 1, postings: [postingsOf(given, "of")] },
    ];
    expect(findPhrase(words).ordinals).toHaveLength(0);
  });
});

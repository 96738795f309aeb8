import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentenceOf, zones } from "../../src/engine/positions.ts";
import type { SurfaceForms } from "../../src/engine/surface-forms.ts";
import {
  type FoundWord,
  inverseDocumentFrequency,
  poolForms,
} from "../../src/search/pool-postings.ts";
import { Scorer, sumOfParts } from "../../src/search/score.ts";
import { articleOf, type LocatedArticle, occurrencesIn, postingsOf } from "./located-texts.ts";

/** Articles of the archive; an article's ordinal is twice its number. */
const DOCUMENTS = 200;

function wordIn(
  articles: readonly LocatedArticle[],
  term: string,
  more: { readonly typed?: string; readonly forms?: SurfaceForms } = {},
): FoundWord {
  const { forms, typed } = more;
  const source = { ...postingsOf(articles, term), ...(forms && { forms }) };
  const form = {
    term,
    kind: "word" as const,
    weight: 1,
    written: [term],
    source,
    postings: source,
    ...(typed !== undefined && { typed }),
  };
  return { input: term, start: 0, end: term.length, times: 1, ...poolForms([form], DOCUMENTS) };
}

const letters = ["a", "b", "c"];
const articles = fc.array(
  fc.array(
    fc.record({
      words: fc.array(fc.constantFrom(...letters, "x"), { maxLength: 5 }),
      zone: fc.constant(zones.voice),
    }),
    { maxLength: 4 },
  ),
  { minLength: 1, maxLength: 80 },
);

/** What the best sentence is worth: the rarities of the words in it. */
function bestSentence(given: readonly LocatedArticle[], number: number): number {
  const worth = new Map<number, number>();
  for (const letter of letters) {
    const holding = given.filter((one) => occurrencesIn(one, letter).length > 0).length;
    const rarity = inverseDocumentFrequency(DOCUMENTS, holding);
    const sentences = new Set(occurrencesIn(given[number] ?? [], letter).map(sentenceOf));
    for (const sentence of sentences) {
      worth.set(sentence, (worth.get(sentence) ?? 0) + rarity);
    }
  }
  return Math.max(0, ...worth.values());
}

/** What a sentence adds for each unit of rarity: a weight that is tuned, so that only proportions are told. */
function sentenceUnit(): number {
  const given = [articleOf("t", "a b")];
  const scorer = new Scorer([wordIn(given, "a"), wordIn(given, "b")], DOCUMENTS);
  return scorer.parts(0).sentence / (2 * inverseDocumentFrequency(DOCUMENTS, 1));
}

describe("the score of an article", () => {
  test("has a part for the words that stand in its best sentence, in any texts", () => {
    fc.assert(
      fc.property(articles, (given) => {
        const words = letters.map((letter) => wordIn(given, letter));
        const scorer = new Scorer(words, DOCUMENTS);
        const unit = sentenceUnit();
        for (const number of given.keys()) {
          const { sentence } = scorer.parts(number * 2);
          expect(sentence).toBeCloseTo(unit * bestSentence(given, number), 6);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("counts a sentence for something", () => {
    expect(sentenceUnit()).toBeGreaterThan(0);
  });

  test("has the parts of the words that the article holds, and of no other", () => {
    const given = [articleOf("t", "a b"), articleOf("t", "a x"), articleOf("t", "x")];
    const scorer = new Scorer([wordIn(given, "a"), wordIn(given, "b")], DOCUMENTS);
    const inputs = [0, 2, 4].map((ordinal) =>
      scorer.parts(ordinal).words.map(({ word }) => word.input),
    );
    expect(inputs).toEqual([["a", "b"], ["a"], []]);
    expect(sumOfParts(new Scorer([wordIn(given, "a")], DOCUMENTS).parts(4))).toBe(0);
  });

  test("is the sum of its parts, each of them at least nothing", () => {
    fc.assert(
      fc.property(articles, (given) => {
        const scorer = new Scorer(
          letters.map((letter) => wordIn(given, letter, { typed: letter })),
          DOCUMENTS,
        );
        for (const number of given.keys()) {
          const parts = scorer.parts(number * 2);
          const all = [...parts.words.map(({ value }) => value), parts.complete, parts.exact];
          expect(Math.min(parts.sentence, ...all)).toBeGreaterThanOrEqual(0);
          const sum = all.reduce((left, right) => left + right, parts.sentence);
          expect(sumOfParts(parts)).toBeCloseTo(sum, 9);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("has a part for being complete, from three words on", () => {
    const given = [articleOf("t", "a b c"), articleOf("t", "a b")];
    const completeOf = (terms: readonly string[], ordinal: number) =>
      new Scorer(
        terms.map((term) => wordIn(given, term)),
        DOCUMENTS,
      ).parts(ordinal).complete;
    expect(completeOf(letters, 0)).toBeGreaterThan(0);
    expect([completeOf(letters, 2), completeOf(["a", "b"], 0)]).toEqual([0, 0]);
  });
});

describe("the word as it was typed", () => {
  // The term `a` stands as `as` in the first and third article, as `ay` in the second and third.
  const given = [articleOf("t", "a"), articleOf("t", "a"), articleOf("t", "a")];
  const forms: SurfaceForms = {
    forms: [
      ["as", 2],
      ["ay", 2],
    ],
    masks: Uint8Array.of(1, 2, 3),
  };
  const exactOf = (typed: string, told: SurfaceForms = forms) => {
    const scorer = new Scorer([wordIn(given, "a", { typed, forms: told })], DOCUMENTS);
    return [0, 2, 4].map((ordinal) => scorer.parts(ordinal).exact > 0);
  };

  test("counts in the articles that have it, and not in those with others of its stem", () => {
    expect(exactOf("as")).toEqual([true, false, true]);
    expect(exactOf("ay")).toEqual([false, true, true]);
    expect(exactOf("az")).toEqual([false, false, false]);
  });

  test("counts everywhere when the term has one form", () => {
    expect(exactOf("as", { forms: [["as", 3]] })).toEqual([true, true, true]);
  });

  test("counts for more the fewer articles have it", () => {
    const scorer = (articlesWith: number) =>
      new Scorer(
        [wordIn(given, "a", { typed: "as", forms: { forms: [["as", articlesWith]] } })],
        DOCUMENTS,
      );
    expect(scorer(1).parts(0).exact).toBeGreaterThan(scorer(3).parts(0).exact);
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { findPage } from "../../src/search/find-page.ts";
import { matchArticles } from "../../src/search/match-articles.ts";
import { type FoundWord, poolForms } from "../../src/search/pool-postings.ts";
import { Scorer, sumOfParts } from "../../src/search/score.ts";
import { articleOf, type LocatedArticle, postingsOf } from "./located-texts.ts";

/** More than the articles of any property. */
const DOCUMENTS = 100;

function wordIn(articles: readonly LocatedArticle[], term: string): FoundWord {
  const source = postingsOf(articles, term);
  const form = {
    term,
    kind: "word" as const,
    weight: 1,
    written: [term],
    typed: term,
    source,
    postings: source,
  };
  return { input: term, start: 0, end: term.length, times: 1, ...poolForms([form], DOCUMENTS) };
}

const sentence = fc
  .array(fc.constantFrom("a", "b", "c", "x"), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(" "));
const article = fc
  .array(sentence, { minLength: 1, maxLength: 4 })
  .map(([title = "", ...text]) => articleOf(title, ...text));

test("a page has the articles that score highest of all, whatever was not scored to find them", () => {
  fc.assert(
    fc.property(
      fc.array(article, { minLength: 1, maxLength: 45 }),
      fc.subarray(["a", "b", "c"], { minLength: 1 }),
      fc.constantFrom("all" as const, "any" as const),
      fc.integer({ min: 1, max: 6 }),
      fc.nat({ max: 12 }),
      (articles, terms, match, limit, offset) => {
        const words = terms.map((term) => wordIn(articles, term));
        const matched = matchArticles(words, match, DOCUMENTS);
        const scorer = new Scorer(words, DOCUMENTS);
        const held = (ordinal: number): number => scorer.parts(ordinal).words.length;
        const isTwo = words.length < 3;
        const ranked = [...matched.ordinals]
          .map((ordinal) => ({
            ordinal,
            isComplete: isTwo && held(ordinal) === words.length,
            score: sumOfParts(scorer.parts(ordinal)),
          }))
          .sort(
            (left, right) =>
              Number(right.isComplete) - Number(left.isComplete) ||
              right.score - left.score ||
              left.ordinal - right.ordinal,
          )
          .slice(offset, offset + limit)
          .map(({ ordinal, score }) => [ordinal, score]);
        const page = findPage(matched, words, match, { offset, limit }, scorer);
        expect(page.map(({ ordinal, score }) => [ordinal, score])).toEqual(ranked);
      },
    ),
    { numRuns: 500 },
  );
});

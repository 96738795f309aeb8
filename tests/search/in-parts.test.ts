import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { zones } from "../../src/engine/positions.ts";
import { type ArticlePart, inParts } from "../../src/search/in-parts.ts";
import { type LocatedArticle, levelOf, postingsOf } from "./located-texts.ts";

const parts: readonly ArticlePart[] = ["title", "body", "quote", "caption"];

const words = fc.array(fc.constantFrom(..."abc"), { maxLength: 3 });
const article = fc
  .tuple(words, fc.array(fc.record({ words, zone: fc.constantFrom(...Object.values(zones)) })))
  .map(([title, body]): LocatedArticle => [{ words: title, zone: zones.voice }, ...body]);
const articles = fc.array(article, { maxLength: 80 });

function isIn([title, ...body]: LocatedArticle, word: string, part: ArticlePart): boolean {
  const inZone = (zone: number) =>
    body.some((one) => one.zone === zone && one.words.includes(word));
  switch (part) {
    case "title":
      return title?.words.includes(word) ?? false;
    case "body":
      return body.some((one) => one.words.includes(word));
    case "quote":
      return inZone(zones.quote);
    case "caption":
      return inZone(zones.caption);
  }
}

describe("the articles that hold a word in some parts", () => {
  test("are those that a plain search finds, at their levels", () => {
    fc.assert(
      fc.property(articles, fc.subarray([...parts]), (given, some) => {
        const asked = some.length === 0 ? (["title", "body"] as const) : some;
        const wanted = given.flatMap((one, number) =>
          asked.some((part) => isIn(one, "a", part)) ? [number] : [],
        );
        const { ordinals, levels } = inParts(postingsOf(given, "a"), some);
        expect([...ordinals]).toEqual(wanted.map((number) => number * 2));
        expect([...levels]).toEqual(wanted.map((number) => levelOf(number, "a")));
      }),
      { numRuns: 500 },
    );
  });

  test("are all when no part is named, or title and text are", () => {
    const postings = postingsOf([[{ words: ["a"], zone: zones.voice }]], "a");
    expect(inParts(postings, [])).toBe(postings);
    expect(inParts(postings, ["body", "quote", "title"])).toBe(postings);
  });

  test("are none in quotations where places were not kept", () => {
    const postings = { ordinals: Uint32Array.of(3), levels: Uint8Array.of(1) };
    expect(inParts(postings, ["quote"]).ordinals).toHaveLength(0);
    expect([...inParts(postings, ["quote", "body"]).ordinals]).toEqual([3]);
  });
});

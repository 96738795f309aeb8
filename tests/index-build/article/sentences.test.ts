import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findSentences } from "../../../index-build/article/sentences.ts";
import { arabicCases } from "./cases-arabic.ts";
import { englishCases } from "./cases-english.ts";
import { frenchCases } from "./cases-french.ts";

function cut(text: string): string[] {
  return findSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe.each([
  ["French", frenchCases],
  ["English", englishCases],
  ["Arabic and other", arabicCases],
])("%s text is cut where a reader would", (_language, cases) => {
  test.each(cases)("%s", (marked) => {
    const expected = marked.split("¦").map((sentence) => sentence.trim());
    expect(cut(marked.replaceAll("¦", ""))).toEqual(expected);
  });
});

test("the table holds at least two hundred cases", () => {
  expect(frenchCases.length + englishCases.length + arabicCases.length).toBeGreaterThan(200);
});

test("stretches without a letter or digit are no sentence", () => {
  expect(cut("***\n\n- - -\n\n»\n…")).toEqual([]);
  expect(cut("")).toEqual([]);
});

test("the example of the doc comment is true", () => {
  expect(findSentences("M. Assad a parlé. « Oui ! » Il part.")).toEqual([
    { start: 0, end: 17 },
    { start: 18, end: 27 },
    { start: 28, end: 36 },
  ]);
});

const messy = fc
  .array(
    fc.constantFrom(
      ..." .!?…\n\"'’«»“”()[]#@-–,;:؟。".split(""),
      "M.",
      "etc.",
      "U.S.",
      "Le ",
      "pays",
      "حلب",
      "2011",
      "😀",
      "https://x.org/A.B",
      "\ud800",
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

test("any text: sentences are in order, apart, trimmed, and hold every letter and digit", () => {
  fc.assert(
    fc.property(fc.oneof(messy, fc.string({ unit: "binary" })), (text) => {
      let previousEnd = 0;
      for (const { start, end } of findSentences(text)) {
        expect(text.slice(previousEnd, start)).not.toMatch(/[\p{L}\p{N}]/u);
        expect(start).toBeGreaterThanOrEqual(previousEnd);
        expect(end).toBeGreaterThan(start);
        const sentence = text.slice(start, end);
        expect(sentence).toBe(sentence.trim());
        expect(sentence).not.toContain("\n");
        previousEnd = end;
      }
      expect(text.slice(previousEnd)).not.toMatch(/[\p{L}\p{N}]/u);
    }),
    { numRuns: 2000 },
  );
});

// Nothing is timed: work that grows with the square of the length would not end before the test is stopped.
test.each(["« ", '"a. ', "((((", "a.A", ". ", "“a.B ", "x", "‘a ", "www.a.B"])(
  "a hundred thousand times %s is cut like any other text",
  (unit) => {
    const text = unit.repeat(100_000);
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const kept = findSentences(text)
      .map(({ start, end }) => text.slice(start, end))
      .join("");
    expect(kept.match(/\p{L}/gu)?.length ?? 0).toBe(letters);
  },
);

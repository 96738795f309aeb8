import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { type LanguageCode, languageCodes } from "../../src/analysis/languages.ts";
import type { StoredCard } from "../../src/contract/records.ts";
import {
  codePointCounter,
  Highlighter,
  type HighlightRange,
  toRanges,
} from "../../src/search/highlight.ts";
import { makeSnippet } from "../../src/search/snippet.ts";
import { plainWord } from "./found-words.ts";

const pieces = [
  "Aleppo",
  "l’offensive",
  "Aleppo's",
  "حلب",
  "والمدينة",
  "𝐀leppo",
  "👨‍👩‍👧‍👦",
  "e\u0301tat",
  "\u0301",
  "cease\u200bfire",
  "1 200",
  "2024-11-30",
  "#HalabNews",
  "<img onerror=alert(1)>",
  "\u202eoppelA\u202c",
  "https://example.org/a?b=c",
  "İstanbul",
  "\ufdfa",
  " ",
  "\n",
  ". ",
  "-",
];
const hostileText = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.constant(" ")), { maxLength: 25 })
    .map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);
const language = fc.constantFrom(...languageCodes);

/** A text, its language, and some of its words' terms with one that it does not have. */
const searched = fc.tuple(hostileText, language).chain(([text, lang]) =>
  fc.record({
    text: fc.constant(text),
    lang: fc.constant(lang),
    terms: fc
      .subarray([...new Set(analyze(text, lang).map(({ value }) => value))])
      .map((some) => [...some, "qqq"]),
  }),
);

/** Finds terms, each of them a word of the query. */
function finderOf(terms: readonly string[]): Highlighter {
  return new Highlighter(terms.map(plainWord));
}

function mark(text: string, lang: LanguageCode, terms: readonly string[]): HighlightRange[] {
  return toRanges(text, finderOf(terms).find(text, lang));
}

/** Code points before a UTF-16 offset, counted the plain way. */
function pointsBefore(text: string, offset: number): number {
  return Array.from(text.slice(0, offset)).length;
}

function cut(text: string, [start, end]: HighlightRange): string {
  return Array.from(text).slice(start, end).join("");
}

describe("the words marked in any text", () => {
  test("are exactly those whose analysis is a term looked up, cut at code points", () => {
    fc.assert(
      fc.property(searched, ({ text, lang, terms }) => {
        const wanted = analyze(text, lang).filter(({ value }) => terms.includes(value));
        const ranges = mark(text, lang, terms);
        expect(ranges.map((range) => cut(text, range))).toEqual(
          wanted.map(({ start, end }) => text.slice(start, end)),
        );
        expect(ranges).toEqual(
          wanted.map(({ start, end }) => [pointsBefore(text, start), pointsBefore(text, end)]),
        );
      }),
      { numRuns: 500 },
    );
  });

  test("never overlap, are never empty and never leave the text", () => {
    fc.assert(
      fc.property(searched, ({ text, lang, terms }) => {
        let last = 0;
        for (const [start, end] of mark(text, lang, terms)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(Array.from(text).length);
      }),
      { numRuns: 500 },
    );
  });

  test("are the same on a card that was shown before", () => {
    fc.assert(
      fc.property(
        searched,
        fc.array(hostileText, { maxLength: 3 }),
        ({ text, lang, terms }, others) => {
          const card: StoredCard = {
            id: "a",
            url: null,
            title: text,
            lang,
            published: null,
            outlet: null,
            card: {
              sentences: others.map((other) => ({
                text: other,
                start: 0,
                end: 0,
                why: "lead",
                voice: "article",
              })),
            },
          };
          const first = finderOf(terms).highlightCard(card);
          expect(first.highlights.title).toEqual(mark(text, lang, terms));
          expect(first.highlights.sentences).toEqual(others.map((one) => mark(one, lang, terms)));
          expect(first.found.map((texts) => texts.length)).toEqual(
            [text, ...others].map((one) => mark(one, lang, terms).length),
          );
          finderOf(["qqq"]).highlightCard(card);
          expect(finderOf(terms).highlightCard(card)).toEqual(first);
        },
      ),
      { numRuns: 200 },
    );
  });
});

test("code points are counted as the language itself counts them, lone surrogates too", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.array(fc.nat({ max: 40 })), (text, some) => {
      const offsets = some
        .map((offset) => Math.min(offset, text.length))
        .filter((offset) => !/[\udc00-\udfff]/.test(text[offset] ?? ""))
        .sort((left, right) => left - right);
      const toCodePoint = codePointCounter(text);
      expect(offsets.map(toCodePoint)).toEqual(offsets.map((offset) => pointsBefore(text, offset)));
    }),
  );
});

describe("a snippet of any text", () => {
  const request = fc.tuple(searched, fc.integer({ min: 40, max: 400 }));

  test("is the text word for word at its offsets, and never longer than asked for", () => {
    fc.assert(
      fc.property(request, ([{ text, lang, terms }, length]) => {
        const weights = terms.map((term) => term.length);
        const snippet = makeSnippet({ text, lang, voices: [] }, finderOf(terms), weights, length);
        expect(cut(text, [snippet.start, snippet.end])).toBe(snippet.text);
        expect(snippet.text.length).toBeLessThanOrEqual(length);
        expect(snippet.text).toBe(snippet.text.trim());
      }),
      { numRuns: 500 },
    );
  });

  test("marks exactly the words looked up that stand in it", () => {
    fc.assert(
      fc.property(request, ([{ text, lang, terms }, length]) => {
        const weights = terms.map(() => 1);
        const { text: passage, highlights } = makeSnippet(
          { text, lang, voices: [] },
          finderOf(terms),
          weights,
          length,
        );
        expect(highlights).toEqual(mark(passage, lang, terms));
      }),
      { numRuns: 200 },
    );
  });

  const filler = "Nothing of note was said here by anyone at all. ".repeat(20);
  test.each([
    {
      name: "the densest group of words",
      text: `${filler}Aleppo. ${filler}The talks on Aleppo resumed. ${filler}talks`,
      length: 100,
      holds: "The talks on Aleppo resumed.",
    },
    {
      name: "the beginning when no word stands in the text",
      text: `First words. ${filler}`,
      length: 60,
      holds: "First words.",
    },
    {
      name: "the beginning of a text without a space",
      text: "字".repeat(300),
      length: 60,
      holds: "字".repeat(60),
    },
    {
      name: "a whole number of characters of a text without a space",
      text: "𠀀".repeat(300),
      length: 61,
      holds: "𠀀".repeat(30),
    },
    {
      name: "a word in a text without a space",
      text: `${"字".repeat(300)} Aleppo ${"字".repeat(300)}`,
      length: 60,
      holds: "Aleppo",
    },
  ])("shows $name", ({ text, length, holds }) => {
    const finder = finderOf(["aleppo", "talk"]);
    expect(makeSnippet({ text, lang: "en", voices: [] }, finder, [2, 1], length).text).toContain(
      holds,
    );
  });
});

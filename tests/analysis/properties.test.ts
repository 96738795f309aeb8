import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { analyzeQuery, readQuery } from "../../src/analysis/analyze-query.ts";
import { languageCodes } from "../../src/analysis/languages.ts";
import { terms } from "./terms.ts";

const language = fc.constantFrom(...languageCodes);

const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  // Raw code units, so that halves of pairs stand alone.
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

// Pieces that meet each other in articles: each rule of the analyzer is one join away.
const piece = fc.constantFrom(
  ..."l' d’ qu' 's 'll n't Alep Idleb ÉTAT déplacés securite l’Est Est IS the The le la O'Brien".split(
    " ",
  ),
  ..."Syria's réfugiés cœur straße #SaveAleppo @UNOCHA_fr https://t.co/x a@b.org 1 200 000 3,5".split(
    " ",
  ),
  ..."2016 1er 10km ١٢٠٠ ٣٫٥ المدنيين بحلب وَقْفُ حلب الله U.S. Da'esh ФРОНТ e\u0301 ـ 👍 \u200b \u00ad".split(
    " ",
  ),
  ..." ,.-_/#@:'’\n\u00a0".split(""),
);
const newsText = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(""));
const text = fc.oneof(anyText, newsText);

describe("any text", () => {
  test("terms are in order, never empty, never longer than 64 and never overlap", () => {
    fc.assert(
      fc.property(text, language, (input, code) => {
        let previousEnd = 0;
        for (const { value, start, end } of analyze(input, code)) {
          expect(value).not.toBe("");
          expect(value.length).toBeLessThanOrEqual(64);
          expect(value).not.toMatch(/\p{Cs}/u);
          expect(start).toBeGreaterThanOrEqual(previousEnd);
          expect(end).toBeGreaterThan(start);
          previousEnd = end;
        }
        expect(previousEnd).toBeLessThanOrEqual(input.length);
      }),
      { numRuns: 1000 },
    );
  });

  test("a text gives the same terms each time, whatever was analyzed in between", () => {
    fc.assert(
      fc.property(text, text, language, (input, other, code) => {
        const first = analyze(input, code);
        analyze(other, code);
        expect(analyze(input, code)).toEqual(first);
      }),
    );
  });

  test("a query has the terms of an article in its language, less the stop words of another that it speaks", () => {
    fc.assert(
      fc.property(newsText, fc.constantFrom("en" as const, "fr" as const), (input, code) => {
        const found = analyze(input, code).map(({ value }) => value);
        const words = readQuery(input, [code]);
        const asked = words.flatMap(({ terms }) => terms);
        const leftOut = words.filter(({ isLeftOut }) => isLeftOut);
        expect(leftOut.filter(({ stopIn }) => stopIn.length === 0)).toEqual([]);
        // In an article the language is known; a query may be in any, and tells by its stop words.
        const isForeign = leftOut.some(({ stopIn }) => !stopIn.includes(code));
        if (found.length > 0 && !isForeign) expect(asked).toEqual(found);
      }),
      { numRuns: 500 },
    );
  });

  test("a query's words are in order and each has a term", () => {
    fc.assert(
      fc.property(text, fc.subarray([...languageCodes]), (input, languages) => {
        let previousEnd = 0;
        for (const word of analyzeQuery(input, languages)) {
          expect(word.terms.length).toBeGreaterThan(0);
          expect(new Set(word.terms).size).toBe(word.terms.length);
          expect(word.text).toBe(input.slice(word.start, word.end));
          expect(word.start).toBeGreaterThanOrEqual(previousEnd);
          previousEnd = word.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("writings of one text have the same terms", () => {
  const letters = "abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûœæßğışøł".split("");
  const arabic = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئىة".split("");
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...arabic), minLength: 1, maxLength: 9 }),
    fc.constantFrom(
      "l'état",
      "d'idleb",
      "qu'assad",
      "syria's",
      "aujourd'hui",
      "1 200",
      "3,5",
      "2016",
      "1200",
      "3 millions",
      "520 ألف",
      "demi-million",
      "نصف مليون",
    ),
  );
  const sentence = fc.array(word, { maxLength: 12 }).map((all) => all.join(" "));

  const same = (name: string, variant: (input: string) => string) =>
    test(name, () => {
      fc.assert(
        fc.property(sentence, language, (input, code) => {
          expect(terms(variant(input), code)).toBe(terms(input, code));
        }),
        { numRuns: 400 },
      );
    });

  same("in capitals", (input) => input.toUpperCase());
  same("decomposed", (input) => input.normalize("NFD"));
  same("with curly apostrophes", (input) => input.replaceAll("'", "’"));
  same("with soft hyphens", (input) => [...input].join("\u00ad"));
  same(
    "with zero-width characters and direction marks",
    (input) => `\u202b${[...input].join("\u200b")}\u202c`,
  );
  same("with Arabic-Indic digits", (input) =>
    input.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  );
  same("with Persian digits", (input) =>
    input.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit))),
  );
  same("with harakat", (input) => input.replace(/[بتحدرسعفقلمن]/g, "$&\u064e"));
  same("with tatweel", (input) => input.replace(/[بتحسعفقلمن]/g, "$&ـ"));
  // Apostrophes cut by the ASCII letters around them.
  same("in full-width letters", (input) =>
    input.replace(/(?<![^ ])[a-z0-9]+(?![^ ])/g, (plain) =>
      plain.replace(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    ),
  );

  test("without accents in French, unless that makes a stop word", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...letters), minLength: 5, maxLength: 14 }),
        (input) => {
          const plain = input.normalize("NFD").replace(/\p{M}/gu, "");
          fc.pre(terms(plain, "fr") !== "");
          expect(terms(plain, "fr")).toBe(terms(input, "fr"));
        },
      ),
    );
  });
});

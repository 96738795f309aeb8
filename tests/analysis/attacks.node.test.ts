import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { analyzeQuery } from "../../src/analysis/analyze-query.ts";
import { languageCodes } from "../../src/analysis/languages.ts";
import { loadAttacks } from "../support/attacks.ts";

const attacks = await loadAttacks("hostile queries to the analyzer");

describe("hostile queries", () => {
  test.skipIf(attacks === undefined).each(Object.entries(attacks?.queries ?? {}))(
    "%s gives terms that are words",
    (_name, text) => {
      for (const language of languageCodes) {
        const terms = analyze(text, language);
        analyzeQuery(text, [language]);
        for (const { value } of terms) {
          expect(value).not.toBe("");
          expect(value).not.toMatch(/\p{Cs}/u);
          expect(value).not.toContain("\ufffd");
        }
      }
    },
  );

  // Nothing is timed: work that grows with the square of a million would not end before the test is stopped.
  test.each([
    ["apostrophes", "l'"],
    ["letters and apostrophes", "a'"],
    ["points", "a."],
    ["digit groups", "123 "],
    ["digits and points", "1."],
    ["digits and commas", "123,"],
    ["hash signs", "#a"],
    ["hashtags without an end", "#Aa_"],
    ["at signs", "a@"],
    ["mail addresses without an end", "a.a@a."],
    ["hosts without an end", "abc."],
    ["schemes", "a://"],
    ["marks", "\u0301\u0327"],
    ["invisible characters", "a\u200b"],
    ["halves of pairs", "\ud800"],
    ["emoji", "👍"],
    ["capitals", "THE "],
    ["stop words", "est "],
  ])("a million characters of %s are analyzed as soon as any other", (_name, unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    for (const language of ["ar", "fr"] as const) {
      const last = analyze(text, language).at(-1);
      expect(last?.end ?? 0).toBeLessThanOrEqual(text.length);
    }
  });
});

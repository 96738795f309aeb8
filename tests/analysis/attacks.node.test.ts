import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { analyzeQuery } from "../../src/analysis/analyze-query.ts";
import { findTerms } from "../../src/analysis/find-terms.ts";
import { languageCodes } from "../../src/analysis/languages.ts";

// The hostile inputs are not part of the project; without them the test says that it did not run.
const path = process.env["DEPECHE_ATTACKS"] ?? "";
const isPresent = path !== "" && existsSync(path);
const TIME_LIMIT_MS = 500;

async function loadAttacks(): Promise<[string, string][]> {
  const { queries }: { queries: Record<string, string> } = await import(pathToFileURL(path).href);
  return Object.entries(queries);
}

const attacks = isPresent ? await loadAttacks() : [];

describe("hostile queries", () => {
  test.skipIf(isPresent)(
    "SKIPPED: name the file of hostile queries in DEPECHE_ATTACKS",
    (context) => {
      context.skip("DEPECHE_ATTACKS names no file");
    },
  );

  test.skipIf(!isPresent).each(attacks)(
    "%s is analyzed in time linear in its length",
    (_name, text) => {
      for (const language of languageCodes) {
        const began = performance.now();
        const terms = analyze(text, language);
        findTerms(text, language, new Set(["ceasefir", "a", "1"]));
        analyzeQuery(text, [language]);
        expect(performance.now() - began).toBeLessThan(TIME_LIMIT_MS);
        for (const { value } of terms) {
          expect(value).not.toBe("");
          expect(value).not.toMatch(/\p{Cs}/u);
          expect(value).not.toContain("\ufffd");
        }
      }
    },
  );

  // Twice the text may take twice the time, and four times for noise; a square would take a hundred.
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
  ])("a long run of %s is analyzed in time linear in its length", (_name, unit) => {
    const measure = (length: number) => {
      const text = unit.repeat(length / unit.length);
      const began = performance.now();
      analyze(text, "fr");
      return performance.now() - began;
    };
    measure(10_000);
    const short = Math.max(measure(20_000), 1);
    expect(measure(400_000)).toBeLessThan(short * 20 * 5);
  });
});

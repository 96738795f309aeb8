import { expect, test } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { analyzeQuery } from "../../src/analysis/analyze-query.ts";
import { normalizeArabic, stemArabic } from "../../src/analysis/arabic.ts";
import { foldCase, foldMarks } from "../../src/analysis/fold.ts";
import { visibleText } from "../../src/analysis/invisible.ts";
import { numberTerm } from "../../src/analysis/numbers.ts";
import { stemEnglish } from "../../src/analysis/stem-english.ts";
import { stemFrench } from "../../src/analysis/stem-french.ts";

test("the examples in the doc comments are what the functions return", () => {
  expect(analyze("L’OSDH à #Alep-Est", "fr")).toEqual([
    { value: "osdh", start: 2, end: 6 },
    { value: "alep", start: 10, end: 14 },
    { value: "est", start: 15, end: 18 },
  ]);
  expect(analyzeQuery("bilan de l'offensive", ["en", "fr"])).toEqual([
    { text: "bilan", start: 0, end: 5, terms: ["bilan"] },
    { text: "offensive", start: 11, end: 20, terms: ["offens"] },
  ]);
  expect(foldCase("Cœur")).toBe("coeur");
  expect(foldCase("DÉPLACÉS")).toBe("déplacés");
  expect(foldMarks("déplacés")).toBe("deplaces");
  expect(visibleText("cease\u200bfire").text).toBe("ceasefire");
  expect(numberTerm("١٬٢٠٠٫٥", 0, 7)).toBe("1200.5");
  expect(stemEnglish("elections")).toBe("elect");
  expect(stemEnglish("news")).toBe("news");
  expect(stemFrench("securite")).toBe("secur");
  expect(stemArabic(normalizeArabic("والمدنيين"))).toBe("مدن");
  expect(stemArabic("حلب")).toBe("حلب");
});

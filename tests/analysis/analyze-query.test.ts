import { describe, expect, test } from "vitest";
import { analyzeQuery } from "../../src/analysis/analyze-query.ts";
import type { LanguageCode } from "../../src/analysis/languages.ts";

/** The query's words as `text=term/term`, with a space between. */
function query(text: string, languages: readonly LanguageCode[]): string {
  return analyzeQuery(text, languages)
    .map((word) => `${word.text}=${word.terms.join("/")}`)
    .join(" ");
}

const all: readonly LanguageCode[] = ["ar", "en", "fr", "und"];
const latin: readonly LanguageCode[] = ["en", "fr"];

describe("a query's words", () => {
  test.each<readonly [string, string, readonly LanguageCode[], string]>([
    [
      "quel est le bilan de l'offensive",
      "bilan=bilan offensive=offens",
      latin,
      "lose the French stop words of a French question",
    ],
    [
      "what is the toll of the offensive",
      "toll=toll offensive=offens",
      latin,
      "lose the English stop words of an English question",
    ],
    ["le bilan", "bilan=bilan", latin, "lose an article that only one language has"],
    ["car bomb", "car=car bomb=bomb", latin, "keep a word that is common in the other language"],
    ["the car bomb on the road", "car=car bomb=bomb road=road", latin, "keep it among others"],
    [
      "un aid convoy",
      "un=un aid=aid convoy=convoy",
      latin,
      "keep the United Nations in small letters",
    ],
    ["alep est", "alep=alep est=est", latin, "keep est when nothing else is French"],
    ["The Who", "Who=who", latin, "keep the rest of a name"],
    [
      "to be or not to be",
      "to=to be=be or=or not=not to=to be=be",
      ["en"],
      "stay if all are stop words",
    ],
    ["le la", "le=le la=la", latin, "stay if all are French stop words"],
    ["IS", "IS=is", latin, "keep a name that could be a stop word"],
    ["من", "من=من", all, "stay if all are Arabic stop words"],
    ["في حلب", "حلب=حلب", all, "lose an Arabic stop word"],
    ["attaques", "attaques=attaqu", ["fr"], "have one term in an archive of one language"],
    ["attaques", "attaques=attaqu", latin, "have one term when the languages agree"],
    ["réfugiés", "réfugiés=refugi/refug", latin, "have a term for each language that differs"],
    ["les réfugiés", "réfugiés=refug/refugi", latin, "have the guessed language's term first"],
    ["villages", "villages=villag/villages", all, "have the folded form for other languages"],
    [
      "المدنيين",
      "المدنيين=مدن",
      ["fr"],
      "in Arabic script are Arabic even without an Arabic archive",
    ],
    ["villages", "villages=villages", ["ar"], "in Latin script are folded in an Arabic archive"],
    ["villages", "villages=villages", [], "are folded in an archive without a language"],
    ["#AlepEst 1 200", "Alep=alep Est=est 1 200=1200", latin, "come apart as an article's do"],
    ["ГОРОД", "ГОРОД=город", all, "in another script have one term"],
    ["!!! …", "", all, "are none without a letter"],
    ["https://t.co/x", "", all, "are none in an address"],
  ])("“%s” gives “%s” (%j): they %s", (text, expected, languages) => {
    expect(query(text, languages)).toBe(expected);
  });

  test("tell where they stand in the query as given", () => {
    expect(analyzeQuery("l’\u200boffen\u00adsive", ["fr"])).toEqual([
      { text: "offen\u00adsive", start: 3, end: 13, terms: ["offens"] },
    ]);
  });

  test("are the same with undetermined articles in the archive", () => {
    expect(query("quel est le bilan", ["en", "fr", "und"])).toBe("bilan=bilan");
  });
});

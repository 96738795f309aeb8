import { describe, expect, test } from "vitest";
import type { LanguageCode } from "../../../src/analysis/languages.ts";
import { ownNames } from "./own-names.ts";
import { nameEntry, recognizer } from "./recognize-names.ts";

const { ids } = recognizer(ownNames);

const inContext: readonly (readonly [
  rule: string,
  text: string,
  language: LanguageCode,
  wanted: string,
])[] = [
  ["means nothing alone", "il ouvre الباب", "ar", ""],
  [
    "means its entry beside what the entry belongs to",
    "الباب في محافظة حلب",
    "ar",
    "place:al-bab place:aleppo-province",
  ],
  [
    "means its entry beside a certain spelling of it",
    "الباب قرب مدينة الباب",
    "ar",
    "place:al-bab place:al-bab",
  ],
  ["of a place means nothing beside a mere country", "نبل في سوريا", "ar", "place:syria"],
  [
    "of a person means its entry beside the country",
    "Assad tient la Syrie",
    "fr",
    "person:assad place:syria",
  ],
  [
    "of two means the one that the text speaks of",
    "Tripoli, au Liban-Nord",
    "fr",
    "place:tripoli-lebanon place:north-lebanon",
  ],
];

describe("an ambiguous spelling", () => {
  test.each(inContext)("%s: “%s”", (_rule, text, language, wanted) => {
    expect(ids(text, language)).toBe(wanted);
  });

  test("means what was certain elsewhere in the article, such as in its title", () => {
    const known = new Set<string>();
    expect(ids("Bachar al-Assad s'exprime", "fr", known)).toBe("person:assad");
    expect(ids("Assad a parlé.", "fr", known)).toBe("person:assad");
    expect(ids("Assad a parlé.", "fr")).toBe("");
    expect([...known]).toEqual(["person:assad"]);
  });

  test("makes nothing certain by itself", () => {
    const known = new Set<string>();
    ids("Assad et Al-Bab", "fr", known);
    expect([...known]).toEqual([]);
  });

  test("of one entry gives way to another's certain one, but not where that one is the subject", () => {
    const list = [
      nameEntry("place:shahba", { fr: ["Chahba"] }, { partOf: ["place:syria"] }),
      nameEntry("org:shahba", { fr: ["Chahba", "radio Chahba"] }, { ambiguous: ["Chahba"] }),
    ];
    const own = recognizer(list);
    expect(own.ids("À Chahba", "fr")).toBe("place:shahba");
    expect(own.ids("La radio Chahba émet. Chahba a dit", "fr")).toBe("org:shahba org:shahba");
  });

  test("of a body or a person means its entry beside a place in its country, of most places not", () => {
    const own = recognizer([
      ...ownNames,
      nameEntry("org:sana", { fr: ["Sana"] }, { partOf: ["place:syria"], ambiguous: ["Sana"] }),
      nameEntry(
        "place:orontes",
        { en: ["Orontes"] },
        { kind: "river", partOf: ["place:syria"], ambiguous: ["Orontes"] },
      ),
    ]);
    expect(own.ids("Sana, à Alep", "fr")).toBe("org:sana place:aleppo");
    expect(own.ids("Sana, à Tripoli", "fr")).toBe("");
    expect(own.ids("the Orontes near Aleppo", "en")).toBe("place:orontes place:aleppo");
    expect(own.ids("نبل قرب حلب", "ar")).toBe("place:aleppo");
  });

  test("of namesakes means the only one whose country the text is about", () => {
    expect(ids("Tripoli, en Libye", "fr")).toBe("place:tripoli-libya place:libya");
    expect(ids("Tripoli, en Syrie", "fr")).toBe("place:syria");
  });

  test("that is a common word is meant in capitals among small letters", () => {
    const own = recognizer([
      nameEntry("org:who", { en: ["WHO"] }, { ambiguous: ["WHO"] }),
      nameEntry("org:mit", { en: ["MIT"] }, { ambiguous: ["MIT"] }),
    ]);
    expect(own.ids("the WHO warned", "en")).toBe("org:who");
    expect(own.ids("Who warned of it?", "en")).toBe("");
    expect(own.ids("WHO WARNED OF CHOLERA", "en")).toBe("");
    // Of the others the capitals say nothing, since the other meaning has them too.
    expect(own.ids("the MIT warned", "en")).toBe("");
  });

  test("of several words needs the capitals of the list", () => {
    const own = recognizer([
      nameEntry("place:france", { fr: ["France"] }, { kind: "country" }),
      nameEntry(
        "org:le-monde",
        { fr: ["Le Monde"] },
        { partOf: ["place:france"], ambiguous: ["Le Monde"] },
      ),
    ]);
    expect(own.ids("Le Monde révèle en France", "fr")).toBe("org:le-monde place:france");
    expect(own.ids("Le monde change, le monde, en France", "fr")).toBe("place:france");
  });

  test("may be clear with the article that it is listed with", () => {
    const own = recognizer([
      nameEntry("place:al-bab", { fr: ["Al-Bab", "Bab"] }, { ambiguous: ["Bab"] }),
    ]);
    expect(own.ids("Au nord d'al-Bab", "fr")).toBe("place:al-bab");
    expect(own.ids("La porte, Bab en arabe", "fr")).toBe("");
  });

  test("does not make a clear one with the same letters ambiguous", () => {
    const list = [nameEntry("org:is", { fr: ["Isis"], en: ["ISIS"] }, { ambiguous: ["Isis"] })];
    expect(recognizer(list).ids("ISIS fighters fled", "en")).toBe("org:is");
    expect(recognizer(list).ids("the goddess Isis", "en")).toBe("");
  });
});

import { describe, expect, test } from "vitest";
import { ancestorsOf } from "../../../index-build/recognize/find-names.ts";
import type { LanguageCode } from "../../../src/analysis/languages.ts";
import { ownNames } from "./own-names.ts";
import { nameEntry, recognizer } from "./recognize-names.ts";

const { find, ids } = recognizer(ownNames);

const rules: readonly (readonly [
  rule: string,
  text: string,
  language: LanguageCode,
  wanted: string,
])[] = [
  ["the longest spelling at a place counts", "Aleppo province", "en", "place:aleppo-province"],
  ["the longest spelling counts", "the Deir ez-Zor Military Council", "en", "org:council"],
  [
    "what a longer spelling begins counts alone if it ends there",
    "Deir ez-Zor Military",
    "en",
    "place:deir-ez-zor",
  ],
  [
    "of names that overlap the first one counts",
    "Deir ez-Zor Military Council of the North",
    "en",
    "org:council",
  ],
  ["a name may follow another at once", "Alep Raqqa", "fr", "place:aleppo place:raqqa"],
  ["a name is found again", "Alep, Alep et Alep", "fr", "place:aleppo place:aleppo place:aleppo"],
  ["an article in Latin letters is no part of a name", "Front al-Nosra", "fr", "org:nusra"],
  ["an article may be left out", "le Front Nosra", "fr", "org:nusra"],
  ["an article may be assimilated", "Front an-Nosra et Ar Raqqa", "fr", "org:nusra place:raqqa"],
  ["an article alone is nothing", "Al et El", "fr", ""],
  [
    "an elided word is no part of a name",
    "l'OSDH et d’Alep, qu'Alep",
    "fr",
    "org:sohr place:aleppo place:aleppo",
  ],
  [
    "an elided word may stand inside a name",
    "la citadelle d'Alep et la citadelle d’Alep",
    "fr",
    "place:citadel place:citadel",
  ],
  ["a possessive is no part of a name", "Aleppo's and Aleppo’s", "en", "place:aleppo place:aleppo"],
  ["a possessive may stand inside a name", "People's Protection Units", "en", "org:ypg"],
  [
    "a possessive may stand inside a name, whatever the apostrophe",
    "People’s Protection Units",
    "en",
    "org:ypg",
  ],
  ["a hashtag names what its words name", "#SaveAleppo #Alep", "en", "place:aleppo place:aleppo"],
  [
    "a hashtag may have signs inside",
    "#Alep-Est #Deir_Ezzor",
    "fr",
    "place:east-aleppo place:deir-ez-zor",
  ],
  ["a hashtag may be Arabic", "#حلب_تحترق", "ar", "place:aleppo"],
  [
    "hyphens are spaces",
    "Deir-ez-Zor, Alep\u2011Est, Nations-unies",
    "fr",
    "place:deir-ez-zor place:east-aleppo org:un",
  ],
  ["quotation marks may stand around a word of a name", "le “Front” al-Nosra", "fr", "org:nusra"],
  ["a name may go on in the next line", "le Front\nal-Nosra", "fr", "org:nusra"],
  ["no name goes beyond a comma", "les Nations, unies", "fr", ""],
  ["no name goes beyond a full stop", "les Nations. Unies", "fr", ""],
  ["no name goes beyond a paragraph", "les Nations\n\nUnies", "fr", ""],
  ["no name goes beyond a bracket", "les Nations (unies)", "fr", ""],
  ["no name has a word of another in it", "les Nations bien unies", "fr", ""],
  ["capitals mean the same", "ALEP ET LES NATIONS UNIES", "fr", "place:aleppo org:un"],
  ["a name of one word needs its capital", "une crisis à alep", "fr", ""],
  [
    "a name of several words does not",
    "les nations unies et le front al-nosra",
    "fr",
    "org:un org:nusra",
  ],
  [
    "a name that is listed without a capital needs none",
    "des chabiha et des Chabiha",
    "fr",
    "org:shabiha org:shabiha",
  ],
  ["the verb after a town is not the east of the town", "Alep est assiégée", "fr", "place:aleppo"],
  [
    "the verb after a town is not the east of the town, in capitals too",
    "ALEP EST ASSIÉGÉE",
    "fr",
    "place:aleppo",
  ],
  [
    "the last point of an abbreviation ends no name",
    "the U.N. Council met",
    "en",
    "org:un-council",
  ],
  ["a point ends a name", "They met the Nations. United they stood", "en", ""],
  ["marks are none", "Observatoïre syrien", "fr", "org:sohr"],
  ["a plural is the name", "les Houthis", "fr", "org:houthis"],
  [
    "an Arabic preposition is no part of a name",
    "بحلب وحلب ولحلب",
    "ar",
    "place:aleppo place:aleppo place:aleppo",
  ],
  [
    "something may be written against an Arabic article",
    "والرقة وبالرقة وللرقة",
    "ar",
    "place:raqqa place:raqqa place:raqqa",
  ],
  ["a name with an article is not meant without one", "ورقة بيضاء وفرقة", "ar", ""],
  [
    "the preposition and the article are one word",
    "للأمم المتحدة وللأمم المتحدة",
    "ar",
    "org:un org:un",
  ],
  ["another case is the name", "الإخوان المسلمين والحوثيين", "ar", "org:brothers org:houthis"],
  [
    "Arabic letters have one writing each",
    "جبهه النصره وَحَلَب وحـلـب",
    "ar",
    "org:nusra place:aleppo place:aleppo",
  ],
  ["a longer word is no name", "حلبية", "ar", ""],
  [
    "names in Latin letters stand in Arabic texts too",
    "منظمة United Nations في Aleppo",
    "ar",
    "org:un place:aleppo",
  ],
];

describe("of the names in a text", () => {
  test.each(rules)("%s: “%s”", (_rule, text, language, wanted) => {
    expect(ids(text, language)).toBe(wanted);
  });

  test("the first and the last word are told, a name's own", () => {
    const text = "Le Front al-Nosra, près d'Alep-Est et de la « citadelle d’Alep »";
    expect(find(text, "fr").map(({ written }) => written)).toEqual([
      "Front al-Nosra",
      "Alep-Est",
      "citadelle d’Alep",
    ]);
  });
});

test("a finder understands words again after its reader forgot them", () => {
  const { ids: idsOf } = recognizer([nameEntry("place:aleppo", { fr: ["Alep"] })]);
  expect(idsOf("Alep", "fr")).toBe("place:aleppo");
  const letters = [..."bcdfghjklmnpqrstvwxyz"];
  const some = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
  // Some 400,000 words and terms: more than a reader keeps.
  for (const [place, last] of letters.entries()) {
    expect(idsOf(some.map((word) => word + last + place).join(" "), "und")).toBe("");
    expect(idsOf(some.map((word) => `${word}${last}a`).join(" "), "und")).toBe("");
  }
  expect(idsOf("À Alep et alep", "fr")).toBe("place:aleppo");
});

test("what an entry belongs to is told nearest first, each once, in circles too", () => {
  const list = [
    nameEntry("place:a", {}, { partOf: ["place:b", "place:c"] }),
    nameEntry("place:b", {}, { partOf: ["place:d"] }),
    nameEntry("place:c", {}, { partOf: ["place:d", "place:a"] }),
    nameEntry("place:d", {}),
  ];
  const byId = new Map(list.map((entry) => [entry.id, entry]));
  const [first] = list;
  expect(first && ancestorsOf(first, byId)).toEqual(["place:b", "place:c", "place:d", "place:a"]);
});

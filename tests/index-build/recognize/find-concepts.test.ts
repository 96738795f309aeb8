import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Concept } from "../../../index-build/lexicon/lexicon.ts";
import { loadKnowledge } from "../../../index-build/load-knowledge.ts";
import { ConceptFinder } from "../../../index-build/recognize/find-concepts.ts";
import { NO_TERM, WordReader } from "../../../src/analysis/word-reader.ts";
import { type ConceptLanguage, conceptTerm } from "../../../src/contract/pseudo-terms.ts";
import { PROJECT_ROOT } from "../../support/project-root.ts";

function concept(id: string, words: Partial<Concept["words"]>): Concept {
  return {
    id,
    words: { fr: [], en: [], ar: [], ...words },
    place: { path: "own.tsv", line: 1 },
  };
}

const own: readonly Concept[] = [
  concept("fire", { fr: ["feu"], en: ["fire"], ar: ["نار"] }),
  concept("ceasefire", {
    fr: ["cessez-le-feu"],
    en: ["ceasefire", "cease-fire"],
    ar: ["وقف إطلاق النار"],
  }),
  concept("truce", { fr: ["trêve"], en: ["truce"], ar: ["هدنة"] }),
  concept("siege", { fr: ["siège"], en: ["siege"], ar: ["حصار"] }),
  concept("seat", { fr: ["siège"], en: ["seat"], ar: ["مقعد"] }),
  concept("siege-lifted", {
    fr: ["levée du siège"],
    en: ["lifting of the siege"],
    ar: ["فك الحصار"],
  }),
  concept("air-strike", { fr: ["frappe aérienne"], en: ["air strike"], ar: ["غارة جوية"] }),
  concept("strike", { fr: ["frappe"], en: ["strike"], ar: ["ضربة"] }),
  concept("human-rights", {
    fr: ["droits de l'homme"],
    en: ["human rights"],
    ar: ["حقوق الإنسان"],
  }),
];

function finderOf(concepts: readonly Concept[]) {
  const finder = new ConceptFinder(concepts);
  const reader = new WordReader();
  return (text: string, language: ConceptLanguage): string => {
    reader.begin();
    const words = reader.read(text, language);
    return finder
      .find(words, language, reader)
      .map(({ concept: number, first }) => {
        const written = text.slice(words.starts[first], words.ends[first]);
        return `${concepts[number]?.id}@${written}`;
      })
      .join(" ");
  };
}

const find = finderOf(own);

const cases: readonly (readonly [
  rule: string,
  text: string,
  language: ConceptLanguage,
  wanted: string,
])[] = [
  ["a word is its concept", "la trêve tient", "fr", "truce@trêve"],
  ["any form of a word is", "des trêves, two truces", "fr", "truce@trêves"],
  ["a word of another language is not", "truce", "fr", ""],
  ["the longest term wins", "un cessez-le-feu fragile", "fr", "ceasefire@cessez"],
  ["hyphens are spaces", "un cessez le feu", "fr", "ceasefire@cessez"],
  ["a shorter term is found where the longer one is not", "le feu, puis cessez", "fr", "fire@feu"],
  [
    "spellings of a term are one",
    "a ceasefire, a cease-fire, a cease fire",
    "en",
    "ceasefire@ceasefire ceasefire@cease ceasefire@cease",
  ],
  ["Arabic terms have several words", "اتفاق وقف إطلاق النار", "ar", "ceasefire@وقف"],
  [
    "Arabic terms take what is written against them",
    "بوقف إطلاق النار وللهدنة",
    "ar",
    "ceasefire@بوقف truce@وللهدنة",
  ],
  ["stop words inside a term count for nothing", "la levée du siège", "fr", "siege-lifted@levée"],
  ["other stop words may stand there", "la levée de ce siège", "fr", "siege-lifted@levée"],
  [
    "as many as three stop words may not",
    "la levée de tous les nos siège",
    "fr",
    "siege@siège seat@siège",
  ],
  ["other words may not", "la levée tardive du siège", "fr", "siege@siège seat@siège"],
  ["a word may have several concepts", "le siège", "fr", "siege@siège seat@siège"],
  [
    "a term of two words hides those of its words",
    "une frappe aérienne et une frappe",
    "fr",
    "air-strike@frappe strike@frappe",
  ],
  [
    "the plural of every word is the term",
    "des frappes aériennes, air strikes",
    "fr",
    "air-strike@frappes",
  ],
  ["an elided article is no word", "les droits de l’homme", "fr", "human-rights@droits"],
  ["nothing is found in nothing", "!!!", "fr", ""],
];

describe("of the concepts in a text", () => {
  test.each(cases)("%s: “%s”", (_rule, text, language, wanted) => {
    expect(find(text, language)).toBe(wanted);
  });

  test("a word is known as a concept when it is one alone", () => {
    const finder = new ConceptFinder(own);
    const reader = new WordReader();
    const { terms } = reader.read("cessez feu levée trêve", "fr");
    const known = Array.from(terms.slice(0, 4), (term) => finder.knows(term, "fr", reader));
    expect(known).toEqual([false, true, false, true]);
    expect(finder.knows(terms[1] ?? NO_TERM, "en", reader)).toBe(false);
  });

  test("a term that stands on two lines of one concept is found once", () => {
    const twice = [concept("truce", { en: ["truce", "truces", "the truce"] })];
    expect(finderOf(twice)("A truce.", "en")).toBe("truce@truce");
  });
});

describe("with the lexicon that comes with the project", () => {
  const loaded = loadKnowledge({
    names: [],
    lexicon: [join(PROJECT_ROOT, "data/lexicon")],
    dictionaries: [],
  });
  const shipped = loaded.ok ? loaded.concepts : [];
  const findShipped = finderOf(shipped);

  test.each([
    { id: "ceasefire", fr: "un cessez-le-feu", en: "a ceasefire", ar: "لوقف إطلاق النار" },
    { id: "ceasefire", fr: "des cessez-le-feu", en: "a cease-fire", ar: "وقف اطلاق النار" },
    { id: "siege", fr: "les sièges", en: "besieged by a siege", ar: "والحصار" },
    { id: "civil-war", fr: "la guerre civile", en: "civil wars", ar: "الحرب الأهلية" },
    { id: "refugee", fr: "des réfugiés", en: "refugees", ar: "واللاجئين" },
  ])("$id is found in all three languages: $fr, $en, $ar", ({ id, fr, en, ar }) => {
    expect(loaded.ok).toBe(true);
    for (const [text, language] of [
      [fr, "fr"],
      [en, "en"],
      [ar, "ar"],
    ] as const) {
      expect(findShipped(text, language).split(/@\S+ ?/)).toContain(id);
    }
  });

  test("every term of the lexicon names its concept", () => {
    const missed = shipped.flatMap(({ id, words }) =>
      (["fr", "en", "ar"] as const).flatMap((language) =>
        words[language]
          .filter(
            (word) =>
              !findShipped(word, language)
                .split(/@\S+ ?/)
                .includes(id),
          )
          .map((word) => `${conceptTerm(id, language)} ${word}`),
      ),
    );
    expect(missed).toEqual([]);
  });
});

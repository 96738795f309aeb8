import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Concept } from "../../index-build/lexicon/lexicon.ts";
import { loadKnowledge } from "../../index-build/load-knowledge.ts";
import { type Explanations, makeTermNotes } from "../../index-build/postings/term-notes.ts";
import { nameLanguages } from "../../index-build/recognize/names.ts";
import { analyze } from "../../src/analysis/analyze.ts";
import { readQuery } from "../../src/analysis/analyze-query.ts";
import type { LanguageCode } from "../../src/analysis/languages.ts";
import { conceptTerm, termOfConceptWord } from "../../src/contract/pseudo-terms.ts";
import type { TermEntry } from "../../src/engine/postings.ts";
import { NO_POSTINGS } from "../../src/search/pool-postings.ts";
import { type Understanding, understand } from "../../src/search/understand.ts";
import { nameEntry } from "../index-build/recognize/recognize-names.ts";
import { PROJECT_ROOT } from "../support/project-root.ts";

const all: readonly LanguageCode[] = ["ar", "en", "fr", "und"];
type How = Pick<Understanding, "variants" | "translate" | "home">;
const everything: How = { variants: true, translate: true };

/** Understands queries with the notes that a build makes. */
function withNotes(explanations: Explanations, holds: (term: string) => boolean = () => true) {
  const notes = makeTermNotes(explanations, { holds, speaks: () => true });
  const get = (term: string): TermEntry | null => {
    const note = notes.get(term);
    return note === undefined ? null : { postings: NO_POSTINGS, note };
  };
  // Every name is also looked for inside longer names; that is told once, below.
  return (query: string, how: How = everything) =>
    understand(readQuery(query, all), { get }, how).filter(({ term }) => !term.endsWith("/as"));
}

const names = [
  nameEntry("place:aleppo", { fr: ["Alep"], en: ["Aleppo"], ar: ["حلب"] }),
  nameEntry("place:east-aleppo", { fr: ["Alep-Est"], en: ["East Aleppo"], ar: ["حلب الشرقية"] }),
  nameEntry("place:raqqa", { fr: ["Raqqa"], en: ["Raqqa"], ar: ["الرقة"] }),
  nameEntry("place:deir", {
    fr: ["Deir Ezzor", "Deir ez-Zor"],
    en: ["Deir ez-Zor"],
    ar: ["دير الزور"],
  }),
  nameEntry(
    "org:who",
    { fr: ["OMS"], en: ["WHO"], ar: ["منظمة الصحة العالمية"] },
    { ambiguous: ["WHO"] },
  ),
  nameEntry("org:mdm", {
    fr: ["Médecins du monde"],
    en: ["Doctors of the World"],
    ar: ["أطباء العالم"],
  }),
  nameEntry("org:world", { fr: ["Le Monde"], en: ["Le Monde"], ar: ["لوموند"] }),
];
function concept(id: string, fr: string[], en: string[], ar: string[]): Concept {
  return { id, words: { fr, en, ar }, place: { path: "own.tsv", line: 1 } };
}
const concepts = [
  concept("ceasefire", ["cessez-le-feu"], ["ceasefire", "cease-fire"], ["وقف إطلاق النار"]),
  concept("fire", ["feu"], ["fire"], ["نار"]),
  concept("hand", ["main"], ["hand"], ["يد"]),
  concept("principal", ["principal"], ["main"], ["رئيسي"]),
  concept("army", ["armée"], ["army"], ["جيش"]),
];
const own = { names, concepts, pairs: [] };
const ask = withNotes(own);

/** What was understood, in one line: what, as what, and the words that say it. */
function told(query: string, how?: How, asked = ask): string[] {
  const words = readQuery(query, all);
  return asked(query, how).map(({ term, kind, words: numbers }) => {
    const said = numbers.map((number) => words[number]?.text).join(" ");
    return `${term} ${kind}: ${said}`;
  });
}

describe("a query", () => {
  test.each([
    { query: "alep", name: "in French" },
    { query: "ALEPPO", name: "in capitals" },
    { query: "d'Alep", name: "elided" },
    { query: "Aleppo's", name: "as a possessive" },
    { query: "حلب", name: "in Arabic" },
    { query: "بحلب", name: "with a preposition written against it" },
    { query: "#SaveAleppo", name: "in a hashtag" },
  ])("names a place $name", ({ query }) => {
    expect(told(query).map((line) => line.split(" ")[0])).toContain("=place:aleppo");
  });

  test.each([
    { query: "Deir ez-Zor", wanted: "=place:deir variant: Deir Zor" },
    { query: "deir al zor", wanted: "=place:deir variant: deir zor" },
    { query: "دير الزور", wanted: "=place:deir variant: دير الزور" },
    { query: "ودير الزور", wanted: "=place:deir variant: ودير الزور" },
    { query: "رقة", wanted: "=place:raqqa variant: رقة" },
    { query: "أطباء العالم", wanted: "=org:mdm alias: أطباء العالم" },
    { query: "doctors of the world", wanted: "=org:mdm alias: doctors world" },
    { query: "les médecins du monde", wanted: "=org:mdm alias: médecins monde" },
  ])("names $query, whatever its particles and stop words", ({ query, wanted }) => {
    expect(told(query)).toEqual([wanted]);
  });

  test("means the longest name, not what the name is made of", () => {
    expect(told("Alep-Est").map((line) => line.split(" ")[0])).toEqual(["=place:east-aleppo"]);
    expect(told("east aleppo")).toEqual(["=place:east-aleppo variant: east aleppo"]);
    expect(told("aleppo east").map((line) => line.split(" ")[0])).toEqual(["=place:aleppo"]);
  });

  test("is less sure of an ambiguous name", () => {
    const [who] = ask("WHO cholera");
    const [oms] = ask("OMS choléra");
    expect([who?.id, oms?.id]).toEqual(["org:who", "org:who"]);
    expect(who?.weight).toBeLessThan(oms?.weight ?? 0);
  });

  test("means a concept in its own and in other languages", () => {
    expect(told("cessez-le-feu")).toEqual([
      "+ceasefire:fr synonym: cessez feu",
      "ceasefir translation: cessez feu",
      "+ceasefire:en translation: cessez feu",
      "+ceasefire:ar translation: cessez feu",
    ]);
    for (const query of ["وقف إطلاق النار", "لوقف إطلاق النار"]) {
      expect(told(query).map((line) => line.split(/[: ]/)[0])).toEqual([
        "+ceasefire",
        "ceasefir",
        "+ceasefire",
        "+ceasefire",
      ]);
    }
  });

  test("means the word of the language that it is clearly in", () => {
    const terms = (query: string) => [...new Set(ask(query).map(({ id }) => id))];
    expect(terms("main")).toEqual(expect.arrayContaining(["hand", "principal"]));
    expect(terms("la main dans la main")).toEqual(["hand"]);
    expect(terms("the main army of the north")).not.toContain("hand");
  });

  test("hardly means a word of a language that the archive is not in, if its own has the word", () => {
    const doubtful = (query: string, home?: "fr" | "en") => {
      const how = home ? { ...everything, home } : everything;
      return [...new Set(ask(query, how).flatMap(({ id, isDoubtful }) => (isDoubtful ? id : [])))];
    };
    expect(doubtful("main", "fr")).toEqual(["principal"]);
    expect(doubtful("main", "en")).toEqual(["hand"]);
    expect(doubtful("main")).toEqual([]);
    expect(doubtful("hand", "fr")).toEqual([]);
  });

  test("means a name also where it is part of a longer one", () => {
    const notes = makeTermNotes(own, { holds: () => true, speaks: () => true });
    const get = (term: string) => ({ postings: NO_POSTINGS, note: notes.get(term) ?? "{}" });
    const meanings = understand(readQuery("Alep", all), { get }, everything);
    expect(meanings.map(({ term }) => term)).toEqual(["=place:aleppo", "=place:aleppo/as"]);
  });

  test("means only what the archive has", () => {
    const few = withNotes(own, (term) => term === "=place:raqqa" || term === "+ceasefire:ar");
    expect(told("Alep Raqqa", everything, few)).toEqual(["=place:raqqa variant: Raqqa"]);
    expect(told("cessez-le-feu", everything, few)).toEqual([
      "+ceasefire:ar translation: cessez feu",
    ]);
  });

  test("is not understood further than is allowed", () => {
    const kinds = (how: How) => ask("armée Alep", how).map(({ kind }) => kind);
    expect(kinds({ variants: false, translate: false })).toEqual([]);
    expect(kinds({ variants: true, translate: false })).toEqual(["variant", "synonym"]);
    expect(kinds({ variants: false, translate: true })).toEqual(["translation", "translation"]);
  });

  test("of nothing that is known means nothing", () => {
    for (const query of ["", "!!!", "zzz 12", "Est"]) expect(ask(query)).toEqual([]);
  });
});

describe("with the lists that come with the project", () => {
  const loaded = loadKnowledge({
    names: [join(PROJECT_ROOT, "data/names")],
    lexicon: [join(PROJECT_ROOT, "data/lexicon")],
    dictionaries: [],
  });
  if (!loaded.ok) throw new Error(loaded.faults.join("\n"));
  const askShipped = withNotes(loaded);

  test("every spelling of a name, asked for alone, means the name or others of that spelling", () => {
    const missed = loaded.names.flatMap(({ id, names: spellings }) =>
      [...new Set(nameLanguages.flatMap((language) => spellings[language]))]
        .filter((spelling) => !askShipped(spelling).some((meaning) => meaning.id === id))
        .map((spelling) => `${id} ${spelling}`),
    );
    expect(missed).toEqual([]);
  });

  /** What articles are searched for when a concept is meant: its first words in each language. */
  const calledTerms = (id: string, words: Concept["words"]): string[] =>
    nameLanguages.flatMap((language) => {
      const all = words[language].map((word) => termOfConceptWord(id, word, language));
      return [...new Set(all)].slice(0, 4);
    });

  /** Terms of the lexicon that, asked for alone, do not mean their concept, and how many others they mean. */
  const missedTerms = loaded.concepts.flatMap(({ id, words }) =>
    nameLanguages.flatMap((language) =>
      words[language].flatMap((word) => {
        const meanings = askShipped(word);
        const terms = new Set(meanings.map(({ term }) => term));
        if (calledTerms(id, words).every((term) => terms.has(term))) return [];
        const others = new Set(meanings.map((meaning) => meaning.id)).size;
        // "to report" is one term, and means what "report" means.
        const isOneTerm = analyze(word, language).length === 1;
        return [{ isOneTerm, others, text: `${conceptTerm(id, language)} ${word}` }];
      }),
    ),
  );

  test("every word of the lexicon, asked for alone, means its concept, unless it means four others", () => {
    const missed = missedTerms.filter(({ isOneTerm, others }) => isOneTerm && others < 4);
    expect(missed.map(({ text }) => text)).toEqual([]);
  });

  test("every term of several words, asked for alone, means its concept", () => {
    const missed = missedTerms.filter(({ isOneTerm }) => !isOneTerm);
    expect(missed.map(({ text }) => text)).toEqual([]);
  });
});

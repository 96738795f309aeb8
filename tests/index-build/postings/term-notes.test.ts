import { describe, expect, test } from "vitest";
import type { Concept } from "../../../index-build/lexicon/lexicon.ts";
import { makeTermNotes } from "../../../index-build/postings/term-notes.ts";
import { type NameNote, readNote, type WordNote } from "../../../src/contract/term-notes.ts";
import { nameEntry } from "../recognize/recognize-names.ts";

const names = [
  nameEntry("place:aleppo", { fr: ["Alep"], en: ["Aleppo"], ar: ["حلب"] }),
  nameEntry("place:raqqa", { fr: ["Raqqa", "Ar-Raqqa"], en: ["Raqqa"], ar: ["الرقة"] }),
  nameEntry(
    "place:al-bab",
    { fr: ["Al-Bab"], en: ["Al-Bab"], ar: ["الباب"] },
    { ambiguous: ["الباب"] },
  ),
  nameEntry(
    "org:who",
    { fr: ["OMS"], en: ["WHO"], ar: ["منظمة الصحة العالمية"] },
    { ambiguous: ["WHO"] },
  ),
  nameEntry("org:mdm", {
    fr: ["Médecins du monde"],
    en: ["The Doctors of the World"],
    ar: ["أطباء العالم"],
  }),
];

const concepts: readonly Concept[] = [
  {
    id: "ceasefire",
    words: { fr: ["cessez-le-feu", "trêve"], en: ["ceasefire"], ar: ["وقف إطلاق النار"] },
    place: { path: "own.tsv", line: 1 },
  },
];

const pairs = Array.from({ length: 12 }, (_, rank) => ({
  term: "season",
  translation: `t${rank}`,
  weight: (12 - rank) / 12,
}));

const everything = makeTermNotes(
  { names, concepts, pairs },
  { holds: () => true, speaks: () => true },
);

function entryOf(note: string | undefined) {
  return note === undefined ? null : { note };
}

function wordNote(term: string, notes: ReadonlyMap<string, string> = everything) {
  return readNote<WordNote>(entryOf(notes.get(term)));
}

describe("the note of a word", () => {
  test("has the names that the word begins: key, place in it, id, and whether it is ambiguous", () => {
    expect(wordNote("aleppo").names).toEqual([["aleppo", 0, "place:aleppo", 0]]);
    expect(wordNote("who").names).toEqual([["who", 0, "org:who", 1]]);
    expect(wordNote("bab").names).toEqual([["bab", 0, "place:al-bab", 0]]);
  });

  test("stands under the first word that is no stop word, with its place in the spelling", () => {
    expect(wordNote("doctor").names).toEqual([["the doctors of the world", 1, "org:mdm", 0]]);
    expect(wordNote("the")).toEqual({});
  });

  test("stands under the word in every form that a language of the archive makes of it", () => {
    for (const term of ["medecin", "medecins"]) {
      expect(wordNote(term).names).toEqual([["medecins du monde", 0, "org:mdm", 0]]);
    }
  });

  test("has a spelling once, whatever its particles and marks", () => {
    expect(wordNote("raqqa").names).toEqual([["raqqa", 0, "place:raqqa", 0]]);
  });

  test("stands under an Arabic word with and without its article", () => {
    const noted = [...everything.keys()].filter((term) =>
      wordNote(term).names?.some(([, , id]) => id === "place:raqqa"),
    );
    expect(noted.filter((term) => /\p{Script=Arabic}/u.test(term))).not.toEqual([]);
  });

  test("has the terms of the lexicon that the word begins, and what the articles call the same", () => {
    const held = new Set(["trev", "+ceasefire:ar"]);
    const notes = makeTermNotes(
      { names, concepts, pairs },
      {
        holds: (term) => held.has(term),
        speaks: () => true,
      },
    );
    const words = { fr: ["trêve"], ar: ["وقف إطلاق النار"] };
    expect(wordNote("cess", notes).concepts).toEqual([["cess feu", "fr", "ceasefire", words]]);
    expect(wordNote("ceasefir", notes).concepts).toEqual([["ceasefir", "en", "ceasefire", words]]);
  });

  test("has no words of a language that no article is in", () => {
    const notes = makeTermNotes(
      { names, concepts, pairs },
      { holds: () => true, speaks: (language) => language === "en" },
    );
    const [, , , found] = wordNote("cess", notes).concepts?.[0] ?? [];
    expect(Object.keys(found ?? {})).toEqual(["en"]);
  });

  test("stands under a word of a term that no query leaves out or writes something against", () => {
    const place = { path: "own.tsv", line: 2 };
    const more: readonly Concept[] = [
      ...concepts,
      { id: "de-escalation", words: { fr: [], en: ["de-escalation"], ar: [] }, place },
    ];
    const notes = makeTermNotes(
      { names: [], concepts: more, pairs: [] },
      { holds: () => true, speaks: () => true },
    );
    expect(wordNote("escal", notes).concepts?.map(([terms]) => terms)).toEqual(["de escal"]);
    expect(wordNote("de", notes)).toEqual({});
    const [arabic = ""] = [...notes.keys()].filter((term) => /\p{Script=Arabic}/u.test(term));
    expect(wordNote(arabic, notes).concepts?.[0]?.[0].split(" ").indexOf(arabic)).toBe(1);
  });

  test("tells the words of a term that several concepts have, and only of such a term", () => {
    const place = { path: "own.tsv", line: 2 };
    const notes = makeTermNotes(
      {
        names: [],
        concepts: [
          { id: "present", words: { fr: ["présent"], en: [], ar: [] }, place },
          { id: "presents", words: { fr: ["présents", "cadeau"], en: [], ar: [] }, place },
        ],
        pairs: [],
      },
      { holds: () => true, speaks: () => true },
    );
    expect(wordNote("present", notes).concepts?.map(([, , id, , listed]) => [id, listed])).toEqual([
      ["present", "present"],
      ["presents", "presents"],
    ]);
    expect(wordNote("cadeau", notes).concepts?.[0]).toHaveLength(4);
  });

  test("has the eight best translations, best first", () => {
    expect(wordNote("season").translations).toEqual(
      Array.from({ length: 8 }, (_, rank) => [`t${rank}`, (12 - rank) / 12]),
    );
  });
});

describe("the note of a name", () => {
  test("has the labels and all spellings of the name", () => {
    expect(readNote<NameNote>(entryOf(everything.get("=place:raqqa")))).toEqual({
      id: "place:raqqa",
      label: { fr: "Raqqa", en: "Raqqa", ar: "الرقة" },
      spellings: ["Raqqa", "Ar-Raqqa", "الرقة"],
    });
  });
});

describe("what leads to no article", () => {
  test("is not noted", () => {
    const noted = (holds: (term: string) => boolean) =>
      makeTermNotes({ names, concepts, pairs }, { holds, speaks: () => true });
    expect(noted(() => false).size).toBe(0);
    const some = noted((term) => ["=place:aleppo", "ceasefir", "t3"].includes(term));
    expect(wordNote("raqqa", some)).toEqual({});
    expect(wordNote("aleppo", some).names).toHaveLength(1);
    expect(wordNote("trev", some).concepts).toEqual([
      ["trev", "fr", "ceasefire", { en: ["ceasefire"] }],
    ]);
    expect(wordNote("season", some)).toEqual({ translations: [["t3", 9 / 12]] });
  });

  test("has an empty note", () => {
    expect(readNote<WordNote>(undefined)).toEqual({});
  });
});

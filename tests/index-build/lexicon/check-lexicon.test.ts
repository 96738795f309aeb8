import { describe, expect, test } from "vitest";
import { checkLexicon } from "../../../index-build/lexicon/check-lexicon.ts";
import { describeLexiconFault } from "../../../index-build/lexicon/lexicon.ts";
import { readLexicon } from "../../../index-build/lexicon/read-lexicon.ts";

function faultsOf(...lines: readonly string[]) {
  const { concepts, faults } = readLexicon(lines.join("\n"), "own.tsv");
  expect(faults).toEqual([]);
  return checkLexicon(concepts);
}

const ids = ["a", "b", "c", "d", "e"];
const frenchWords = ["un mot", "deux mots", "trois mots", "quatre mots", "cinq mots"];
const sharing = ids.map((id, i) => `${id}\t${frenchWords[i]}\tcell\tكلمة ${"ابتث"[i] ?? "جديدة"}`);

describe("the check of a lexicon", () => {
  test("finds nothing wrong with concepts that differ", () => {
    const lines = ["truce\ttrêve\ttruce\tهدنة", "war\tguerre\twar\tحرب | حروب"];
    expect(faultsOf(...lines)).toEqual([]);
  });

  test.each([
    {
      name: "capitals in an id",
      lines: ["Truce\ttrêve\ttruce\tهدنة"],
      found: 'own.tsv:1: "Truce" is not an id',
      code: "id-form",
    },
    {
      name: "an underscore in an id",
      lines: ["cease_fire\ttrêve\ttruce\tهدنة"],
      found: 'own.tsv:1: "cease_fire" is not an id',
      code: "id-form",
    },
    {
      name: "a hyphen at the end of an id",
      lines: ["truce-\ttrêve\ttruce\tهدنة"],
      found: 'own.tsv:1: "truce-" is not an id',
      code: "id-form",
    },
    {
      name: "an id that is taken",
      lines: ["truce\ttrêve\ttruce\tهدنة", "truce\tguerre\twar\tحرب"],
      found: 'own.tsv:2: The id "truce" is taken by own.tsv:1',
      code: "id-duplicate",
    },
    {
      name: "a word twice in a cell",
      lines: ["truce\ttrêve | Trêve\ttruce\tهدنة"],
      found: '"Trêve" stands twice among the words in "fr"',
      code: "word-duplicate",
    },
    {
      name: "Arabic letters among English words",
      lines: ["truce\ttrêve\ttruce | هدنة\tهدنة"],
      found: '"هدنة" is among the words in "en" and not written in Latin letters',
      code: "script-wrong",
    },
    {
      name: "one Arabic letter in a French word",
      lines: ["truce\ttrêveة\ttruce\tهدنة"],
      found: "not written in Latin letters",
      code: "script-wrong",
    },
    {
      name: "Latin letters among Arabic words",
      lines: ["truce\ttrêve\ttruce\thudna"],
      found: '"hudna" is among the Arabic words and not written in Arabic letters',
      code: "script-wrong",
    },
    {
      name: "a word without letters",
      lines: ["truce\ttrêve\t1918\tهدنة"],
      found: '"1918" is among the words in "en"',
      code: "script-wrong",
    },
    {
      name: "vowel marks",
      lines: ["truce\ttrêve\ttruce\tهُدنة"],
      found: "vowel marks",
      code: "vowel-marks",
    },
    {
      name: "a French stop word",
      lines: ["summer\tété\tsummer\tصيف"],
      found: '"été" is made of stop words in "fr"',
      code: "word-without-term",
    },
    {
      name: "an Arabic stop word",
      lines: ["each\tchaque\tevery\tكل"],
      found: '"كل" is made of stop words in "ar"',
      code: "word-without-term",
    },
    {
      name: "a word in five concepts",
      lines: sharing,
      found: 'own.tsv:5: "cell" is in 5 concepts and tells too little: a, b, c, d, e',
      code: "word-overused",
    },
    {
      name: "the words of another concept in another order",
      lines: ["truce\ttrêve | répit\ttruce\tهدنة", "respite\trépit | trêve\tTruce\tهدنة"],
      found: 'own.tsv:2: "respite" has the same words as "truce"',
      code: "concept-duplicate",
    },
  ])("refuses $name", ({ lines, found, code }) => {
    const faults = faultsOf(...lines);
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    expect(faults.map(describeLexiconFault).join()).toContain(found);
  });

  test("lets a word be in four concepts", () => {
    expect(faultsOf(...sharing.slice(0, 4))).toEqual([]);
  });

  test("lets French and English have a word in common", () => {
    expect(faultsOf("dialogue\tdialogue\tdialogue\tحوار")).toEqual([]);
  });
});

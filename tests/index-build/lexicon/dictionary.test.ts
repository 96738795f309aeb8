import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type DictionaryFault,
  describeDictionaryFault,
  readDictionary,
} from "../../../index-build/lexicon/dictionary.ts";

/** Pairs as a table of translations by term. */
function tableOf(text: string) {
  const { pairs, faults } = readDictionary(text, "own.tsv");
  expect(faults).toEqual([]);
  const table: Record<string, Record<string, number>> = {};
  for (const { term, translation, weight } of pairs) {
    table[term] = { ...table[term], [translation]: weight };
  }
  return table;
}

describe("a dictionary", () => {
  test("translates both ways, as the analyzer has the words", () => {
    expect(tableOf("en\tar\npanthers\tنمر\n")).toEqual({
      panther: { نمر: 1 },
      نمر: { panther: 1 },
    });
  });

  test("has the best translation first on its line", () => {
    expect(tableOf("en\tfr\nseason\tsaison | époque | temps").season).toEqual({
      saison: 1,
      epoqu: 0.5,
      temp: 0.33,
    });
  });

  test("takes a translation of several words by its words, for less", () => {
    expect(tableOf("en\tfr\nceasefire\tcessez-le-feu")).toEqual({
      ceasefir: { cess: 0.4, feu: 0.4 },
    });
    expect(tableOf("en\tfr\nceasefire\ttrêve | cessez-le-feu").ceasefir).toEqual({
      trev: 1,
      cess: 0.2,
      feu: 0.2,
    });
  });

  test("takes no word of several words for its first one", () => {
    const table = tableOf("fr\ten\ncessez-le-feu\tceasefire");
    expect(Object.keys(table)).toEqual(["ceasefir"]);
  });

  test("adds up what stands on several lines", () => {
    const table = tableOf("en\tfr\nseason\tsaison\nseasons\tépoque | saisons\n");
    expect(table.season).toEqual({ saison: 1, epoqu: 0.67 });
  });

  test("has no entry for words that are never looked up", () => {
    expect(tableOf("en\tfr\nthe\tle\n!!!\tsaison\nseason\t???")).toEqual({});
  });

  test.each([
    { name: "a byte order mark", text: "\ufeffen\tfr\nseason\tsaison" },
    { name: "line ends of Windows", text: "en\tfr\r\nseason\tsaison\r\n" },
    { name: "comments and empty lines", text: "en\tfr\n# mine\n\n  \nseason\tsaison\n" },
    { name: "spaces around a translation", text: "en\tfr\nseason\t saison " },
  ])("may have $name", ({ text }) => {
    expect(tableOf(text)).toEqual(tableOf("en\tfr\nseason\tsaison"));
  });

  test("of any lines gives weights above 0 to 1", () => {
    const word = fc.constantFrom("season", "cease fire", "the", "war", "حرب", "", "wars", "peace");
    const line = fc.tuple(word, fc.array(word, { minLength: 1, maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const rows = lines.map(([left, right]) => `${left}\t${right.join(" | ")}`);
        const table = tableOf(["en\tar", ...rows].join("\n"));
        for (const translations of Object.values(table)) {
          for (const weight of Object.values(translations)) {
            expect(weight).toBeGreaterThan(0);
            expect(weight).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });
});

describe("a file that is no dictionary", () => {
  const missing: readonly DictionaryFault[] = [
    { path: "own.tsv", line: 1, code: "header-missing" },
  ];
  test.each(["", "season\tsaison", "en\ten\na\tb", "en\tde", "en\tfr\tar\n", "en", "EN\tFR"])(
    "is told by its first line: %j",
    (text) => {
      expect(readDictionary(text, "own.tsv")).toEqual({ pairs: [], faults: missing });
    },
  );

  test("is told by every line that has not two cells, and the others are read", () => {
    const { pairs, faults } = readDictionary(
      "en\tfr\nseason\nwar\tguerre\na\tb\tc\n\ttrêve\npeace\t\n",
      "own.tsv",
    );
    expect(faults).toEqual([
      { path: "own.tsv", line: 2, code: "cell-count", found: 1 },
      { path: "own.tsv", line: 4, code: "cell-count", found: 3 },
    ]);
    expect(pairs.map(({ term }) => term)).toEqual(["war", "guerr"]);
  });

  test("never throws, and says in words what is wrong where", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."en\tfr|a\n\r#é ") }), (text) => {
        for (const fault of readDictionary(text, "own.tsv").faults) {
          expect(describeDictionaryFault(fault)).toMatch(/^own\.tsv:\d+: [A-Z].*\.$/);
        }
      }),
    );
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  Alignment,
  allowedEdits,
  type Correction,
  codePoints,
  editDistance,
  errorCost,
  rankCorrections,
} from "../../src/engine/spelling-distance.ts";

const arbitraryWord = fc.string({
  unit: fc.constantFrom("a", "b", "c", "é", "ح", "𐐷"),
  maxLength: 8,
});

/** Optimal string alignment as in the textbook: the whole matrix, without a limit. */
function wholeMatrixDistance(left: readonly string[], right: readonly string[]): number {
  const rows = [right.map((_, column) => column).concat(right.length)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= left.length; row += 1) {
    rows.push([row]);
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwap =
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1];
      rows[row]?.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (isSame ? 0 : 1),
          isSwap ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(left.length, right.length);
}

test.each([
  { left: "conseil", right: "conseil", edits: 0, name: "the same word" },
  { left: "conseil", right: "consel", edits: 1, name: "a letter missing" },
  { left: "conseil", right: "consseil", edits: 1, name: "a letter too many" },
  { left: "conseil", right: "consail", edits: 1, name: "a wrong letter" },
  { left: "conseil", right: "cosneil", edits: 1, name: "two letters swapped" },
  { left: "ca", right: "abc", edits: 3, name: "a swap is not edited again" },
  { left: "سوريا", right: "سورا", edits: 1, name: "an Arabic letter missing" },
  { left: "𐐷ab", right: "ab", edits: 1, name: "a letter beyond U+FFFF is one" },
])("$name: $edits edits from $left to $right", ({ left, right, edits }) => {
  expect(editDistance(left, right, 4)).toBe(edits);
});

test("any two words: the distance is that of the whole matrix, cut off behind the limit", () => {
  fc.assert(
    fc.property(arbitraryWord, arbitraryWord, fc.nat({ max: 5 }), (left, right, limit) => {
      const distance = wholeMatrixDistance([...left], [...right]);
      expect(editDistance(left, right, limit)).toBe(Math.min(distance, limit + 1));
    }),
    { numRuns: 2000 },
  );
});

test("words in a row: what is kept of the word before changes no distance", () => {
  const arbitraryWords = fc.array(fc.array(fc.nat({ max: 2 }), { minLength: 6, maxLength: 6 }));
  const arbitraryTyped = fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 4, maxLength: 8 });
  fc.assert(
    fc.property(arbitraryWords, arbitraryTyped, (words, typed) => {
      const alignment = new Alignment(typed, 6, 2);
      let before: number[] = [];
      for (const word of words.toSorted()) {
        let kept = 0;
        while (kept < 6 && before[kept] === word[kept]) kept += 1;
        expect(alignment.distanceTo(word, kept)).toBe(
          new Alignment(typed, 6, 2).distanceTo(word, 0),
        );
        before = word;
      }
    }),
  );
});

test.each([
  { likely: "allpe", unlikely: "xllep", meant: "allep", name: "a swap than a wrong letter" },
  {
    likely: "goverment",
    unlikely: "governmept",
    meant: "government",
    name: "a letter left out than a wrong one",
  },
  {
    likely: "maidon",
    unlikely: "mawson",
    meant: "maison",
    name: "the key beside than one far off",
  },
  {
    likely: "alezp",
    unlikely: "alekp",
    meant: "alep",
    name: "a key beside hit as well than one far off",
  },
  {
    likely: "syrrie",
    unlikely: "sykrie",
    meant: "syrie",
    name: "a letter doubled than another added",
  },
  { likely: "حمض", unlikely: "حمو", meant: "حمص", name: "the Arabic key beside than one far off" },
])("$name is likelier", ({ likely, unlikely, meant }) => {
  expect(errorCost(likely, meant)).toBeLessThan(errorCost(unlikely, meant));
});

test("any two words: only the word itself costs nothing", () => {
  fc.assert(
    fc.property(arbitraryWord, arbitraryWord, (typed, meant) => {
      expect(errorCost(typed, typed)).toBe(0);
      expect(errorCost(typed, meant) === 0).toBe(typed === meant);
    }),
  );
});

test.each([
  { word: "bbc", edits: 0, name: "three letters" },
  { word: "alep", edits: 1, name: "four letters" },
  { word: "mossoul", edits: 1, name: "seven letters" },
  { word: "ministre", edits: 2, name: "eight letters" },
  { word: "covid19", edits: 0, name: "a word with a digit" },
  { word: "سوريا", edits: 1, name: "five Arabic letters" },
  { word: "𐐷𐐷𐐷", edits: 0, name: "three letters of two code units" },
])("$name may have $edits errors", ({ word, edits }) => {
  expect(allowedEdits(word)).toBe(edits);
});

test("corrections are ranked by their errors and by how many articles have them", () => {
  const found: Correction[][] = [
    [
      { word: "maisons", edits: 2, documents: 64 },
      { word: "raison", edits: 2, documents: 256 },
    ],
    [{ word: "maison", edits: 1, documents: 256 }],
  ];
  expect(rankCorrections("maisno", found).map(({ word }) => word)).toEqual([
    "maison", // one swap, in many articles
    "maisons", // a swap and a letter left out
    "raison", // in more articles, but a swap and a wrong letter
  ]);
});

test("any corrections: weights fall, lie between 0 and 1 and leave room for an unknown word", () => {
  const arbitraryCorrections = fc
    .uniqueArray(arbitraryWord, { maxLength: 9 })
    .map((words) =>
      words.map((word, index): Correction => ({ word, edits: 1, documents: 2 ** index })),
    );
  fc.assert(
    fc.property(arbitraryWord, arbitraryCorrections, (typed, corrections) => {
      const ranked = rankCorrections(typed, [corrections.slice(0, 3), corrections.slice(3)]);
      const weights = ranked.map(({ weight }) => weight);
      expect(weights).toEqual(weights.toSorted((left, right) => right - left));
      expect(weights.every((weight) => weight > 0)).toBe(true);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(1);
      expect(ranked).toEqual(rankCorrections(typed, [corrections.toReversed()]));
    }),
  );
});

test("letters are code points", () => {
  expect(codePoints("a𐐷")).toEqual([0x61, 0x10437]);
});

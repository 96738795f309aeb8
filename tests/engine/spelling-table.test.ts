import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "../../src/engine/spelling-distance.ts";
import {
  findCorrections,
  otherFirstLetter,
  spellingFilesFor,
} from "../../src/engine/spelling-table.ts";
import { type SpellingTable, writeSpellingTable } from "../../src/engine/spelling-writer.ts";
import { compareTerms } from "../../src/engine/term-order.ts";

type Counted = readonly [word: string, documents: number];

const arbitraryWord = fc.string({
  unit: fc.constantFrom("a", "b", "c", "é", "ح", "س", "𐐷"),
  minLength: 3,
  maxLength: 9,
});
const arbitraryWords = fc.uniqueArray(
  fc.tuple(arbitraryWord, fc.integer({ min: 1, max: 99_999 })),
  {
    selector: ([word]) => word,
    maxLength: 200,
  },
);

/** Words of which a whole table is made: some letters are frequent enough to need several files. */
function manyWords(count: number): Counted[] {
  const letters = ["a", "a", "a", "b", "b", "c", "d", "e", "s", "t", "ح", "س"];
  let state = 1;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, (): Counted => {
    const length = 3 + next(5) + next(5);
    return [Array.from({ length }, () => letters[next(letters.length)]).join(""), 1 + next(500)];
  });
}

function find(table: SpellingTable, word: string, maxEdits: 1 | 2, letter?: string) {
  return spellingFilesFor(table.first, word, maxEdits, letter).flatMap((number) =>
    findCorrections(table.files[number] ?? new Uint8Array(0), word, maxEdits, letter),
  );
}

/** What the table has to find, by looking at every word. */
function scanAll(words: readonly Counted[], typed: string, maxEdits: number, letter: string) {
  return words
    .map(([word, documents]) => ({
      word,
      edits: editDistance(typed, word, maxEdits),
      documents: 2 ** Math.min(14, Math.floor(Math.log2(documents))),
    }))
    .filter(({ word, edits }) => edits <= maxEdits && Array.from(word)[0] === letter)
    .sort(
      (left, right) =>
        left.edits - right.edits ||
        right.documents - left.documents ||
        compareTerms(left.word, right.word),
    );
}

test("any words: the corrections are those of a scan of all words", () => {
  fc.assert(
    fc.property(arbitraryWords, arbitraryWord, fc.constantFrom(1, 2), (words, typed, maxEdits) => {
      const table = writeSpellingTable(words);
      const [first = "", second = ""] = typed;
      expect(find(table, typed, maxEdits)).toEqual(scanAll(words, typed, maxEdits, first));
      expect(find(table, typed, maxEdits, second)).toEqual(scanAll(words, typed, maxEdits, second));
    }),
    { numRuns: 300 },
  );
});

test("any words: each is found as it is, without an edit", () => {
  fc.assert(
    fc.property(arbitraryWords, (words) => {
      const table = writeSpellingTable(words);
      for (const [word] of words) expect(find(table, word, 1)[0]).toMatchObject({ word, edits: 0 });
    }),
  );
});

test("the same words in any order give the same bytes", () => {
  fc.assert(
    fc.property(arbitraryWords, fc.nat({ max: 50 }), (words, maxWords) => {
      const reversed = words.toReversed();
      expect(writeSpellingTable(reversed)).toEqual(writeSpellingTable(words));
      expect(writeSpellingTable(reversed, { maxWords })).toEqual(
        writeSpellingTable(words, { maxWords }),
      );
    }),
  );
});

test("in a table of many files, any word needs one or two, and finds what a scan finds", () => {
  const words = [...new Map(manyWords(60_000))];
  const table = writeSpellingTable(words);
  expect(table.files.length).toBeGreaterThan(5);
  expect(table.first).toHaveLength(table.files.length);
  for (const file of table.files) expect(file.length).toBeLessThan(36 * 1024);
  for (const [word] of words.filter((_, index) => index % 1500 === 0)) {
    const typed = `${word.slice(0, 2)}x${word.slice(3)}`;
    expect(spellingFilesFor(table.first, typed, 2).length).toBeLessThanOrEqual(2);
    const found = find(table, typed, 2);
    const expected = scanAll(words, typed, 2, Array.from(typed)[0] ?? "");
    expect(new Set(found)).toEqual(new Set(expected));
    expect(found).toHaveLength(expected.length);
  }
});

test.each([
  { word: "", name: "nothing" },
  { word: "x", name: "one letter" },
  { word: "日本語", name: "a script of which the table has no word" },
  { word: "a".repeat(80), name: "more letters than any word has" },
])("$name finds nothing", ({ word }) => {
  const table = writeSpellingTable([
    ["alep", 3],
    ["حلب", 2],
  ]);
  expect(find(table, word, 2)).toEqual([]);
});

test("a table without words has no files", () => {
  const table = writeSpellingTable([]);
  expect(table).toEqual({ first: [], files: [] });
  expect(spellingFilesFor(table.first, "alep", 1)).toEqual([]);
});

test("words with digits, without letters, too short or too long are left out", () => {
  const table = writeSpellingTable([
    ["covid19", 9],
    ["١٩٩٠", 9],
    ["---", 9],
    ["ad", 9],
    ["a".repeat(33), 9],
    ["ans", 1],
    ["a".repeat(32), 1],
  ]);
  expect(find(table, "ans", 1)).toEqual([{ word: "ans", edits: 0, documents: 1 }]);
  expect(find(table, "a".repeat(32), 1)).toEqual([
    { word: "a".repeat(32), edits: 0, documents: 1 },
  ]);
  expect(find(table, "covid", 2)).toEqual([]);
});

test("counts of a word that is given twice are added", () => {
  const table = writeSpellingTable([
    ["alep", 3],
    ["alep", 5],
  ]);
  expect(find(table, "alpe", 1)).toEqual([{ word: "alep", edits: 1, documents: 8 }]);
});

test("the words in most articles are kept, and no script is left out among those in one", () => {
  const words: Counted[] = [["frequent", 9]];
  for (let index = 0; index < 200; index += 1) {
    const letters = Array.from(String(index).padStart(3, "0"), Number);
    words.push([letters.map((digit) => "abcdefghij"[digit]).join(""), 1]);
    words.push([letters.map((digit) => "ابتثجحخدذر"[digit]).join(""), 1]);
  }
  const table = writeSpellingTable(words, { maxWords: 101 });
  const kept = words.filter(([word]) => find(table, word, 1)[0]?.word === word);
  expect(kept).toHaveLength(101);
  expect(kept[0]?.[0]).toBe("frequent");
  expect(kept.filter(([word]) => /[a-z]/.test(word)).length).toBeGreaterThan(25);
  expect(kept.filter(([word]) => /[ا-ي]/.test(word)).length).toBeGreaterThan(25);
});

test.each([
  { typed: "laep", meant: "alep", name: "swapped first letters" },
  { typed: "zalep", meant: "alep", name: "a letter before the first" },
])("$name are found by the second letter", ({ typed, meant }) => {
  const table = writeSpellingTable([[meant, 3]]);
  const letter = otherFirstLetter(typed);
  expect(find(table, typed, 1)).toEqual([]);
  expect(find(table, typed, 1, letter)).toEqual([{ word: meant, edits: 1, documents: 2 }]);
});

test("a word whose first letters are alike has no other first letter", () => {
  expect(otherFirstLetter("aalep")).toBeUndefined();
  expect(otherFirstLetter("a")).toBeUndefined();
});

test("damaged bytes are read to an end", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        findCorrections(bytes, "alep", 2);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
    { numRuns: 1000 },
  );
});

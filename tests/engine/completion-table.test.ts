import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Completion,
  type CompletionKind,
  MAX_COMPLETIONS,
} from "../../src/engine/completion.ts";
import { completionFileFor, findCompletions } from "../../src/engine/completion-table.ts";
import {
  type CompletionEntry,
  type CompletionTable,
  writeCompletionTable,
} from "../../src/engine/completion-writer.ts";
import { compareTerms } from "../../src/engine/term-order.ts";

const kinds: readonly CompletionKind[] = ["word", "name", "title"];

const arbitraryKey = fc.string({
  unit: fc.constantFrom("a", "b", " ", "é", "ح", "𐐷"),
  maxLength: 5,
});
const arbitraryEntry: fc.Arbitrary<CompletionEntry> = fc.record({
  text: fc.oneof(arbitraryKey, fc.constantFrom("Alep", "Alep-Est", "حلب")),
  kind: fc.constantFrom(...kinds),
  weight: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 255 })),
  id: fc.constantFrom("", "", "fr-alep", "fr-syrie"),
  keys: fc.array(arbitraryKey, { maxLength: 3 }),
});
const arbitraryEntries = fc.array(arbitraryEntry, { maxLength: 120 });
// Texts so long that the same few entries fill many files.
const arbitraryLongEntries = fc
  .array(arbitraryEntry, { minLength: 60, maxLength: 160 })
  .map((entries) => entries.map((entry) => ({ ...entry, text: entry.text + "long ".repeat(250) })));

function complete(
  table: CompletionTable,
  prefix: string,
  limit?: number,
  only?: readonly CompletionKind[],
): Completion[] {
  const file = table.files[completionFileFor(table.first, prefix)];
  return file ? findCompletions(file, prefix, limit, only) : [];
}

/** What the table has to give, by looking at every entry. */
function scanAll(
  entries: readonly CompletionEntry[],
  prefix: string,
  limit: number,
  only: readonly CompletionKind[],
): Completion[] {
  const isExact = ({ keys }: CompletionEntry): boolean => keys.includes(prefix);
  const found = entries
    .filter(({ keys, kind }) => only.includes(kind) && keys.some((key) => key.startsWith(prefix)))
    .sort(
      (left, right) =>
        right.weight - left.weight ||
        Number(isExact(right)) - Number(isExact(left)) ||
        left.text.length - right.text.length ||
        compareTerms(left.text, right.text) ||
        compareTerms(left.kind, right.kind) ||
        compareTerms(left.id, right.id),
    )
    .map(({ text, kind, weight, id }): Completion => ({ text, kind, weight, id }));
  const distinct = new Map<string, Completion>();
  for (const completion of found) {
    const alike = `${completion.kind} ${completion.text}`;
    if (!distinct.has(alike)) distinct.set(alike, completion);
  }
  return [...distinct.values()].filter(
    ({ kind }, place, all) =>
      all.slice(0, place).filter((each) => each.kind === kind).length < limit,
  );
}

/** The table with its files as text, which is compared faster than an array. */
function spelledOut(entries: readonly CompletionEntry[]) {
  const { first, files } = writeCompletionTable(entries);
  return { first, files: files.map((file) => Buffer.from(file).toString("base64")) };
}

/** Every prefix of every key, and some that no key has. */
function prefixesOf(entries: readonly CompletionEntry[]): Set<string> {
  const prefixes = new Set(["", "c", "ab ", "𐐷𐐷𐐷𐐷𐐷𐐷"]);
  for (const key of entries.flatMap(({ keys }) => keys)) {
    const letters = Array.from(key);
    for (let length = 1; length <= letters.length; length += 1) {
      prefixes.add(letters.slice(0, length).join(""));
    }
    prefixes.add(`${key}z`);
  }
  return prefixes;
}

function entry(text: string, weight: number, rest: Partial<CompletionEntry> = {}): CompletionEntry {
  return { text, kind: "word", weight, id: "", keys: [text], ...rest };
}

test("any entries: every prefix gives what a scan of all entries gives", () => {
  const arbitraryLimit = fc.integer({ min: 1, max: MAX_COMPLETIONS });
  fc.assert(
    fc.property(
      arbitraryEntries,
      arbitraryLimit,
      fc.subarray([...kinds]),
      (entries, limit, only) => {
        const table = writeCompletionTable(entries);
        for (const prefix of prefixesOf(entries)) {
          expect(complete(table, prefix, limit, only)).toEqual(
            scanAll(entries, prefix, limit, only),
          );
        }
      },
    ),
  );
});

test("any entries in many files: one file gives what a scan of all entries gives", () => {
  fc.assert(
    fc.property(arbitraryLongEntries, fc.subarray([...kinds]), (entries, only) => {
      const table = writeCompletionTable(entries);
      fc.pre(table.files.length > 1);
      for (const prefix of prefixesOf(entries)) {
        expect(complete(table, prefix, 20, only)).toEqual(scanAll(entries, prefix, 20, only));
      }
    }),
    { numRuns: 50 },
  );
});

test("the same entries in any order give the same bytes", () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryEntries, arbitraryLongEntries), (entries) => {
      expect(spelledOut(entries.toReversed())).toEqual(spelledOut(entries));
    }),
    { numRuns: 50 },
  );
});

test("the list of first keys ascends and has one for each file", () => {
  fc.assert(
    fc.property(arbitraryLongEntries, (entries) => {
      const { first, files } = writeCompletionTable(entries);
      expect(first).toHaveLength(files.length);
      expect(new Set(first).size).toBe(first.length);
      expect(first.toSorted(compareTerms)).toEqual(first);
      expect(first[0] ?? "").toBe("");
      expect(first.every((key) => key.isWellFormed())).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test("in a table of many files, files stay small and their first keys short", () => {
  const syllables = ["ba", "de", "lo", "mi", "ra", "su", "to", "ne", "حل", "سو"];
  const entries = Array.from({ length: 30_000 }, (_, index): CompletionEntry => {
    const digits = Array.from(String((index * 7919) % 1_000_000).padStart(6, "0"), Number);
    const text = digits.map((digit) => syllables[digit]).join("");
    return entry(text, index % 256, { keys: [text, text.slice(2)] });
  });
  const { first, files } = writeCompletionTable(entries);
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) expect(file.length).toBeLessThan(32 * 1024);
  for (const key of first) expect(key.length).toBeLessThanOrEqual(8);
});

test("completions are ranked by weight, then by the whole key, then by length and order", () => {
  const entries = [
    entry("syrienne", 7),
    entry("syriens", 7),
    entry("syrien", 7),
    entry("syrie", 9),
    entry("syria tv", 7, { keys: ["syri"] }),
    entry("syrah", 9),
  ];
  expect(complete(writeCompletionTable(entries), "syri").map(({ text }) => text)).toEqual([
    "syrie", // the most weight
    "syria tv", // its key is what was typed
    "syrien", // the shortest of the others
    "syriens",
    "syrienne",
  ]);
});

test("a title is found by each of its keys and shown once", () => {
  const title = entry("L’offensive d’Alep", 3, {
    kind: "title",
    id: "fr-alep",
    keys: ["offensive d alep", "alep", "alepin"],
  });
  const { text, kind, weight, id } = title;
  const table = writeCompletionTable([title, entry("alep", 9)]);
  expect(complete(table, "offensive d")).toEqual([{ text, kind, weight, id }]);
  expect(complete(table, "ale").map((completion) => completion.text)).toEqual(["alep", text]);
});

test("more entries of a key than are ever shown do not grow the table", () => {
  const many = Array.from({ length: 5000 }, (_, index) =>
    entry(`Alep ${index}`, index % 200, { kind: "title", keys: ["alep"] }),
  );
  const table = writeCompletionTable(many);
  expect(table.files).toHaveLength(1);
  expect(table.files[0]?.length).toBeLessThan(500);
  expect(complete(table, "al", 3)).toEqual(scanAll(many, "al", 3, ["title"]));
});

test("a table without entries completes nothing", () => {
  const table = writeCompletionTable([entry("alep", 1, { keys: [] })]);
  expect(table).toEqual({ first: [], files: [] });
  expect(completionFileFor(table.first, "a")).toBe(-1);
});

test("damaged bytes are read to an end", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom("", "a"), (bytes, prefix) => {
      try {
        findCompletions(bytes, prefix);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
    { numRuns: 1000 },
  );
});

import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeEntries, writeKeys } from "../../index-build/write/write-numbered.ts";
import { ArchiveReader } from "../../src/archive/archive-reader.ts";
import { BoundedCache } from "../../src/archive/bounded-cache.ts";
import { readEntries, readKey, readKeysFrom, readLists } from "../../src/archive/numbered-files.ts";
import type { Archive } from "../../src/archive/open-archive.ts";
import { FILE_NAME_LENGTH } from "../../src/contract/manifest.ts";
import { writeNumberLists } from "../../src/engine/number-lists.ts";

/** Files in memory, and a reader of them that knows no more of the archive than its number of articles. */
class MemoryFiles {
  readonly #files = new Map<string, Uint8Array<ArrayBuffer>>();

  readonly put = (_: string, bytes: Uint8Array): string => {
    const name = createHash("sha256").update(bytes).digest("hex").slice(0, FILE_NAME_LENGTH);
    this.#files.set(name, new Uint8Array(bytes));
    return name;
  };

  remove(name: string): void {
    this.#files.delete(name);
  }

  reader(documents = 0): ArchiveReader {
    const archive = {
      manifest: { build: "0", documents },
      source: {
        fetch: async (url: string) => {
          const bytes = this.#files.get(url.slice(-FILE_NAME_LENGTH));
          return bytes ? new Response(bytes) : new Response("", { status: 404 });
        },
      },
      kept: { files: new BoundedCache<string, Uint8Array>(0) },
    };
    return new ArchiveReader(archive as unknown as Archive);
  }
}

describe("numbered files", () => {
  test("any entries are read in the order asked for, from any number of files", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string(), { minLength: 1, maxLength: 20 }),
        fc.array(fc.nat({ max: 19 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 7 }),
        async (entries, asked, perFile) => {
          const files = new MemoryFiles();
          const written = writeEntries("tags", entries, perFile, files.put);
          const numbers = asked.map((number) => number % entries.length);
          const read = await readEntries(files.reader(), "tags", written, numbers);
          const toWellFormed = (text: string) => new TextDecoder().decode(Buffer.from(text));
          expect(read).toEqual(numbers.map((number) => toWellFormed(entries[number] ?? "")));
        },
      ),
    );
  });

  test("the lists of any articles are read from any number of files, each fetched once", async () => {
    const numbers = fc
      .uniqueArray(fc.nat({ max: 900 }), { maxLength: 4 })
      .map((list) => list.sort((left, right) => left - right));
    await fc.assert(
      fc.asyncProperty(
        fc.array(numbers, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 9 }),
        fc.uniqueArray(fc.nat({ max: 29 })),
        async (lists, perFile, asked) => {
          const files = new MemoryFiles();
          let names = "";
          for (let start = 0; start < lists.length; start += perFile) {
            names += files.put("names", writeNumberLists(lists.slice(start, start + perFile)));
          }
          const ordinals = Uint32Array.from(asked.filter((place) => place < lists.length)).sort();
          const reader = files.reader(lists.length);
          const read: [number, number][] = [];
          const isWhole = await readLists(
            reader,
            "names",
            { perFile, files: names },
            ordinals,
            (number, ordinal) => read.push([ordinal, number]),
          );
          expect(isWhole).toBe(true);
          expect(read).toEqual(
            [...ordinals].flatMap((ordinal) =>
              (lists[ordinal] ?? []).map((number) => [ordinal, number]),
            ),
          );
          const needed = new Set([...ordinals].map((ordinal) => Math.floor(ordinal / perFile)));
          expect(reader.fetches).toBeLessThanOrEqual(needed.size);
        },
      ),
    );
  });

  test("one file missing of several: nothing is taken, and the fault is noted", async () => {
    const files = new MemoryFiles();
    const first = files.put("names", writeNumberLists([[1], [2]]));
    const second = files.put("names", writeNumberLists([[3]]));
    files.remove(second);
    const reader = files.reader(3);
    const read: number[] = [];
    const lists = { perFile: 2, files: first + second };
    const take = (number: number): void => void read.push(number);
    expect(await readLists(reader, "names", lists, Uint32Array.of(0, 2), take)).toBe(false);
    expect([read, reader.missingFiles]).toEqual([[], [`names/${second}`]]);
    expect(await readLists(reader, "names", lists, Uint32Array.of(0, 1), take)).toBe(true);
  });

  test("keys and their beginnings are found across files", async () => {
    const keys = new Map<string, readonly number[]>(
      Array.from({ length: 9000 }, (_, number) => [`k${number.toString(36)}`, [number]] as const),
    );
    const files = new MemoryFiles();
    const written = writeKeys("tags", keys, files.put);
    expect(written.first.length).toBeGreaterThan(1);
    for (const [place, key] of ["k0", "kzz", ...written.first, "nothing", "", "k"].entries()) {
      const found = await readKey(files.reader(), "tags", written, key);
      expect([place, found]).toEqual([place, keys.get(key)?.map(String) ?? []]);
    }
    for (const prefix of ["k", "k1", "kz", "k10", ...written.first, "x", ""]) {
      const found = await readKeysFrom(files.reader(), "tags", written, prefix);
      const expected = [...keys.keys()].filter((key) => key.startsWith(prefix)).sort();
      expect(found?.map(([key]) => key)).toEqual(expected);
    }
  });

  test("an archive without keys has none", async () => {
    const files = new MemoryFiles();
    const none = writeKeys("tags", new Map(), files.put);
    expect(await readKey(files.reader(), "tags", none, "a")).toEqual([]);
    expect(await readKeysFrom(files.reader(), "tags", none, "a")).toEqual([]);
  });
});

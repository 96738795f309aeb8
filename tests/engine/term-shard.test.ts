import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TermEntry } from "../../src/engine/postings.ts";
import { sortTerms } from "../../src/engine/term-order.ts";
import { TermShardReader } from "../../src/engine/term-shard.ts";
import { TermShardWriter } from "../../src/engine/term-shard-writer.ts";
import { arbitraryEntry, arbitraryTerm, spelledEntry } from "./arbitrary-postings.ts";

const arbitraryShard = fc
  .uniqueArray(fc.tuple(arbitraryTerm, arbitraryEntry), {
    selector: ([term]) => term,
    maxLength: 70,
  })
  .map((entries) => new Map(entries));

function fillShard(
  entries: ReadonlyMap<string, TermEntry>,
  writer = new TermShardWriter(),
): TermShardWriter {
  for (const term of sortTerms([...entries.keys()])) {
    const entry = entries.get(term);
    if (entry) writer.add(term, entry);
  }
  return writer;
}

function writeShard(entries: ReadonlyMap<string, TermEntry>): Uint8Array {
  return fillShard(entries).finish();
}

/** All that a reader finds of the terms that were written, and of those that begin with `prefix`. */
function readAll(reader: TermShardReader, terms: Iterable<string>) {
  return Array.from(terms, (term) => {
    const entry = reader.entry(term);
    return [term, entry && spelledEntry(entry)];
  });
}

describe("a shard of terms", () => {
  test("is read back, whatever the terms: order, postings, forms, positions and notes", () => {
    fc.assert(
      fc.property(arbitraryShard, (entries) => {
        const reader = new TermShardReader(writeShard(entries));
        expect([...reader.terms()]).toEqual(sortTerms([...entries.keys()]));
        expect(readAll(reader, entries.keys())).toEqual(
          Array.from(entries, ([term, entry]) => [term, spelledEntry(entry)]),
        );
      }),
    );
  });

  test("finds no term that was not written, however near it is to one that was", () => {
    fc.assert(
      fc.property(arbitraryShard, arbitraryTerm, (entries, other) => {
        const reader = new TermShardReader(writeShard(entries));
        const near = [...entries.keys()].flatMap((term) => [
          `${term}a`,
          `${term}\u{10ffff}`,
          term.slice(0, -1),
          `\u0000${term}`,
        ]);
        for (const absent of ["", other, ...near]) {
          if (entries.has(absent) || !absent.isWellFormed()) continue;
          expect(reader.entry(absent)).toBeUndefined();
        }
      }),
    );
  });

  test("reads the same from the middle of a larger buffer", () => {
    fc.assert(
      fc.property(arbitraryShard, fc.nat({ max: 9 }), (entries, offset) => {
        const bytes = writeShard(entries);
        const larger = new Uint8Array(bytes.length + offset + 5).fill(255);
        larger.set(bytes, offset);
        const reader = new TermShardReader(larger.subarray(offset, offset + bytes.length));
        const inPlace = new TermShardReader(bytes);
        expect(readAll(reader, entries.keys())).toEqual(readAll(inPlace, entries.keys()));
      }),
      { numRuns: 30 },
    );
  });

  test("gives entries that outlive its bytes", () => {
    fc.assert(
      fc.property(arbitraryShard, (entries) => {
        const bytes = writeShard(entries);
        const reader = new TermShardReader(bytes);
        const read = Array.from(entries.keys(), (term) => reader.entry(term));
        bytes.fill(255);
        expect(read.map((entry) => entry && spelledEntry(entry))).toEqual(
          Array.from(entries.values(), spelledEntry),
        );
      }),
      { numRuns: 30 },
    );
  });

  test("finds nothing when it has no terms", () => {
    const reader = new TermShardReader(new TermShardWriter().finish());
    expect([...reader.terms()]).toEqual([]);
    expect(reader.entry("alep")).toBeUndefined();
    expect([...reader.termsFrom("a")]).toEqual([]);
  });
});

describe("the terms that begin with a prefix", () => {
  /** Many terms that begin alike, so that a prefix has those of several groups of the dictionary. */
  const alike = fc.array(fc.stringMatching(/^[ab]{0,3}[abحé]{1,4}$/u), { maxLength: 90 });

  test("are those that a naive search finds, in order", () => {
    fc.assert(
      fc.property(
        arbitraryShard,
        alike,
        arbitraryEntry,
        arbitraryTerm,
        (shard, more, entry, other) => {
          const entries = new Map([...shard, ...more.map((term) => [term, entry] as const)]);
          const reader = new TermShardReader(writeShard(entries));
          const terms = sortTerms([...entries.keys()]);
          const some = terms.filter((_, place) => place % 7 === 0);
          const prefixes = ["a", "b", "ab", "ح", ...some, ...some.map(firstCharacter), other];
          for (const prefix of prefixes) {
            const wanted = terms.filter((term) => term.startsWith(prefix));
            expect([...reader.termsFrom(prefix)]).toEqual(wanted);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("begin with the whole prefix, of which letters may share bytes", () => {
    const entry: TermEntry = {
      postings: { ordinals: Uint32Array.of(1), levels: Uint8Array.of(1) },
    };
    // ح and خ are two bytes each, the first of them the same.
    const reader = new TermShardReader(
      writeShard(
        new Map([
          ["حلب", entry],
          ["خان", entry],
        ]),
      ),
    );
    expect([...reader.termsFrom("ح")]).toEqual(["حلب"]);
    expect([...reader.termsFrom("خ")]).toEqual(["خان"]);
    expect([...reader.termsFrom("د")]).toEqual([]);
  });
});

describe("a writer of shards", () => {
  test("knows nothing of the shard before", () => {
    fc.assert(
      fc.property(arbitraryShard, arbitraryShard, (first, second) => {
        const writer = fillShard(first);
        expect(writer.count).toBe(first.size);
        writer.finish();
        const left = (["forms", "positions", "notes"] as const).map((name) => writer.bytesOf(name));
        expect([writer.count, ...left]).toEqual([0, 0, 0, 0]);
        expect(fillShard(second, writer).finish()).toEqual(writeShard(second));
      }),
      { numRuns: 30 },
    );
  });

  test("tells the size that its file will have, and that of its positions and notes", () => {
    fc.assert(
      fc.property(arbitraryShard, (entries) => {
        const writer = fillShard(entries);
        const { sizeBytes } = writer;
        const all = [...entries.values()];
        expect(writer.bytesOf("positions")).toBe(
          all.reduce((sum, { postings }) => sum + (postings.positions?.length ?? 0), 0),
        );
        expect(writer.bytesOf("notes")).toBe(
          all.reduce((sum, { note = "" }) => sum + Buffer.byteLength(note), 0),
        );
        expect(writer.finish()).toHaveLength(sizeBytes);
      }),
    );
  });
});

function firstCharacter(term: string): string {
  return String.fromCodePoint(term.codePointAt(0) ?? 0);
}

import fc from "fast-check";
import { expect, test } from "vitest";
import type { TermPostings } from "../../src/engine/postings.ts";
import { sortTerms } from "../../src/engine/term-order.ts";
import { TermShardReader, TermShardWriter } from "../../src/engine/term-shard.ts";
import { arbitraryPostings, arbitraryTerm, spelledOut } from "./arbitrary-postings.ts";

const arbitraryShard = fc
  .uniqueArray(fc.tuple(arbitraryTerm, arbitraryPostings), {
    selector: ([term]) => term,
    maxLength: 70,
  })
  .map((entries) => new Map(entries));

function writeShard(
  entries: ReadonlyMap<string, TermPostings>,
  writer = new TermShardWriter(),
): Uint8Array {
  for (const term of sortTerms([...entries.keys()])) {
    const postings = entries.get(term);
    if (postings) writer.add(term, postings);
  }
  return writer.finish();
}

test("any set of terms is read back: order, postings and number of articles", () => {
  fc.assert(
    fc.property(arbitraryShard, (entries) => {
      const reader = new TermShardReader(writeShard(entries));
      expect([...reader.terms()]).toEqual(sortTerms([...entries.keys()]));
      for (const [term, postings] of entries) {
        const read = reader.postings(term);
        expect(read && spelledOut(read)).toEqual(spelledOut(postings));
        expect(reader.documentFrequency(term)).toBe(postings.ordinals.length);
      }
    }),
  );
});

test("a term that was not written is not found, however near it is to one that was", () => {
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
        expect(reader.postings(absent)).toBeUndefined();
        expect(reader.documentFrequency(absent)).toBe(0);
      }
    }),
  );
});

test("a shard reads the same from the middle of a larger buffer", () => {
  fc.assert(
    fc.property(arbitraryShard, fc.nat({ max: 9 }), (entries, offset) => {
      const bytes = writeShard(entries);
      const larger = new Uint8Array(bytes.length + offset + 5).fill(255);
      larger.set(bytes, offset);
      const reader = new TermShardReader(larger.subarray(offset, offset + bytes.length));
      for (const [term, postings] of entries) {
        const read = reader.postings(term);
        expect(read && spelledOut(read)).toEqual(spelledOut(postings));
      }
    }),
    { numRuns: 30 },
  );
});

test("a writer's next shard knows nothing of the one before", () => {
  fc.assert(
    fc.property(arbitraryShard, arbitraryShard, (first, second) => {
      const writer = new TermShardWriter();
      writeShard(first, writer);
      expect(writer.count).toBe(0);
      expect(writeShard(second, writer)).toEqual(writeShard(second));
    }),
    { numRuns: 30 },
  );
});

test("a writer tells the size that its file will have", () => {
  fc.assert(
    fc.property(arbitraryShard, (entries) => {
      const writer = new TermShardWriter();
      for (const term of sortTerms([...entries.keys()])) {
        const postings = entries.get(term);
        if (postings) writer.add(term, postings);
      }
      const { sizeBytes } = writer;
      expect(writer.finish()).toHaveLength(sizeBytes);
    }),
  );
});

test("a shard without terms finds nothing", () => {
  const reader = new TermShardReader(new TermShardWriter().finish());
  expect([...reader.terms()]).toEqual([]);
  expect(reader.postings("alep")).toBeUndefined();
});

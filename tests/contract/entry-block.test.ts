import fc from "fast-check";
import { expect, test } from "vitest";
import { countBlockEntries, readBlockEntry, writeBlock } from "../../src/contract/entry-block.ts";

const entries = fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 20 });

test("any entries are read back one by one, empty ones too", () => {
  fc.assert(
    fc.property(entries, (all) => {
      const block = writeBlock(all);
      expect(countBlockEntries(block)).toBe(all.length);
      const read = all.map((_, index) => readBlockEntry(block, index));
      expect(read.map((entry) => entry && [...entry])).toEqual(all.map((entry) => [...entry]));
    }),
  );
});

test("an entry behind the last is none", () => {
  fc.assert(
    fc.property(entries, fc.nat({ max: 5 }), (all, beyond) => {
      expect(readBlockEntry(writeBlock(all), all.length + beyond)).toBeUndefined();
    }),
  );
});

test("a block reads the same from the middle of a larger buffer", () => {
  const block = writeBlock([Uint8Array.of(1, 2), Uint8Array.of(3)]);
  const larger = new Uint8Array(block.length + 3);
  larger.set(block, 3);
  expect([...(readBlockEntry(larger.subarray(3), 1) ?? [])]).toEqual([3]);
});

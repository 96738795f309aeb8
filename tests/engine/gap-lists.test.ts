import fc from "fast-check";
import { expect, test } from "vitest";
import { eachOfGaps, writeGaps } from "../../src/engine/gap-lists.ts";

function read(list: Uint8Array): number[] {
  const numbers: number[] = [];
  eachOfGaps(list, (number) => numbers.push(number));
  return numbers;
}

test("numbers that follow one another take a byte each, of zeros", () => {
  expect(writeGaps([0, 1, 2, 200])).toEqual(new Uint8Array([0, 0, 0, 0xc5, 0x01]));
});

test("any ascending numbers come back", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 2 }), { maxLength: 100 });
  fc.assert(
    fc.property(numbers, (all) => {
      const sorted = all.toSorted((left, right) => left - right);
      expect(read(writeGaps(sorted))).toEqual(sorted);
    }),
  );
});

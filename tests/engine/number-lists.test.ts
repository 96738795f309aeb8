import fc from "fast-check";
import { expect, test } from "vitest";
import {
  eachNumber,
  howNamed,
  NAMED,
  NAMED_INSIDE,
  nameOf,
  packName,
  writeNumberLists,
} from "../../src/engine/number-lists.ts";

const lists = fc.array(
  fc
    .uniqueArray(fc.oneof(fc.nat({ max: 50 }), fc.nat({ max: 2 ** 31 - 1 })), { maxLength: 6 })
    .map((numbers) => numbers.sort((left, right) => left - right)),
  { maxLength: 300, size: "max" },
);

test("the lists of any articles are read back, in one go or by leaps", () => {
  fc.assert(
    fc.property(lists, fc.infiniteStream(fc.nat({ max: 90 })), (written, steps) => {
      const file = writeNumberLists(written);
      const wanted: number[] = [];
      for (let at = -1; ; ) {
        at += (steps.next().value ?? 0) + 1;
        if (at >= written.length) break;
        wanted.push(at);
      }
      const read = new Map<number, number[]>();
      eachNumber(file, written.length, wanted, (number, article) => {
        read.set(article, [...(read.get(article) ?? []), number]);
      });
      const expected = wanted.filter((article) => (written[article]?.length ?? 0) > 0);
      expect([...read.keys()]).toEqual(expected);
      for (const article of expected) expect(read.get(article)).toEqual(written[article]);
    }),
  );
});

test("a name is packed with how it is named", () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 29 }), fc.constantFrom(NAMED, NAMED_INSIDE, 3), (name, how) => {
      const packed = packName(name, how);
      expect([nameOf(packed), howNamed(packed)]).toEqual([name, how]);
    }),
  );
});

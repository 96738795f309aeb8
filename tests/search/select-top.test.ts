import fc from "fast-check";
import { expect, test } from "vitest";
import { selectTop } from "../../src/search/select-top.ts";

test("the best of any things are those that sorting them all would put first", () => {
  const scores = fc.array(fc.nat({ max: 20 }), { maxLength: 300 });
  fc.assert(
    fc.property(scores, fc.integer({ min: 1, max: 60 }), (values, count) => {
      const compare = (left: number, right: number): number =>
        (values[right] ?? 0) - (values[left] ?? 0) || left - right;
      const sorted = [...values.keys()].sort(compare).slice(0, count);
      expect(selectTop(values.length, count, (l, r) => compare(l, r) < 0)).toEqual(sorted);
    }),
    { numRuns: 300 },
  );
});

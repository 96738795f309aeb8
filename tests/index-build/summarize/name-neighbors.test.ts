import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  logLikelihoodRatio,
  NeighborFinder,
} from "../../../index-build/summarize/name-neighbors.ts";
import { NAMED, NAMED_INSIDE, packName } from "../../../src/engine/number-lists.ts";

function listOf(...names: readonly number[]): Uint32Array {
  return Uint32Array.from(names, (name) => packName(name, NAMED)).sort();
}

describe("the log-likelihood ratio", () => {
  // Dunning (1993), table 2: the counts of the bigram and the value printed beside it.
  test.each([
    {
      pair: "the swiss",
      both: 110,
      one: 110 + 2442,
      other: 110 + 111,
      total: 31_777,
      value: 270.72,
    },
    { pair: "can be", both: 29, one: 29 + 13, other: 29 + 123, total: 31_777, value: 263.9 },
  ])("of “$pair” is as printed", ({ both, one, other, total, value }) => {
    expect(logLikelihoodRatio(both, one, other, total)).toBeCloseTo(value, 1);
  });

  test("is nought where two meet as often as chance has it", () => {
    expect(logLikelihoodRatio(10, 100, 100, 1000)).toBeCloseTo(0, 9);
  });
});

describe("neighbors", () => {
  test("are those met beyond chance, the most surprising first", () => {
    const lists = [
      ...Array.from({ length: 5 }, () => listOf(0, 1, 2)),
      ...Array.from({ length: 3 }, () => listOf(0, 3, 2)),
      ...Array.from({ length: 20 }, () => listOf(2)),
      listOf(0, 4),
    ];
    const found = new NeighborFinder(lists, 5).neighborsOf(0);
    expect(found.map(({ number, together }) => [number, together])).toEqual([
      [1, 5],
      [3, 3],
    ]);
  });

  test("a place that only holds what is named is no neighbor", () => {
    const inside = Uint32Array.of(packName(0, NAMED), packName(1, NAMED_INSIDE));
    const finder = new NeighborFinder([inside, inside, inside, listOf(2)], 3);
    expect(finder.neighborsOf(0)).toEqual([]);
  });

  test("a register of names makes no neighbors", () => {
    const register = listOf(...Array.from({ length: 300 }, (_, name) => name));
    const finder = new NeighborFinder([register, register, listOf(0), listOf(1)], 300);
    expect(finder.neighborsOf(0)).toEqual([]);
  });

  test("meet as often as a plain count says, both ways, and ten at most", () => {
    const articles = fc.array(fc.uniqueArray(fc.nat({ max: 14 }), { maxLength: 15 }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(articles, (names) => {
        const finder = new NeighborFinder(
          names.map((own) => listOf(...own)),
          15,
        );
        for (let name = 0; name < 15; name += 1) {
          const found = finder.neighborsOf(name);
          expect(found.length).toBeLessThanOrEqual(10);
          for (const { number, together } of found) {
            const both = names.filter((own) => own.includes(name) && own.includes(number)).length;
            expect(together).toBe(both);
          }
          const values = found.map(({ logLikelihood }) => logLikelihood);
          expect(values).toEqual(values.toSorted((left, right) => right - left));
        }
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DateRun } from "../../src/contract/date-runs.ts";
import { applyRecency } from "../../src/search/recency.ts";

const runs: readonly DateRun[] = [
  ["2024-12-31", 2],
  ["2024-12-21", 1],
  ["2024-11", 1],
  ["2020", 1],
  ["", 2],
];

function matched(ordinals: readonly number[], score = 8) {
  return {
    ordinals: Uint32Array.from(ordinals),
    scores: Float64Array.from(ordinals, () => score),
  };
}

describe("the preference for new articles", () => {
  test.each([
    { name: "the newest keeps its score", ordinal: 0, expected: 8 },
    { name: "so does another of its day", ordinal: 1, expected: 8 },
    { name: "at one half-life three quarters are left", ordinal: 2, expected: 6 },
    { name: "a month is its last day", ordinal: 3, expected: 4 + 4 * 2 ** (-31 / 10) },
    { name: "what is old keeps half", ordinal: 4, expected: 4 },
    { name: "so does what has no date", ordinal: 6, expected: 4 },
  ])("$name", ({ ordinal, expected }) => {
    const { scores } = applyRecency(matched([ordinal]), runs, 10);
    expect(scores[0]).toBeCloseTo(expected, 9);
  });

  test("the articles, and the scores given, stay as they are", () => {
    const given = { ...matched([0, 3, 5]), held: Uint8Array.of(1, 2, 1) };
    const scaled = applyRecency(given, runs, 10);
    expect(scaled.ordinals).toBe(given.ordinals);
    expect(scaled.held).toBe(given.held);
    expect([...given.scores]).toEqual([8, 8, 8]);
    expect([...(scaled.factors ?? [])].map((factor) => factor * 8)).toEqual([...scaled.scores]);
  });

  test("an archive without dates changes nothing in the order", () => {
    expect([...applyRecency(matched([0, 1]), [["", 2]], 10).scores]).toEqual([4, 4]);
  });

  test("of equal scores the newer is never behind, and no score falls below half", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat({ max: 6 })),
        fc.integer({ min: 1, max: 36_500 }),
        (some, halfLife) => {
          const ordinals = some.toSorted((left, right) => left - right);
          const scores = [...applyRecency(matched(ordinals), runs, halfLife).scores];
          expect(scores).toEqual(scores.toSorted((left, right) => right - left));
          expect(scores.every((score) => score >= 4 && score <= 8)).toBe(true);
        },
      ),
    );
  });
});

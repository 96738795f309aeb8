import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DateRun } from "../../src/contract/date-runs.ts";
import { isoWeek } from "../../src/contract/iso-week.ts";
import { countByDate, MAX_BUCKETS } from "../../src/search/histogram.ts";

function allOf(runs: readonly DateRun[]): Uint32Array {
  const articles = runs.reduce((sum, [, count]) => sum + count, 0);
  return Uint32Array.from({ length: articles }, (_, ordinal) => ordinal);
}

describe("ISO weeks", () => {
  // The first days of years that begin on every day of the week, from the table of ISO 8601.
  test.each([
    ["2005-01-01", "2004-W53"],
    ["2005-01-02", "2004-W53"],
    ["2005-12-31", "2005-W52"],
    ["2007-01-01", "2007-W01"],
    ["2008-12-28", "2008-W52"],
    ["2008-12-29", "2009-W01"],
    ["2009-12-31", "2009-W53"],
    ["2010-01-03", "2009-W53"],
    ["2010-01-04", "2010-W01"],
    ["2024-11-30", "2024-W48"],
    ["2024-12-30", "2025-W01"],
    ["1800-01-01", "1800-W01"],
  ])("%s is in %s", (day, week) => {
    expect(isoWeek(day)).toBe(week);
  });

  test("a week has seven days, and the next one follows", () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 80_000 }), (start) => {
        const weeks = Array.from({ length: 8 }, (_, day) =>
          isoWeek(new Date((start + day) * 86_400_000).toISOString().slice(0, 10)),
        );
        expect(new Set(weeks).size).toBe(2);
        expect(weeks).toEqual(weeks.toSorted());
      }),
    );
  });
});

const runs: readonly DateRun[] = [
  ["2024-12-31", 1],
  ["2024-12-30", 2],
  ["2024-11-30", 3],
  ["2024-11", 4],
  ["2024", 5],
  ["2020-02-04", 6],
  ["", 7],
];

describe("a histogram", () => {
  test.each([
    {
      interval: "year" as const,
      buckets: [
        { start: "2020", count: 6 },
        { start: "2024", count: 15 },
      ],
      imprecise: [],
    },
    {
      interval: "month" as const,
      buckets: [
        { start: "2020-02", count: 6 },
        { start: "2024-11", count: 7 },
        { start: "2024-12", count: 3 },
      ],
      imprecise: [{ start: "2024", count: 5 }],
    },
    {
      interval: "week" as const,
      buckets: [
        { start: "2020-W06", count: 6 },
        { start: "2024-W48", count: 3 },
        { start: "2025-W01", count: 3 },
      ],
      imprecise: [
        { start: "2024", count: 5 },
        { start: "2024-11", count: 4 },
      ],
    },
    {
      interval: "day" as const,
      buckets: [
        { start: "2020-02-04", count: 6 },
        { start: "2024-11-30", count: 3 },
        { start: "2024-12-30", count: 2 },
        { start: "2024-12-31", count: 1 },
      ],
      imprecise: [
        { start: "2024", count: 5 },
        { start: "2024-11", count: 4 },
      ],
    },
  ])("by $interval never guesses a date", ({ interval, buckets, imprecise }) => {
    expect(countByDate(runs, allOf(runs), interval)).toEqual({
      interval,
      buckets,
      imprecise,
      undated: 7,
    });
  });

  test("counts the articles given and no others, and loses none", () => {
    const all = allOf(runs);
    fc.assert(
      fc.property(
        fc.subarray([...all]),
        fc.constantFrom("day" as const, "week" as const, "month" as const, "year" as const),
        (some, interval) => {
          const { buckets, imprecise, undated } = countByDate(
            runs,
            Uint32Array.from(some),
            interval,
          );
          const sum = [...buckets, ...imprecise].reduce((total, { count }) => total + count, 0);
          expect(sum + undated).toBe(some.length);
          expect(buckets.every(({ count }) => count > 0)).toBe(true);
          expect(undated).toBe(some.filter((ordinal) => ordinal >= 21).length);
        },
      ),
    );
  });

  test("with more counts than an answer gives has the next longer interval, and says so", () => {
    const days = Array.from({ length: MAX_BUCKETS + 1 }, (_, day): DateRun => {
      return [new Date((20_000 - day) * 86_400_000).toISOString().slice(0, 10), 1];
    });
    const histogram = countByDate(days, allOf(days), "day");
    expect(histogram).toMatchObject({ interval: "week", asked: "day" });
    expect(histogram.buckets.reduce((sum, { count }) => sum + count, 0)).toBe(days.length);
    expect(countByDate(days.slice(1), allOf(days.slice(1)), "day").asked).toBeUndefined();
  });

  test("of nothing is empty", () => {
    expect(countByDate(runs, new Uint32Array(0), "day")).toEqual({
      interval: "day",
      buckets: [],
      imprecise: [],
      undated: 0,
    });
  });
});

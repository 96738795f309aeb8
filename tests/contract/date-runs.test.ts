import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toDateRuns } from "../../index-build/write/order-articles.ts";
import {
  type DateFilter,
  type DateRun,
  type OrdinalSpan,
  sortKeyOfDate,
  spansOfDates,
  spansOfYears,
} from "../../src/contract/date-runs.ts";
import { firstDay, lastDay, parsePartialDate } from "../../src/contract/partial-date.ts";

const day = fc
  .record({
    year: fc.integer({ min: 2018, max: 2021 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day: of }) => `${year}-${pad(month)}-${pad(of)}`);
const partial = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([date, length]) => date.slice(0, length));

/** The dates of an archive in its order: latest last day first, undated last. */
const dates = fc
  .array(fc.oneof(partial, fc.constant("")), { maxLength: 40 })
  .map((values) => values.sort((left, right) => (keyOf(left) < keyOf(right) ? 1 : -1)));
const filter: fc.Arbitrary<DateFilter> = fc.record(
  { from: day, to: day, undated: fc.constantFrom("include", "exclude", "only") },
  { requiredKeys: ["undated"] },
);

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

function keyOf(value: string): string {
  return sortKeyOfDate(parsePartialDate(value)) + value;
}

function runsOf(values: readonly string[]): DateRun[] {
  return toDateRuns(
    values.map((value) => {
      const date = parsePartialDate(value);
      return date && { ...date, basis: "metadata" as const };
    }),
  );
}

function ordinalsOf(spans: readonly OrdinalSpan[]): number[] {
  return spans.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, index) => start + index),
  );
}

/** The rule in words: some day that the date may mean lies in the span asked for. */
function isWanted(value: string, { from, to, undated }: DateFilter): boolean {
  const date = parsePartialDate(value);
  if (!date) return undated !== "exclude";
  if (undated === "only") return false;
  return lastDay(date) >= (from ?? "") && firstDay(date) <= (to ?? "9");
}

describe("the dates of an archive", () => {
  test("give for any filter the articles that may belong, and no other", () => {
    fc.assert(
      fc.property(dates, filter, (values, wanted) => {
        const expected = [...values.keys()].filter((index) =>
          isWanted(values[index] ?? "", wanted),
        );
        expect(ordinalsOf(spansOfDates(runsOf(values), wanted))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test("give spans that ascend and do not touch", () => {
    fc.assert(
      fc.property(dates, filter, (values, wanted) => {
        const spans = spansOfDates(runsOf(values), wanted);
        spans.forEach(({ start, end }, index) => {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThan(spans[index - 1]?.end ?? -1);
        });
      }),
    );
  });

  test("give each article to exactly one year, the undated to none", () => {
    fc.assert(
      fc.property(dates, (values) => {
        const years = Array.from(spansOfYears(runsOf(values)), ([year, spans]) => [
          year,
          ordinalsOf(spans),
        ]);
        const expected = Object.groupBy(values.keys(), (index) =>
          (values[index] ?? "").slice(0, 4),
        );
        expect(Object.fromEntries(years)).toEqual(expected);
      }),
    );
  });
});

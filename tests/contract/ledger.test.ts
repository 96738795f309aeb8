import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PeriodRun, spansOfPeriods } from "../../src/contract/ledger.ts";

const runs: readonly PeriodRun[] = [
  ["2024-11-30", "2024-11-30", 2],
  ["2024-11-01", "2024-11-30", 1],
  ["2011-03-15", "2024-11-30", 1],
  ["2020-02-04", "2020-02-04", 3],
  ["", "", 4],
];

describe("facts wanted", () => {
  test.each([
    ["of all days", { undated: "include" }, [[0, 11]]],
    ["of all days, the dated", { undated: "exclude" }, [[0, 7]]],
    ["without a day", { undated: "only" }, [[7, 11]]],
    ["from a day on", { from: "2024-11-30", undated: "exclude" }, [[0, 4]]],
    ["up to a day", { to: "2024-11-29", undated: "exclude" }, [[2, 7]]],
    [
      "of some days, also those that last longer",
      { from: "2020-02-01", to: "2020-02-28", undated: "exclude" },
      [[3, 7]],
    ],
    ["of days before all", { to: "2010-01-01", undated: "exclude" }, []],
  ] as const)("%s", (_, filter, spans) => {
    expect(spansOfPeriods(runs, filter)).toEqual(spans.map(([start, end]) => ({ start, end })));
  });

  test("are those whose days overlap the ones wanted, in any ledger", () => {
    const day = fc
      .integer({ min: 1, max: 28 })
      .map((date) => `2020-01-${String(date).padStart(2, "0")}`);
    const run = fc.tuple(day, day, fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(fc.array(run), day, day, (all, from, to) => {
        const spans = spansOfPeriods(
          all.map(([one, other, facts]) => [...[one, other].sort(), facts] as unknown as PeriodRun),
          { from, to, undated: "include" },
        );
        const found = spans.flatMap(({ start, end }) =>
          Array.from({ length: end - start }, (_, place) => start + place),
        );
        const owners = all.flatMap((one) => Array.from({ length: one[2] }, () => one));
        const expected = owners.flatMap(([one, other], number) => {
          const [first = "", last = ""] = [one, other].sort();
          return last >= from && first <= to ? [number] : [];
        });
        expect(found).toEqual(expected);
      }),
    );
  });
});

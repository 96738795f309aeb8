import fc from "fast-check";
import { expect, test } from "vitest";
import { firstDay, lastDay, parsePartialDate } from "../../src/contract/partial-date.ts";

test.each([
  { text: "2024-11-30", precision: "day", first: "2024-11-30", last: "2024-11-30" },
  { text: "2024-11", precision: "month", first: "2024-11-01", last: "2024-11-30" },
  { text: "2024-02", precision: "month", first: "2024-02-01", last: "2024-02-29" },
  { text: "1900-02", precision: "month", first: "1900-02-01", last: "1900-02-28" },
  { text: "2020", precision: "year", first: "2020-01-01", last: "2020-12-31" },
  { text: "1800", precision: "year", first: "1800-01-01", last: "1800-12-31" },
])("$text is known to the $precision, from $first to $last", ({ text, precision, first, last }) => {
  const date = parsePartialDate(text);
  expect(date).toEqual({ value: text, precision });
  expect(date && [firstDay(date), lastDay(date)]).toEqual([first, last]);
});

test.each([
  "2026-02-30",
  "2023-02-29",
  "2024-13",
  "2024-00",
  "2024-01-00",
  "2024-1-1",
  "1799",
  "2200-01-01",
  "0000-00-00",
  "275761-01-01",
  "2024-11-30T00:00:00Z",
  " 2024",
  "2024\n",
  "٢٠٢٤",
  "",
])("%j is no date", (text) => {
  expect(parsePartialDate(text)).toBeUndefined();
});

test("any text is a date or none, and a date is the text itself", () => {
  const nearly = fc.stringMatching(/^[12]\d{3}(-[01]\d(-[0-3]\d)?)?$/);
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string({ unit: "binary" })), (text) => {
      const date = parsePartialDate(text);
      if (!date) return;
      expect(date.value).toBe(text);
      expect(firstDay(date) <= lastDay(date)).toBe(true);
      for (const day of [firstDay(date), lastDay(date)]) {
        expect(day.startsWith(text)).toBe(true);
        // The calendar of the platform agrees that there is such a day.
        expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }
    }),
    { numRuns: 1000 },
  );
});

/**
 * The dates published of all articles, as runs of articles with the same date.
 *
 * Ordinals are given out newest first and undated last, so that a span of dates is a few spans of
 * ordinals, sorting by date is no work, and counting by year needs nothing of an article.
 */

import { firstDay, lastDay, type PartialDate, parsePartialDate } from "./partial-date.ts";

/** Neighbouring articles with one date; `value` is `""` for those without. */
export type DateRun = readonly [value: string, articles: number];

/** A half-open range of ordinals. */
export interface OrdinalSpan {
  readonly start: number;
  readonly end: number;
}

/** What a date means for a filter: whether an article with it is wanted. */
export interface DateFilter {
  /** Wanted are articles that may have been published on this day or later, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Wanted are articles that may have been published on this day or earlier, `YYYY-MM-DD`. */
  readonly to?: string;
  readonly undated: "include" | "exclude" | "only";
}

/** The key that sorts dates: the last day that they may mean; `""` for none. */
export function sortKeyOfDate(date: PartialDate | undefined): string {
  return date === undefined ? "" : lastDay(date);
}

/**
 * Returns the spans of ordinals that a filter wants, ascending and not touching.
 *
 * A date to the month or year is wanted when any of its days is: nothing is hidden that may belong.
 */
export function spansOfDates(runs: readonly DateRun[], filter: DateFilter): OrdinalSpan[] {
  const spans: OrdinalSpan[] = [];
  let start = 0;
  for (const [value, articles] of runs) {
    const end = start + articles;
    if (isWanted(value, filter)) {
      const last = spans.at(-1);
      if (last?.end === start) spans[spans.length - 1] = { start: last.start, end };
      else spans.push({ start, end });
    }
    start = end;
  }
  return spans;
}

function isWanted(value: string, { from, to, undated }: DateFilter): boolean {
  const date = parsePartialDate(value);
  if (!date) return undated !== "exclude";
  if (undated === "only") return false;
  return (
    (from === undefined || lastDay(date) >= from) && (to === undefined || firstDay(date) <= to)
  );
}

/** Years of the runs, newest first, each with its spans; `""` stands for the undated. */
export function spansOfYears(runs: readonly DateRun[]): Map<string, OrdinalSpan[]> {
  const years = new Map<string, OrdinalSpan[]>();
  let start = 0;
  for (const [value, articles] of runs) {
    const year = value.slice(0, 4);
    const spans = years.get(year) ?? [];
    spans.push({ start, end: start + articles });
    years.set(year, spans);
    start += articles;
  }
  return years;
}

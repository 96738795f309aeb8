/** Exact counts of articles by date. */

import type { DateRun } from "../contract/date-runs.ts";
import { isoWeek } from "../contract/iso-week.ts";
import type { HistogramInterval } from "../contract/parameters.ts";
import { type PartialDate, parsePartialDate } from "../contract/partial-date.ts";
import type { Histogram } from "../contract/responses.ts";

/** Most counts that a histogram gives; beyond, its interval is the next longer one. */
export const MAX_BUCKETS = 1000;

/** From the finest. There are 400 years at most, so that the last one always fits. */
const intervals: readonly HistogramInterval[] = ["day", "week", "month", "year"];

/**
 * Counts articles by date.
 *
 * @param ordinals Ascending.
 * @returns Counts in the order of time, empty ones left out; those of `buckets` and `imprecise` and
 *   `undated` add up to the number of articles. `asked` is there when the interval is longer than that.
 */
export function countByDate(
  runs: readonly DateRun[],
  ordinals: Uint32Array,
  asked: HistogramInterval,
): Histogram {
  const counts = countRuns(runs, ordinals);
  for (const interval of intervals.slice(intervals.indexOf(asked))) {
    const histogram = countIn(counts, interval);
    const size = histogram.buckets.length + histogram.imprecise.length;
    if (size > MAX_BUCKETS && interval !== "year") continue;
    return { ...histogram, ...(interval !== asked && asked !== "year" && { asked }) };
  }
  throw new Error(`"${asked}" is no interval`);
}

/** Articles by date as written; `""` for none. */
function countRuns(runs: readonly DateRun[], ordinals: Uint32Array): Map<string, number> {
  const counts = new Map<string, number>();
  let place = 0;
  let end = 0;
  for (const [value, articles] of runs) {
    end += articles;
    const before = place;
    while (place < ordinals.length && (ordinals[place] ?? 0) < end) place += 1;
    if (place > before) counts.set(value, (counts.get(value) ?? 0) + place - before);
  }
  return counts;
}

function countIn(counts: ReadonlyMap<string, number>, interval: HistogramInterval): Histogram {
  const buckets = new Map<string, number>();
  const imprecise = new Map<string, number>();
  let undated = 0;
  for (const [value, count] of counts) {
    const date = parsePartialDate(value);
    if (!date) {
      undated += count;
      continue;
    }
    const start = bucketOf(date, interval);
    const among = start === undefined ? imprecise : buckets;
    const key = start ?? value;
    among.set(key, (among.get(key) ?? 0) + count);
  }
  return { interval, buckets: sorted(buckets), imprecise: sorted(imprecise), undated };
}

function sorted(counts: ReadonlyMap<string, number>): Histogram["buckets"] {
  return Array.from(counts, ([start, count]) => ({ start, count })).sort((left, right) =>
    left.start < right.start ? -1 : 1,
  );
}

/** The interval that a date lies in, as its first day may be read; `undefined` when the date is known less exactly. */
export function bucketOf(
  { value, precision }: PartialDate,
  interval: HistogramInterval,
): string | undefined {
  switch (interval) {
    case "year":
      return value.slice(0, 4);
    case "month":
      return precision === "year" ? undefined : value.slice(0, 7);
    case "week":
      return precision === "day" ? isoWeek(value) : undefined;
    case "day":
      return precision === "day" ? value : undefined;
  }
}

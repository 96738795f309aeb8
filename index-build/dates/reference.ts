/** What the dates of a text are understood from: its date of publication, that of a part of it, or its other dates. */

import { lastDay, type PartialDate } from "../../src/contract/partial-date.ts";
import type { TextRange } from "../article/article.ts";
import { dayNumber } from "./calendar.ts";
import type { Days, Reference } from "./days.ts";
import type { Meaning } from "./meaning.ts";
import { resolve } from "./resolve.ts";

/** An expression of time of any kind: also lengths, times of day and what comes back. */
export interface TimeExpression extends TextRange {
  readonly meaning: Meaning;
  /** What stands around speaks of what is to come. */
  readonly future: boolean;
}

/** A part of a text with the day that it was written on. */
export interface DatedPart extends TextRange {
  readonly published: PartialDate;
}

/** How relative dates are understood. */
export interface DateOptions {
  /** The article's date, which may stop at the month or the year. */
  readonly published?: PartialDate;
  /** Parts of the text that were written on a day of their own, such as posts; in reading order. */
  readonly parts?: readonly DatedPart[];
  /** Seconds since the day of publication began. 0 unless told. */
  readonly seconds?: number;
  /** True to take "next Friday" for that of the next week, where it is the coming Friday otherwise. */
  readonly byWeek?: boolean;
}

/** What the dates of a whole text are understood from. */
export function referenceOf(
  { published, seconds = 0, byWeek = false }: DateOptions,
  expressions: readonly TimeExpression[],
): Reference {
  const common = { seconds, byWeek };
  if (published === undefined) {
    const stated = latestStated(expressions);
    if (stated === undefined) return { ...common, latestFrom: "other-dates" };
    const earliest = stated.precision === "day" ? {} : { earliest: stated.first };
    return { ...common, latest: stated.last, latestFrom: "other-dates", ...earliest };
  }
  const latest = dayOf(lastDay(published));
  const day = published.precision === "day" ? { day: latest } : {};
  return { ...common, ...day, latest, latestFrom: "published" };
}

function dayOf(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return dayNumber(year, month, day);
}

/** The latest date that says its year. */
function latestStated(expressions: readonly TimeExpression[]): Days | undefined {
  let latest: Days | undefined;
  for (const { meaning, future } of expressions) {
    const days = future ? undefined : resolve(wholeOf(meaning), { latestFrom: "other-dates" });
    if (days && isInRange(days) && days.last > (latest?.last ?? Number.NEGATIVE_INFINITY))
      latest = days;
  }
  return latest;
}

/** "since early 2016" says that it is 2016 at least, not that it is spring. */
function wholeOf(meaning: Meaning): Meaning {
  return meaning.is === "bound" || meaning.is === "edge" ? wholeOf(meaning.of) : meaning;
}

/** What dates are understood from in the part of a text that an offset is in; offsets are asked in order. */
export function partFinder({
  parts = [],
  ...options
}: DateOptions): (at: number) => Reference | undefined {
  const references = parts.map(({ start, end, published }) => {
    return { start, end, reference: referenceOf({ ...options, published }, []) };
  });
  let next = 0;
  return (at) => {
    while ((references[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const part = references[next];
    return part && part.start <= at ? part.reference : undefined;
  };
}

/** As dates of publication: news tells of nothing outside, and numbers that look like years do. */
export function isInRange({ first, last }: Days): boolean {
  return first >= dayNumber(1800, 1, 1) && last <= dayNumber(2199, 12, 31);
}

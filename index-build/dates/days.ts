/** What dates mean in days, and what they are understood from. Days are numbers as in `calendar.ts`. */

import { dayNumber, daysInMonth } from "./calendar.ts";

/** How much of a date is said. */
export type FoundPrecision = "day" | "week" | "month" | "season" | "year";

/** What says that a date is the one given. */
export type FoundBasis = "stated" | "weekday-checked" | "relative" | "inferred";

/** What decided where more than one date was possible. */
export type Decision = "weekday" | "published" | "tense" | "other-dates";

/** First and last day, both within. */
export interface Days {
  readonly first: number;
  readonly last: number;
  readonly precision: FoundPrecision;
  readonly basis: FoundBasis;
  readonly decidedBy?: Decision;
  /** The end's own precision, for a range whose ends are said differently. */
  readonly lastPrecision?: FoundPrecision;
}

/** What relative and partial dates are understood from. */
export interface Reference {
  /** The day of writing, when it is known to the day. */
  readonly day?: number;
  /** Seconds since that day began; 0 unless known. */
  readonly seconds?: number;
  /** The latest day on which the article can have been written, as far as one knows. */
  readonly latest?: number;
  /** What gives {@link latest}. */
  readonly latestFrom: "published" | "other-dates";
  /** Days without a year that lie before are not known: the text tells of later ones, with no day among them. */
  readonly earliest?: number;
  /** The day that the text spoke of last. */
  readonly anchor?: number;
  /** True where the words around speak of what is to come. */
  readonly future?: boolean;
  /** True where only what was can be meant: behind "since". */
  readonly past?: boolean;
  /** True when the last, this and the next weekday are those of the last, this and the next week. */
  readonly byWeek?: boolean;
}

/** One day. */
export function oneDay(day: number, basis: FoundBasis, decidedBy?: Decision): Days {
  return between(day, day, "day", basis, decidedBy);
}

/** The days from one to another, both within. */
export function between(
  first: number,
  last: number,
  precision: FoundPrecision,
  basis: FoundBasis,
  decidedBy?: Decision,
): Days {
  return { first, last, precision, basis, ...(decidedBy === undefined ? {} : { decidedBy }) };
}

/** All days of a month. */
export function monthDays(
  year: number,
  month: number,
  basis: FoundBasis,
  decidedBy?: Decision,
): Days {
  return between(
    dayNumber(year, month, 1),
    dayNumber(year, month, daysInMonth(year, month)),
    "month",
    basis,
    decidedBy,
  );
}

/** Dates as sources state them: to the day, the month or the year, and no further. */

/** How much of a {@link PartialDate} is known. */
type DatePrecision = "day" | "month" | "year";

/**
 * Where a date comes from: fields beside the text, or the text itself, where it is stated as the date of
 * the article, follows from weekday and year, or is inferred from other dates. Issued builds never reuse
 * a word for another meaning.
 */
type DateBasis = "metadata" | "stated" | "weekday-checked" | "inferred";

/** A calendar date with its precision, in the proleptic Gregorian calendar, without a time zone. */
export interface PartialDate {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as long as {@link precision} says. Years 1800 to 2199. */
  readonly value: string;
  readonly precision: DatePrecision;
}

/** The date an article was published, and what says so. */
export interface PublishedDate extends PartialDate {
  readonly basis: DateBasis;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Earliest and latest year taken for a date: news archives hold nothing outside, scraping errors do. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;

/**
 * Reads an ISO 8601 calendar date that may stop at the month or the year.
 *
 * @returns `undefined` when the text has another form, names a day that does not exist
 *   (`2026-02-30`) or a year outside 1800 to 2199.
 *
 * @example
 * parsePartialDate("2024-11"); // { value: "2024-11", precision: "month" }
 */
export function parsePartialDate(text: string): PartialDate | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, year = "", month, day] = match;
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return undefined;
  if (month === undefined) return { value: year, precision: "year" };
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return { value: text, precision: "month" };
  if (Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month))) return undefined;
  return { value: text, precision: "day" };
}

/** The first day that a partial date may mean, as `YYYY-MM-DD`. */
export function firstDay({ value }: PartialDate): string {
  return `${value}${"-01-01".slice(value.length - 4)}`;
}

/** The last day that a partial date may mean, as `YYYY-MM-DD`. */
export function lastDay({ value, precision }: PartialDate): string {
  if (precision === "day") return value;
  if (precision === "year") return `${value}-12-31`;
  return `${value}-${daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5)))}`;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Arithmetic of the proleptic Gregorian calendar. A day is a number: days since 1970-01-01, negative
 * before it. No clock, no zone, no locale.
 */

const DAY_MS = 86_400_000;

/** Year, month 1 to 12 and day 1 to 31. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The number of a day. A month above 12 or a day above the month's last runs on into the next. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
}

/** Year, month and day of a day's number. */
export function civilDay(number: number): CivilDay {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** True when the month has that day in that year. */
export function dayExists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week in which a day lies. */
export function mondayOf(number: number): number {
  return number - weekdayOf(number) + 1;
}

/** The same day of the month `count` months on, or that month's last day when it is shorter. */
export function addMonths(number: number, count: number): number {
  const { year, month, day } = civilDay(number);
  const first = civilDay(dayNumber(year, month + count, 1));
  return dayNumber(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)));
}

/** `YYYY-MM-DD`. */
export function isoDay(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** `YYYY-Www` of ISO 8601: the year is the one in which the week's Thursday lies. */
export function isoWeek(number: number): string {
  const thursday = mondayOf(number) + 3;
  const { year } = civilDay(thursday);
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
  return `${year}-W${pad(week)}`;
}

/** Two digits at least. */
export function pad(number: number): string {
  return String(number).padStart(2, "0");
}

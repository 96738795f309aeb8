/** Seasons, quarters, and the weeks and months counted within another period. */

import { addMonths, civilDay, dayNumber, mondayOf } from "./calendar.ts";
import { between, type Days, monthDays, oneDay, type Reference } from "./days.ts";
import type { Unit } from "./meaning.ts";

/** Months in which the seasons of the north begin, as news and meteorologists count them. */
const seasonStarts: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The three months of a season; of the one that has begun last unless a year or a step says otherwise. */
export function resolveSeason(
  { season, year, step = 0 }: { season: string; year?: number; step?: number },
  { latest, latestFrom }: Reference,
): Days | undefined {
  const start = seasonStarts[season];
  if (start === undefined) return undefined;
  if (year !== undefined) {
    return between(dayNumber(year, start, 1), dayNumber(year, start + 3, 0), "season", "stated");
  }
  if (latest === undefined) return undefined;
  const inYear = seasonYear(start, step, latest);
  const [first, last] = [dayNumber(inYear, start, 1), dayNumber(inYear, start + 3, 0)];
  return between(first, last, "season", "inferred", latestFrom);
}

function seasonYear(start: number, step: number, latest: number): number {
  const { year } = civilDay(latest);
  const hasBegun = dayNumber(year, start, 1) <= latest;
  if (step > 0) return hasBegun ? year + 1 : year;
  const current = hasBegun ? year : year - 1;
  const goesOn = dayNumber(current, start + 3, 0) >= latest;
  return step < 0 && goesOn ? current - 1 : current;
}

/** A quarter or a half of a year. */
export function resolveYearPart(
  { months, index, year, step }: { months: number; index: number; year?: number; step?: number },
  { latest, latestFrom }: Reference,
): Days | undefined {
  const now = latest === undefined ? undefined : civilDay(latest);
  const inYear = year ?? now?.year;
  if (inYear === undefined) return undefined;
  const isCounted = step !== undefined && now !== undefined;
  const current = isCounted ? Math.floor((now.month - 1) / months) + 1 + step : index;
  const start = (current - 1) * months + 1;
  const [first, last] = [dayNumber(inYear, start, 1), dayNumber(inYear, start + months, 0)];
  if (year !== undefined) return between(first, last, "season", "stated");
  return isCounted
    ? between(first, last, "season", "relative")
    : between(first, last, "season", "inferred", latestFrom);
}

/**
 * A week, weekend, month or day counted within other days. The first week of a month or a year is the
 * one that holds its first Thursday, as in ISO 8601.
 */
export function resolveNth(unit: Unit, index: number, of: Days | undefined): Days | undefined {
  if (!of) return undefined;
  const { first, last, basis } = of;
  if (unit === "N") return nthMonth(index, of);
  if (unit === "D") return oneDay(index < 0 ? last : first + index - 1, basis);
  const monday = index < 0 ? mondayOf(last) : mondayOf(first + 3) + (index - 1) * 7;
  const start = unit === "WE" ? monday + 5 : monday;
  return between(start, monday + 6, "week", basis);
}

function nthMonth(index: number, { first, last, basis }: Days): Days | undefined {
  const start = index < 0 ? last : addMonths(first, index - 1);
  const { year, month } = civilDay(start);
  return start > last ? undefined : monthDays(year, month, basis);
}

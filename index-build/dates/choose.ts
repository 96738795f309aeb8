/** Which year, month or week is meant where a date does not say it. */

import { civilDay, dayExists, dayNumber, weekdayOf } from "./calendar.ts";
import { type Days, monthDays, type Reference } from "./days.ts";
import type { DayMeaning } from "./meaning.ts";

/** A weekday recurs on a date within eleven years at most, but for 29 February. */
const MAX_YEARS = 12;
/** Days that an article without words of the future may look ahead: tomorrow's paper, the coming weekend. */
const AHEAD = 6;
/** Days that words of the future look ahead, and the days by which a date of the past must be nearer. */
const FAR_AHEAD = 250;
const AGAINST_TENSE = 150;
const NEVER = 1e6;

/** A day and month without a year, or a day of the month alone. */
export function chooseDay(meaning: DayMeaning, reference: Reference): Days | undefined {
  const { latest, latestFrom, future = false } = reference;
  if (latest === undefined) return undefined;
  const candidates = candidateDays(meaning, latest);
  const { weekday } = meaning;
  const checked = candidates.filter((one) => weekdayOf(one) === weekday);
  const nearest = nearestOf(checked, latest, future) ?? nearestOf(candidates, latest, future);
  if (nearest === undefined) return undefined;
  const days = { first: nearest, last: nearest, precision: "day" } as const;
  if (checked.length > 0) return { ...days, basis: "weekday-checked", decidedBy: "weekday" };
  return {
    ...days,
    basis: "inferred",
    decidedBy: future && nearest > latest ? "tense" : latestFrom,
  };
}

/** The day in every year, or in the months around when it has no month. */
function candidateDays({ year, month, day = 1 }: DayMeaning, latest: number): number[] {
  const now = civilDay(latest);
  const candidates: number[] = [];
  const add = (inYear: number, inMonth: number) => {
    if (dayExists(inYear, inMonth, day)) candidates.push(dayNumber(inYear, inMonth, day));
  };
  if (month !== undefined) {
    const start = year ?? now.year + 1;
    for (let back = 0; back <= MAX_YEARS; back++) add(start - back, month);
    return candidates;
  }
  for (let back = -1; back <= 2; back++) {
    const first = civilDay(dayNumber(now.year, now.month - back, 1));
    add(first.year, first.month);
  }
  return candidates;
}

/** The nearest day before the reference, or shortly after it; the nearest after it for what is to come. */
function nearestOf(days: readonly number[], latest: number, future: boolean): number | undefined {
  const cost = (day: number) => {
    const isTooLate = day > latest + (future ? FAR_AHEAD : AHEAD);
    const isPast = future && day < latest;
    return Math.abs(day - latest) + (isTooLate ? NEVER : 0) + (isPast ? AGAINST_TENSE : 0);
  };
  let best: number | undefined;
  for (const day of days) if (best === undefined || cost(day) < cost(best)) best = day;
  return best;
}

/** A month without a year: the one of the reference, or the last before it. */
export function chooseMonth(
  month: number,
  { latest, latestFrom, future }: Reference,
): Days | undefined {
  if (latest === undefined) return undefined;
  const now = civilDay(latest);
  if (future && month !== now.month) {
    return monthDays(month > now.month ? now.year : now.year + 1, month, "inferred", "tense");
  }
  return monthDays(month <= now.month ? now.year : now.year - 1, month, "inferred", latestFrom);
}

/** A weekday alone: the day of writing or the nearest before it; after it for what is to come. */
export function chooseWeekday(weekday: number, { day, future }: Reference): Days | undefined {
  if (day === undefined) return undefined;
  const back = (weekdayOf(day) - weekday + 7) % 7;
  const chosen = future && back > 0 ? day + 7 - back : day - back;
  return {
    ...{ first: chosen, last: chosen, precision: "day", basis: "relative" },
    ...(future && back > 0 ? { decidedBy: "tense" as const } : {}),
  };
}

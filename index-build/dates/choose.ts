/** Which year, month or week is meant where a date does not say it. */

import { civilDay, dayExists, dayNumber, weekdayOf } from "./calendar.ts";
import { type Days, monthDays, oneDay, type Reference } from "./days.ts";
import type { DayMeaning } from "./meaning.ts";

/** A weekday recurs on a date within eleven years at most, but for 29 February. */
const MAX_YEARS = 12;
/** Days that an article without words of the future may look ahead: last year's day would be given its year. */
const AHEAD = 60;
/** Days within which a date is that of the news itself. */
const RECENT = 10;
/** Days that words of the future look ahead, and the days by which a date of the past must be nearer. */
const FAR_AHEAD = 250;
const AGAINST_TENSE = 150;
const NEVER = 1e6;

/** A day and month without a year, or a day of the month alone. */
export function chooseDay(meaning: DayMeaning, reference: Reference): Days | undefined {
  const { latest, latestFrom } = reference;
  if (latest === undefined) return undefined;
  const { weekday, step = 0 } = meaning;
  const future = reference.future === true || step > 0;
  const limit = step < 0 || reference.past ? latest : Number.POSITIVE_INFINITY;
  const candidates = candidateDays(meaning, latest).filter((one) => one <= limit);
  const checked = candidates.filter((one) => weekdayOf(one) === weekday);
  const plain = nearestOf(candidates, latest, future);
  const right = nearestOf(checked, latest, future);
  if (plain === undefined) return undefined;
  if (right !== undefined && !isSlip(plain, right, latest))
    return oneDay(right, "weekday-checked", "weekday");
  if (right === undefined && isTooEarly(plain, reference)) return undefined;
  return oneDay(plain, "inferred", future && plain > latest ? "tense" : latestFrom);
}

/** A weekday that is wrong by a slip, some days ago, rather than right in another year. */
function isSlip(plain: number, right: number, latest: number): boolean {
  return Math.abs(plain - latest) <= RECENT && Math.abs(right - latest) > 366;
}

/** "The 6th of December" in an undated text that says "since July 2012" and no later year. */
function isTooEarly(last: number, { earliest }: Reference): boolean {
  return earliest !== undefined && last < earliest;
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

/** A month without a year: the nearest, as for days. */
export function chooseMonth(month: number, reference: Reference): Days | undefined {
  const { latest, latestFrom, future = false, past = false } = reference;
  if (latest === undefined) return undefined;
  const { year } = civilDay(latest);
  const months = [year - 1, year, year + 1].map((one) =>
    monthDays(one, month, "inferred", latestFrom),
  );
  const within = months.find(({ first, last }) => first <= latest && latest <= last);
  if (within) return within;
  const possible = months.filter(({ first }) => !past || first <= latest);
  const nearest = nearestOf(
    possible.map(({ first, last }) => (last < latest ? last : first)),
    latest,
    future,
  );
  const chosen = possible.find(({ first, last }) => first === nearest || last === nearest);
  if (chosen && isTooEarly(chosen.last, reference)) return undefined;
  return chosen && chosen.first > latest && future ? { ...chosen, decidedBy: "tense" } : chosen;
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

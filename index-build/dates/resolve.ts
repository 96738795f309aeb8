/**
 * Meaning -> days: what an expression of time means in an article of a known or a likely date.
 *
 * Days are numbers as in `calendar.ts`. Whatever cannot be known stays `undefined`: an article without
 * any date has no yesterday.
 */

import { addAmounts, isShort, precisionOf, secondsOf } from "./amounts.ts";
import { addMonths, civilDay, dayExists, dayNumber, mondayOf, weekdayOf } from "./calendar.ts";
import { chooseDay, chooseMonth, chooseWeekday } from "./choose.ts";
import { between, type Days, monthDays, oneDay, type Reference } from "./days.ts";
import type { DayMeaning, Meaning, Unit } from "./meaning.ts";
import { resolveNth, resolveSeason, resolveYearPart } from "./resolve-period.ts";

/** The days of a meaning, or `undefined` when it names none or they cannot be known. */
export function resolve(meaning: Meaning, reference: Reference): Days | undefined {
  switch (meaning.is) {
    case "day":
      return resolveDay(meaning, reference);
    case "month":
      return resolveMonth(meaning.month, meaning.year, reference);
    case "year": {
      const { year, years = 1 } = meaning;
      return between(dayNumber(year, 1, 1), dayNumber(year + years, 1, 0), "year", "stated");
    }
    case "season":
      return resolveSeason(meaning, reference);
    case "yearPart":
      return resolveYearPart(meaning, reference);
    case "nth":
      return resolveNth(meaning.unit, meaning.index, resolve(meaning.of, reference));
    case "weekdayOf": {
      const of = resolve(meaning.of, reference);
      return of && oneDay(mondayOf(of.first) + meaning.weekday - 1, "relative");
    }
    case "week": {
      const of = resolve(meaning.of, reference);
      const monday = of && mondayOf(of.first);
      return of && monday !== undefined
        ? { ...of, first: monday, last: monday + 6, precision: "week" }
        : undefined;
    }
    case "offset":
      return resolveOffset(meaning.unit, meaning.count, reference);
    case "step":
      return resolveStep(meaning, reference);
    case "window":
      return resolveWindow(meaning, reference);
    case "shift":
      return resolveShift(meaning, reference);
    case "anchored": {
      const day = reference.anchor ?? reference.day;
      return day === undefined ? undefined : oneDay(day + meaning.count, "relative");
    }
    case "span":
      return resolveSpan(meaning.from, meaning.to, reference);
    case "edge":
      return resolveEdge(meaning.edge, resolve(meaning.of, reference));
    case "bound":
      return resolveBound(meaning, reference);
    case "at":
      return resolve(meaning.date, reference);
    case "now":
      return reference.day === undefined ? undefined : oneDay(reference.day, "relative");
    case "time":
    case "duration":
    case "set":
      return undefined;
  }
}

/** "until 15 March" speaks of what is to come unless that is long past, "since" of what was. */
function resolveBound(
  { bound, of, past }: Extract<Meaning, { is: "bound" }>,
  reference: Reference,
): Days | undefined {
  // "From Tuesday", but not "since Tuesday".
  const isWeekday = of.is === "day" && of.day === undefined;
  const isAhead = bound === "until" || (bound === "since" && !past && isWeekday);
  if (isAhead) return resolve(of, { ...reference, future: true });
  return resolve(of, past ? { ...reference, past } : reference);
}

function resolveDay(meaning: DayMeaning, reference: Reference): Days | undefined {
  const { year, month, day, weekday } = meaning;
  if (year !== undefined && month !== undefined && day !== undefined) {
    if (meaning.swaps) return resolveOrder(year, month, day, meaning.weekday, reference);
    if (!dayExists(year, month, day)) return undefined;
    const number = dayNumber(year, month, day);
    return oneDay(number, weekdayOf(number) === weekday ? "weekday-checked" : "stated");
  }
  if (day !== undefined) return chooseDay(meaning, reference);
  return weekday === undefined ? undefined : chooseWeekday(weekday, reference);
}

/** Days between an article and what it tells of, within which a date in two orders is read as near. */
const NEAR = 31;

/** Month first, unless the weekday or the article's own date speaks for day first. */
function resolveOrder(
  year: number,
  month: number,
  day: number,
  weekday: number | undefined,
  { latest }: Reference,
): Days {
  const [first, second] = [dayNumber(year, month, day), dayNumber(year, day, month)];
  if (weekdayOf(first) === weekday) return oneDay(first, "weekday-checked");
  if (weekdayOf(second) === weekday) return oneDay(second, "weekday-checked", "weekday");
  const far = (number: number) => (latest === undefined ? 0 : Math.abs(number - latest));
  const isSwapped = far(second) < far(first) && far(second) <= NEAR;
  return isSwapped ? oneDay(second, "stated", "published") : oneDay(first, "stated");
}

function resolveMonth(
  month: number,
  year: number | undefined,
  reference: Reference,
): Days | undefined {
  if (year === undefined) return chooseMonth(month, reference);
  return monthDays(year, month, "stated");
}

function resolveOffset(unit: Unit, count: number, reference: Reference): Days | undefined {
  const { day, latest, latestFrom } = reference;
  if (unit === "Y" || unit === "N" || unit === "DEC") {
    return latestFrom === "published" && latest !== undefined
      ? wholeOffset(unit, count, latest)
      : undefined;
  }
  if (day === undefined) return undefined;
  if (unit === "D") return oneDay(day + count, "relative");
  const monday = mondayOf(day) + 7 * count;
  if (unit === "W") return between(monday, monday + 6, "week", "relative");
  if (unit === "WE") return between(monday + 5, monday + 6, "week", "relative");
  const isWorkingDay = unit === "BD" || unit === "WD";
  const amounts = [{ count: Math.abs(count), unit: "BD" }] as const;
  return isWorkingDay ? oneDay(addAmounts(day, amounts, Math.sign(count)), "relative") : undefined;
}

/** The month, year or decade so many before or after that of the article, which may be known no closer. */
function wholeOffset(unit: "N" | "Y" | "DEC", count: number, latest: number): Days {
  const { year, month } = civilDay(latest);
  if (unit === "N") {
    const start = civilDay(dayNumber(year, month + count, 1));
    return monthDays(start.year, start.month, "relative");
  }
  const years = unit === "Y" ? 1 : 10;
  const first = (Math.floor(year / years) + count) * years;
  return between(dayNumber(first, 1, 1), dayNumber(first + years, 1, 0), "year", "relative");
}

function resolveStep(meaning: Step, reference: Reference): Days | undefined {
  const { weekday, month } = meaning;
  if (month !== undefined) return stepMonth(month, meaning.step, reference);
  return weekday === undefined ? undefined : stepWeekday(weekday, meaning, reference);
}

type Step = Extract<Meaning, { is: "step" }>;

function stepMonth(
  month: number,
  step: number,
  { latest, latestFrom, byWeek }: Reference,
): Days | undefined {
  if (latest === undefined || latestFrom !== "published") return undefined;
  const now = civilDay(latest);
  if (byWeek) return monthDays(now.year + step, month, "relative");
  const earlier = step < 0 && month >= now.month ? -1 : 0;
  const later = step > 0 && month <= now.month ? 1 : 0;
  return monthDays(now.year + earlier + later, month, "relative");
}

function stepWeekday(
  weekday: number,
  { step, near, ofWeek }: Step,
  reference: Reference,
): Days | undefined {
  const { day, byWeek } = reference;
  if (day === undefined) return undefined;
  if ((byWeek && !near) || ofWeek || step === 0)
    return oneDay(mondayOf(day) + weekday - 1 + 7 * step, "relative");
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return oneDay(step < 0 ? day - (back || 7) : day + 7 - back, "relative");
}

function resolveWindow(
  { amounts, sign }: Extract<Meaning, { is: "window" }>,
  { day, seconds = 0 }: Reference,
): Days | undefined {
  if (day === undefined) return undefined;
  const shift = isShort(amounts)
    ? Math.floor((seconds + sign * secondsOf(amounts)) / 86_400)
    : undefined;
  const other = shift === undefined ? addAmounts(day, amounts, sign) : day + shift;
  const precision = precisionOf(amounts) === "day" ? "day" : "month";
  const days = between(Math.min(day, other), Math.max(day, other), precision, "relative");
  // "The past two months" end today.
  return sign < 0 ? { ...days, lastPrecision: "day" } : days;
}

function resolveShift(
  { amounts, sign, from, later }: Extract<Meaning, { is: "shift" }>,
  reference: Reference,
): Days | undefined {
  const base = from === undefined ? undefined : resolve(from, reference);
  const now = later ? (reference.anchor ?? reference.day) : reference.day;
  const start = from === undefined ? now : sign < 0 ? base?.first : base?.last;
  if (start === undefined) return undefined;
  const seconds = from === undefined ? (reference.seconds ?? 0) : 0;
  if (isShort(amounts)) {
    return oneDay(start + Math.floor((seconds + sign * secondsOf(amounts)) / 86_400), "relative");
  }
  const day = addAmounts(start, amounts, sign);
  const { year, month } = civilDay(day);
  switch (precisionOf(amounts)) {
    case "year":
      return between(dayNumber(year, 1, 1), dayNumber(year + 1, 1, 0), "year", "relative");
    case "month":
      return monthDays(year, month, "relative");
    case "day":
      return oneDay(day, "relative");
  }
}

function resolveSpan(from: Meaning, to: Meaning, reference: Reference): Days | undefined {
  const later = fromWeekday(from, to, reference);
  const end = later ?? resolve(to, reference);
  if (!end) return undefined;
  // "dimanche à lundi", "from November to February": the start is the last such day before the end.
  const isOpen = (from.is === "day" || from.is === "month") && from.year === undefined;
  const atEnd = { ...reference, day: end.last, latest: end.last, future: false };
  const start = resolve(from, isOpen ? atEnd : reference);
  if (!start || start.first > end.last) return undefined;
  return {
    ...start,
    last: end.last,
    lastPrecision: end.precision,
    basis: end.basis === "stated" ? start.basis : end.basis,
    ...(end.decidedBy === undefined ? {} : { decidedBy: end.decidedBy }),
  };
}

/** "from next Monday to Friday": the first such weekday behind a start that is known. */
function fromWeekday(from: Meaning, to: Meaning, reference: Reference): Days | undefined {
  const isAlone = to.is === "day" && to.day === undefined && to.weekday !== undefined;
  const isKnown = from.is === "step" || from.is === "offset";
  const start = isAlone && isKnown ? resolve(from, reference) : undefined;
  if (!isAlone || !start) return undefined;
  return oneDay(
    start.last + (((((to.weekday ?? 1) - weekdayOf(start.last)) % 7) + 7) % 7),
    "relative",
  );
}

/** Early, mid and late are thirds, rounded to whole months when they are those of a year. */
function resolveEdge(edge: "start" | "mid" | "end", of: Days | undefined): Days | undefined {
  if (!of || of.precision === "day") return of;
  const index = edge === "start" ? 0 : edge === "mid" ? 1 : 2;
  if (of.precision === "year" && of.last - of.first < 367) {
    const first = addMonths(of.first, index * 4);
    return { ...of, first, last: addMonths(of.first, index * 4 + 4) - 1, precision: "month" };
  }
  const length = of.last - of.first + 1;
  const cut = (part: number) => of.first + Math.floor((length * part) / 3);
  return {
    ...of,
    first: cut(index),
    last: cut(index + 1) - 1,
    precision: of.precision === "month" ? "day" : of.precision,
  };
}

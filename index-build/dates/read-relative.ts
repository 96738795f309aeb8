/** What is said from the day of writing or from another date: `yesterday`, `last week`, `il y a trois jours`. */

import { type Line, longest } from "./line.ts";
import type { Meaning, Parsed, Unit } from "./meaning.ts";
import { readAmounts, readUnit } from "./read-amount.ts";
import { readWeekday } from "./read-day.ts";
import { readWindow, skipArticle, stepAt, stepBefore } from "./read-window.ts";

/** Reads an expression that needs another date to be understood. */
export function readRelative(line: Line, place: number): Parsed | undefined {
  return longest(
    readNamedDay(line, place),
    readStepBefore(line, place),
    readStepBehind(line, place),
    readWindow(line, place),
    readShift(line, place),
    readWeekNumber(line, place),
    readDayOfWeek(line, place),
    readDayAfterWeeks(line, place),
  );
}

function readNamedDay(line: Line, place: number): Parsed | undefined {
  const count = line.number(place, "day");
  if (count !== undefined) {
    return { meaning: { is: "offset", unit: "D", count }, next: behindWeekday(line, place + 1) };
  }
  const same = line.is(place, "soFar") ? 0 : line.number(place, "sameDay");
  // "la veille du scrutin", "the day after the vote" are counted from something that has no date here.
  const isOfOther = same !== 0 && (line.is(place + 1, "of") || line.is(place + 1, "the"));
  if (same !== undefined && !isOfOther) {
    return { meaning: { is: "anchored", count: same }, next: place + 1 };
  }
  if (line.is(place, "soon")) return { meaning: { is: "now", soon: true }, next: place + 1 };
  return line.is(place, "now") ? { meaning: { is: "now" }, next: place + 1 } : undefined;
}

/** "hier mardi", "أمس الجمعة", "today (Saturday)": the weekday says it again. */
function behindWeekday(line: Line, place: number): number {
  const inBrackets = line.sign(place, "(");
  const weekday = readWeekday(line, inBrackets ? place + 1 : place);
  if (!weekday) return place;
  if (!inBrackets) return weekday.next;
  return line.sign(weekday.next, ")") ? weekday.next + 1 : place;
}

/** "last week", "this past Wednesday", "next May", "ce mois", "tonight". */
function readStepBefore(line: Line, place: number): Parsed | undefined {
  const from = skipArticle(line, place);
  const step = stepBefore(line, from);
  if (step === undefined) return undefined;
  if (line.name(from, "part") !== undefined) return partOf(line, 0, from);
  const second = step === 0 ? stepAt(line, from + 1) : undefined;
  const next = second === undefined ? from + 1 : from + 2;
  const near = second !== undefined || line.is(from, "near");
  const part = partOf(line, second ?? step, next);
  const isPlural = line.is(from, "plural") || line.is(next, "plural");
  const read = isPlural ? undefined : stepped(line, next, second ?? step, { near });
  // "cette année-là" is another year than this one.
  if (read && line.sign(read.next, "-") && line.items[read.next + 1]?.key === "la")
    return undefined;
  return part ?? withStepBehind(line, read, next, step);
}

/** In French and Arabic what stands behind the noun too makes one with it: "cette semaine passée". */
function withStepBehind(
  line: Line,
  read: Parsed | undefined,
  place: number,
  step: number,
): Parsed | undefined {
  const behind = read && line.language !== "en" && step === 0 ? stepAt(line, read.next) : undefined;
  if (!read || behind === undefined) return read;
  return stepped(line, place, behind, { end: read.next + 1 }) ?? read;
}

/** "last night" is yesterday's, "this morning" today's. */
function partOf(line: Line, step: number, place: number): Parsed | undefined {
  const part = line.name(place, "part");
  if (part === undefined) return undefined;
  const date: Meaning = { is: "offset", unit: "D", count: step };
  return { meaning: { is: "at", date, time: { is: "time", part } }, next: place + 1 };
}

interface StepForm {
  /** The place behind what is read, when it is not that behind the noun. */
  readonly end?: number;
  /** True for "this past": the nearest, whatever the week. */
  readonly near?: boolean;
}

/** The unit, weekday, month or season at `place`, `step` away. */
function stepped(line: Line, place: number, step: number, form: StepForm): Parsed | undefined {
  const weekday = readWeekday(line, place);
  if (weekday) {
    const near = form.near ? { near: true } : {};
    return {
      meaning: { is: "step", weekday: weekday.value, step, ...near },
      next: form.end ?? weekday.next,
    };
  }
  const next = form.end ?? place + 1;
  const isName =
    !line.is(place, "doubtful") || line.language === "ar" || (line.items[place]?.capital ?? false);
  const month =
    isName && line.digits(place + 1, 1, 4) === undefined ? line.number(place, "month") : undefined;
  if (month !== undefined) return { meaning: { is: "step", month, step }, next };
  const season = line.name(place, "season");
  if (season !== undefined) return { meaning: { is: "season", season, step }, next };
  return steppedUnit(readUnit(line, place), step, next);
}

/** "The last hour" and "the next fortnight" are counted from now, and have no place in the calendar. */
const notStepped: ReadonlySet<Unit> = new Set(["S", "M", "H", "FN", "C"]);

function steppedUnit(unit: Unit | undefined, step: number, next: number): Parsed | undefined {
  if (unit === undefined || notStepped.has(unit)) return undefined;
  if (unit === "Q" || unit === "HY") {
    return { meaning: { is: "yearPart", months: unit === "Q" ? 3 : 6, index: 0, step }, next };
  }
  return { meaning: { is: "offset", unit, count: step }, next };
}

/** "la semaine dernière", "mardi prochain", "الشهر الماضي", "décembre dernier". */
function readStepBehind(line: Line, place: number): Parsed | undefined {
  if (line.language === "en") return undefined;
  const from = line.skip(place, "the");
  const hasPoint = readWeekday(line, from)?.next ?? from + 1;
  const noun = line.is(hasPoint, "this") && line.language === "fr" ? from : hasPoint;
  const step = stepAt(line, noun);
  if (step === undefined || noun === from) return undefined;
  if (line.is(noun, "plural") || line.is(from, "plural")) return undefined;
  const whole = stepped(line, from, step, { end: noun + 1 });
  if (whole) return whole;
  const part = line.name(from, "part");
  return part === "NI" && step === -1 ? withEnd(partOf(line, -1, from), noun + 1) : undefined;
}

function withEnd(parsed: Parsed | undefined, next: number): Parsed | undefined {
  return parsed && { ...parsed, next };
}

/** "three days ago", "il y a deux ans", "in two weeks", "dans trois jours", "قبل يومين", "two days later". */
function readShift(line: Line, place: number): Parsed | undefined {
  const before = line.is(place, "agoBefore") ? -1 : line.is(place, "aheadBefore") ? 1 : undefined;
  if (before !== undefined) return readShiftBehind(line, place + 1, before);
  const read = readAmounts(line, place);
  if (!read) return undefined;
  const { amounts, next } = read;
  const isAhead = line.is(next, "ahead") && !line.is(next, "after");
  const sign = line.is(next, "ago") ? -1 : isAhead ? 1 : 0;
  if (sign === 0) return undefined;
  // "two days later", "a year earlier" go on from the day that was told last.
  const later = !line.is(next, "fromNow") ? { later: true } : {};
  return { meaning: { is: "shift", amounts, sign, ...later }, next: next + 1 };
}

/** What "in" and "il y a" count; "dans les deux jours" is any time until then. */
function readShiftBehind(line: Line, place: number, sign: number): Parsed | undefined {
  const approximate = line.skip(place, "approx", "longer");
  const from = line.skip(approximate, "the");
  const read = readAmounts(line, from) ?? readOne(line, from);
  const is = sign > 0 && from > approximate ? "window" : "shift";
  // "in the six-year war" is no time to come.
  if (!read || line.sign(read.next - 2, "-")) return undefined;
  if (isOfOther(line, read.next)) return undefined;
  return { meaning: { is, amounts: read.amounts, sign }, next: read.next };
}

/** "بعد يومين من بدء الهجوم": counted from something that has no date here, unless it is now. */
function isOfOther(line: Line, place: number): boolean {
  if (line.language !== "ar" || !line.is(place, "countedFrom")) return false;
  return !line.is(place + 1, "now") && line.number(place + 1, "day") !== 0;
}

/** "قبل شهر": a unit alone is one of it. */
function readOne(line: Line, place: number) {
  const unit = line.is(place, "single") ? readUnit(line, place) : undefined;
  const isNamed =
    line.number(place + 1, "month") !== undefined ||
    line.number(place + 1, "ordinal") !== undefined ||
    line.items[place + 1]?.kind === "number";
  if (unit === undefined || isNamed) return undefined;
  return { amounts: [{ count: 1, unit }], next: place + 1 };
}

/** "week 12", "semaine 3". */
function readWeekNumber(line: Line, place: number): Parsed | undefined {
  const index = line.name(place, "unit") === "W" ? line.digits(place + 1, 1, 2) : undefined;
  if (index === undefined || index < 1 || index > 53 || line.isPartOfNumber(place + 1))
    return undefined;
  const year = line.skip(place + 2, "of");
  const digits = line.digits(year, 4, 4);
  const of: Meaning =
    digits === undefined ? { is: "offset", unit: "Y", count: 0 } : { is: "year", year: digits };
  return {
    meaning: { is: "nth", unit: "W", index, of },
    next: digits === undefined ? place + 2 : year + 1,
  };
}

/** "next week on Tuesday", "Monday of next week", "lundi de la semaine prochaine". */
function readDayOfWeek(line: Line, place: number): Parsed | undefined {
  const weekday = readWeekday(line, place);
  const first = weekday ? undefined : readWeek(line, place);
  const from = line.skip(line.skipSign(weekday?.next ?? first?.next ?? place, ","), "on", "of");
  const second = weekday
    ? (readWeek(line, from) ?? readWeek(line, line.skip(from, "the")))
    : undefined;
  const behind = first && readWeekday(line, from);
  const week = first ?? second;
  const day = weekday ?? behind;
  if (!week || !day) return undefined;
  const next = behind?.next ?? week.next;
  return { meaning: { is: "step", weekday: day.value, step: week.step, ofWeek: true }, next };
}

function readWeek(line: Line, place: number): { step: number; next: number } | undefined {
  const read = readStepBefore(line, place) ?? readStepBehind(line, place);
  const isWeek = read?.meaning.is === "offset" && read.meaning.unit === "W";
  return isWeek && read.meaning.is === "offset"
    ? { step: read.meaning.count, next: read.next }
    : undefined;
}

/** Units by which a weekday may be counted on. */
const fromWeeksOn: ReadonlySet<Unit> = new Set(["W", "FN", "N", "Y"]);

/** "Monday two weeks from now", "Saturday, three weeks ago". */
function readDayAfterWeeks(line: Line, place: number): Parsed | undefined {
  const weekday = readWeekday(line, place);
  const shift = weekday && readShift(line, line.skipSign(weekday.next, ","));
  if (!weekday || shift?.meaning.is !== "shift" || shift.meaning.from) return undefined;
  // "Friday, in two days": of the two, each says its own.
  if (shift.meaning.amounts.some(({ unit }) => !fromWeeksOn.has(unit))) return undefined;
  return {
    meaning: { is: "weekdayOf", weekday: weekday.value, of: shift.meaning },
    next: shift.next,
  };
}

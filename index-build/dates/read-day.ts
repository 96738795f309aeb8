/** Days of the calendar as they are written: in digits, with the month's name, with the weekday. */

import { type Line, longest, type ReadNumber } from "./line.ts";
import type { DayMeaning, Meaning, Parsed } from "./meaning.ts";
import { readDay, readYear, readYearBehind } from "./read-number.ts";

type ReadDate = Parsed<DayMeaning>;

/** Reads a day that is written with its month, or with its weekday and its number. */
export function readCalendarDay(line: Line, place: number): ReadDate | undefined {
  return longest(readPlainDay(line, place), readWithWeekday(line, place));
}

function readPlainDay(line: Line, place: number): ReadDate | undefined {
  return longest(
    readYearFirst(line, place),
    readCompact(line, place),
    readYearBetween(line, place),
    readDayFirst(line, place),
    readMonthFirst(line, place),
    readNumeric(line, place),
    readShortNumeric(line, place),
  );
}

/** A weekday, with the point of its abbreviation. */
export function readWeekday(line: Line, place: number): ReadNumber | undefined {
  const value = line.number(place, "weekday");
  if (value === undefined) return undefined;
  const isShort = (line.items[place]?.key.length ?? 0) <= 5;
  const hasPoint = isShort && line.sign(place + 1, ".") && line.touches(place + 1);
  const next = hasPoint ? place + 2 : place + 1;
  return { value, next };
}

/** True for a word that is a weekday's or month's name only beside other parts of a date: sun, mar, may. */
export function isDoubtful(line: Line, place: number): boolean {
  return line.is(place, "doubtful");
}

/** "samedi 30 novembre", "Tuesday (February 4th)", "Monday 21", "Thu, 02/04/2020". */
function readWithWeekday(line: Line, place: number): ReadDate | undefined {
  const weekday = readWeekday(line, line.skip(place, "this", "next", "previous"));
  if (!weekday) return undefined;
  // "jeudi soir 28 mars" is the 28th all the same.
  const behind = line.name(weekday.next, "part") === undefined ? weekday.next : weekday.next + 1;
  const open = line.skipSign(behind, "(", ",");
  const inBrackets = line.sign(behind, "(");
  const from = line.skip(line.skip(open, "the"), "on", "the");
  const isAlone = behind === weekday.next;
  const day = readPlainDay(line, from) ?? (isAlone ? readNumberBehind(line, from) : undefined);
  if (!day) return undefined;
  if (inBrackets && !line.sign(day.next, ")")) return undefined;
  const next = inBrackets ? day.next + 1 : day.next;
  const { weak, ...said } = day.meaning;
  return { meaning: { ...said, weekday: weekday.value }, next };
}

/** "Monday 21", but not "On Tuesday 25 people". */
function readNumberBehind(line: Line, place: number): ReadDate | undefined {
  const day = readBareDay(line, place);
  const behind = line.items[day?.next ?? 0];
  const isCount = behind?.kind === "word" && behind.readings === undefined;
  const isOrdinal = line.is(place + 1, "suffix") && line.touches(place + 1);
  return isCount && !isOrdinal ? undefined : day;
}

/** A number of the month alone: "mardi 4", "the 17th". */
export function readBareDay(line: Line, place: number): ReadDate | undefined {
  const day = readDay(line, place);
  if (!day || line.isPartOfNumber(place) || line.is(day.next, "oclock")) return undefined;
  if (line.name(day.next, "unit") !== undefined || line.name(day.next, "half") !== undefined)
    return undefined;
  if (line.name(day.next, "unitLetter") !== undefined && line.touches(day.next)) return undefined;
  return { meaning: { is: "day", day: day.value, weak: true }, next: day.next };
}

/** The month at a place, its point, and in Arabic the same month's other name behind it. */
export function readMonth(line: Line, place: number): ReadNumber | undefined {
  const start = line.language === "ar" && line.name(place, "unit") === "N" ? place + 1 : place;
  const value = line.number(start, "month");
  if (value === undefined) return undefined;
  const hasPoint =
    line.sign(start + 1, ".") &&
    line.touches(start + 1) &&
    (line.items[start]?.key.length ?? 9) <= 5;
  const isAbbreviated =
    hasPoint && (!line.touches(start + 2) || line.items[start + 2]?.kind !== "word");
  const next = isAbbreviated && goesOn(line, start + 2) ? start + 2 : start + 1;
  const other = line.skipSign(next, "/", "(", "-");
  if (other === next || line.number(other, "month") !== value) return { value, next };
  return { value, next: line.skipSign(other + 1, ")") };
}

/** The point behind "Nov" ends the sentence, unless the date goes on. */
function goesOn(line: Line, place: number): boolean {
  const item = line.items[place];
  return item !== undefined && (item.kind === "number" || item.key === "," || line.is(place, "of"));
}

/** "4 février 2020", "second of Aug.", "23/Sep/2020", "7 من شهر مايو". */
function readDayFirst(line: Line, place: number): ReadDate | undefined {
  const day = readDay(line, place);
  if (!day || line.joinsDigits(place - 1) || line.sign(place - 1, "$", "€", "£")) return undefined;
  const sign = line.skipSign(day.next, "-", "/", ".", ",");
  const from = line.skip(line.skip(sign, "of"), "the", "of");
  const month = readMonth(line, from);
  // "killed 12 in March", "خمسة في آب": so many in the month.
  if (!month || (line.is(from - 1, "within") && !day.ordinal)) return undefined;
  const said = { is: "day", day: day.value, month: month.value } as const;
  return withStep(line, said, month.next) ?? withYear(line, said, month.next);
}

/** "le 6 mars prochain", "le 19 juin dernier", "11 أبريل الجاري". */
function withStep(line: Line, day: DayMeaning, place: number): ReadDate | undefined {
  if (line.language === "en") return undefined;
  if (line.is(place, "next")) return { meaning: { ...day, step: 1 }, next: place + 1 };
  if (line.is(place, "previous")) return { meaning: { ...day, step: -1 }, next: place + 1 };
  const isThis = line.language === "ar" && line.is(place, "this");
  return isThis ? { meaning: day, next: place + 1 } : undefined;
}

/** "November 30, 2024", "Oct/2", "February the fourth", "mai vingt-neuf". */
function readMonthFirst(line: Line, place: number): ReadDate | undefined {
  const month = readMonth(line, place);
  if (!month) return undefined;
  const isEnglish = line.language === "en";
  const sign = isEnglish
    ? line.skipSign(month.next, "-", "/", ",", ".")
    : line.skipSign(month.next, "-", "/");
  const from = isEnglish ? line.skip(sign, "the") : sign;
  const day = line.joinsDigits(from + 1) ? undefined : readDay(line, from);
  if (!day || isCounted(line, day.next) || isClock(line, day.next) || line.sign(day.next, "%"))
    return undefined;
  if (line.sign(month.next, ".") && !isEnglish) return undefined;
  const read = withYear(line, { is: "day", day: day.value, month: month.value }, day.next);
  return isCountInMonth(line, place, read) ? undefined : read;
}

/** "In March 12 people fled", "they may 3 times": a count behind the month, or behind what is none. */
function isCountInMonth(line: Line, place: number, { meaning, next }: ReadDate): boolean {
  if (meaning.year !== undefined) return false;
  // Arabic writes the month first where pages do: with digits and the year.
  if (line.language === "ar") return true;
  const behind = line.items[next];
  if (behind?.kind !== "word" || behind.readings !== undefined) return false;
  const isName = line.items[place]?.capital || !isDoubtful(line, place);
  return !isName || line.is(place - 1, "within");
}

/** True behind the number of an hour, an age, a part of the day. */
function isCounted(line: Line, place: number): boolean {
  if (line.name(place, "unitLetter") !== undefined && line.touches(place)) return true;
  return line.name(place, "unit") !== undefined && line.name(place, "unit") !== "S";
}

function withYear(line: Line, day: DayMeaning, place: number): ReadDate {
  const none = { meaning: day, next: place };
  const sign = line.skipSign(place, ",", "-", "/", ".");
  const inner = line.skip(line.skip(sign, "of"), "yearWord", "of");
  const year = readYear(line, inner) ?? readYear(line, place) ?? readShortYear(line, place, inner);
  if (!year || isCounted(line, year.next) || isClock(line, year.next)) return none;
  return { meaning: { ...day, year: year.value }, next: year.next };
}

/** The colon of "20:30"; that of "4 February 2020: five killed" ends the date. */
function isClock(line: Line, place: number): boolean {
  return line.sign(place, ":") && line.joinsDigits(place);
}

/** "15 April of 87", "May 5 '12"; two digits are a year where nothing is counted behind them. */
function readShortYear(line: Line, place: number, inner: number): ReadNumber | undefined {
  const isRange = line.sign(place, "-", ",", ".") && line.sign(place - 2, "-") === false;
  const year = isRange ? undefined : readYearBehind(line, inner);
  const isFree =
    year && line.items[year.next]?.kind !== "word" && !line.isPartOfNumber(year.next - 1);
  return isFree ? year : undefined;
}

/** "2020-02-04", "2020/2/4", "2019-aug-1", "2009. 4. 2". */
function readYearFirst(line: Line, place: number): ReadDate | undefined {
  const year = line.digits(place, 4, 4) === undefined ? undefined : readYear(line, place);
  if (!year) return undefined;
  const first = line.skipSign(year.next, "-", "/", ".", ",");
  const month = line.digits(first, 1, 2) ?? line.number(first, "month");
  const second = line.skipSign(first + 1, "-", "/", ".", ",");
  const day = readDay(line, second);
  if (month === undefined || !day || first === year.next || second === first + 1) return undefined;
  if (month < 1 || month > 12 || line.joinsDigits(place - 1)) return undefined;
  return { meaning: { is: "day", year: year.value, month, day: day.value }, next: day.next };
}

/** "20200204". */
function readCompact(line: Line, place: number): ReadDate | undefined {
  const digits = line.digits(place, 8, 8);
  if (digits === undefined || line.isPartOfNumber(place)) return undefined;
  const [year, month, day] = [
    Math.floor(digits / 1e4),
    Math.floor(digits / 100) % 100,
    digits % 100,
  ];
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31)
    return undefined;
  return { meaning: { is: "day", year, month, day }, next: place + 1 };
}

/** "23-2020-September", "September-2020-23". */
function readYearBetween(line: Line, place: number): ReadDate | undefined {
  const year = line.digits(place + 2, 4, 4);
  const isJoined = line.sign(place + 1, "-") && line.sign(place + 3, "-");
  const month = line.number(place, "month") ?? line.number(place + 4, "month");
  const day = line.digits(place, 1, 2) ?? line.digits(place + 4, 1, 2);
  if (year === undefined || !isJoined || month === undefined || day === undefined) return undefined;
  return { meaning: { is: "day", year, month, day }, next: place + 5 };
}

/** "04/02/2020", "4-2-20", "4.2.2020", "2 4 2009". */
function readNumeric(line: Line, place: number): ReadDate | undefined {
  const first = line.digits(place, 1, 2);
  const sign = line.items[place + 1]?.key ?? "";
  const isSpaced = line.digits(place + 1, 1, 2) !== undefined;
  if (first === undefined || !(isSpaced || line.sign(place + 1, "/", "-", "."))) return undefined;
  const behind = isSpaced ? place + 1 : place + 2;
  const second = line.digits(behind, 1, 2);
  const last = isSpaced ? behind + 1 : behind + 2;
  if (second === undefined || !(isSpaced || line.sign(behind + 1, sign))) return undefined;
  const year = readYearOf(line, last, isSpaced);
  if (year === undefined || line.joinsDigits(place - 1) || line.joinsDigits(last + 1))
    return undefined;
  const order = orderOf(line, first, second, sign !== "/");
  return order && { meaning: { is: "day", ...order, year }, next: last + 1 };
}

function readYearOf(line: Line, place: number, isSpaced: boolean): number | undefined {
  const full = line.digits(place, 4, 4);
  if (full !== undefined) return full >= 1000 && full < 2200 ? full : undefined;
  const short = isSpaced ? undefined : line.digits(place, 2, 2);
  if (short === undefined) return undefined;
  return short < 50 ? 2000 + short : 1900 + short;
}

/**
 * Month first in English between slashes, day first elsewhere; whatever else would be no date. English is
 * written in two orders: where both are possible, what is known of the article may swap them.
 */
function orderOf(
  line: Line,
  first: number,
  second: number,
  isDayFirst: boolean,
): { month: number; day: number; swaps?: boolean } | undefined {
  const monthFirst = line.language === "en" && !isDayFirst;
  const isFirst = monthFirst ? first <= 12 : second > 12;
  const [month, day] = isFirst ? [first, second] : [second, first];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return monthFirst && day <= 12 && day !== month ? { month, day, swaps: true } : { month, day };
}

/** "29/2", "5/12": the form of a fraction too, so it takes more than itself to be a date. */
function readShortNumeric(line: Line, place: number): ReadDate | undefined {
  const first = line.digits(place, 1, 2);
  const second = line.digits(place + 2, 1, 2);
  if (first === undefined || second === undefined || !line.sign(place + 1, "/", "-", "."))
    return undefined;
  const isSlash = line.sign(place + 1, "/");
  const behindWeekday = line.number(place - 1, "weekday") !== undefined;
  if (!isSlash && !behindWeekday) return undefined;
  if (line.joinsDigits(place - 1) || line.joinsDigits(place + 3) || line.is(place + 3, "hundred"))
    return undefined;
  const order = orderOf(line, first, second, false);
  return order && { meaning: { is: "day", ...order, weak: true }, next: place + 3 };
}

/** True for a meaning that its form alone does not make a date. */
export function isWeak(meaning: Meaning): boolean {
  return "weak" in meaning && meaning.weak === true;
}

/** The whole expression at a place: ranges, bounds, nights between two days, sets, times and lengths. */

import { type Line, longest } from "./line.ts";
import type { DayMeaning, Meaning, Parsed, TimeMeaning } from "./meaning.ts";
import { readDuration, readSet } from "./read-amount.ts";
import {
  readAboutTime,
  readBound,
  readBoundBehind,
  readEndYear,
  readLongerThan,
} from "./read-bound.ts";
import { isWeak, readBareDay } from "./read-day.ts";
import { readDate, readPoint } from "./read-point.ts";
import { readBareHour, readClock, readTime } from "./read-time.ts";

/** Reads the longest expression that begins at a place. */
export function readExpression(line: Line, place: number): Parsed | undefined {
  return longest(
    readPoint(line, place),
    readBound(line, place),
    readBoundBehind(line, place),
    readLongerThan(line, place),
    readAboutTime(line, place),
    readDatedTimes(line, place),
    readSpan(line, place),
    readNight(line, place),
    readSetWithTime(line, place),
    readTimes(line, place),
    readTime(line, line.skip(place, "the")),
    readDuration(line, place),
    readHourBehindAt(line, place),
  );
}

/** "du 3 au 5 mai", "between 2011 and 2015", "Jan-Feb 2017", "from Friday to Sunday". */
function readSpan(line: Line, place: number): Parsed | undefined {
  const opener = line.is(place, "between")
    ? "between"
    : line.is(place, "from")
      ? "from"
      : undefined;
  const start = opener === undefined ? place : line.skip(place + 1, "the");
  const first = longest(readPoint(line, start), readBareDay(line, start));
  if (!first || first.meaning.is === "time") return undefined;
  const joint = readPairJoint(line, first) ?? readJoint(line, first.next, opener);
  if (joint === undefined) return undefined;
  const second = readSpanEnd(line, joint);
  if (!second) return undefined;
  const meaning = spanOf(first.meaning, second.meaning);
  return meaning && { meaning, next: second.next };
}

/** "les 24 et 25 mai": two days that follow each other are from one to the other. */
function readPairJoint(line: Line, { meaning, next }: Parsed): number | undefined {
  const isBare =
    meaning.is === "day" && meaning.month === undefined && meaning.weekday === undefined;
  const second = isBare && line.is(next, "and") ? readDate(line, next + 1) : undefined;
  const isNext =
    isBare && second?.meaning.is === "day" && second.meaning.day === (meaning.day ?? 0) + 1;
  return isNext ? next + 1 : undefined;
}

function readSpanEnd(line: Line, place: number): Parsed | undefined {
  const from = line.skip(place, "the");
  return longest(
    readPoint(line, place),
    readPoint(line, from),
    readBareDay(line, from),
    readEndYear(line, from),
  );
}

/** The place behind "to", "and" or a dash; "and" joins two dates only behind "between". */
function readJoint(line: Line, place: number, opener: string | undefined): number | undefined {
  if (line.sign(place, "-")) return place + 1;
  if (opener === "between")
    return line.is(place, "and") || line.is(place, "to") ? place + 1 : undefined;
  const isAnd =
    line.is(place, "and") && !/^(?:to|through|till|until)$/.test(line.items[place]?.key ?? "");
  return line.is(place, "to") && !isAnd ? place + 1 : undefined;
}

/** The range from one date to another; what only one of them says, such as the year, is meant of both. */
function spanOf(first: Meaning, second: Meaning): Meaning | undefined {
  const [from, to] = [dayOf(first), dayOf(second)];
  if (from.is === "day" && to.is === "day") return daySpan(from, to);
  if (isWeak(from) && from.is !== "month") return undefined;
  if (to.is === "day" && isWeak(to)) return undefined;
  const dated = [from, to].every(isDated);
  return dated ? { is: "span", from: withYearOf(from, to), to } : undefined;
}

/** "22-23 Feb at 7pm": a range of days keeps no time. */
function dayOf(meaning: Meaning): Meaning {
  return meaning.is === "at" && meaning.date.is === "day" ? meaning.date : meaning;
}

function isDated({ is }: Meaning): boolean {
  return !["time", "duration", "set", "window", "span", "bound"].includes(is);
}

function daySpan(from: DayMeaning, to: DayMeaning): Meaning | undefined {
  const month = from.month ?? to.month;
  if (month === undefined && !(from.weekday && to.weekday)) return undefined;
  if (isWeak(from) && isWeak(to) && from.month === undefined) return undefined;
  if (from.day === undefined || to.day === undefined) return { is: "span", from, to };
  const start = defined(from, month, startYear(from, to));
  return { is: "span", from: start, to: defined(to, to.month ?? from.month, to.year) };
}

function defined({ weak: _, ...day }: DayMeaning, month?: number, year?: number): DayMeaning {
  return {
    ...day,
    ...(month === undefined ? {} : { month }),
    ...(year === undefined ? {} : { year }),
  };
}

/** The start of "from November to February 2017" lies in the year before. */
function startYear(from: { month?: number; year?: number }, to: { month?: number; year?: number }) {
  if (from.year !== undefined || to.year === undefined) return from.year;
  return (from.month ?? 0) > (to.month ?? 13) ? to.year - 1 : to.year;
}

function withYearOf(from: Meaning, to: Meaning): Meaning {
  if ((from.is !== "month" && from.is !== "day") || !("year" in to) || to.year === undefined)
    return from;
  const month = "month" in to ? to.month : undefined;
  const year = startYear(from, month === undefined ? { year: to.year } : { month, year: to.year });
  return year === undefined || from.month === undefined ? from : { ...from, year };
}

/** "dans la nuit de dimanche à lundi", "the night of Sunday to Monday", "ليل الأحد الاثنين". */
function readNight(line: Line, place: number): Parsed | undefined {
  if (!line.is(place, "nightOf")) return undefined;
  const from = line.skip(line.skip(place + 1, "on", "of"), "the");
  const first = longest(readDate(line, from), readBareDay(line, from));
  if (first?.meaning.is !== "day") return undefined;
  const joint =
    line.is(first.next, "to") || line.sign(first.next, "-", "/") ? first.next + 1 : first.next;
  const to = line.skip(joint, "the");
  const second =
    line.is(first.next, "to") || joint > first.next || line.language === "ar"
      ? readDate(line, to)
      : undefined;
  const date = second?.meaning.is === "day" ? daySpan(first.meaning, second.meaning) : undefined;
  const time: TimeMeaning = { is: "time", part: "NI" };
  if (second && date) return { meaning: { is: "at", date, time }, next: second.next };
  return isWeak(first.meaning)
    ? undefined
    : { meaning: { is: "at", date: first.meaning, time }, next: first.next };
}

/** Two times: `from 5 to 7 pm`, `between 4pm and 5pm`, `de 14h à 16h`. */
function readTimes(line: Line, place: number): Parsed | undefined {
  const opener = line.is(place, "between")
    ? "between"
    : line.is(place, "from")
      ? "from"
      : undefined;
  const start = opener === undefined ? place : place + 1;
  const first = readHour(line, start);
  const joint = first && readJoint(line, first.next, opener);
  const second =
    joint === undefined
      ? undefined
      : (readHour(line, joint) ?? readHour(line, line.skip(joint, "the")));
  if (!first || !second) return undefined;
  const [from, to] = sameHalf(first.meaning, second.meaning);
  const isBare = isWeak(first.meaning) && isWeak(second.meaning);
  return {
    meaning: { is: "span", from: isBare ? { ...from, weak: true } : from, to },
    next: second.next,
  };
}

function readHour(line: Line, place: number): Parsed<TimeMeaning> | undefined {
  return readClock(line, place) ?? readBareHour(line, place);
}

/** "5 to 7 pm" begins in the afternoon too, and "10:30 to 3" ends there. */
function sameHalf(first: TimeMeaning, second: TimeMeaning): [TimeMeaning, TimeMeaning] {
  const { weak: _, ...from } = first;
  const { weak: __, ...to } = second;
  const [a, b] = [minutesOf(from), minutesOf(to)];
  if (!from.certain && to.certain && b >= NOON && a + NOON <= b) return [later(from), to];
  return !to.certain && b < a && b + NOON > a && b < NOON ? [from, later(to)] : [from, to];
}

const NOON = 720;

function minutesOf({ hour = 0, minute = 0 }: TimeMeaning): number {
  return hour * 60 + minute;
}

function later(time: TimeMeaning): TimeMeaning {
  return { ...time, hour: (time.hour ?? 0) + 12 };
}

/** A date with two times: `Tuesday from 2:00 to 2:30 pm`, `5 to 7 today`. */
function readDatedTimes(line: Line, place: number): Parsed | undefined {
  const date = readDate(line, place);
  const behind = date && readTimes(line, line.skip(line.skipSign(date.next, ","), "at"));
  if (date && behind && isOneDay(date.meaning)) return timesOf(date, behind, behind.next);
  const times = readTimes(line, place);
  const from = times && line.skip(line.skip(line.skipSign(times.next, ","), "on", "of"), "the");
  const day =
    times && from !== undefined ? (readDate(line, times.next) ?? readDate(line, from)) : undefined;
  if (!times || !day || !isOneDay(day.meaning)) return undefined;
  const part = line.name(day.next, "part") === undefined ? day.next : day.next + 1;
  return timesOf(day, times, part);
}

function timesOf(date: Parsed, times: Parsed, next: number): Parsed {
  const day = date.meaning.is === "at" ? date.meaning.date : date.meaning;
  return { meaning: { is: "at", date: day, time: inPartOf(date.meaning, times.meaning) }, next };
}

function isOneDay(meaning: Meaning): boolean {
  if (meaning.is === "at") return isOneDay(meaning.date);
  return (
    meaning.is === "day" ||
    meaning.is === "anchored" ||
    meaning.is === "step" ||
    (meaning.is === "offset" && meaning.unit === "D")
  );
}

/** The hours of "this evening from 7 to 8" are those of the evening. */
function inPartOf(date: Meaning, times: Meaning): Meaning {
  const part = date.is === "at" && date.time.is === "time" ? date.time.part : undefined;
  if (part === undefined || times.is !== "span" || part === "MO") return times;
  const inHalf = (time: Meaning): Meaning =>
    time.is === "time" && !time.certain && (time.hour ?? 12) < 12 ? later(time) : time;
  return { is: "span", from: inHalf(times.from), to: inHalf(times.to) };
}

/** "every Monday at 8", "4pm chaque lundi", "Thursdays at 17.30", "Friday mornings". */
function readSetWithTime(line: Line, place: number): Parsed | undefined {
  const set = readSet(line, place) ?? readMornings(line, place);
  if (set?.meaning.is === "set") {
    const at = line.skip(set.next, "at");
    const time =
      readTime(line, set.next) ??
      readTime(line, at) ??
      (at > set.next ? readBareHour(line, at) : undefined);
    return time ? { meaning: { ...set.meaning, time: time.meaning }, next: time.next } : set;
  }
  const time =
    readClock(line, place) ?? (line.is(place - 1, "at") ? readBareHour(line, place) : undefined);
  const behind = time && readSet(line, time.next);
  if (!time || behind?.meaning.is !== "set") return undefined;
  return { meaning: { ...behind.meaning, time: time.meaning }, next: behind.next };
}

function readMornings(line: Line, place: number): Parsed | undefined {
  const weekday = line.number(place, "weekday");
  const part = line.is(place + 1, "plural") ? line.name(place + 1, "part") : undefined;
  if (weekday === undefined || part === undefined) return undefined;
  const time: TimeMeaning = { is: "time", part };
  return { meaning: { is: "set", on: { is: "day", weekday }, time }, next: place + 2 };
}

/** "at 6", "à 23": a bare hour behind the word that says so. */
function readHourBehindAt(line: Line, place: number): Parsed | undefined {
  const isAt = line.is(place - 1, "at") && (line.items[place]?.key.length ?? 9) <= 2;
  const hour = isAt ? readBareHour(line, place) : undefined;
  const behind = line.items[hour?.next ?? 0];
  const ends = behind === undefined || behind.kind === "break" || /^[.,;!?]$/.test(behind.key);
  return hour && ends ? { ...hour, meaning: { ...hour.meaning, weak: false } } : undefined;
}

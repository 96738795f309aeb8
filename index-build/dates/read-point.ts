/** One date, alone or with its time: everything but ranges and bounds. */

import { type Line, longest } from "./line.ts";
import type { Meaning, Parsed } from "./meaning.ts";
import { readAmounts } from "./read-amount.ts";
import { isDoubtful, isWeak, readBareDay, readCalendarDay, readWeekday } from "./read-day.ts";
import { readOrdinal, readYear } from "./read-number.ts";
import { readPeriod } from "./read-period.ts";
import { readRelative } from "./read-relative.ts";
import { inPart, readBareHour, readClock, readPart, readTime } from "./read-time.ts";

/** Reads a date, with the time of day that stands beside it. */
export function readPoint(line: Line, place: number): Parsed | undefined {
  return line.once(pointAt, place);
}

function pointAt(line: Line, place: number): Parsed | undefined {
  const date = readDate(line, place);
  return longest(date && (withTime(line, date) ?? date), timeFirst(line, place));
}

/** Reads a date without a time. */
export function readDate(line: Line, place: number): Parsed | undefined {
  return line.once(dateAt, place);
}

function dateAt(line: Line, place: number): Parsed | undefined {
  const plain = readPlain(line, place);
  return longest(
    plain,
    readEdge(line, place),
    readNth(line, place),
    readCountedFrom(line, place),
    readWeekOf(line, place),
    readArticleUnit(line, place),
  );
}

function readPlain(line: Line, place: number): Parsed | undefined {
  return longest<Parsed>(
    readCalendarDay(line, place),
    readArticleDay(line, place),
    readRelative(line, place),
    readPeriod(line, place),
    readWeekdayAlone(line, place),
  );
}

/** "le 17", "the 18th", "the 09th of May". */
function readArticleDay(line: Line, place: number): Parsed | undefined {
  if (line.language === "fr")
    return line.is(place - 1, "the") ? readFreeDay(line, place) : undefined;
  if (!line.is(place, "the") || line.language === "ar") return undefined;
  const day = readCalendarDay(line, place + 1);
  return day?.meaning.month === undefined ? readFreeDay(line, place + 1) : day;
}

/** "le 17", "the 18th", unless something is counted. */
function readFreeDay(line: Line, place: number): Parsed | undefined {
  const bare = readBareDay(line, place);
  // "the second", "the 17 people": an ordinal in digits, or a number with nothing behind it.
  const isOrdinal = line.is(place + 1, "suffix") && line.touches(place + 1);
  const behind = line.items[bare?.next ?? 0];
  const isFree = behind?.kind !== "word" || isFunctionWord(line, bare?.next ?? 0);
  return line.items[place]?.kind === "number" && (isOrdinal || isFree) ? bare : undefined;
}

/** What may follow a date, and is neither counted nor describes what is. */
function isFunctionWord(line: Line, place: number): boolean {
  const isOther =
    line.is(place, "previous") || line.is(place, "next") || line.name(place, "unit") !== undefined;
  return line.items[place]?.readings !== undefined && !isOther;
}

function readWeekdayAlone(line: Line, place: number): Parsed | undefined {
  const weekday = readWeekday(line, place);
  if (!weekday || isDoubtful(line, place)) return undefined;
  const hasPoint = line.sign(weekday.next - 1, ".");
  return {
    meaning: { is: "day", weekday: weekday.value },
    next: hasPoint && line.items[weekday.next]?.kind !== "number" ? weekday.next - 1 : weekday.next,
  };
}

/** "mi-mars", "fin novembre", "the middle of 2015", "late last year", "مطلع عام 2013". */
function readEdge(line: Line, place: number): Parsed | undefined {
  const from = line.language === "en" ? place : line.skip(place, "the");
  const edge = edges.find((role) => line.is(from, role));
  if (edge === undefined) return undefined;
  const of = readWhole(line, line.skipSign(from + 1, "-"));
  if (!of || of.meaning.is === "shift" || of.meaning.is === "window") return undefined;
  return isWeakPoint(of.meaning)
    ? undefined
    : { meaning: { is: "edge", edge, of: of.meaning }, next: of.next };
}

const edges = ["start", "mid", "end"] as const;

/** What has a beginning and an end: a date, or "the year" and "la semaine" for this one. */
function readWhole(line: Line, place: number): Parsed | undefined {
  const inner = line.skip(place, "of", "on");
  const noun = line.skip(inner, "the");
  const direct = readPlain(line, place);
  const behind = direct ? undefined : (readPlain(line, inner) ?? readPlain(line, noun));
  // "a mis fin le 23 octobre": the article parts the end from the day, but in English.
  if (behind?.meaning.is === "day" && line.language !== "en") return undefined;
  const read = direct ?? behind;
  const unit = line.name(noun, "unit");
  if (read || (unit !== "N" && unit !== "Y" && unit !== "W")) return read;
  return { meaning: { is: "offset", unit, count: 0 }, next: noun + 1 };
}

function isWeakPoint(meaning: Meaning): boolean {
  return meaning.is === "day" && isWeak(meaning);
}

/** "the first week of January 2015", "la dernière semaine de mai", "the third month of 2021". */
function readNth(line: Line, place: number): Parsed | undefined {
  const ordinal = readOrdinal(line, line.skip(place, "the"));
  if (!ordinal) return undefined;
  const unit = line.name(ordinal.next, "unit");
  if (unit !== "W" && unit !== "WE" && unit !== "N" && unit !== "D") return undefined;
  const of = line.skip(ordinal.next + 1, "of");
  if (of === ordinal.next + 1) return undefined;
  const period = longest(
    readPeriod(line, of),
    readRelative(line, of),
    readRelative(line, line.skip(of, "the")),
  );
  if (!period) return undefined;
  return {
    meaning: { is: "nth", unit, index: ordinal.value, of: period.meaning },
    next: period.next,
  };
}

/** "three days after January 12", "deux semaines avant samedi", "three weeks from tomorrow". */
function readCountedFrom(line: Line, place: number): Parsed | undefined {
  const read = readAmounts(line, place);
  if (!read) return undefined;
  const { amounts, next } = read;
  const sign = line.is(next, "before")
    ? -1
    : line.is(next, "after") || line.items[next]?.key === "from"
      ? 1
      : 0;
  if (sign === 0) return undefined;
  const from = readPlain(line, next + 1) ?? readPlain(line, line.skip(next + 1, "the"));
  if (!from || isWeak(from.meaning)) return undefined;
  return { meaning: { is: "shift", amounts, sign, from: from.meaning }, next: from.next };
}

/** The date's time behind it: `mardi à 8h`, `Sunday night`, `yesterday at nine`, `today pm`. */
function withTime(line: Line, date: Parsed): Parsed | undefined {
  if (!isDayLike(date.meaning)) return undefined;
  const half = date.meaning.is === "at" ? undefined : line.name(date.next, "half");
  const clock = readTimeBehind(line, date.next);
  if (half !== undefined && !clock) {
    const time: Meaning = { is: "time", part: half === "am" ? "MO" : "AF" };
    return { meaning: { is: "at", date: date.meaning, time }, next: date.next + 1 };
  }
  if (!clock) return undefined;
  const behind = timeOfDayBehind(line, clock);
  if (date.meaning.is === "at") return withHourOfPart(date.meaning, behind);
  const year =
    line.digits(behind.next, 4, 4) === undefined ? undefined : readYear(line, behind.next);
  if (year && date.meaning.is === "day" && date.meaning.month && !date.meaning.year) {
    // "Thu Oct 26 11:00:09 2023", as C and mail write it.
    const day: Meaning = { ...date.meaning, year: year.value };
    return { meaning: { is: "at", date: day, time: behind.meaning }, next: year.next };
  }
  return { meaning: { is: "at", date: date.meaning, time: behind.meaning }, next: behind.next };
}

function readTimeBehind(line: Line, place: number): Parsed | undefined {
  const comma = line.skipSign(place, ",");
  const at = line.skip(line.skip(comma, "before", "after", "until"), "at");
  const direct = readTime(line, place) ?? readTime(line, comma) ?? readTime(line, at);
  const isSaid = at > comma;
  const time = direct ?? (isSaid ? readTime(line, line.skip(at, "the")) : undefined);
  const found: Parsed | undefined =
    time ?? (isSaid && line.language !== "ar" ? bareHourAt(line, at) : undefined);
  // "Sunday, the night": a part of the day behind a comma begins something new.
  const isPart = found?.meaning.is === "time" && found.meaning.hour === undefined;
  return isPart && comma > place ? undefined : found;
}

/** "last night at 8", "tonight around 3": the part of the day tells which half of it. */
function withHourOfPart(day: Extract<Meaning, { is: "at" }>, hour: Parsed): Parsed {
  const part = day.time.is === "time" ? day.time.part : undefined;
  const isBare =
    hour.meaning.is === "time" && hour.meaning.hour !== undefined && !hour.meaning.certain;
  const time =
    part !== undefined && isBare && hour.meaning.is === "time"
      ? inPart(hour.meaning, part)
      : hour.meaning;
  return { meaning: { is: "at", date: day.date, time }, next: hour.next };
}

/** "at six": a bare hour, unless something is counted. */
function bareHourAt(line: Line, place: number): Parsed | undefined {
  const hour = readBareHour(line, place);
  if (!hour) return undefined;
  const behind = line.items[hour.next];
  return behind === undefined || behind.kind !== "word" || behind.readings !== undefined
    ? hour
    : undefined;
}

/** "8:00 in the early morning": the part of the day behind its hour. */
function timeOfDayBehind(line: Line, time: Parsed): Parsed {
  const part = readPart(line, time.next);
  const isHour = time.meaning.is === "time" && time.meaning.hour !== undefined;
  return isHour && part?.meaning.part !== undefined ? { ...time, next: part.next } : time;
}

/** "8 pm on Sunday", "9h le mardi", "the night of Monday", "صباح الأحد". */
function timeFirst(line: Line, place: number): Parsed | undefined {
  const time = longest(
    readClock(line, place),
    readTime(line, place),
    readTime(line, line.skip(place, "the")),
  );
  if (!time) return undefined;
  const comma = line.skipSign(time.next, ",");
  const from = line.skip(line.skip(comma, "on", "of"), "the");
  const date = readDate(line, comma) ?? readDate(line, from);
  if (!date || !isDayLike(date.meaning)) return undefined;
  const whole = date.meaning.is === "at" ? date.meaning.date : date.meaning;
  return { meaning: { is: "at", date: whole, time: time.meaning }, next: date.next };
}

/** True for what is one day, and may have a time. */
function isDayLike(meaning: Meaning): boolean {
  if (meaning.is === "offset") return meaning.unit === "D";
  if (meaning.is === "step") return meaning.weekday !== undefined;
  if (meaning.is === "at") return meaning.time.is === "time" && meaning.time.hour === undefined;
  return meaning.is === "day" || meaning.is === "anchored";
}

/** "the week of 3 May", "week beginning February 4", "la semaine du 12 janvier". */
function readWeekOf(line: Line, place: number): Parsed | undefined {
  const unit = line.skip(place, "the");
  if (line.name(unit, "unit") !== "W" || !line.is(unit + 1, "weekOf")) return undefined;
  const from = line.skip(unit + 2, "the");
  const day = readCalendarDay(line, from) ?? readBareDay(line, from);
  if (!day) return undefined;
  return { meaning: { is: "week", of: day.meaning }, next: day.next };
}

/** "the week", "the year": this one, if any. */
function readArticleUnit(line: Line, place: number): Parsed | undefined {
  const unit =
    line.language === "en" && line.is(place, "the") ? line.name(place + 1, "unit") : undefined;
  const isNamed = unit === "W" || unit === "WE" || unit === "Y" || unit === "N";
  if (!isNamed || line.items[place + 2]?.kind === "number") return undefined;
  return { meaning: { is: "offset", unit, count: 0, weak: true }, next: place + 2 };
}

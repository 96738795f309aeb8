/** Months, years, seasons, quarters and weeks of the calendar. */

import { type Line, longest } from "./line.ts";
import type { Meaning, Parsed } from "./meaning.ts";
import { isDoubtful, readMonth } from "./read-day.ts";
import { readOrdinal, readYear, readYearBehind } from "./read-number.ts";

/** Reads a stretch of the calendar that is named by itself. */
export function readPeriod(line: Line, place: number): Parsed | undefined {
  return longest(
    readMonthOfYear(line, place),
    readIsoMonth(line, place),
    readYearAlone(line, place),
    readDecade(line, place),
    readSeason(line, place),
    readQuarter(line, place),
    readHoliday(line, place),
  );
}

function readMonthOfYear(line: Line, place: number): Parsed | undefined {
  const month = readMonth(line, place);
  if (!month) return undefined;
  const year = yearBehind(line, month.next);
  if (year) {
    return { meaning: { is: "month", month: month.value, year: year.value }, next: year.next };
  }
  // "sept" is seven far more often than September.
  if (line.number(place, "number") !== undefined) return undefined;
  if (isDoubtful(line, place) && !isMonthHere(line, place, month.next)) return undefined;
  return { meaning: { is: "month", month: month.value }, next: month.next };
}

/** True for "may" and "mars" behind a preposition, and on either side of a range of months. */
function isMonthHere(line: Line, place: number, next: number): boolean {
  const before = line.sign(place - 1, "-") ? place - 2 : place - 1;
  // "Champ-de-Mars".
  if (before < place - 1 && line.sign(place - 3, "-")) return false;
  if (line.is(before, "in")) return true;
  // "فبراير ومارس": the Arabic "and" is a letter of the month's own word.
  const isBehindMonth = line.number(place - 1, "month") && !isDoubtful(line, place - 1);
  if (line.language === "ar" && isBehindMonth) return true;
  const joins = (at: number) => line.sign(at, "-") || line.is(at, "to") || line.is(at, "and");
  if (joins(next) && line.number(next + 1, "month") !== undefined) return true;
  return joins(place - 1) && line.number(place - 2, "month") !== undefined;
}

/** The year behind a month, a season or a quarter: `of 2015`, `, 2015`, `'15`. */
function yearBehind(line: Line, place: number) {
  const sign = line.skipSign(place, ",", "-", "/");
  const from = line.skip(line.skip(sign, "of"), "yearWord", "of");
  const year = readYear(line, from);
  const isYear = year && !line.isPartOfNumber(from) && line.name(year.next, "unit") === undefined;
  if (isYear && (line.digits(from, 4, 4) ?? 1800) >= 1500) return year;
  return line.sign(place, "'") ? readYearBehind(line, place) : undefined;
}

/** "2024-11", "11/2024", "2017 April". */
function readIsoMonth(line: Line, place: number): Parsed | undefined {
  return (
    readYearAndMonth(line, place) ?? readMonthAndYear(line, place) ?? readYearFirst(line, place)
  );
}

function readYearAndMonth(line: Line, place: number): Parsed | undefined {
  const year = line.digits(place, 4, 4);
  const month = line.digits(place + 2, 2, 2);
  return isJoined(line, place) ? monthOf(year, month, place + 3) : undefined;
}

function readMonthAndYear(line: Line, place: number): Parsed | undefined {
  const month = line.digits(place, 1, 2);
  const year = line.digits(place + 2, 4, 4);
  const isDay = line.joinsDigits(place - 1) || line.sign(place - 1, "-");
  return isJoined(line, place) && !isDay ? monthOf(year, month, place + 3) : undefined;
}

/** True for two numbers with one sign between them, and none behind. */
function isJoined(line: Line, place: number): boolean {
  const isSign = line.sign(place + 1, "-", "/") && !line.sign(place + 3, "-", "/");
  return isSign && line.touches(place + 1) && line.touches(place + 2);
}

function readYearFirst(line: Line, place: number): Parsed | undefined {
  const year = line.digits(place, 4, 4);
  const month = line.number(place + 1, "month");
  const isDay = line.items[place + 2]?.kind === "number";
  return isDoubtful(line, place + 1) || isDay ? undefined : monthOf(year, month, place + 2);
}

function monthOf(
  year: number | undefined,
  month: number | undefined,
  next: number,
): Parsed | undefined {
  if (year === undefined || month === undefined || month < 1 || month > 12) return undefined;
  return year < 1800 || year > 2199 ? undefined : { meaning: { is: "month", year, month }, next };
}

/** A number of four digits that is a year: said to be one, or with nothing counted behind it. */
function readYearAlone(line: Line, place: number): Parsed | undefined {
  const named = line.is(place, "yearWord") ? line.skip(place + 1, "of") : place;
  const year = readYear(line, named);
  if (!year) return undefined;
  const isNamed = named > place;
  if (!isNamed && line.items[place]?.kind !== "number") return undefined;
  if (!isNamed && !isYearHere(line, place, year.next)) return undefined;
  return { meaning: { is: "year", year: year.value }, next: year.next };
}

/** Money, percentages and degrees stand beside numbers, never beside years. */
const beside = /^[$€£%#°№+*=@₽¥]$/u;

/** What stands before a year, and seldom before a count. */
const saying: readonly string[] = ["in", "start", "mid", "end", "since", "until", "between"];

function isYearHere(line: Line, place: number, next: number): boolean {
  const value = line.digits(place, 4, 4);
  if (value === undefined) return true;
  if (value < 1800 || value > 2100 || line.isPartOfNumber(place)) return false;
  if (isBesideNumber(line, place, next) || isCountedBehind(line, next)) return false;
  const isDated = isDateBefore(line, place);
  if (isGlued(line, place)) return isDated;
  // "2000 people", "1900 soldats": round numbers count more often than they date.
  const isRound = value % 100 === 0 || value < 1900;
  const isSaid = isDated || saying.some((role) => line.is(place - 1, role));
  return !isRound || (isSaid && line.items[next]?.kind !== "word");
}

/** "name1970", "page-2015"; in Arabic "and" is written with its year. */
function isGlued(line: Line, place: number): boolean {
  if (!line.touches(place)) return false;
  if (line.items[place - 1]?.kind === "word") return line.language !== "ar";
  return line.sign(place - 1, "/", "-", "_", ".");
}

/** "1 2016", "2016 500", "2016-1-32", "$2016": the digits of a larger number, a code or a list. */
function isBesideNumber(line: Line, place: number, next: number): boolean {
  const [before, after] = [line.items[place - 1], line.items[next]];
  if (beside.test(before?.key ?? "") || beside.test(after?.key ?? "")) return true;
  if (after?.kind === "number" || (before?.kind === "number" && !isDateBefore(line, place)))
    return true;
  const isJoined = line.sign(next, "-", "/") && line.touches(next) && line.touches(next + 1);
  return (
    isJoined && line.items[next + 1]?.kind === "number" && line.digits(next + 1, 4, 4) === undefined
  );
}

function isCountedBehind(line: Line, next: number): boolean {
  if (line.is(next, "hundred") || line.is(next, "thousand")) return true;
  if (line.name(next, "unit") !== undefined) return true;
  return line.name(next, "unitLetter") !== undefined && line.touches(next);
}

function isDateBefore(line: Line, place: number): boolean {
  const readings = line.items[place - 1]?.readings;
  const further = line.items[place - 2]?.readings;
  const isChain = line.sign(place - 3, "-") && line.touches(place - 2);
  const isRange =
    line.sign(place - 1, "-") && line.digits(place - 2, 4, 4) !== undefined && !isChain;
  return isRange || (readings?.has("month") ?? false) || (further?.has("month") ?? false);
}

/** "1990s", "the 90s", "les années 90", "the nineties", "the 21st century". */
function readDecade(line: Line, place: number): Parsed | undefined {
  const from = line.language === "fr" ? line.skip(place, "the") : place;
  const name = line.number(from, "decade");
  if (name !== undefined) {
    const meaning = { is: "year", year: fullDecade(name), years: 10, short: true } as const;
    return { meaning, next: from + 1 };
  }
  const named = line.is(from, "yearWord") && line.language === "fr" ? from + 1 : from;
  const digits = line.digits(named, 4, 4) ?? line.digits(named, 2, 2);
  if (digits === undefined || digits % 10 !== 0) return readCentury(line, place);
  const isPlural = line.items[named + 1]?.key === "s";
  if (!isPlural && (named === from || digits >= 100)) return readCentury(line, place);
  const next = isPlural ? named + 2 : named + 1;
  return { meaning: { is: "year", year: fullDecade(digits), years: 10 }, next };
}

function readCentury(line: Line, place: number): Parsed | undefined {
  const ordinal = readOrdinal(line, place);
  if (!ordinal || ordinal.value < 1 || line.name(ordinal.next, "unit") !== "C") return undefined;
  const year = (ordinal.value - 1) * 100;
  return { meaning: { is: "year", year, years: 100 }, next: ordinal.next + 1 };
}

function fullDecade(digits: number): number {
  if (digits >= 100) return digits;
  return digits < 30 ? 2000 + digits : 1900 + digits;
}

function readSeason(line: Line, place: number): Parsed | undefined {
  const season = line.name(place, "season");
  if (season === undefined) return undefined;
  const year = yearBehind(line, place + 1);
  if (year) return { meaning: { is: "season", season, year: year.value }, next: year.next };
  // "été" is a participle, "fall" a verb, "spring" a source; the article or a preposition makes them seasons.
  if (!line.is(place - 1, "inSeason")) return undefined;
  return { meaning: { is: "season", season }, next: place + 1 };
}

/** "Q1 2019", "2019-Q1", "first quarter of 2013", "le premier trimestre 2016", "T3 2015". */
function readQuarter(line: Line, place: number): Parsed | undefined {
  const before = line.digits(place, 4, 4) === undefined ? undefined : readYear(line, place);
  const start = before ? line.skipSign(before.next, "-") : place;
  const part = readPartLetter(line, start) ?? readPartWord(line, start);
  if (!part) return undefined;
  const year = before ? undefined : yearBehind(line, part.next);
  const value = before?.value ?? year?.value;
  const meaning = { is: "yearPart", months: part.months, index: part.index } as const;
  return {
    meaning: value === undefined ? meaning : { ...meaning, year: value },
    next: year?.next ?? part.next,
  };
}

function readPartLetter(line: Line, place: number) {
  const months = line.is(place, "quarterLetter") ? 3 : line.is(place, "halfLetter") ? 6 : 0;
  const index = line.touches(place + 1) ? line.digits(place + 1, 1, 1) : undefined;
  if (months === 0 || index === undefined || index < 1 || index > 12 / months) return undefined;
  return { months, index, next: place + 2 };
}

function readPartWord(line: Line, place: number) {
  const ordinal = readOrdinal(line, line.skip(place, "the"));
  if (!ordinal) return undefined;
  const unit = line.name(ordinal.next, "unit");
  const months = unit === "Q" ? 3 : unit === "HY" ? 6 : 0;
  const index = ordinal.value === -1 ? 12 / months : ordinal.value;
  if (months === 0 || index < 1 || index > 12 / months) return undefined;
  if (ordinal.value === -1 && !line.is(ordinal.next + 1, "of")) return undefined;
  return { months, index, next: ordinal.next + 1 };
}

function readHoliday(line: Line, place: number): Parsed | undefined {
  const date = line.name(place, "holiday");
  // "le marché de Noël".
  if (date === undefined || (line.is(place - 1, "of") && line.language === "fr")) return undefined;
  const [month = 0, day = 0] = date.split("-").map(Number);
  const year = yearBehind(line, place + 1);
  const meaning: Meaning = { is: "day", month, day };
  if (year) return { meaning: { ...meaning, year: year.value }, next: year.next };
  return { meaning, next: place + 1 };
}

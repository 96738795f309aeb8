/** Numbers in dates: counts, days of the month and years, in digits and in words. */

import type { Line, ReadNumber } from "./line.ts";

/** A count before a unit: `3`, `2.5`, `vingt-quatre`, `a few`. */
export function readCount(line: Line, place: number): ReadNumber | undefined {
  const digits = line.digits(place, 1, 4);
  if (digits !== undefined) return readDecimals(line, place, digits);
  const quantity = line.number(place, "quantity");
  if (quantity === 0.5) return { value: quantity, next: line.skip(place + 1, "of") };
  if (quantity !== undefined) return { value: quantity, next: place + 1 };
  const words = readSmall(line, place);
  if (!words) return undefined;
  const hundred = line.number(words.next, "hundred");
  if (hundred === undefined) return withHalf(line, words);
  const rest = readSmall(line, line.skip(words.next + 1, "and"));
  return { value: words.value * 100 + (rest?.value ?? 0), next: rest?.next ?? words.next + 1 };
}

/** "one and a half hours", "one and half hour". */
function withHalf(line: Line, words: ReadNumber): ReadNumber {
  if (!line.is(words.next, "and")) return words;
  const half = line.number(words.next + 1, "number") === 1 ? words.next + 2 : words.next + 1;
  if (line.number(half, "quantity") !== 0.5) return words;
  return { value: words.value + 0.5, next: half + 1 };
}

function readDecimals(line: Line, place: number, whole: number): ReadNumber {
  const isDecimal = line.sign(place + 1, ".", ",", "\u066b") && line.joinsDigits(place + 1);
  const decimals = isDecimal ? line.items[place + 2]?.key : undefined;
  if (decimals === undefined || decimals.length > 2) return { value: whole, next: place + 1 };
  return { value: Number(`${whole}.${decimals}`), next: place + 3 };
}

/** 0 to 99 in words. */
export function readSmall(line: Line, place: number): ReadNumber | undefined {
  const small = line.number(place, "number");
  if (small !== undefined) return readArabicTens(line, place, small);
  const tens = line.number(place, "tens");
  if (tens === undefined) return undefined;
  const unit = readUnitsBehind(line, place, tens, "number");
  return unit ?? { value: tens, next: place + 1 };
}

/** In Arabic the units stand before the tens. */
function readArabicTens(line: Line, place: number, small: number): ReadNumber {
  const tens = line.language === "ar" && small < 10 ? line.number(place + 1, "tens") : undefined;
  return tens === undefined
    ? { value: small, next: place + 1 }
    : { value: tens + small, next: place + 2 };
}

function readUnitsBehind(
  line: Line,
  place: number,
  tens: number,
  category: string,
): ReadNumber | undefined {
  const next = line.skip(line.skipSign(place + 1, "-"), "and");
  const unit = line.number(next, category);
  // French goes on to nineteen behind sixty and eighty: soixante-douze, quatre-vingt-dix.
  const most = line.language === "fr" && (tens === 60 || tens === 80) ? 19 : 9;
  if (unit === undefined || unit < 1 || unit > most) return undefined;
  return { value: tens + unit, next: next + 1 };
}

/** A day of the month. */
export interface ReadDay extends ReadNumber {
  /** True when its form is that of an ordinal: `1er`, `2nd`, `fourth`. */
  readonly ordinal: boolean;
}

/** Reads `4`, `04`, `4th`, `1er`, `second`, `twenty-sixth`, `vingt-neuf`. */
export function readDay(line: Line, place: number): ReadDay | undefined {
  const digits = line.digits(place, 1, 2);
  const day = digits === undefined ? readDayWords(line, place) : readDayDigits(line, place, digits);
  return day && day.value >= 1 && day.value <= 31 ? day : undefined;
}

function readDayDigits(line: Line, place: number, value: number): ReadDay {
  const isOrdinal = line.is(place + 1, "suffix") && line.touches(place + 1);
  return { value, next: isOrdinal ? place + 2 : place + 1, ordinal: isOrdinal };
}

function readDayWords(line: Line, place: number): ReadDay | undefined {
  const ordinal = readOrdinal(line, place);
  if (ordinal) return { ...ordinal, ordinal: true };
  const words = line.language === "en" ? undefined : readSmall(line, place);
  // "mardi, un convoi", "en mars une femme": the article, not the first.
  if (words?.value === 1) return undefined;
  return words && { ...words, ordinal: false };
}

/** An ordinal in words or digits; -1 is the last. */
export function readOrdinal(line: Line, place: number): ReadNumber | undefined {
  const digits = line.digits(place, 1, 2);
  if (digits !== undefined) {
    return line.is(place + 1, "suffix") && line.touches(place + 1)
      ? { value: digits, next: place + 2 }
      : undefined;
  }
  const tens = line.number(place, "tens");
  if (tens !== undefined) return readUnitsBehind(line, place, tens, "ordinal");
  const ordinal = line.number(place, "ordinal");
  return ordinal === undefined ? undefined : { value: ordinal, next: place + 1 };
}

/** First and last year taken for a year: news tells of nothing outside. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

/** A year of four digits or in words. */
export function readYear(line: Line, place: number): ReadNumber | undefined {
  const digits = line.digits(place, 4, 4);
  if (digits === undefined) return readYearWords(line, place);
  return digits >= FIRST_YEAR && digits <= LAST_YEAR
    ? { value: digits, next: place + 1 }
    : undefined;
}

/** A year that may have two digits, as behind a day and a month: 50 and more are of the last century. */
export function readYearBehind(line: Line, place: number): ReadNumber | undefined {
  const full = readYear(line, place);
  if (full) return full;
  const start = line.skipSign(place, "'");
  const digits = line.digits(start, 2, 2);
  if (digits === undefined || line.joinsDigits(start + 1)) return undefined;
  return { value: digits < 50 ? 2000 + digits : 1900 + digits, next: start + 1 };
}

/** "two thousand and sixteen", "nineteen eighty-seven", "seventeen hundred thirty three". */
function readYearWords(line: Line, place: number): ReadNumber | undefined {
  const isThousand = line.number(place, "thousand") !== undefined;
  const first = isThousand ? { value: 1, next: place } : readSmall(line, place);
  if (!first) return undefined;
  const scale = line.number(first.next, "thousand") ?? line.number(first.next, "hundred");
  return scale === undefined ? readTwoPairs(line, first) : readScaled(line, first, scale);
}

function readTwoPairs(line: Line, { value, next }: ReadNumber): ReadNumber | undefined {
  const rest = value >= 17 && value <= 20 ? readSmall(line, next) : undefined;
  return rest && rest.value > 9 ? { value: value * 100 + rest.value, next: rest.next } : undefined;
}

function readScaled(line: Line, first: ReadNumber, scale: number): ReadNumber | undefined {
  const hundreds = scale === 1000 ? readHundreds(line, first.next + 1) : undefined;
  const from = hundreds?.next ?? first.next + 1;
  const rest = readSmall(line, line.skip(from, "and"));
  const value = first.value * scale + (hundreds?.value ?? 0) + (rest?.value ?? 0);
  const isYear = value >= FIRST_YEAR && value <= LAST_YEAR;
  return isYear ? { value, next: rest?.next ?? from } : undefined;
}

/** "mil neuf cent". */
function readHundreds(line: Line, place: number): ReadNumber | undefined {
  const count = readSmall(line, place);
  if (!count || line.number(count.next, "hundred") === undefined) return undefined;
  return { value: count.value * 100, next: count.next + 1 };
}

/**
 * Dates as metadata states them, in the many forms of content systems. The day is the one written:
 * in the source's own offset, never moved to another zone. Reads no clock and no local time zone.
 */

import type { LanguageCode } from "../../src/analysis/languages.ts";
import { type PublishedDate, parsePartialDate } from "../../src/contract/partial-date.ts";

/** Month names by their first letters without marks; the longest that fits wins. */
const months: readonly (readonly string[])[] = [
  ["jan", "يناير", "كانون الثاني", "جانفي"],
  ["feb", "fev", "فبراير", "شباط", "فيفري"],
  ["mar", "مارس", "آذار"],
  ["apr", "avr", "أبريل", "ابريل", "نيسان", "أفريل"],
  ["may", "mai", "مايو", "أيار", "ماي"],
  ["jun", "juin", "يونيو", "حزيران", "جوان"],
  ["jul", "juil", "يوليو", "تموز", "جويلية"],
  ["aug", "aou", "أغسطس", "آب", "أوت"],
  ["sep", "سبتمبر", "أيلول"],
  ["oct", "أكتوبر", "تشرين الأول"],
  ["nov", "نوفمبر", "تشرين الثاني"],
  ["dec", "ديسمبر", "كانون الأول"],
];

const time = String.raw`(?:[T\s,]+(?:(?:at|à)\s+)?\d{1,2}[:hH.]\d{0,2}.*)?`;
const monthName = String.raw`(\p{L}{3,}(?:\s(?:الثاني|الأول))?)\.?`;
const weekday = String.raw`(?:\p{L}{2,}\.?,?\s+)?`;

const isoDate = /^(\d{4}(?:-\d{2}){0,2})(?:[T ]\d{2}(?::?\d{2}.*)?)?$/u;
const compactDate = /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}.*|\d{6})?$/;
const yearFirst = new RegExp(String.raw`^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})${time}$`, "u");
const yearLast = new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})${time}$`, "u");
const dayMonthYear = new RegExp(
  String.raw`^${weekday}(\d{1,2})(?:er|st|nd|rd|th|\.)?[\s-]+${monthName}[\s,-]+(\d{4}|\d{2})${time}$`,
  "u",
);
const monthDayYear = new RegExp(
  String.raw`^${weekday}${monthName}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${time}$`,
  "u",
);
const monthYear = new RegExp(String.raw`^${monthName}\s+(\d{4})$`, "u");
/** RFC 2822 section 4.3 and C's `asctime` put the year last. */
const asctime =
  /^\p{L}{3}\s+(\p{L}{3})\s+(\d{1,2})\s+\d{2}:\d{2}:\d{2}\s+(?:[A-Z]{2,5}\s+)?(\d{4})$/u;

/** Seconds from 1973 to 2286 and milliseconds of the same. Fewer digits are not told from others. */
const epoch = /^\d{9,10}(?:\d{3})?(?:\.\d+)?$/;

/**
 * Reads the date of publication as a source states it.
 *
 * `03/04/2020` is the third of April in French and Arabic, where no other reading is in use; in
 * other languages it is refused unless only one reading exists. Numbers are seconds or
 * milliseconds since 1970, in UTC.
 *
 * @returns `undefined` for other forms, days that do not exist and years outside 1800 to 2199.
 *
 * @example
 * readPublished("Tue, 04 Feb 2020 23:30:00 +0100", "en");
 * // { value: "2020-02-04", precision: "day", basis: "metadata" }
 */
export function readPublished(given: string, language: LanguageCode): PublishedDate | undefined {
  if (given.length > 100) return undefined;
  const text = toLatinDigits(given.normalize("NFC").trim()).replace(/\s+/gu, " ");
  const value = numericDate(text, language) ?? namedDate(text);
  const date = value === undefined ? undefined : parsePartialDate(value);
  return date && { ...date, basis: "metadata" };
}

function numericDate(text: string, language: LanguageCode): string | undefined {
  const iso = isoDate.exec(text);
  if (iso) return iso[1];
  const compact = compactDate.exec(text);
  if (compact) return join(compact[1], compact[2], compact[3]);
  if (epoch.test(text)) return epochDate(text);
  const first = yearFirst.exec(text);
  if (first) return join(first[1], first[2], first[3]);
  const last = yearLast.exec(text);
  if (!last) return undefined;
  const [, one = "", separator, two = "", year] = last;
  const dayFirst = separator === "." || language === "fr" || language === "ar" || one === two;
  if (dayFirst || Number(one) > 12) return join(year, two, one);
  return Number(two) > 12 ? join(year, one, two) : undefined;
}

function namedDate(text: string): string | undefined {
  const dayFirst = dayMonthYear.exec(text);
  if (dayFirst) return join(fullYear(dayFirst[3]), monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = monthDayYear.exec(text) ?? asctime.exec(text);
  if (monthFirst) return join(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const noDay = monthYear.exec(text);
  const month = noDay ? monthNumber(noDay[1]) : undefined;
  return month === undefined ? undefined : `${noDay?.[2]}-${month}`;
}

function join(year?: string, month?: string, day?: string): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** RFC 2822 section 4.3: two digits up to 49 are of this century. */
function fullYear(year = ""): string {
  if (year.length !== 2) return year;
  return `${Number(year) < 50 ? "20" : "19"}${year}`;
}

function monthNumber(name = ""): string | undefined {
  const lower = name.toLowerCase();
  const plain = lower.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const index = months.findIndex((starts) =>
    starts.some((start) => (/^[a-z]/.test(start) ? plain.startsWith(start) : lower === start)),
  );
  return index === -1 ? undefined : String(index + 1).padStart(2, "0");
}

function epochDate(text: string): string | undefined {
  const number = Number(text);
  const date = new Date(number < 1e11 ? number * 1000 : number);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

function toLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}

/** Whole dates in short strings of any language: attributes, labels, addresses. */

import { dayExists, pad } from "./calendar.ts";
import { foldWord } from "./date-rules.ts";
import { pageRules } from "./page-rules.ts";

/** A day found in a string, and where. */
export interface LooseDate {
  /** `YYYY-MM-DD`. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What is longer holds more than a date. */
const MAX_LENGTH = 400;
/** Pages are no older than the web, whatever they tell of. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

const yearFirst =
  /(?<!\d)((?:19|20)\d\d)\s?(?:[-/._]|年|\.\s)\s?(\d{1,2})\s?(?:[-/._]|月|\.\s)\s?(\d{1,2})(?!\d)/u;
const compact = /(?<![\dA-Za-z])((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?(?![\dA-Za-z])/u;
const yearLast =
  /(?<!\d)(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d|\d\d(?=\D|$))(?!\d)/u;
const dayFirst =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s./-]{0,2}(?:de\s|of\s)?(\p{L}{3,14})\.?,?[\s./-]{0,2}(?:de\s|del\s)?((?:19|20)\d\d)(?!\d)/u;
const monthFirst =
  /(?<!\p{L})(\p{L}{3,14})\.?[\s-]{0,2}(\d{1,2})(?:st|nd|rd|th)?,?[\s-]{1,2}((?:19|20)\d\d)(?!\d)/u;
const monthYearDay = /(?<!\d)((?:19|20)\d\d)[.,]?\s(\p{L}{3,14})\.?\s(\d{1,2})(?!\d)/u;

/**
 * Finds the first whole date of a string.
 *
 * @param isMonthFirst How `03/04/2020` is read, where no part is above 12; `undefined` refuses it.
 * @returns `undefined` for days that do not exist and years outside 1990 to 2100.
 */
export function findLooseDate(
  given: string,
  isMonthFirst: boolean | undefined,
): LooseDate | undefined {
  const text = given.length > MAX_LENGTH ? given.slice(0, MAX_LENGTH) : given;
  if (!/\d\d/u.test(text)) return undefined;
  const found = [
    match(yearFirst, text, ([, year, month, day]) => [year, month, day]),
    match(compact, text, ([, year, month, day]) => [year, month, day]),
    match(yearLast, text, ([, one, sign, two, year]) =>
      ordered(one, two, year, sign === "." ? false : isMonthFirst),
    ),
    match(dayFirst, text, ([, day, month, year]) => [year, monthOf(month), day]),
    match(monthFirst, text, ([, month, day, year]) => [year, monthOf(month), day]),
    match(monthYearDay, text, ([, year, month, day]) => [year, monthOf(month), day]),
  ];
  let first: LooseDate | undefined;
  for (const date of found)
    if (date && date.start < (first?.start ?? Number.POSITIVE_INFINITY)) first = date;
  return first;
}

type Parts = readonly (string | number | undefined)[];

function match(
  pattern: RegExp,
  text: string,
  parts: (match: RegExpExecArray) => Parts,
): LooseDate | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0] = parts(found).map(Number);
  const fullYear = year < 100 ? 2000 + year : year;
  if (fullYear < FIRST_YEAR || fullYear > LAST_YEAR || !dayExists(fullYear, month, day))
    return undefined;
  const value = `${fullYear}-${pad(month)}-${pad(day)}`;
  return { value, start: found.index, end: found.index + found[0].length };
}

function ordered(one = "", two = "", year = "", isMonthFirst?: boolean): Parts {
  const isAmbiguous = Number(one) <= 12 && Number(two) <= 12 && one !== two;
  if (isAmbiguous && isMonthFirst === undefined) return [];
  const isFirst = isMonthFirst ? Number(one) <= 12 : Number(two) > 12;
  return isFirst ? [year, one, two] : [year, two, one];
}

function monthOf(name = ""): number | undefined {
  const { months } = pageRules();
  const folded = foldWord(name);
  return months.get(folded) ?? months.get(folded.slice(0, 3));
}

/**
 * Numbers: `1 200`, `1.200`, `1,200`, `1’200` and `١٬٢٠٠` are one term, `1200`.
 *
 * A separator followed by exactly three digits groups, with one to three digits before it, the first
 * of them not 0, and one kind of separator throughout; any other `.` or `,` between digits is a
 * decimal sign. What is neither (dates, addresses, versions: `30.11.2024`, `192.168.10.1`) is taken
 * apart. `1/2` is taken apart too: half and the first of February look the same.
 *
 * A word of scale belongs to its number: `2,5 millions`, `1/2 million`, `half a million`, `520 ألف`.
 */

import { BREAK, DIGIT, digitValue, kindOf } from "./characters.ts";
import { halfScales, scalesAt } from "./number-suffix.ts";

// 10^15 is more than anything a newsroom counts; what goes on longer is a table's row.
const MAX_GROUPS = 4;
const GROUP_SIZE = 3;

// Kinds of separator. A number uses one kind to group; spaces of any width are one kind.
const NONE = 0;
const SPACE = 1;
const POINT = 2;
const COMMA = 3;
const APOSTROPHE_SIGN = 4;
const ARABIC_GROUP = 5;
const ARABIC_DECIMAL = 6;

// A longer one is no count, and its zeros would make it longer than a term may be.
const MAX_SCALED_LENGTH = 24;
const YEAR_LENGTH = 4;
// A year that ends in 00 is more often a count: "2000 milliards".
const YEAR = /^(?:19|20)(?!00)/;
const FRACTION_LENGTH = 3;
const fractionValues: ReadonlyMap<string, string> = new Map([
  ["1/2", "0.5"],
  ["1/4", "0.25"],
  ["3/4", "0.75"],
]);

/**
 * Where the number that begins at `start` ends: after its last digit.
 *
 * @param text Without invisible characters. `text[start]` is a digit and `text[start - 1]` is not.
 */
export function numberEnd(text: string, start: number): number {
  const end = digitsEnd(text, start);
  if (isPartOfChain(text, start)) return end;
  const separator = separatorAt(text, end);
  if (separator === NONE) return end;
  const grouped = groupsEnd(text, start, end, separator);
  if (grouped === end) return decimalsEnd(text, end, NONE);
  return decimalsEnd(text, grouped, separator);
}

/**
 * Where the number that begins at `start` ends with its words of scale; `end` when it has none.
 *
 * A bare year has none (`since 2011 millions fled`), and neither has the number of a name (`Covid-19`).
 *
 * @param end As {@link numberEnd} gave it.
 */
export function scaledEnd(text: string, start: number, end: number): number {
  if (end === start + YEAR_LENGTH && isYear(text, start)) return end;
  if (end - start > MAX_SCALED_LENGTH || isJoined(text, start)) return end;
  const digits = fractionEnd(text, start, end);
  const scales = scalesAt(text, digits);
  return scales.power === 0 ? end : scales.end;
}

/**
 * The term of the number between `start` and `end`: ASCII digits, with a point before decimals.
 * Zeros stay, at both ends, unless a word of scale follows: `007` is not 7.
 *
 * @param end As {@link numberEnd}, {@link scaledEnd} or `halfEnd` gave it.
 *
 * @example
 * numberTerm("١٬٢٠٠٫٥", 0, 7); // "1200.5"
 * numberTerm("2,5 millions", 0, 12); // "2500000"
 */
export function numberTerm(text: string, start: number, end: number): string {
  if (isDigit(text, end - 1)) return plainTerm(text, start, end);
  if (!isDigit(text, start))
    return scaledTerm("0.5", halfScales(text, lettersEnd(text, start)).power);
  let digits = end;
  while (!isDigit(text, digits - 1)) digits--;
  const fraction = fractionValues.get(plainFraction(text, start, digits));
  return scaledTerm(fraction ?? plainTerm(text, start, digits), scalesAt(text, digits).power);
}

/** The value of a number of digits that is scaled by a power of ten, without zeros that say nothing. */
function scaledTerm(value: string, power: number): string {
  const [whole = "", decimals = ""] = value.split(".");
  const digits = whole + decimals.padEnd(power, "0");
  const point = whole.length + power;
  const left = digits.slice(0, point).replace(/^0+(?=.)/, "");
  const right = digits.slice(point).replace(/0+$/, "");
  return right === "" ? left : `${left}.${right}`;
}

function plainTerm(text: string, start: number, end: number): string {
  let value = "";
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (kindOf(unit) === DIGIT) value += digitValue(unit);
    else if (isDecimalSign(text, i, start, end)) value += ".";
  }
  return value;
}

/** One past the digits that begin at `start`; `start` itself when there are none. */
export function digitsEnd(text: string, start: number): number {
  let i = start;
  while (isDigit(text, i)) i++;
  return i;
}

/** One past the fraction that begins with the digits from `start` to `end`; `end` when none does. */
function fractionEnd(text: string, start: number, end: number): number {
  const fraction = start + FRACTION_LENGTH;
  const isAlone = end === start + 1 && digitsEnd(text, end + 1) === fraction;
  if (!isAlone || !fractionValues.has(plainFraction(text, start, fraction))) return end;
  // In "2 1/2 million" and "3/1/2" the fraction is a part of something else.
  return isDigit(text, start - 2) ? end : fraction;
}

function plainFraction(text: string, start: number, end: number): string {
  if (end !== start + FRACTION_LENGTH || text[start + 1] !== "/") return "";
  return `${digitValue(text.charCodeAt(start))}/${digitValue(text.charCodeAt(end - 1))}`;
}

function isYear(text: string, start: number): boolean {
  return YEAR.test(plainTerm(text, start, start + YEAR_LENGTH));
}

/** True for the number behind the hyphen of "Covid-19" and behind the slash of "3/2". */
function isJoined(text: string, start: number): boolean {
  const sign = text[start - 1];
  if (sign === "/") return isDigit(text, start - 2);
  if (sign !== "-" && sign !== "\u2011") return false;
  const kind = kindOf(text.charCodeAt(start - 2));
  return kind !== BREAK && kind !== DIGIT;
}

function lettersEnd(text: string, start: number): number {
  let i = start;
  while (kindOf(text.charCodeAt(i)) !== BREAK) i++;
  return i;
}

function groupsEnd(text: string, start: number, firstEnd: number, separator: number): number {
  const first = digitValue(text.charCodeAt(start));
  if (first === 0 || firstEnd - start > GROUP_SIZE || separator === ARABIC_DECIMAL) return firstEnd;
  let end = firstEnd;
  for (let groups = 0; groups < MAX_GROUPS && separatorAt(text, end) === separator; groups++) {
    if (digitsEnd(text, end + 1) !== end + 1 + GROUP_SIZE) break;
    end += 1 + GROUP_SIZE;
  }
  // "192.168.10.1": a chain that goes on in another rhythm was never a number.
  const goesOn = separator !== SPACE && separatorAt(text, end) === separator;
  return goesOn ? firstEnd : end;
}

function decimalsEnd(text: string, end: number, grouping: number): number {
  const sign = separatorAt(text, end);
  const isDecimal = sign === POINT || sign === COMMA || sign === ARABIC_DECIMAL;
  if (!isDecimal || sign === grouping) return end;
  const decimals = digitsEnd(text, end + 1);
  const next = separatorAt(text, decimals);
  return next === NONE || next === SPACE ? decimals : end;
}

/** True for the digits after the first sign of "30.11.2024": the first number saw the whole chain. */
function isPartOfChain(text: string, start: number): boolean {
  const sign = separatorAt(text, start - 1);
  return sign !== NONE && sign !== SPACE && isDigit(text, start - 2);
}

/** The kind of separator at `index`, {@link NONE} unless a digit follows it. */
function separatorAt(text: string, index: number): number {
  if (index < 0 || !isDigit(text, index + 1)) return NONE;
  switch (text[index]) {
    case " ":
    case "\u00a0":
    case "\u2007":
    case "\u2009":
    case "\u202f":
      return SPACE;
    case ".":
      return POINT;
    case ",":
    case "\u060c":
      return COMMA;
    case "'":
    case "’":
    case "ʼ":
    case "＇":
    case "‘":
      return APOSTROPHE_SIGN;
    case "\u066c":
      return ARABIC_GROUP;
    case "\u066b":
      return ARABIC_DECIMAL;
    default:
      return NONE;
  }
}

/** True for the last separator of a number when it does not group, as {@link numberEnd} decided. */
function isDecimalSign(text: string, index: number, start: number, end: number): boolean {
  const sign = separatorAt(text, index);
  if (sign === ARABIC_DECIMAL) return true;
  if (sign !== POINT && sign !== COMMA) return false;
  if (digitsEnd(text, index + 1) !== end) return false;
  return (
    groupsEnd(text, start, digitsEnd(text, start), separatorAt(text, digitsEnd(text, start))) <=
    index
  );
}

function isDigit(text: string, index: number): boolean {
  return kindOf(text.charCodeAt(index)) === DIGIT;
}

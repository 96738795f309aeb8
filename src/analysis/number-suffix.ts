/**
 * What is written behind a number: letters against it (`1er`, `4th` and `10km` hold the numbers 1, 4
 * and 10) and words of scale (`520 ألف`, `2,5 millions`), which belong to the number.
 */

import { normalizeArabic } from "./arabic.ts";
import { APOSTROPHE, ARABIC, BREAK, CAPITAL, kindOf, LETTER, MARK } from "./characters.ts";
import { foldCase, foldMarks } from "./fold.ts";

const ORDINAL =
  /(?:ers?|res?|(?:e\u0300|è)res?|(?:e\u0300|[eè])(?:mes?|s)?|i(?:e\u0300|[eè])mes?|nde?s?|st|rd|th)(?![\p{L}\p{M}\p{Nd}])/iuy;
const UNIT = /(?:km|kg|cm|mm|ha|min|h|m)(?![\p{L}\p{M}\p{Nd}])/iuy;

/**
 * Where the word that follows the number may begin: past an ordinal's letters, at a unit (it is a
 * word of its own, as in `10 km`), at `end` when no letter follows, and -1 when other letters do:
 * digits and letters are then one word (`5G`, `22h30`).
 */
export function numberSuffixEnd(text: string, end: number): number {
  const kind = kindOf(text.charCodeAt(end));
  if (kind !== LETTER && kind !== CAPITAL) return end;
  ORDINAL.lastIndex = end;
  if (ORDINAL.test(text)) return ORDINAL.lastIndex;
  UNIT.lastIndex = end;
  return UNIT.test(text) ? end : -1;
}

// Powers of ten. A billion is 10^9 and a trillion 10^12, as in English and Arabic news; the French
// 10^12 and 10^18 are hardly ever written. "M" is not here: it is a million, a meter and a name.
const scales: ReadonlyMap<string, number> = new Map(
  Object.entries({
    3: "k thousand thousands mille millier milliers الف الفا الاف",
    6: "million millions مليون مليونا ملايين",
    9: "bn mds milliard milliards billion billions مليار مليارا مليارات بليون بليونا بلايين",
    12: "trillion trillions تريليون تريليونا تريليونات ترليون ترليونا",
  }).flatMap(([power, words]) =>
    words.split(" ").map((word): [string, number] => [word, Number(power)]),
  ),
);
const halves: ReadonlySet<string> = new Set(["half", "demi", "نصف"]);

// "ملايين" with a mark and a stretch on each letter is 18 code units long.
const MAX_SCALE_LENGTH = 24;
const MAX_SPACES = 2;
// Of the words of scale in Latin letters: what follows most numbers is told by it.
const FIRST_LETTERS = "bkmtBKMT";
const HALF_LENGTH = 4;
const LAST_ASCII = 0x7f;
const CASE_BIT = 0x20;
const SPACE = /[ \u00a0\u2007\u2009\u202f]/;
const HYPHEN = /[-\u2010\u2011]/;
const ARTICLE_AFTER_HALF = /[ \u00a0-]an?(?=[ \u00a0-])/iy;

/** A number's word of scale. */
interface Scale {
  /** Of ten: 6 for a million. */
  readonly power: number;
  readonly end: number;
}

/** A number's words of scale together. */
export interface Scales {
  /** Power of ten that the words stand for: 12 for `mille milliards`; 0 when there is no word of scale. */
  readonly power: number;
  /** One past the last word of scale; where the number ends when there is none. */
  readonly end: number;
}

/**
 * The words of scale behind a number that ends at `end`: one, or a second that is larger (`100 ألف
 * مليون`). They stand against the number or after a hyphen or one or two spaces; `k` stands against it.
 *
 * @param text Without invisible characters.
 */
export function scalesAt(text: string, end: number): Scales {
  const first = scaleAt(text, end);
  if (first === undefined) return { power: 0, end };
  const second = scaleAt(text, first.end);
  if (second === undefined || second.power <= first.power) return first;
  return { power: first.power + second.power, end: second.end };
}

/** One past the number that the word from `start` to `end` begins, as in `half a million`; `end` when it begins none. */
export function halfEnd(text: string, start: number, end: number): number {
  if (!mayBeHalf(text, start, end) || end - start > MAX_SCALE_LENGTH) return end;
  if (kindOf(text.charCodeAt(end)) !== BREAK || !halves.has(plainWord(text, start, end)))
    return end;
  const scale = halfScales(text, end);
  return scale.power === 0 ? end : scale.end;
}

/** The words of scale behind a `half` that ends at `end`; an article may stand between. */
export function halfScales(text: string, end: number): Scales {
  ARTICLE_AFTER_HALF.lastIndex = end;
  return scalesAt(text, ARTICLE_AFTER_HALF.test(text) ? ARTICLE_AFTER_HALF.lastIndex : end);
}

function scaleAt(text: string, numberEnd: number): Scale | undefined {
  const start = pastGap(text, numberEnd);
  if (text.charCodeAt(start) <= LAST_ASCII && !FIRST_LETTERS.includes(text[start] ?? " "))
    return undefined;
  const end = wordEnd(text, start);
  if (end === start) return undefined;
  const word = plainWord(text, start, end);
  const power = word === "k" && start > numberEnd ? undefined : scales.get(word);
  return power === undefined ? undefined : { power, end };
}

/** Past the hyphen or the spaces at `index`. */
function pastGap(text: string, index: number): number {
  if (HYPHEN.test(text[index] ?? "")) return index + 1;
  let i = index;
  while (i - index < MAX_SPACES && SPACE.test(text[i] ?? "")) i++;
  return i;
}

/** One past the word of letters at `start`; `start` when there is none, or it is too long or goes on. */
function wordEnd(text: string, start: number): number {
  const isArabic = kindOf(text.charCodeAt(start)) === ARABIC;
  for (let i = start; i - start <= MAX_SCALE_LENGTH; i++) {
    const kind = kindOf(text.charCodeAt(i));
    const isLetter = isArabic ? kind === ARABIC : kind === LETTER || kind === CAPITAL;
    if (isLetter || (kind === MARK && i > start)) continue;
    // Arabic and other letters side by side are two words; "k2" is one.
    return isArabic || kind === BREAK || kind === APOSTROPHE || kind === ARABIC ? i : start;
  }
  return start;
}

function plainWord(text: string, start: number, end: number): string {
  return normalizeArabic(foldMarks(foldCase(text.slice(start, end))));
}

/**
 * False for nearly every word that is none of {@link halves}, told by its first letters: this is asked of
 * every word of every article.
 */
function mayBeHalf(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (first <= LAST_ASCII) return end - start === HALF_LENGTH && beginsAsHalf(first, text, start);
  // Nun, its presentation forms, and full-width letters.
  return first === 0x646 || first >= 0xfee5;
}

/** True for "de" and "ha" in either case. */
function beginsAsHalf(first: number, text: string, start: number): boolean {
  const second = text.charCodeAt(start + 1) | CASE_BIT;
  return (first | CASE_BIT) === 0x64
    ? second === 0x65
    : (first | CASE_BIT) === 0x68 && second === 0x61;
}

/** Hashtags are cut where their writer would have put a space: `#SaveAleppo2016` is three words. */

import { APOSTROPHE, ARABIC, BREAK, CAPITAL, DIGIT, kindOf, LETTER, MARK } from "./characters.ts";

const UNDERSCORE = 0x5f;
const HASH = 0x23;
const FULLWIDTH_HASH = 0xff03;

/** True for `#` and its fullwidth form. */
export function isHashSign(codeUnit: number): boolean {
  return codeUnit === HASH || codeUnit === FULLWIDTH_HASH;
}

/** One past the hashtag whose first character after the sign is at `start`. */
export function hashtagEnd(text: string, start: number): number {
  let i = start;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = kindOf(unit);
    if (kind === APOSTROPHE || (kind === BREAK && unit !== UNDERSCORE)) break;
  }
  return i;
}

/**
 * One past the first word of the hashtag's rest, which begins at `start` with a letter or digit.
 * A new word begins at a capital after a small letter, between letters and digits, and at the last
 * of several capitals when a small letter follows (`HTSAdvance` is `HTS`, `Advance`).
 */
export function hashtagPartEnd(text: string, start: number, end: number): number {
  let previous = kindOf(text.charCodeAt(start));
  let i = start + 1;
  for (; i < end; i++) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === MARK) continue;
    if (beginsPart(previous, kind, kindOf(text.charCodeAt(i + 1)))) break;
    previous = kind;
  }
  return i;
}

function beginsPart(previous: number, kind: number, next: number): boolean {
  switch (kind) {
    case LETTER:
      return previous === DIGIT;
    case CAPITAL:
      return previous !== CAPITAL || next === LETTER;
    case DIGIT:
      return previous !== DIGIT;
    case ARABIC:
      return previous !== ARABIC;
    default:
      return true;
  }
}

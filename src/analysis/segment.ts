/**
 * Cuts a text into words and numbers. The same for every language, so that a query, whose language
 * is unknown, falls into the same words as the articles that it is to find.
 *
 * A word is a run of letters, marks and digits of one script (Arabic, or any other). Hyphens,
 * slashes and underscores break, and so do points, except in `U.S.` An apostrophe inside a word is
 * dropped (`Sana’a`, `O'Brien`, `aujourd'hui` are one word) unless `elision.ts` cuts there. A hashtag
 * is also cut at its capitals. A number takes its words of scale along: `3 millions` is one word.
 */

import {
  APOSTROPHE,
  ARABIC,
  BREAK,
  CAPITAL,
  DIGIT,
  kindOf,
  kindOfPair,
  LETTER,
  MARK,
  SURROGATE,
} from "./characters.ts";
import { isElision, suffixEnd } from "./elision.ts";
import { hashtagEnd, hashtagPartEnd, isHashSign } from "./hashtag.ts";
import { halfEnd, numberSuffixEnd } from "./number-suffix.ts";
import { digitsEnd, numberEnd, scaledEnd } from "./numbers.ts";
import { addressEnd } from "./web-address.ts";

/** Longest word kept, in UTF-16 code units without marks. Longer runs are base64, never words. */
export const MAX_WORD_LENGTH = 64;

const SPACE_CODE = 0x20;
const POINT_CODE = 0x2e;

/**
 * Walks over the words of a text, one at a call of {@link next}, without making an object for each:
 * highlighting walks over many words to keep few.
 */
export class WordCursor {
  /** Where the present word begins. Meaningless before the first {@link next}. */
  start = 0;
  /** One past the present word. */
  end = 0;
  /** True when the present word is a number, also with letters (`3 millions`, `half a million`). */
  isNumber: boolean = false;
  /** The text walked over: without invisible characters. */
  readonly text: string;

  private position = 0;
  private hashtagEnd = 0;
  private elisionEnd = 0;
  private readonly mayHaveMail: boolean;

  constructor(text: string) {
    this.text = text;
    this.mayHaveMail = text.includes("@");
  }

  /** Moves to the next word; false when there is none, and from then on. */
  next(): boolean {
    while (this.findStart()) {
      if (this.takeWord()) return true;
    }
    return false;
  }

  /** Moves to the next letter or digit. */
  private findStart(): boolean {
    const { text } = this;
    let i = this.position;
    for (; i < text.length; i++) {
      const kind = kindOf(text.charCodeAt(i));
      if (kind === BREAK) continue;
      if (kind <= ARABIC || kind === DIGIT) break;
      if (kind !== SURROGATE) continue;
      const pair = kindOfPair(text, i);
      if (pair !== BREAK && pair !== MARK) break;
    }
    this.start = i;
    return i < text.length;
  }

  /** Takes the word at `start`; false when nothing was taken: an elision, an address, a long run. */
  private takeWord(): boolean {
    const { text, start } = this;
    const kind = kindOf(text.charCodeAt(start));
    if (isHashSign(text.charCodeAt(start - 1))) this.hashtagEnd = hashtagEnd(text, start);
    if (kind === DIGIT && this.takeNumber()) return this.end - start <= MAX_WORD_LENGTH;
    this.isNumber = false;
    this.elisionEnd = 0;
    const isWord = kind === ARABIC ? this.takeArabic() : this.takeLetters(kind);
    if (this.takeScaled(halfEnd(text, start, this.end))) return true;
    this.position = this.elisionEnd > 0 ? this.elisionEnd : this.pastAddress();
    if (this.position !== this.end) return false;
    this.position = suffixEnd(text, this.end);
    return isWord;
  }

  /** Takes a number; false when the digits begin a word (`2G`, `22h30`). */
  private takeNumber(): boolean {
    const { text, start } = this;
    const end = numberEnd(text, start);
    if (this.takeScaled(scaledEnd(text, start, end), end)) return true;
    const isPlain = end === digitsEnd(text, start);
    const pastSuffix = numberSuffixEnd(text, end);
    if (isPlain && pastSuffix < 0 && start >= this.hashtagEnd) return false;
    this.isNumber = true;
    this.end = end;
    this.position = suffixEnd(text, Math.max(end, pastSuffix));
    return true;
  }

  /** Takes a number with words of scale up to `end`; false when there are none past `wordEnd`. */
  private takeScaled(end: number, wordEnd: number = this.end): boolean {
    if (end <= wordEnd) return false;
    this.isNumber = true;
    this.end = end;
    this.position = suffixEnd(this.text, end);
    return true;
  }

  /** Takes a run of Arabic letters; false when it is too long to be a word. */
  private takeArabic(): boolean {
    const { text, start } = this;
    let letters = 0;
    let i = start;
    for (; i < text.length; i++) {
      const kind = kindOf(text.charCodeAt(i));
      if (kind === ARABIC) letters++;
      else if (kind !== MARK) break;
    }
    this.end = i;
    return letters <= MAX_WORD_LENGTH;
  }

  /** Takes a run of other letters; false when it is too long. */
  private takeLetters(first: number): boolean {
    const { text, start } = this;
    if (start < this.hashtagEnd && first !== SURROGATE) {
      this.end = hashtagPartEnd(text, start, this.hashtagEnd);
      return this.end - start <= MAX_WORD_LENGTH;
    }
    let marks = 0;
    let i = start;
    while (i < text.length) {
      const kind = kindOf(text.charCodeAt(i));
      const step = kind === LETTER ? 1 : this.stepOver(kind, i);
      if (step === 0) break;
      if (kind === MARK) marks++;
      i += step;
    }
    this.end = i;
    return this.end - start - marks <= MAX_WORD_LENGTH;
  }

  /** How many code units at `index` belong to the word from `start`: 0 when the word ends there. */
  private stepOver(kind: number, index: number): number {
    switch (kind) {
      case CAPITAL:
      case DIGIT:
      case MARK:
        return 1;
      case APOSTROPHE:
        return this.stepOverApostrophe(index);
      case SURROGATE: {
        const pair = kindOfPair(this.text, index);
        return pair === BREAK ? 0 : 2;
      }
      default:
        return this.stepOverPoint(index);
    }
  }

  /** Steps over the points inside `U.S.` and `O.N.U.`: each between two letters that stand alone. */
  private stepOverPoint(index: number): number {
    const { text, start } = this;
    if (text.charCodeAt(index) !== POINT_CODE || !isPlainLetter(text, index + 1)) return 0;
    const standsAlone = index - start === 1 || text.charCodeAt(index - 2) === POINT_CODE;
    return standsAlone && isPlainLetter(text, index - 1) && !isInWord(text, index + 2) ? 1 : 0;
  }

  private stepOverApostrophe(index: number): number {
    const { text, start } = this;
    if (suffixEnd(text, index) > index) return 0;
    if (isElision(text, start, index)) {
      this.elisionEnd = index + 1;
      return 0;
    }
    const next = kindOf(text.charCodeAt(index + 1));
    return next === LETTER || next === CAPITAL || next === SURROGATE ? 1 : 0;
  }

  /** One past the address that begins with the present word, or the present word's end. */
  private pastAddress(): number {
    const { text, start, end } = this;
    if (start < this.hashtagEnd || text.charCodeAt(end) <= SPACE_CODE) return end;
    return addressEnd(text, start, end, this.mayHaveMail);
  }
}

function isPlainLetter(text: string, index: number): boolean {
  const kind = kindOf(text.charCodeAt(index));
  return kind === LETTER || kind === CAPITAL;
}

function isInWord(text: string, index: number): boolean {
  const kind = kindOf(text.charCodeAt(index));
  return kind !== BREAK && kind !== APOSTROPHE;
}

/** Cuts a text into words, numbers and signs, for grammars that look at the words beside a word. */

import { normalizeArabic } from "../../src/analysis/arabic.ts";
import { foldCase, foldMarks } from "../../src/analysis/fold.ts";
import { numberEnd } from "../../src/analysis/numbers.ts";
import type { TextRange } from "../article/article.ts";
import {
  CAPITAL,
  INVISIBLE,
  isDigitKind,
  isLetterKind,
  kindAt,
  lettersEnd,
  MARK,
  PAIR,
  runEnd,
  SPACE,
  widthOf,
} from "../article/letter-kinds.ts";
import { WordMemory } from "../article/word-memory.ts";

/** A word, a number in digits or a sign of a text. */
export interface Token extends TextRange {
  /** A sign is one character that is neither letter nor digit, such as `,` or `«`. */
  readonly type: "word" | "number" | "sign";
  /**
   * For a word in lower case without accents, Arabic letters in one form, as {@link foldWord} gives it;
   * otherwise as written.
   */
  readonly word: string;
  /** True for a word whose first letter is a capital. */
  readonly isCapital: boolean;
}

/** Longest word that is folded, in UTF-16 code units; longer ones are no words of a language. */
const MAX_WORD_LENGTH = 64;

/**
 * Returns the words, numbers and signs of `text` in reading order, without overlap. A number in digits is
 * one token with its signs of thousands and decimals (`1 200`, `2,5`).
 *
 * @example
 * readTokens("L'ONG: 1 200").map(({ word }) => word); // ["l", "'", "ong", ":", "1 200"]
 */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind === SPACE || kind === INVISIBLE) at += 1;
    else {
      const token = tokenAt(text, at, kind);
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

function tokenAt(text: string, start: number, kind: number): Token {
  if (isLetterKind(kind) && (kind & ~PAIR) !== MARK) {
    const end = lettersEnd(text, start);
    const isCapital = (kind & ~PAIR) === CAPITAL;
    return { type: "word", word: foldedAt(text, start, end), start, end, isCapital };
  }
  if (isDigitKind(kind)) {
    const end = Math.max(numberEnd(text, start), runEnd(text, start, isDigitKind));
    return { type: "number", word: text.slice(start, end), start, end, isCapital: false };
  }
  const end = start + widthOf(kind);
  return { type: "sign", word: text.slice(start, end), start, end, isCapital: false };
}

const folded = new WordMemory((word) => normalizeArabic(foldMarks(foldCase(word))));

function foldedAt(text: string, start: number, end: number): string {
  return end - start > MAX_WORD_LENGTH ? text.slice(start, end) : folded.of(text, start, end);
}

/** The form in which words of texts and of rules are compared: without case, accents and harakat. */
export function foldWord(written: string): string {
  return foldedAt(written, 0, written.length);
}

/** Cuts a text into words, numbers and signs, for grammars that look at the words beside a word. */

import { normalizeArabic } from "../../src/analysis/arabic.ts";
import { foldCase, foldMarks } from "../../src/analysis/fold.ts";
import { numberEnd } from "../../src/analysis/numbers.ts";
import type { TextRange } from "../article/article.ts";

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

const TOKEN = /(\p{L}[\p{L}\p{M}]*)|(\p{Nd}+)|[^\s\u200b-\u200f\u202a-\u202e\ufeff]/gu;
const LATIN_SMALL = /^[a-z]+$/;
const CAPITAL = /^\p{Lu}/u;

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
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    if (start < from) continue;
    const [written, word, digits] = match;
    if (word !== undefined) {
      from = start + word.length;
      tokens.push(wordToken(word, start));
    } else if (digits !== undefined) {
      from = Math.max(numberEnd(text, start), start + digits.length);
      tokens.push({
        type: "number",
        word: text.slice(start, from),
        start,
        end: from,
        isCapital: false,
      });
    } else {
      from = start + written.length;
      tokens.push({ type: "sign", word: written, start, end: from, isCapital: false });
    }
  }
  return tokens;
}

function wordToken(written: string, start: number): Token {
  const end = start + written.length;
  const isCapital = !LATIN_SMALL.test(written) && CAPITAL.test(written);
  return { type: "word", word: foldWord(written), start, end, isCapital };
}

/** The form in which words of texts and of rules are compared: without case, accents and harakat. */
export function foldWord(written: string): string {
  if (LATIN_SMALL.test(written) || written.length > MAX_WORD_LENGTH) return written;
  return normalizeArabic(foldMarks(foldCase(written)));
}

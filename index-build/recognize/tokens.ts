/** Cuts a text into words, numbers and signs, for grammars that look at the words beside a word. */

import { normalizeArabic } from "../../src/analysis/arabic.ts";
import { foldCase, foldMarks } from "../../src/analysis/fold.ts";
import { numberEnd } from "../../src/analysis/numbers.ts";
import type { TextRange } from "../article/article.ts";
import { CAPITAL, DIGIT, INVISIBLE, MARK, SMALL } from "../article/letter-kinds.ts";
import { readRuns, type TextRuns, WordForms } from "../article/text-words.ts";

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
  const runs = readRuns(text);
  let from = 0;
  for (let run = 0; run < runs.count; run += 1) {
    const kind = runs.kinds[run] ?? INVISIBLE;
    // A number has its signs of thousands, which are runs too.
    if ((runs.starts[run] ?? 0) < from || kind === INVISIBLE) continue;
    if (kind === MARK)
      addLooseMarks(tokens, text.slice(runs.starts[run], runs.ends[run]), runs.starts[run] ?? 0);
    else tokens.push(tokenOf(text, runs, run, kind));
    from = tokens.at(-1)?.end ?? 0;
  }
  return tokens;
}

function tokenOf(
  text: string,
  { starts, ends, words }: TextRuns,
  run: number,
  kind: number,
): Token {
  const [start = 0, end = 0] = [starts[run], ends[run]];
  if (kind === SMALL || kind === CAPITAL) {
    const word = folded.of(words[run] ?? 0, text, start, end);
    return { type: "word", word, start, end, isCapital: kind === CAPITAL };
  }
  const past = kind === DIGIT ? Math.max(numberEnd(text, start), end) : end;
  const type = kind === DIGIT ? "number" : "sign";
  return { type, word: text.slice(start, past), start, end: past, isCapital: false };
}

/** Adds marks that stand on no letter, which are signs, and the word that goes on behind them. */
function addLooseMarks(tokens: Token[], written: string, start: number): void {
  const marks = /^\p{M}+/u.exec(written)?.[0] ?? "";
  let at = start;
  for (const word of marks) {
    tokens.push({ type: "sign", word, start: at, end: at + word.length, isCapital: false });
    at += word.length;
  }
  const word = written.slice(marks.length);
  const end = at + word.length;
  const isCapital = /^\p{Lu}/u.test(word);
  if (word !== "") tokens.push({ type: "word", word: foldWord(word), start: at, end, isCapital });
}

const folded = new WordForms((word) =>
  word.length > MAX_WORD_LENGTH ? word : normalizeArabic(foldMarks(foldCase(word))),
);

/** The form in which words of texts and of rules are compared: without case, accents and harakat. */
export function foldWord(written: string): string {
  return folded.ofWord(written);
}

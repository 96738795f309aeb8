/**
 * What apostrophes cut off: the French elision in front of a word (`l'offensive`, `d’Idleb`) and the
 * English ending behind it (`Syria's`, `they'll`). Cut in every language, since each quotes the
 * other; all other apostrophes are part of the word.
 */

import { APOSTROPHE, ARABIC, CAPITAL, DIGIT, kindOf, LETTER, SURROGATE } from "./characters.ts";

const elided: ReadonlySet<string> = new Set(
  "c d j l m n s t qu jusqu lorsqu puisqu quelqu quoiqu".split(" "),
);
const LONGEST_ELIDED = "lorsqu".length;

// An abbreviation read letter by letter may begin with a vowel that is not written: l'ONG, but l'FDS.
const SPELLED_OUT = /[bcdfgjklmnpqrstvwxz]{1,5}(?![\p{L}\p{M}\p{Nd}])/iuy;
const ENGLISH_SUFFIX = /(?:s|ll|ve|re|d|m)(?![\p{L}\p{M}\p{Nd}'’])/iuy;

/**
 * True when the letters from `start` to the apostrophe at `apostrophe` are an elided French word and
 * not the beginning of a name: what follows must sound like a vowel (`d'Homs`, not `N'Djamena`).
 */
export function isElision(text: string, start: number, apostrophe: number): boolean {
  if (apostrophe - start > LONGEST_ELIDED) return false;
  const after = kindOf(text.charCodeAt(apostrophe + 1));
  if (!isWordKind(after)) return false;
  if (!elided.has(text.slice(start, apostrophe).toLowerCase())) return false;
  if (after === DIGIT || after === ARABIC || after === SURROGATE) return true;
  if (soundsLikeVowel(text[apostrophe + 1] ?? "")) return true;
  SPELLED_OUT.lastIndex = apostrophe + 1;
  return SPELLED_OUT.test(text);
}

/**
 * One past the English ending (`'s`, `'ll`, `'ve`, `'re`, `'d`, `'m`) at `index`; `index` itself when
 * there is none. The apostrophe of `rebels'` is no ending, it is punctuation.
 */
export function suffixEnd(text: string, index: number): number {
  if (kindOf(text.charCodeAt(index)) !== APOSTROPHE) return index;
  ENGLISH_SUFFIX.lastIndex = index + 1;
  return ENGLISH_SUFFIX.test(text) ? ENGLISH_SUFFIX.lastIndex : index;
}

function isWordKind(kind: number): boolean {
  return (
    kind === LETTER || kind === CAPITAL || kind === ARABIC || kind === DIGIT || kind === SURROGATE
  );
}

/** True also for the letters of other scripts, of which nothing is known. */
function soundsLikeVowel(letter: string): boolean {
  const base = (letter.normalize("NFKD")[0] ?? "").toLowerCase();
  return "aeiouyh".includes(base) || base < "a" || base > "z";
}

/**
 * Stop words that are names when written large: `IS`, `EU`, `l'Est`, `Alep-Est`.
 *
 * Looked at only when a word is on the stop list, so a search in small letters is not affected.
 */

import { APOSTROPHE, CAPITAL, kindOf, LETTER, MARK } from "./characters.ts";
import type { LanguageCode } from "./languages.ts";

// How far a neighboring word may be for its letters to tell whether the line is all in capitals.
const NEIGHBOR_DISTANCE = 24;
const SENTENCE_OPENING = /(?:^|[.!?…:;\n\r])[\s\p{P}\p{S}]*$/u;
const OPENING_DISTANCE = 12;
const EAST = "est";

/**
 * True when the stop word from `start` to `end` is a name by its capitals: written in capitals next
 * to a word that is not, or the French Est (east) with a capital inside a sentence or an article.
 *
 * @param word The stop word, folded.
 */
export function isNameByCapitals(
  text: string,
  start: number,
  end: number,
  word: string,
  language: LanguageCode,
): boolean {
  if (language === "fr" && word === EAST && isEast(text, start, end)) return true;
  return isAllCapitals(text, start, end) && standsAmongSmallWords(text, start, end);
}

/** True for `l'est`, `l'Est`, `Alep-Est`, `à Alep Est`; false for `est`, `Est-ce que`, `c'est`. */
function isEast(text: string, start: number, end: number): boolean {
  if (/[ld]$/i.test(elidedBefore(text, start))) return true;
  const first = kindOf(text.charCodeAt(start));
  if (first !== CAPITAL || isAllCapitals(text, start, end)) return false;
  const before = text.slice(Math.max(0, start - OPENING_DISTANCE), start);
  if (/[\p{L}\p{M}#_][-‐‑–#_]$|#$/u.test(before)) return true;
  return start > 0 && !SENTENCE_OPENING.test(before) && elidedBefore(text, start) === "";
}

/** The letter before the apostrophe that stands before `start`, when that is a word of one letter. */
function elidedBefore(text: string, start: number): string {
  if (kindOf(text.charCodeAt(start - 1)) !== APOSTROPHE) return "";
  const isOneLetter = !isLetterKind(kindOf(text.charCodeAt(start - 3)));
  return isOneLetter ? (text[start - 2] ?? "") : "qu";
}

function isAllCapitals(text: string, start: number, end: number): boolean {
  let capitals = 0;
  for (let i = start; i < end; i++) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === LETTER) return false;
    if (kind === CAPITAL) capitals++;
  }
  return capitals >= 2;
}

/** True when the nearest words are in small letters, or one is and there is no other. */
function standsAmongSmallWords(text: string, start: number, end: number): boolean {
  const before = nearestCase(text, start - 1, -1);
  const after = nearestCase(text, end, 1);
  return before !== "capitals" && after !== "capitals" && (before === "small" || after === "small");
}

/** How the nearest word of two letters or more from `from` in the direction of `step` is written. */
function nearestCase(text: string, from: number, step: 1 | -1): "small" | "capitals" | "none" {
  let letters = 0;
  for (let i = from, seen = 0; seen < NEIGHBOR_DISTANCE; i += step, seen++) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === LETTER) return "small";
    if (kind === CAPITAL) letters++;
    else if (kind !== MARK && letters > 1) return "capitals";
    else if (kind !== MARK) letters = 0;
  }
  return letters > 1 ? "capitals" : "none";
}

function isLetterKind(kind: number): boolean {
  return kind === LETTER || kind === CAPITAL || kind === MARK;
}

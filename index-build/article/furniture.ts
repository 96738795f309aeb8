/** Sentences that are better neither quoted nor taken for a headline. */

import { CAPITAL, kindAt, PAIR, SMALL, widthOf } from "./letter-kinds.ts";
import { isPageLine } from "./spans/find-spans.ts";

/** Shortest sentence quoted, in UTF-16 code units: shorter ones say nothing by themselves. */
const MIN_SENTENCE = 25;

/**
 * True for a line or sentence that is better not quoted: too short to say something, a label, a
 * credit, a byline, a date, an address, or a social media post's signature.
 */
export function isFurniture(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length < MIN_SENTENCE || isPageLine(trimmed)) return true;
  if (/^[-–—]\s.*\(@\w+\)/u.test(trimmed)) return true;
  return countLetters(trimmed) * 2 < trimmed.length;
}

/** Code units of letters, but of those of addresses. */
function countLetters(text: string): number {
  const own = text.includes("http") ? text.replace(/https?:\/\/\S+/gu, "") : text;
  let letters = 0;
  for (let at = 0; at < own.length; at += 1) {
    const kind = kindAt(own, at) & ~PAIR;
    if (kind === SMALL || kind === CAPITAL) letters += widthOf(kindAt(own, at));
  }
  return letters;
}

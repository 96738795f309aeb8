/** Sentences that are better neither quoted nor taken for a headline. */

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
  const letters = trimmed.replace(/https?:\/\/\S+|[^\p{L}]+/gu, "").length;
  return letters * 2 < trimmed.length;
}

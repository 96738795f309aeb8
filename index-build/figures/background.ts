/** Tells what everybody knows of a war from the news of the day. */

import type { Count } from "./find-counts.ts";
import type { ReadText } from "./read-text.ts";

/** How far around a count its words are looked at, in tokens: scraped sentences may be endless. */
const MAX_TO_BACKGROUND = 60;

/**
 * True for a count of the whole war ("more than 300,000 people have died since 2011"), which outlets tell
 * in their own voice. Told by words around the count.
 */
export function isBackground(
  { tokens, sentences, rules }: ReadText,
  { sentence, number }: Count,
): boolean {
  const range = sentences[sentence];
  const from = Math.max(range?.first ?? 0, number.first - MAX_TO_BACKGROUND);
  const to = Math.min(range?.next ?? 0, number.next + MAX_TO_BACKGROUND);
  for (let at = from; at < to; at += 1) {
    if (rules.background.at(tokens, at)) return true;
  }
  return false;
}

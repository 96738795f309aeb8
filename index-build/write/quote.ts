/** Ranges of a text -> its words, with their places as the outside counts them. */

import type { StoredQuote } from "../../src/contract/figure-records.ts";
import type { TextRange } from "../article/article.ts";
import { toCodePointOffsets } from "../article/code-points.ts";

/**
 * Makes a function that quotes a text.
 *
 * @param ranges All that it will be asked for: the text is gone through once for all of them.
 */
export function makeQuoter(
  text: string,
  ranges: Iterable<TextRange>,
): (range: TextRange) => StoredQuote {
  const places = new Set<number>();
  for (const { start, end } of ranges) places.add(start).add(end);
  const offsets = toCodePointOffsets(text, [...places]);
  const offsetOf = new Map(Array.from(places, (place, index) => [place, offsets[index] ?? 0]));
  return ({ start, end }) => ({
    text: text.slice(start, end),
    start: offsetOf.get(start) ?? 0,
    end: offsetOf.get(end) ?? 0,
  });
}

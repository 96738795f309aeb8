/** Looks up ranges beside a place without walking over all of them: hostile texts have many. */

import type { TextRange } from "../article/article.ts";

/** How many ranges on either side are looked at; further ones never belong to a figure. */
const NEAR = 24;

/** The ranges that begin nearest before and behind `offset`, at most 24 on either side, in order. */
export function rangesNear<Range extends TextRange>(
  ranges: readonly Range[],
  offset: number,
): readonly Range[] {
  const middle = countBefore(ranges, offset);
  return ranges.slice(Math.max(0, middle - NEAR), middle + NEAR);
}

/**
 * How many ranges begin before `offset`.
 *
 * @param ranges In the order of their beginnings.
 */
export function countBefore(ranges: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Offsets for the outside: inside the build they count UTF-16 code units, in the archive code points. */

/**
 * Converts offsets in UTF-16 code units into offsets in Unicode code points, in one pass over `text`.
 *
 * @param offsets In any order, repeats allowed.
 * @returns As many offsets in the same order. One inside a surrogate pair becomes the one after the
 *   pair; one past the text becomes the text's length in code points.
 *
 * @example
 * toCodePointOffsets("👍 oui", [3, 6]); // [2, 5]
 */
export function toCodePointOffsets(text: string, offsets: readonly number[]): number[] {
  if (!/[\ud800-\udfff]/.test(text)) return offsets.map((offset) => Math.min(offset, text.length));
  const counted = countUpTo(text, new Set(offsets));
  return offsets.map((offset) => counted.get(offset) ?? 0);
}

function countUpTo(text: string, offsets: ReadonlySet<number>): ReadonlyMap<number, number> {
  const counted = new Map<number, number>();
  let at = 0;
  let points = 0;
  for (const offset of [...offsets].toSorted((a, b) => a - b)) {
    while (at < offset && at < text.length) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      points += 1;
    }
    counted.set(offset, points);
  }
  return counted;
}

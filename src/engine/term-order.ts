/**
 * The one order of terms: by code point, which is the order of their UTF-8 bytes.
 *
 * JavaScript compares UTF-16 code units, which differs where a letter beyond U+FFFF meets one from
 * U+E000 on. Shards compare bytes, so everything that picks a shard has to order alike.
 */
export function compareTerms(left: string, right: string): number {
  const limit = Math.min(left.length, right.length);
  for (let index = 0; index < limit; index += 1) {
    const difference = rank(left.charCodeAt(index)) - rank(right.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Sorts `terms` in place by {@link compareTerms}, and returns them. */
export function sortTerms(terms: string[]): string[] {
  // The built-in order is ten times as fast, and the same unless a surrogate occurs.
  if (terms.some(hasSurrogate)) return terms.sort(compareTerms);
  return terms.sort();
}

/** Lifts surrogates above U+E000 to U+FFFF, where the code points that they stand for belong. */
function rank(codeUnit: number): number {
  if (codeUnit < 0xd800) return codeUnit;
  return codeUnit < 0xe000 ? codeUnit + 0x2000 : codeUnit - 0x800;
}

function hasSurrogate(term: string): boolean {
  for (let index = 0; index < term.length; index += 1) {
    if ((term.charCodeAt(index) & 0xf800) === 0xd800) return true;
  }
  return false;
}

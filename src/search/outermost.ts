/** Of readings of a query that overlap, the ones that are not part of a longer one. */

/** Words of a query that are read as one. */
export interface Span {
  /** Their numbers, without those that are left out of the search. */
  readonly words: readonly number[];
  /** How many words the reading has, those left out too. */
  readonly length: number;
}

/** Returns those whose words are not all part of a longer one, longest first. */
export function outermost<Found extends { readonly span: Span }>(all: readonly Found[]): Found[] {
  const sorted = all.toSorted((left, right) => right.span.length - left.span.length);
  const kept: Found[] = [];
  for (const found of sorted) {
    const isInside = kept.some(
      ({ span }) =>
        span.length > found.span.length &&
        found.span.words.every((word) => span.words.includes(word)),
    );
    if (!isInside) kept.push(found);
  }
  return kept;
}

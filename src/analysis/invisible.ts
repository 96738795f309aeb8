/**
 * Takes out the characters that have no width and no meaning for a search, before anything else
 * looks at the text: the later stages can then trust that neighbors are neighbors.
 */

// Soft hyphen, joiners, zero-width and bidirectional marks, word joiner, byte order mark, variation
// selectors and tags. Written with \u, since nobody could review them otherwise.
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\u034f|[\u180b-\u180d\u180f]|[\ufe00-\ufe0f]|\udb40[\udc00-\uddef]/g;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text without invisible characters, and the way back to the text as given. */
export interface VisibleText {
  /** Identical to the text as given when that has no invisible character. */
  readonly text: string;
  /** Where each code unit of `text` stood in the text as given; absent when nothing was removed. */
  readonly origins?: Uint32Array;
}

/**
 * Returns `text` without its invisible characters. Costs one scan when there are none.
 *
 * @example
 * visibleText("cease\u200bfire").text; // "ceasefire"
 */
export function visibleText(text: string): VisibleText {
  if (text.search(INVISIBLE) < 0) return { text };
  const visible = text.replace(INVISIBLE, "");
  const origins = new Uint32Array(visible.length);
  let from = 0;
  let count = 0;
  for (const match of text.matchAll(INVISIBLE)) {
    for (let i = from; i < match.index; i++) origins[count++] = i;
    from = match.index + match[0].length;
  }
  for (let i = from; i < text.length; i++) origins[count++] = i;
  return { text: visible, origins };
}

/**
 * Returns `terms` with offsets into the text as given instead of into `visible.text`. An invisible
 * character inside a word lies inside its span; one at either end lies outside.
 */
export function restoreOffsets<T extends Span>(terms: T[], visible: VisibleText): T[] {
  if (visible.origins === undefined) return terms;
  return terms.map((term) => ({ ...term, ...originalSpan(term, visible) }));
}

/** Where a span of `visible.text` stands in the text as given; see {@link restoreOffsets}. */
export function originalSpan(span: Span, { origins }: VisibleText): Span {
  if (origins === undefined) return span;
  return { start: origins[span.start] ?? 0, end: (origins[span.end - 1] ?? 0) + 1 };
}

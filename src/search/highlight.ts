/** Where the words of a query stand in a text, as ranges of code points. */

import { findTerms } from "../analysis/find-terms.ts";
import type { LanguageCode } from "../analysis/languages.ts";

/** Half-open range of Unicode code points in the string that it is given beside. */
export type HighlightRange = readonly [start: number, end: number];

/** Returns the words of `text` that are among `terms`, in order; touching ranges stay apart. */
export function highlightTerms(
  text: string,
  language: LanguageCode,
  terms: ReadonlySet<string>,
): HighlightRange[] {
  const found = findTerms(text, language, terms);
  if (found.length === 0) return [];
  const toCodePoint = codePointCounter(text);
  return found.map(({ start, end }) => [toCodePoint(start), toCodePoint(end)]);
}

/** Counts code points up to a UTF-16 offset; offsets must be asked for in ascending order. */
export function codePointCounter(text: string): (offset: number) => number {
  let position = 0;
  let pairs = 0;
  return (offset) => {
    for (; position < offset; position += 1) {
      // The second half of a pair adds no code point of its own.
      if (isSecondHalf(text, position)) pairs += 1;
    }
    return offset - pairs;
  };
}

function isSecondHalf(text: string, index: number): boolean {
  return (
    (text.charCodeAt(index) & 0xfc00) === 0xdc00 &&
    index > 0 &&
    (text.charCodeAt(index - 1) & 0xfc00) === 0xd800
  );
}

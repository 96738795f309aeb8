/** Quotations: what stands between quotation marks, when it is more than a name. */

import type { TextRange } from "../article.ts";
import { ClosingQuotes } from "../closing-quotes.ts";

const OPENING_QUOTE = /["«“„＂]/gu;

/** A quotation has a sentence's worth of words; fewer are a name or a distance ("so-called"). */
const MIN_QUOTED_WORDS = 3;

/** Finds the quotations of a text in order, without overlap, their marks included. */
export function findQuotes(text: string): TextRange[] {
  const closing = new ClosingQuotes(text);
  const quotes: TextRange[] = [];
  let from = 0;
  for (const { index } of text.matchAll(OPENING_QUOTE)) {
    if (index < from) continue;
    const end = closing.find(index);
    if (end < 0) continue;
    from = end + 1;
    const words = text.slice(index, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (words >= MIN_QUOTED_WORDS) quotes.push({ start: index, end: end + 1 });
  }
  return quotes;
}

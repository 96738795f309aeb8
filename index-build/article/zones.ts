/** The parts of a text that are somebody else's words, or describe a picture. */

import type { Article, TextRange } from "./article.ts";
import { ClosingQuotes } from "./closing-quotes.ts";
import { isCredit } from "./furniture.ts";

/** A part of a text; what is in none is the article's own voice. */
export interface Zone extends TextRange {
  readonly kind: "quote" | "caption";
}

const OPENING_QUOTE = /["«“„＂]/gu;

/** A quotation has a sentence's worth of words; fewer are a name or a distance ("so-called"). */
const MIN_QUOTED_WORDS = 3;

/** A line of more is a paragraph that ends with a credit, not a caption. */
const MAX_CAPTION_LINE = 400;

/** Finds quotations and captions, in order, without overlap. A credit makes its line a caption. */
export function findZones(text: Article["text"]): Zone[] {
  const captions = findCaptions(text);
  const quotes = findQuotes(text).filter(
    (quote) => !captions.some(({ start, end }) => quote.start < end && start < quote.end),
  );
  return [...captions, ...quotes].sort((left, right) => left.start - right.start);
}

function findQuotes(text: string): Zone[] {
  const closing = new ClosingQuotes(text);
  const quotes: Zone[] = [];
  let from = 0;
  for (const { index } of text.matchAll(OPENING_QUOTE)) {
    if (index < from) continue;
    const end = closing.find(index);
    if (end < 0) continue;
    from = end + 1;
    const words = text.slice(index, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (words >= MIN_QUOTED_WORDS) quotes.push({ kind: "quote", start: index, end: end + 1 });
  }
  return quotes;
}

function findCaptions(text: string): Zone[] {
  const captions: Zone[] = [];
  let start = 0;
  while (start < text.length) {
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    // A credit stands at the end of its line and is short, whatever stands before it.
    if (end - start <= MAX_CAPTION_LINE && isCredit(text.slice(Math.max(start, end - 60), end))) {
      captions.push({ kind: "caption", start, end });
    }
    start = end + 1;
  }
  return captions;
}

/** The parts of a text that search can be limited to: somebody else's words, and captions. */

import type { Article, TextRange } from "./article.ts";
import { findSpans } from "./spans/find-spans.ts";

/** A part of a text; what is in none is the article's own voice. */
export interface Zone extends TextRange {
  readonly kind: "quote" | "caption";
}

/** Finds quotations and captions, in order, without overlap: a quotation in a caption is part of it. */
export function findZones(text: Article["text"]): Zone[] {
  const zones: Zone[] = [];
  for (const { kind, start, end } of findSpans(text)) {
    const isZone = kind === "quote" || kind === "caption";
    if (isZone && start >= (zones.at(-1)?.end ?? 0)) zones.push({ kind, start, end });
  }
  return zones;
}

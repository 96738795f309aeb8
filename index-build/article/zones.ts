/** The parts of a text that search can be limited to: somebody else's words, and captions. */

import type { TextRange } from "./article.ts";
import type { Span } from "./spans/span.ts";

/** A part of a text; what is in none is the article's own voice. */
export interface Zone extends TextRange {
  readonly kind: "quote" | "caption";
}

/** Gives quotations and captions, in order, without overlap: a quotation in a caption is part of it. */
export function zonesOf(spans: readonly Span[]): Zone[] {
  const zones: Zone[] = [];
  for (const { kind, start, end } of spans) {
    const isZone = kind === "quote" || kind === "caption";
    if (isZone && start >= (zones.at(-1)?.end ?? 0)) zones.push({ kind, start, end });
  }
  return zones;
}

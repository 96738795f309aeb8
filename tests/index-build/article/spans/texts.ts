/** Texts for the tests of spans, and their spans in a form that is easily compared. */

import { findSpans } from "../../../../index-build/article/spans/find-spans.ts";
import type { Span } from "../../../../index-build/article/spans/span.ts";

/** Two sentences of an article that have nothing special. */
export const french =
  "Les équipes de secours ont travaillé toute la nuit dans les décombres de l'immeuble, a dit le maire. Elles ont trouvé deux survivants.";
/** The same in English. */
export const english =
  "Rescue teams worked through the night in what is left of the building, the mayor said. They found two survivors there.";
/** The same in Arabic. */
export const arabic =
  "عملت فرق الإنقاذ طوال الليل تحت أنقاض المبنى الذي انهار مساء الإثنين، كما قال رئيس البلدية. وعثرت على ناجيين اثنين.";

/** Spans of a text but its quotations. */
export function spansOf(text: string): Span[] {
  return findSpans(text).filter(({ kind }) => kind !== "quote");
}

/** Kind, or use of furniture, and text of each span but quotations. */
export function shown(text: string): string[] {
  return spansOf(text).map(
    (span) =>
      `${span.kind === "furniture" ? span.use : span.kind}: ${text.slice(span.start, span.end)}`,
  );
}

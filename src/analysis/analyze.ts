/**
 * Turns text into the terms that the index stores and that queries look up.
 *
 * This is the only analyzer. The build calls it for every field and the search for every query: a
 * term that one side made in its own way could never match. Whoever changes what it returns, for
 * any input, raises {@link ANALYZER_VERSION} in the same commit.
 */

import { isNameByCapitals } from "./capital-names.ts";
import { restoreOffsets, visibleText } from "./invisible.ts";
import type { LanguageCode } from "./languages.ts";
import { numberTerm } from "./numbers.ts";
import { WordCursor } from "./segment.ts";
import type { Term } from "./term.ts";
import { wordForm } from "./word-form.ts";

/**
 * Written to the manifest by the build; the Worker refuses an index that carries another.
 *
 * 2: a number takes its word of scale along (`3 millions`), Arabic stems of words with a lam or a waw of
 * their own (`للاجئين`, `لوقف`) and French stems of three letters or fewer.
 */
export const ANALYZER_VERSION = 2;

/**
 * Returns the terms of `text` in reading order, repeats included, stop words left out.
 *
 * @param text Plain text. Markup is not stripped here.
 * @param language Chooses the stemmer and the stop list for Latin letters; `"und"` has neither.
 *   Arabic words are analyzed as Arabic in every language.
 * @returns An empty array when `text` has no letter or digit, or stop words only.
 *
 * @example
 * analyze("L’OSDH à #Alep-Est", "fr");
 * // [{ value: "osdh", start: 2, end: 6 }, { value: "alep", start: 10, end: 14 },
 * //  { value: "est", start: 15, end: 18 }]
 */
export function analyze(text: string, language: LanguageCode): Term[] {
  const visible = visibleText(text);
  const cursor = new WordCursor(visible.text);
  const terms: Term[] = [];
  while (cursor.next()) {
    const value = termAt(cursor, language);
    if (value !== "") terms.push({ value, start: cursor.start, end: cursor.end });
  }
  return restoreOffsets(terms, visible);
}

/** The term of the cursor's present word; empty for a stop word that is not a name here. */
function termAt(cursor: WordCursor, language: LanguageCode): string {
  const { text, start, end } = cursor;
  if (cursor.isNumber) return numberTerm(text, start, end);
  const { term, isStop, folded } = wordForm(text, start, end, language);
  return isStop && !isNameByCapitals(text, start, end, folded, language) ? "" : term;
}

/** Finds given terms in a text, to highlight them, without analyzing the words that cannot be meant. */

import { termAt } from "./analyze.ts";
import { restoreOffsets, visibleText } from "./invisible.ts";
import type { LanguageCode } from "./languages.ts";
import { WordCursor } from "./segment.ts";
import type { Term } from "./term.ts";

const ASCII_SIZE = 128;

/**
 * Returns `analyze(text, language).filter((term) => wanted.has(term.value))`, faster the fewer
 * words begin as a wanted term does.
 *
 * @param wanted Terms as `analyze` gives them. Those that no text has are ignored.
 */
export function findTerms(
  text: string,
  language: LanguageCode,
  wanted: ReadonlySet<string>,
): Term[] {
  const terms: Term[] = [];
  if (wanted.size === 0) return terms;
  const firstLetters = firstLettersOf(wanted);
  const visible = visibleText(text);
  const cursor = new WordCursor(visible.text);
  while (cursor.next()) {
    // Folding and stemming keep the first letter of a word that begins in ASCII. Another word may
    // become anything (É, œ, Arabic without its article), so it is analyzed.
    const first = visible.text.charCodeAt(cursor.start);
    if (first < ASCII_SIZE && firstLetters[first] === 0) continue;
    const value = termAt(cursor, language);
    if (value !== "" && wanted.has(value))
      terms.push({ value, start: cursor.start, end: cursor.end });
  }
  return restoreOffsets(terms, visible);
}

/** 1 for each ASCII code, in both cases, that a wanted term begins with. */
function firstLettersOf(wanted: ReadonlySet<string>): Uint8Array {
  const firstLetters = new Uint8Array(ASCII_SIZE);
  for (const term of wanted) {
    const first = term.slice(0, 1);
    for (const letter of [first.toLowerCase(), first.toUpperCase()]) {
      const code = letter.charCodeAt(0);
      if (code < ASCII_SIZE) firstLetters[code] = 1;
    }
  }
  return firstLetters;
}

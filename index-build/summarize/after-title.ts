/** A sentence without the title that a scraper has glued in front of it, with whatever stood between. */

import type { TextRange } from "../article/article.ts";
import { agencyPattern } from "../article/spans/agencies.ts";
import { titleForms } from "../article/title-forms.ts";

/** Shorter titles may begin a sentence of their own, in UTF-16 code units. */
const MIN_TITLE = 30;
/** Least of a sentence that is left, and most that stands before the title: a date. */
const MIN_REST = 50;
const MAX_BEFORE = 40;

const between = new RegExp(
  `^[\\s.:|–—-]*(?:(?:${agencyPattern})[\\s:–—-]+)?(?:(?:[A-Z][a-z]{2,8},?\\s)?\\d{1,2}\\s[A-Z][a-z]{2,8}\\.?\\s\\d{4}[\\s:–—-]*)?`,
  "u",
);
const BEGINS = /^[\p{Lu}\p{Lo}\p{N}"“«]/u;

/** The range without the title at its beginning; itself when it has none, or nothing but the title. */
export function afterTitle(text: string, title: string, range: TextRange): TextRange {
  const { start, end } = range;
  const sentence = text.slice(start, end);
  for (const form of titleForms(title)) {
    const at =
      form.length < MIN_TITLE ? -1 : sentence.slice(0, MAX_BEFORE + form.length).indexOf(form);
    if (at < 0) continue;
    const behind = at + form.length;
    const from = behind + (between.exec(sentence.slice(behind))?.[0].length ?? 0);
    const isSentence = sentence.length - from >= MIN_REST && BEGINS.test(sentence.slice(from));
    // A title that goes on as a sentence has no space behind it, or a small letter.
    if (isSentence && from > behind) return { start: start + from, end };
  }
  return range;
}

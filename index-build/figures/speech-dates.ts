/** The dates on which somebody said something, which are not those of what is told: "said on Sunday that". */

import { attributionRules } from "./attribution-rules.ts";
import type { FigureDate } from "./figure.ts";
import type { Attribution } from "./find-attributions.ts";
import type { ReadText } from "./read-text.ts";

/** Words between the beginning of a sentence and the attribution that opens it: "On Sunday, the army said". */
const MAX_LEAD = 4;

/**
 * The dates of a text on which somebody spoke: within an attribution, right behind it, or between the
 * beginning of the sentence and it.
 */
export function datesOfSpeech(
  read: ReadText,
  attributions: readonly Attribution[],
): ReadonlySet<FigureDate> {
  const spoken = new Set<FigureDate>();
  const add = (at: number): void => {
    const date = read.dateAt[at];
    // "Reported since December" is of what is reported.
    if (date?.to !== undefined) spoken.add(date);
  };
  for (const { first, next, sentence } of attributions) {
    for (let at = first; at < endOfCue(read, next); at += 1) add(at);
    const start = read.sentences[sentence]?.first ?? first;
    if (first - start > MAX_LEAD) continue;
    for (let at = start; at < first; at += 1) add(at);
  }
  return spoken;
}

/** Past the dates and small words behind an attribution: "on Tuesday in a statement". */
function endOfCue({ tokens, dateAt, language }: ReadText, next: number): number {
  const { afterCue } = attributionRules(language);
  let at = next;
  while (at < tokens.length) {
    const word = dateAt[at] ? undefined : afterCue.at(tokens, at);
    if (!word && !dateAt[at]) break;
    at = word?.next ?? at + 1;
  }
  return at;
}

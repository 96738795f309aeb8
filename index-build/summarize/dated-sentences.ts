/** The sentences of an article that say when something happened. */

import type { TextRange } from "../article/article.ts";
import { findSentences } from "../article/sentences.ts";
import type { FoundDate } from "../dates/find-dates.ts";

/** A sentence, and the date in it that it is of. */
export interface DatedSentence {
  readonly sentence: TextRange;
  readonly date: FoundDate;
}

/** Most sentences of one article: a chronicle would else be most of the archive's timeline. */
const MOST_SENTENCES = 12;

/** Shortest and longest sentence that can stand on a line of its own, in UTF-16 code units. */
const SHORTEST = 30;
const LONGEST = 500;

/**
 * Finds the dated sentences of a text: those with a date to the day or month that is no bound
 * ("since", "before"). Of several the most exact one counts, then the first.
 *
 * @param without Parts whose sentences are not the article's own.
 * @returns In reading order; at most twelve, those to the day before others.
 */
export function findDatedSentences(
  text: string,
  dates: readonly FoundDate[],
  without: readonly TextRange[],
): DatedSentence[] {
  const usable = dates.filter((date) => date.bound === undefined && exactnessOf(date) > 0);
  if (usable.length === 0) return [];
  const dated: DatedSentence[] = [];
  for (const sentence of findSentences(text)) {
    const length = sentence.end - sentence.start;
    if (length < SHORTEST || length > LONGEST || overlaps(sentence, without)) continue;
    const [date] = usable
      .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
      .toSorted((left, right) => exactnessOf(right) - exactnessOf(left));
    if (date) dated.push({ sentence, date });
  }
  const best = dated.toSorted((left, right) => exactnessOf(right.date) - exactnessOf(left.date));
  const kept = new Set(best.slice(0, MOST_SENTENCES));
  return dated.filter((one) => kept.has(one));
}

/** 2 for one day, 1 for a month or some days, 0 for more. */
function exactnessOf({ from, to }: FoundDate): 0 | 1 | 2 {
  if (from === undefined || to === undefined || from.length < 7) return 0;
  if (from.length === 10 && from === to) return 2;
  return from.slice(0, 7) === to.slice(0, 7) || from.length === 10 ? 1 : 0;
}

function overlaps({ start, end }: TextRange, others: readonly TextRange[]): boolean {
  return others.some((other) => other.start < end && start < other.end);
}

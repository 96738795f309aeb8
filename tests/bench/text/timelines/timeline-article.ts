/** The articles that a timeline is made from, sentence by sentence, and the days that these name. */

import type { TextRange } from "../../../../index-build/article/article.ts";
import { findSentences } from "../../../../index-build/article/sentences.ts";
import { dayNumber } from "../../../../index-build/dates/calendar.ts";
import type { FoundDate } from "../../../../index-build/dates/find-dates.ts";
import {
  addCounts,
  countWords,
  type WordCounts,
} from "../../../../index-build/summarize/sentence-words.ts";
import type { LanguageCode } from "../../../../src/analysis/languages.ts";

/** An article of the story. */
export interface TimelineArticle {
  readonly text: string;
  readonly language: LanguageCode;
  /** `YYYY-MM-DD`; absent where it is not known to the day. */
  readonly published?: string;
  /** In reading order, without overlap. */
  readonly dates: readonly FoundDate[];
}

/** A sentence and the dates that stand in it as a whole. */
export interface SentenceDates extends TextRange {
  readonly dates: readonly FoundDate[];
}

/** Gives all sentences of an article in reading order, also those without dates. */
export function* sentencesWithDates({ text, dates }: TimelineArticle): Generator<SentenceDates> {
  let next = 0;
  for (const { start, end } of findSentences(text)) {
    const inside: FoundDate[] = [];
    for (let date = dates[next]; date !== undefined && date.start < end; date = dates[next]) {
      if (date.start >= start && date.end <= end) inside.push(date);
      next += 1;
    }
    yield { start, end, dates: inside };
  }
}

/** The days that a date names, as numbers: one, or the two of a night; none where it is vaguer. */
export function daysOf({ from, to, bound }: FoundDate): readonly number[] {
  if (bound !== undefined || from?.length !== 10 || to?.length !== 10) return [];
  const [first, last] = [toNumber(from), toNumber(to)];
  if (last - first > 1) return [];
  return first === last ? [first] : [first, last];
}

/** The day of publication as a number. */
export function publicationDay({ published }: TimelineArticle): number | undefined {
  return published === undefined ? undefined : toNumber(published);
}

/** How many articles have each word: what the story is about. */
export function topicWords(articles: readonly TimelineArticle[]): WordCounts {
  return addCounts(
    articles.map(({ text, language }) => {
      const words = countWords(text, language).counts;
      return new Map(Array.from(words.keys(), (word) => [word, 1]));
    }),
  );
}

/** Number of a day `YYYY-MM-DD`, see `calendar.ts`. */
export function toNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return dayNumber(year, month, date);
}

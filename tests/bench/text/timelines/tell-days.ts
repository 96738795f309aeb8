/**
 * Many articles -> a timeline: the days that mark their story, each with the sentence that tells it best,
 * word for word.
 */

import type { TextRange } from "../../../../index-build/article/article.ts";
import { isFurniture } from "../../../../index-build/article/furniture.ts";
import { endsLikeSentence } from "../../../../index-build/article/sentence-like.ts";
import { leansOnBefore } from "../../../../index-build/summarize/choose-sentences.ts";
import {
  addCounts,
  cosine,
  countWords,
  type WordCounts,
} from "../../../../index-build/summarize/sentence-words.ts";
import { rankDays, type SalientDay } from "./salient-dates.ts";
import {
  daysOf,
  publicationDay,
  sentencesWithDates,
  type TimelineArticle,
  toNumber,
  topicWords,
} from "./timeline-article.ts";

/** A day of a timeline. */
export interface ToldDay extends SalientDay {
  /** Place of the article in the list, and the sentence in its text. */
  readonly article: number;
  readonly sentence: TextRange;
}

/** Shortest and longest sentence that can stand on a line of its own, in UTF-16 code units. */
const SHORTEST = 40;
const LONGEST = 500;

/** Sentences at the beginning of an article that may tell what happened on the day or the day before. */
const FIRST = 2;

/** Likeness, as a cosine, from which on a sentence repeats that of another day. */
const SAME = 0.6;

/** What else counts beside likeness to all that is said of the day, which counts 1 at most. */
const TOPIC = 0.5;
const DATED = 0.15;
const SHARED = -0.1;
const LEANING = -0.2;

/** A sentence that may tell a day. */
interface Candidate {
  readonly article: number;
  readonly sentence: TextRange;
  readonly counts: WordCounts;
  /** Everything that does not depend on the other sentences of the day. */
  readonly own: number;
}

/**
 * Tells a story by days.
 *
 * @param count How many days are wanted.
 * @returns The most salient days that a sentence tells, no two sentences alike, in the order of the calendar.
 */
export function tellDays(articles: readonly TimelineArticle[], count: number): ToldDay[] {
  const candidates = findCandidates(articles);
  const told: (ToldDay & { readonly counts: WordCounts })[] = [];
  for (const day of rankDays(articles)) {
    if (told.length >= count) break;
    const others = told.map(({ counts }) => counts);
    const best = bestOf(candidates.get(toNumber(day.day)) ?? [], others);
    if (best) {
      const { article, sentence, counts } = best;
      told.push({ ...day, article, sentence, counts });
    }
  }
  return told
    .map(({ counts: _, ...day }) => day)
    .sort((left, right) => (left.day < right.day ? -1 : 1));
}

/** By day the sentences that are dated to it, and those that begin an article of that day or the next. */
function findCandidates(articles: readonly TimelineArticle[]): Map<number, Candidate[]> {
  const topic = topicWords(articles);
  const byDay = new Map<number, Candidate[]>();
  articles.forEach((article, place) => {
    for (const { sentence, days } of quotableSentences(article)) {
      const text = article.text.slice(sentence.start, sentence.end);
      const { counts } = countWords(text, article.language);
      const base = TOPIC * cosine(counts, topic) + (leansOnBefore(text) ? LEANING : 0);
      for (const [day, worth] of days) {
        const candidates = byDay.get(day) ?? [];
        byDay.set(day, candidates);
        candidates.push({ article: place, sentence, counts, own: base + worth });
      }
    }
  });
  return byDay;
}

interface QuotableSentence {
  readonly sentence: TextRange;
  /** The days that it may tell, and what that is worth. */
  readonly days: ReadonlyMap<number, number>;
}

function* quotableSentences(article: TimelineArticle): Generator<QuotableSentence> {
  const published = publicationDay(article);
  let count = 0;
  for (const { start, end, dates } of sentencesWithDates(article)) {
    const isFirst = count < FIRST;
    const named = dates.flatMap(daysOf);
    if ((named.length === 0 && !isFirst) || !isQuotable(article.text, { start, end })) continue;
    count += 1;
    yield { sentence: { start, end }, days: daysTold(named, isFirst ? published : undefined) };
  }
}

function daysTold(named: readonly number[], publishedOn: number | undefined): Map<number, number> {
  const distinct = new Set(named);
  const worth = distinct.size === 1 ? DATED : DATED + SHARED;
  const days = new Map(Array.from(distinct, (day) => [day, worth]));
  if (publishedOn === undefined) return days;
  for (const day of [publishedOn, publishedOn - 1]) if (!days.has(day)) days.set(day, 0);
  return days;
}

function isQuotable(text: string, { start, end }: TextRange): boolean {
  const length = end - start;
  if (length < SHORTEST || length > LONGEST) return false;
  const sentence = text.slice(start, end);
  return endsLikeSentence(sentence) && !isFurniture(sentence);
}

/** The sentence most like all that is said of the day, unless it repeats that of another day. */
function bestOf(
  candidates: readonly Candidate[],
  others: readonly WordCounts[],
): Candidate | undefined {
  const whole = addCounts(candidates.map(({ counts }) => counts));
  const ranked = candidates
    .map((candidate) => ({ candidate, score: candidate.own + cosine(candidate.counts, whole) }))
    .sort((left, right) => right.score - left.score);
  return ranked.find(({ candidate }) =>
    others.every((counts) => cosine(candidate.counts, counts) < SAME),
  )?.candidate;
}

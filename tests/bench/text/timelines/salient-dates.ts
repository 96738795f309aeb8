/**
 * Many articles -> which days mark their story.
 *
 * What marks a day is that it is remembered: articles of weeks later still name it. How much is
 * written on the day itself says little, for every day has its news. The features are those of
 * Tran et al. (2015) and Gholipour Ghalandari and Ifrim (2020); the weights (`weights.json`)
 * were chosen on English articles of 2011, beside nine timelines of Libya and one of Egypt.
 */

import { readFileSync } from "node:fs";
import * as z from "zod";
import { isoDay } from "../../../../index-build/dates/calendar.ts";
import {
  cosine,
  countWords,
  type WordCounts,
} from "../../../../index-build/summarize/sentence-words.ts";
import {
  daysOf,
  publicationDay,
  sentencesWithDates,
  type TimelineArticle,
  topicWords,
} from "./timeline-article.ts";

/** A day that the articles speak of, or on which one was published. */
export interface SalientDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Above 0; comparable among the days of the same articles alone. */
  readonly salience: number;
  /** Articles that name the day. */
  readonly articles: number;
  /** Sentences that name the day, repeats not counted. */
  readonly sentences: number;
}

const number = z.number().nonnegative();
const file = z.strictObject({
  weights: z.strictObject({
    ...{ announced: number, sameDay: number, nextDays: number, week: number, month: number },
    ...{ later: number, lead: number, relativeWords: number, night: number, published: number },
    ...{ outside: number, neighbor: number.max(1) },
  }),
});
const { weights } = file.parse(
  JSON.parse(readFileSync(new URL("weights.json", import.meta.url), "utf8")),
);

/** Sentences that the beginning of an article is, and the code units that make a line one of them. */
const LEAD = 5;
const SHORTEST = 30;

/** A sentence that stands word for word in more articles is furniture, or one report reprinted. */
const MOST_COPIES = 3;

/** From how many days on a day is remembered. */
const REMEMBERED = 3;

/** As if so many articles more had come after every day: the last days would else win by few. */
const LATER_ARTICLES = 20;

/** Below 1, so that many articles of one kind do not outweigh articles of all kinds. */
const DAMPING = 0.85;

/** How much the likeness of a sentence to all articles counts, and what one without any has. */
const TOPIC_POWER = 0.4;
const LEAST_LIKENESS = 0.05;

const DIGIT = /\p{N}/u;

/** What one article says of one day. */
interface Mention {
  /** Days from the day to the publication; negative for what is to come. */
  readonly lag: number | undefined;
  /** 1 where the day itself is named, less for a night that it shares. */
  share: number;
  /** Likeness to all articles of the likest sentence. */
  likeness: number;
  isLead: boolean;
  isExact: boolean;
}

interface DayRecord {
  readonly mentions: Map<number, Mention>;
  sentences: number;
  published: number;
}

/**
 * Ranks the days of a story.
 *
 * @returns All days that are named or on which an article was published: the most salient first, then the earliest.
 */
export function rankDays(articles: readonly TimelineArticle[]): SalientDay[] {
  const days = collectDays(articles);
  const published = publicationDays(articles);
  const likeness = meanLikeness(days);
  const own = new Map<number, number>();
  for (const [day, record] of days) {
    const next = days.get(day + 1)?.published ?? 0;
    own.set(day, scoreDay(day, record, { next, published, likeness }));
  }
  const ranked = Array.from(days, ([day, { mentions, sentences }]) => ({
    day: isoDay(day),
    salience: besideNeighbors(day, own),
    articles: mentions.size,
    sentences,
  }));
  return ranked
    .filter(({ salience }) => salience > 0)
    .sort((left, right) => right.salience - left.salience || (left.day < right.day ? -1 : 1));
}

/** A day as a sentence of an article names it. */
interface NamedDay extends Mention {
  readonly day: number;
  readonly sentence: string;
}

function collectDays(articles: readonly TimelineArticle[]): Map<number, DayRecord> {
  const days = new Map<number, DayRecord>();
  const topic = topicWords(articles);
  const copies = new Map<string, number>();
  articles.forEach((article, place) => {
    const published = publicationDay(article);
    if (published !== undefined) recordOf(days, published).published += 1;
    for (const { day, sentence, ...mention } of namedDays(article, topic)) {
      const key = `${day} ${sentence}`;
      const copy = (copies.get(key) ?? 0) + 1;
      copies.set(key, copy);
      if (copy > MOST_COPIES) continue;
      const record = recordOf(days, day);
      if (copy === 1) record.sentences += 1;
      addMention(record, place, mention);
    }
  });
  return days;
}

function* namedDays(article: TimelineArticle, topic: WordCounts): Generator<NamedDay> {
  const { text, language } = article;
  const published = publicationDay(article);
  let count = 0;
  for (const { start, end, dates } of sentencesWithDates(article)) {
    if (end - start >= SHORTEST) count += 1;
    if (dates.length === 0) continue;
    const sentence = text.slice(start, end);
    const likeness = cosine(countWords(sentence, language).counts, topic);
    const said = { sentence, likeness, isLead: count <= LEAD };
    for (const date of dates) {
      const isExact = date.basis !== "relative" && DIGIT.test(text.slice(date.start, date.end));
      yield* daysNamed(daysOf(date), published, { ...said, isExact });
    }
  }
}

function daysNamed(
  days: readonly number[],
  published: number | undefined,
  said: Omit<NamedDay, "day" | "lag" | "share">,
): NamedDay[] {
  const share = days.length === 1 ? 1 : weights.night;
  return days.map((day) => ({
    ...said,
    day,
    lag: published === undefined ? undefined : published - day,
    share,
  }));
}

function recordOf(days: Map<number, DayRecord>, day: number): DayRecord {
  const record = days.get(day) ?? { mentions: new Map(), sentences: 0, published: 0 };
  days.set(day, record);
  return record;
}

/** Of several sentences of an article the best counts. */
function addMention({ mentions }: DayRecord, article: number, mention: Mention): void {
  const known = mentions.get(article);
  if (!known) {
    mentions.set(article, mention);
    return;
  }
  known.share = Math.max(known.share, mention.share);
  known.likeness = Math.max(known.likeness, mention.likeness);
  known.isLead ||= mention.isLead;
  known.isExact ||= mention.isExact;
}

function publicationDays(articles: readonly TimelineArticle[]): readonly number[] {
  return articles
    .flatMap((article) => publicationDay(article) ?? [])
    .sort((left, right) => left - right);
}

function meanLikeness(days: ReadonlyMap<number, DayRecord>): number {
  let [sum, count] = [0, 0];
  for (const { mentions } of days.values()) {
    for (const { likeness } of mentions.values()) sum += likeness;
    count += mentions.size;
  }
  return sum > 0 ? sum / count : 1;
}

interface Story {
  /** Articles published on the next day. */
  readonly next: number;
  /** Days of publication of all articles, ascending. */
  readonly published: readonly number[];
  /** Mean likeness of what names a day. */
  readonly likeness: number;
}

function scoreDay(day: number, record: DayRecord, { next, published, likeness }: Story): number {
  let [fresh, remembered] = [0, 0];
  for (const mention of record.mentions.values()) {
    const weight = weigh(mention, likeness);
    if ((mention.lag ?? 0) >= REMEMBERED) remembered += weight;
    else fresh += weight;
  }
  const later = published.length - lowerBound(published, day + REMEMBERED);
  const chance = (later + LATER_ARTICLES) / (published.length + LATER_ARTICLES);
  const score =
    fresh ** DAMPING +
    (remembered / chance) ** DAMPING +
    weights.published * (record.published + next) ** DAMPING;
  const [first = day, last = day] = [published[0], published.at(-1)];
  return day < first - 1 || day > last ? score * weights.outside : score;
}

function weigh({ lag, share, likeness, isLead, isExact }: Mention, mean: number): number {
  return (
    weightOfLag(lag) *
    share *
    (likeness / mean + LEAST_LIKENESS) ** TOPIC_POWER *
    (isLead ? weights.lead : 1) *
    (isExact ? 1 : weights.relativeWords)
  );
}

function weightOfLag(lag: number | undefined): number {
  if (lag === undefined) return weights.nextDays;
  if (lag < 0) return weights.announced;
  if (lag === 0) return weights.sameDay;
  if (lag < REMEMBERED) return weights.nextDays;
  if (lag <= 7) return weights.week;
  return lag < 30 ? weights.month : weights.later;
}

/** Place of the first of ascending numbers that is at least `least`. */
function lowerBound(ascending: readonly number[], least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Less beside a stronger day: the same event, told a day late or resolved one day off. */
function besideNeighbors(day: number, scores: ReadonlyMap<number, number>): number {
  const score = scores.get(day) ?? 0;
  const strongest = Math.max(scores.get(day - 1) ?? 0, scores.get(day + 1) ?? 0);
  return strongest > score ? score * (1 - weights.neighbor * (1 - score / strongest)) : score;
}

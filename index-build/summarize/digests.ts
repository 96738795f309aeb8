/** All articles -> the weeks and months that they were published in, each with its stories. */

import type {
  DigestStory,
  StoredDigest,
  StoredDigestDetails,
} from "../../src/contract/digest-records.ts";
import type { StoredFigure } from "../../src/contract/figure-records.ts";
import type { NameLabel, NameQuote } from "../../src/contract/name-records.ts";
import type { PublishedDate } from "../../src/contract/partial-date.ts";
import { monthSpan, weekSpan } from "./calendar-spans.ts";
import { groupStories, type StoryArticle } from "./stories.ts";

/** What a digest needs of an article; all articles are in memory. */
export interface DigestArticle extends StoryArticle {
  readonly published?: PublishedDate;
  /** How often each name is named, by id. */
  readonly mentions: ReadonlyMap<string, number>;
}

/** What is read again of the few articles that a digest shows. */
export interface DigestSource {
  /** First sentence of the card of an article; absent when it has none. */
  readonly quoteOf: (article: number) => NameQuote | undefined;
  /** Figures of an article that somebody is named for, in its order. */
  readonly figuresOf: (article: number) => readonly StoredFigure[];
  readonly labelOf: (id: string) => NameLabel | undefined;
}

/** A digest for the list and for itself. */
export interface Digest {
  readonly summary: StoredDigest;
  readonly details: StoredDigestDetails;
}

const MOST_STORIES = 12;
const MOST_OTHERS = 5;
const MOST_FIGURES = 3;
const MOST_NAMES = 10;

/**
 * Makes the digests, newest first by last day, a month before the weeks that end in it.
 *
 * @param articles In the order of the archive. Those without a day are in no week, those without a month in no digest.
 */
export function* makeDigests(
  articles: readonly DigestArticle[],
  source: DigestSource,
): Generator<Digest> {
  for (const period of periodsOf(articles)) {
    const { id, interval, from, to, members } = period;
    const own = members.flatMap((number) => articles[number] ?? []);
    const stories = groupStories(own)
      .map((places) => places.map((place) => members[place] ?? 0))
      .sort((left, right) => right.length - left.length || (left[0] ?? 0) - (right[0] ?? 0));
    const summary = { id, interval, from, to, articles: own.length, stories: stories.length };
    const shown = stories.slice(0, MOST_STORIES).flatMap((story) => tellStory(story, source) ?? []);
    yield {
      summary,
      details: {
        ...summary,
        stories_total: stories.length,
        stories: shown,
        names: topNames(own, source),
      },
    };
  }
}

interface DigestPeriod {
  readonly id: string;
  readonly interval: "week" | "month";
  readonly from: string;
  readonly to: string;
  /** Numbers of its articles, ascending. */
  readonly members: number[];
}

function periodsOf(articles: readonly DigestArticle[]): DigestPeriod[] {
  const periods = new Map<string, DigestPeriod>();
  articles.forEach(({ published }, number) => {
    if (!published || published.precision === "year") return;
    const spans = [
      { interval: "month" as const, ...monthSpan(published.value) },
      ...(published.precision === "day"
        ? [{ interval: "week" as const, ...weekSpan(published.value) }]
        : []),
    ];
    for (const span of spans) {
      const period = periods.get(span.id) ?? { ...span, members: [] };
      periods.set(span.id, period);
      period.members.push(number);
    }
  });
  return [...periods.values()].sort(
    (left, right) => descending(left.to, right.to) || descending(right.from, left.from),
  );
}

function descending(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? 1 : -1;
}

/** By the first of its articles, newest first, that has a sentence; nothing when none has. */
function tellStory(story: readonly number[], source: DigestSource): DigestStory | undefined {
  const quotes = story.flatMap((number) => source.quoteOf(number) ?? []);
  const [sentence, ...others] = quotes;
  if (!sentence) return undefined;
  return {
    articles: story.length,
    languages: [...new Set(quotes.map(({ lang }) => lang))].sort(),
    sentence,
    others: others
      .slice(0, MOST_OTHERS)
      .map(({ article, title, lang }) => ({ id: article, title, lang })),
    figures: distinct(story.flatMap((number) => source.figuresOf(number))).slice(0, MOST_FIGURES),
  };
}

/** Each number of a source once, though several articles repeat it. */
function distinct(figures: readonly StoredFigure[]): StoredFigure[] {
  const seen = new Map<string, StoredFigure>();
  for (const figure of figures) {
    const { kind, value, vague, bound, source } = figure;
    const key = JSON.stringify([kind, value, vague, bound, source?.id ?? source?.label]);
    if (!seen.has(key)) seen.set(key, figure);
  }
  return [...seen.values()];
}

function topNames(articles: readonly DigestArticle[], { labelOf }: DigestSource) {
  const counts = new Map<string, number>();
  for (const { mentions } of articles) {
    for (const id of mentions.keys()) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .sort(([left, most], [right, other]) => other - most || (left < right ? -1 : 1))
    .slice(0, MOST_NAMES)
    .flatMap(([id, count]) => {
      const label = labelOf(id);
      return label ? [{ id, label, count }] : [];
    });
}

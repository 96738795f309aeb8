/** Which buckets of a timeline mark its story. */

import type { DateRun } from "../contract/date-runs.ts";
import { REMEMBERED_DAYS } from "../contract/ledger.ts";
import { lastDay, parsePartialDate } from "../contract/partial-date.ts";

/** A day, week or month with what is told of it. */
interface WeighedBucket {
  readonly start: string;
  /** The last day that something in it may be of, `YYYY-MM-DD`. */
  readonly last: string;
  readonly numbers: readonly number[];
}

/** What buckets are weighed by beside their numbers. */
export interface BucketStory {
  /** Whether a fact was still told days after its own day. */
  readonly isRemembered: (number: number) => boolean;
  /** When all articles were published, newest first. */
  readonly runs: readonly DateRun[];
}

const DAY_MS = 86_400_000;

/** As if so many articles more had come after every bucket: the last ones would else win by few. */
const LATER_ARTICLES = 20;

/** How much a sentence counts that is not remembered: every day has its news. */
const NEWS = 0.1;

/** A bucket before the first article or behind the last, as a factor. */
const OUTSIDE = 0.1;

/** How much a day loses beside a stronger one: the same event, told or resolved one day off. */
const NEIGHBOR = 0.6;

/**
 * Chooses the buckets that mark the story: those of which most is told days later still, for the articles
 * there were to tell it.
 *
 * @returns At most `top`, in the order given; of equals the first.
 */
export function chooseBuckets<Bucket extends WeighedBucket>(
  buckets: readonly Bucket[],
  top: number,
  story: BucketStory,
): Bucket[] {
  const articles = new DatedArticles(story.runs);
  const scores = new Map(
    buckets.map((bucket) => [bucket.start, scoreOf(bucket, story, articles)] as const),
  );
  const ranked = buckets
    .map((bucket) => ({ bucket, score: besideNeighbors(bucket.start, scores) }))
    .sort((left, right) => right.score - left.score);
  const chosen = new Set(ranked.slice(0, top).map(({ bucket }) => bucket));
  return buckets.filter((bucket) => chosen.has(bucket));
}

function scoreOf(
  { last, numbers }: WeighedBucket,
  { isRemembered }: BucketStory,
  articles: DatedArticles,
): number {
  const remembered = numbers.filter(isRemembered).length;
  const later = articles.since(shiftDay(last, REMEMBERED_DAYS));
  const chance = (later + LATER_ARTICLES) / (articles.total + LATER_ARTICLES);
  const score = remembered / chance + NEWS * numbers.length;
  return articles.span(last) ? score : score * OUTSIDE;
}

/** Weeks and months have no neighbors here: no event is told a whole week off. */
function besideNeighbors(start: string, scores: ReadonlyMap<string, number>): number {
  const score = scores.get(start) ?? 0;
  if (start.length !== "2024-11-30".length) return score;
  const [before, after] = [shiftDay(start, -1), shiftDay(start, 1)];
  const strongest = Math.max(scores.get(before) ?? 0, scores.get(after) ?? 0);
  return strongest > score ? score * (1 - NEIGHBOR * (1 - score / strongest)) : score;
}

/** When articles were published, by the last day that their dates may mean. */
class DatedArticles {
  readonly total: number;
  /** Newest first, each with the number of articles of this day or later. */
  readonly #days: readonly { readonly day: string; readonly since: number }[];

  constructor(runs: readonly DateRun[]) {
    let since = 0;
    this.#days = runs.flatMap(([value, articles]) => {
      const date = parsePartialDate(value);
      if (!date) return [];
      since += articles;
      return [{ day: lastDay(date), since }];
    });
    this.total = since;
  }

  /** Articles published on a day or later. */
  since(day: string): number {
    const place = this.#placeBefore(day);
    return this.#days[place - 1]?.since ?? 0;
  }

  /** Whether a day lies between the day before the first article and that of the last. */
  span(day: string): boolean {
    const [newest, oldest] = [this.#days[0], this.#days.at(-1)];
    return newest !== undefined && oldest !== undefined
      ? day <= newest.day && shiftDay(day, 1) >= oldest.day
      : true;
  }

  /** Place of the first entry that is older than a day, by halving. */
  #placeBefore(day: string): number {
    let [low, high] = [0, this.#days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#days[middle]?.day ?? "") >= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

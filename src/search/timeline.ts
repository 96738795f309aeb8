/** What the articles say of each day, week or month: exact counts, and the words. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import { eachFactWith, momentsOf, readFacts } from "../archive/ledger.ts";
import type { DateRun } from "../contract/date-runs.ts";
import type { TimelineParameters } from "../contract/figure-parameters.ts";
import type { StoredMoment, TimelineResponse } from "../contract/figure-responses.ts";
import { type PeriodRun, REMEMBERED_KEY } from "../contract/ledger.ts";
import type { ToldFilter } from "../contract/name-responses.ts";
import { lastDay, parsePartialDate } from "../contract/partial-date.ts";
import type { StoredCard } from "../contract/records.ts";
import { type QueryFault, unavailable } from "./answer.ts";
import { allOrdinals } from "./browse.ts";
import { prepareFilters, toFilters } from "./filters.ts";
import { findFacts } from "./find-facts.ts";
import { bucketOf } from "./histogram.ts";
import { nextQuery, readPage } from "./page.ts";
import { type BucketStory, chooseBuckets } from "./salient-buckets.ts";

type Interval = TimelineResponse["interval"];

/** Sentences a bucket when `items` is not given. */
const DEFAULT_ITEMS = 3;

/** What is put on the line: numbers of sentences or of articles, and the days of each. */
interface Line {
  /** Ascending. */
  readonly numbers: Uint32Array;
  readonly periods: readonly PeriodRun[];
  readonly told: readonly ToldFilter[];
  /** `undefined` when a file cannot be used. */
  readonly read: (numbers: readonly number[]) => Promise<StoredMoment[] | undefined>;
}

/**
 * Draws a timeline, newest bucket first; a page is some buckets.
 *
 * @param canonical The canonical query string; a cursor is bound to it.
 * @returns `next` is the query string of the next page. What spans more than one bucket is counted in
 *   `imprecise`, what nothing dates in `undated`: neither makes a peak.
 */
export async function drawTimeline(
  reader: ArchiveReader,
  parameters: TimelineParameters,
  canonical: string,
): Promise<TimelineResponse | QueryFault> {
  const page = readPage(reader, parameters, canonical);
  if ("code" in page) return page;
  const { interval = "day", date = "event", items = DEFAULT_ITEMS } = parameters;
  const line = await (date === "event" ? lineOfEvents : lineOfArticles)(reader, parameters);
  if (!line) return unavailable(reader);
  const { buckets: all, imprecise, undated } = toBuckets(line, interval);
  const buckets = await chosenOf(reader, all, parameters);
  if (!buckets) return unavailable(reader);
  const shown = buckets.slice(page.offset, page.offset + page.limit);
  const read = await line.read(shown.flatMap(({ numbers }) => numbers.slice(0, items)));
  if (!read) return unavailable(reader);
  const { build, documents } = reader.archive.manifest;
  let taken = 0;
  return {
    interval,
    date,
    total: line.numbers.length,
    imprecise,
    undated,
    count: shown.length,
    ...(line.told.length > 0 && { filters: [...line.told] }),
    buckets: shown.map(({ start, numbers }) => {
      const first = taken;
      taken += Math.min(items, numbers.length);
      return { start, count: numbers.length, items: read.slice(first, taken) };
    }),
    next: nextQuery(reader, page, buckets.length) ?? null,
    index: { build, documents },
  };
}

/** The buckets that `top` leaves; `undefined` when a file cannot be used. */
async function chosenOf(
  reader: ArchiveReader,
  buckets: readonly Bucket[],
  { top, date }: TimelineParameters,
): Promise<readonly Bucket[] | undefined> {
  if (top === undefined || buckets.length <= top) return buckets;
  const story = await readStory(reader, date !== "published");
  return story && chooseBuckets(buckets, top, story);
}

/** Of articles by their own day none is remembered. */
async function readStory(
  reader: ArchiveReader,
  ofEvents: boolean,
): Promise<BucketStory | undefined> {
  const remembered = new Set<number>();
  const [isRead, runs] = await Promise.all([
    !ofEvents ||
      eachFactWith(reader, momentsOf(reader), REMEMBERED_KEY, (number) => remembered.add(number)),
    reader.dateRuns(),
  ]);
  return isRead && runs ? { isRemembered: (number) => remembered.has(number), runs } : undefined;
}

/** The dated sentences that answer, by the days that they speak of. */
async function lineOfEvents(
  reader: ArchiveReader,
  parameters: TimelineParameters,
): Promise<Line | undefined> {
  const ledger = momentsOf(reader);
  const found = await findFacts(reader, ledger, parameters);
  return (
    found && {
      ...found,
      read: async (numbers) => {
        const facts = await readFacts(reader, ledger, numbers);
        return facts?.map((json) => JSON.parse(json) as StoredMoment);
      },
    }
  );
}

/** The articles that answer, each as the first sentence of its card, by the day of its publication. */
async function lineOfArticles(
  reader: ArchiveReader,
  { lang, place, person, org, source, from, to, undated }: TimelineParameters,
): Promise<Line | undefined> {
  const wanted = { lang, place, person, org, source, from, to, undated };
  const filters = toFilters({
    ...wanted,
    date: undefined,
    outlet: [],
    tag: [],
    year: [],
    story: undefined,
    bbox: undefined,
  });
  const [{ passes, told }, runs] = await Promise.all([
    prepareFilters(reader, filters),
    reader.dateRuns(),
  ]);
  if (!runs || reader.faults.length > 0) return undefined;
  return {
    numbers: allOrdinals(reader.archive.manifest.documents, passes),
    periods: runs.map(toPeriodRun),
    told,
    read: async (ordinals) => {
      const cards = await reader.cards(ordinals);
      return cards.includes(undefined)
        ? undefined
        : cards.flatMap((kept) => (kept ? toMoment(kept.card) : []));
    },
  };
}

function toPeriodRun([value, articles]: DateRun): PeriodRun {
  return [value, value, articles];
}

function toMoment({ id, title, lang, outlet, published, card }: StoredCard): StoredMoment {
  const [first] = card.sentences;
  const value = published?.value ?? "";
  return {
    article: id,
    title,
    lang,
    outlet,
    published,
    text: first?.text ?? title,
    start: first?.start ?? 0,
    end: first?.end ?? 0,
    source: null,
    date: {
      from: value,
      to: value,
      precision: published?.precision ?? "day",
      basis: "metadata",
      words: null,
    },
  };
}

interface Bucket {
  readonly start: string;
  /** The last day that something in it may be of. */
  readonly last: string;
  readonly numbers: number[];
}

function toBuckets(
  { numbers, periods }: Line,
  interval: Interval,
): { readonly buckets: Bucket[]; readonly imprecise: number; readonly undated: number } {
  const buckets = new Map<string, Bucket>();
  const lost = { imprecise: 0, undated: 0 };
  for (const { from, to, own } of byPeriod(numbers, periods)) {
    const found = bucketOfPeriod(from, to, interval);
    if (found === undefined) lost[from === "" ? "undated" : "imprecise"] += own.length;
    else {
      const { start, last } = found;
      const bucket = buckets.get(start) ?? { start, last, numbers: [] };
      buckets.set(start, last > bucket.last ? { ...bucket, last } : bucket);
      bucket.numbers.push(...own);
    }
  }
  const sorted = [...buckets.values()].sort((left, right) => (left.start < right.start ? 1 : -1));
  return { buckets: sorted, ...lost };
}

/** The numbers of each period that has any. */
function* byPeriod(
  numbers: Uint32Array,
  periods: readonly PeriodRun[],
): Generator<{ readonly from: string; readonly to: string; readonly own: Uint32Array }> {
  let place = 0;
  let end = 0;
  for (const [from, to, facts] of periods) {
    end += facts;
    const begin = place;
    while (place < numbers.length && (numbers[place] ?? 0) < end) place += 1;
    if (place > begin) yield { from, to, own: numbers.subarray(begin, place) };
  }
}

/** The one bucket that a period lies in, and the last day of the period. */
function bucketOfPeriod(
  from: string,
  to: string,
  interval: Interval,
): { readonly start: string; readonly last: string } | undefined {
  const [first, last] = [parsePartialDate(from), parsePartialDate(to)];
  if (!first || !last) return undefined;
  const start = bucketOf(first, interval);
  const isOne = start !== undefined && start === bucketOf(last, interval);
  return isOne ? { start, last: lastDay(last) } : undefined;
}

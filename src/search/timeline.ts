/** What the articles say of each day, week or month: exact counts, and the words. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import { type Ledger, readFacts } from "../archive/ledger.ts";
import type { DateRun } from "../contract/date-runs.ts";
import type { TimelineParameters } from "../contract/figure-parameters.ts";
import type { StoredMoment, TimelineResponse } from "../contract/figure-responses.ts";
import type { PeriodRun } from "../contract/ledger.ts";
import type { ToldFilter } from "../contract/name-responses.ts";
import { parsePartialDate } from "../contract/partial-date.ts";
import type { StoredCard } from "../contract/records.ts";
import { type QueryFault, unavailable } from "./answer.ts";
import { allOrdinals } from "./browse.ts";
import { prepareFilters, toFilters } from "./filters.ts";
import { findFacts } from "./find-facts.ts";
import { bucketOf } from "./histogram.ts";
import { nextQuery, readPage } from "./page.ts";

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
  const { buckets, imprecise, undated } = toBuckets(line, interval);
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

/** The dated sentences that answer, by the days that they speak of. */
async function lineOfEvents(
  reader: ArchiveReader,
  parameters: TimelineParameters,
): Promise<Line | undefined> {
  const ledger: Ledger = { section: "moments", files: reader.archive.manifest.moments };
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
  const filters = toFilters({ ...wanted, outlet: [], tag: [], year: [], bbox: undefined });
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
  readonly numbers: number[];
}

function toBuckets(
  { numbers, periods }: Line,
  interval: Interval,
): { readonly buckets: Bucket[]; readonly imprecise: number; readonly undated: number } {
  const buckets = new Map<string, number[]>();
  const lost = { imprecise: 0, undated: 0 };
  for (const { from, to, own } of byPeriod(numbers, periods)) {
    const start = bucketOfPeriod(from, to, interval);
    if (start === undefined) lost[from === "" ? "undated" : "imprecise"] += own.length;
    else {
      const bucket = buckets.get(start) ?? [];
      buckets.set(start, bucket);
      bucket.push(...own);
    }
  }
  const sorted = Array.from(buckets, ([start, own]) => ({ start, numbers: own }));
  return { buckets: sorted.sort((left, right) => (left.start < right.start ? 1 : -1)), ...lost };
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

/** The one bucket that a period lies in. */
function bucketOfPeriod(from: string, to: string, interval: Interval): string | undefined {
  const [first, last] = [parsePartialDate(from), parsePartialDate(to)];
  if (!first || !last) return undefined;
  const start = bucketOf(first, interval);
  return start !== undefined && start === bucketOf(last, interval) ? start : undefined;
}

/** Exact counts of all articles that match: facets and the histogram. */

import { languageCodes } from "../analysis/languages.ts";
import type { ArchiveReader } from "../archive/archive-reader.ts";
import { spansOfYears } from "../contract/date-runs.ts";
import { type NameLabel, nameClasses } from "../contract/name-records.ts";
import type { FacetName, SearchParameters } from "../contract/parameters.ts";
import type { SearchHead } from "../contract/responses.ts";
import { topNames, topSources, topTags } from "./count-numbers.ts";
import { countByDate } from "./histogram.ts";

/** One value of a facet; `value` is `""` for articles without an outlet or a date. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
  /** Of names: how to show them. */
  readonly label?: NameLabel;
}

/** Values a facet when `facet_limit` is not given. */
const DEFAULT_FACET_LIMIT = 10;

/**
 * Counts the matching articles in every way asked for.
 *
 * @param ordinals The matching articles, ascending.
 * @returns Parts of an answer's head. What needs a file that cannot be used is missing, and the fault is
 *   noted in the reader.
 */
export async function countMatches(
  reader: ArchiveReader,
  {
    facets = [],
    facet_limit,
    histogram,
  }: Partial<Pick<SearchParameters, "facets" | "facet_limit" | "histogram">>,
  ordinals: Uint32Array,
): Promise<Pick<SearchHead, "facets" | "histogram">> {
  const [counted, runs] = await Promise.all([
    countFacets(reader, facets, ordinals, facet_limit ?? DEFAULT_FACET_LIMIT),
    histogram && reader.dateRuns(),
  ]);
  return {
    ...(facets.length > 0 && { facets: counted }),
    ...(histogram && runs && { histogram: countByDate(runs, ordinals, histogram) }),
  };
}

/** Values by falling count, then by value, at most `limit` a facet. */
async function countFacets(
  reader: ArchiveReader,
  facets: readonly FacetName[],
  ordinals: Uint32Array,
  limit: number,
): Promise<Partial<Record<FacetName, FacetCount[]>>> {
  const counters = {
    lang: () => countLanguages(reader, ordinals),
    outlet: () => countOutlets(reader, ordinals),
    year: () => countYears(reader, ordinals),
    source: () => topSources(reader, ordinals, limit),
    tag: () => topTags(reader, ordinals, limit),
  };
  const plain = (["lang", "outlet", "source", "tag", "year"] as const).filter((name) =>
    facets.includes(name),
  );
  const [names, ...counted] = await Promise.all([
    topNames(
      reader,
      ordinals,
      nameClasses.filter((name) => facets.includes(name)),
      limit,
    ),
    ...plain.map((facet) => counters[facet]()),
  ]);
  const known = plain.flatMap((facet, place) => {
    const counts = counted[place];
    return counts ? [[facet, sortCounts(counts).slice(0, limit)] as const] : [];
  });
  return { ...names, ...Object.fromEntries(known) };
}

function sortCounts(counts: readonly FacetCount[]): FacetCount[] {
  return counts
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));
}

async function countLanguages(
  reader: ArchiveReader,
  ordinals: Uint32Array,
): Promise<FacetCount[] | undefined> {
  const column = await reader.file("columns", reader.archive.manifest.columns.language);
  if (!column) return undefined;
  const counts = new Uint32Array(languageCodes.length);
  for (const ordinal of ordinals) addOne(counts, column[ordinal] ?? 0);
  return languageCodes.map((value, index) => ({ value, count: counts[index] ?? 0 }));
}

async function countOutlets(
  reader: ArchiveReader,
  ordinals: Uint32Array,
): Promise<FacetCount[] | undefined> {
  const { columns, outlets } = reader.archive.manifest;
  const column = await reader.file("columns", columns.outlet);
  if (!column) return undefined;
  const view = new DataView(column.buffer, column.byteOffset, column.byteLength);
  const counts = new Uint32Array(outlets.length);
  for (const ordinal of ordinals) addOne(counts, view.getUint32(ordinal * 4, true));
  return outlets.map((value, index) => ({ value, count: counts[index] ?? 0 }));
}

async function countYears(
  reader: ArchiveReader,
  ordinals: Uint32Array,
): Promise<FacetCount[] | undefined> {
  const runs = await reader.dateRuns();
  if (!runs) return undefined;
  return Array.from(spansOfYears(runs), ([value, spans]) => ({
    value,
    count: spans.reduce(
      (sum, { start, end }) => sum + placeOf(ordinals, end) - placeOf(ordinals, start),
      0,
    ),
  }));
}

function addOne(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

/** How many of the ascending ordinals are below `limit`. */
function placeOf(ordinals: Uint32Array, limit: number): number {
  let low = 0;
  let high = ordinals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordinals[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Exact counts of all articles that match, by language, outlet or year. */

import { languageCodes } from "../analysis/languages.ts";
import type { ArchiveReader } from "../archive/archive-reader.ts";
import { spansOfYears } from "../contract/date-runs.ts";
import type { FacetName } from "../contract/parameters.ts";

/** One value of a facet; `value` is `""` for articles without an outlet or a date. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/**
 * Counts the matching articles by each facet asked for.
 *
 * @param ordinals The matching articles, ascending.
 * @returns Values by falling count, then by value; a facet whose file cannot be used is missing, and
 *   the fault is noted in the reader.
 */
export async function countFacets(
  reader: ArchiveReader,
  facets: readonly FacetName[],
  ordinals: Uint32Array,
): Promise<Partial<Record<FacetName, FacetCount[]>>> {
  const counters = { lang: countLanguages, outlet: countOutlets, year: countYears };
  const counted = await Promise.all(
    facets.map(async (facet) => [facet, await counters[facet](reader, ordinals)] as const),
  );
  const known = counted.filter(([, counts]) => counts !== undefined);
  return Object.fromEntries(known.map(([facet, counts]) => [facet, sortCounts(counts ?? [])]));
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

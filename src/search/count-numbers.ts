/** Exact counts of the names and tags of articles. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import { numbersOfClass, readNames } from "../archive/names.ts";
import { readEntries, readLists } from "../archive/numbered-files.ts";
import { readSources } from "../archive/sources.ts";
import { readNameFacts } from "../contract/name-facts.ts";
import { type NameClass, nameClasses } from "../contract/name-records.ts";
import { howNamed, NAMED, NAMED_INSIDE, nameOf } from "../engine/number-lists.ts";
import type { FacetCount } from "./facets.ts";
import { selectTop } from "./select-top.ts";

/** By number of a name, how many of some articles name it, a place inside it, and either. */
export interface NameCounts {
  readonly named: Uint32Array;
  readonly inside: Uint32Array;
  readonly all: Uint32Array;
}

/**
 * Counts the names of articles.
 *
 * @param ordinals Ascending.
 * @returns `undefined` when a file cannot be used.
 */
export async function countNames(
  reader: ArchiveReader,
  ordinals: Uint32Array,
): Promise<NameCounts | undefined> {
  const { names, documents } = reader.archive.manifest;
  const size = names.org + names.person + names.place;
  const counts = {
    named: new Uint32Array(size),
    inside: new Uint32Array(size),
    all: new Uint32Array(size),
  };
  if (ordinals.length === documents) return countAll(reader, counts);
  const isWhole = await readLists(reader, "names", names.lists, ordinals, (packed) => {
    const number = nameOf(packed);
    const how = howNamed(packed);
    if ((how & NAMED) !== 0) addOne(counts.named, number);
    if ((how & NAMED_INSIDE) !== 0) addOne(counts.inside, number);
    addOne(counts.all, number);
  });
  return isWhole ? counts : undefined;
}

/** The whole archive was counted by the build. */
async function countAll(
  reader: ArchiveReader,
  counts: NameCounts,
): Promise<NameCounts | undefined> {
  const facts = await reader.file("names", reader.archive.manifest.names.facts);
  if (!facts) return undefined;
  for (let number = 0; number < counts.all.length; number += 1) {
    const { count, inside, all } = readNameFacts(facts, number);
    counts.named[number] = count;
    counts.inside[number] = inside;
    counts.all[number] = all;
  }
  return counts;
}

/** The names of each class with the most articles; places have those of what lies inside. */
export async function topNames(
  reader: ArchiveReader,
  ordinals: Uint32Array,
  wanted: readonly NameClass[],
  limit: number,
): Promise<Partial<Record<NameClass, FacetCount[]>>> {
  const counts = wanted.length > 0 ? await countNames(reader, ordinals) : undefined;
  if (!counts) return {};
  const classes = nameClasses.filter((name) => wanted.includes(name));
  const tops = classes.map((name) => {
    const { start, end } = numbersOfClass(reader, name);
    return topNumbers(counts.all, start, end, limit);
  });
  const numbers = tops.flat();
  const names = await readNames(reader, numbers);
  if (!names) return {};
  const byNumber = new Map(numbers.map((number, place) => [number, names[place]]));
  return Object.fromEntries(
    classes.map((name, index) => [
      name,
      (tops[index] ?? []).flatMap((number) => {
        const found = byNumber.get(number);
        if (!found) return [];
        return [{ value: found.id, label: found.label, count: counts.all[number] ?? 0 }];
      }),
    ]),
  );
}

/** The sources of figures with the most articles; `undefined` when a file cannot be used. */
export async function topSources(
  reader: ArchiveReader,
  ordinals: Uint32Array,
  limit: number,
): Promise<FacetCount[] | undefined> {
  const { sources } = reader.archive.manifest;
  const counts = new Uint32Array(sources.count);
  const isWhole = await readLists(reader, "sources", sources.lists, ordinals, (number) =>
    addOne(counts, number),
  );
  if (!isWhole) return undefined;
  const numbers = topNumbers(counts, 0, sources.count, limit);
  const found = await readSources(reader, numbers);
  return found?.map(({ id, label }, place) => {
    const count = counts[numbers[place] ?? 0] ?? 0;
    return typeof label === "string" ? { value: label, count } : { value: id ?? "", label, count };
  });
}

/** The tags with the most articles; `undefined` when a file cannot be used. */
export async function topTags(
  reader: ArchiveReader,
  ordinals: Uint32Array,
  limit: number,
): Promise<FacetCount[] | undefined> {
  const { tags } = reader.archive.manifest;
  const counts = new Uint32Array(tags.count);
  const isWhole = await readLists(reader, "tags", tags.lists, ordinals, (number) =>
    addOne(counts, number),
  );
  if (!isWhole) return undefined;
  const numbers = topNumbers(counts, 0, tags.count, limit);
  const values = await readEntries(reader, "tags", tags.values, numbers);
  return values?.map((value, place) => ({ value, count: counts[numbers[place] ?? 0] ?? 0 }));
}

/**
 * The numbers from `start` to `end`, not itself, with the highest counts above 0, falling. Numbers are
 * in the order of what they stand for, so that of equal counts the lower number is the lesser value.
 */
function topNumbers(counts: Uint32Array, start: number, end: number, limit: number): number[] {
  if (limit === 0) return [];
  const held: number[] = [];
  for (let number = start; number < end; number += 1) {
    if ((counts[number] ?? 0) > 0) held.push(number);
  }
  const places = selectTop(held.length, limit, (left, right) => {
    const difference = (counts[held[left] ?? 0] ?? 0) - (counts[held[right] ?? 0] ?? 0);
    return difference === 0 ? left < right : difference > 0;
  });
  return places.map((place) => held[place] ?? 0);
}

function addOne(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

/** Filters by names and tags, from their postings, and by a box on the map, from the names of each article. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import { numbersOfClass } from "../archive/names.ts";
import { readLists } from "../archive/numbered-files.ts";
import { type BoundingBox, isInBox } from "../contract/bounding-box.ts";
import type { FilterValue } from "../contract/filter-value.ts";
import { readNameFacts } from "../contract/name-facts.ts";
import type { ToldFilter } from "../contract/name-responses.ts";
import { howNamed, NAMED, nameOf } from "../engine/number-lists.ts";
import type { TermEntry } from "../engine/postings.ts";
import type { PreparedFilter } from "./filters.ts";
import type { Resolved } from "./resolve-filter.ts";

type Entry = TermEntry | null | undefined;

/**
 * Makes a filter by names or tags ready.
 *
 * @param resolve Gives what a value means; `undefined` when a file cannot be used.
 */
export async function prepareTerms(
  reader: ArchiveReader,
  parameter: ToldFilter["parameter"],
  values: readonly FilterValue[],
  resolve: (value: string) => Promise<Resolved[] | undefined>,
): Promise<PreparedFilter> {
  if (values.length === 0) return {};
  const found = await Promise.all(
    values.map(async (value) => {
      const resolved = await resolve(value.value);
      const meanings = await Promise.all((resolved ?? []).map((one) => lookUp(reader, one)));
      return { ...value, isKnown: resolved !== undefined, meanings };
    }),
  );
  const isWhole = found.every(
    ({ isKnown, meanings }) =>
      isKnown && meanings.every(({ entries }) => !entries.includes(undefined)),
  );
  if (!isWhole) return { passes: () => false };
  const { documents } = reader.archive.manifest;
  const marked = (negated: boolean): Uint8Array | undefined => {
    const chosen = found.filter((value) => value.negated === negated);
    if (chosen.length === 0) return undefined;
    const entries = chosen.flatMap(({ meanings }) => meanings.flatMap((one) => one.entries));
    return markArticles(entries, documents);
  };
  const wanted = marked(false);
  const unwanted = marked(true);
  return {
    passes: (ordinal) =>
      (wanted === undefined || wanted[ordinal] === 1) && unwanted?.[ordinal] !== 1,
    told: found.map(({ value, negated, meanings }) => ({
      parameter,
      value,
      negated,
      meant: meanings.filter(({ entries }) => entries.some(Boolean)).map(({ meant }) => meant),
    })),
  };
}

async function lookUp(
  reader: ArchiveReader,
  { meant, terms }: Resolved,
): Promise<{ readonly meant: string; readonly entries: readonly Entry[] }> {
  return { meant, entries: await reader.terms(terms) };
}

/** By ordinal, 1 for the articles of the terms. */
function markArticles(entries: readonly Entry[], documents: number): Uint8Array {
  const marks = new Uint8Array(documents);
  for (const entry of entries) {
    for (const ordinal of entry?.postings.ordinals ?? []) marks[ordinal] = 1;
  }
  return marks;
}

/** Makes a filter by a box ready: an article passes that names a place itself whose point is in it. */
export async function prepareBox(reader: ArchiveReader, box: BoundingBox): Promise<PreparedFilter> {
  const { names, documents } = reader.archive.manifest;
  const facts = await reader.file("names", names.facts);
  if (!facts) return { passes: () => false };
  const { start, end } = numbersOfClass(reader, "place");
  const isInside = new Uint8Array(end);
  for (let number = start; number < end; number += 1) {
    const { latitude, longitude } = readNameFacts(facts, number);
    if (isInBox(box, latitude, longitude)) isInside[number] = 1;
  }
  if (!isInside.includes(1)) return { passes: () => false };
  const marks = new Uint8Array(documents);
  const all = Uint32Array.from({ length: documents }, (_, ordinal) => ordinal);
  const isWhole = await readLists(reader, "names", names.lists, all, (packed, ordinal) => {
    if ((howNamed(packed) & NAMED) !== 0 && isInside[nameOf(packed)] === 1) marks[ordinal] = 1;
  });
  return { passes: isWhole ? (ordinal) => marks[ordinal] === 1 : () => false };
}

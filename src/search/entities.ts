/** Lists of names, one name, and the names that somebody may have meant. */

import { spellingKey } from "../analysis/spelling-key.ts";
import type { ArchiveReader } from "../archive/archive-reader.ts";
import {
  isNameId,
  numberOfId,
  numbersOfClass,
  readNameDetails,
  readNames,
} from "../archive/names.ts";
import { readKey, readKeysFrom } from "../archive/numbered-files.ts";
import { FROM_WORD, WHOLE_SPELLING } from "../contract/key-lines.ts";
import { readNameFacts } from "../contract/name-facts.ts";
import { nameClasses } from "../contract/name-records.ts";
import type { EntitiesResponse, EntityResponse } from "../contract/name-responses.ts";
import type { EntitiesParameters } from "../contract/parameters.ts";
import { editDistance } from "../engine/spelling-distance.ts";
import { type QueryFault, unavailable } from "./answer.ts";
import { nextQuery, readPage } from "./page.ts";

/**
 * Lists names.
 *
 * @param canonical The canonical query string; a cursor is bound to it.
 * @returns `next` is the query string of the next page.
 */
export async function listNames(
  reader: ArchiveReader,
  parameters: EntitiesParameters,
  canonical: string,
): Promise<EntitiesResponse | QueryFault> {
  const page = readPage(reader, parameters, canonical);
  if ("code" in page) return page;
  const isByCount = parameters.sort !== "id";
  const [numbers, facts] = await Promise.all([
    findNumbers(reader, parameters),
    isByCount ? reader.file("names", reader.archive.manifest.names.facts) : undefined,
  ]);
  if (!numbers || (isByCount && !facts)) return unavailable(reader);
  if (facts) {
    const counts = new Map(numbers.map((number) => [number, readNameFacts(facts, number).count]));
    numbers.sort(
      (left, right) => (counts.get(right) ?? 0) - (counts.get(left) ?? 0) || left - right,
    );
  }
  const names = await readNames(reader, numbers.slice(page.offset, page.offset + page.limit));
  if (!names) return unavailable(reader);
  const { build, documents } = reader.archive.manifest;
  return {
    total: numbers.length,
    count: names.length,
    results: names.map((name) => ({ ...name, self: `/v1/entities/${name.id}` })),
    next: nextQuery(reader, page, numbers.length) ?? null,
    index: { build, documents },
  };
}

/** Numbers of the names asked for, ascending; `undefined` when a file cannot be used. */
async function findNumbers(
  reader: ArchiveReader,
  { class: classes, q = "" }: EntitiesParameters,
): Promise<number[] | undefined> {
  const wanted = classes.length === 0 ? nameClasses : classes;
  const spans = wanted.map((name) => numbersOfClass(reader, name));
  if (q.trim() === "") {
    return spans
      .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index))
      .sort((left, right) => left - right);
  }
  const key = spellingKey(q);
  if (key === "") return [];
  const { keys } = reader.archive.manifest.names;
  const lines = await readKeysFrom(reader, "names", keys, FROM_WORD + key);
  if (!lines) return undefined;
  const found = new Set(lines.flatMap(([, numbers]) => numbers.map(Number)));
  return [...found]
    .filter((number) => spans.some(({ start, end }) => number >= start && number < end))
    .sort((left, right) => left - right);
}

/** All that is told of a name; `null` when no article names one with this id. */
export async function describeName(
  reader: ArchiveReader,
  id: string,
): Promise<EntityResponse | null | QueryFault> {
  const number = await numberOfId(reader, id);
  if (number === null) return null;
  const details = number === undefined ? undefined : await readNameDetails(reader, number);
  if (!details) return unavailable(reader);
  const { build, documents } = reader.archive.manifest;
  return {
    ...details,
    search: `/v1/search?${details.class}=${encodeURIComponent(id)}`,
    index: { build, documents },
  };
}

/** Most ids that are told to somebody who gave one that there is not. */
const MOST_NEAREST = 5;

/** Most letters that such an id may be wrong in. */
const MOST_EDITS = 3;

/**
 * Ids that may have been meant: with this spelling, or nearly this id, the nearest first.
 *
 * @param id Any text; without a class all classes are searched.
 * @returns `undefined` when a file cannot be used.
 */
export async function nearestIds(reader: ArchiveReader, id: string): Promise<string[] | undefined> {
  const { keys } = reader.archive.manifest.names;
  const colon = id.indexOf(":");
  const given = nameClasses.filter((name) => name === id.slice(0, colon));
  const classes = given.length > 0 ? given : nameClasses;
  const text = id.slice(colon + 1).slice(0, 100);
  const slug = text.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const [spelled, ...lines] = await Promise.all([
    readKey(reader, "names", keys, WHOLE_SPELLING + spellingKey(text.replaceAll("-", " "))),
    ...classes.map((name) => readKeysFrom(reader, "names", keys, `${name}:`)),
  ]);
  if (!spelled || lines.includes(undefined)) return undefined;
  const near = lines
    .flatMap((ofClass) => ofClass ?? [])
    .map(([known]) => ({ known, edits: editDistance(slug, slugOf(known), MOST_EDITS) }))
    .filter(({ edits }) => edits <= MOST_EDITS)
    .sort((left, right) => left.edits - right.edits || (left.known < right.known ? -1 : 1))
    .map(({ known }) => known);
  const isWanted = (known: string): boolean =>
    isNameId(known) && classes.some((name) => known.startsWith(`${name}:`));
  return [...new Set([...spelled.filter(isWanted), ...near])].slice(0, MOST_NEAREST);
}

function slugOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

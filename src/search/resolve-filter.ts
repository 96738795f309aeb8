/** Values of a filter, as somebody wrote them -> what the archive has under them. */

import { foldLabel } from "../analysis/fold.ts";
import { spellingKey } from "../analysis/spelling-key.ts";
import type { ArchiveReader } from "../archive/archive-reader.ts";
import { isNameId } from "../archive/names.ts";
import { readEntries, readKey } from "../archive/numbered-files.ts";
import { type FilterValue, NONE } from "../contract/filter-value.ts";
import { WHOLE_SPELLING } from "../contract/key-lines.ts";
import { unlistedValue } from "../contract/ledger.ts";
import { type NameClass, nameClasses } from "../contract/name-records.ts";
import { insideTerm, nameTerm, tagTerm } from "../contract/pseudo-terms.ts";

/** What a value means, and the terms whose articles have it. */
export interface Resolved {
  /** An id, a tag or an outlet. */
  readonly meant: string;
  readonly terms: readonly string[];
}

/**
 * Finds the names that a value means: the one with this id, else all with this spelling.
 *
 * @returns Some may not be in the archive: an id is believed until its terms are looked up. `undefined`
 *   when a file cannot be used.
 */
export async function resolveName(
  reader: ArchiveReader,
  nameClass: NameClass,
  value: string,
): Promise<Resolved[] | undefined> {
  const toResolved = (id: string): Resolved => ({
    meant: id,
    terms: nameClass === "place" ? [nameTerm(id), insideTerm(id)] : [nameTerm(id)],
  });
  if (isNameId(value)) return value.startsWith(`${nameClass}:`) ? [toResolved(value)] : [];
  const { keys } = reader.archive.manifest.names;
  const id = `${nameClass}:${value}`;
  if (isNameId(id)) {
    const found = await readKey(reader, "names", keys, id);
    if (!found) return undefined;
    if (found.length > 0) return [toResolved(id)];
  }
  const key = spellingKey(value);
  if (key === "") return [];
  const ids = await readKey(reader, "names", keys, WHOLE_SPELLING + key);
  return ids?.filter((found) => found.startsWith(`${nameClass}:`)).map(toResolved);
}

/**
 * Finds whom a value means as a source or a doer: names of every class, and its words for what is on no list.
 *
 * @returns Values of keys of a ledger; `undefined` when a file cannot be used.
 */
export async function resolveAnyone(
  reader: ArchiveReader,
  value: string,
): Promise<string[] | undefined> {
  const found = await Promise.all(nameClasses.map((name) => resolveName(reader, name, value)));
  if (found.includes(undefined)) return undefined;
  const ids = found.flatMap((resolved) => (resolved ?? []).map(({ meant }) => meant));
  const folded = foldLabel(value);
  return folded === "" ? ids : [...ids, unlistedValue(folded)];
}

/** Finds the tags that a value means: the tag itself, else all that differ in case and accents only. */
export async function resolveTag(
  reader: ArchiveReader,
  value: string,
): Promise<Resolved[] | undefined> {
  const { keys, values } = reader.archive.manifest.tags;
  const [own] = await reader.terms([tagTerm(value)]);
  if (own === undefined) return undefined;
  if (own) return [{ meant: value, terms: [tagTerm(value)] }];
  const key = foldLabel(value);
  if (key === "") return [];
  const numbers = await readKey(reader, "tags", keys, key);
  const tags = numbers && (await readEntries(reader, "tags", values, numbers.map(Number)));
  return tags?.map((tag) => ({ meant: tag, terms: [tagTerm(tag)] }));
}

/** Numbers of the outlets that a value means: the one with this very name, else all that differ in case and accents only. */
export function resolveOutlet(
  outlets: readonly string[],
  { value, isLiteral }: FilterValue,
): number[] {
  if (value === NONE && !isLiteral) return [0];
  const own = outlets.indexOf(value);
  if (own > 0) return [own];
  const key = foldLabel(value);
  if (key === "") return [];
  return outlets.flatMap((outlet, number) => (foldLabel(outlet) === key ? [number] : []));
}

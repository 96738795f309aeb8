/** Names of an archive by their ids and spellings. */

import {
  type NameClass,
  type NameQuote,
  nameClasses,
  type StoredName,
  type StoredNameDetails,
} from "../contract/name-records.ts";
import type { ArchiveReader } from "./archive-reader.ts";
import { readEntries, readKey } from "./numbered-files.ts";

const NAME_ID = /^(?:org|person|place):[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text has the form of an id. */
export function isNameId(text: string): boolean {
  return text.length < 200 && NAME_ID.test(text);
}

/** The numbers of a class: from `start` on, `end` not among them. */
export function numbersOfClass(
  reader: ArchiveReader,
  nameClass: NameClass,
): { readonly start: number; readonly end: number } {
  const { names } = reader.archive.manifest;
  let start = 0;
  for (const other of nameClasses) {
    if (other === nameClass) break;
    start += names[other];
  }
  return { start, end: start + names[nameClass] };
}

/** The number of an id, `null` when no article names it, `undefined` when its file cannot be used. */
export async function numberOfId(
  reader: ArchiveReader,
  id: string,
): Promise<number | null | undefined> {
  if (!isNameId(id)) return null;
  const found = await readKey(reader, "names", reader.archive.manifest.names.keys, id);
  if (!found) return undefined;
  return found[0] === undefined ? null : Number(found[0]);
}

/** Reads names as lists show them, in the order asked for; `undefined` when a file cannot be used. */
export async function readNames(
  reader: ArchiveReader,
  numbers: readonly number[],
): Promise<StoredName[] | undefined> {
  const { summaries } = reader.archive.manifest.names;
  const entries = await readEntries(reader, "names", summaries, numbers);
  return entries?.map((entry) => JSON.parse(entry) as StoredName);
}

/** Reads all that is told of a name; `undefined` when its file cannot be used. */
export async function readNameDetails(
  reader: ArchiveReader,
  number: number,
): Promise<StoredNameDetails | undefined> {
  const { details } = reader.archive.manifest.names;
  const [entry] = (await readEntries(reader, "names", details, [number])) ?? [];
  return entry === undefined ? undefined : (JSON.parse(entry) as StoredNameDetails);
}

/** Reads what the cards of articles say of a name; `undefined` when the file cannot be used. */
export async function readNameQuotes(
  reader: ArchiveReader,
  number: number,
): Promise<NameQuote[] | undefined> {
  const { quotes } = reader.archive.manifest.names;
  const [entry] = (await readEntries(reader, "names", quotes, [number])) ?? [];
  return entry === undefined ? undefined : (JSON.parse(entry) as NameQuote[]);
}

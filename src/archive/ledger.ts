/** Reads a ledger: the facts with a key, the days that they are of, the facts themselves. */

import { readBlockEntry } from "../contract/entry-block.ts";
import type { LedgerFiles, PeriodRun } from "../contract/ledger.ts";
import { nameAt, type Section } from "../contract/manifest.ts";
import { eachOfGaps } from "../engine/gap-lists.ts";
import type { ArchiveReader } from "./archive-reader.ts";
import { readEntries, readKey } from "./numbered-files.ts";

/** A ledger of the archive, and the section that its files are in. */
export interface Ledger {
  readonly section: Section;
  readonly files: LedgerFiles;
}

/** The ledger of attributed figures. */
export function figuresOf({ archive }: ArchiveReader): Ledger {
  return { section: "figures", files: archive.manifest.figures };
}

/** The ledger of dated sentences. */
export function momentsOf({ archive }: ArchiveReader): Ledger {
  return { section: "moments", files: archive.manifest.moments };
}

/**
 * Gives the number of every fact with a key to `take`, ascending.
 *
 * @returns False when a file cannot be used; nothing was taken then.
 */
export async function eachFactWith(
  reader: ArchiveReader,
  { section, files: { keys, lists } }: Ledger,
  key: string,
  take: (number: number) => void,
): Promise<boolean> {
  const found = await readKey(reader, section, keys, key);
  if (!found) return false;
  const [list] = found;
  if (list === undefined) return true;
  const number = Number(list);
  const name = nameAt(lists.files, Math.floor(number / lists.perFile));
  const block = name === undefined ? undefined : await reader.file(section, name);
  if (!block) return false;
  eachOfGaps(readBlockEntry(block, number % lists.perFile) ?? new Uint8Array(0), take);
  return true;
}

/** The days of all facts; `undefined` when the file cannot be used. */
export async function readPeriods(
  reader: ArchiveReader,
  { section, files }: Ledger,
): Promise<readonly PeriodRun[] | undefined> {
  const file = await reader.file(section, files.dates);
  return file && (JSON.parse(new TextDecoder().decode(file)) as readonly PeriodRun[]);
}

/** The facts themselves as JSON, in the order asked for; `undefined` when a file cannot be used. */
export async function readFacts(
  reader: ArchiveReader,
  { section, files }: Ledger,
  numbers: readonly number[],
): Promise<string[] | undefined> {
  return readEntries(reader, section, files.entries, numbers);
}

/** The ordinal of the article of each dated sentence; `undefined` when the file cannot be used. */
export async function readArticlesOfMoments(
  reader: ArchiveReader,
): Promise<((number: number) => number) | undefined> {
  const file = await reader.file("moments", reader.archive.manifest.moments.articles);
  if (!file) return undefined;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return (number) => view.getUint32(number * 4, true);
}

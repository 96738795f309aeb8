/** Who gives the figures of articles: by name, and as lists of articles. */

import { readBlockEntry } from "../contract/entry-block.ts";
import type { StoredNamed } from "../contract/figure-records.ts";
import { nameAt } from "../contract/manifest.ts";
import { eachOfGaps } from "../engine/gap-lists.ts";
import type { ArchiveReader } from "./archive-reader.ts";
import { readEntries, readKey } from "./numbered-files.ts";

/**
 * Gives the ordinal of every article with a figure of a source to `take`, ascending.
 *
 * @param value An id, or what `unlistedValue` gives; an article may have none of it.
 * @returns Whether any article has one; `undefined` when a file cannot be used.
 */
export async function eachArticleOfSource(
  reader: ArchiveReader,
  value: string,
  take: (ordinal: number) => void,
): Promise<boolean | undefined> {
  const { keys, articles } = reader.archive.manifest.sources;
  const found = await readKey(reader, "sources", keys, value);
  if (!found) return undefined;
  const [number] = found;
  if (number === undefined) return false;
  const name = nameAt(articles.files, Math.floor(Number(number) / articles.perFile));
  const block = name === undefined ? undefined : await reader.file("sources", name);
  if (!block) return undefined;
  const list = readBlockEntry(block, Number(number) % articles.perFile);
  eachOfGaps(list ?? new Uint8Array(0), take);
  return true;
}

/** Sources by their numbers, in the order asked for; `undefined` when a file cannot be used. */
export async function readSources(
  reader: ArchiveReader,
  numbers: readonly number[],
): Promise<StoredNamed[] | undefined> {
  const { values } = reader.archive.manifest.sources;
  const entries = await readEntries(reader, "sources", values, numbers);
  return entries?.map((entry) => JSON.parse(entry) as StoredNamed);
}

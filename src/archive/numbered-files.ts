/** Reads names and tags of an archive: entries by number, keys, and the lists of articles. */

import { readBlockEntry } from "../contract/entry-block.ts";
import { findKey, findKeysFrom, type KeyLine } from "../contract/key-lines.ts";
import { type KeyFiles, type NumberedFiles, nameAt, type Section } from "../contract/manifest.ts";
import { eachNumber } from "../engine/number-lists.ts";
import type { ArchiveReader } from "./archive-reader.ts";

/**
 * Reads entries of blocks as text, in the order asked for.
 *
 * @returns `undefined` when one of their files cannot be used.
 */
export async function readEntries(
  reader: ArchiveReader,
  section: Section,
  { perFile, files }: NumberedFiles,
  numbers: readonly number[],
): Promise<string[] | undefined> {
  const blocks = await readFilesOf(reader, section, files, perFile, numbers);
  if (!blocks) return undefined;
  const decoder = new TextDecoder();
  return numbers.map((number) => {
    const block = blocks.get(Math.floor(number / perFile));
    return decoder.decode(block && readBlockEntry(block, number % perFile));
  });
}

/** The values under a key; none when it is not there, `undefined` when its file cannot be used. */
export async function readKey(
  reader: ArchiveReader,
  section: Section,
  keys: KeyFiles,
  key: string,
): Promise<string[] | undefined> {
  const name = nameAt(keys.files, placeOfKey(keys.first, key));
  if (name === undefined) return [];
  const file = await reader.file(section, name);
  return file && findKey(new TextDecoder().decode(file), key);
}

/**
 * The lines whose key begins with `prefix`, in order.
 *
 * @returns `undefined` when a file cannot be used.
 */
export async function readKeysFrom(
  reader: ArchiveReader,
  section: Section,
  { first, files }: KeyFiles,
  prefix: string,
): Promise<KeyLine[] | undefined> {
  const begin = Math.max(0, placeOfKey(first, prefix));
  let end = begin + 1;
  while (first[end]?.startsWith(prefix)) end += 1;
  const texts = await Promise.all(
    Array.from({ length: end - begin }, async (_, index) => {
      const name = nameAt(files, begin + index);
      const file = name === undefined ? new Uint8Array(0) : await reader.file(section, name);
      return file && new TextDecoder().decode(file);
    }),
  );
  if (texts.includes(undefined)) return undefined;
  return texts.flatMap((text) => findKeysFrom(text ?? "", prefix));
}

/**
 * Gives every number that the lists of some articles hold to `take`. Only files with such articles are
 * fetched.
 *
 * @param ordinals Ascending.
 * @returns False when a file cannot be used; nothing was taken then.
 */
export async function readLists(
  reader: ArchiveReader,
  section: Section,
  { perFile, files }: NumberedFiles,
  ordinals: Uint32Array,
  take: (number: number, ordinal: number) => void,
): Promise<boolean> {
  const lists = await readFilesOf(reader, section, files, perFile, ordinals);
  if (!lists) return false;
  const { documents } = reader.archive.manifest;
  let done = 0;
  for (const [place, file] of lists) {
    const first = place * perFile;
    let end = done;
    while (end < ordinals.length && (ordinals[end] ?? 0) < first + perFile) end += 1;
    const inFile = ordinals.subarray(done, end).map((ordinal) => ordinal - first);
    eachNumber(file, Math.min(perFile, documents - first), inFile, (number, article) =>
      take(number, first + article),
    );
    done = end;
  }
  return true;
}

/** The files that some numbers are in, in the order of the numbers. */
async function readFilesOf(
  reader: ArchiveReader,
  section: Section,
  files: string,
  perFile: number,
  numbers: Iterable<number>,
): Promise<Map<number, Uint8Array> | undefined> {
  const places = new Set<number>();
  for (const number of numbers) places.add(Math.floor(number / perFile));
  const read = await Promise.all(
    Array.from(places, async (place) => {
      const name = nameAt(files, place);
      return [place, name === undefined ? undefined : await reader.file(section, name)] as const;
    }),
  );
  const found = new Map<number, Uint8Array>();
  for (const [place, file] of read) if (file) found.set(place, file);
  return found.size === places.size ? found : undefined;
}

/** Place of the last of ascending `first` that is not behind `key`; -1 when there is none. */
function placeOfKey(first: readonly string[], key: string): number {
  let low = 0;
  let high = first.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((first[middle] ?? "") <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * For every article a list of ascending numbers, such as those of its names: what facets are counted from.
 *
 *     starts  uint32 × ceil(articles / 64)   where the lists of each 64 articles begin, counted from behind the starts
 *     lists   for each article: varint length, then for each number: varint  number − number before − 1 (before the first: −1)
 *
 * A file holds the lists of {@link ARTICLES_PER_LIST_FILE} articles, the last one fewer.
 */

import { ByteReader, ByteWriter } from "./varint.ts";

/** Articles a file: some 0.5 MB with a dozen names each, which one fetch and one check of a hash bring. */
export const ARTICLES_PER_LIST_FILE = 32_768;

/** Articles that are skipped together on the way to one of them. */
const GROUP = 64;

/** Writes the lists of a file; each ascends without repeats. */
export function writeNumberLists(lists: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const starts = new ByteWriter();
  const bytes = new ByteWriter();
  lists.forEach((list, article) => {
    if (article % GROUP === 0) starts.uint32(bytes.length);
    bytes.varint(list.length);
    let previous = -1;
    for (let place = 0; place < list.length; place += 1) {
      const number = list[place] ?? 0;
      bytes.varint(number - previous - 1);
      previous = number;
    }
  });
  starts.bytes(bytes.view());
  return starts.finish();
}

/**
 * Gives every number of some articles of a file to `take`.
 *
 * @param articles How many articles the file has.
 * @param wanted Places of the articles in the file, ascending from 0.
 */
export function eachNumber(
  file: Uint8Array,
  articles: number,
  wanted: Iterable<number>,
  take: (number: number, article: number) => void,
): void {
  const behindStarts = Math.ceil(articles / GROUP) * 4;
  const reader = new ByteReader(file);
  let next = -1;
  for (const article of wanted) {
    const group = Math.floor(article / GROUP);
    if (next < group * GROUP) {
      reader.position = group * 4;
      reader.position = behindStarts + reader.uint32();
      next = group * GROUP;
    }
    for (; next < article; next += 1) skipList(reader);
    let number = -1;
    for (let length = reader.varint(); length > 0; length -= 1) {
      number += reader.varint() + 1;
      take(number, article);
    }
    next = article + 1;
  }
}

function skipList(reader: ByteReader): void {
  const { source } = reader;
  for (let length = reader.varint(); length > 0; length -= 1) {
    while ((source[reader.position++] ?? 0) > 127);
  }
}

/** Whether an article names something itself, something inside it, or both: the bits of a number below. */
export const NAMED = 1;

/** See {@link NAMED}. */
export const NAMED_INSIDE = 2;

/** Packs a name's number and how an article names it, into what its list holds. */
export function packName(name: number, how: number): number {
  return name * 4 + how;
}

/** The name of {@link packName}. */
export function nameOf(packed: number): number {
  return packed >>> 2;
}

/** How an article names it: {@link NAMED}, {@link NAMED_INSIDE} or their sum. */
export function howNamed(packed: number): number {
  return packed & 3;
}

/** Merged postings -> term shards: numbers become ordinals, counts become impacts. */

import {
  articleOf,
  countsOf,
  fieldsOf,
  slotIn,
  type TermCounts,
} from "../../src/engine/flexsearch-index.ts";
import { type AverageLengths, impactOf, levelOfImpact } from "../../src/engine/impact.ts";
import { IN_TITLE, type TermPostings } from "../../src/engine/postings.ts";
import { TermShardWriter } from "../../src/engine/term-shard.ts";

/**
 * Size at which a shard is closed, in bytes. Fetching 32 KB costs a tenth more than fetching 16 KB
 * and half as much as fetching two; from 64 KB on bytes cost more than the fetch.
 */
const SHARD_BYTES = 32 * 1024;

/** What impacts are made from, by the article's number in the order of reading. */
export interface ArticleLengths {
  readonly title: ArrayLike<number>;
  readonly body: ArrayLike<number>;
  readonly average: AverageLengths;
}

/** What was written, for the manifest. */
export interface WrittenTerms {
  readonly count: number;
  readonly postings: number;
  readonly first: readonly string[];
  /** Names one after another, without separators. */
  readonly files: string;
}

/**
 * Writes the postings of every term.
 *
 * @param merged Terms in order, postings by the number of the article in the order of reading.
 * @param ordinals Ordinal in the archive by that number.
 * @param put Stores a file and returns its name.
 */
export function writeTerms(
  merged: Iterable<readonly [term: string, packed: Uint32Array]>,
  ordinals: Uint32Array,
  lengths: ArticleLengths,
  put: (bytes: Uint8Array) => string,
): WrittenTerms {
  const shard = new TermShardWriter();
  const first: string[] = [];
  const files: string[] = [];
  let count = 0;
  let postings = 0;
  for (const [term, packed] of merged) {
    if (shard.count === 0) first.push(term);
    shard.add(term, toPostings(packed, ordinals, lengths));
    count += 1;
    postings += packed.length;
    if (shard.sizeBytes >= SHARD_BYTES) files.push(put(shard.finish()));
  }
  if (shard.count > 0) files.push(put(shard.finish()));
  return { count, postings, first, files: files.join("") };
}

/** Bits of a sort key that hold the place of a posting in its list; the ordinal stands above. */
const PLACES = 2 ** 25;

/** Turns numbers into ordinals, in their new order, and counts into levels and fields. */
function toPostings(
  packed: Uint32Array,
  ordinals: Uint32Array,
  lengths: ArticleLengths,
): TermPostings {
  const count = packed.length;
  // Ordinal and place are joined in a double, exact to 2^53, so that one native sort does it all.
  const order = new Float64Array(count);
  for (let place = 0; place < count; place += 1) {
    order[place] = (ordinals[articleOf(packed[place] ?? 0)] ?? 0) * PLACES + place;
  }
  if (count > 1) order.sort();
  const result = {
    ordinals: new Uint32Array(count),
    levels: new Uint8Array(count),
    fields: new Uint8Array(count),
  };
  let allFields = 0;
  for (let index = 0; index < count; index += 1) {
    const key = order[index] ?? 0;
    const ordinal = Math.floor(key / PLACES);
    const posting = packed[key - ordinal * PLACES] ?? 0;
    const counts = countsOf(slotIn(posting));
    result.ordinals[index] = ordinal;
    result.levels[index] = levelIn(articleOf(posting), counts, lengths);
    const fields = fieldsOf(counts);
    result.fields[index] = fields;
    allFields |= fields;
  }
  if ((allFields & IN_TITLE) !== 0) return result;
  return { ordinals: result.ordinals, levels: result.levels };
}

function levelIn(
  article: number,
  { inTitle, inBody }: TermCounts,
  lengths: ArticleLengths,
): number {
  const titleLength = lengths.title[article] ?? 0;
  const bodyLength = lengths.body[article] ?? 0;
  return levelOfImpact(impactOf({ inTitle, inBody, titleLength, bodyLength }, lengths.average));
}

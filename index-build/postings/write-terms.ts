/** Merged postings -> term shards: numbers become ordinals, counts become impacts. */

import { articleOf, countsOf, fieldsOf, slotIn } from "../../src/engine/flexsearch-index.ts";
import { type AverageLengths, impactOf, levelOfImpact } from "../../src/engine/impact.ts";
import type { TermPostings } from "../../src/engine/postings.ts";
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

/** Turns numbers into ordinals, in their new order, and counts into levels and fields. */
function toPostings(
  packed: Uint32Array,
  ordinals: Uint32Array,
  lengths: ArticleLengths,
): TermPostings {
  // Ordinal and place are joined in a double, exact to 2^53, so that one native sort does it all.
  const order = new Float64Array(packed.length);
  packed.forEach((posting, place) => {
    order[place] = (ordinals[articleOf(posting)] ?? 0) * 2 ** 25 + place;
  });
  order.sort();
  const result = {
    ordinals: new Uint32Array(packed.length),
    levels: new Uint8Array(packed.length),
    fields: new Uint8Array(packed.length),
  };
  let hasTitles = false;
  order.forEach((key, index) => {
    const posting = packed[key % 2 ** 25] ?? 0;
    const article = articleOf(posting);
    const counts = countsOf(slotIn(posting));
    result.ordinals[index] = Math.floor(key / 2 ** 25);
    result.levels[index] = levelOfImpact(
      impactOf(
        {
          ...counts,
          titleLength: lengths.title[article] ?? 0,
          bodyLength: lengths.body[article] ?? 0,
        },
        lengths.average,
      ),
    );
    result.fields[index] = fieldsOf(counts);
    hasTitles ||= counts.inTitle > 0;
  });
  if (hasTitles) return result;
  return { ordinals: result.ordinals, levels: result.levels };
}

/** Merged postings -> term shards: numbers become ordinals, counts become impacts. */

import { wordOfNameKeyTerm } from "../../src/contract/pseudo-terms.ts";
import {
  articleOf,
  countsOf,
  fieldsOf,
  slotIn,
  type TermCounts,
} from "../../src/engine/flexsearch-index.ts";
import { type AverageLengths, impactOf, levelOfImpact } from "../../src/engine/impact.ts";
import { joinPositions } from "../../src/engine/positions.ts";
import { IN_TITLE, type TermEntry } from "../../src/engine/postings.ts";
import { joinSurfaceForms } from "../../src/engine/surface-forms.ts";
import { compareTerms, sortTerms } from "../../src/engine/term-order.ts";
import { TermShardWriter } from "../../src/engine/term-shard-writer.ts";
import { ByteWriter } from "../../src/engine/varint.ts";
import type { MergedPostings } from "./posting-runs.ts";
import { readDetails } from "./term-accumulator.ts";
import type { WrittenWords } from "./word-frequencies.ts";

/**
 * Size at which a shard is closed, in bytes. Fetching 32 KB costs a tenth more than fetching 16 KB
 * and half as much as fetching two; from 64 KB on bytes cost more than the fetch. Half of the bytes are
 * positions, and fewer, larger shards keep the manifest short.
 */
const SHARD_BYTES = 48 * 1024;

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
  /** Bytes of the files that hold positions, notes, and the words that terms stand as. */
  readonly positionBytes: number;
  readonly noteBytes: number;
  readonly formBytes: number;
}

/**
 * Writes the postings of every term.
 *
 * @param merged Terms in order, postings by the number of the article in the order of reading.
 * @param notes What is noted of terms; those that no article holds are written too.
 * @param words The words with the numbers in `LocatedTerm.details`.
 * @param ordinals Ordinal in the archive by that number.
 * @param put Stores a file and returns its name.
 */
export function writeTerms(
  merged: Iterable<readonly [term: string, postings: MergedPostings]>,
  notes: ReadonlyMap<string, string>,
  words: WrittenWords,
  ordinals: Uint32Array,
  lengths: ArticleLengths,
  put: (bytes: Uint8Array) => string,
): WrittenTerms {
  const shard = new TermShardWriter();
  const first: string[] = [];
  const files: string[] = [];
  const written = { count: 0, postings: 0, positionBytes: 0, noteBytes: 0, formBytes: 0 };
  const close = (): void => {
    written.positionBytes += shard.bytesOf("positions");
    written.formBytes += shard.bytesOf("forms");
    written.noteBytes += shard.bytesOf("notes");
    files.push(put(shard.finish()));
  };
  for (const [term, postings] of withNotedTerms(withoutCommonWords(merged, words), notes)) {
    if (shard.count === 0) first.push(term);
    const note = notes.get(term);
    shard.add(term, {
      ...toEntry(term, postings, words, ordinals, lengths),
      ...(note !== undefined && { note }),
    });
    if (postings.packed.length > 0) written.count += 1;
    written.postings += postings.packed.length;
    if (shard.sizeBytes >= SHARD_BYTES) close();
  }
  if (shard.count > 0) close();
  return { ...written, first, files: files.join("") };
}

/** Leaves out the keys of words that are no names: only all articles together tell. */
function* withoutCommonWords(
  merged: Iterable<readonly [term: string, postings: MergedPostings]>,
  words: WrittenWords,
): Generator<readonly [term: string, postings: MergedPostings]> {
  for (const entry of merged) {
    const word = wordOfNameKeyTerm(entry[0]);
    if (word === undefined || words.isName(word)) yield entry;
  }
}

/** Adds the terms that have a note only, in their places. */
function* withNotedTerms(
  merged: Iterable<readonly [term: string, postings: MergedPostings]>,
  notes: ReadonlyMap<string, string>,
): Generator<readonly [term: string, postings: MergedPostings]> {
  const noted = sortTerms([...notes.keys()]);
  let next = 0;
  for (const entry of merged) {
    for (; next < noted.length; next += 1) {
      const term = noted[next] ?? "";
      const order = compareTerms(term, entry[0]);
      if (order > 0) break;
      if (order < 0) yield [term, NO_ARTICLES];
    }
    yield entry;
  }
  for (const term of noted.slice(next)) yield [term, NO_ARTICLES];
}

const NO_ARTICLES: MergedPostings = { packed: new Uint32Array(0), details: [] };

/** Bits of a sort key that hold the place of a posting in its list; the ordinal stands above. */
const PLACES = 2 ** 25;

/** Turns numbers into ordinals, in their new order, and counts into levels and fields. */
function toEntry(
  term: string,
  { packed, details }: MergedPostings,
  words: WrittenWords,
  ordinals: Uint32Array,
  lengths: ArticleLengths,
): Omit<TermEntry, "note"> {
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
  const placed: Uint8Array[] = [];
  const forms: string[][] = [];
  let allFields = 0;
  for (let index = 0; index < count; index += 1) {
    const key = order[index] ?? 0;
    const ordinal = Math.floor(key / PLACES);
    const place = key - ordinal * PLACES;
    const posting = packed[place] ?? 0;
    const counts = countsOf(slotIn(posting));
    result.ordinals[index] = ordinal;
    result.levels[index] = levelIn(articleOf(posting), counts, lengths);
    const fields = fieldsOf(counts);
    result.fields[index] = fields;
    allFields |= fields;
    const detail = readDetails(details[place] ?? new Uint8Array(0));
    placed.push(detail.positions);
    // Two writings of one word are one form.
    forms.push([...new Set(detail.forms.map((form) => words.wordOf(form, articleOf(posting))))]);
  }
  const bytes = new ByteWriter();
  joinPositions(placed, bytes);
  const surface = joinSurfaceForms(term, forms);
  const { ordinals: sorted, levels, fields } = result;
  const postings = {
    ordinals: sorted,
    levels,
    ...((allFields & IN_TITLE) !== 0 && { fields }),
    ...(surface && { forms: surface }),
    ...(count > 0 && { positions: bytes.finish() }),
  };
  const mayBeName = forms.some((written) => written.some((word) => words.isName(word)));
  return { postings, ...(mayBeName && { mayBeName }) };
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

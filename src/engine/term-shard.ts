/**
 * A term shard: one file with a sorted range of terms and their postings.
 *
 *     counts | restarts | dictionary | gaps | levels | titles
 *
 * `src/contract/README.md` tells every byte. The dictionary is front-coded in groups, so that a
 * look-up is a binary search over the groups and a scan of one; nothing is parsed beforehand, and a
 * shard that was just fetched answers as fast as one that was kept.
 */

import { readFields, readOrdinals, type TermPostings, writePostings } from "./postings.ts";
import { ByteReader, ByteWriter } from "./varint.ts";

/** Terms a group of the dictionary. 16 costs 1 byte a term for the table and 8 comparisons a look-up. */
const GROUP_SIZE = 16;

/** Bytes of the two counts at the start, and of one row of the table of restarts. */
const COUNTS_BYTES = 16;
const RESTART_BYTES = 16;

const encoder = new TextEncoder();

/** Collects terms in ascending order of their UTF-8 bytes and gives the file. */
export class TermShardWriter {
  readonly #restarts = new ByteWriter();
  readonly #dictionary = new ByteWriter();
  readonly #gaps = new ByteWriter();
  readonly #levels = new ByteWriter();
  readonly #titles = new ByteWriter();
  #count = 0;
  #previous: Uint8Array = new Uint8Array(0);

  /** Terms added since the last {@link finish}. */
  get count(): number {
    return this.#count;
  }

  /** Size that {@link finish} would give now, in bytes. */
  get sizeBytes(): number {
    const streams = [this.#restarts, this.#dictionary, this.#gaps, this.#levels, this.#titles];
    return streams.reduce((sum, stream) => sum + stream.length, COUNTS_BYTES);
  }

  /** Adds the next term. `term` must sort behind the one before it, by its UTF-8 bytes. */
  add(term: string, postings: TermPostings): void {
    const bytes = encoder.encode(term);
    const startsGroup = this.#count % GROUP_SIZE === 0;
    if (startsGroup) this.#writeRestart();
    const shared = startsGroup ? 0 : sharedPrefix(this.#previous, bytes);
    const gapsBefore = this.#gaps.length;
    const titlesBefore = this.#titles.length;
    const hasTitles = writePostings(postings, {
      gaps: this.#gaps,
      levels: this.#levels,
      titles: this.#titles,
    });
    this.#dictionary.varint(shared);
    this.#dictionary.varint(bytes.length - shared);
    this.#dictionary.bytes(bytes.subarray(shared));
    this.#dictionary.varint((postings.ordinals.length << 1) | (hasTitles ? 1 : 0));
    this.#dictionary.varint(this.#gaps.length - gapsBefore);
    if (hasTitles) this.#dictionary.varint(this.#titles.length - titlesBefore);
    this.#previous = bytes;
    this.#count += 1;
  }

  /** Returns the file and starts the next one. */
  finish(): Uint8Array<ArrayBuffer> {
    const file = new ByteWriter();
    file.uint32(this.#count);
    file.uint32(this.#dictionary.length);
    file.uint32(this.#gaps.length);
    file.uint32(this.#levels.length);
    for (const stream of [
      this.#restarts,
      this.#dictionary,
      this.#gaps,
      this.#levels,
      this.#titles,
    ]) {
      file.bytes(stream.view());
      stream.clear();
    }
    this.#count = 0;
    return file.finish();
  }

  #writeRestart(): void {
    for (const stream of [this.#dictionary, this.#gaps, this.#levels, this.#titles]) {
      this.#restarts.uint32(stream.length);
    }
  }
}

/** Where the streams of a term begin, and how long its postings are. */
interface TermEntry {
  readonly documents: number;
  readonly hasTitles: boolean;
  readonly gaps: number;
  readonly levels: number;
  readonly titles: number;
  readonly titleBytes: number;
}

/** Postings with title marks, which are read when somebody asks for a field: most searches do not. */
class TitledPostings implements TermPostings {
  readonly ordinals: Uint32Array;
  readonly levels: Uint8Array;
  readonly #marks: Uint8Array;

  constructor(ordinals: Uint32Array, levels: Uint8Array, marks: Uint8Array) {
    this.ordinals = ordinals;
    this.levels = levels;
    this.#marks = marks;
  }

  get fields(): Uint8Array {
    return readFields(new ByteReader(this.#marks), this.ordinals.length);
  }
}

/** Reads terms from a shard's bytes, which must have passed the check of their hash. */
export class TermShardReader {
  readonly #bytes: Uint8Array;
  readonly #groups: number;
  readonly #count: number;
  readonly #starts: { dictionary: number; gaps: number; levels: number; titles: number };

  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    this.#bytes = bytes;
    this.#count = reader.uint32();
    this.#groups = Math.ceil(this.#count / GROUP_SIZE);
    const dictionary = COUNTS_BYTES + this.#groups * RESTART_BYTES;
    const gaps = dictionary + reader.uint32();
    const levels = gaps + reader.uint32();
    this.#starts = { dictionary, gaps, levels, titles: levels + reader.uint32() };
  }

  /**
   * Returns the postings of `term`, or `undefined` when the shard does not have it. They hold copies:
   * the shard's bytes may be let go.
   */
  postings(term: string): TermPostings | undefined {
    const entry = this.#find(encoder.encode(term));
    if (!entry) return undefined;
    const { documents, hasTitles } = entry;
    const ordinals = readOrdinals(new ByteReader(this.#bytes, entry.gaps), documents);
    const levels = this.#bytes.slice(entry.levels, entry.levels + documents);
    if (!hasTitles) return { ordinals, levels };
    const marks = this.#bytes.slice(entry.titles, entry.titles + entry.titleBytes);
    return new TitledPostings(ordinals, levels, marks);
  }

  /** Returns in how many articles `term` stands; 0 when the shard does not have it. */
  documentFrequency(term: string): number {
    return this.#find(encoder.encode(term))?.documents ?? 0;
  }

  /** Gives every term in order. For checks and tools; a search never walks a shard. */
  *terms(): Generator<string> {
    const decoder = new TextDecoder();
    for (let group = 0; group < this.#groups; group += 1) {
      for (const { term } of this.#scan(group)) yield decoder.decode(term);
    }
  }

  #find(wanted: Uint8Array): TermEntry | undefined {
    const group = this.#groupOf(wanted);
    if (group < 0) return undefined;
    for (const { term, entry } of this.#scan(group)) {
      const order = compareBytes(term, wanted);
      if (order === 0) return entry;
      if (order > 0) return undefined;
    }
    return undefined;
  }

  /** The last group whose first term does not sort behind `wanted`; -1 when there is none. */
  #groupOf(wanted: Uint8Array): number {
    let low = 0;
    let high = this.#groups;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareBytes(this.#firstTerm(middle), wanted) <= 0) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  #firstTerm(group: number): Uint8Array {
    const reader = new ByteReader(this.#bytes, this.#restart(group).dictionary);
    reader.varint();
    const length = reader.varint();
    return this.#bytes.subarray(reader.position, reader.position + length);
  }

  #restart(group: number): { dictionary: number; gaps: number; levels: number; titles: number } {
    const reader = new ByteReader(this.#bytes, COUNTS_BYTES + group * RESTART_BYTES);
    return {
      dictionary: this.#starts.dictionary + reader.uint32(),
      gaps: this.#starts.gaps + reader.uint32(),
      levels: this.#starts.levels + reader.uint32(),
      titles: this.#starts.titles + reader.uint32(),
    };
  }

  /** Gives the terms of a group with their entries. */
  *#scan(group: number): Generator<{ term: Uint8Array; entry: TermEntry }> {
    const restart = this.#restart(group);
    let { gaps, levels, titles } = restart;
    const reader = new ByteReader(this.#bytes, restart.dictionary);
    const last = Math.min(this.#count, (group + 1) * GROUP_SIZE);
    let term: Uint8Array = new Uint8Array(0);
    for (let index = group * GROUP_SIZE; index < last; index += 1) {
      term = readTerm(reader, term);
      const counts = reader.varint();
      const documents = counts >>> 1;
      const hasTitles = (counts & 1) === 1;
      const gapBytes = reader.varint();
      const titleBytes = hasTitles ? reader.varint() : 0;
      yield { term, entry: { documents, hasTitles, gaps, levels, titles, titleBytes } };
      gaps += gapBytes;
      levels += documents;
      titles += titleBytes;
    }
  }
}

function readTerm(reader: ByteReader, previous: Uint8Array): Uint8Array {
  const shared = reader.varint();
  const length = reader.varint();
  const term = new Uint8Array(shared + length);
  term.set(previous.subarray(0, shared));
  term.set(reader.source.subarray(reader.position, reader.position + length), shared);
  reader.position += length;
  return term;
}

function sharedPrefix(left: Uint8Array, right: Uint8Array): number {
  const limit = Math.min(left.length, right.length);
  let shared = 0;
  while (shared < limit && left[shared] === right[shared]) shared += 1;
  return shared;
}

/** Orders byte strings by their first difference, a prefix before what continues it. */
function compareBytes(left: Uint8Array, right: Uint8Array): number {
  const shared = sharedPrefix(left, right);
  return (left[shared] ?? -1) - (right[shared] ?? -1);
}

/** Collects postings in runs of some thousand articles, so that memory does not grow with the archive. */

import {
  articleOf,
  IndexRun,
  packPosting,
  slotIn,
  slotOf,
} from "../../src/engine/flexsearch-index.ts";
import { sortTerms } from "../../src/engine/term-order.ts";
import { ByteReader, ByteWriter } from "../../src/engine/varint.ts";
import type { AnalyzedArticle } from "./analyze-article.ts";
import type { LocatedTerm } from "./term-accumulator.ts";

/**
 * Articles a run. FlexSearch holds one run at a time, in many times the memory that it takes when
 * packed. On 100,000 articles runs of 1,024, 2,048 and 4,096 took the same time (2026-11).
 */
const ARTICLES_PER_RUN = 1024;

/** One finished run: the numbers of its terms, and their postings, packed, one after the other. */
interface PackedRun {
  readonly terms: Uint32Array;
  /** Where the postings of each term begin in `bytes`. */
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
}

/** The postings of a term in the order of reading; the arrays are parallel. */
export interface MergedPostings {
  /** As `packPosting` makes them, ascending by article. */
  readonly packed: Uint32Array;
  /** What `readDetails` reads, of each. */
  readonly details: readonly Uint8Array[];
}

/** What is known of a reader's terms until its generation changes: by number there, the number here. */
interface KnownReader {
  readonly generation: number;
  readonly numbers: number[];
}

/** Takes analyzed articles one by one and gives their merged postings. */
export class PostingRuns {
  readonly #finished: PackedRun[] = [];
  /** Terms by number: sorted once at the end, instead of in each run and again at every merge. */
  readonly #numbers = new Map<string, number>();
  /** By number of a term, how many articles have it. */
  readonly #counts: number[] = [];
  #run = new IndexRun();
  #details = new RunDetails();
  #articles = 0;
  readonly #readers: KnownReader[] = [];

  /**
   * Adds the next article; its number is the count of articles added before.
   *
   * @param thread Whose reader read it, counted from 0.
   */
  add({ terms, generation }: Pick<AnalyzedArticle, "terms" | "generation">, thread = 0): void {
    const before = this.#readers[thread];
    const reader = before?.generation === generation ? before : { generation, numbers: [] };
    this.#readers[thread] = reader;
    // What was recognized is no text: only words are FlexSearch's to index.
    this.#run.add(
      this.#articles,
      terms.filter(({ isWord }) => isWord),
    );
    for (const located of terms) {
      const number = this.#numberOf(located, reader);
      const slot = slotOf(located);
      this.#details.add(number, packPosting(this.#articles, slot), located);
      this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    }
    this.#articles += 1;
    if (this.#articles % ARTICLES_PER_RUN === 0) this.#finishRun();
  }

  /** How many of the articles added have a term. */
  articlesWith(term: string): number {
    return this.#counts[this.#numbers.get(term) ?? -1] ?? 0;
  }

  /**
   * Gives every term in order, with the postings of all runs, ascending by article.
   * Call it once, after the last {@link add}.
   */
  *merged(): Generator<readonly [term: string, postings: MergedPostings]> {
    this.#finishRun();
    const terms = sortTerms([...this.#numbers.keys()]);
    const ranks = new Uint32Array(terms.length);
    terms.forEach((term, rank) => {
      ranks[this.#numbers.get(term) ?? 0] = rank;
    });
    const heads = this.#finished.map((run) => new RunCursor(run, ranks));
    for (const [rank, term] of terms.entries()) {
      // Runs are in order of their articles, so joining the parts keeps the order.
      const parts = heads.filter((head) => head.rank === rank).map((head) => head.take());
      yield [term, joinParts(parts)];
    }
  }

  #finishRun(): void {
    const terms: number[] = [];
    const starts: number[] = [];
    const bytes = new ByteWriter();
    const details = this.#details.byTerm(this.#numbers.size);
    const indexed = new Set<number>();
    const take = (number: number, packed: ArrayLike<number>): void => {
      terms.push(number);
      starts.push(bytes.length);
      writePacked(bytes, packed, details.of(number));
    };
    for (const [term, packed] of this.#run.entries()) {
      const number = this.#numbers.get(term) ?? -1;
      indexed.add(number);
      take(number, packed);
    }
    for (const number of details.terms()) {
      if (!indexed.has(number)) take(number, details.packedOf(number));
    }
    if (terms.length > 0) {
      this.#finished.push({
        terms: Uint32Array.from(terms),
        starts: Uint32Array.from(starts),
        bytes: bytes.finish(),
      });
    }
    this.#run = new IndexRun();
    this.#details = new RunDetails();
  }

  /** The number of a term here, which stays; that of its reader loses its meaning now and then. */
  #numberOf({ term, number: ofReader }: LocatedTerm, { numbers }: KnownReader): number {
    const remembered = numbers[ofReader];
    if (remembered !== undefined) return remembered;
    const number = this.#numbers.get(term) ?? this.#numbers.size;
    this.#numbers.set(term, number);
    numbers[ofReader] = number;
    return number;
  }
}

/**
 * The details of a run's postings. FlexSearch holds numbers only, so that they wait here, in the order of
 * reading, and are sorted by term when the run is done.
 */
class RunDetails {
  readonly #bytes = new ByteWriter();
  #terms = new Uint32Array(4096);
  #packed = new Uint32Array(4096);
  #ends = new Uint32Array(4096);
  #count = 0;

  add(term: number, packed: number, { details }: LocatedTerm): void {
    if (this.#count === this.#terms.length) {
      this.#terms = doubled(this.#terms);
      this.#packed = doubled(this.#packed);
      this.#ends = doubled(this.#ends);
    }
    this.#bytes.bytes(details);
    this.#terms[this.#count] = term;
    this.#packed[this.#count] = packed;
    this.#ends[this.#count] = this.#bytes.length;
    this.#count += 1;
  }

  /** Sorts the postings by term, article by article. */
  byTerm(terms: number): SortedDetails {
    const firsts = new Uint32Array(terms + 1);
    for (let index = 0; index < this.#count; index += 1) {
      const above = (this.#terms[index] ?? 0) + 1;
      firsts[above] = (firsts[above] ?? 0) + 1;
    }
    for (let term = 1; term <= terms; term += 1) {
      firsts[term] = (firsts[term] ?? 0) + (firsts[term - 1] ?? 0);
    }
    const order = new Uint32Array(this.#count);
    const next = firsts.slice();
    for (let index = 0; index < this.#count; index += 1) {
      const term = this.#terms[index] ?? 0;
      const place = next[term] ?? 0;
      order[place] = index;
      next[term] = place + 1;
    }
    const bytes = this.#bytes.view();
    const postingsOf = (term: number) => order.subarray(firsts[term], firsts[term + 1]);
    return {
      *terms() {
        for (let term = 0; term < terms; term += 1) {
          if (firsts[term] !== firsts[term + 1]) yield term;
        }
      },
      packedOf: (term) => postingsOf(term).map((index) => this.#packed[index] ?? 0),
      of: (term) =>
        Array.from(postingsOf(term), (index) =>
          bytes.subarray(index === 0 ? 0 : this.#ends[index - 1], this.#ends[index]),
        ),
    };
  }
}

/** The postings of a run by term, ascending by article. */
interface SortedDetails {
  /** Numbers of the terms, ascending. */
  terms(): Iterable<number>;
  packedOf(term: number): Uint32Array;
  of(term: number): Uint8Array[];
}

function doubled(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(values.length * 2);
  larger.set(values);
  return larger;
}

/** Bits of a sort key that hold the place of a term in its run; the rank stands above. */
const PLACES = 2 ** 25;

class RunCursor {
  readonly #run: PackedRun;
  readonly #reader: ByteReader;
  /** Rank and place of each term, ascending. */
  readonly #order: Float64Array;
  #next = 0;

  constructor(run: PackedRun, ranks: Uint32Array) {
    this.#run = run;
    this.#reader = new ByteReader(run.bytes);
    this.#order = Float64Array.from(
      run.terms,
      (term, place) => (ranks[term] ?? 0) * PLACES + place,
    ).sort();
  }

  /** Rank of the term that {@link take} gives next; -1 at the end. */
  get rank(): number {
    return Math.floor((this.#order[this.#next] ?? -1) / PLACES);
  }

  take(): MergedPostings {
    const place = (this.#order[this.#next] ?? 0) % PLACES;
    this.#next += 1;
    this.#reader.position = this.#run.starts[place] ?? 0;
    return readPacked(this.#reader);
  }
}

function writePacked(
  bytes: ByteWriter,
  packed: ArrayLike<number>,
  details: readonly Uint8Array[],
): void {
  if (packed.length !== details.length) throw new Error("A posting has no details.");
  bytes.varint(packed.length);
  let previous = -1;
  for (let place = 0; place < packed.length; place += 1) {
    const posting = packed[place] ?? 0;
    const detail = details[place] ?? new Uint8Array(0);
    bytes.varint(articleOf(posting) - previous - 1);
    bytes.byte(slotIn(posting));
    bytes.varint(detail.length);
    bytes.bytes(detail);
    previous = articleOf(posting);
  }
}

function readPacked(reader: ByteReader): MergedPostings {
  const packed = new Uint32Array(reader.varint());
  const details: Uint8Array[] = [];
  let article = -1;
  for (let index = 0; index < packed.length; index += 1) {
    article += reader.varint() + 1;
    packed[index] = packPosting(article, reader.source[reader.position++] ?? 0);
    const length = reader.varint();
    details.push(reader.source.subarray(reader.position, reader.position + length));
    reader.position += length;
  }
  return { packed, details };
}

function joinParts(parts: readonly MergedPostings[]): MergedPostings {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const packed = new Uint32Array(parts.reduce((sum, part) => sum + part.packed.length, 0));
  let offset = 0;
  for (const part of parts) {
    packed.set(part.packed, offset);
    offset += part.packed.length;
  }
  return { packed, details: parts.flatMap(({ details }) => details) };
}

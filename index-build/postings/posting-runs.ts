/** Collects postings in runs of some thousand articles, so that memory does not grow with the archive. */

import { articleOf, IndexRun, packPosting, slotIn } from "../../src/engine/flexsearch-index.ts";
import { sortTerms } from "../../src/engine/term-order.ts";
import { ByteReader, ByteWriter } from "../../src/engine/varint.ts";
import type { AnalyzedArticle } from "./count-terms.ts";

/**
 * Articles a run. FlexSearch holds one run at a time, in many times the memory that it takes when
 * packed. On 100,000 articles runs of 1,024, 2,048 and 4,096 took the same time (2026-11).
 */
const ARTICLES_PER_RUN = 4096;

/** One finished run: the numbers of its terms, and their postings, packed, one after the other. */
interface PackedRun {
  readonly terms: Uint32Array;
  /** Where the postings of each term begin in `bytes`. */
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Takes analyzed articles one by one and gives their merged postings. */
export class PostingRuns {
  readonly #finished: PackedRun[] = [];
  /** Terms by number: sorted once at the end, instead of in each run and again at every merge. */
  readonly #numbers = new Map<string, number>();
  #run = new IndexRun();
  #articles = 0;

  /** Adds the next article; its number is the count of articles added before. */
  add(article: AnalyzedArticle): void {
    this.#run.add(this.#articles, article.terms);
    this.#articles += 1;
    if (this.#articles % ARTICLES_PER_RUN === 0) this.#finishRun();
  }

  /**
   * Gives every term in order, with the packed postings of all runs, ascending by article.
   * Call it once, after the last {@link add}.
   */
  *merged(): Generator<readonly [term: string, packed: Uint32Array]> {
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
    for (const [term, packed] of this.#run.entries()) {
      terms.push(this.#numberOf(term));
      starts.push(bytes.length);
      writePacked(bytes, packed);
    }
    if (terms.length > 0) {
      this.#finished.push({
        terms: Uint32Array.from(terms),
        starts: Uint32Array.from(starts),
        bytes: bytes.finish(),
      });
    }
    this.#run = new IndexRun();
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(term, number);
    return number;
  }
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

  take(): Uint32Array {
    const place = (this.#order[this.#next] ?? 0) % PLACES;
    this.#next += 1;
    this.#reader.position = this.#run.starts[place] ?? 0;
    return readPacked(this.#reader);
  }
}

function writePacked(bytes: ByteWriter, packed: ArrayLike<number>): void {
  bytes.varint(packed.length);
  let previous = -1;
  for (let place = 0; place < packed.length; place += 1) {
    const posting = packed[place] ?? 0;
    bytes.varint(articleOf(posting) - previous - 1);
    bytes.byte(slotIn(posting));
    previous = articleOf(posting);
  }
}

function readPacked(reader: ByteReader): Uint32Array {
  const packed = new Uint32Array(reader.varint());
  let article = -1;
  for (let index = 0; index < packed.length; index += 1) {
    article += reader.varint() + 1;
    packed[index] = packPosting(article, reader.source[reader.position++] ?? 0);
  }
  return packed;
}

function joinParts(parts: readonly Uint32Array[]): Uint32Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const joined = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

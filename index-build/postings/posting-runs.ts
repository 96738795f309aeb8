/** Collects postings in runs of some thousand articles, so that memory does not grow with the archive. */

import { articleOf, IndexRun, packPosting, slotIn } from "../../src/engine/flexsearch-index.ts";
import { compareTerms } from "../../src/engine/term-order.ts";
import { ByteReader, ByteWriter } from "../../src/engine/varint.ts";
import type { AnalyzedArticle } from "./count-terms.ts";

/**
 * Articles a run. An index of 8,192 articles of 350 words takes some 250 MB in FlexSearch and 5 MB
 * when packed; larger runs merge faster and peak higher.
 */
const ARTICLES_PER_RUN = 4096;

/** One finished run: its terms in order and their postings, packed. */
interface PackedRun {
  readonly terms: readonly string[];
  readonly bytes: Uint8Array;
}

/** Takes analyzed articles one by one and gives their merged postings. */
export class PostingRuns {
  readonly #finished: PackedRun[] = [];
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
    const heads = this.#finished.map((run) => new RunCursor(run));
    for (;;) {
      const term = leastTerm(heads);
      if (term === undefined) return;
      // Runs are in order of their articles, so joining the parts keeps the order.
      const parts = heads.filter((head) => head.term === term).map((head) => head.take());
      yield [term, joinParts(parts)];
    }
  }

  #finishRun(): void {
    const terms: string[] = [];
    const bytes = new ByteWriter();
    for (const [term, packed] of this.#run.postings()) {
      terms.push(term);
      writePacked(bytes, packed);
    }
    if (terms.length > 0) this.#finished.push({ terms, bytes: bytes.finish() });
    this.#run = new IndexRun();
  }
}

class RunCursor {
  readonly #terms: readonly string[];
  readonly #reader: ByteReader;
  #place = 0;

  constructor({ terms, bytes }: PackedRun) {
    this.#terms = terms;
    this.#reader = new ByteReader(bytes);
  }

  /** The term that {@link take} gives next; `undefined` at the end. */
  get term(): string | undefined {
    return this.#terms[this.#place];
  }

  take(): Uint32Array {
    this.#place += 1;
    return readPacked(this.#reader);
  }
}

function leastTerm(heads: readonly RunCursor[]): string | undefined {
  let least: string | undefined;
  for (const { term } of heads) {
    if (term === undefined) continue;
    if (least === undefined || compareTerms(term, least) < 0) least = term;
  }
  return least;
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

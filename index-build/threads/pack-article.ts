/**
 * Articles on their way from thread to thread. Their terms, some hundreds each, go as a few arrays of
 * numbers, and the words of a term only the first time that its thread has it.
 */

import type { MadeArticle } from "../make-article.ts";
import type { LocatedTerm } from "../postings/term-accumulator.ts";

/** An article whose terms are packed. */
export interface PackedArticle {
  readonly article: Omit<MadeArticle, "analyzed"> & {
    readonly analyzed: Omit<MadeArticle["analyzed"], "terms">;
  };
  readonly terms: PackedTerms;
}

/** The terms of an article; the numbers of each are in a row of {@link ROW}. */
interface PackedTerms {
  readonly rows: Uint32Array;
  /** What `LocatedTerm.details` holds, one after the other. */
  readonly details: Uint8Array;
  /** The terms that the thread has for the first time in this generation of its numbers. */
  readonly added: readonly (readonly [number: number, term: string])[];
}

/** Numbers a row: that of the term, its counts, whether it is a word, and the length of its details. */
const ROW = 5;

/** Packs the articles of one thread, in the order in which it makes them. */
export class ArticlePacker {
  #sent = new Set<number>();
  #generation = 0;

  /** Packs the next article; nothing of it is shared with what is packed. */
  pack({ analyzed: { terms, ...analyzed }, ...article }: MadeArticle): PackedArticle {
    if (analyzed.generation !== this.#generation) {
      this.#generation = analyzed.generation;
      this.#sent = new Set();
    }
    const rows = new Uint32Array(terms.length * ROW);
    const size = terms.reduce((sum, { details }) => sum + details.length, 0);
    const details = new Uint8Array(size);
    const added: [number, string][] = [];
    let end = 0;
    for (const [place, located] of terms.entries()) {
      const { number, term, inTitle, inBody, isWord } = located;
      rows.set([number, inTitle, inBody, isWord ? 1 : 0, located.details.length], place * ROW);
      details.set(located.details, end);
      end += located.details.length;
      if (this.#sent.has(number)) continue;
      this.#sent.add(number);
      added.push([number, term]);
    }
    return { article: { ...article, analyzed }, terms: { rows, details, added } };
  }
}

/** Unpacks the articles of one thread, in the order in which it made them. */
export class ArticleUnpacker {
  #terms: string[] = [];
  #generation = 0;

  /** Unpacks the next article. */
  unpack({ article, terms: { rows, details, added } }: PackedArticle): MadeArticle {
    const { analyzed } = article;
    if (analyzed.generation !== this.#generation) {
      this.#generation = analyzed.generation;
      this.#terms = [];
    }
    for (const [number, term] of added) this.#terms[number] = term;
    const terms: LocatedTerm[] = [];
    let end = 0;
    for (let row = 0; row < rows.length; row += ROW) {
      const [number = 0, inTitle = 0, inBody = 0, isWord, length = 0] = rows.subarray(
        row,
        row + ROW,
      );
      const start = end;
      end += length;
      const term = this.#terms[number] ?? "";
      const ofTerm = details.subarray(start, end);
      terms.push({ number, term, inTitle, inBody, isWord: isWord === 1, details: ofTerm });
    }
    return { ...article, analyzed: { ...analyzed, terms } };
  }
}

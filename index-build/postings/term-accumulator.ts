/** Collects the terms of one article: how often each stands in it, and where. */

import type { CountedTerm } from "../../src/engine/flexsearch-index.ts";
import { sentenceOf, writeOccurrences } from "../../src/engine/positions.ts";
import { ByteReader, ByteWriter } from "../../src/engine/varint.ts";

/** A term of an article, how often it stands in the two fields, and where. */
export interface LocatedTerm extends CountedTerm {
  /** Number of the term where it was read. */
  readonly number: number;
  /** Whether it is a word of the article, not what was recognized in it. */
  readonly isWord: boolean;
  /** The words that the term stands as in this article, each once, and its occurrences: see {@link readDetails}. */
  readonly details: Uint8Array;
}

/** Fields of a row; a row has the size of half a cache line. */
const ARTICLE = 0;
const IN_TITLE = 1;
const IN_BODY = 2;
const FIRST = 3;
const LAST = 4;
const FORM = 5;
const ROW_SIZE = 8;

const NONE = -1;

/** The form of a term that is no word of a text. */
export const NO_FORM = -1;

const NO_MORE: readonly number[] = [];

/** Takes apart what {@link LocatedTerm.details} holds. */
export function readDetails(details: Uint8Array): {
  readonly forms: readonly number[];
  readonly positions: Uint8Array;
} {
  const reader = new ByteReader(details);
  const forms = Array.from({ length: reader.varint() }, () => reader.varint());
  return { forms, positions: details.subarray(reader.position) };
}

/** Collects terms by number, article after article; numbers are as small as the terms are many. */
export class TermAccumulator {
  /** A row a term; rows of an article before the present one count for nothing. */
  #rows = new Int32Array(ROW_SIZE * 4096);
  #article = 0;
  #terms: number[] = [];
  /** Occurrences of the article in the order of adding, and for each the next one of its term. */
  #occurrences: number[] = [];
  #next: number[] = [];
  readonly #moreForms = new Map<number, number[]>();
  /** Used again for each term. */
  readonly #ofTerm: number[] = [];
  readonly #bytes = new ByteWriter();

  /** Begins the next article. */
  begin(): void {
    this.#article += 1;
    this.#terms.length = 0;
    this.#occurrences.length = 0;
    this.#next.length = 0;
    this.#moreForms.clear();
    this.#bytes.clear();
  }

  /**
   * Adds an occurrence. Those of one term come in ascending order; one given twice counts once.
   *
   * @param occurrence As `packOccurrence` makes it; sentence 0 is the title.
   * @param form Number of the word that the term stands as; {@link NO_FORM} for a term that is no word.
   */
  add(term: number, occurrence: number, form = NO_FORM): void {
    const row = this.#rowOf(term);
    const rows = this.#rows;
    const last = rows[row + LAST] ?? NONE;
    if (last !== NONE && this.#occurrences[last] === occurrence) return;
    if (form !== NO_FORM) this.#addForm(row, term, form);
    const field = sentenceOf(occurrence) === 0 ? IN_TITLE : IN_BODY;
    rows[row + field] = (rows[row + field] ?? 0) + 1;
    const place = this.#occurrences.push(occurrence) - 1;
    this.#next.push(NONE);
    if (last === NONE) rows[row + FIRST] = place;
    else this.#next[last] = place;
    rows[row + LAST] = place;
  }

  /**
   * The terms of the article in the order of their first occurrence. Their details are views, valid until
   * the next article begins.
   */
  finish(termOf: (term: number) => string): LocatedTerm[] {
    const rows = this.#rows;
    this.#bytes.clear();
    const ends = this.#terms.map((term) => this.#writeDetails(term * ROW_SIZE, term));
    const bytes = this.#bytes.view();
    return this.#terms.map((term, index) => {
      const row = term * ROW_SIZE;
      return {
        number: term,
        term: termOf(term),
        isWord: rows[row + FORM] !== NO_FORM,
        inTitle: rows[row + IN_TITLE] ?? 0,
        inBody: rows[row + IN_BODY] ?? 0,
        details: bytes.subarray(ends[index - 1] ?? 0, ends[index]),
      };
    });
  }

  /** Most terms stand as one word in an article, which the row holds; the others have a list. */
  #addForm(row: number, term: number, form: number): void {
    const first = this.#rows[row + FORM] ?? NO_FORM;
    if (first === NO_FORM) this.#rows[row + FORM] = form;
    else if (first !== form) {
      const more = this.#moreForms.get(term) ?? [];
      if (!more.includes(form)) this.#moreForms.set(term, [...more, form]);
    }
  }

  /** Appends the details of a term and returns where they end. */
  #writeDetails(row: number, term: number): number {
    const first = this.#rows[row + FORM] ?? NO_FORM;
    const more = this.#moreForms.get(term) ?? NO_MORE;
    const occurrences = this.#ofTerm;
    occurrences.length = 0;
    for (let place = this.#rows[row + FIRST] ?? NONE; place !== NONE; ) {
      occurrences.push(this.#occurrences[place] ?? 0);
      place = this.#next[place] ?? NONE;
    }
    this.#bytes.varint(first === NO_FORM ? 0 : 1 + more.length);
    if (first !== NO_FORM) this.#bytes.varint(first);
    for (const form of more) this.#bytes.varint(form);
    writeOccurrences(occurrences, this.#bytes);
    return this.#bytes.length;
  }

  #rowOf(term: number): number {
    const row = term * ROW_SIZE;
    if (row >= this.#rows.length) this.#grow(row);
    const rows = this.#rows;
    if (rows[row + ARTICLE] !== this.#article) {
      rows[row + ARTICLE] = this.#article;
      rows[row + IN_TITLE] = 0;
      rows[row + IN_BODY] = 0;
      rows[row + FIRST] = NONE;
      rows[row + LAST] = NONE;
      rows[row + FORM] = NO_FORM;
      this.#terms.push(term);
    }
    return row;
  }

  #grow(row: number): void {
    const larger = new Int32Array(Math.max(this.#rows.length * 2, row + ROW_SIZE));
    larger.set(this.#rows);
    this.#rows = larger;
  }
}

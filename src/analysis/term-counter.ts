/**
 * Counts the terms of articles one after another: `analyze` for those who build an index.
 *
 * A build meets the same hundred thousand words millions of times. Each has a counter of its own
 * here, found from the text as it stands, so that a word that was met before costs no object, no
 * string and no look-up by string. That takes a quarter of the time of counting what `analyze` gives.
 */

import { isNameByCapitals } from "./capital-names.ts";
import { originalSpan, visibleText } from "./invisible.ts";
import type { LanguageCode } from "./languages.ts";
import { numberTerm } from "./numbers.ts";
import { MAX_WORD_LENGTH, WordCursor } from "./segment.ts";
import { makeWordForm } from "./word-form.ts";
import { WordTable } from "./word-table.ts";

/** A term and how often it stands in the two fields of an article. */
export interface CountedTerm {
  readonly term: string;
  readonly inTitle: number;
  readonly inBody: number;
}

/** Where words are counted: the field, its language, and the part of the text left out. */
export interface CountedField {
  readonly field: "inTitle" | "inBody";
  readonly language: LanguageCode;
  /** Terms from `start` to `end` are passed over; offsets into the text as given. */
  readonly without?: { readonly start: number; readonly end: number } | undefined;
}

/** Fields of an entry, which has the size of a quarter of a cache line. */
const ARTICLE = 0;
const IN_TITLE = 1;
const IN_BODY = 2;
const KIND = 3;
const ENTRY_SIZE = 4;

/** Kinds of entries: a term to count, a stop word that may be a name, a word of which nothing is left. */
const TERM = 0;
const STOP_WORD = 1;
const NOTHING = 2;

/**
 * Words and terms kept from article to article, at some 100 bytes each. 100,000 articles of one
 * language have about as many.
 */
const MAX_KNOWN = 400_000;

/** Counts terms, article by article. */
export class TermCounter {
  /** Numbers of entries by word. Words with one term have one entry. */
  #words = new Map<LanguageCode, WordTable>();
  #numbers = new Map<string, number>();
  /** By number, the term; of a stop word its term and its folded form. */
  #terms: string[] = [];
  #stopWords = new Map<number, string>();
  /** By number, four fields; counts of an article before the present one count for nothing. */
  #entries = new Int32Array(ENTRY_SIZE * 1024);
  #known = 0;
  #article = 0;
  #counted: number[] = [];

  /** The distinct terms counted since {@link begin}, in the order of their first occurrence. */
  get terms(): CountedTerm[] {
    return this.#counted.map((number) => ({
      term: this.#terms[number] ?? "",
      inTitle: this.#entries[number * ENTRY_SIZE + IN_TITLE] ?? 0,
      inBody: this.#entries[number * ENTRY_SIZE + IN_BODY] ?? 0,
    }));
  }

  /** Begins the next article. */
  begin(): void {
    this.#article += 1;
    this.#counted = [];
    // Only here, so that a term never has two entries within one article.
    if (this.#known >= MAX_KNOWN) this.#forget();
  }

  /** Counts the terms that `analyze(text, language)` gives, and returns their number. */
  count(text: string, { field, language, without }: CountedField): number {
    const visible = visibleText(text);
    const cursor = new WordCursor(visible.text);
    const words = this.#wordsOf(language);
    const counted = field === "inTitle" ? IN_TITLE : IN_BODY;
    let count = 0;
    while (cursor.next()) {
      const number = this.#numberAt(cursor, words, language);
      if (number < 0) continue;
      if (without && isWithin(originalSpan(cursor, visible), without)) continue;
      this.#countOne(number, counted);
      count += 1;
    }
    return count;
  }

  #countOne(number: number, field: number): void {
    const entries = this.#entries;
    const at = number * ENTRY_SIZE;
    if (entries[at + ARTICLE] !== this.#article) {
      entries[at + ARTICLE] = this.#article;
      entries[at + IN_TITLE] = 0;
      entries[at + IN_BODY] = 0;
      this.#counted.push(number);
    }
    entries[at + field] = (entries[at + field] ?? 0) + 1;
  }

  #forget(): void {
    this.#words = new Map();
    this.#numbers = new Map();
    this.#terms = [];
    this.#stopWords = new Map();
    this.#entries.fill(0);
    this.#known = 0;
  }

  #wordsOf(language: LanguageCode): WordTable {
    const known = this.#words.get(language) ?? new WordTable();
    this.#words.set(language, known);
    return known;
  }

  /** The number of the term of the cursor's present word; -1 for what `analyze` leaves out. */
  #numberAt(cursor: WordCursor, words: WordTable, language: LanguageCode): number {
    const { text, start, end } = cursor;
    if (cursor.isNumber) return this.#numberOf(numberTerm(text, start, end));
    const found = words.get(text, start, end);
    const number = found < 0 ? this.#learn(cursor, words, language) : found;
    const kind = this.#entries[number * ENTRY_SIZE + KIND];
    if (kind === TERM) return number;
    if (kind === NOTHING) return -1;
    const stopWord = this.#stopWords.get(number) ?? "";
    const isName = isNameByCapitals(text, start, end, stopWord, language);
    return isName ? this.#numberOf(this.#terms[number] ?? "") : -1;
  }

  #learn({ text, start, end }: WordCursor, words: WordTable, language: LanguageCode): number {
    const { term, isStop, folded } = makeWordForm(text.slice(start, end), language);
    const number = isStop ? this.#addEntry(term, STOP_WORD) : this.#numberOf(term);
    if (isStop) this.#stopWords.set(number, folded);
    // Longer words come with long runs of marks, no two of them alike.
    if (end - start <= MAX_WORD_LENGTH) {
      words.add(text, start, end, number);
      this.#known += 1;
    }
    return number;
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#addEntry(term, term === "" ? NOTHING : TERM);
    this.#numbers.set(term, number);
    return number;
  }

  #addEntry(term: string, kind: number): number {
    const number = this.#terms.push(term) - 1;
    if (number * ENTRY_SIZE === this.#entries.length) {
      const larger = new Int32Array(this.#entries.length * 2);
      larger.set(this.#entries);
      this.#entries = larger;
    }
    this.#entries[number * ENTRY_SIZE + KIND] = kind;
    this.#known += 1;
    return number;
  }
}

function isWithin(
  span: { readonly start: number; readonly end: number },
  range: { readonly start: number; readonly end: number },
): boolean {
  return span.start >= range.start && span.end <= range.end;
}

/**
 * Reads the words of articles as numbers: `analyze` for those who build an index.
 *
 * A build meets the same hundred thousand words millions of times. Each has a number here, found from
 * the text as it stands, so that a word that was met before costs no object, no string and no look-up
 * by string; and whoever knows something of a word keeps it in an array beside the numbers.
 */

import { isNameByCapitals } from "./capital-names.ts";
import { CAPITAL, kindOf } from "./characters.ts";
import { originalSpan, visibleText } from "./invisible.ts";
import type { LanguageCode } from "./languages.ts";
import { numberTerm } from "./numbers.ts";
import { MAX_WORD_LENGTH, WordCursor } from "./segment.ts";
import { makeWordForm, type WordForm } from "./word-form.ts";
import { WordTable } from "./word-table.ts";

/** The term of a word that is left out of the index. */
export const NO_TERM = -1;

/** The words of one text in reading order, stop words included; the arrays are parallel. */
export interface ReadWords {
  readonly count: number;
  /** Numbers of the words, for {@link WordReader.formOf}. */
  readonly words: Int32Array;
  /** Numbers of their terms, for {@link WordReader.termOf}; {@link NO_TERM} for what `analyze` leaves out. */
  readonly terms: Int32Array;
  /** Where each word begins and ends in the text as given, in UTF-16 code units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 for a word that is written with a capital first. */
  readonly capitals: Uint8Array;
}

/**
 * Words and terms kept from article to article, at some 200 bytes each. 100,000 articles of one
 * language have about as many.
 */
const MAX_KNOWN = 400_000;

/** Reads words, text by text. What it gives is valid until it reads the next text. */
export class WordReader {
  #tables = new Map<LanguageCode, WordTable>();
  #numbers = new Map<string, number>();
  #forms: WordForm[] = [];
  #termsOfWords: number[] = [];
  #terms: string[] = [];
  #termNumbers = new Map<string, number>();
  #generation = 0;
  readonly #buffers = new WordBuffers();

  /** Raised whenever all numbers lose their meaning; who keeps something by number forgets it then. */
  get generation(): number {
    return this.#generation;
  }

  /** Says that the next article begins. Only here words are forgotten, never within an article. */
  begin(): void {
    if (this.#forms.length + this.#terms.length < MAX_KNOWN) return;
    this.#tables = new Map();
    this.#numbers = new Map();
    this.#forms = [];
    this.#termsOfWords = [];
    this.#terms = [];
    this.#termNumbers = new Map();
    this.#generation += 1;
  }

  /** Reads the words that `analyze(text, language)` looks at. */
  read(text: string, language: LanguageCode): ReadWords {
    const visible = visibleText(text);
    const cursor = new WordCursor(visible.text);
    const table = this.#tableOf(language);
    const buffers = this.#buffers;
    buffers.clear();
    while (cursor.next()) {
      const word = this.#wordAt(cursor, table, language);
      const span = visible.origins === undefined ? cursor : originalSpan(cursor, visible);
      const isCapital = kindOf(visible.text.charCodeAt(cursor.start)) === CAPITAL;
      buffers.push(word, this.#termAt(cursor, word, language), span, isCapital);
    }
    return buffers;
  }

  /** What the analysis makes of a word. A number is its own term and folded form. */
  formOf(word: number): WordForm {
    const form = this.#forms[word];
    if (!form) throw new Error(`No word has the number ${word}.`);
    return form;
  }

  /** The term with a number. */
  termOf(term: number): string {
    return this.#terms[term] ?? "";
  }

  /** The number of a term, which need not be one of a text. */
  numberOfTerm(term: string): number {
    const known = this.#termNumbers.get(term);
    if (known !== undefined) return known;
    const number = this.#terms.push(term) - 1;
    this.#termNumbers.set(term, number);
    return number;
  }

  #tableOf(language: LanguageCode): WordTable {
    const known = this.#tables.get(language) ?? new WordTable();
    this.#tables.set(language, known);
    return known;
  }

  #wordAt(cursor: WordCursor, table: WordTable, language: LanguageCode): number {
    const { text, start, end } = cursor;
    if (cursor.isNumber) return this.#wordOfNumber(numberTerm(text, start, end));
    const known = table.get(text, start, end);
    if (known >= 0) return known;
    const word = this.#addWord(makeWordForm(text.slice(start, end), language));
    // Longer words come with long runs of marks, no two of them alike.
    if (end - start <= MAX_WORD_LENGTH) table.add(text, start, end, word);
    return word;
  }

  #wordOfNumber(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const word = this.#addWord({ term, folded: term, lower: term, isStop: false, isArabic: false });
    this.#numbers.set(term, word);
    return word;
  }

  #addWord(form: WordForm): number {
    const word = this.#forms.push(form) - 1;
    const isLeftOut = form.isStop || form.term === "";
    this.#termsOfWords.push(isLeftOut ? NO_TERM : this.numberOfTerm(form.term));
    return word;
  }

  #termAt({ text, start, end }: WordCursor, word: number, language: LanguageCode): number {
    const term = this.#termsOfWords[word] ?? NO_TERM;
    if (term !== NO_TERM) return term;
    const form = this.formOf(word);
    const isName = form.isStop && isNameByCapitals(text, start, end, form.folded, language);
    return isName ? this.numberOfTerm(form.term) : NO_TERM;
  }
}

/** The words of a text in arrays that are used again for the next one. */
class WordBuffers implements ReadWords {
  count = 0;
  words = new Int32Array(1024);
  terms = new Int32Array(1024);
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  capitals = new Uint8Array(1024);

  clear(): void {
    this.count = 0;
  }

  push(
    word: number,
    term: number,
    { start, end }: { readonly start: number; readonly end: number },
    isCapital: boolean,
  ): void {
    if (this.count === this.words.length) this.#grow();
    this.words[this.count] = word;
    this.terms[this.count] = term;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.capitals[this.count] = isCapital ? 1 : 0;
    this.count += 1;
  }

  #grow(): void {
    const size = this.words.length * 2;
    const larger = (values: Int32Array): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(size);
      copy.set(values);
      return copy;
    };
    this.words = larger(this.words);
    this.terms = larger(this.terms);
    this.starts = larger(this.starts);
    this.ends = larger(this.ends);
    const capitals = new Uint8Array(size);
    capitals.set(this.capitals);
    this.capitals = capitals;
  }
}

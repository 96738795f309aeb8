/** The words of articles as they are written, numbered, and counted in each article. */

import type { WordReader } from "../../src/analysis/word-reader.ts";
import { writtenForm } from "../../src/analysis/written-form.ts";

/** A word as articles write it: in small letters with its marks, and as `writtenForm` gives it. */
export interface NumberedWord {
  readonly shown: string;
  readonly word: string;
}

/** The words of one article; the first two are parallel. */
export interface ArticleWords {
  /** Numbers of its words, each once. */
  readonly numbers: readonly number[];
  /** How often each is written with a capital first, less how often it is not. */
  readonly capitals: readonly number[];
  /** The words that no article had before: they have the next numbers. */
  readonly added: readonly NumberedWord[];
}

/** Numbers words, article after article. Its numbers stay, other than those of a reader. */
export class WordNumbers {
  readonly #numbers = new Map<string, number>();
  #added: NumberedWord[] = [];
  /** By number of a word in the reader, its number here. */
  #ofReader: number[] = [];
  /** By number, the last article that has the word, and its place among the words of that article. */
  readonly #seen: number[] = [];
  readonly #places: number[] = [];
  #article = 0;
  #inArticle: number[] = [];
  #capitals: number[] = [];

  /** Begins the next article. */
  begin(): void {
    this.#article += 1;
    this.#inArticle = [];
    this.#capitals = [];
  }

  /** Forgets the numbers of a reader, which have lost their meaning. */
  forgetReader(): void {
    this.#ofReader = [];
  }

  /** Counts a word of the present article, and returns its number. */
  count(word: number, reader: WordReader, isCapital: boolean): number {
    const number = this.#ofReader[word] ?? this.#numberOf(word, reader);
    if (this.#seen[number] !== this.#article) {
      this.#seen[number] = this.#article;
      this.#places[number] = this.#inArticle.push(number) - 1;
      this.#capitals.push(0);
    }
    const place = this.#places[number] ?? 0;
    this.#capitals[place] = (this.#capitals[place] ?? 0) + (isCapital ? 1 : -1);
    return number;
  }

  /** The words of the present article. Call it once, behind its last {@link count}. */
  finish(): ArticleWords {
    const added = this.#added;
    this.#added = [];
    return { numbers: this.#inArticle, capitals: this.#capitals, added };
  }

  #numberOf(word: number, reader: WordReader): number {
    const { folded, lower, isArabic } = reader.formOf(word);
    const shown = writtenForm(lower, isArabic);
    const known = this.#numbers.get(shown);
    const number = known ?? this.#numbers.size;
    if (known === undefined) {
      this.#numbers.set(shown, number);
      this.#added.push({ shown, word: writtenForm(folded, isArabic) });
    }
    this.#ofReader[word] = number;
    return number;
  }
}

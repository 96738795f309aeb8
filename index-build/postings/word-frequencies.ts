/** The words of all articles as they are written: numbered, and counted by article. */

import type { WordReader } from "../../src/analysis/word-reader.ts";
import { writtenForm } from "../../src/analysis/written-form.ts";

const HAS_DIGIT = /\p{N}/u;

/** A word of the archive. */
export interface WordFrequency {
  /** The word as `writtenForm` gives it. */
  readonly word: string;
  /** How it is written most often, in small letters with its marks. */
  readonly shown: string;
  /** In how many articles it stands; one that has it in two writings counts twice. */
  readonly articles: number;
}

/** Numbers and counts words. Its numbers stay, other than those of a reader. */
export class WordFrequencies {
  readonly #numbers = new Map<string, number>();
  /** By number, the word with its marks, and its written form. */
  readonly #shown: string[] = [];
  readonly #words: string[] = [];
  readonly #counts: number[] = [];
  readonly #seen: number[] = [];
  /** By number of a word in the reader, its number here. */
  #ofReader: number[] = [];
  #article = 0;

  /** Begins the next article. */
  begin(): void {
    this.#article += 1;
  }

  /** Forgets the numbers of a reader, which have lost their meaning. */
  forgetReader(): void {
    this.#ofReader = [];
  }

  /** Counts a word of the present article, a second time for nothing, and returns its number. */
  count(word: number, reader: WordReader): number {
    const number = this.#ofReader[word] ?? this.#numberOf(word, reader);
    if (this.#seen[number] !== this.#article) {
      this.#seen[number] = this.#article;
      this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    }
    return number;
  }

  /** The word with a number, as `writtenForm` gives it. */
  wordOf(number: number): string {
    return this.#words[number] ?? "";
  }

  /** The words without digits, in no order. */
  get frequencies(): WordFrequency[] {
    const byWord = new Map<string, { shown: string; most: number; articles: number }>();
    this.#words.forEach((word, number) => {
      if (word === "" || HAS_DIGIT.test(word)) return;
      const count = this.#counts[number] ?? 0;
      const shown = this.#shown[number] ?? word;
      const known = byWord.get(word) ?? { shown, most: 0, articles: 0 };
      const isBetter = count > known.most || (count === known.most && shown < known.shown);
      byWord.set(word, {
        shown: isBetter ? shown : known.shown,
        most: Math.max(count, known.most),
        articles: known.articles + count,
      });
    });
    return Array.from(byWord, ([word, { shown, articles }]) => ({ word, shown, articles }));
  }

  #numberOf(word: number, reader: WordReader): number {
    const { folded, lower, isArabic } = reader.formOf(word);
    const shown = writtenForm(lower, isArabic);
    const known = this.#numbers.get(shown);
    const number = known ?? this.#shown.push(shown) - 1;
    if (known === undefined) {
      this.#numbers.set(shown, number);
      this.#words.push(writtenForm(folded, isArabic));
    }
    this.#ofReader[word] = number;
    return number;
  }
}

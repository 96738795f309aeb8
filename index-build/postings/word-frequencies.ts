/** The words of all articles as they are written: numbered, and counted by article. */

import type { WordReader } from "../../src/analysis/word-reader.ts";
import { writtenForm } from "../../src/analysis/written-form.ts";

const HAS_DIGIT = /\p{N}/u;
const ARABIC = /^\p{Script=Arabic}/u;

/** A word of the archive. */
export interface WordFrequency {
  /** The word as `writtenForm` gives it. */
  readonly word: string;
  /** How it is written most often, in small letters with its marks. */
  readonly shown: string;
  /** In how many articles it stands; one that has it in two writings counts twice. */
  readonly articles: number;
}

/** What the writer of terms asks of the words of the archive. */
export type WrittenWords = Pick<WordFrequencies, "wordOf" | "isName">;

/** Numbers and counts words. Its numbers stay, other than those of a reader. */
export class WordFrequencies {
  readonly #numbers = new Map<string, number>();
  /** By number, the word with its marks, and its written form. */
  readonly #shown: string[] = [];
  readonly #words: string[] = [];
  readonly #counts: number[] = [];
  readonly #seen: number[] = [];
  /** By number, how often a word is written with a capital first, less how often it is not. */
  readonly #capitals: number[] = [];
  /** The words that are mostly written small, once all are counted. */
  #common: ReadonlySet<string> | undefined;
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

  /** Counts a word of the present article, and returns its number. */
  count(word: number, reader: WordReader, isCapital: boolean): number {
    const number = this.#ofReader[word] ?? this.#numberOf(word, reader);
    this.#capitals[number] = (this.#capitals[number] ?? 0) + (isCapital ? 1 : -1);
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

  /**
   * Whether a word, folded, may be a name: unless the archive writes it small more often than not. Ask
   * when all articles are counted; of Arabic, which has no capitals, nothing can be told.
   */
  isName(folded: string): boolean {
    this.#common ??= this.#commonWords();
    return !this.#common.has(folded);
  }

  #commonWords(): ReadonlySet<string> {
    const sums = new Map<string, number>();
    this.#words.forEach((word, number) => {
      sums.set(word, (sums.get(word) ?? 0) + (this.#capitals[number] ?? 0));
    });
    return new Set(
      [...sums].flatMap(([word, sum]) => (sum < 0 && !ARABIC.test(word) ? [word] : [])),
    );
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

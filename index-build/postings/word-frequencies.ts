/** The words of all articles as they are written, counted by article. */

import type { ArticleWords, NumberedWord } from "./article-words.ts";

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

/**
 * Counts the words of articles. Several threads may understand articles, each with numbers of its own: here
 * a word has one number.
 */
export class WordFrequencies {
  readonly #numbers = new Map<string, number>();
  /** By number, the word with its marks, and its written form. */
  readonly #shown: string[] = [];
  readonly #words: string[] = [];
  readonly #counts: number[] = [];
  /** By number, how often a word is written with a capital first, less how often it is not. */
  readonly #capitals: number[] = [];
  /** The words that are mostly written small, once all are counted. */
  #common: ReadonlySet<string> | undefined;
  /** By thread and number of a word there, its number here. */
  readonly #ofThread: number[][] = [];
  /** By number of an article, the thread that understood it. */
  readonly #threads: number[] = [];

  /** Adds the words of the next article. @param thread Who numbered them, counted from 0. */
  add(words: ArticleWords, thread = 0): void {
    const ofThread = this.learn(words, thread);
    const { numbers, capitals } = words;
    numbers.forEach((ofWord, place) => {
      const number = ofThread[ofWord] ?? 0;
      this.#capitals[number] = (this.#capitals[number] ?? 0) + (capitals[place] ?? 0);
      this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    });
    this.#threads.push(thread);
  }

  /** Takes note of words that a thread has numbered. Returns by number there the number here. */
  learn({ added }: ArticleWords, thread = 0): readonly number[] {
    const ofThread = this.#ofThread[thread] ?? [];
    this.#ofThread[thread] = ofThread;
    for (const word of added) ofThread.push(this.#numberOf(word));
    return ofThread;
  }

  /** The word that an article has under a number, as `writtenForm` gives it. */
  wordOf(number: number, article: number): string {
    const ofThread = this.#ofThread[this.#threads[article] ?? 0];
    return this.#words[ofThread?.[number] ?? -1] ?? "";
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

  #numberOf({ shown, word }: NumberedWord): number {
    const known = this.#numbers.get(shown);
    if (known !== undefined) return known;
    this.#numbers.set(shown, this.#words.length);
    this.#shown.push(shown);
    return this.#words.push(word) - 1;
  }
}

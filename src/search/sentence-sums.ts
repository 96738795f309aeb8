/** What the words of a query are worth in each sentence of one article. */

/** Adds up by sentence. Arrays that are used again from article to article: maps would cost more than the sums. */
export class SentenceSums {
  /** By sentence: what the words before the present one are worth, and with this one at its best form. */
  readonly #before: number[] = [];
  readonly #sums: number[] = [];
  /** By sentence, the word that added to it last, numbered through all articles. */
  readonly #words: number[] = [];
  /** The number of the present word, and of the first of this article. */
  #word = 0;
  #first = 1;
  #best = 0;

  /** Begins an article. */
  clear(): void {
    this.#first = this.#word + 1;
    this.#best = 0;
  }

  /** Begins a word, which counts once in a sentence. */
  beginWord(): void {
    this.#word += 1;
  }

  /** Adds the present word to a sentence; of several worths the greatest counts. */
  add(sentence: number, worth: number): void {
    const last = this.#words[sentence] ?? 0;
    const sum = last < this.#first ? 0 : (this.#sums[sentence] ?? 0);
    if (last !== this.#word) this.#before[sentence] = sum;
    const added = (this.#before[sentence] ?? 0) + worth;
    this.#words[sentence] = this.#word;
    this.#sums[sentence] = last === this.#word ? Math.max(sum, added) : added;
    this.#best = Math.max(this.#best, this.#sums[sentence] ?? 0);
  }

  /** The greatest sum; 0 for an article without any. */
  get best(): number {
    return this.#best;
  }
}

/** Remembers what was made of words, looked up in the text where they stand. */

import { WordTable } from "../../src/analysis/word-table.ts";

/** Words remembered, at some 100 bytes each; forgotten together when there are more. */
const MAX_WORDS = 50_000;

/** Longest word remembered, in UTF-16 code units. */
const MAX_LENGTH = 64;

/**
 * Gives what a function makes of words, and makes it once of each. Words that differ by the case of Latin
 * letters must give the same. A string that it gives is the same one each time, whose hash is known.
 */
export class WordMemory<Made> {
  readonly #make: (word: string) => Made;
  #places = new WordTable();
  #made: Made[] = [];

  constructor(make: (word: string) => Made) {
    this.#make = make;
  }

  /** What is made of the word from `start` to `end`. */
  of(text: string, start: number, end: number): Made {
    const known = this.#made[this.#places.get(text, start, end)];
    if (known !== undefined) return known;
    // A slice would keep the whole article that it was cut from.
    const made = this.#make(ownCopy(text.slice(start, end)));
    if (end - start > MAX_LENGTH) return made;
    if (this.#made.length === MAX_WORDS) {
      this.#places = new WordTable();
      this.#made = [];
    }
    this.#places.add(text, start, end, this.#made.length);
    this.#made.push(made);
    return made;
  }
}

function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}

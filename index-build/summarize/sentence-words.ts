/** Sentences as bags of words, which is all that is needed to tell what an article is about. */

import type { LanguageCode } from "../../src/analysis/languages.ts";
import { isStopWord } from "../../src/analysis/stop-words.ts";

/** How often each word stands somewhere, by its first letters without marks. */
export type WordCounts = ReadonlyMap<string, number>;

/** Letters that tell a word from others whatever its ending: as good as stems for likeness, and cheaper. */
const KEY_LETTERS = 6;

const MIN_LETTERS = 3;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const MARKS = /\p{M}+/gu;

/** Words of a sentence: how many, and how often each that says something. */
export interface SentenceWords {
  /** All words, stop words too. */
  readonly length: number;
  readonly counts: WordCounts;
}

/** Counts the words of a text. */
export function countWords(text: string, language: LanguageCode): SentenceWords {
  const counts = new Map<string, number>();
  let length = 0;
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    length += 1;
    const folded = word.normalize("NFD").replace(MARKS, "");
    if (folded.length < MIN_LETTERS || isStopWord(folded, language)) continue;
    const key = folded.slice(0, KEY_LETTERS);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { length, counts };
}

/** Adds counts up. */
export function addCounts(all: Iterable<WordCounts>): WordCounts {
  const sum = new Map<string, number>();
  for (const counts of all) {
    for (const [key, count] of counts) sum.set(key, (sum.get(key) ?? 0) + count);
  }
  return sum;
}

/** Cosine of the angle between two counts, 0 to 1; 0 where one of them is empty. */
export function cosine(left: WordCounts, right: WordCounts): number {
  const product = lengthOf(left) * lengthOf(right);
  if (product === 0) return 0;
  const [less, more] = left.size < right.size ? [left, right] : [right, left];
  let sum = 0;
  for (const [key, count] of less) sum += count * (more.get(key) ?? 0);
  return sum / product;
}

function lengthOf(counts: WordCounts): number {
  let sum = 0;
  for (const count of counts.values()) sum += count * count;
  return Math.sqrt(sum);
}

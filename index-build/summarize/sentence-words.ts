/** Sentences as bags of words, which is all that is needed to tell what an article is about. */

import type { LanguageCode } from "../../src/analysis/languages.ts";
import { isStopWord } from "../../src/analysis/stop-words.ts";
import { isWordKind, kindAt, runEnd, widthOf } from "../article/letter-kinds.ts";
import { WordMemory } from "../article/word-memory.ts";

/** How often each word stands somewhere, by its first letters without marks. */
export type WordCounts = ReadonlyMap<string, number>;

/** Letters that tell a word from others whatever its ending: as good as stems for likeness, and cheaper. */
const KEY_LETTERS = 6;

const MIN_LETTERS = 3;
const MARKS = /\p{M}+/gu;

/** By language, the key of each word; empty for those that say nothing. */
const keys = new Map<LanguageCode, WordMemory<string>>();

function keysIn(language: LanguageCode): WordMemory<string> {
  const known = keys.get(language) ?? new WordMemory((word) => keyOf(word, language));
  keys.set(language, known);
  return known;
}

function keyOf(word: string, language: LanguageCode): string {
  const folded = word.toLowerCase().normalize("NFD").replace(MARKS, "");
  const saysNothing = folded.length < MIN_LETTERS || isStopWord(folded, language);
  return saysNothing ? "" : folded.slice(0, KEY_LETTERS);
}

/** Words of a sentence: how many, and how often each that says something. */
export interface SentenceWords {
  /** All words, stop words too. */
  readonly length: number;
  readonly counts: WordCounts;
}

/** Counts the words of a text. */
export function countWords(text: string, language: LanguageCode): SentenceWords {
  const keysOf = keysIn(language);
  const counts = new Map<string, number>();
  let length = 0;
  for (let at = 0; at < text.length; ) {
    const end = runEnd(text, at, isWordKind);
    if (end === at) {
      at += widthOf(kindAt(text, at));
      continue;
    }
    length += 1;
    const key = keysOf.of(text, at, end);
    if (key !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
    at = end;
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

/** Sentences as bags of words, which is all that is needed to tell what an article is about. */

import type { LanguageCode } from "../../src/analysis/languages.ts";
import { isStopWord } from "../../src/analysis/stop-words.ts";
import type { TextRange } from "../article/article.ts";
import { MARK, OTHER_NUMBER, SMALL, SPACE } from "../article/letter-kinds.ts";
import { readRuns, runFrom, type TextRuns, WordForms } from "../article/text-words.ts";

/** How often each word stands somewhere, by its first letters without marks. */
export type WordCounts = ReadonlyMap<string, number>;

/** Letters that tell a word from others whatever its ending: as good as stems for likeness, and cheaper. */
const KEY_LETTERS = 6;

const MIN_LETTERS = 3;
const MARKS = /\p{M}+/gu;

/** By language, the key of each word; empty for those that say nothing. */
const keys = new Map<LanguageCode, WordForms<string>>();

function keysIn(language: LanguageCode): WordForms<string> {
  const known = keys.get(language) ?? new WordForms((word) => keyOf(word, language));
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
  return countWordsIn(text, { start: 0, end: text.length }, language);
}

/** Counts the words of a part of a text that begins and ends between words. */
export function countWordsIn(
  text: string,
  { start, end }: TextRange,
  language: LanguageCode,
): SentenceWords {
  const runs = readRuns(text);
  const keysOf = keysIn(language);
  const counts = new Map<string, number>();
  let length = 0;
  for (let run = runFrom(runs, start); at(runs.starts, run) < end && run < runs.count; run += 1) {
    if (!isInWord(runs, run)) continue;
    const first = run;
    run = lastOfWord(runs, first);
    const key = keyAt(text, runs, first, run, keysOf);
    length += 1;
    if (key !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { length, counts };
}

/** The last run of a word: "22h30" has several. */
function lastOfWord(runs: TextRuns, first: number): number {
  let run = first;
  while (isInWord(runs, run + 1) && at(runs.starts, run + 1) === at(runs.ends, run)) run += 1;
  return run;
}

function keyAt(
  text: string,
  { kinds, words, starts, ends }: TextRuns,
  first: number,
  last: number,
  keysOf: WordForms<string>,
): string {
  const [start, end] = [at(starts, first), at(ends, last)];
  const isPlain = first === last && (kinds[first] ?? SPACE) <= MARK;
  return isPlain ? keysOf.of(at(words, first), text, start, end) : keysOf.ofRange(text, start, end);
}

function at(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}

function isInWord({ kinds, count }: TextRuns, run: number): boolean {
  const kind = kinds[run] ?? SPACE;
  return run < count && kind >= SMALL && kind <= OTHER_NUMBER;
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

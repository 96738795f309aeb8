/**
 * Article -> sketch: a few numbers by which copies of one dispatch are known, whatever their title and outlet.
 *
 * MinHash by one permutation (Li, Owen and Zhang 2012; empty bins filled as Shrivastava 2017 does): the share
 * of equal numbers of two sketches estimates how many of the runs of four words in either article are in both.
 */

import type { Article } from "../article/article.ts";
import { CAPITAL, DIGIT, MARK, SMALL } from "../article/letter-kinds.ts";
import { readRuns, WordForms } from "../article/text-words.ts";
import { notOwnParts } from "../recognize/article-facts.ts";
import { foldWord } from "../recognize/tokens.ts";

/** Numbers of a sketch: the estimate is within 0.09 of the truth in 19 of 20 pairs. A power of two. */
export const SKETCH_SIZE = 128;

/** Words of a run: fewer are phrases that every dispatch on a war has. */
const RUN_WORDS = 4;

/** Fewest runs that tell an article from others: two sentences. */
const MIN_RUNS = 24;

/** More than any number of a sketch, which has 16 bits. */
const EMPTY = 0x10000;

/** 32-bit hashes of words, folded. */
const hashes = new WordForms((word) => hashOf(foldWord(word)));

/**
 * Makes the sketch of an article from its own sentences: captions, credits, furniture and posts differ from
 * outlet to outlet.
 *
 * @returns {@link SKETCH_SIZE} numbers; `undefined` for a text that is too short to be known again.
 */
export function sketchOf(article: Pick<Article, "text" | "spans">): Uint16Array | undefined {
  const words = hashesOfOwnWords(article);
  if (words.length < MIN_RUNS + RUN_WORDS - 1) return undefined;
  const least = new Uint32Array(SKETCH_SIZE).fill(EMPTY);
  for (let first = 0; first + RUN_WORDS <= words.length; first += 1) {
    let hash = 0;
    for (let word = first; word < first + RUN_WORDS; word += 1) {
      hash = mixed(Math.imul(hash, 31) + (words[word] ?? 0));
    }
    const bin = hash >>> 25;
    least[bin] = Math.min(least[bin] ?? EMPTY, (hash >>> 8) & 0xffff);
  }
  return Uint16Array.from(least, (value, bin) => (value === EMPTY ? borrowed(least, bin) : value));
}

function hashesOfOwnWords({ text, spans }: Pick<Article, "text" | "spans">): number[] {
  const { count, kinds, starts, ends, words } = readRuns(text);
  const others = notOwnParts(spans);
  const found: number[] = [];
  let other = 0;
  for (let run = 0; run < count; run += 1) {
    const [start = 0, end = 0] = [starts[run], ends[run]];
    while ((others[other]?.end ?? end) <= start) other += 1;
    if ((others[other]?.start ?? end) <= start || !isWord(kinds[run])) continue;
    const word = words[run] ?? -1;
    found.push(word < 0 ? hashOf(text.slice(start, end)) : hashes.of(word, text, start, end));
  }
  return found;
}

function isWord(kind: number | undefined): boolean {
  return kind === SMALL || kind === CAPITAL || kind === MARK || kind === DIGIT;
}

/** The number of another bin, the same one for all articles in which that one is not empty. */
function borrowed(least: Uint32Array, bin: number): number {
  for (let attempt = 1; ; attempt += 1) {
    const from = mixed(bin * 0x9e3779b1 + attempt) & (SKETCH_SIZE - 1);
    const value = least[from] ?? EMPTY;
    if (value !== EMPTY) return value;
  }
}

/** 32-bit FNV-1a over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  }
  return hash >>> 0;
}

/** Murmur3's last steps: every bit of the number given moves every bit of the one returned. */
function mixed(number: number): number {
  let hash = number | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

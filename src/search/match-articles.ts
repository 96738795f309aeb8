/** Postings of the words -> the articles that match, each with its BM25F score. */

import type { Match } from "../engine/flexsearch-index.ts";
import { impactOfLevel } from "../engine/impact.ts";
import type { FoundWord } from "./pool-postings.ts";

/** The articles that match, in ascending order, and what ranks them; the arrays are parallel. */
export interface MatchedArticles {
  readonly ordinals: Uint32Array;
  /** Sums of idf times impact over the words that an article holds. */
  readonly scores: Float64Array;
  /** How many of the words an article holds; absent when it holds all. */
  readonly held?: Uint8Array;
}

/**
 * Inverse document frequency as in Lucene's BM25: ln(1 + (N - n + 0.5) / (n + 0.5)), never negative.
 *
 * @param documents Articles of the archive.
 * @param holding Articles that hold the word, at most `documents`.
 */
export function inverseDocumentFrequency(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

/** Finds the articles that hold all of the words, or any of them. No word finds no article. */
export function matchArticles(
  words: readonly FoundWord[],
  match: Match,
  documents: number,
): MatchedArticles {
  const weighted = words.map((word) => ({
    word,
    weight: word.times * inverseDocumentFrequency(documents, word.postings.ordinals.length),
  }));
  return match === "all" ? matchAll(weighted) : matchAny(weighted, documents);
}

interface WeightedWord {
  readonly word: FoundWord;
  readonly weight: number;
}

/** Intersects from the rarest word on, so that no step looks at more articles than the one before. */
function matchAll(words: readonly WeightedWord[]): MatchedArticles {
  const sorted = words.toSorted(
    (left, right) => left.word.postings.ordinals.length - right.word.postings.ordinals.length,
  );
  const [rarest, ...others] = sorted;
  if (!rarest) return { ordinals: new Uint32Array(0), scores: new Float64Array(0) };
  const ordinals = others
    .reduce(
      (left, { word }) => intersect(left, word.postings.ordinals),
      rarest.word.postings.ordinals,
    )
    .slice();
  // Scores come last: most candidates of a first step do not live to need one.
  const scores = new Float64Array(ordinals.length);
  for (const word of sorted) addScores(scores, ordinals, word);
  return { ordinals, scores };
}

/** How many times as long the longer list must be for leaps through it to beat walking along it. */
const LEAP_RATIO = 16;

/** The values of two ascending lists that are in both. */
function intersect(short: Uint32Array, long: Uint32Array): Uint32Array {
  const both = new Uint32Array(short.length);
  const leaps = long.length > short.length * LEAP_RATIO;
  let kept = 0;
  let place = 0;
  for (let index = 0; index < short.length; index += 1) {
    const ordinal = short[index] ?? 0;
    if (leaps) place = firstNotBelow(long, ordinal, place);
    else while (place < long.length && (long[place] ?? 0) < ordinal) place += 1;
    if (long[place] === ordinal) both[kept++] = ordinal;
  }
  return both.subarray(0, kept);
}

/** Adds what a word says to the scores of articles that all hold it; `ordinals` ascend. */
function addScores(
  scores: Float64Array,
  ordinals: Uint32Array,
  { word, weight }: WeightedWord,
): void {
  const { ordinals: holding, levels } = word.postings;
  let place = 0;
  for (let index = 0; index < ordinals.length; index += 1) {
    place = firstNotBelow(holding, ordinals[index] ?? 0, place);
    scores[index] = (scores[index] ?? 0) + scoreOf(weight, levels[place] ?? 0);
  }
}

/** Place of the first value of ascending `values`, from `from` on, that is not below `wanted`: by galloping. */
function firstNotBelow(values: Uint32Array, wanted: number, from: number): number {
  let step = 1;
  let low = from;
  while (low + step < values.length && (values[low + step] ?? 0) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(values.length, low + step + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds up the scores of all articles that hold a word, in one slot for each article of the archive. */
function matchAny(words: readonly WeightedWord[], documents: number): MatchedArticles {
  const sums = new Float64Array(documents);
  const counts = new Uint8Array(documents);
  for (const { word, weight } of words) {
    const { ordinals, levels } = word.postings;
    for (let index = 0; index < ordinals.length; index += 1) {
      const ordinal = ordinals[index] ?? 0;
      counts[ordinal] = (counts[ordinal] ?? 0) + 1;
      sums[ordinal] = (sums[ordinal] ?? 0) + scoreOf(weight, levels[index] ?? 0);
    }
  }
  return gatherHeld(sums, counts);
}

/** Keeps the slots of articles that hold at least one word. */
function gatherHeld(sums: Float64Array, counts: Uint8Array): MatchedArticles {
  const matching = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const ordinals = new Uint32Array(matching);
  const scores = new Float64Array(matching);
  const held = new Uint8Array(matching);
  let place = 0;
  for (let ordinal = 0; place < matching; ordinal += 1) {
    const count = counts[ordinal] ?? 0;
    if (count === 0) continue;
    ordinals[place] = ordinal;
    scores[place] = sums[ordinal] ?? 0;
    held[place] = count;
    place += 1;
  }
  return { ordinals, scores, held };
}

function scoreOf(weight: number, level: number): number {
  return weight * (impactOfLevel[level] ?? 0);
}

/** Postings of the words -> the articles that match, each with its BM25F score. */

import type { Match } from "../engine/flexsearch-index.ts";
import { IMPACT_BITS } from "../engine/impact.ts";
import { firstNotBelow } from "../engine/postings.ts";
import type { FoundWord } from "./pool-postings.ts";

/** The articles that match, in ascending order, and what ranks them; the arrays are parallel. */
export interface MatchedArticles {
  readonly ordinals: Uint32Array;
  /** Sums of idf times impact over the words that an article holds. */
  readonly scores: Float64Array;
  /** How many of the words an article holds; absent when it holds all. */
  readonly held?: Uint8Array;
  /** What the scores were multiplied by, see `recency.ts`; absent when by nothing. */
  readonly factors?: Float64Array;
}

/** Finds the articles that hold all of the words, or any of them. No word finds no article. */
export function matchArticles(
  words: readonly FoundWord[],
  match: Match,
  documents: number,
): MatchedArticles {
  return match === "all" ? matchAll(words) : matchAny(words, documents);
}

/** Intersects from the rarest word on, so that no step looks at more articles than the one before. */
function matchAll(words: readonly FoundWord[]): MatchedArticles {
  const sorted = words.toSorted(
    (left, right) => left.postings.ordinals.length - right.postings.ordinals.length,
  );
  const [rarest, ...others] = sorted;
  if (!rarest) return { ordinals: new Uint32Array(0), scores: new Float64Array(0) };
  const ordinals = others
    .reduce((left, word) => intersect(left, word.postings.ordinals), rarest.postings.ordinals)
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
  { postings, values, times }: FoundWord,
): void {
  const { ordinals: holding, codes } = postings;
  let place = 0;
  for (let index = 0; index < ordinals.length; index += 1) {
    place = firstNotBelow(holding, ordinals[index] ?? 0, place);
    scores[index] = (scores[index] ?? 0) + times * (values[codes[place] ?? 0] ?? 0);
  }
}

/** Adds up the scores of all articles that hold a word, in one slot for each article of the archive. */
function matchAny(words: readonly FoundWord[], documents: number): MatchedArticles {
  const sums = new Float64Array(documents);
  const counts = new Uint8Array(documents);
  for (const { forms, postings, values, times } of words) {
    const { ordinals, codes } = postings;
    // A synonym is near what was asked for; an article is complete by the words themselves.
    const isAsked = forms.map(({ kind }) => (kind === "synonym" ? 0 : 1));
    for (let index = 0; index < ordinals.length; index += 1) {
      const ordinal = ordinals[index] ?? 0;
      const code = codes[index] ?? 0;
      counts[ordinal] = (counts[ordinal] ?? 0) + (isAsked[code >>> IMPACT_BITS] ?? 0);
      sums[ordinal] = (sums[ordinal] ?? 0) + times * (values[code] ?? 0);
    }
  }
  return gatherHeld(sums, counts);
}

/** Keeps the slots of articles that hold at least one word. */
function gatherHeld(sums: Float64Array, counts: Uint8Array): MatchedArticles {
  const matching = sums.reduce((count, sum) => count + (sum > 0 ? 1 : 0), 0);
  const ordinals = new Uint32Array(matching);
  const scores = new Float64Array(matching);
  const held = new Uint8Array(matching);
  let place = 0;
  for (let ordinal = 0; place < matching; ordinal += 1) {
    const sum = sums[ordinal] ?? 0;
    if (sum === 0) continue;
    ordinals[place] = ordinal;
    scores[place] = sum;
    held[place] = counts[ordinal] ?? 0;
    place += 1;
  }
  return { ordinals, scores, held };
}

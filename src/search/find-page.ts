/** Matched articles -> the articles of one page, found by FlexSearch and ranked by BM25F. */

import { type Match, searchPostings } from "../engine/flexsearch-index.ts";
import type { MatchedArticles } from "./match-articles.ts";
import type { FoundWord } from "./pool-postings.ts";
import { selectTop } from "./select-top.ts";

/** One article of a page. */
export interface Candidate {
  readonly ordinal: number;
  /** Sum of idf times impact; 0 when the order is by date. */
  readonly score: number;
  /** Words of the query that the article does not hold. */
  readonly missing: readonly string[];
}

/**
 * Picks the articles from `offset` to `offset + limit` in the order of relevance: those with all
 * words first, then by score, then newest first, which is the order of ordinals.
 *
 * FlexSearch gets the postings of the query's words narrowed to the articles that can stand on the
 * page, and finds in them; what it finds is what is ranked.
 */
export function findPage(
  matched: MatchedArticles,
  words: readonly FoundWord[],
  match: Match,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Candidate[] {
  const { ordinals, scores, held } = matched;
  const isBetter = (left: number, right: number): boolean => {
    const leftAll = !held || held[left] === words.length;
    const rightAll = !held || held[right] === words.length;
    if (leftAll !== rightAll) return leftAll;
    const difference = (scores[left] ?? 0) - (scores[right] ?? 0);
    return difference === 0 ? left < right : difference > 0;
  };
  const page = selectTop(ordinals.length, offset + limit, isBetter).slice(offset);
  const narrowed = page.map((place) => ordinals[place] ?? 0);
  const holders = words.map((word) => holdersAmong(narrowed, word));
  const found = searchPostings(holders, match).sort((left, right) => left - right);
  return found.map((index) => ({
    ordinal: narrowed[index] ?? 0,
    score: scores[page[index] ?? 0] ?? 0,
    missing: held ? missingWords(words, holders, index) : [],
  }));
}

/** Places on the page whose articles hold the word, ascending. */
function holdersAmong(page: readonly number[], { postings }: FoundWord): number[] {
  const places: number[] = [];
  page.forEach((ordinal, place) => {
    if (holds(postings.ordinals, ordinal)) places.push(place);
  });
  return places;
}

function holds(ordinals: Uint32Array, wanted: number): boolean {
  let low = 0;
  let high = ordinals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordinals[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return ordinals[low] === wanted;
}

function missingWords(
  words: readonly FoundWord[],
  holders: readonly (readonly number[])[],
  place: number,
): string[] {
  return words.filter((_, word) => !holders[word]?.includes(place)).map(({ input }) => input);
}

/**
 * Picks the articles from `offset` to `offset + limit` by date. Ordinals run newest first with the
 * undated last, so that falling is their order, and rising is theirs turned round up to the undated.
 *
 * @param dated Number of articles with a date; their ordinals are below it.
 */
export function pageByDate(
  ordinals: Uint32Array,
  rising: boolean,
  dated: number,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Candidate[] {
  const firstUndated = rising ? ordinals.findIndex((ordinal) => ordinal >= dated) : 0;
  const turned = firstUndated < 0 ? ordinals.length : firstUndated;
  const page: Candidate[] = [];
  for (let place = offset; place < Math.min(offset + limit, ordinals.length); place += 1) {
    const from = rising && place < turned ? turned - 1 - place : place;
    page.push({ ordinal: ordinals[from] ?? 0, score: 0, missing: [] });
  }
  return page;
}

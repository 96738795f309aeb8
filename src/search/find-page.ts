/** Matched articles -> the articles of one page, found by FlexSearch and ranked by BM25F. */

import { type Match, searchPostings } from "../engine/flexsearch-index.ts";
import type { MatchedArticles } from "./match-articles.ts";
import type { FoundWord } from "./pool-postings.ts";
import { BONUS_FROM, type ScoreParts, type Scorer, sumOfParts } from "./score.ts";
import { selectTop } from "./select-top.ts";

/** One article of a page. */
export interface Candidate {
  readonly ordinal: number;
  /** Sum of idf times impact over the words that it holds; 0 without words. */
  readonly score: number;
  /** Words of the query that the article does not hold. */
  readonly missing: readonly string[];
  /** What the score is made of, and by what it is multiplied; absent for articles not looked at closely. */
  readonly parts?: ScoreParts;
  readonly recency?: number;
}

/** Which articles of a list a page shows. */
export interface PageSpan {
  readonly offset: number;
  readonly limit: number;
}

/** The order by date. */
export interface DateOrder {
  /** Oldest first; else newest first. Undated articles come last in both. */
  readonly rising: boolean;
  /** Number of articles with a date in the archive; their ordinals are below it. */
  readonly dated: number;
}

/**
 * Articles that are looked at closely, those of the highest sums: 50 to 200 give the same order of the
 * first ten. Behind them the sums alone decide.
 */
const LOOKED_AT = 100;

/**
 * Picks the articles of a page in the order of relevance: of one or two words those with both first, then
 * by score, then newest first, which is the order of ordinals.
 */
export function findPage(
  matched: MatchedArticles,
  words: readonly FoundWord[],
  match: Match,
  { offset, limit }: PageSpan,
  scorer: Scorer,
): Candidate[] {
  const { ordinals, scores, held, factors } = matched;
  const isComplete = (place: number): boolean =>
    words.length >= BONUS_FROM || !held || held[place] === words.length;
  const isBetterBy =
    (scoreOf: (place: number) => number) =>
    (left: number, right: number): boolean => {
      if (isComplete(left) !== isComplete(right)) return isComplete(left);
      const difference = scoreOf(left) - scoreOf(right);
      return difference === 0 ? left < right : difference > 0;
    };
  const bySum = isBetterBy((place) => scores[place] ?? 0);
  const top = selectTop(ordinals.length, Math.max(LOOKED_AT, offset + limit), bySum);
  const closely = top.slice(0, LOOKED_AT).sort((left, right) => left - right);
  const scored = new Map(
    closely.map((place) => {
      const parts = scorer.parts(ordinals[place] ?? 0);
      const recency = factors?.[place] ?? 1;
      return [place, { score: sumOfParts(parts) * recency, parts, recency }];
    }),
  );
  const byScore = isBetterBy((place) => scored.get(place)?.score ?? 0);
  closely.sort((left, right) => (byScore(left, right) ? -1 : 1));
  const places = [...closely, ...top.slice(LOOKED_AT)].slice(offset, offset + limit);
  return findAt(places, matched, words, match).map((candidate, index) => ({
    ...candidate,
    ...scored.get(places[index] ?? -1),
  }));
}

/** Picks the articles of a page of matched articles by date. */
export function findPageByDate(
  matched: MatchedArticles,
  words: readonly FoundWord[],
  match: Match,
  order: DateOrder,
  page: PageSpan,
): Candidate[] {
  return findAt(placesByDate(matched.ordinals, order, page), matched, words, match);
}

/** Picks the articles of a page from a list without words, by date. */
export function pageByDate(ordinals: Uint32Array, order: DateOrder, page: PageSpan): Candidate[] {
  return placesByDate(ordinals, order, page).map((place) => ({
    ordinal: ordinals[place] ?? 0,
    score: 0,
    missing: [],
  }));
}

/**
 * Ordinals run newest first with the undated last, so that falling is their order, and rising is
 * theirs turned round up to the undated.
 */
function placesByDate(
  ordinals: Uint32Array,
  { rising, dated }: DateOrder,
  { offset, limit }: PageSpan,
): number[] {
  const firstUndated = rising ? ordinals.findIndex((ordinal) => ordinal >= dated) : 0;
  const turned = firstUndated < 0 ? ordinals.length : firstUndated;
  const places: number[] = [];
  for (let place = offset; place < Math.min(offset + limit, ordinals.length); place += 1) {
    places.push(rising && place < turned ? turned - 1 - place : place);
  }
  return places;
}

/**
 * FlexSearch gets the postings of the query's words narrowed to the articles of the page, and finds
 * in them; what it finds is what is shown, in the order of `places`.
 */
function findAt(
  places: readonly number[],
  { ordinals, scores, held }: MatchedArticles,
  words: readonly FoundWord[],
  match: Match,
): Candidate[] {
  const narrowed = places.map((place) => ordinals[place] ?? 0);
  const holders = words.map((word) => holdersAmong(narrowed, word));
  const found = searchPostings(holders, match).sort((left, right) => left - right);
  return found.map((index) => ({
    ordinal: narrowed[index] ?? 0,
    score: scores[places[index] ?? 0] ?? 0,
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

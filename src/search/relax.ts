/** Which words an article must hold: all of them, and only where that finds nothing, fewer. */

import type { Match } from "../engine/flexsearch-index.ts";
import { type MatchedArticles, matchArticles } from "./match-articles.ts";
import type { FoundWord } from "./pool-postings.ts";

/** How the query asks for its words. */
export type WantedMatch = "auto" | Match;

/** The articles found, and what was given up to find them. */
export interface Relaxed {
  readonly matched: MatchedArticles;
  readonly match: Match;
  /** True when fewer words were asked for than the query has. */
  readonly relaxed: boolean;
  /** Words that no article holds and that were therefore left out. */
  readonly dropped: readonly string[];
  /** The words that the articles were matched with. */
  readonly words: readonly FoundWord[];
}

/** Words from which on a query is a sentence. */
const SENTENCE_QUERY = 5;

/** Articles of a page: whoever has so many with all words is shown no other. */
const PAGE = 10;

/**
 * How many articles with all words are enough, by the number of things that they ask for.
 *
 * One or two words are taken at their word. Three or four fill a page with articles that lack one, when
 * those with all do not. From five on a query is a sentence, which asks for the best article on the
 * whole: one that lacks "surrendered" is not wrong. Measured 2026-11 on ten collections: asking for all
 * words of three loses up to .03 of nDCG@10 on short queries.
 */
function enoughArticles(things: number): number {
  if (things < 3) return 1;
  return things < SENTENCE_QUERY ? PAGE : Number.POSITIVE_INFINITY;
}

/**
 * Finds articles with all words; where `auto` allows it, without the words that no article holds, and
 * in the end with any of them.
 *
 * @param narrow Applies the filters of the query, so that "nothing found" means after them.
 */
export function matchRelaxed(
  words: readonly FoundWord[],
  wanted: WantedMatch,
  documents: number,
  narrow: (matched: MatchedArticles) => MatchedArticles,
): Relaxed {
  const run = (among: readonly FoundWord[], match: Match): MatchedArticles =>
    narrow(matchArticles(among, match, documents));
  const strict = { match: "all" as const, relaxed: false, dropped: [], words };
  if (wanted !== "auto") return { ...strict, match: wanted, matched: run(words, wanted) };

  const all = run(words, "all");
  if (isEnough(all, words)) return { ...strict, matched: all };

  const held = words.filter(({ postings }) => postings.ordinals.length > 0);
  const dropped = words.filter((word) => !held.includes(word)).map(({ input }) => input);
  if (held.length === 0) return { ...strict, matched: all };
  const rest = dropped.length > 0 ? run(held, "all") : all;
  const strictRest = { matched: rest, match: "all" as const, dropped, words: held };
  if (isEnough(rest, held)) return { ...strictRest, relaxed: dropped.length > 0 };
  const any = run(held, "any");
  // Who holds all words holds any: as many articles are the same articles, and nothing was given up.
  if (any.ordinals.length === rest.ordinals.length) {
    return { ...strictRest, relaxed: dropped.length > 0 };
  }
  return { matched: any, match: "any", relaxed: true, dropped, words: held };
}

function isEnough({ ordinals }: MatchedArticles, words: readonly FoundWord[]): boolean {
  const enough = enoughArticles(countThings(words));
  return ordinals.length >= (words.every(standsItself) ? enough : Math.max(PAGE, enough));
}

/**
 * Whether the archive has the word, in any spelling. Of what it only has translations of, an article may
 * say the same with none of them: articles without one follow until the page is full.
 */
function standsItself({ forms }: FoundWord): boolean {
  return forms.some(
    ({ kind, postings }) =>
      (kind === "word" || kind === "variant" || kind === "alias" || kind === "prefix") &&
      postings.ordinals.length > 0,
  );
}

/** How many things the words ask for: those of one name are one, however many the name has. */
function countThings(words: readonly FoundWord[]): number {
  const names = words.map(({ forms }) => forms.find(({ id }) => id?.includes(":"))?.id);
  return new Set(names.map((id, number) => id ?? number)).size;
}

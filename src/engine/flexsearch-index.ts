/**
 * FlexSearch behind our own words: the only file that knows it.
 *
 * The build lets an index collect which article holds which term; a search fills an index with the
 * postings of its own terms and lets that one search. Both give FlexSearch terms that the analyzer
 * has made: its own encoder splits years and drops letters (`2026` becomes `202` and `6`).
 *
 * `Index.map` is published but not typed; the exact version of the package is pinned, and a test
 * compares every answer with a plain index in memory.
 */

import { Index } from "flexsearch";
import { IN_BODY, IN_TITLE } from "./postings.ts";

/** How often a term is counted at most: beyond, BM25 no longer tells counts apart. */
const MOST_IN_BODY = 31;
const MOST_IN_TITLE = 3;

/** Number of slots; a slot is a pair of counts. */
const SLOTS = (MOST_IN_BODY + 1) * (MOST_IN_TITLE + 1);

/** Articles of a term by FlexSearch's score, which is always 0 here. */
type ScoredArticles = (ArrayLike<number> | undefined)[];

interface OpenIndex {
  map: Map<string, ScoredArticles>;
  add(article: number, terms: readonly string[]): unknown;
  search(terms: readonly string[], options: { limit: number; suggest: boolean }): number[];
}

/** Analyzed terms pass as they are, so that FlexSearch never splits a word in its own way. */
const passThrough = { encode: (terms: readonly string[]): readonly string[] => terms };

/** How often a term stands in the two fields of one article. At least one count is above 0. */
export interface TermCounts {
  readonly inTitle: number;
  readonly inBody: number;
}

/** A term and how often it stands in the two fields of an article. */
export interface CountedTerm extends TermCounts {
  readonly term: string;
}

/** Bits of a packed posting that hold the slot; the article's number stands above them. */
const SLOT_BITS = 7;

/** Collects the terms of some thousand articles in a FlexSearch index. */
export class IndexRun {
  readonly #index = new Index({
    tokenize: "strict",
    resolution: 1,
    encoder: passThrough,
    cache: false,
  } as object) as unknown as OpenIndex;
  /** By slot, the terms of the article that is being added. Empty between two calls. */
  readonly #bySlot: readonly string[][] = Array.from({ length: SLOTS }, () => []);

  /**
   * Adds one article. FlexSearch is given packed postings for numbers, once for each slot: lists by
   * slot, which it could keep too, take a quarter more time and leave the postings to be sorted.
   *
   * @param article Number of the article, at least 0, above those added before.
   * @param terms Its distinct terms and their counts.
   */
  add(article: number, terms: readonly CountedTerm[]): void {
    const slots: number[] = [];
    for (const counted of terms) {
      const slot = slotOf(counted);
      if (this.#bySlot[slot]?.push(counted.term) === 1) slots.push(slot);
    }
    for (const slot of slots) {
      const list = this.#bySlot[slot] ?? [];
      this.#index.add(packPosting(article, slot), list);
      list.length = 0;
    }
  }

  /**
   * Gives the terms in no order, each with its packed postings in ascending order of the articles.
   * {@link articleOf} and {@link countsOf} read a packed posting.
   */
  *entries(): Generator<readonly [term: string, packed: ArrayLike<number>]> {
    for (const [term, [packed = []]] of this.#index.map) yield [term, packed];
  }
}

/** Joins an article's number, below 2^25, and a slot. */
export function packPosting(article: number, slot: number): number {
  return ((article << SLOT_BITS) | slot) >>> 0;
}

/** The article's number in a packed posting. */
export function articleOf(packed: number): number {
  return packed >>> SLOT_BITS;
}

/** The slot in a packed posting, for {@link countsOf}. */
export function slotIn(packed: number): number {
  return packed & (SLOTS - 1);
}

/** The slot of counts, in which those above 31 in the body and 3 in the title are cut to that. */
export function slotOf({ inTitle, inBody }: TermCounts): number {
  return Math.min(inBody, MOST_IN_BODY) * (MOST_IN_TITLE + 1) + Math.min(inTitle, MOST_IN_TITLE);
}

/** The counts that a slot stands for; at most 31 in the body and 3 in the title. */
export function countsOf(slot: number): TermCounts {
  return { inTitle: slot % (MOST_IN_TITLE + 1), inBody: Math.floor(slot / (MOST_IN_TITLE + 1)) };
}

/** Fields that counts stand for, as postings store them. */
export function fieldsOf({ inTitle, inBody }: TermCounts): number {
  return (inTitle > 0 ? IN_TITLE : 0) | (inBody > 0 ? IN_BODY : 0);
}

/** Which of the words an article must hold to be found. */
export type Match = "all" | "any";

/**
 * Lets FlexSearch search in postings that were narrowed beforehand.
 *
 * @param articles For each word of the query the numbers of the articles that hold it, without
 *   repeats. Small dense numbers are several times as fast as large sparse ones.
 * @returns The numbers of the articles found, each once, in FlexSearch's order.
 */
export function searchPostings(articles: readonly ArrayLike<number>[], match: Match): number[] {
  const index = new Index({
    resolution: 1,
    encoder: passThrough,
  } as object) as unknown as OpenIndex;
  const words = articles.map((_, word) => String(word));
  index.map = new Map(words.map((word, place) => [word, [articles[place]]]));
  const limit = articles.reduce((sum, list) => sum + list.length, 1);
  return index.search(words, { limit, suggest: match === "any" });
}

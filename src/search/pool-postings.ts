/**
 * One word of a query, whatever its forms: the postings of all its terms taken together.
 *
 * Pooling after Pirkola, "The effects of query structure and dictionary setups in dictionary-based
 * cross-language information retrieval" (SIGIR 1998): a word with three forms is one word with one
 * document frequency. Counted apart, its forms would outvote the other words.
 */

import { IN_BODY, IN_TITLE, type TermPostings } from "../engine/postings.ts";

/** A word of the query with the articles that hold it. */
export interface FoundWord {
  /** The word as typed. */
  readonly input: string;
  /** The terms that it was looked up as. */
  readonly terms: readonly string[];
  readonly postings: TermPostings;
  /** How often the query says the word; at least 1. */
  readonly times: number;
}

/** The postings of no article. */
export const NO_POSTINGS: TermPostings = {
  ordinals: new Uint32Array(0),
  levels: new Uint8Array(0),
};

/** Joins postings; an article that several of them hold has the highest of its levels and all its fields. */
export function poolPostings(all: readonly TermPostings[]): TermPostings {
  const [only = NO_POSTINGS] = all;
  return all.length < 2 ? only : all.reduce(poolTwo);
}

function poolTwo(left: TermPostings, right: TermPostings): TermPostings {
  const limit = left.ordinals.length + right.ordinals.length;
  const ordinals = new Uint32Array(limit);
  const levels = new Uint8Array(limit);
  const fields = left.fields || right.fields ? new Uint8Array(limit) : undefined;
  let count = 0;
  for (let l = 0, r = 0; l < left.ordinals.length || r < right.ordinals.length; count += 1) {
    const leftOrdinal = left.ordinals[l] ?? Number.POSITIVE_INFINITY;
    const rightOrdinal = right.ordinals[r] ?? Number.POSITIVE_INFINITY;
    const takesLeft = leftOrdinal <= rightOrdinal;
    const takesRight = rightOrdinal <= leftOrdinal;
    ordinals[count] = takesLeft ? leftOrdinal : rightOrdinal;
    levels[count] = Math.max(
      takesLeft ? (left.levels[l] ?? 0) : 0,
      takesRight ? (right.levels[r] ?? 0) : 0,
    );
    if (fields) {
      fields[count] = (takesLeft ? fieldsAt(left, l) : 0) | (takesRight ? fieldsAt(right, r) : 0);
    }
    if (takesLeft) l += 1;
    if (takesRight) r += 1;
  }
  const pooled = { ordinals: ordinals.subarray(0, count), levels: levels.subarray(0, count) };
  return fields ? { ...pooled, fields: fields.subarray(0, count) } : pooled;
}

/** Keeps the articles that hold the term in one of the fields of `mask`. */
export function inFields(postings: TermPostings, mask: number): TermPostings {
  if (mask === (IN_TITLE | IN_BODY)) return postings;
  if (!postings.fields) return mask === IN_BODY ? postings : NO_POSTINGS;
  return keepPostings(postings, (_, index) => (fieldsAt(postings, index) & mask) !== 0);
}

/** Keeps the postings for which `keeps` is true of their ordinal and place. */
export function keepPostings(
  postings: TermPostings,
  keeps: (ordinal: number, index: number) => boolean,
): TermPostings {
  const places = new Uint32Array(postings.ordinals.length);
  let count = 0;
  postings.ordinals.forEach((ordinal, index) => {
    if (keeps(ordinal, index)) places[count++] = index;
  });
  const kept = places.subarray(0, count);
  const { fields } = postings;
  return {
    ordinals: Uint32Array.from(kept, (place) => postings.ordinals[place] ?? 0),
    levels: Uint8Array.from(kept, (place) => postings.levels[place] ?? 0),
    ...(fields && { fields: Uint8Array.from(kept, (place) => fields[place] ?? 0) }),
  };
}

function fieldsAt({ fields }: TermPostings, index: number): number {
  return fields ? (fields[index] ?? 0) : IN_BODY;
}

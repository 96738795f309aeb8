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

/**
 * Joins postings; an article that several of them hold has the highest of its levels. What field a
 * form stands in is not kept: {@link inFields} comes before.
 */
export function poolPostings(all: readonly TermPostings[]): TermPostings {
  const [only = NO_POSTINGS] = all;
  return all.length < 2 ? only : all.reduce(poolTwo);
}

function poolTwo(left: TermPostings, right: TermPostings): TermPostings {
  const ordinals = unionOf(left.ordinals, right.ordinals);
  const levels = new Uint8Array(ordinals.length);
  for (const form of [left, right]) {
    let place = -1;
    for (let index = 0; index < form.ordinals.length; index += 1) {
      place = ordinals.indexOf(form.ordinals[index] ?? 0, place + 1);
      levels[place] = Math.max(levels[place] ?? 0, form.levels[index] ?? 0);
    }
  }
  return { ordinals, levels };
}

/** Merges two strictly ascending lists into one. */
function unionOf(left: Uint32Array, right: Uint32Array): Uint32Array {
  const union = new Uint32Array(left.length + right.length);
  let count = 0;
  let r = 0;
  for (const ordinal of left) {
    while (r < right.length && (right[r] ?? 0) < ordinal) union[count++] = right[r++] ?? 0;
    if (right[r] === ordinal) r += 1;
    union[count++] = ordinal;
  }
  union.set(right.subarray(r), count);
  return union.subarray(0, count + right.length - r);
}

/** Keeps the articles that hold the term in one of the fields of `mask`. */
export function inFields(postings: TermPostings, mask: number): TermPostings {
  if (mask === (IN_TITLE | IN_BODY)) return postings;
  const { ordinals, levels, fields } = postings;
  if (!fields) return mask === IN_BODY ? postings : NO_POSTINGS;
  const kept: number[] = [];
  fields.forEach((field, index) => {
    if ((field & mask) !== 0) kept.push(index);
  });
  return {
    ordinals: Uint32Array.from(kept, (index) => ordinals[index] ?? 0),
    levels: Uint8Array.from(kept, (index) => levels[index] ?? 0),
  };
}

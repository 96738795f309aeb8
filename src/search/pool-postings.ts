/**
 * One word of a query, whatever its forms: the postings of all of them taken together.
 *
 * Pooling after Pirkola, "The effects of query structure and dictionary setups in dictionary-based
 * cross-language information retrieval" (SIGIR 1998): a word with three forms is one word with one
 * document frequency. Counted apart, its forms would outvote the other words.
 */

import { IMPACT_LEVELS, impactOfLevel } from "../engine/impact.ts";
import type { TermPostings } from "../engine/postings.ts";
import type { Form } from "./forms.ts";

/** A form with the articles that hold it. */
export interface FoundForm extends Form {
  /** All postings of the form. */
  readonly source: TermPostings;
  /** Those of {@link source} in the parts of an article that were asked for. */
  readonly postings: TermPostings;
}

/** The articles that hold a word, and as which of its forms. */
interface PooledPostings {
  /** Ordinals of the articles, strictly ascending. */
  readonly ordinals: Uint32Array;
  /** By article: the number of the form that counts for it, times `IMPACT_LEVELS`, plus its level. */
  readonly codes: ArrayLike<number>;
}

/** A word of the query with the articles that hold it. */
export interface FoundWord {
  /** The word or phrase as typed. */
  readonly input: string;
  /** Where it begins in the query, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly forms: readonly FoundForm[];
  readonly postings: PooledPostings;
  /** What each code of {@link postings} adds to the score of an article that the query asks for once. */
  readonly values: Float32Array;
  /** Of each form, its weight times its inverse document frequency. */
  readonly factors: readonly number[];
  /** How often the query says the word; at least 1. */
  readonly times: number;
}

/** The postings of no article. */
export const NO_POSTINGS: TermPostings = {
  ordinals: new Uint32Array(0),
  levels: new Uint8Array(0),
};

/**
 * Inverse document frequency as in Lucene's BM25: ln(1 + (N - n + 0.5) / (n + 0.5)), never negative.
 *
 * @param documents Articles of the archive.
 * @param holding Articles that hold the word, at most `documents`.
 */
export function inverseDocumentFrequency(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

/** The form that an article is found as, from a code of its postings. */
export function formOfCode(word: FoundWord, code: number): FoundForm | undefined {
  return word.forms[Math.floor(code / IMPACT_LEVELS)];
}

/**
 * Joins the forms of a word. An article that several of them hold counts with the one that is worth
 * most. The user's own word has its own document frequency; its other forms have that of all together,
 * so that a rare translation is not worth more than the word.
 *
 * @param documents Articles of the archive.
 */
export function poolForms(
  forms: readonly FoundForm[],
  documents: number,
): Pick<FoundWord, "forms" | "postings" | "values" | "factors"> {
  const held = forms.filter(({ postings }) => postings.ordinals.length > 0);
  const [only] = held;
  if (!only) return { forms, postings: NO_POOLED, values: new Float32Array(0), factors: [] };
  const ordinals = joinOrdinals(held);
  const own = held.filter(({ kind }) => kind === "word");
  const ownArticles = own.length > 0 ? joinOrdinals(own).length : ordinals.length;
  const ownIdf = inverseDocumentFrequency(documents, ownArticles);
  const otherIdf = inverseDocumentFrequency(documents, ordinals.length);
  const factors = held.map(({ kind, weight }) => weight * (kind === "word" ? ownIdf : otherIdf));
  const values = new Float32Array(held.length * IMPACT_LEVELS);
  factors.forEach((factor, form) => {
    for (let level = 0; level < IMPACT_LEVELS; level += 1) {
      values[form * IMPACT_LEVELS + level] = factor * (impactOfLevel[level] ?? 0);
    }
  });
  const codes = held.length === 1 ? only.postings.levels : bestCodes(held, ordinals, values);
  return { forms: held, postings: { ordinals, codes }, values, factors };
}

const NO_POOLED: PooledPostings = { ordinals: NO_POSTINGS.ordinals, codes: [] };

function joinOrdinals(forms: readonly FoundForm[]): Uint32Array {
  return forms.map(({ postings }) => postings.ordinals).reduce(unionOf);
}

/** For each article the code of the form that is worth most there. */
function bestCodes(
  forms: readonly FoundForm[],
  ordinals: Uint32Array,
  values: Float32Array,
): Uint16Array {
  const codes = new Uint16Array(ordinals.length);
  const best = new Float32Array(ordinals.length).fill(-1);
  for (const [form, { postings }] of forms.entries()) {
    let place = 0;
    for (let index = 0; index < postings.ordinals.length; index += 1) {
      while (ordinals[place] !== postings.ordinals[index]) place += 1;
      const code = form * IMPACT_LEVELS + (postings.levels[index] ?? 0);
      const value = values[code] ?? 0;
      if (value <= (best[place] ?? 0)) continue;
      best[place] = value;
      codes[place] = code;
    }
  }
  return codes;
}

/** Merges two strictly ascending lists into one. */
export function unionOf(left: Uint32Array, right: Uint32Array): Uint32Array {
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

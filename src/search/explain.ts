/** Why a hit stands where it does: its score, taken apart. */

import type { Candidate } from "./find-page.ts";

/** A score in parts: `score` is their sum times `recency`. */
export interface Explanation {
  readonly score: number;
  readonly words: readonly {
    /** The word as typed, and as what the article was found for it. */
    readonly term: string;
    readonly found_as: string;
    readonly kind: string;
    /** Share of the score that a form of this kind has, 0 to 1. */
    readonly weight: number;
    /** How often the query says the word. */
    readonly times: number;
    readonly value: number;
  }[];
  readonly complete: number;
  readonly exact: number;
  readonly sentence: number;
  readonly recency: number;
}

/** Explains a candidate; nothing where the order is not by relevance. */
export function explain({ parts, recency = 1, score }: Candidate): Explanation | undefined {
  if (!parts) return undefined;
  return {
    score,
    words: parts.words.map(({ word, form, value }) => ({
      term: word.input,
      found_as: form.id ?? form.written[0] ?? form.term,
      kind: form.kind,
      weight: form.weight,
      times: word.times,
      value,
    })),
    complete: parts.complete,
    exact: parts.exact,
    sentence: parts.sentence,
    recency,
  };
}

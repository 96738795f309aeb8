/** Walks over the articles that hold a form of a word, to see where in them it stands. */

import { PositionReader, sentenceOf } from "../engine/positions.ts";
import type { TermPostings } from "../engine/postings.ts";
import type { FoundForm } from "./pool-postings.ts";

/** A form of a word while articles are looked at one after another, in ascending order. */
export class FormWalk {
  /** The form walked over. */
  readonly form: FoundForm;
  readonly #source: TermPostings;
  readonly #positions: PositionReader | undefined;
  #next = 0;

  constructor(form: FoundForm) {
    this.form = form;
    this.#source = form.source;
    const { positions, ordinals } = form.source;
    this.#positions = positions && new PositionReader(positions, ordinals.length);
  }

  /** Place of an article among those that hold the form; -1 when it does not. */
  moveTo(ordinal: number): number {
    const { ordinals } = this.#source;
    let step = 1;
    let low = this.#next;
    while (low + step < ordinals.length && (ordinals[low + step] ?? 0) < ordinal) {
      low += step;
      step *= 2;
    }
    let high = Math.min(ordinals.length, low + step + 1);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ordinals[middle] ?? 0) < ordinal) low = middle + 1;
      else high = middle;
    }
    this.#next = low;
    return ordinals[low] === ordinal ? low : -1;
  }

  /** The sentences that the form stands in, ascending, 0 being the title; repeats included. */
  sentencesAt(place: number): number[] {
    return (this.#positions?.at(place) ?? []).map(sentenceOf);
  }
}

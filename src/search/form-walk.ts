/** Walks over the articles that hold a form of a word, to see where in them it stands. */

import { PositionReader } from "../engine/positions.ts";
import { firstNotBelow, type TermPostings } from "../engine/postings.ts";
import type { FoundForm } from "./pool-postings.ts";

/** A form of a word while articles are looked at one after another; fastest in ascending order. */
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
    const isBehind = (ordinals[this.#next] ?? Number.POSITIVE_INFINITY) > ordinal;
    this.#next = firstNotBelow(ordinals, ordinal, isBehind ? 0 : this.#next);
    return ordinals[this.#next] === ordinal ? this.#next : -1;
  }

  /** The sentences that the form stands in, ascending, 0 being the title. */
  sentencesAt(place: number): number[] {
    return this.#positions?.sentencesAt(place) ?? [];
  }
}

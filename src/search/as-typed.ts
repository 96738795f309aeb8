/** Whether the word of a query stands in articles as it was typed, or as another word of its term. */

import { TOLD_APART } from "../engine/surface-forms.ts";
import type { FoundForm } from "./pool-postings.ts";

/** Whether any article has the word as it was typed. */
export function standsAsTyped({ term, typed, source: { forms, ordinals } }: FoundForm): boolean {
  if (ordinals.length === 0) return false;
  if (!forms) return typed === term;
  // Forms that are not told apart may be the one typed.
  return forms.forms.length >= TOLD_APART || forms.forms.some(([form]) => form === typed);
}

/** Tells where a form stands as it was typed. */
export class TypedForm {
  /** In how many articles. */
  readonly articles: number;
  readonly #masks: Uint8Array | undefined;
  readonly #bit: number;

  constructor({ term, typed, source: { forms, ordinals } }: FoundForm) {
    const number = forms?.forms.findIndex(([form]) => form === typed) ?? -1;
    const isOnlyForm = !forms && typed === term;
    this.articles = isOnlyForm ? ordinals.length : (forms?.forms[number]?.[1] ?? 0);
    this.#masks = forms?.masks;
    this.#bit = 1 << number;
  }

  /** Whether it does in the article at `place` among those that hold the form. */
  standsAt(place: number): boolean {
    if (this.articles === 0) return false;
    return !this.#masks || ((this.#masks[place] ?? 0) & this.#bit) !== 0;
  }
}

/** What one word of a query adds to the scores of articles. */

import { placeAmong } from "../engine/postings.ts";
import { TypedForm } from "./as-typed.ts";
import { FormWalk } from "./form-walk.ts";
import {
  type FoundForm,
  type FoundWord,
  formOfCode,
  inverseDocumentFrequency,
} from "./pool-postings.ts";
import type { SentenceSums } from "./sentence-sums.ts";

/** A form of the word while articles are scored. */
interface ScoredForm {
  readonly form: FoundForm;
  readonly walk: FormWalk;
  readonly asTyped: TypedForm;
  /** What it is worth that the form stands as it was typed. */
  readonly rarity: number;
  readonly factor: number;
  /** Place of the present article among those that hold the form; -1 when it does not count there. */
  place: number;
}

/** Looks at one article after another. Fastest in ascending order of their ordinals. */
export class WordScorer {
  readonly #word: FoundWord;
  readonly #forms: readonly ScoredForm[];
  #best: FoundForm | undefined;
  #value = 0;

  /** @param documents Articles of the archive. */
  constructor(word: FoundWord, documents: number) {
    this.#word = word;
    this.#forms = word.forms.map((form, number): ScoredForm => {
      const asTyped = new TypedForm(form);
      const { articles } = asTyped;
      const rarity = articles > 0 ? inverseDocumentFrequency(documents, articles) : 0;
      const factor = word.factors[number] ?? 0;
      return { form, walk: new FormWalk(form), asTyped, rarity, factor, place: -1 };
    });
  }

  /** Moves to an article, and tells whether it holds the word; the rest is about that article. */
  moveTo(ordinal: number): boolean {
    const { postings, values, times } = this.#word;
    const place = placeAmong(postings.ordinals, ordinal);
    if (place < 0) return false;
    const code = postings.codes[place] ?? 0;
    this.#value = times * (values[code] ?? 0);
    this.#best = formOfCode(this.#word, code);
    // The user's own word, and what counts for the article; further forms would say the same again.
    for (const each of this.#forms) {
      const counts = each.form.kind === "word" || each.form === this.#best;
      each.place = counts ? each.walk.moveTo(ordinal) : -1;
    }
    return true;
  }

  /** What the word adds by BM25F. */
  get value(): number {
    return this.#value;
  }

  /** The form that counts. */
  get best(): FoundForm | undefined {
    return this.#best;
  }

  /** What it adds that the word stands as it was typed, before its weight. */
  get exactness(): number {
    let articles = 0;
    let exactness = 0;
    for (const { place, asTyped, rarity } of this.#forms) {
      if (place < 0 || asTyped.articles <= articles || !asTyped.standsAt(place)) continue;
      articles = asTyped.articles;
      exactness = rarity;
    }
    return exactness;
  }

  /** Adds to each sentence what the word is worth in it, counting once. */
  addSentences(sums: SentenceSums): void {
    sums.beginWord();
    for (const { walk, place, factor } of this.#forms) {
      if (place < 0) continue;
      for (const sentence of walk.sentencesAt(place)) sums.add(sentence, factor);
    }
  }
}

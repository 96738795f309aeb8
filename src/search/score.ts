/**
 * What the score of an article is made of, beyond the sum over its words.
 *
 *     score = words + complete + exact + sentence
 *
 * - words: for each word that the article holds, its value by BM25F, see `pool-postings.ts`.
 * - complete: from three words on, an article that holds all of them is a little better.
 * - exact: stemming joins words that differ in sense; the writer's own form says more than another.
 * - sentence: words that stand in one sentence belong together; the best sentence counts.
 *
 * The weights were chosen in 2026-11 on one half of the queries of six collections in English and French
 * and confirmed on the other half and on four more; each lies on a plateau (exact .1 to .25, sentence
 * .1 to .3, complete 0 to 2).
 */

import { TOLD_APART } from "../engine/surface-forms.ts";
import { FormWalk } from "./form-walk.ts";
import {
  type FoundForm,
  type FoundWord,
  formOfCode,
  inverseDocumentFrequency,
} from "./pool-postings.ts";

const EXACT_WEIGHT = 0.2;
const SENTENCE_WEIGHT = 0.2;
const COMPLETE_BONUS = 1;

/** Words from which on completeness is a bonus; shorter queries have complete articles first of all. */
export const BONUS_FROM = 3;

/** What a word adds to a score. */
export interface WordPart {
  readonly word: FoundWord;
  readonly form: FoundForm;
  readonly value: number;
}

/** The parts of a score; their sum is the score. */
export interface ScoreParts {
  readonly words: readonly WordPart[];
  readonly complete: number;
  readonly exact: number;
  readonly sentence: number;
}

/** Scores the articles found for one query. Articles are asked for in ascending order of their ordinals. */
export class Scorer {
  readonly #words: readonly WordScorer[];
  readonly #documents: number;

  /** @param documents Articles of the archive. */
  constructor(words: readonly FoundWord[], documents: number) {
    this.#documents = documents;
    this.#words = words.map((word) => new WordScorer(word));
  }

  /** The parts of an article's score. */
  parts(ordinal: number): ScoreParts {
    const held = this.#words.flatMap((word) => word.lookAt(ordinal) ?? []);
    const isComplete = this.#words.length >= BONUS_FROM && held.length === this.#words.length;
    const exact = held.reduce((sum, { articles }) => sum + this.#rarity(articles), 0);
    return {
      words: held.map(({ part }) => part),
      complete: isComplete ? COMPLETE_BONUS : 0,
      exact: EXACT_WEIGHT * exact,
      // A single word is in one sentence with itself.
      sentence: this.#words.length > 1 ? SENTENCE_WEIGHT * bestSentence(held) : 0,
    };
  }

  #rarity(articles: number): number {
    return articles > 0 ? inverseDocumentFrequency(this.#documents, articles) : 0;
  }
}

/** What an article has of one word. */
interface HeldWord {
  readonly part: WordPart;
  /** In how many articles the word stands as it was typed, this one among them; else 0. */
  readonly articles: number;
  /** The forms that stand in the article, and their factors. */
  readonly standing: readonly { readonly sentences: readonly number[]; readonly factor: number }[];
}

/** One word of a query while articles are scored. */
class WordScorer {
  readonly #word: FoundWord;
  readonly #walks: readonly FormWalk[];

  constructor(word: FoundWord) {
    this.#word = word;
    this.#walks = word.forms.map((form) => new FormWalk(form));
  }

  /** `undefined` when the article does not hold the word. */
  lookAt(ordinal: number): HeldWord | undefined {
    const { values, factors, times } = this.#word;
    const code = codeAt(this.#word, ordinal);
    const best = code === undefined ? undefined : formOfCode(this.#word, code);
    if (code === undefined || !best) return undefined;
    // The user's own word, and what counts for the article; further forms would say the same again.
    const standing = this.#walks.flatMap((walk, number) => {
      if (walk.form.kind !== "word" && walk.form !== best) return [];
      const place = walk.moveTo(ordinal);
      return place < 0 ? [] : [{ walk, place, factor: factors[number] ?? 0 }];
    });
    return {
      part: { word: this.#word, form: best, value: times * (values[code] ?? 0) },
      articles: Math.max(0, ...standing.map(({ walk, place }) => exactArticles(walk.form, place))),
      standing: standing.map(({ walk, place, factor }) => ({
        sentences: walk.sentencesAt(place),
        factor,
      })),
    };
  }
}

/** The greatest sum over the words of one sentence, each word counting once. */
function bestSentence(held: readonly HeldWord[]): number {
  const sums = new Map<number, number>();
  for (const { standing } of held) {
    const ofWord = new Map<number, number>();
    for (const { sentences, factor } of standing) {
      for (const sentence of sentences) {
        ofWord.set(sentence, Math.max(factor, ofWord.get(sentence) ?? 0));
      }
    }
    for (const [sentence, factor] of ofWord) {
      sums.set(sentence, (sums.get(sentence) ?? 0) + factor);
    }
  }
  return Math.max(0, ...sums.values());
}

/** The sum of the parts of a score. */
export function sumOfParts({ words, complete, exact, sentence }: ScoreParts): number {
  return words.reduce((sum, { value }) => sum + value, 0) + complete + exact + sentence;
}

/** The code of an article among those that hold the word. */
function codeAt({ postings }: FoundWord, ordinal: number): number | undefined {
  const { ordinals, codes } = postings;
  let low = 0;
  let high = ordinals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordinals[middle] ?? 0) < ordinal) low = middle + 1;
    else high = middle;
  }
  return ordinals[low] === ordinal ? codes[low] : undefined;
}

/** Whether any article has the word as it was typed. */
export function standsAsTyped({ term, typed, source: { forms, ordinals } }: FoundForm): boolean {
  if (ordinals.length === 0) return false;
  if (!forms) return typed === term;
  // Forms that are not told apart may be the one typed.
  return forms.forms.length >= TOLD_APART || forms.forms.some(([form]) => form === typed);
}

/** In how many articles the word stands as it was typed, when the one at `place` is among them; else 0. */
export function exactArticles({ term, typed, source }: FoundForm, place: number): number {
  if (typed === undefined) return 0;
  const { forms, ordinals } = source;
  if (!forms) return typed === term ? ordinals.length : 0;
  const number = forms.forms.findIndex(([form]) => form === typed);
  if (number < 0) return 0;
  const isHere = !forms.masks || ((forms.masks[place] ?? 0) & (1 << number)) !== 0;
  return isHere ? (forms.forms[number]?.[1] ?? 0) : 0;
}

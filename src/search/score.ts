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

import type { FoundForm, FoundWord } from "./pool-postings.ts";
import { WordScorer } from "./score-word.ts";
import { SentenceSums } from "./sentence-sums.ts";

const EXACT_WEIGHT = 0.2;
const SENTENCE_WEIGHT = 0.2;
const COMPLETE_BONUS = 1;

/** Words from which on completeness is a bonus; shorter queries have complete articles first of all. */
export const BONUS_FROM = 3;

/** What a word adds to a score. */
interface WordPart {
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

/** Scores the articles found for one query. Fastest in ascending order of their ordinals. */
export class Scorer {
  readonly #words: readonly { readonly word: FoundWord; readonly scorer: WordScorer }[];

  readonly #sentences = new SentenceSums();
  /** The most that {@link sentence} gives. */
  readonly maxSentence: number;

  /** @param documents Articles of the archive. */
  constructor(words: readonly FoundWord[], documents: number) {
    this.#words = words.map((word) => ({ word, scorer: new WordScorer(word, documents) }));
    const most = words.map(({ factors }) => Math.max(0, ...factors));
    this.maxSentence = SENTENCE_WEIGHT * most.reduce((sum, factor) => sum + factor, 0);
  }

  /** The parts of an article's score. */
  parts(ordinal: number): ScoreParts {
    const words: WordPart[] = [];
    let exact = 0;
    for (const { word, scorer } of this.#words) {
      if (!scorer.moveTo(ordinal) || !scorer.best) continue;
      words.push({ word, form: scorer.best, value: scorer.value });
      exact += scorer.exactness;
    }
    return {
      words,
      complete: this.#completeness(words.length),
      exact: EXACT_WEIGHT * exact,
      sentence: this.sentence(ordinal),
    };
  }

  /** The score of an article but for {@link sentence}, which is the dearest part to find out. */
  base(ordinal: number): number {
    let held = 0;
    let sum = 0;
    let exact = 0;
    for (const { scorer } of this.#words) {
      if (!scorer.moveTo(ordinal)) continue;
      held += 1;
      sum += scorer.value;
      exact += scorer.exactness;
    }
    return sum + this.#completeness(held) + EXACT_WEIGHT * exact;
  }

  /** What the best sentence of an article adds: the greatest sum over the words of one sentence. */
  sentence(ordinal: number): number {
    // A single word is in one sentence with itself.
    if (this.#words.length < 2) return 0;
    this.#sentences.clear();
    for (const { scorer } of this.#words) {
      if (scorer.moveTo(ordinal)) scorer.addSentences(this.#sentences);
    }
    return SENTENCE_WEIGHT * this.#sentences.best;
  }

  #completeness(held: number): number {
    return held >= BONUS_FROM && held === this.#words.length ? COMPLETE_BONUS : 0;
  }
}

/** The sum of the parts of a score. */
export function sumOfParts({ words, complete, exact, sentence }: ScoreParts): number {
  return words.reduce((sum, { value }) => sum + value, 0) + complete + exact + sentence;
}

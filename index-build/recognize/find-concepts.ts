/** Words of an article -> the concepts of the lexicon in it: at each place those of the longest term. */

import { analyze } from "../../src/analysis/analyze.ts";
import { NO_TERM, type ReadWords, type WordReader } from "../../src/analysis/word-reader.ts";
import { type Concept, type LexiconLanguage, lexiconLanguages } from "../lexicon/lexicon.ts";

/** A concept in a text. */
export interface ConceptMention {
  readonly concept: number;
  /** Places of its first and last word among the words of the text. */
  readonly first: number;
  readonly last: number;
}

/** A term of the lexicon, word by word: the numbers of the concepts that it ends, and what may follow. */
interface TermNode {
  readonly concepts: number[];
  readonly next: Map<string, TermNode>;
}

/** Stop words that may stand inside a term of several words: "la levée du siège". */
const MAX_BETWEEN = 2;

/**
 * What may be written against the first word of an Arabic term: بوقف إطلاق النار. The stemmer takes it
 * off longer words only, since in short ones the letter is mostly their own.
 */
const AGAINST = /^[لبوفك]/u;

const NO_CONCEPTS: readonly number[] = [];

/** Finds the concepts of a lexicon in texts. */
export class ConceptFinder {
  readonly #roots: Readonly<Record<LexiconLanguage, Map<string, TermNode>>>;
  /** By language and number of a term: its node, or null when no concept begins with it. */
  #nodes = noNodes();
  /** The same of Arabic terms without their first letter. */
  #shortened: (TermNode | null)[] = [];
  #generation = -1;
  /** What was followed last, in fields and not in an object for each word of a text. */
  #concepts = NO_CONCEPTS;
  #last = 0;

  constructor(concepts: readonly Concept[]) {
    this.#roots = { ar: new Map(), en: new Map(), fr: new Map() };
    for (const [number, { words }] of concepts.entries()) {
      for (const language of lexiconLanguages) {
        for (const word of words[language]) this.#add(language, word, number);
      }
    }
  }

  /** True when a term of one word is in the lexicon, by its number in the reader. */
  knows(term: number, language: LexiconLanguage, reader: WordReader): boolean {
    this.#follow(reader);
    const node = this.#nodeOf(term, language, reader);
    return node !== null && node.concepts.length > 0;
  }

  /** Finds the concepts among the words of a text in `language`, in reading order. */
  find(words: ReadWords, language: LexiconLanguage, reader: WordReader): ConceptMention[] {
    this.#follow(reader);
    const mentions: ConceptMention[] = [];
    const { terms } = words;
    for (let place = 0; place < words.count; place += 1) {
      const term = terms[place] ?? NO_TERM;
      if (term === NO_TERM) continue;
      const node = this.#nodeOf(term, language, reader);
      const short = language === "ar" ? this.#shortenedOf(term, reader) : null;
      if (node === null && short === null) continue;
      this.#takeLongest(node, short, place, words, reader);
      for (const concept of this.#concepts)
        mentions.push({ concept, first: place, last: this.#last });
      place = this.#last;
    }
    return mentions;
  }

  #add(language: LexiconLanguage, word: string, number: number): void {
    let next = this.#roots[language];
    let node: TermNode | undefined;
    for (const { value } of analyze(word, language)) {
      node = next.get(value) ?? { concepts: [], next: new Map() };
      next.set(value, node);
      next = node.next;
    }
    if (node && !node.concepts.includes(number)) node.concepts.push(number);
  }

  /** Forgets the nodes of terms when the reader forgot their numbers. */
  #follow(reader: WordReader): void {
    if (reader.generation === this.#generation) return;
    this.#nodes = noNodes();
    this.#shortened = [];
    this.#generation = reader.generation;
  }

  #nodeOf(term: number, language: LexiconLanguage, reader: WordReader): TermNode | null {
    const known = this.#nodes[language][term];
    if (known !== undefined) return known;
    const node = this.#roots[language].get(reader.termOf(term)) ?? null;
    this.#nodes[language][term] = node;
    return node;
  }

  /** Where terms of several words begin that have the term but for what is written against it. */
  #shortenedOf(term: number, reader: WordReader): TermNode | null {
    const known = this.#shortened[term];
    if (known !== undefined) return known;
    const text = reader.termOf(term);
    const node = AGAINST.test(text) ? this.#roots.ar.get(text.slice(1)) : undefined;
    const begins = node !== undefined && node.next.size > 0 ? node : null;
    this.#shortened[term] = begins;
    return begins;
  }

  /** A term with something written against it counts only where all its words follow. */
  #takeLongest(
    node: TermNode | null,
    short: TermNode | null,
    place: number,
    words: ReadWords,
    reader: WordReader,
  ): void {
    this.#concepts = NO_CONCEPTS;
    this.#last = place;
    if (node !== null) this.#take(node, place, words, reader);
    if (short === null || this.#last > place) return;
    const ofWord = this.#concepts;
    this.#take(short, place, words, reader);
    if (this.#last === place) this.#concepts = ofWord;
  }

  /** Follows a term as far as the words do. */
  #take(start: TermNode, first: number, words: ReadWords, reader: WordReader): void {
    this.#concepts = start.concepts;
    this.#last = first;
    let node = start;
    let between = 0;
    for (
      let place = first + 1;
      node.next.size > 0 && place < words.count && between <= MAX_BETWEEN;
      place += 1
    ) {
      const term = words.terms[place] ?? NO_TERM;
      if (term === NO_TERM) {
        between += 1;
        continue;
      }
      const next = node.next.get(reader.termOf(term));
      if (!next) break;
      node = next;
      between = 0;
      if (node.concepts.length === 0) continue;
      this.#concepts = node.concepts;
      this.#last = place;
    }
  }
}

function noNodes(): Record<LexiconLanguage, (TermNode | null)[]> {
  return { ar: [], en: [], fr: [] };
}

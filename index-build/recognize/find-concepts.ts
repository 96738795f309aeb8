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

/** Finds the concepts of a lexicon in texts. */
export class ConceptFinder {
  readonly #roots: Readonly<Record<LexiconLanguage, Map<string, TermNode>>>;
  /** By language and number of a term: its node, or null when no concept begins with it. */
  #nodes = new Map<LexiconLanguage, (TermNode | null)[]>();
  #generation = -1;

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
    const node = this.#nodeOf(term, language, reader);
    return node !== null && node.concepts.length > 0;
  }

  /** Finds the concepts among the words of a text in `language`, in reading order. */
  find(words: ReadWords, language: LexiconLanguage, reader: WordReader): ConceptMention[] {
    const mentions: ConceptMention[] = [];
    for (let place = 0; place < words.count; place += 1) {
      const term = words.terms[place] ?? NO_TERM;
      const node = term === NO_TERM ? null : this.#nodeOf(term, language, reader);
      if (node === null) continue;
      const { concepts, last } = longestFrom(node, place, words, reader);
      for (const concept of concepts) mentions.push({ concept, first: place, last });
      place = last;
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

  #nodeOf(term: number, language: LexiconLanguage, reader: WordReader): TermNode | null {
    if (reader.generation !== this.#generation) {
      this.#nodes = new Map();
      this.#generation = reader.generation;
    }
    const nodes = this.#nodes.get(language) ?? [];
    this.#nodes.set(language, nodes);
    const known = nodes[term];
    if (known !== undefined) return known;
    const node = this.#roots[language].get(reader.termOf(term)) ?? null;
    nodes[term] = node;
    return node;
  }
}

/** Follows a term as far as the words do; its concepts, and the place of the last word taken. */
function longestFrom(
  start: TermNode,
  first: number,
  words: ReadWords,
  reader: WordReader,
): { readonly concepts: readonly number[]; readonly last: number } {
  let found = { concepts: start.concepts as readonly number[], last: first };
  let node = start;
  let between = 0;
  for (let place = first + 1; place < words.count && between <= MAX_BETWEEN; place += 1) {
    const term = words.terms[place] ?? NO_TERM;
    if (term === NO_TERM) {
      between += 1;
      continue;
    }
    const next = node.next.size === 0 ? undefined : node.next.get(reader.termOf(term));
    if (!next) break;
    node = next;
    between = 0;
    if (node.concepts.length > 0) found = { concepts: node.concepts, last: place };
  }
  return found;
}

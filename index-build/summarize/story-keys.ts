/** What the story of an article is told by, the same in every language as far as the lexicon goes. */

import { analyze } from "../../src/analysis/analyze.ts";
import type { LanguageCode } from "../../src/analysis/languages.ts";
import { NO_TERM, WordReader } from "../../src/analysis/word-reader.ts";
import type { StoredCard } from "../../src/contract/records.ts";
import { type Concept, lexiconLanguages } from "../lexicon/lexicon.ts";

/** Sentences of a card that tell the story; what follows is background as often. */
const MOST_SENTENCES = 2;

/** Makes keys of words, numbers and names. */
export class StoryKeyMaker {
  readonly #reader = new WordReader();
  /** By language, the concepts of a term. */
  readonly #concepts: ReadonlyMap<LanguageCode, ReadonlyMap<string, readonly string[]>>;
  /** By language and number of a term in the reader, the keys of the term. */
  #keys = new Map<LanguageCode, (readonly number[])[]>();
  #generation = 0;

  constructor(concepts: readonly Concept[]) {
    this.#concepts = new Map(
      lexiconLanguages.map((language) => [language, conceptsByTerm(concepts, language)]),
    );
  }

  /**
   * Makes the keys of an article: its names, and the terms of its title and of what leads its card, by their concepts where
   * the lexicon has them.
   *
   * @param mentions How often each name is named, by id.
   * @returns Distinct hashes, in no order.
   */
  keysOf({ title, lang, card }: StoredCard, mentions: ReadonlyMap<string, number>): Uint32Array {
    this.#reader.begin();
    const keys = new Set(Array.from(mentions.keys(), hashOf));
    const sentences = card.sentences.slice(0, MOST_SENTENCES).map(({ text }) => text);
    for (const text of [title, ...sentences]) {
      const { count, terms } = this.#reader.read(text, lang);
      for (let place = 0; place < count; place += 1) {
        const term = terms[place] ?? NO_TERM;
        if (term === NO_TERM) continue;
        for (const key of this.#keysOfTerm(term, lang)) keys.add(key);
      }
    }
    return Uint32Array.from(keys);
  }

  #keysOfTerm(term: number, language: LanguageCode): readonly number[] {
    if (this.#reader.generation !== this.#generation) {
      this.#keys = new Map();
      this.#generation = this.#reader.generation;
    }
    const ofLanguage = this.#keys.get(language) ?? [];
    this.#keys.set(language, ofLanguage);
    const value = this.#reader.termOf(term);
    ofLanguage[term] ??= (this.#concepts.get(language)?.get(value) ?? [value]).map(hashOf);
    return ofLanguage[term];
  }
}

function conceptsByTerm(
  concepts: readonly Concept[],
  language: (typeof lexiconLanguages)[number],
): Map<string, string[]> {
  const byTerm = new Map<string, string[]>();
  for (const { id, words } of concepts) {
    for (const word of words[language]) {
      const [only, ...others] = analyze(word, language);
      if (!only || others.length > 0) continue;
      const known = byTerm.get(only.value);
      // No word has a plus: a concept is no word.
      if (known) known.push(`+${id}`);
      else byTerm.set(only.value, [`+${id}`]);
    }
  }
  return byTerm;
}

/** 32-bit FNV-1a over UTF-16 code units: keys need no order and are never shown. */
function hashOf(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619) >>> 0;
  }
  return hash;
}

/**
 * Terms that are no word of a text: what the build recognized in an article, indexed like a word.
 *
 * They begin with a sign that no word has, so that they sort apart from the words and from each other:
 * one list of postings, one document frequency, one look-up, whatever the spelling or language.
 */

import { analyze } from "../analysis/analyze.ts";

/** A language that the lexicon has. */
export type ConceptLanguage = "ar" | "en" | "fr";

/** Articles that name an entry of the list of names: `=place:aleppo`. */
export function nameTerm(id: string): string {
  return `=${id}`;
}

/** Articles that have a spelling of an entry inside a longer name: `=place:aleppo/as` for "Aleppo governorate". */
export function spelledTerm(id: string): string {
  return `=${id}/as`;
}

/** Articles that name a place inside the place, itself not counted: `=place:syria/in`. */
export function insideTerm(id: string): string {
  return `=${id}/in`;
}

/**
 * Articles in a language with a term of several words for a concept: `+ceasefire:fr`. A term of one word
 * is found as that word.
 */
export function conceptTerm(concept: string, language: ConceptLanguage): string {
  return `+${concept}:${language}`;
}

/**
 * What a word or term of the lexicon is found as: a single word as it is analyzed, a term of several
 * words as its concept.
 */
export function termOfConceptWord(
  concept: string,
  word: string,
  language: ConceptLanguage,
): string {
  const [only, ...others] = analyze(word, language);
  return only && others.length === 0 ? only.value : conceptTerm(concept, language);
}

/** Articles with a tag, given to them by their source: `#elections`. */
export function tagTerm(tag: string): string {
  return `#${tag}`;
}

/** First sign of the terms of names on no list. */
const NAME_KEY_SIGN = "~";

/** What {@link nameKeyTerm} gives begins so for all words with one key. */
export function nameKeyPrefix(key: string): string {
  return `${NAME_KEY_SIGN}${key}:`;
}

/** Articles with a word that may be a name, under the key that its other writings share: `~srk:saraqib`. */
export function nameKeyTerm(key: string, folded: string): string {
  return nameKeyPrefix(key) + folded;
}

/** The word of a term that {@link nameKeyTerm} made; nothing for any other term. */
export function wordOfNameKeyTerm(term: string): string | undefined {
  return term.startsWith(NAME_KEY_SIGN) ? term.slice(term.indexOf(":") + 1) : undefined;
}

/**
 * Terms that are no word of a text: what the build recognized in an article, indexed like a word.
 *
 * They begin with a sign that no word has, so that they sort apart from the words and from each other:
 * one list of postings, one document frequency, one look-up, whatever the spelling or language.
 */

/** A language that the lexicon has. */
export type ConceptLanguage = "ar" | "en" | "fr";

/** Articles that name an entry of the list of names: `=place:aleppo`. */
export function nameTerm(id: string): string {
  return `=${id}`;
}

/** Articles that name a place inside the place, itself not counted: `=place:syria/in`. */
export function insideTerm(id: string): string {
  return `=${id}/in`;
}

/** Articles in a language with a word of a concept: `+ceasefire:fr`. */
export function conceptTerm(concept: string, language: ConceptLanguage): string {
  return `+${concept}:${language}`;
}

/** Articles with a tag, given to them by their source: `#elections`. */
export function tagTerm(tag: string): string {
  return `#${tag}`;
}

/** What {@link nameKeyTerm} gives begins so for all words with one key. */
export function nameKeyPrefix(key: string): string {
  return `~${key}:`;
}

/** Articles with a word that may be a name, under the key that its other writings share: `~srqb:saraqib`. */
export function nameKeyTerm(key: string, folded: string): string {
  return nameKeyPrefix(key) + folded;
}

/**
 * What the build notes beside the postings of a term, so that a search that reads the term knows more
 * of it without another fetch. Notes are JSON in lists without names, since there are tens of thousands.
 *
 * Under a word: which names and terms of the lexicon have it as their first clear word, and its
 * translations. Under a name: how to show it, and its spellings, which are what to highlight.
 */

import type { ConceptLanguage } from "./pseudo-terms.ts";

/** A language that every name has a label in. */
export type NameLanguage = "fr" | "en" | "ar";

/**
 * A spelling that a word begins, as a search compares it with its query: the key of the whole spelling
 * (`spellingKey`), the place of the word among the words of the key, the id of the entry, and 1 when
 * the spelling also means something else.
 */
export type NotedSpelling = readonly [key: string, at: number, id: string, isAmbiguous: 0 | 1];

/** The words of a concept that the archive has, by language, best first; one may be of several words. */
export type ConceptWords = Readonly<Partial<Record<ConceptLanguage, readonly string[]>>>;

/**
 * A term of the lexicon that has the word: the words of the term as the analyzer gives them, joined by
 * spaces; its language; the concept; what else the concept is called. Of a term of one word that several
 * concepts have in its language, also the folded words that the lexicon lists: بنات (girls) and بني
 * (brown) are one term.
 */
export type NotedConcept = readonly [
  terms: string,
  language: ConceptLanguage,
  concept: string,
  words: ConceptWords,
  listed?: string,
];

/** A term that a dictionary gives for a word, and how sure it is, above 0 to 1. */
export type NotedTranslation = readonly [term: string, weight: number];

/** Note under a word of a text or of a query. */
export interface WordNote {
  readonly names?: readonly NotedSpelling[];
  readonly concepts?: readonly NotedConcept[];
  /** Best first. */
  readonly translations?: readonly NotedTranslation[];
}

/** Note under a name. */
export interface NameNote {
  readonly id: string;
  readonly label: Readonly<Record<NameLanguage, string>>;
  /** All spellings on the list, the labels among them. */
  readonly spellings: readonly string[];
}

/** What may have a note. */
interface Noted {
  readonly note?: string;
}

/** Notes of entries that are kept from query to query. */
const parsed = new WeakMap<Noted, object>();

/** Reads the note of an entry; what was never written is an empty note. */
export function readNote<Note extends object>(entry: Noted | null | undefined): Partial<Note> {
  if (entry?.note === undefined) return {};
  const known = parsed.get(entry) ?? (JSON.parse(entry.note) as Note);
  parsed.set(entry, known);
  return known;
}

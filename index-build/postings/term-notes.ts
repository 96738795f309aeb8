/** Names, lexicon and dictionaries -> what is noted of the terms of an archive. */

import { analyze } from "../../src/analysis/analyze.ts";
import type { LanguageCode } from "../../src/analysis/languages.ts";
import { spellingKey, wordsOf } from "../../src/analysis/spelling-key.ts";
import { isStopWord } from "../../src/analysis/stop-words.ts";
import { wordForm } from "../../src/analysis/word-form.ts";
import { nameTerm, spelledTerm, termOfConceptWord } from "../../src/contract/pseudo-terms.ts";
import type {
  ConceptWords,
  NameNote,
  NotedConcept,
  NotedSpelling,
  NotedTranslation,
  WordNote,
} from "../../src/contract/term-notes.ts";
import type { DictionaryPair } from "../lexicon/dictionary.ts";
import { type Concept, type LexiconLanguage, lexiconLanguages } from "../lexicon/lexicon.ts";
import { type NameEntry, nameLanguages } from "../recognize/names.ts";

/** What terms of an archive can be explained with. */
export interface Explanations {
  readonly names: readonly NameEntry[];
  readonly concepts: readonly Concept[];
  readonly pairs: readonly DictionaryPair[];
}

/** What an archive has. */
export interface ArchiveTerms {
  /** Whether an article of the archive has a term. */
  readonly holds: (term: string) => boolean;
  /** Whether an article of the archive may be in a language. */
  readonly speaks: (language: LexiconLanguage) => boolean;
}

/** The pipelines that a query's words in Latin letters go through. */
const latinLanguages: readonly LanguageCode[] = ["fr", "en", "und"];

/** Words of a concept that are looked for in each language, those that the lexicon has first. */
const MAX_CONCEPT_WORDS = 4;

/** Letters of an Arabic word from which the stemmer takes no preposition off. */
const MAX_SHORT_TERM = 3;

/** Translations kept of a word, those of most weight. */
const MAX_TRANSLATIONS = 8;

interface OpenWordNote {
  readonly names: NotedSpelling[];
  readonly concepts: NotedConcept[];
  readonly translations: NotedTranslation[];
}

/**
 * Makes the notes of an archive, as JSON by term. What leads to no article is not noted, nor a word that
 * only stands in articles of another language than its own: "pain" in English ones is no bread.
 */
export function makeTermNotes(
  { names, concepts, pairs }: Explanations,
  archive: ArchiveTerms,
): ReadonlyMap<string, string> {
  const { holds } = archive;
  const words = new Map<string, OpenWordNote>();
  const notes = new Map<string, string>();
  for (const entry of names) {
    if (!holds(nameTerm(entry.id)) && !holds(spelledTerm(entry.id))) continue;
    notes.set(nameTerm(entry.id), JSON.stringify(nameNoteOf(entry)));
    noteSpellings(entry, words);
  }
  for (const concept of concepts) noteConcept(concept, archive, words);
  noteTranslations(pairs, holds, words);
  for (const [term, note] of words) notes.set(term, JSON.stringify(withoutEmpty(note)));
  return notes;
}

function nameNoteOf({ id, names }: NameEntry): NameNote {
  const label = { fr: names.fr[0] ?? "", en: names.en[0] ?? "", ar: names.ar[0] ?? "" };
  const spellings = new Set(nameLanguages.flatMap((language) => names[language]));
  return { id, label, spellings: [...spellings] };
}

function noteSpellings(entry: NameEntry, words: Map<string, OpenWordNote>): void {
  const ambiguous = new Set(entry.ambiguous.map(spellingKey));
  const seen = new Set<string>();
  for (const spelling of nameLanguages.flatMap((language) => entry.names[language])) {
    const all = wordsOf(spelling);
    const own = all.filter(({ isParticle }) => !isParticle);
    const kept = own.length > 0 ? own : all;
    const key = kept.map((word) => word.key).join(" ");
    if (seen.has(key)) continue;
    seen.add(key);
    // A stop word is not looked up, so the note stands under the first word that is none.
    const at = Math.max(
      0,
      kept.findIndex(({ isEmpty }) => !isEmpty),
    );
    const anchor = kept[at];
    if (!anchor) continue;
    const written = spelling.slice(anchor.start, anchor.end);
    for (const term of termsOfWord(written)) {
      noteOf(term, words).names.push([key, at, entry.id, ambiguous.has(key) ? 1 : 0]);
    }
  }
}

/** The terms that a query may look a word up as: in Arabic also when its article is left out or added. */
function termsOfWord(written: string): Set<string> {
  const terms = new Set<string>();
  const writings = /^\p{Script=Arabic}/u.test(written)
    ? [written, written.replace(/^ال(?=..)/, ""), `ال${written.replace(/^ال(?=..)/, "")}`]
    : [written];
  for (const writing of writings) {
    for (const language of latinLanguages) {
      const { term } = wordForm(writing, 0, writing.length, language);
      if (term !== "") terms.add(term);
    }
  }
  return terms;
}

function noteConcept(
  concept: Concept,
  { holds, speaks }: ArchiveTerms,
  words: Map<string, OpenWordNote>,
): void {
  const found: ConceptWords = Object.fromEntries(
    lexiconLanguages.filter(speaks).flatMap((language) => {
      const held = heldWords(concept, language, holds);
      return held.length > 0 ? [[language, held] as const] : [];
    }),
  );
  if (Object.keys(found).length === 0) return;
  for (const language of lexiconLanguages) {
    for (const [terms, listed] of listedWords(concept, language)) {
      const anchor = anchorOf(terms.split(" "), language);
      if (anchor === "") continue;
      const { concepts } = noteOf(anchor, words);
      concepts.push([terms, language, concept.id, found, [...listed].join(" ")]);
    }
  }
}

/** The words of a concept that articles have, those with one term once. */
function heldWords(
  { id, words }: Concept,
  language: LexiconLanguage,
  holds: (term: string) => boolean,
): string[] {
  const byTerm = new Map<string, string>();
  for (const word of words[language]) {
    const term = termOfConceptWord(id, word, language);
    if (!byTerm.has(term) && holds(term)) byTerm.set(term, word);
  }
  return [...byTerm.values()].slice(0, MAX_CONCEPT_WORDS);
}

/** By the terms of a word of the concept, joined by spaces: the words of those terms, folded. */
function listedWords(
  { words }: Concept,
  language: LexiconLanguage,
): ReadonlyMap<string, ReadonlySet<string>> {
  const listed = new Map<string, Set<string>>();
  for (const word of words[language]) {
    const terms = analyze(word, language).map(({ value }) => value);
    const same = listed.get(terms.join(" ")) ?? new Set();
    listed.set(terms.join(" "), same);
    if (terms.length === 1) same.add(wordForm(word, 0, word.length, language).folded);
  }
  return listed;
}

/**
 * The word of a term under which it is noted: one that no query leaves out as a stop word of another
 * language ("de-escalation"), nor, in Arabic, a short one that something may be written against.
 */
function anchorOf(terms: readonly string[], language: LexiconLanguage): string {
  const isClear = (term: string): boolean =>
    language === "ar"
      ? term.length > MAX_SHORT_TERM
      : !(isStopWord(term, "fr") || isStopWord(term, "en"));
  return (terms.length > 1 ? terms.find(isClear) : undefined) ?? terms[0] ?? "";
}

function noteTranslations(
  pairs: readonly DictionaryPair[],
  holds: (term: string) => boolean,
  words: Map<string, OpenWordNote>,
): void {
  for (const { term, translation, weight } of pairs) {
    if (holds(translation)) noteOf(term, words).translations.push([translation, weight]);
  }
  for (const { translations } of words.values()) {
    translations.sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
    translations.splice(MAX_TRANSLATIONS);
  }
}

function noteOf(term: string, words: Map<string, OpenWordNote>): OpenWordNote {
  const known = words.get(term) ?? { names: [], concepts: [], translations: [] };
  words.set(term, known);
  return known;
}

function withoutEmpty({ names, concepts, translations }: OpenWordNote): WordNote {
  return {
    ...(names.length > 0 && { names }),
    ...(concepts.length > 0 && { concepts: concepts.map((noted) => shortened(noted, concepts)) }),
    ...(translations.length > 0 && { translations }),
  };
}

/** A concept without the words that need not be compared, since the term is of no other. */
function shortened(noted: NotedConcept, all: readonly NotedConcept[]): NotedConcept {
  const [terms, language, id, found] = noted;
  const isShared =
    !terms.includes(" ") &&
    all.some(
      ([otherTerms, otherLanguage, other]) =>
        otherTerms === terms && otherLanguage === language && other !== id,
    );
  return isShared ? noted : [terms, language, id, found];
}

/** The words of a query -> the concepts of the lexicon that they may stand for. */

import type { ReadQueryWord } from "../analysis/analyze-query.ts";
import { type ConceptLanguage, conceptTerm, termOfConceptWord } from "../contract/pseudo-terms.ts";
import type { ConceptWords, NotedConcept, WordNote } from "../contract/term-notes.ts";
import { kindWeights } from "./forms.ts";
import { outermost, type Span } from "./outermost.ts";
import type { Meaning } from "./understand.ts";

/** A concept that words are read as, in one language. */
interface Reading {
  readonly span: Span;
  readonly id: string;
  readonly language: ConceptLanguage;
  /** What the archive calls the concept. */
  readonly found: ConceptWords;
  /** True unless the lexicon has the word as it is typed under other concepts only. */
  readonly isExact: boolean;
}

type Notes = readonly (readonly Partial<WordNote>[])[];

const conceptLanguages: readonly ConceptLanguage[] = ["fr", "en", "ar"];

/** Most concepts that one word may be taken for: those of the longest term, then of the exact word. */
const MAX_CONCEPTS = 4;

/** Stop words that may stand between two words of a term, as many as in articles. */
const MAX_BETWEEN = 2;

/** What may be written against the first word of an Arabic term of several: بوقف إطلاق النار. */
const AGAINST = /^[لبوفك]/u;

/** By how many words one Latin language must lead for the query to be in it. */
const CLEAR_LEAD = 2;

/** A language of Latin letters that the lexicon has. */
export type LatinLanguage = Exclude<ConceptLanguage, "ar">;

/**
 * Finds the concepts in a query.
 *
 * @param words All words of the query, stop words too.
 * @param notes What is noted under each of them.
 * @param home The language that the archive is in.
 */
export function understandConcepts(
  words: readonly ReadQueryWord[],
  notes: Notes,
  home?: LatinLanguage,
): Meaning[] {
  const all = readingsOf(words, notes);
  if (all.length === 0) return [];
  const spokenIn = languageOf(words, notes);
  const readings = all.filter(
    ({ language, span }) =>
      spokenIn === undefined ||
      language === spokenIn ||
      span.words.some((word) => words[word]?.isArabic),
  );
  return meaningsOf(likeliest(outermost(readings)), home);
}

/** Whether words are more likely meant in the archive's language: "files" of an English one are no queues. */
function isDoubtful(
  { language, span }: Reading,
  all: readonly Reading[],
  home: LatinLanguage | undefined,
): boolean {
  if (home === undefined || language === home || language === "ar") return false;
  return all.some(
    (other) =>
      other.language === home && span.words.every((word) => other.span.words.includes(word)),
  );
}

/** What the archive calls the concepts that are read, each term once: it is of the likeliest. */
function meaningsOf(spoken: readonly Reading[], home: LatinLanguage | undefined): Meaning[] {
  const read = new Set(spoken.map(({ id, language }) => conceptTerm(id, language)));
  const all = spoken.flatMap((reading) => {
    const { span, id, found } = reading;
    const doubt = isDoubtful(reading, spoken, home) && { isDoubtful: true };
    return conceptLanguages.flatMap((language) => {
      // "face" is English and French: read as English it is no translation of itself.
      const kind = read.has(conceptTerm(id, language)) ? "synonym" : "translation";
      return (found[language] ?? []).map((written): Meaning => {
        const term = termOfConceptWord(id, written, language);
        return { term, kind, weight: kindWeights[kind], id, words: span.words, written, ...doubt };
      });
    });
  });
  const byTerm = new Map<string, Meaning>();
  for (const meaning of all) {
    const key = `${meaning.term} ${meaning.words.join(" ")}`;
    if (!byTerm.has(key)) byTerm.set(key, meaning);
  }
  return [...byTerm.values()];
}

/** The longest reading as each concept in each language. */
function readingsOf(words: readonly ReadQueryWord[], notes: Notes): Reading[] {
  const readings = new Map<string, Reading>();
  words.forEach((word, place) => {
    const concepts = (notes[place] ?? []).flatMap(({ concepts: noted = [] }) => noted);
    for (const noted of word.isLeftOut ? [] : concepts) {
      const span = spanOf(noted, words, place);
      const [, language, id, found, listed] = noted;
      const key = `${id}:${language}`;
      if (!span || (readings.get(key)?.span.length ?? 0) >= span.length) continue;
      const isExact = listed === undefined || listed.split(" ").includes(word.folded);
      readings.set(key, { span, id, language, found, isExact });
    }
  });
  return [...readings.values()];
}

/** The words around `place` that are those of a term, stop words of its language between them passed over. */
function spanOf(
  [terms, language]: NotedConcept,
  words: readonly ReadQueryWord[],
  place: number,
): Span | undefined {
  const parts = terms.split(" ");
  for (let at = 0; at < parts.length; at += 1) {
    const says = (number: number, part: number): boolean =>
      saysPart(words[number], parts[part] ?? "", language, part === 0 && parts.length > 1);
    if (!says(place, at)) continue;
    const first = walk(place, at, -1, { says, words, language, length: parts.length });
    const last = walk(place, at, 1, { says, words, language, length: parts.length });
    if (first === undefined || last === undefined) continue;
    const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const kept = all.filter((number) => words[number]?.isLeftOut === false);
    return { words: kept, length: parts.length };
  }
  return undefined;
}

/** Where the parts of a term from `at` in one direction end, if all of them are there. */
function walk(
  place: number,
  at: number,
  step: 1 | -1,
  {
    says,
    words,
    language,
    length,
  }: {
    readonly says: (number: number, part: number) => boolean;
    readonly words: readonly ReadQueryWord[];
    readonly language: ConceptLanguage;
    readonly length: number;
  },
): number | undefined {
  let end = place;
  let between = 0;
  let part = at + step;
  for (let number = place + step; part >= 0 && part < length; number += step) {
    if (says(number, part)) {
      part += step;
      end = number;
      between = 0;
      continue;
    }
    between += 1;
    const isPassed = words[number]?.isLeftOut || words[number]?.stopIn.includes(language);
    if (!isPassed || between > MAX_BETWEEN) return undefined;
  }
  return end;
}

/** Whether a word of a query is one word of a term. */
function saysPart(
  word: ReadQueryWord | undefined,
  part: string,
  language: ConceptLanguage,
  mayHaveMore: boolean,
): boolean {
  if (!word) return false;
  if (word.isNumber) return word.terms.includes(part);
  // The stop word of another language: "de-escalation".
  if (word.isLeftOut) return word.folded === part;
  return word.forms.some(
    (form) =>
      form.language === language &&
      (form.term === part ||
        (mayHaveMore && word.isArabic && AGAINST.test(form.term) && form.term.slice(1) === part)),
  );
}

/** The readings left when each first word keeps {@link MAX_CONCEPTS}; one in two languages counts once. */
function likeliest(readings: readonly Reading[]): Reading[] {
  const sorted = readings.toSorted(
    (left, right) =>
      right.span.length - left.span.length || Number(right.isExact) - Number(left.isExact),
  );
  const perWord = new Map<number, Set<string>>();
  return sorted.filter(({ span, id }) => {
    const first = span.words[0] ?? 0;
    const ids = perWord.get(first) ?? new Set();
    perWord.set(first, ids);
    if (ids.size < MAX_CONCEPTS) ids.add(id);
    return ids.has(id);
  });
}

/**
 * The Latin language that the query is in, if that is clear: a French reader's "main" is a hand, an
 * English reader's is not. Counted are the stop words and the words that only one language's lexicon has.
 */
function languageOf(words: readonly ReadQueryWord[], notes: Notes): LatinLanguage | undefined {
  let lead = 0;
  words.forEach(({ stopIn, isLeftOut }, number) => {
    lead += Number(stopIn.includes("fr")) - Number(stopIn.includes("en"));
    if (isLeftOut) return;
    const concepts = (notes[number] ?? []).flatMap(({ concepts: noted = [] }) => noted);
    const languages = new Set(concepts.map(([, language]) => language));
    lead += Number(languages.has("fr")) - Number(languages.has("en"));
  });
  if (Math.abs(lead) < CLEAR_LEAD) return undefined;
  return lead > 0 ? "fr" : "en";
}

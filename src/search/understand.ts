/** What the words of a query may mean: the names and concepts that the archive knows under them. */

import type { ReadQueryWord } from "../analysis/analyze-query.ts";
import { isNameParticle, possibleKeys } from "../analysis/spelling-key.ts";
import { type ConceptLanguage, nameTerm, termOfConceptWord } from "../contract/pseudo-terms.ts";
import { type ConceptWords, readNote, type WordNote } from "../contract/term-notes.ts";
import type { EntryTable } from "./entry-table.ts";
import { type FormKind, kindWeights } from "./forms.ts";

/** A name or concept that words of a query stand for. */
export interface Meaning {
  /** Term of the name, or of the concept in one language. */
  readonly term: string;
  readonly kind: FormKind;
  readonly weight: number;
  /** Id of the name or concept. */
  readonly id: string;
  /** Numbers of the words of the query that stand for it. */
  readonly words: readonly number[];
  /** The word of the concept that is looked for; a name has its spellings in its note. */
  readonly written?: string;
}

/** What a search may do to understand a word; each can be switched off. */
export interface Understanding {
  /** Other spellings and names. */
  readonly variants: boolean;
  /** Other languages. */
  readonly translate: boolean;
}

interface Span {
  readonly words: readonly number[];
  readonly length: number;
}

/** An ambiguous name is as likely to be another. */
const AMBIGUOUS_WEIGHT = 0.75;

/** Most names that one spelling may be taken for. */
const MAX_NAMES = 3;

/** Most concepts that one word may be taken for: the ones listed first are those of the longest term. */
const MAX_CONCEPTS = 4;

/**
 * Finds the names and concepts in a query.
 *
 * @param words All words of the query, stop words too.
 * @param entries What the archive holds under their terms.
 */
export function understand(
  words: readonly ReadQueryWord[],
  entries: Pick<EntryTable, "get">,
  { variants, translate }: Understanding,
): Meaning[] {
  const notes = words.map((word) => notesOf(word, entries));
  const names = variants ? findNames(words, notes) : [];
  const concepts = variants || translate ? findConcepts(words, notes) : [];
  return [
    ...names,
    ...concepts.filter(({ kind }) => (kind === "translation" ? translate : variants)),
  ];
}

function notesOf(
  { terms, forms }: ReadQueryWord,
  entries: Pick<EntryTable, "get">,
): Partial<WordNote>[] {
  const all = new Set([...terms, ...forms.map(({ term }) => term)]);
  return [...all].map((term) => readNote<WordNote>(entries.get(term)?.note));
}

function findNames(
  words: readonly ReadQueryWord[],
  notes: readonly (readonly Partial<WordNote>[])[],
): Meaning[] {
  const inSpelling = words
    .map((word, number) => ({ ...word, number }))
    .filter(({ isArabic, folded }) => isArabic || !isNameParticle(folded));
  const keys = inSpelling.map(({ folded, isArabic }) => new Set(possibleKeys(folded, isArabic)));
  const found = new Map<string, { span: Span; id: string; isAmbiguous: boolean }>();
  inSpelling.forEach(({ number }, place) => {
    for (const [key, at, id, isAmbiguous] of (notes[number] ?? []).flatMap(
      ({ names = [] }) => names,
    )) {
      const parts = key.split(" ");
      const start = place - at;
      if (!parts.every((part, index) => keys[start + index]?.has(part))) continue;
      const span = inSpelling.slice(start, start + parts.length);
      const known = found.get(id);
      if (known && known.span.length >= span.length) continue;
      const spanWords = span.filter(({ isLeftOut }) => !isLeftOut).map((word) => word.number);
      found.set(id, {
        span: { words: spanWords, length: span.length },
        id,
        isAmbiguous: isAmbiguous === 1,
      });
    }
  });
  return outermost([...found.values()])
    .slice(0, MAX_NAMES * words.length)
    .map(({ span, id, isAmbiguous }) => {
      const kind = id.startsWith("org:") ? "alias" : "variant";
      const weight = kindWeights[kind] * (isAmbiguous ? AMBIGUOUS_WEIGHT : 1);
      return { term: nameTerm(id), kind, weight, id, words: span.words };
    });
}

function findConcepts(
  words: readonly ReadQueryWord[],
  notes: readonly (readonly Partial<WordNote>[])[],
): Meaning[] {
  const kept = words
    .map((word, number) => ({ ...word, number }))
    .filter(({ isLeftOut }) => !isLeftOut);
  const found = new Map<
    string,
    { span: Span; id: string; language: ConceptLanguage; found: ConceptWords }
  >();
  kept.forEach(({ number }, place) => {
    for (const [terms, language, id, languages] of (notes[number] ?? []).flatMap(
      ({ concepts = [] }) => concepts,
    )) {
      const parts = terms.split(" ");
      const span = kept.slice(place, place + parts.length);
      const fits = parts.every((part, index) =>
        span[index]?.forms.some((form) => form.language === language && form.term === part),
      );
      if (!fits) continue;
      const known = found.get(`${id}:${language}`);
      if (known && known.span.length >= parts.length) continue;
      const numbers = span.map((word) => word.number);
      found.set(`${id}:${language}`, {
        span: { words: numbers, length: parts.length },
        id,
        language,
        found: languages,
      });
    }
  });
  const perWord = new Map<number, number>();
  const spokenIn = languageOf(kept, notes, words);
  const inLanguage = [...found.values()].filter(
    ({ language, span }) =>
      spokenIn === undefined ||
      language === spokenIn ||
      span.words.some((word) => words[word]?.isArabic),
  );
  const spoken = outermost(inLanguage).filter(({ span }) => {
    const first = span.words[0] ?? 0;
    perWord.set(first, (perWord.get(first) ?? 0) + 1);
    return (perWord.get(first) ?? 0) <= MAX_CONCEPTS;
  });
  const isSpoken = (concept: string, language: ConceptLanguage): boolean =>
    spoken.some((reading) => reading.id === concept && reading.language === language);
  const meanings = new Map<string, Meaning>();
  for (const { span, id, found: languages } of spoken) {
    for (const other of conceptLanguages) {
      // "face" is English and French: read as English it is no translation of itself.
      const kind = isSpoken(id, other) ? "synonym" : "translation";
      for (const written of languages[other] ?? []) {
        const term = termOfConceptWord(id, written, other);
        const key = `${term} ${span.words.join(" ")}`;
        const weight = kindWeights[kind];
        meanings.set(key, { term, kind, weight, id, words: span.words, written });
      }
    }
  }
  return [...meanings.values()];
}

const conceptLanguages: readonly ConceptLanguage[] = ["fr", "en", "ar"];

/** By how many words one Latin language must lead for the query to be in it. */
const CLEAR_LEAD = 2;

/**
 * The Latin language that the query is in, if that is clear: a French reader's "main" is a hand, an
 * English reader's is not. Counted are the stop words and the words that only one language's lexicon has.
 */
function languageOf(
  kept: readonly { readonly number: number }[],
  notes: readonly (readonly Partial<WordNote>[])[],
  all: readonly ReadQueryWord[],
): "fr" | "en" | undefined {
  let lead = 0;
  for (const { stopIn } of all) {
    lead += Number(stopIn.includes("fr")) - Number(stopIn.includes("en"));
  }
  for (const { number } of kept) {
    const languages = new Set(
      (notes[number] ?? []).flatMap(({ concepts = [] }) =>
        concepts.map(([, language]) => language),
      ),
    );
    lead += Number(languages.has("fr")) - Number(languages.has("en"));
  }
  if (Math.abs(lead) < CLEAR_LEAD) return undefined;
  return lead > 0 ? "fr" : "en";
}

/** Those whose words are not all part of a longer one, longest first. */
function outermost<Found extends { readonly span: Span }>(all: readonly Found[]): Found[] {
  const sorted = all.toSorted((left, right) => right.span.length - left.span.length);
  const kept: Found[] = [];
  for (const found of sorted) {
    const isInside = kept.some(
      ({ span }) =>
        span.length > found.span.length &&
        found.span.words.every((word) => span.words.includes(word)),
    );
    if (!isInside) kept.push(found);
  }
  return kept;
}

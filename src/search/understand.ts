/** What the words of a query may mean: the names and concepts that the archive knows under them. */

import type { ReadQueryWord } from "../analysis/analyze-query.ts";
import type { LanguageCode } from "../analysis/languages.ts";
import { isNameParticle, possibleKeys } from "../analysis/spelling-key.ts";
import { nameTerm, spelledTerm } from "../contract/pseudo-terms.ts";
import { readNote, type WordNote } from "../contract/term-notes.ts";
import type { EntryTable } from "./entry-table.ts";
import { type FormKind, kindWeights } from "./forms.ts";
import { outermost, type Span } from "./outermost.ts";
import { type LatinLanguage, understandConcepts } from "./understand-concepts.ts";

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
  /** Whether the spelling of a name also means something else. */
  readonly isAmbiguous?: boolean;
  /** Whether the words are read in another language than the archive's, although they are words of that. */
  readonly isDoubtful?: boolean;
}

/** What a search may do to understand a word; each can be switched off. */
export interface Understanding {
  /** Other spellings and names. */
  readonly variants: boolean;
  /** Other languages. */
  readonly translate: boolean;
  /** Languages of the archive. */
  readonly languages: readonly LanguageCode[];
  /** The one of French and English that the archive is in; absent when it is in both. */
  readonly home?: LatinLanguage | undefined;
}

/** An ambiguous name is as likely to be another. */
const AMBIGUOUS_WEIGHT = 0.75;

/** Most names that one spelling may be taken for. */
const MAX_NAMES = 3;

/**
 * Finds the names and concepts in a query.
 *
 * @param words All words of the query, stop words too.
 * @param entries What the archive holds under their terms.
 */
export function understand(
  words: readonly ReadQueryWord[],
  entries: Pick<EntryTable, "get">,
  { variants, translate, home }: Pick<Understanding, "variants" | "translate" | "home">,
): Meaning[] {
  const notes = words.map((word) => notesOf(word, entries));
  const names = variants ? findNames(words, notes) : [];
  const concepts = variants || translate ? understandConcepts(words, notes, home) : [];
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
  return [...all].map((term) => readNote<WordNote>(entries.get(term)));
}

function findNames(
  words: readonly ReadQueryWord[],
  notes: readonly (readonly Partial<WordNote>[])[],
): Meaning[] {
  if (notes.every((noted) => noted.every(({ names = [] }) => names.length === 0))) return [];
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
    .flatMap(({ span, id, isAmbiguous }) => {
      const kind = id.startsWith("org:") ? "alias" : "variant";
      const weight = kindWeights[kind] * (isAmbiguous ? AMBIGUOUS_WEIGHT : 1);
      const meaning = { kind, weight, id, words: span.words, isAmbiguous } as const;
      return [
        { ...meaning, term: nameTerm(id) },
        { ...meaning, term: spelledTerm(id) },
      ];
    });
}

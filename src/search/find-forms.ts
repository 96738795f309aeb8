/** The words of a query -> the forms under which the archive has each, with the articles that hold them. */

import type { ReadQueryWord } from "../analysis/analyze-query.ts";
import { writtenForm } from "../analysis/written-form.ts";
import { type NameNote, readNote, type WordNote } from "../contract/term-notes.ts";
import type { EntryTable } from "./entry-table.ts";
import { type Form, kindWeights } from "./forms.ts";
import { findNameLikes } from "./name-likes.ts";
import { type FoundForm, NO_POSTINGS } from "./pool-postings.ts";
import { type Meaning, type Understanding, understand } from "./understand.ts";

/** The forms of the words of a query, and what the words stand for. */
export interface FoundForms {
  /** By number of the word. */
  readonly forms: readonly (readonly FoundForm[])[];
  readonly meanings: readonly Meaning[];
}

/**
 * Finds the forms of words: their own terms, what they may mean, and other writings of names.
 *
 * @param words In their order, stop words too, since names and concepts have several words.
 * @param isPlain Whether a word may be found as something else; words of a phrase may not.
 */
export async function findForms(
  entries: EntryTable,
  words: readonly ReadQueryWord[],
  isPlain: readonly boolean[],
  options: Understanding,
): Promise<FoundForms> {
  await entries.load(words.flatMap((word) => termsToRead(word, options)));
  const meanings = understand(words, entries, options).filter(
    (meaning) =>
      meaning.words.every((number) => isPlain[number]) && isNeeded(meaning, words, entries),
  );
  const translations = words.map((word, number) =>
    isPlain[number] && options.translate ? translationsOf(word, entries) : [],
  );
  const [likes] = await Promise.all([
    options.variants ? findNameLikes(entries, words, meanings, isPlain, "name") : [],
    entries.load([...meanings, ...translations.flat()].map(({ term }) => term)),
  ]);
  const forms = words.map((word, number): FoundForm[] => {
    const named = meanings.filter(({ words: numbers }) => numbers.includes(number));
    const own = [
      ...ownForms(word),
      ...named.map((meaning) => toForm(meaning, entries)),
      ...(translations[number] ?? []),
    ];
    return [...own.map((form) => withPostings(form, entries)), ...(likes[number] ?? [])];
  });
  return { forms, meanings };
}

/** Articles from which on a word needs no synonym: there is enough of what was asked for. */
const ENOUGH_ARTICLES = 100;

function isNeeded(
  { kind, term, words: numbers }: Meaning,
  words: readonly ReadQueryWord[],
  entries: EntryTable,
): boolean {
  const own = numbers.flatMap((number) => words[number]?.terms ?? []);
  if (own.includes(term)) return false;
  if (kind !== "synonym") return true;
  return own.every((each) => {
    const { ordinals } = entries.get(each)?.postings ?? NO_POSTINGS;
    return ordinals.length < ENOUGH_ARTICLES;
  });
}

/** The terms whose entries tell what a word may mean, beside its own. */
function termsToRead({ terms, forms }: ReadQueryWord, options: Understanding): string[] {
  if (!options.variants && !options.translate) return [...terms];
  return [...terms, ...forms.map(({ term }) => term)];
}

function ownForms({ terms, text, folded, isArabic }: ReadQueryWord): Form[] {
  const typed = writtenForm(folded, isArabic);
  return terms.map((term) => ({ term, kind: "word", weight: 1, written: [text], typed }));
}

function toForm({ term, kind, weight, id, written }: Meaning, entries: EntryTable): Form {
  if (written !== undefined) return { term, kind, weight, id, written: [written] };
  const { spellings = [] } = readNote<NameNote>(entries.get(term)?.note);
  return { term, kind, weight, id, written: spellings };
}

function translationsOf({ terms, forms }: ReadQueryWord, entries: EntryTable): Form[] {
  const all = new Set([...terms, ...forms.map(({ term }) => term)]);
  const best = new Map<string, number>();
  for (const term of all) {
    const { translations = [] } = readNote<WordNote>(entries.get(term)?.note);
    for (const [translation, weight] of translations) {
      if (all.has(translation)) continue;
      best.set(translation, Math.max(best.get(translation) ?? 0, weight));
    }
  }
  return Array.from(best, ([term, weight]) => ({
    term,
    kind: "translation",
    weight: kindWeights.translation * weight,
    written: [term],
  }));
}

function withPostings(form: Form, entries: EntryTable): FoundForm {
  const source = entries.get(form.term)?.postings ?? NO_POSTINGS;
  return { ...form, source, postings: source };
}

/** The words of a query -> the forms under which the archive has each, with the articles that hold them. */

import { type ReadQueryWord, readQuery } from "../analysis/analyze-query.ts";
import { questionWords } from "../analysis/question-words.ts";
import { isNameParticle } from "../analysis/spelling-key.ts";
import { writtenForm } from "../analysis/written-form.ts";
import { nameTerm } from "../contract/pseudo-terms.ts";
import { type NameNote, readNote, type WordNote } from "../contract/term-notes.ts";
import type { EntryTable } from "./entry-table.ts";
import { findPhrase } from "./find-phrase.ts";
import { type Form, kindWeights } from "./forms.ts";
import { findNameLikes } from "./name-likes.ts";
import { type FoundForm, NO_POSTINGS } from "./pool-postings.ts";
import { type Meaning, type Understanding, understand } from "./understand.ts";

/** The forms of the words of a query, and what the words stand for. */
export interface FoundForms {
  /** By number of the word. */
  readonly forms: readonly (readonly FoundForm[])[];
  readonly meanings: readonly Meaning[];
  /** Numbers of words that are nothing by themselves: the Arabic article inside a name, "how many". */
  readonly idle: ReadonlySet<number>;
}

/**
 * Finds the forms of words: their own terms, what they may mean, and other writings of names.
 *
 * @param words In their order, stop words too, since names and concepts have several words.
 * @param isPlain Whether a word may be found as something else; words of a phrase may not.
 * @param options `isGuess`: whether the words are guessed at already; what sounds like a guess is none.
 */
export async function findForms(
  entries: EntryTable,
  words: readonly ReadQueryWord[],
  isPlain: readonly boolean[],
  options: Understanding & { readonly isGuess?: boolean },
): Promise<FoundForms> {
  await entries.load(words.flatMap((word) => termsToRead(word, options)));
  const all = understand(words, entries, options);
  const meanings = all.filter(
    (meaning) =>
      meaning.words.every((number) => isPlain[number]) &&
      isNeeded(meaning, words, entries) &&
      !isHomograph(meaning, all),
  );
  const translations = words.map((word, number) =>
    isPlain[number] && options.translate ? translationsOf(word, entries) : [],
  );
  const [likes] = await Promise.all([
    options.variants && !options.isGuess ? findNameLikes(entries, words, meanings, isPlain) : [],
    entries.load([...meanings, ...translations.flat()].map(({ term }) => term)),
  ]);
  const named = likes.some(({ length }) => length > 0)
    ? await Promise.all(
        likes.map((found, number) =>
          isUnknown(words[number], entries) ? meaningsOfLikes(entries, found, options) : [],
        ),
      )
    : [];
  const phrases = phrasesOfNames(words, meanings, entries);
  const forms = words.map((word, number): FoundForm[] => {
    const meant = meanings.filter(({ words: numbers }) => numbers.includes(number));
    const beside = [
      ...meant.map((meaning) => toForm(meaning, entries)),
      ...(translations[number] ?? []),
    ];
    const phrase = phrases.get(number);
    return [
      ...(phrase ? [phrase] : ownForms(word).map((form) => withPostings(form, entries))),
      ...beside.map((form) => withPostings(form, entries)),
      ...(likes[number] ?? []),
      ...(named[number] ?? []),
    ];
  });
  return {
    forms,
    meanings,
    idle: new Set([...idleWords(words, meanings), ...asking(words, meanings)]),
  };
}

/** The forms of a word that may be meant by another: itself, the names it stands for, its translations. */
export async function formsOfGuess(
  entries: EntryTable,
  meant: string,
  options: Understanding,
): Promise<FoundForm[]> {
  const words = readQuery(meant, options.languages);
  await entries.load(words.flatMap((word) => termsToRead(word, options)));
  const isClear = words.every((word) => readingsOf(word, entries) < 2);
  const isPlain = words.map(() => true);
  const { forms } = await findForms(entries, words, isPlain, {
    ...options,
    // "plante" read as English is a factory: a guess is not guessed at in two languages.
    translate: options.translate && isClear,
    isGuess: true,
  });
  return forms
    .flat()
    .filter(({ kind, source }) => kind !== "synonym" && source.ordinals.length > 0)
    .map((form) => (form.kind === "word" ? { ...form, written: [meant] } : form));
}

/** Most likenesses that are asked what they mean. */
const MAX_LIKES_MEANT = 2;

/** What a word means that is written like another: غوتيريس is Guterres, whom the list knows; Shaykh a sheikh. */
async function meaningsOfLikes(
  entries: EntryTable,
  likes: readonly FoundForm[],
  options: Understanding,
): Promise<FoundForm[]> {
  const found = await Promise.all(
    likes.slice(0, MAX_LIKES_MEANT).map(async ({ written: [written = ""], weight, isByEar }) => {
      const forms = await formsOfGuess(entries, written, options);
      return forms.map(
        ({ typed: _, ...form }): FoundForm => ({
          ...form,
          kind: form.kind === "word" ? "variant" : form.kind,
          weight: form.weight * weight,
          // What the lists have is no misprint.
          ...(isByEar && form.kind !== "alias" && { isByEar }),
        }),
      );
    }),
  );
  return found.flat();
}

function isName({ id }: Meaning): boolean {
  return id.includes(":");
}

/** Whether words mean a name for certain, and are meant as nothing else: القاعدة is al-Qaeda, not a base. */
function isHomograph(meaning: Meaning, all: readonly Meaning[]): boolean {
  if (isName(meaning)) return false;
  return all.some(
    (name) =>
      isName(name) &&
      !name.isAmbiguous &&
      meaning.words.every((number) => name.words.includes(number)),
  );
}

/**
 * What common words of a name of several words are found as: where they stand one behind the other.
 * "États" and "Unis" apart are not the United States; "Cheikhoun" alone is still half of Khan Cheikhoun.
 * By number of the word.
 */
function phrasesOfNames(
  words: readonly ReadQueryWord[],
  meanings: readonly Meaning[],
  entries: EntryTable,
): ReadonlyMap<number, FoundForm> {
  const phrases = new Map<number, FoundForm>();
  for (const meaning of meanings) {
    const { words: numbers, isAmbiguous, term } = meaning;
    const isHeld = (entries.get(term)?.postings.ordinals.length ?? 0) > 0;
    if (!isName(meaning) || isAmbiguous || numbers.length < 2 || !isHeld) continue;
    const kept = numbers.filter((number) => !isIdle(words[number]));
    const source = findPhrase(
      kept.map((number) => ({
        postings: (words[number]?.terms ?? []).flatMap((each) => entries.get(each)?.postings ?? []),
        offset: number - (kept[0] ?? 0),
      })),
    );
    const written = kept.map((number) => words[number]?.text ?? "").join(" ");
    const form: FoundForm = {
      term: `"${written}"`,
      kind: "word",
      weight: 1,
      written: [written],
      source,
      postings: source,
    };
    const common = kept.filter((number) => isCommon(words[number], entries));
    for (const number of common) if (!phrases.has(number)) phrases.set(number, form);
  }
  return phrases;
}

/** In how many languages the lexicon has a word. */
function readingsOf({ terms, forms }: ReadQueryWord, entries: EntryTable): number {
  const all = new Set([...terms, ...forms.map(({ term }) => term)]);
  const languages = [...all].flatMap((term) => {
    const { concepts = [] } = readNote<WordNote>(entries.get(term));
    return concepts.filter(([key]) => key === term).map(([, language]) => language);
  });
  return new Set(languages).size;
}

/** A word of the lexicon is a common one. */
function isCommon(word: ReadQueryWord | undefined, entries: EntryTable): boolean {
  return (word?.forms ?? []).some(({ term }) => {
    const { concepts = [] } = readNote<WordNote>(entries.get(term));
    return concepts.some(([terms]) => terms === term);
  });
}

function isUnknown(word: ReadQueryWord | undefined, entries: EntryTable): boolean {
  return (word?.terms ?? []).every((term) => !entries.get(term)?.postings.ordinals.length);
}

function isIdle(word: ReadQueryWord | undefined): boolean {
  return word !== undefined && !word.isArabic && isNameParticle(word.folded);
}

/** The words of a question that are no part of a name, unless the others are left out too. */
function asking(words: readonly ReadQueryWord[], meanings: readonly Meaning[]): number[] {
  const asked = questionWords(words);
  const isRest = words.some(({ terms }, number) => terms.length > 0 && !asked.has(number));
  const named = new Set(meanings.filter(isName).flatMap(({ words: numbers }) => [...numbers]));
  return isRest ? [...asked].filter((number) => !named.has(number)) : [];
}

/** The particles between the first and the last word of a name. */
function idleWords(
  words: readonly ReadQueryWord[],
  meanings: readonly Meaning[],
): ReadonlySet<number> {
  const names = meanings.filter(isName).map(({ words: numbers }) => numbers);
  const isInside = (number: number): boolean =>
    names.some((numbers) => Math.min(...numbers) <= number + 1 && number <= Math.max(...numbers));
  return new Set([...words.keys()].filter((number) => isIdle(words[number]) && isInside(number)));
}

/** Articles from which on a word needs no guess at what else it may mean: there is enough of what was asked for. */
const ENOUGH_ARTICLES = 200;

function isNeeded(
  { kind, term, words: numbers, isDoubtful = false }: Meaning,
  words: readonly ReadQueryWord[],
  entries: EntryTable,
): boolean {
  const own = numbers.flatMap((number) => words[number]?.terms ?? []);
  if (own.includes(term)) return false;
  if (kind !== "synonym" && !isDoubtful) return true;
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
  const { spellings = [] } = readNote<NameNote>(entries.get(nameTerm(id)));
  return { term, kind, weight, id, written: spellings };
}

function translationsOf({ terms, forms }: ReadQueryWord, entries: EntryTable): Form[] {
  const all = new Set([...terms, ...forms.map(({ term }) => term)]);
  const best = new Map<string, number>();
  for (const term of all) {
    const { translations = [] } = readNote<WordNote>(entries.get(term));
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

/**
 * A query -> its words with the articles that hold each, whatever they are called there.
 *
 *     words -> forms -> corrections of words without any -> postings, pooled
 */

import { type ReadQueryWord, readQuery } from "../analysis/analyze-query.ts";
import type { LanguageCode } from "../analysis/languages.ts";
import type { ArchiveReader } from "../archive/archive-reader.ts";
import { type LookedUp, QueryAssembler, type ReadQuery } from "./assemble-query.ts";
import { correctWord, type Fuzziness } from "./correct.ts";
import { EntryTable } from "./entry-table.ts";
import { type FoundForms, findForms } from "./find-forms.ts";
import { kindWeights } from "./forms.ts";
import type { ArticlePart } from "./in-parts.ts";
import { findNameLikes } from "./name-likes.ts";
import type { FoundForm } from "./pool-postings.ts";
import { prefixForms } from "./prefix-forms.ts";
import { standsAsTyped } from "./score.ts";
import type { Meaning, Understanding } from "./understand.ts";

/** How a query is looked up. */
export interface LookUpOptions extends Understanding {
  /** Parts of an article that count; none for title and text. */
  readonly parts: readonly ArticlePart[];
  readonly fuzziness: Fuzziness;
  /** Whether the last word may be the beginning of one. */
  readonly completesLast: boolean;
  /** Languages of the archive. */
  readonly languages: readonly LanguageCode[];
}

/** Looks up a query. Files that cannot be used are noted in the reader. */
export async function lookUpQuery(
  reader: ArchiveReader,
  query: ReadQuery,
  options: LookUpOptions,
): Promise<LookedUp> {
  const entries = new EntryTable(reader);
  const isPlain = query.words.map(({ start, end }) => {
    const item = query.items.find((each) => start >= each.start && end <= each.end);
    return item?.kind !== "phrase" && !item?.isExcluded;
  });
  const found = await findForms(entries, query.words, isPlain, options);
  const forms = await Promise.all(
    query.words.map(async (word, number) => {
      const known = found.forms[number] ?? [];
      const begun = mayGoOn(query, number, options)
        ? await prefixForms(entries, word, options)
        : [];
      // What goes on is no misprint.
      const mayBeWrong = isPlain[number] && begun.length === 0;
      const mended =
        mayBeWrong && isInNeed(word, known, options.fuzziness)
          ? await correctedForms(entries, word, options)
          : [];
      return [...known, ...begun, ...mended];
    }),
  );
  if (options.variants) await addUnknownNames(entries, query, { ...found, forms }, isPlain);
  const all: FoundForms = { ...found, forms };
  return new QueryAssembler(query, { ...all, entries, parts: options.parts }).assemble();
}

/** Words without a capital that still find nothing may be names all the same: "sarakeb". */
async function addUnknownNames(
  entries: EntryTable,
  { words }: ReadQuery,
  { forms, meanings }: { readonly forms: FoundForm[][]; readonly meanings: readonly Meaning[] },
  isPlain: readonly boolean[],
): Promise<void> {
  const isLost = forms.map(
    (all, number) =>
      (isPlain[number] ?? false) && all.every(({ source }) => source.ordinals.length === 0),
  );
  if (!isLost.includes(true)) return;
  const likes = await findNameLikes(entries, words, meanings, isLost, "unknown");
  likes.forEach((found, number) => {
    forms[number]?.push(...found);
  });
}

/** Whether a word may be the beginning of one: behind which a `*` stands, or the last where that is asked for. */
function mayGoOn(
  { items, words }: ReadQuery,
  number: number,
  { completesLast }: LookUpOptions,
): boolean {
  const word = words[number];
  const item = word && items.find(({ end }) => end === word.end);
  if (!item || item.isExcluded || item.kind === "phrase") return false;
  return item.isPrefix || (completesLast && number === words.length - 1);
}

/**
 * Whether a word is looked at for typing errors: one that stands in no article as it is typed and is on
 * no list, or any word where the query asks for it.
 */
function isInNeed(
  { terms, isNumber }: ReadQueryWord,
  forms: readonly FoundForm[],
  fuzziness: Fuzziness,
): boolean {
  if (terms.length === 0 || isNumber || fuzziness === 0) return false;
  return fuzziness !== "auto" || !forms.some(isKnown);
}

/** A likeness in sound is found for many a misprint, and so is a stem; neither says that the word is one. */
function isKnown(form: FoundForm): boolean {
  if (form.kind === "word") return standsAsTyped(form);
  return form.id !== undefined || form.kind === "translation";
}

/** The forms of the words that may have been meant, each worth less the less sure it is. */
async function correctedForms(
  entries: EntryTable,
  word: ReadQueryWord,
  options: LookUpOptions,
): Promise<FoundForm[]> {
  const corrections = await correctWord(entries.reader, word, options.fuzziness);
  const best = corrections[0]?.weight ?? 1;
  const found = await Promise.all(
    corrections.map(async ({ word: meant, weight }) => {
      const words = readQuery(meant, options.languages);
      const isPlain = words.map(() => true);
      const { forms } = await findForms(entries, words, isPlain, options);
      const all = forms.flat().filter(({ source }) => source.ordinals.length > 0);
      const own = all.filter(({ kind, id }) => kind === "word" || (id?.includes(":") ?? false));
      // Nearly as sure counts nearly as much: what else the query says decides between the two.
      const share = kindWeights.typo * Math.sqrt(weight / best);
      // A name is the word in other letters; what a guess may mean beside that is a guess at a guess.
      return (own.length > 0 ? own : all).map(
        (form): FoundForm => ({
          ...form,
          kind: "typo",
          weight: form.weight * share,
          written: form.kind === "word" ? [meant] : form.written,
        }),
      );
    }),
  );
  const own = new Set(word.terms);
  return found.flat().filter(({ term }) => !own.has(term));
}

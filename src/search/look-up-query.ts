/**
 * A query -> its words with the articles that hold each, whatever they are called there.
 *
 *     words -> forms -> corrections of words without any -> postings, pooled
 */

import type { ReadQueryWord } from "../analysis/analyze-query.ts";
import type { ArchiveReader } from "../archive/archive-reader.ts";
import { standsAsTyped } from "./as-typed.ts";
import { type LookedUp, QueryAssembler, type ReadQuery } from "./assemble-query.ts";
import { correctWord, type Fuzziness } from "./correct.ts";
import { EntryTable } from "./entry-table.ts";
import { type FoundForms, findForms, formsOfGuess } from "./find-forms.ts";
import { kindWeights } from "./forms.ts";
import type { ArticlePart } from "./in-parts.ts";
import type { FoundForm } from "./pool-postings.ts";
import { prefixForms } from "./prefix-forms.ts";
import type { Understanding } from "./understand.ts";

/** How a query is looked up. */
export interface LookUpOptions extends Understanding {
  /** Parts of an article that count; none for title and text. */
  readonly parts: readonly ArticlePart[];
  readonly fuzziness: Fuzziness;
  /** Whether the last word may be the beginning of one. */
  readonly completesLast: boolean;
}

/** Looks up a query. Files that cannot be used are noted in the reader. */
export async function lookUpQuery(
  reader: ArchiveReader,
  query: ReadQuery,
  options: LookUpOptions,
): Promise<LookedUp> {
  const entries = new EntryTable(reader);
  const isPlain = query.words.map(({ start }) => {
    const item = query.items.find((each) => start >= each.start && start < each.end);
    return item?.kind !== "phrase" && !item?.isExcluded;
  });
  const found = await findForms(entries, query.words, isPlain, options);
  const isOneWord = query.words.filter(({ terms }) => terms.length > 0).length === 1;
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
          ? await correctedForms(entries, word, known, { ...options, isOneWord })
          : [];
      return [...(mended.length > 0 ? known.map(doubted) : known), ...begun, ...mended];
    }),
  );
  const all: FoundForms = { ...found, forms };
  return new QueryAssembler(query, { ...all, entries, parts: options.parts }).assemble();
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
  return form.kind === "word" ? standsAsTyped(form) : !form.isByEar;
}

/** What is right but for a slip is seldom a name that sounds like it. */
function doubted(form: FoundForm): FoundForm {
  return form.isByEar ? { ...form, weight: form.weight * DOUBTED_SHARE } : form;
}

const DOUBTED_SHARE = 0.2;

/** A word that the archive has is most likely meant, even where the query asks for words like it. */
const BESIDE_A_KNOWN_WORD = 0.4;

/** The forms of the words that may have been meant, each worth less the less sure it is. */
async function correctedForms(
  entries: EntryTable,
  word: ReadQueryWord,
  known: readonly FoundForm[],
  options: LookUpOptions & { readonly isOneWord: boolean },
): Promise<FoundForm[]> {
  const { fuzziness, isOneWord } = options;
  const corrections = await correctWord(entries.reader, word, fuzziness, {
    isAlone: isOneWord,
  });
  const best = corrections[0]?.weight ?? 1;
  const certainty = known.some(isKnown) ? BESIDE_A_KNOWN_WORD : 1;
  const found = await Promise.all(
    corrections.map(async ({ word: meant, weight }) => {
      // Nearly as sure counts nearly as much: what else the query says decides between the two.
      const share = kindWeights.typo * certainty * Math.sqrt(weight / best);
      const forms = await formsOfGuess(entries, meant, options);
      return forms.map(
        ({ typed, ...form }): FoundForm => ({
          ...form,
          kind: "typo",
          weight: form.weight * share,
          // Only where nothing else is meant does it stand "as typed".
          ...(typed !== undefined && certainty === 1 && { typed }),
        }),
      );
    }),
  );
  const own = new Set(word.terms);
  return found.flat().filter(({ term }) => !own.has(term));
}

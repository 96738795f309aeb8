/** Names on no list: words of the archive that are written like a word of the query in another way. */

import type { ReadQueryWord } from "../analysis/analyze-query.ts";
import { nameKeys } from "../analysis/name-key.ts";
import { MIN_NAME_LIKENESS, nameLikeness } from "../analysis/name-likeness.ts";
import type { ArchiveReader } from "../archive/archive-reader.ts";
import { nameKeyPrefix } from "../contract/pseudo-terms.ts";
import { readNote, type WordNote } from "../contract/term-notes.ts";
import type { EntryTable } from "./entry-table.ts";
import { kindWeights } from "./forms.ts";
import type { FoundForm } from "./pool-postings.ts";
import type { Meaning } from "./understand.ts";

/**
 * A word that is less like the query's than this share of the likest is another name. On pairs of
 * English and Arabic names that keeps 97.5 % of the right ones and takes two thirds of the wrong ones away.
 */
const MIN_SHARE_OF_BEST = 0.7;

/** Most words looked up; each costs a file. */
const MAX_WORDS = 6;

/** Most other writings of one word. */
const MAX_LIKES = 8;

/**
 * Finds other writings of the words that may be names.
 *
 * @returns By number of the word; the postings of a form are all of its {@link FoundForm.source}.
 */
export async function findNameLikes(
  entries: EntryTable,
  words: readonly ReadQueryWord[],
  meanings: readonly Meaning[],
  isPlain: readonly boolean[],
): Promise<(readonly FoundForm[])[]> {
  const likes: FoundForm[][] = words.map(() => []);
  const wanted = words
    .map((word, number) => ({ word, number }))
    .filter(({ word, number }) => isPlain[number] && mayBeName(word, number, meanings, entries))
    .slice(0, MAX_WORDS);
  await Promise.all(
    wanted.map(async ({ word, number }) => {
      likes[number] = await writingsOf(entries.reader, word);
    }),
  );
  return likes;
}

/** Whether a word is on no list: neither a name nor a word of the lexicon, which is a common one. */
function mayBeName(
  { terms, forms, isNumber, isLeftOut }: ReadQueryWord,
  number: number,
  meanings: readonly Meaning[],
  entries: EntryTable,
): boolean {
  if (isNumber || isLeftOut || meanings.some(({ words }) => words.includes(number))) return false;
  const notes = [...terms, ...forms.map(({ term }) => term)].map((term) =>
    readNote<WordNote>(entries.get(term)?.note),
  );
  return !notes.some(({ concepts = [] }) => concepts.some(([key]) => !key.includes(" ")));
}

async function writingsOf(reader: ArchiveReader, word: ReadQueryWord): Promise<FoundForm[]> {
  const likes = new Map<string, { readonly likeness: number; readonly form: FoundForm }>();
  for (const key of nameKeys(word.text)) {
    const prefix = nameKeyPrefix(key);
    for (const [term, { postings }] of (await reader.termsFrom(prefix)) ?? []) {
      const written = term.slice(prefix.length);
      if (likes.has(written)) continue;
      const likeness = nameLikeness(word.text, written);
      if (likeness < MIN_NAME_LIKENESS) continue;
      const weight = kindWeights.variant * likeness;
      likes.set(written, {
        likeness,
        form: { term, kind: "variant", weight, written: [written], source: postings, postings },
      });
    }
  }
  // The word itself is among them where the archive has it: then what is much less like it is not meant.
  const best = Math.max(0, ...[...likes.values()].map(({ likeness }) => likeness));
  likes.delete(word.folded);
  return [...likes.values()]
    .filter(({ likeness }) => likeness >= best * MIN_SHARE_OF_BEST)
    .sort((left, right) => right.likeness - left.likeness)
    .slice(0, MAX_LIKES)
    .map(({ form }) => form);
}

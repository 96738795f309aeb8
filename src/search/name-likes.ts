/** Names on no list: words of the archive that are written like a word of the query in another way. */

import type { ReadQueryWord } from "../analysis/analyze-query.ts";
import { nameKeys } from "../analysis/name-key.ts";
import { MIN_NAME_LIKENESS, nameLikenessTo } from "../analysis/name-likeness.ts";
import type { ArchiveReader } from "../archive/archive-reader.ts";
import { nameKeyPrefix } from "../contract/pseudo-terms.ts";
import { readNote, type WordNote } from "../contract/term-notes.ts";
import type { EntryTable } from "./entry-table.ts";
import { kindWeights } from "./forms.ts";
import { type FoundForm, NO_POSTINGS } from "./pool-postings.ts";
import type { Meaning } from "./understand.ts";

/**
 * A word that is less like the query's than this share of the likest is another name. On pairs of
 * English and Arabic names that keeps 97.5 % of the right ones and takes two thirds of the wrong ones away.
 */
const MIN_SHARE_OF_BEST = 0.7;

const ARABIC_WORD = /^\p{Script=Arabic}/u;

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
  if (wanted.length === 0) return likes;
  await Promise.all(
    wanted.map(async ({ word, number }) => {
      likes[number] = await writingsOf(entries, word);
    }),
  );
  return likes;
}

/**
 * Whether a word may be a name on no list: which is no word of the lexicon, since those are common ones,
 * and none that the archive has and writes small.
 */
function mayBeName(
  { terms, forms, isNumber, isLeftOut }: ReadQueryWord,
  number: number,
  meanings: readonly Meaning[],
  entries: EntryTable,
): boolean {
  if (isNumber || isLeftOut || meanings.some(({ words }) => words.includes(number))) return false;
  const own = terms.flatMap((term) => entries.get(term) ?? []);
  const held = own.filter(({ postings }) => postings.ordinals.length > 0);
  if (held.length > 0 && !held.some((entry) => entry.mayBeName)) return false;
  const notes = [...terms, ...forms.map(({ term }) => term)].map((term) =>
    readNote<WordNote>(entries.get(term)),
  );
  return !notes.some(({ concepts = [] }) => concepts.some(([key]) => !key.includes(" ")));
}

/** A word of the archive that may be another writing of the query's. */
interface Like {
  readonly term: string;
  readonly written: string;
  /** As `nameLikeness` gives it. */
  readonly likeness: number;
}

async function writingsOf(
  entries: EntryTable,
  { text, folded, isArabic }: ReadQueryWord,
): Promise<FoundForm[]> {
  const likes = await likesOf(entries.reader, text);
  await entries.load(likes.map(({ term }) => term));
  return likes
    .filter(({ written }) => written !== folded)
    .slice(0, MAX_LIKES)
    .map(({ term, written, likeness }) => {
      const { postings } = entries.get(term) ?? { postings: NO_POSTINGS };
      const weight = kindWeights.variant * likeness;
      return {
        term,
        kind: "variant",
        weight,
        written: [written],
        ...(ARABIC_WORD.test(written) === isArabic && { isByEar: true }),
        source: postings,
        postings,
      };
    });
}

/** The words of the archive with a key of the word, the likest first; itself where the archive has it. */
async function likesOf(reader: ArchiveReader, text: string): Promise<Like[]> {
  const likenessOf = nameLikenessTo(text);
  const likes = new Map<string, Like>();
  for (const prefix of nameKeys(text).map(nameKeyPrefix)) {
    for (const term of (await reader.termsFrom(prefix)) ?? []) {
      const written = term.slice(prefix.length);
      if (likes.has(written)) continue;
      const likeness = likenessOf(written);
      if (likeness >= MIN_NAME_LIKENESS) likes.set(written, { term, written, likeness });
    }
  }
  const sorted = [...likes.values()].sort((left, right) => right.likeness - left.likeness);
  const least = (sorted[0]?.likeness ?? 0) * MIN_SHARE_OF_BEST;
  return sorted.filter(({ likeness }) => likeness >= least).slice(0, MAX_LIKES + 1);
}

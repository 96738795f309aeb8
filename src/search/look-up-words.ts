/** Words of a query -> the articles that hold each, read from the archive all at once. */

import type { QueryWord } from "../analysis/analyze-query.ts";
import type { ArchiveReader } from "../archive/archive-reader.ts";
import type { TermPostings } from "../engine/postings.ts";
import { type FoundWord, inFields, NO_POSTINGS, poolPostings } from "./pool-postings.ts";

/** The words looked up, in the order of the query, each once. */
export interface LookedUp {
  readonly words: readonly FoundWord[];
  /** Words of which no article is known, since a file of the archive cannot be used; not in {@link words}. */
  readonly unavailable: readonly string[];
}

/**
 * Looks up the words of a query.
 *
 * @param fields Mask of the fields that count, see `IN_TITLE` and `IN_BODY`.
 */
export async function lookUpWords(
  reader: ArchiveReader,
  words: readonly QueryWord[],
  fields: number,
): Promise<LookedUp> {
  const distinct = countWords(words);
  const terms = [...new Set(distinct.flatMap(({ word }) => word.terms))];
  const postings = await reader.postings(terms);
  const byTerm = new Map(terms.map((term, index) => [term, postings[index]]));
  const found: FoundWord[] = [];
  const unavailable: string[] = [];
  for (const { word, times } of distinct) {
    const forms = word.terms.map((term) => byTerm.get(term));
    const known = forms.filter((form): form is TermPostings => form !== null && form !== undefined);
    if (known.length === 0 && forms.includes(undefined)) {
      unavailable.push(word.text);
      continue;
    }
    const pooled = poolPostings(known.map((form) => inFields(form, fields)));
    found.push({
      input: word.text,
      terms: word.terms,
      postings: pooled.ordinals.length > 0 ? pooled : NO_POSTINGS,
      times,
    });
  }
  return { words: found, unavailable };
}

/** Joins words with the same terms; the first spelling stands for all. */
function countWords(words: readonly QueryWord[]): { word: QueryWord; times: number }[] {
  const counted = new Map<string, { word: QueryWord; times: number }>();
  for (const word of words) {
    const key = word.terms.join(" ");
    const known = counted.get(key);
    if (known) known.times += 1;
    else counted.set(key, { word, times: 1 });
  }
  return [...counted.values()];
}

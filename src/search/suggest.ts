/** What a reader may be about to type: titles, names and words of the archive, and corrections. */

import { readQuery } from "../analysis/analyze-query.ts";
import type { LanguageCode } from "../analysis/languages.ts";
import { spellingKey, wordsOf } from "../analysis/spelling-key.ts";
import type { ArchiveReader } from "../archive/archive-reader.ts";
import { type Completion, type CompletionKind, MAX_COMPLETIONS } from "../engine/completion.ts";
import { correctWord } from "./correct.ts";

/** A suggestion, to be searched for as it is. */
export interface Suggestion {
  readonly text: string;
  /** A title of an article, a name, a word, or the only word of the query mended. */
  readonly kind: CompletionKind | "correction";
  /** Id of the article or of the name. */
  readonly id?: string;
}

const allKinds: readonly CompletionKind[] = ["name", "title", "word"];

/** Most of one kind among the first suggestions, so that a common word does not hide the names. */
const SHARE_OF_KIND = 0.5;

/**
 * Suggests what `q` may become. At most two files are read: that of the whole query, and that of its last
 * word or, where nothing begins so, one of the words like it.
 *
 * @param limit At most 20.
 */
export async function suggest(
  reader: ArchiveReader,
  q: string,
  languages: readonly LanguageCode[],
  limit: number,
): Promise<Suggestion[]> {
  const prefix = spellingKey(q);
  if (prefix === "") return [];
  const completions = (await reader.completions(prefix, MAX_COMPLETIONS, allKinds)) ?? [];
  // Keys are without the Arabic article: who has typed "offensive al" is past "offensive".
  const ahead = completions.filter(
    ({ kind, text }) => kind !== "word" || text.length >= q.trim().length,
  );
  const whole = mix(distinct(ahead), limit).map(({ text, kind, id }) => ({
    text,
    kind,
    ...(id !== "" && { id }),
  }));
  const last = wordsOf(q).at(-1);
  if (!last || whole.length >= limit) return whole;
  const before = q.slice(0, last.start);
  const isOneWord = prefix === last.key;
  // A file for each: what begins so, else what is like it.
  const more = isOneWord
    ? await correctLast(reader, { before, last: last.key, languages, isKnown: whole.length > 0 })
    : await completeLast(reader, before, last.key, limit);
  return distinct([...whole, ...more]).slice(0, limit);
}

/** Each text once, whatever its case: the name before the word. */
function distinct<Suggested extends Pick<Suggestion, "text" | "kind">>(
  suggestions: readonly Suggested[],
): Suggested[] {
  const seen = new Set<string>();
  const byName = suggestions.toSorted(
    (left, right) => Number(left.kind === "word") - Number(right.kind === "word"),
  );
  const kept = new Set(
    byName.filter(({ text }) => {
      const key = text.toLowerCase();
      return !seen.has(key) && seen.add(key);
    }),
  );
  return suggestions.filter((suggestion) => kept.has(suggestion));
}

/** Takes the best of each kind first, so that no kind has more than its share while others are left. */
function mix(completions: readonly Completion[], limit: number): Completion[] {
  const most = Math.max(1, Math.ceil(limit * SHARE_OF_KIND));
  const counts = new Map<CompletionKind, number>();
  const taken: Completion[] = [];
  const left: Completion[] = [];
  for (const completion of completions) {
    const count = counts.get(completion.kind) ?? 0;
    (count < most ? taken : left).push(completion);
    counts.set(completion.kind, count + 1);
  }
  return [...taken, ...left].slice(0, limit);
}

async function completeLast(
  reader: ArchiveReader,
  before: string,
  last: string,
  limit: number,
): Promise<Suggestion[]> {
  const kinds = ["word", "name"] as const;
  const completions = (await reader.completions(last, MAX_COMPLETIONS, kinds)) ?? [];
  // A name of several words would begin anew what the query is in the middle of.
  const words = completions.filter(({ text }) => !/\s/u.test(text.trim()));
  return distinct(words.map(({ text, kind }) => ({ text: before + text, kind }))).slice(0, limit);
}

async function correctLast(
  reader: ArchiveReader,
  query: {
    readonly before: string;
    readonly last: string;
    readonly languages: readonly LanguageCode[];
    readonly isKnown: boolean;
  },
): Promise<Suggestion[]> {
  const [word] = readQuery(query.last, query.languages);
  if (!word || query.isKnown) return [];
  const corrections = await correctWord(reader, word, "auto", { maxFiles: 1 });
  return corrections.map(({ word: meant }) => ({
    text: query.before + meant,
    kind: "correction",
  }));
}

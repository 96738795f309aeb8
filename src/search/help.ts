/** For whoever finds nothing: queries near theirs that find something, with their exact totals. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import type { SearchParameters } from "../contract/parameters.ts";
import type { SearchHead } from "../contract/responses.ts";
import { correctWord } from "./correct.ts";
import type { MatchedQuery, MatchQuery } from "./match-query.ts";

type Help = NonNullable<SearchHead["suggestions"]>[number];

/** Most queries suggested. */
const MAX_HELP = 5;

/** Words that are tried one by one. */
const MAX_WORDS = 4;

/** Parameters that narrow; without them the same words may find something. */
const narrowing = [
  "lang",
  "outlet",
  "place",
  "person",
  "org",
  "tag",
  "year",
  "from",
  "to",
  "undated",
  "bbox",
  "in",
  "scope",
] as const;

/**
 * Suggests queries for one that has found nothing: without its filters, with any of its words, with its
 * words mended, with one of its words.
 *
 * @param ask Finds the articles of another query; what the first one has read is not read again.
 */
export async function helpFromNothing(
  reader: ArchiveReader,
  parameters: SearchParameters,
  { query, lookedUp }: MatchedQuery,
  ask: MatchQuery,
): Promise<Help[]> {
  const tries: { readonly help: Omit<Help, "total">; readonly parameters: SearchParameters }[] = [];
  const given = narrowing.filter((name) => isGiven(parameters[name]));
  if (given.length > 0) {
    const set = Object.fromEntries(given.map((name) => [name, ""]));
    const cleared = Object.fromEntries(
      given.map((name) => [name, Array.isArray(parameters[name]) ? [] : undefined]),
    );
    tries.push({
      help: { q: query.q, set, reason: "without-filters" },
      parameters: { ...parameters, ...cleared },
    });
  }
  if (lookedUp.words.length > 1) {
    const help = { q: query.q, set: { match: "any" }, reason: "any-word" } as const;
    tries.push({ help, parameters: { ...parameters, match: "any" } });
  }
  for (const q of await correctedQueries(reader, query, lookedUp)) {
    tries.push({ help: { q, reason: "correction" }, parameters });
  }
  if (lookedUp.words.length > 1) {
    for (const { input } of lookedUp.words.slice(0, MAX_WORDS)) {
      tries.push({ help: { q: input, reason: "one-word" }, parameters });
    }
  }
  const asked = await Promise.all(
    tries.map(async ({ help, parameters: changed }) => {
      const found = await ask(reader, help.q, changed);
      const total = "code" in found ? 0 : found.found.matched.ordinals.length;
      return { ...help, total };
    }),
  );
  return asked.filter(({ total }) => total > 0).slice(0, MAX_HELP);
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** The query with a word that finds nothing mended, for those who have switched that off or typed very wrong. */
async function correctedQueries(
  reader: ArchiveReader,
  { q, words: all }: MatchedQuery["query"],
  { words }: MatchedQuery["lookedUp"],
): Promise<string[]> {
  const lost = words.filter(({ postings }) => postings.ordinals.length === 0);
  const suspects = lost.flatMap(({ start, end }) =>
    all.filter((word) => word.terms.length > 0 && word.start >= start && word.end <= end),
  );
  const mended = await Promise.all(
    suspects.slice(0, MAX_WORDS).map(async (word) => {
      const entries = await reader.terms(word.terms);
      // A phrase may find nothing though each of its words is right.
      if (entries.some((entry) => (entry?.postings.ordinals.length ?? 0) > 0)) return [];
      const [best] = await correctWord(reader, word, "auto");
      return best ? [q.slice(0, word.start) + best.word + q.slice(word.end)] : [];
    }),
  );
  return mended.flat();
}

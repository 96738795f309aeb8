/** A query and its filters -> the articles that match. */

import { readQuery } from "../analysis/analyze-query.ts";
import type { ArchiveReader } from "../archive/archive-reader.ts";
import {
  MAX_QUERY_LENGTH,
  MAX_QUERY_WORDS,
  type SearchParameters,
} from "../contract/parameters.ts";
import { type QueryFault, unavailable } from "./answer.ts";
import { archiveLanguages, homeLanguage } from "./archive-languages.ts";
import type { LookedUp, ReadQuery } from "./assemble-query.ts";
import type { Fuzziness } from "./correct.ts";
import {
  applyFilter,
  type FilterParameters,
  type Passes,
  type PreparedFilters,
  prepareFilters,
  toFilters,
} from "./filters.ts";
import { standInSentence } from "./in-sentence.ts";
import { lookUpQuery } from "./look-up-query.ts";
import { type ParsedQuery, parseQuery } from "./parse-query.ts";
import type { FoundWord } from "./pool-postings.ts";
import { matchRelaxed, type Relaxed } from "./relax.ts";

/** Parameters that decide which articles match. */
export type MatchParameters = Pick<
  SearchParameters,
  "in" | "match" | "variants" | "translate" | "fuzzy"
> &
  Partial<Pick<SearchParameters, "scope" | "prefix">> &
  FilterParameters;

/** A query and what it has found. */
export interface MatchedQuery {
  readonly parsed: ParsedQuery;
  readonly query: ReadQuery;
  readonly lookedUp: LookedUp;
  /** Whether words could not be looked up. */
  readonly isBlind: boolean;
  readonly filters: PreparedFilters;
  readonly found: Relaxed;
}

/** {@link matchQuery}, for those who are given it. */
export type MatchQuery = typeof matchQuery;

/** Finds the articles that match `q`, which is not empty, and pass the filters. */
export async function matchQuery(
  reader: ArchiveReader,
  q: string,
  parameters: MatchParameters,
): Promise<MatchedQuery | QueryFault> {
  const tooLong = checkLength(q);
  if (tooLong) return tooLong;
  const parsed = parseQuery(q);
  const words = readQuery(parsed.words, archiveLanguages(reader));
  const searched = words.filter(({ terms }) => terms.length > 0).length;
  if (searched > MAX_QUERY_WORDS) {
    return { code: "query-too-many-words", words: searched, maximum: MAX_QUERY_WORDS };
  }
  const query = { q, items: parsed.items, words };
  const { documents } = reader.archive.manifest;
  const [lookedUp, filters] = await Promise.all([
    lookUpQuery(reader, query, {
      parts: parameters.in,
      fuzziness: fuzzinessOf(parameters.fuzzy),
      completesLast: parameters.prefix === "last",
      languages: archiveLanguages(reader),
      home: homeLanguage(reader),
      variants: parameters.variants !== "off",
      translate: parameters.translate !== "off",
    }),
    prepareFilters(reader, toFilters(parameters)),
  ]);
  // Words whose articles are unknown cannot be told from words that no article holds.
  const wanted = parameters.match ?? "auto";
  const isBlind = lookedUp.unavailable.length > 0;
  if (isBlind && (lookedUp.words.length === 0 || wanted === "all")) return unavailable(reader);
  const isWanted = withoutExcluded(filters.passes, lookedUp.excluded);
  const inSentence = parameters.scope === "sentence";
  // Words of one sentence are asked for together: an article that lacks one has no such sentence.
  const found = matchRelaxed(lookedUp.words, inSentence ? "all" : wanted, documents, (matched) => {
    const passing = applyFilter(matched, isWanted);
    return inSentence ? applyFilter(passing, standInSentence(passing, lookedUp.words)) : passing;
  });
  return { parsed, query, lookedUp, isBlind, filters, found };
}

/** Lets no article pass that holds a word that the query leaves out. */
function withoutExcluded(
  passes: Passes | undefined,
  excluded: readonly FoundWord[],
): Passes | undefined {
  if (excluded.length === 0) return passes;
  const holding = new Set(excluded.flatMap(({ postings }) => [...postings.ordinals]));
  return (ordinal) => !holding.has(ordinal) && (passes?.(ordinal) ?? true);
}

function checkLength(q: string): QueryFault | undefined {
  // Code units first: counting code points of a megabyte is work that nobody shall ask for.
  const length = q.length > MAX_QUERY_LENGTH * 2 ? q.length : [...q].length;
  if (length <= MAX_QUERY_LENGTH) return undefined;
  return { code: "query-too-long", length, maximum: MAX_QUERY_LENGTH };
}

function fuzzinessOf(fuzzy: SearchParameters["fuzzy"]): Fuzziness {
  if (fuzzy === undefined || fuzzy === "auto") return "auto";
  return Number(fuzzy) as Exclude<Fuzziness, "auto">;
}

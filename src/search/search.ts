/**
 * A search from its parameters to its answer, read top to bottom.
 *
 *     parameters -> words -> postings -> matched articles -> candidates -> hits
 */

import { analyzeQuery, type QueryWord } from "../analysis/analyze-query.ts";
import { type LanguageCode, languageCodes } from "../analysis/languages.ts";
import type { ArchiveReader } from "../archive/archive-reader.ts";
import {
  type ArticlesParameters,
  MAX_QUERY_LENGTH,
  MAX_QUERY_WORDS,
  type SearchParameters,
} from "../contract/parameters.ts";
import { firstDay, lastDay } from "../contract/partial-date.ts";
import type { Interpreted, SearchHead } from "../contract/responses.ts";
import { IN_BODY, IN_TITLE } from "../engine/postings.ts";
import { type CursorFault, readCursor, writeCursor } from "./cursor.ts";
import { countFacets } from "./facets.ts";
import { applyFilter, type Filters, type Passes, prepareFilters } from "./filters.ts";
import { type Candidate, findPage, pageByDate } from "./find-page.ts";
import { lookUpWords } from "./look-up-words.ts";
import { inverseDocumentFrequency } from "./match-articles.ts";
import type { FoundWord } from "./pool-postings.ts";
import { presentHits } from "./present-hit.ts";
import { matchRelaxed } from "./relax.ts";

/** Why a query is not searched for. */
export type QueryFault =
  | CursorFault
  | { readonly code: "query-too-long"; readonly length: number; readonly maximum: number }
  | { readonly code: "query-too-many-words"; readonly words: number; readonly maximum: number }
  | { readonly code: "archive-unavailable"; readonly files: readonly string[] };

/** An answer: everything but the hits, and the hits as JSON, in order. */
export interface SearchAnswer {
  readonly head: SearchHead;
  readonly hits: readonly string[];
  /** Cursor of the page behind this one; absent on the last page. */
  readonly next?: string;
}

/** Hits a page when `limit` is not given. */
const DEFAULT_LIMIT = 10;

/** Parameters that a list of articles shares with a search. */
type Listing = Omit<ArticlesParameters, "sort">;

/**
 * Searches the archive.
 *
 * @param canonical The canonical query string; a cursor is bound to it.
 */
export async function search(
  reader: ArchiveReader,
  parameters: SearchParameters,
  canonical: string,
): Promise<SearchAnswer | QueryFault> {
  const q = parameters.q?.trim() ?? "";
  const tooLong = checkLength(q);
  if (tooLong) return tooLong;
  const page = readPage(reader, parameters, canonical);
  if ("code" in page) return page;
  if (q === "") return browse(reader, parameters, canonical);

  const words = analyzeQuery(q, archiveLanguages(reader));
  if (words.length > MAX_QUERY_WORDS) {
    return { code: "query-too-many-words", words: words.length, maximum: MAX_QUERY_WORDS };
  }
  return searchWords(reader, { parameters, canonical, q, words, page });
}

interface WordSearch {
  readonly parameters: SearchParameters;
  readonly canonical: string;
  readonly q: string;
  readonly words: readonly QueryWord[];
  readonly page: Page;
}

async function searchWords(
  reader: ArchiveReader,
  { parameters, canonical, q, words, page }: WordSearch,
): Promise<SearchAnswer | QueryFault> {
  const { documents } = reader.archive.manifest;
  const [lookedUp, passes] = await Promise.all([
    lookUpWords(reader, words, fieldMask(parameters)),
    prepareFilters(reader, toFilters(parameters)),
  ]);
  // Words whose articles are unknown cannot be told from words that no article holds.
  const wanted = parameters.match ?? "auto";
  const isBlind = lookedUp.unavailable.length > 0;
  if (isBlind && (lookedUp.words.length === 0 || wanted === "all")) return unavailable(reader);
  const found = matchRelaxed(lookedUp.words, wanted, documents, (matched) =>
    applyFilter(matched, passes),
  );
  const candidates = pickPage(reader, found, parameters.sort ?? "relevance", page);
  const [hits, facets] = await Promise.all([
    presentHits(reader, candidates, {
      fields: parameters.fields,
      highlights: parameters.highlight !== "none",
      snippet: parameters.snippet ?? 0,
      weights: weigh(found.words, documents),
    }),
    countFacets(reader, parameters.facets, found.matched.ordinals),
  ]);
  const total = found.matched.ordinals.length;
  return answer(
    reader,
    { total, page, hits, canonical },
    {
      query: {
        q,
        interpreted: lookedUp.words.map(interpret),
        match: found.match,
        // A word that could not be looked up was not asked of the articles.
        relaxed: found.relaxed || (isBlind && wanted === "auto"),
        dropped: found.dropped,
      },
      ...(words.length === 0 && { reason: "no-words" }),
      ...(parameters.facets.length > 0 && { facets }),
    },
  );
}

/** Lists the articles that pass the filters, by date. */
export async function browse(
  reader: ArchiveReader,
  parameters: Listing & Partial<Pick<SearchParameters, "facets" | "sort" | "snippet">>,
  canonical: string,
): Promise<SearchAnswer | QueryFault> {
  const page = readPage(reader, parameters, canonical);
  if ("code" in page) return page;
  const passes = await prepareFilters(reader, toFilters(parameters));
  const ordinals = allOrdinals(reader, passes);
  const candidates = pageByDate(
    ordinals,
    parameters.sort === "published",
    datedArticles(reader),
    page,
  );
  const facetNames = parameters.facets ?? [];
  const [hits, facets] = await Promise.all([
    presentHits(reader, candidates, {
      fields: parameters.fields,
      highlights: false,
      snippet: parameters.snippet ?? 0,
      weights: new Map(),
    }),
    countFacets(reader, facetNames, ordinals),
  ]);
  return answer(
    reader,
    { total: ordinals.length, page, hits, canonical },
    {
      query: { q: "", interpreted: [], match: "all", relaxed: false, dropped: [] },
      ...(facetNames.length > 0 && { facets }),
    },
  );
}

interface Page {
  readonly offset: number;
  readonly limit: number;
}

function readPage(
  reader: ArchiveReader,
  { cursor, limit }: Pick<Listing, "cursor" | "limit">,
  canonical: string,
): Page | CursorFault {
  const { build } = reader.archive.manifest;
  const offset = cursor === undefined ? 0 : readCursor(cursor, build, withoutCursor(canonical));
  if (typeof offset !== "number") return offset;
  return { offset, limit: limit ?? DEFAULT_LIMIT };
}

function withoutCursor(canonical: string): string {
  const pairs = canonical.split("&");
  return pairs.filter((pair) => !pair.startsWith("cursor=")).join("&");
}

function pickPage(
  reader: ArchiveReader,
  { matched, words, match }: ReturnType<typeof matchRelaxed>,
  sort: NonNullable<SearchParameters["sort"]>,
  page: Page,
): Candidate[] {
  if (sort === "relevance") return findPage(matched, words, match, page);
  return pageByDate(matched.ordinals, sort === "published", datedArticles(reader), page);
}

function answer(
  reader: ArchiveReader,
  found: { total: number; page: Page; hits: readonly string[]; canonical: string },
  head: Pick<SearchHead, "query" | "facets" | "reason">,
): SearchAnswer | QueryFault {
  const { manifest } = reader.archive;
  const { total, page, hits, canonical } = found;
  const missing = reader.missingFiles;
  // A page that should have hits and can show none is not an empty answer.
  const expected = Math.min(page.limit, Math.max(0, total - page.offset));
  if (missing.length > 0 && hits.length === 0) return unavailable(reader);
  const end = page.offset + expected;
  return {
    head: {
      ...head,
      total,
      total_relation: missing.length > 0 ? "unknown" : "eq",
      count: hits.length,
      ...(missing.length > 0 && { partial: true, missing }),
      index: { build: manifest.build, documents: manifest.documents },
    },
    hits,
    ...(end < total && { next: writeCursor(end, manifest.build, withoutCursor(canonical)) }),
  };
}

function unavailable(reader: ArchiveReader): QueryFault {
  return { code: "archive-unavailable", files: reader.missingFiles };
}

function checkLength(q: string): QueryFault | undefined {
  // Code units first: counting code points of a megabyte is work that nobody shall ask for.
  const length = q.length > MAX_QUERY_LENGTH * 2 ? q.length : [...q].length;
  if (length <= MAX_QUERY_LENGTH) return undefined;
  return { code: "query-too-long", length, maximum: MAX_QUERY_LENGTH };
}

function archiveLanguages(reader: ArchiveReader): LanguageCode[] {
  return languageCodes.filter((code) => reader.archive.manifest.languages[code]);
}

function fieldMask(parameters: SearchParameters): number {
  if (parameters.in.length === 0) return IN_TITLE | IN_BODY;
  return parameters.in.reduce((mask, field) => mask | (field === "title" ? IN_TITLE : IN_BODY), 0);
}

function toFilters({ lang, from, to, undated }: Listing): Filters {
  return {
    languages: lang,
    dates: {
      ...(from && { from: firstDay(from) }),
      ...(to && { to: lastDay(to) }),
      undated: undated ?? "include",
    },
  };
}

function datedArticles(reader: ArchiveReader): number {
  const { documents, published } = reader.archive.manifest;
  return documents - published.undated;
}

function allOrdinals(reader: ArchiveReader, passes: Passes | undefined): Uint32Array {
  const all = Uint32Array.from({ length: reader.archive.manifest.documents }, (_, index) => index);
  return passes ? all.filter(passes) : all;
}

function weigh(words: readonly FoundWord[], documents: number): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { terms, postings } of words) {
    const weight = inverseDocumentFrequency(documents, postings.ordinals.length);
    for (const term of terms) weights.set(term, weight);
  }
  return weights;
}

function interpret({ input, terms, postings }: FoundWord): Interpreted {
  return { input, terms, documents: postings.ordinals.length };
}

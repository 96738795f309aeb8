/**
 * A search from its parameters to its answer, read top to bottom.
 *
 *     parameters -> words -> postings -> matched articles -> candidates -> hits
 */

import { analyzeQuery, type QueryWord } from "../analysis/analyze-query.ts";
import { type LanguageCode, languageCodes } from "../analysis/languages.ts";
import type { ArchiveReader } from "../archive/archive-reader.ts";
import {
  MAX_QUERY_LENGTH,
  MAX_QUERY_WORDS,
  type SearchParameters,
} from "../contract/parameters.ts";
import type { Interpreted } from "../contract/responses.ts";
import { IN_BODY, IN_TITLE } from "../engine/postings.ts";
import { type QueryFault, type SearchAnswer, toAnswer, unavailable } from "./answer.ts";
import { browse } from "./browse.ts";
import { countFacets } from "./facets.ts";
import { applyFilter, prepareFilters, toFilters } from "./filters.ts";
import { type Candidate, findPage, findPageByDate } from "./find-page.ts";
import { lookUpWords } from "./look-up-words.ts";
import { inverseDocumentFrequency } from "./match-articles.ts";
import { datedArticles, type Page, readPage } from "./page.ts";
import type { FoundWord } from "./pool-postings.ts";
import { presentHits } from "./present-hit.ts";
import { matchRelaxed } from "./relax.ts";

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
  return searchWords(reader, { parameters, q, words, page });
}

interface WordSearch {
  readonly parameters: SearchParameters;
  readonly q: string;
  readonly words: readonly QueryWord[];
  readonly page: Page;
}

async function searchWords(
  reader: ArchiveReader,
  { parameters, q, words, page }: WordSearch,
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
  return toAnswer(
    reader,
    { total, page, hits },
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

function pickPage(
  reader: ArchiveReader,
  { matched, words, match }: ReturnType<typeof matchRelaxed>,
  sort: NonNullable<SearchParameters["sort"]>,
  page: Page,
): Candidate[] {
  if (sort === "relevance") return findPage(matched, words, match, page);
  const order = { rising: sort === "published", dated: datedArticles(reader) };
  return findPageByDate(matched, words, match, order, page);
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

/**
 * A search from its parameters to its answer, read top to bottom.
 *
 *     parameters -> words -> postings -> matched articles -> candidates -> hits
 */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import type { SearchParameters } from "../contract/parameters.ts";
import { type QueryFault, type SearchAnswer, toAnswer } from "./answer.ts";
import { browse } from "./browse.ts";
import { byDate, firstOfStories, matchedAt } from "./collapse.ts";
import { countMatches } from "./facets.ts";
import { byRelevance, type Candidate, findPage, findPageByDate } from "./find-page.ts";
import { helpFromNothing } from "./help.ts";
import { interpret } from "./interpret.ts";
import type { MatchedArticles } from "./match-articles.ts";
import { type MatchedQuery, matchQuery } from "./match-query.ts";
import { datedArticles, type Page, readPage } from "./page.ts";
import { presentHits } from "./present-hit.ts";
import { applyRecency } from "./recency.ts";
import type { Relaxed } from "./relax.ts";
import { Scorer } from "./score.ts";

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
  const page = readPage(reader, parameters, canonical);
  if ("code" in page) return page;
  if (q === "") return browse(reader, parameters, canonical);
  const matched = await matchQuery(reader, q, parameters);
  return "code" in matched ? matched : present(reader, parameters, page, matched);
}

async function present(
  reader: ArchiveReader,
  parameters: SearchParameters,
  page: Page,
  matchedQuery: MatchedQuery,
): Promise<SearchAnswer | QueryFault> {
  const { parsed, query, lookedUp, isBlind, filters, found } = matchedQuery;
  const sort = parameters.sort ?? "relevance";
  const scored = await withRecency(reader, found.matched, sort, parameters.recency);
  const { matched, ...articles } = await withCollapse(reader, scored, found.words, parameters);
  const candidates = pickPage(reader, { ...found, matched }, sort, page);
  const [hits, counts] = await Promise.all([
    presentHits(reader, candidates, {
      fields: parameters.fields,
      highlights: parameters.highlight !== "none",
      snippet: parameters.snippet ?? 0,
      explains: parameters.explain === "1",
      words: found.words,
    }),
    countMatches(reader, parameters, found.matched.ordinals),
  ]);
  const total = matched.ordinals.length;
  const suggestions =
    total === 0 ? await helpFromNothing(reader, parameters, matchedQuery, matchQuery) : undefined;
  return toAnswer(
    reader,
    { total, ...articles, page, hits },
    {
      query: {
        q: query.q,
        ...(parsed.flaw !== undefined && { taken_as_words: parsed.flaw }),
        interpreted: interpret(lookedUp),
        match: found.match,
        // A word that could not be looked up was not asked of the articles.
        relaxed: found.relaxed || (isBlind && (parameters.match ?? "auto") === "auto"),
        dropped: found.dropped,
      },
      ...(filters.told.length > 0 && { filters: [...filters.told] }),
      ...(filters.wantsUnknown && { reason: "filter-unknown" }),
      ...(lookedUp.words.length === 0 && { reason: "no-words" }),
      ...(suggestions && { suggestions }),
      ...counts,
    },
  );
}

/** Scales the scores by age where that is asked for; without the dates they stay, and the answer is partial. */
async function withRecency(
  reader: ArchiveReader,
  matched: MatchedArticles,
  sort: NonNullable<SearchParameters["sort"]>,
  recency: number | undefined,
): Promise<MatchedArticles> {
  if (recency === undefined || sort !== "relevance") return matched;
  const runs = await reader.dateRuns();
  return runs ? applyRecency(matched, runs, recency) : matched;
}

/**
 * The matched articles that stand for their stories, where that is asked for, and how many they were; by
 * relevance the sums over the words decide which do.
 */
async function withCollapse(
  reader: ArchiveReader,
  matched: MatchedArticles,
  words: Relaxed["words"],
  { collapse, sort = "relevance" }: SearchParameters,
): Promise<{ readonly matched: MatchedArticles; readonly articles?: number }> {
  if (collapse !== "story") return { matched };
  const order = { rising: sort === "published", dated: datedArticles(reader) };
  const comesFirst =
    sort === "relevance" ? byRelevance(matched, words) : byDate(matched.ordinals, order);
  const places = await firstOfStories(reader, matched.ordinals, comesFirst);
  return { matched: matchedAt(matched, places), articles: matched.ordinals.length };
}

function pickPage(
  reader: ArchiveReader,
  { matched, words, match }: Relaxed,
  sort: NonNullable<SearchParameters["sort"]>,
  page: Page,
): Candidate[] {
  if (sort === "relevance") {
    const { documents } = reader.archive.manifest;
    return findPage(matched, words, match, page, new Scorer(words, documents));
  }
  const order = { rising: sort === "published", dated: datedArticles(reader) };
  return findPageByDate(matched, words, match, order, page);
}

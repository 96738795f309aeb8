/** A list of articles without words: all that pass the filters, by date. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import type { ArticlesParameters, SearchParameters } from "../contract/parameters.ts";
import { type QueryFault, type SearchAnswer, toAnswer } from "./answer.ts";
import { byDate, firstOfStories } from "./collapse.ts";
import { countMatches } from "./facets.ts";
import { type Passes, prepareFilters, toFilters } from "./filters.ts";
import { type DateOrder, pageByDate } from "./find-page.ts";
import { datedArticles, readPage } from "./page.ts";
import { presentHits } from "./present-hit.ts";

/** Lists the articles that pass the filters, by date. */
export async function browse(
  reader: ArchiveReader,
  parameters: Omit<ArticlesParameters, "sort"> &
    Partial<Pick<SearchParameters, "facets" | "facet_limit" | "histogram" | "sort" | "snippet">>,
  canonical: string,
): Promise<SearchAnswer | QueryFault> {
  const page = readPage(reader, parameters, canonical);
  if ("code" in page) return page;
  const filters = await prepareFilters(reader, toFilters(parameters));
  const ordinals = allOrdinals(reader.archive.manifest.documents, filters.passes);
  const order = { rising: parameters.sort === "published", dated: datedArticles(reader) };
  const collapses = parameters.collapse === "story";
  const shown = collapses ? await collapse(reader, ordinals, order) : ordinals;
  const candidates = pageByDate(shown, order, page);
  const [hits, counts] = await Promise.all([
    presentHits(reader, candidates, {
      fields: parameters.fields,
      highlights: false,
      snippet: parameters.snippet ?? 0,
      explains: false,
      words: [],
    }),
    countMatches(reader, parameters, ordinals),
  ]);
  return toAnswer(
    reader,
    { total: shown.length, ...(collapses && { articles: ordinals.length }), page, hits },
    {
      query: { q: "", interpreted: [], match: "all", relaxed: false, dropped: [] },
      ...(filters.told.length > 0 && { filters: [...filters.told] }),
      ...(filters.wantsUnknown && { reason: "filter-unknown" }),
      ...counts,
    },
  );
}

/** The articles that stand for their stories. */
async function collapse(
  reader: ArchiveReader,
  ordinals: Uint32Array,
  order: DateOrder,
): Promise<Uint32Array> {
  const places = await firstOfStories(reader, ordinals, byDate(ordinals, order));
  return places.map((place) => ordinals[place] ?? 0);
}

/** All articles that pass, ascending. */
export function allOrdinals(documents: number, passes: Passes | undefined): Uint32Array {
  const all = new Uint32Array(documents);
  for (let ordinal = 0; ordinal < documents; ordinal += 1) all[ordinal] = ordinal;
  return passes ? all.filter(passes) : all;
}

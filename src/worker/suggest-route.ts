/** `/v1/suggest`: what a reader may be about to type. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import { MAX_QUERY_LENGTH } from "../contract/parameters.ts";
import { readParameters } from "../contract/read-parameters.ts";
import { suggestParameters } from "../contract/suggest-parameters.ts";
import { archiveLanguages } from "../search/archive-languages.ts";
import { type Suggestion, suggest } from "../search/suggest.ts";
import { CACHED, DESCRIBED_BY, entityTag } from "./headers.ts";
import { type Answer, textAnswer } from "./held-answers.ts";
import type { RequestFault } from "./problem.ts";
import { queryOf } from "./search-route.ts";

const DEFAULT_LIMIT = 8;

/** Answers `/v1/suggest`. `address` is the path with the query string. */
export async function answerSuggest(
  reader: ArchiveReader,
  address: string,
): Promise<Answer | RequestFault> {
  const parameters = readParameters(suggestParameters, queryOf(address));
  if (!parameters.ok) return { code: "invalid-parameters", faults: parameters.faults };
  const { q = "", limit = DEFAULT_LIMIT, format } = parameters.values;
  const length = [...q.slice(0, MAX_QUERY_LENGTH * 2 + 2)].length;
  if (length > MAX_QUERY_LENGTH) {
    return { code: "query-too-long", length, maximum: MAX_QUERY_LENGTH };
  }
  const suggestions = await suggest(reader, q, archiveLanguages(reader), limit);
  const missing = reader.missingFiles;
  const isPartial = missing.length > 0;
  if (isPartial && suggestions.length === 0) return { code: "archive-unavailable", files: missing };
  const { build, documents } = reader.archive.manifest;
  const body =
    format === "opensearch"
      ? toOpenSearch(q, suggestions)
      : { q, suggestions, ...(isPartial && { partial: true }), index: { build, documents } };
  const tag = entityTag(build, `/v1/suggest?${parameters.canonical}`);
  return textAnswer(JSON.stringify(body), isPartial ? undefined : tag, {
    "Content-Type":
      format === "opensearch"
        ? "application/x-suggestions+json; charset=utf-8"
        : "application/json; charset=utf-8",
    "Cache-Control": isPartial ? "no-store" : CACHED,
    Link: DESCRIBED_BY,
    "Server-Timing": `archive;desc="${reader.fetches} files fetched"`,
  });
}

/**
 * The query, the completions, and a list of what each is; addresses would have to name this host.
 *
 * @see https://github.com/dewitt/opensearch, "OpenSearch Suggestions 1.1"
 */
function toOpenSearch(q: string, suggestions: readonly Suggestion[]): unknown[] {
  return [q, suggestions.map(({ text }) => text), suggestions.map(({ kind }) => kind)];
}

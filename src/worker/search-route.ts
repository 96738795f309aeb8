/** `/v1/search` and `/v1/articles`: a page of hits. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import { articlesParameters, searchParameters } from "../contract/parameters.ts";
import { readParameters } from "../contract/read-parameters.ts";
import type { QueryFault, SearchAnswer } from "../search/answer.ts";
import { browse } from "../search/browse.ts";
import { search } from "../search/search.ts";
import { CACHED, entityTag, linkHeader } from "./headers.ts";
import { type Answer, textAnswer } from "./held-answers.ts";
import type { RequestFault } from "./problem.ts";

/** Answers `/v1/search`. `address` is the path with the query string. */
export async function answerSearch(
  reader: ArchiveReader,
  address: string,
): Promise<Answer | RequestFault> {
  const parameters = readParameters(searchParameters, queryOf(address));
  if (!parameters.ok) return { code: "invalid-parameters", faults: parameters.faults };
  const { values, canonical } = parameters;
  return toAnswer(reader, "/v1/search", canonical, await search(reader, values, canonical));
}

/** Answers `/v1/articles`. `address` is the path with the query string. */
export async function answerArticles(
  reader: ArchiveReader,
  address: string,
): Promise<Answer | RequestFault> {
  const parameters = readParameters(articlesParameters, queryOf(address));
  if (!parameters.ok) return { code: "invalid-parameters", faults: parameters.faults };
  const { values, canonical } = parameters;
  return toAnswer(reader, "/v1/articles", canonical, await browse(reader, values, canonical));
}

/** The query string of an address, without its question mark. */
export function queryOf(address: string): string {
  const mark = address.indexOf("?");
  return mark < 0 ? "" : address.slice(mark + 1);
}

function toAnswer(
  reader: ArchiveReader,
  path: string,
  canonical: string,
  found: SearchAnswer | QueryFault,
): Answer | RequestFault {
  if ("code" in found) return found;
  const { head, hits, next } = found;
  const self = canonical === "" ? path : `${path}?${canonical}`;
  const following = next === undefined ? undefined : `${path}?${next}`;
  const tag = entityTag(head.index.build, self);
  return textAnswer(writeBody(head, hits, following ?? null), head.partial ? undefined : tag, {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": head.partial ? "no-store" : CACHED,
    Link: linkHeader({ self, next: following }),
    "Server-Timing": `archive;desc="${reader.fetches} files fetched"`,
  });
}

/** Hits are JSON already; joining them is all that is left to do. */
function writeBody(
  head: SearchAnswer["head"],
  hits: readonly string[],
  next: string | null,
): string {
  const { query, total, total_relation, count, ...rest } = head;
  const start = JSON.stringify({ query, total, total_relation, count }).slice(0, -1);
  const end = JSON.stringify({ ...rest, next, text: { unit: "codepoint" } }).slice(1);
  return `${start},"results":[${hits.join(",")}],${end}`;
}

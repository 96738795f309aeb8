/** The tools of `/mcp`: each is answered as a route of the API is, from arguments instead of an address. */

import type { ArchiveReader } from "../../archive/archive-reader.ts";
import type { McpToolName } from "../../contract/mcp-tools.ts";
import { answerArticle } from "../article-route.ts";
import { answerDigest } from "../digest-route.ts";
import { answerEntityCard } from "../entity-route.ts";
import { answerCompare, answerFigures, answerTimeline } from "../figure-route.ts";
import type { Answer } from "../held-answers.ts";
import type { RequestFault } from "../problem.ts";
import { answerSearch } from "../search-route.ts";

/** Answers a tool. `query` is the query string of its arguments but `id`, which need not be one of the archive. */
type AnswerTool = (
  reader: ArchiveReader,
  query: string,
  id: string,
) => Promise<Answer | RequestFault>;

const answers: Readonly<Record<McpToolName, AnswerTool>> = {
  search: (reader, query) => answerSearch(reader, `/v1/search?${query}`),
  get_article: (reader, _, id) => answerArticle(reader, id, "record"),
  get_card: (reader, _, id) => answerArticle(reader, id, "card"),
  get_entity: (reader, _, id) => answerEntityCard(reader, id),
  figures: (reader, query) => answerFigures(reader, `/v1/figures?${query}`),
  compare: (reader, query) => answerCompare(reader, `/v1/compare?${query}`),
  timeline: (reader, query) => answerTimeline(reader, `/v1/timeline?${query}`),
  digest: (reader, _, id) => answerDigest(reader, id),
};

/** The tool with a name; `undefined` when there is none. */
export function toolNamed(name: string): AnswerTool | undefined {
  return Object.hasOwn(answers, name) ? answers[name as McpToolName] : undefined;
}

/**
 * Writes arguments as a query string: what an argument may be is what the parameter of the API may be.
 *
 * @param given Lists are repeated; what is neither text, number nor a list of them is written as JSON
 *   and refused like any other value that is not taken.
 */
export function queryOfArguments(given: Readonly<Record<string, unknown>>): string {
  return Object.entries(given)
    .filter(([name, value]) => name !== "id" && value !== undefined && value !== null)
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map(
        (one) => `${encodeURIComponent(name)}=${encodeURIComponent(textOf(one))}`,
      ),
    )
    .join("&");
}

function textOf(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  // Half of a surrogate pair cannot be percent-encoded.
  return text.replace(/\p{Cs}/gu, "\ufffd");
}

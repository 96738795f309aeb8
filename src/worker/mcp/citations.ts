/** What of an answer can be quoted: words of articles with their places. */

import type { Citation } from "../../contract/mcp-tools.ts";
import { articlePath } from "../pages/told.ts";

/** Citations of an answer: beyond, an agent has no use for them. */
const MOST_CITATIONS = 60;

/**
 * Finds every range of an article's text in an answer of the API, in the order in which they stand there, each once.
 *
 * @param answer JSON as the API gives it: an article is named by `article`, or by the `id` beside a `card`.
 * @param site Origin of the site; without it citations have no address.
 */
export function findCitations(answer: unknown, site: string | undefined): Citation[] {
  const found = new Map<string, Citation>();
  collect(answer, undefined, site, found);
  return [...found.values()].slice(0, MOST_CITATIONS);
}

function collect(
  value: unknown,
  article: string | undefined,
  site: string | undefined,
  found: Map<string, Citation>,
): void {
  if (typeof value !== "object" || value === null) return;
  const { text, start, end, ...rest } = value as Readonly<Record<string, unknown>>;
  const own = articleOf(rest) ?? article;
  if (
    own !== undefined &&
    typeof text === "string" &&
    typeof start === "number" &&
    typeof end === "number"
  ) {
    const url = site === undefined ? {} : { url: `${site}${articlePath(own)}` };
    found.set(`${own} ${start} ${end}`, { article: own, text, start, end, ...url });
  }
  for (const part of Object.values(value)) collect(part, own, site, found);
}

function articleOf(object: Readonly<Record<string, unknown>>): string | undefined {
  const { article, id, card } = object;
  if (typeof article === "string") return article;
  return card !== undefined && typeof id === "string" ? id : undefined;
}

/** What a search gives: an answer, whole or saying that it is not, or the reason for none. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import type { SearchHead } from "../contract/responses.ts";
import type { CursorFault } from "./cursor.ts";
import { nextQuery, type Page } from "./page.ts";

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
  /** Query string of the page behind this one; absent on the last page. */
  readonly next?: string;
}

/** What was found, and where in the list the page is. */
interface FoundPage {
  readonly total: number;
  /** How many articles match, where {@link total} counts stories. */
  readonly articles?: number;
  readonly page: Page;
  readonly hits: readonly string[];
}

/**
 * Makes the answer of a page.
 *
 * Files that could not be read make it partial; when nothing at all can be shown for them it is a
 * fault, since an empty page would say that nothing was found.
 */
export function toAnswer(
  reader: ArchiveReader,
  { total, articles, page, hits }: FoundPage,
  head: Pick<SearchHead, "query" | "filters" | "facets" | "histogram" | "reason" | "suggestions">,
): SearchAnswer | QueryFault {
  const { build, documents } = reader.archive.manifest;
  const missing = reader.missingFiles;
  if (missing.length > 0 && hits.length === 0) return unavailable(reader);
  const next = nextQuery(reader, page, total);
  return {
    head: {
      ...head,
      total,
      total_relation: missing.length > 0 ? "unknown" : "eq",
      ...(articles !== undefined && { articles }),
      count: hits.length,
      ...(missing.length > 0 && { partial: true, missing }),
      index: { build, documents },
    },
    hits,
    ...(next !== undefined && { next }),
  };
}

/** The fault of an answer that files are missing for. */
export function unavailable(reader: ArchiveReader): QueryFault {
  return { code: "archive-unavailable", files: reader.missingFiles };
}

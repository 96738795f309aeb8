/** Which part of a list an answer shows. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import type { ArticlesParameters } from "../contract/parameters.ts";
import { type CursorFault, readCursor, writeCursor } from "./cursor.ts";
import type { PageSpan } from "./find-page.ts";

/** A page, and the list that it is of. */
export interface Page extends PageSpan {
  /** Canonical query without its cursor, which cursors are bound to. */
  readonly list: string;
}

/** Hits a page when `limit` is not given. */
const DEFAULT_LIMIT = 10;

/**
 * Reads which page is asked for.
 *
 * @param canonical Canonical query string of the request.
 */
export function readPage(
  reader: ArchiveReader,
  { cursor, limit }: Pick<ArticlesParameters, "cursor" | "limit">,
  canonical: string,
): Page | CursorFault {
  const pairs = canonical.split("&");
  const list = pairs.filter((pair) => !pair.startsWith("cursor=")).join("&");
  const { build } = reader.archive.manifest;
  const offset = cursor === undefined ? 0 : readCursor(cursor, build, list);
  if (typeof offset !== "number") return offset;
  return { offset, limit: limit ?? DEFAULT_LIMIT, list };
}

/** The query string of the page behind this one; `undefined` when this is the last of `total` articles. */
export function nextQuery(reader: ArchiveReader, page: Page, total: number): string | undefined {
  const end = page.offset + page.limit;
  if (end >= total) return undefined;
  const cursor = `cursor=${writeCursor(end, reader.archive.manifest.build, page.list)}`;
  return page.list === "" ? cursor : `${page.list}&${cursor}`;
}

/** Number of articles with a date; their ordinals are below it. */
export function datedArticles(reader: ArchiveReader): number {
  const { documents, published } = reader.archive.manifest;
  return documents - published.undated;
}

/** HTML -> canonical text and metadata. */

import { isNestedDeeper } from "../read/markup-depth.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { findMainContent, isPage, parseHtml } from "./html-document.ts";
import { type HtmlMetadata, readHtmlMetadata } from "./html-metadata.ts";

/** Text and metadata of a page. */
export interface HtmlContent {
  readonly ok: true;
  readonly text: string;
  readonly metadata: HtmlMetadata;
}

/** Why a page is not read. */
export interface RefusedHtml {
  readonly ok: false;
  readonly code: "nesting-too-deep";
  readonly limit: number;
}

/**
 * Deepest page parsed: some steps take time with the square of the depth. The deepest of 367 pages
 * of the press, counted with the tags in its scripts, has 635.
 */
const MAX_DEPTH = 1000;

/**
 * Takes the article out of a page: its paragraphs with blank lines between, without scripts,
 * navigation and footers. A page without a recognizable main text gives all its paragraphs, and so
 * does a fragment.
 */
export function extractHtml(html: string): HtmlContent | RefusedHtml {
  if (isNestedDeeper(html, MAX_DEPTH)) {
    return { ok: false, code: "nesting-too-deep", limit: MAX_DEPTH };
  }
  const document = parseHtml(html);
  if (!isPage(html))
    return { ok: true, text: joinBlocks(htmlBlocks(document.body, false)), metadata: {} };
  const metadata = readHtmlMetadata(document);
  const whole = joinBlocks(htmlBlocks(document.body, true));
  const main = findMainContent(document);
  const text = main ? joinBlocks(htmlBlocks(main.node, false)) : "";
  return {
    ok: true,
    text: text === "" ? whole : text,
    metadata: {
      ...metadata,
      ...(main?.title ? { title: main.title } : {}),
      ...(main?.outlet && !metadata.outlet ? { outlet: main.outlet } : {}),
      ...(main?.byline && !metadata.authors ? { authors: [main.byline] } : {}),
    },
  };
}

function joinBlocks(blocks: readonly string[]): string {
  return blocks.join("\n\n");
}

/** HTML -> canonical text and metadata. */

import { isNestedDeeper } from "../read/markup-depth.ts";
import { htmlBlocks, type TextBlock } from "./html-blocks.ts";
import { chooseBody, chooseMain } from "./html-density.ts";
import { findMainContent, isPage, type MainContent, parseHtml } from "./html-document.ts";
import { type HtmlMetadata, readHtmlMetadata } from "./html-metadata.ts";
import { removePageParts } from "./html-page-parts.ts";
import { trimBlocks, withStandfirst } from "./html-trim.ts";

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
 * of the press, counted with the tags in its scripts, has about 600.
 */
const MAX_DEPTH = 1000;

/**
 * Most tags of a page that Readability is asked about. The parser passes an element's children as
 * arguments of one call, which overflows the stack at some 100,000; the largest of 367 pages of the
 * press has 2,856.
 */
const MAX_TAGS = 20_000;

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
  const whole = htmlBlocks(document.body, true);
  removePageParts(document);
  const parts = htmlBlocks(document.body, true);
  const main = countTags(html) > MAX_TAGS ? undefined : findMainContent(document);
  const text = main ? mainText(main, { whole, parts, metadata }) : "";
  return {
    ok: true,
    text: text === "" ? joinBlocks(whole) : text,
    metadata: withFound(metadata, main),
  };
}

/** What is known of a page beside its main content. */
interface PageBlocks {
  /** All blocks, and those that are left without the parts that are not of the article. */
  readonly whole: readonly TextBlock[];
  readonly parts: readonly TextBlock[];
  readonly metadata: HtmlMetadata;
}

function mainText(main: MainContent, { whole, parts, metadata }: PageBlocks): string {
  const found = chooseMain(htmlBlocks(main.node, false), parts);
  const trimmed = trimBlocks(found, main.title ?? metadata.title ?? "");
  const body = chooseBody(trimmed, metadata.body ?? "");
  return joinBlocks(withStandfirst(body, whole, metadata.description ?? ""));
}

function withFound(metadata: HtmlMetadata, main: MainContent | undefined): HtmlMetadata {
  return {
    ...metadata,
    ...(main?.title ? { title: main.title } : {}),
    ...(main?.outlet && !metadata.outlet ? { outlet: main.outlet } : {}),
    ...(main?.byline && !metadata.authors && isName(main.byline) ? { authors: [main.byline] } : {}),
  };
}

function joinBlocks(blocks: readonly TextBlock[]): string {
  return blocks.map(({ text }) => text).join("\n\n");
}

function countTags(html: string): number {
  return html.match(/<[a-z]/gi)?.length ?? 0;
}

/** A date is what stands in the place of a byline most often, when it is no name. */
function isName(byline: string): boolean {
  return !/\p{N}/u.test(byline);
}

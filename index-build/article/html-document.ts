/**
 * HTML parsed, seen through the few properties that the build uses. The types of the browser are
 * not loaded here, and linkedom's are written against them: this file is the border.
 */

import { createRequire } from "node:module";

/** Loads the two packages when the first page comes: that takes as long as 200 articles of text. */
const load = createRequire(import.meta.url);

/** An element, a text or another node. */
export interface HtmlNode {
  /** 1 element, 3 text; other kinds have no text to show. */
  readonly nodeType: number;
  readonly nodeValue: string | null;
  /** Lower case for elements of HTML; absent for other nodes. */
  readonly localName?: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<HtmlNode> & Iterable<HtmlNode>;
  getAttribute?(name: string): string | null;
  querySelector?(selector: string): HtmlNode | null;
  /** Takes the node out of its document. */
  remove?(): void;
}

/** A parsed page. */
export interface HtmlDocument {
  readonly documentElement: HtmlNode | null;
  readonly body: HtmlNode;
  querySelector(selector: string): HtmlNode | null;
  querySelectorAll(selector: string): Iterable<HtmlNode>;
}

/** What Readability takes for the article of a page. */
export interface MainContent {
  readonly node: HtmlNode;
  readonly title: string | undefined;
  readonly byline: string | undefined;
  readonly outlet: string | undefined;
}

/** Parses a page or a fragment, which becomes the body of a page. Scripts are not run, nothing is loaded. */
export function parseHtml(html: string): HtmlDocument {
  const document = isPage(html) ? parse(html) : undefined;
  // The parser takes whatever comes first for the root: a page may begin with a script or a stray tag.
  if (document?.documentElement?.localName === "html") return document;
  return parse(`<!doctype html><html><body>${html}</body></html>`);
}

function parse(html: string): HtmlDocument {
  const { parseHTML } = load("linkedom") as typeof import("linkedom");
  const { document } = parseHTML(html) as unknown as { document: HtmlDocument };
  return document;
}

/** True for a page with furniture around its article, false for a fragment such as a feed's. */
export function isPage(html: string): boolean {
  return /<(?:html|body)[\s>]/i.test(html);
}

/**
 * Finds the main text of a page with Readability. Changes the document.
 *
 * @returns `undefined` when there is none, as on a page of links.
 */
export function findMainContent(document: HtmlDocument): MainContent | undefined {
  const { Readability } = load("@mozilla/readability") as typeof import("@mozilla/readability");
  const reader = new Readability<HtmlNode>(document as never, {
    serializer: (node) => node as unknown as HtmlNode,
    // They still tell captions from paragraphs.
    keepClasses: true,
  });
  const parsed = reader.parse();
  if (!parsed?.content) return undefined;
  const { content, title, byline, siteName } = parsed;
  return {
    node: content,
    title: title ?? undefined,
    byline: byline ?? undefined,
    outlet: siteName ?? undefined,
  };
}

/** What "Copy as" offers, and where else programs find the same. */

import { searchParameters } from "../../contract/parameters.ts";
import { feedParameters } from "../../contract/site-parameters.ts";
import { changeQuery, withQuery } from "./address.ts";
import { escapeText } from "./html.ts";
import type { Alternate, Copyable, PageRequest } from "./page.ts";

/** Parameters of a search that its feed does not take, and those that choose a page of it. */
const NOT_IN_FEEDS = Object.fromEntries(
  Object.keys(searchParameters)
    .filter((name) => !Object.hasOwn(feedParameters, name) || name === "limit")
    .map((name) => [name, undefined]),
);

/** The feeds of a search, by their media types. */
export function searchFeeds({ query, words }: PageRequest): Alternate[] {
  const feedQuery = changeQuery(query, NOT_IN_FEEDS);
  return feedsAt("/v1/feed", feedQuery, words.foot.feeds);
}

/** The three forms of the feed at a path. */
export function feedsAt(path: string, query: string, title: string): Alternate[] {
  return [
    {
      type: "application/atom+xml",
      title: `${title} (Atom)`,
      address: withQuery(`${path}.atom`, query),
    },
    {
      type: "application/rss+xml",
      title: `${title} (RSS)`,
      address: withQuery(`${path}.rss`, query),
    },
    {
      type: "application/feed+json",
      title: `${title} (JSON)`,
      address: withQuery(`${path}.json`, query),
    },
  ];
}

/** Address of the API, feed and frame of a search. */
export function searchCopies(request: PageRequest): Copyable[] {
  const { query, words } = request;
  return copiesOf(request, {
    api: withQuery("/v1/search", query),
    feed: withQuery("/v1/feed.atom", changeQuery(query, NOT_IN_FEEDS)),
    frame: { address: withQuery("/embed/search", query), title: words.navigation.search },
  });
}

/** What there is to copy of a page. */
interface Offers {
  /** Paths with their query strings. */
  readonly api: string;
  readonly feed?: string;
  readonly frame?: { readonly address: string; readonly title: string };
}

/** Height of a frame before its content has told its own, in pixels. */
const FRAME_HEIGHT = 320;

/** The offers as texts; where the site's origin is not known they begin with the path. */
export function copiesOf(
  { site = "", words }: PageRequest,
  { api, feed, frame }: Offers,
): Copyable[] {
  const { copy } = words;
  return [
    { name: copy.api, text: `${site}${api}` },
    ...(feed === undefined ? [] : [{ name: copy.feed, text: `${site}${feed}` }]),
    ...(frame === undefined
      ? []
      : [{ name: copy.frame, text: frameCode(`${site}${frame.address}`, frame.title, site) }]),
  ];
}

/**
 * The markup of a frame: sandboxed, loaded when it comes into view, and as high as its content once
 * the script has run. A form in it may be sent, which opens a page of its own.
 *
 * @param size In pixels, or as wide as its place.
 */
export function frameCode(
  address: string,
  title: string,
  site: string,
  { width, height }: { readonly width: number | "100%"; readonly height: number } = {
    width: "100%",
    height: FRAME_HEIGHT,
  },
): string {
  const attributes = [
    `src="${escapeText(address)}"`,
    `title="${escapeText(title)}"`,
    'sandbox="allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox"',
    'loading="lazy"',
    'referrerpolicy="no-referrer"',
    `width="${width}" height="${height}" style="border:0"`,
  ];
  return `<iframe ${attributes.join(" ")}></iframe>\n<script async src="${escapeText(site)}/embed/v1.js"></script>`;
}

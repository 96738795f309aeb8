/** A feed in its three forms: Atom (RFC 4287), RSS 2.0, JSON Feed 1.1. */

import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import { escapeText } from "../pages/html.ts";
import { type Feed, type FeedItem, textForXml } from "./feed.ts";

/** Forms of a feed, by the ending of its address. */
export const feedTypes = {
  atom: "application/atom+xml; charset=utf-8",
  rss: "application/rss+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
} as const;

/** An ending of {@link feedTypes}. */
export type FeedForm = keyof typeof feedTypes;

/** The endings, in the order in which they are offered. */
export const feedForms = ["atom", "rss", "json"] as const satisfies readonly FeedForm[];

/** Writes a feed. */
export function writeFeed(feed: Feed, form: FeedForm): string {
  switch (form) {
    case "atom":
      return writeAtom(feed);
    case "rss":
      return writeRss(feed);
    case "json":
      return writeJson(feed);
  }
}

function writeAtom(feed: Feed): string {
  return generateAtomFeed({
    id: feed.id,
    title: { value: textForXml(feed.title) },
    subtitle: { value: textForXml(feed.description) },
    updated: instantOf(feed.updated),
    xml: { lang: feed.language },
    authors: [{ name: "Dépêche" }],
    links: [
      { rel: "self", href: feed.self, type: "application/atom+xml" },
      { rel: "alternate", href: feed.page, type: "text/html" },
      ...(feed.next === undefined ? [] : [{ rel: "next", href: feed.next }]),
    ],
    entries: feed.items.map((item) => ({
      id: item.id,
      title: { value: textForXml(item.title) },
      // Atom wants a moment: of what is not known to the day, that of the archive.
      updated: instantOf(item.day ?? feed.updated),
      ...(item.day !== undefined && { published: instantOf(item.day) }),
      ...(item.language !== undefined && { xml: { lang: item.language } }),
      ...(item.author !== undefined && { authors: [{ name: textForXml(item.author) }] }),
      links: [
        { rel: "alternate", href: item.url, type: "text/html" },
        ...(item.original === undefined ? [] : [{ rel: "via", href: item.original }]),
      ],
      content: { type: "html", value: paragraphs(item) },
    })),
  });
}

function writeRss(feed: Feed): string {
  return generateRssFeed({
    title: textForXml(feed.title),
    link: feed.page,
    description: textForXml(feed.description),
    language: feed.language,
    lastBuildDate: instantOf(feed.updated),
    atom: { links: [{ rel: "self", href: feed.self, type: "application/rss+xml" }] },
    items: feed.items.map((item) => ({
      guid: { value: item.id, isPermaLink: false },
      title: textForXml(item.title),
      link: item.url,
      // Readers take it for HTML.
      description: paragraphs(item),
      ...(item.day !== undefined && { pubDate: instantOf(item.day) }),
      dc: {
        ...(item.author !== undefined && { creators: [textForXml(item.author)] }),
        ...(item.language !== undefined && { languages: [item.language] }),
      },
    })),
  });
}

function writeJson(feed: Feed): string {
  const json: { readonly items?: unknown } = Object(
    generateJsonFeed({
      title: feed.title,
      description: feed.description,
      language: feed.language,
      home_page_url: feed.page,
      feed_url: feed.self,
      ...(feed.next !== undefined && { next_url: feed.next }),
      items: feed.items.map((item) => ({
        id: item.id,
        url: item.url,
        ...(item.original !== undefined && { external_url: item.original }),
        title: item.title,
        content_text: item.text,
        ...(item.day !== undefined && { date_published: instantOf(item.day) }),
        ...(item.language !== undefined && { language: item.language }),
        ...(item.author !== undefined && { authors: [{ name: item.author }] }),
        _archive: item.archive,
      })),
    }),
  );
  // The library leaves an empty list out, which the format requires.
  return JSON.stringify({ ...json, items: json.items ?? [] });
}

/** Noon of the day, by which it is the same day almost everywhere on Earth. */
function instantOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** Text as HTML: what looks like markup in it is text. */
function paragraphs({ text }: FeedItem): string {
  return textForXml(text)
    .split("\n\n")
    .map((paragraph) => `<p>${escapeText(paragraph)}</p>`)
    .join("");
}

/** RSS, RDF, Atom feeds: one article an item. */

import { createHash } from "node:crypto";
import { parseFeed } from "feedsmith";
import type { ReadLimits } from "./limits.ts";
import { isNestedDeeper } from "./markup-depth.ts";
import { readMetadata } from "./metadata.ts";
import { faultItem, sourceItem } from "./read-item.ts";
import type { ReadItem, SourcePlace } from "./source-file.ts";

/** What the formats have in common, each value as the feed gives it. */
interface FeedItem {
  readonly key: string | undefined;
  readonly html: string | undefined;
  readonly fields: ReadonlyMap<string, unknown>;
}

/** Reads a feed. Its title is the outlet of its items, its language theirs. */
export function* readFeed(
  place: SourcePlace,
  xml: string,
  limits: ReadLimits,
): Generator<ReadItem> {
  const items = parseItems(place, xml, limits);
  if ("kind" in items) {
    yield items;
    return;
  }
  if (items.length === 0) yield faultItem(place, "empty");
  for (const [index, item] of items.entries()) {
    yield readItem({ ...place, item: index + 1 }, item, limits);
  }
}

function readItem(place: SourcePlace, item: FeedItem, limits: ReadLimits): ReadItem {
  const { html, key } = item;
  if (html === undefined) return faultItem(place, "no-text");
  if (html.length > limits.articleLength) {
    return faultItem(place, "article-too-large", {
      length: html.length,
      limit: limits.articleLength,
    });
  }
  const id = key === undefined ? {} : { id: hashOf(key) };
  return sourceItem({
    place,
    ...readMetadata(place, (name) => item.fields.get(name)),
    ...id,
    html,
  });
}

function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 16);
}

function parseItems(
  place: SourcePlace,
  xml: string,
  limits: ReadLimits,
): readonly FeedItem[] | ReadItem {
  // Entities of its own are what the "billion laughs" are made of; no feed needs them.
  if (/<!ENTITY/i.test(xml)) {
    return faultItem(place, "feed-invalid", { reason: "it declares entities" });
  }
  if (isNestedDeeper(xml, limits.depth)) {
    return faultItem(place, "nesting-too-deep", { limit: limits.depth });
  }
  try {
    return itemsOf(parseFeed(xml));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return faultItem(place, "feed-invalid", { reason });
  }
}

function itemsOf(parsed: ReturnType<typeof parseFeed>): FeedItem[] {
  const { format, feed } = parsed;
  if (format === "atom") {
    return (feed.entries ?? []).map((entry) => {
      const link = entry.links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href;
      return {
        key: entry.id ?? link,
        html: entry.content?.value ?? entry.summary?.value,
        fields: fieldsOf({
          title: stripTags(entry.title?.value, entry.title?.type),
          url: link,
          date: entry.published ?? entry.updated,
          lang: feed.xml?.lang,
          outlet: feed.title?.value,
          license: entry.links?.find(({ rel }) => rel === "license")?.href,
          authors: entry.authors,
          tags: entry.categories?.map(({ label, term }) => label ?? term),
        }),
      };
    });
  }
  if (format === "rss") {
    return (feed.items ?? []).map((item) => ({
      key: item.guid?.value ?? item.link,
      html: item.content?.encoded ?? item.description,
      fields: fieldsOf({
        title: item.title,
        url: item.link,
        date: item.pubDate ?? item.dc?.dates?.[0],
        lang: feed.language,
        outlet: feed.title,
        authors: item.dc?.creators ?? item.authors,
        tags: item.categories?.map(({ name }) => name),
      }),
    }));
  }
  if (format === "rdf") {
    return (feed.items ?? []).map((item) => ({
      key: item.rdf?.about ?? item.link,
      html: item.content?.encoded ?? item.description,
      fields: fieldsOf({
        title: item.title,
        url: item.link,
        date: item.dc?.dates?.[0],
        lang: feed.dc?.languages?.[0],
        outlet: feed.title,
        authors: item.dc?.creators,
      }),
    }));
  }
  throw new Error("it is JSON; name the file .json");
}

function fieldsOf(fields: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(fields));
}

/** Atom titles of type "html" hold markup; tags go, because a title is one line of text. */
function stripTags(title: string | undefined, type: string | undefined): string | undefined {
  return type === "html" || type === "xhtml" ? title?.replace(/<[^>]*>/g, "") : title;
}

/** What a page says of itself: `<meta>`, JSON-LD, `<link>` and `<time>`. */

import { findPageDate } from "../dates/page-dates.ts";
import type { HtmlDocument } from "./html-document.ts";
import { type LinkedData, readLinkedData } from "./linked-data.ts";

/** Values as the page gives them, not checked. */
export interface HtmlMetadata {
  readonly title?: string;
  /** What the page says in short, often the standfirst, often cut. */
  readonly description?: string;
  /** The text that the page's JSON-LD has of it. */
  readonly body?: string;
  readonly date?: string;
  readonly lang?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly license?: string;
  readonly authors?: readonly string[];
  readonly tags?: readonly string[];
}

/** Names and properties of `<meta>` that hold the date of publication, most trusted first. */
const dateNames = [
  "article:published_time",
  "og:article:published_time",
  "og:published_time",
  "datepublished",
  "article:published",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "publication_date",
  "publish-date",
  "publishdate",
  "publish_date",
  "pubdate",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dcterms.date",
  "dc.date.created",
  "dc.date",
  "date.created",
  "article_date_original",
  "displaydate",
  "date",
];

const timeSelectors = [
  "[itemprop='datePublished']",
  "time[pubdate]",
  "article time[datetime]",
  "main time[datetime]",
  "time[datetime]",
];

/** Reads the metadata of a page. Must run before Readability, which takes the page apart. */
export function readHtmlMetadata(document: HtmlDocument): HtmlMetadata {
  const meta = readMetaElements(document);
  const data = readLinkedData(scriptsOf(document));
  return definedOf({
    title: meta.first("og:title", "twitter:title", "dc.title") ?? data.title,
    description: meta.first("og:description", "description", "twitter:description"),
    body: data.body,
    date: findPageDate(document)?.value ?? findDate(document, meta, data),
    lang: attributeOf(document, "html", "lang") ?? meta.first("og:locale", "content-language"),
    url: attributeOf(document, "link[rel='canonical']", "href") ?? meta.first("og:url"),
    outlet: meta.first("og:site_name") ?? data.outlet,
    license:
      attributeOf(document, "link[rel='license']", "href") ??
      meta.first("dcterms.license", "dc.rights") ??
      data.license,
    authors: data.authors ?? namesIn(meta.all("author", "article:author", "dc.creator")),
    tags: meta.all("article:tag") ?? meta.first("news_keywords", "keywords")?.split(/[,;،]/),
  });
}

/** `article:author` is the address of a profile as often as a name. */
function namesIn(values: readonly string[] | undefined): readonly string[] | undefined {
  const names = values?.filter((value) => !/^https?:/i.test(value));
  return names?.length ? names : undefined;
}

/** What is no whole day, such as a month, and what cannot be read, so that it is told. */
function findDate(
  document: HtmlDocument,
  meta: MetaElements,
  data: LinkedData,
): string | undefined {
  const date = meta.first("article:published_time") ?? data.date ?? meta.first(...dateNames);
  if (date !== undefined) return date;
  for (const selector of timeSelectors) {
    const node = document.querySelector(selector);
    const value = node?.getAttribute?.("datetime") ?? node?.getAttribute?.("content");
    if (value?.trim()) return value.trim();
  }
  return undefined;
}

/** Looks up `<meta>` by lower-case name, property, itemprop or http-equiv. */
interface MetaElements {
  first(...names: readonly string[]): string | undefined;
  all(...names: readonly string[]): readonly string[] | undefined;
}

function readMetaElements(document: HtmlDocument): MetaElements {
  const values = new Map<string, string[]>();
  for (const node of document.querySelectorAll("meta")) {
    const attribute = ["property", "name", "itemprop", "http-equiv"].find((name) =>
      node.getAttribute?.(name),
    );
    const key = attribute === undefined ? "" : node.getAttribute?.(attribute)?.trim().toLowerCase();
    const value = node.getAttribute?.("content")?.trim();
    if (!key || !value) continue;
    const before = values.get(key);
    if (before) before.push(value);
    else values.set(key, [value]);
  }
  const all = (...names: readonly string[]) => {
    const name = names.find((candidate) => values.has(candidate));
    return name === undefined ? undefined : values.get(name);
  };
  return { all, first: (...names) => all(...names)?.[0] };
}

function scriptsOf(document: HtmlDocument): string[] {
  return Array.from(
    document.querySelectorAll("script[type='application/ld+json']"),
    (script) => script.textContent ?? "",
  );
}

function attributeOf(document: HtmlDocument, selector: string, name: string): string | undefined {
  return document.querySelector(selector)?.getAttribute?.(name)?.trim() || undefined;
}

function definedOf(fields: { [Name in keyof HtmlMetadata]: HtmlMetadata[Name] | undefined }) {
  const metadata: { [Name in keyof HtmlMetadata]: NonNullable<HtmlMetadata[Name]> } = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) Object.assign(metadata, { [name]: value });
  }
  return metadata;
}

/**
 * The date of publication that a page states: in its fields, its address, its markup, its text.
 *
 * Every place is asked in the order of how often it is right; the first that has a date that can be one
 * is believed. Nothing is asked of a clock: a date is refused only when it does not exist or when the web
 * did not.
 */

import type { HtmlDocument, HtmlNode } from "../article/html-document.ts";
import { findLooseDate } from "./loose-date.ts";
import { pageRules } from "./page-rules.ts";
import { findVisibleDate } from "./visible-dates.ts";

/** A day that a page states, and where. */
export interface PageDate {
  /** `YYYY-MM-DD`, in the offset in which the page writes it. */
  readonly value: string;
  readonly from: "metadata" | "json-ld" | "url" | "markup" | "text" | "script";
}

/** Scripts are searched up to here, in UTF-16 code units of them all. */
const MAX_SCRIPTS = 400_000;

/**
 * Finds the day on which a page was published.
 *
 * @param url The page's address, when it is known from elsewhere; else the one that the page states.
 * @param guesses True to take, where all else fails, a date that merely stands on the page and may be one
 *   of the story.
 */
export function findPageDate(
  document: HtmlDocument,
  { url, guesses = false }: { readonly url?: string | undefined; readonly guesses?: boolean } = {},
): PageDate | undefined {
  const isMonthFirst = writesMonthFirst(document, url);
  const read = (value: string | null | undefined) =>
    findLooseDate(value ?? "", isMonthFirst)?.value;
  // What one writes for machines in an order that people quarrel over is not taken at its word.
  const meta = readMeta(document, (value) => findLooseDate(value ?? "", undefined)?.value);
  const scripts = once(() => scriptsOf(document));
  const address = url ?? addressOf(document);
  const candidates: readonly (() => PageDate | undefined)[] = [
    () => dated(meta.get("article:published_time"), "metadata"),
    () =>
      dated(inScripts(scripts(), /"datePublished"\s*:\s*"([^"]{8,40})"/, read, true), "json-ld"),
    () => dated(firstOf(meta, pageRules().publishedMeta), "metadata"),
    () => dated(inMarkup(document, publishedSelectors, read), "markup"),
    () => dated(dateInAddress(address), "url"),
    () => dated(findVisibleDate(document, isMonthFirst, "marked"), "text"),
    () => dated(firstOf(meta, pageRules().otherMeta), "metadata"),
    () => dated(inMarkup(document, timeSelectors, read), "markup"),
    () => dated(inScripts(scripts(), publishedInScript, read, false), "script"),
    () => dated(firstOf(meta, pageRules().modifiedMeta), "metadata"),
    () =>
      dated(
        inScripts(
          scripts(),
          /"(?:dateCreated|uploadDate|dateModified)"\s*:\s*"([^"]{8,40})"/,
          read,
          false,
        ),
        "json-ld",
      ),
    () => dated(read(document.querySelector("title")?.textContent), "text"),
    () => (guesses ? dated(findVisibleDate(document, isMonthFirst, "any"), "text") : undefined),
  ];
  for (const candidate of candidates) {
    const date = candidate();
    if (date) return inLocalTime(date, dateInAddress(address));
  }
  return undefined;
}

const DAY_MS = 86_400_000;

/** Fields are often in UTC; an address one day off has the day of the newsroom. */
function inLocalTime(date: PageDate, inAddress: string | undefined): PageDate {
  if (inAddress === undefined || (date.from !== "metadata" && date.from !== "json-ld")) return date;
  const distance = Math.abs(Date.parse(date.value) - Date.parse(inAddress));
  return distance === DAY_MS ? { value: inAddress, from: "url" } : date;
}

const publishedSelectors = [
  "[itemprop='datePublished']",
  "time[pubdate]",
  "time.published",
  "abbr.published",
  "time.entry-date",
  "[itemprop='dateCreated']",
  "[itemprop='uploadDate']",
  "[property='dc:date']",
  "[property='datePublished']",
];
const timeSelectors = [
  "article time",
  "main time",
  "time",
  "abbr[title]",
  "[itemprop='dateModified']",
];
const publishedInScript =
  /["']?(?:publish(?:ed)?[_-]?(?:date|time|at|on)?|pub_?date|date_?published|first_published_at|articlePublicationDate|post_date|created_at)["']?\s*[:=]\s*["']([^"']{8,40})["']/i;

function dated(value: string | undefined, from: PageDate["from"]): PageDate | undefined {
  return value === undefined ? undefined : { value, from };
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

type Read = (value: string | null | undefined) => string | undefined;

/** The dates of `<meta>` by lower-case name, property or itemprop; the first of a name wins. */
function readMeta(document: HtmlDocument, read: Read): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  for (const node of document.querySelectorAll("meta")) {
    const value = read(node.getAttribute?.("content") ?? node.getAttribute?.("datetime"));
    if (value === undefined) continue;
    for (const attribute of ["property", "name", "itemprop", "http-equiv", "pubdate"]) {
      const name = node.getAttribute?.(attribute)?.trim().toLowerCase();
      if (name && !dates.has(name)) dates.set(name, value);
    }
  }
  return dates;
}

function firstOf(dates: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const date = dates.get(name);
    if (date !== undefined) return date;
  }
  return undefined;
}

function scriptsOf(document: HtmlDocument): string {
  let text = "";
  for (const script of document.querySelectorAll("script")) {
    if (text.length > MAX_SCRIPTS) break;
    const content = script.textContent ?? "";
    if (/dat|publi/i.test(content)) text += `${content.slice(0, MAX_SCRIPTS)}\n`;
  }
  return text.replaceAll("\\/", "/").replaceAll('\\"', '"');
}

/** The first date that a pattern finds; for a list of the page's things the article's comes first or is alone. */
function inScripts(
  scripts: string,
  pattern: RegExp,
  read: Read,
  isRepeated: boolean,
): string | undefined {
  for (const [, value] of scripts.matchAll(new RegExp(pattern, `${pattern.flags}g`))) {
    const date = read(value);
    if (date !== undefined) return date;
    if (!isRepeated) break;
  }
  return undefined;
}

/** How many elements of one kind are looked at: lists of other articles have a date each. */
const MAX_ELEMENTS = 6;

function inMarkup(
  document: HtmlDocument,
  selectors: readonly string[],
  read: Read,
): string | undefined {
  for (const selector of selectors) {
    const date = inElements(document.querySelectorAll(selector), read);
    if (date !== undefined) return date;
  }
  return undefined;
}

function inElements(nodes: Iterable<HtmlNode>, read: Read): string | undefined {
  let seen = 0;
  for (const node of nodes) {
    if (seen++ === MAX_ELEMENTS) break;
    const name = node.getAttribute?.("class") ?? "";
    const isChange = /updat|modif/i.test(name) && !/publi/i.test(name);
    const date = isChange ? undefined : dateOf(node, read);
    if (date !== undefined) return date;
  }
  return undefined;
}

function dateOf(node: HtmlNode, read: Read): string | undefined {
  for (const attribute of ["datetime", "content", "title"]) {
    const date = read(node.getAttribute?.(attribute));
    if (date !== undefined) return date;
  }
  return read(node.textContent);
}

function addressOf(document: HtmlDocument): string {
  const canonical = document.querySelector("link[rel='canonical']")?.getAttribute?.("href");
  return (
    canonical ?? document.querySelector("meta[property='og:url']")?.getAttribute?.("content") ?? ""
  );
}

/** "/2020/02/04/", "/2020-02-04-", "-20200204": a whole day in the path. */
function dateInAddress(url: string): string | undefined {
  // An archive's copy has the day of the copy in front of the address that it is of.
  const original = url.replace(/^.*\/\d{14}\w*\/(?=https?:)/i, "");
  const path = original.replace(/^https?:\/\/[^/]*/i, "").replace(/[?#].*$/, "");
  return findLooseDate(path, false)?.value;
}

/** 03/04/2020 is the fourth of March on pages in English, unless they come from elsewhere. */
function writesMonthFirst(document: HtmlDocument, url: string | undefined): boolean {
  const lang = document.querySelector("html")?.getAttribute?.("lang")?.toLowerCase();
  const language =
    lang ??
    (/^https?:\/\/[^/]*\.(?:com|org|net|gov|edu|us|info)(?:\/|$)/i.test(url ?? "") ? "en" : "");
  if (!language.startsWith("en") || /^en[-_](?!us|ca)/.test(language)) return false;
  return !/^https?:\/\/[^/]*\.(?:uk|au|nz|in|ie|za|ng|pk|eu|de|fr)(?:\/|$)/i.test(
    url ?? addressOf(document),
  );
}

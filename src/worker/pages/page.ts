/** What a page is made from, and the frame that all pages have. */

import { html } from "hono/html";
import type { ArchiveReader } from "../../archive/archive-reader.ts";
import { MAX_QUERY_LENGTH } from "../../contract/parameters.ts";
import { type UiLanguage, uiLanguages } from "../../contract/site-parameters.ts";
import { changeQuery, pageAddress, withQuery } from "./address.ts";
import { type Html, linkedData } from "./html.ts";
import { directionOf } from "./ui-language.ts";
import { type Words, wordsOf } from "./words/words.ts";

/** What is known of a request for a page before anything is read for it. */
export interface PageRequest {
  readonly reader: ArchiveReader;
  readonly words: Words;
  /** The language as asked for; absent where the page is in the language that it has anyway. */
  readonly ui: UiLanguage | undefined;
  /** Origin of the site, where it is known: see `siteOf`. */
  readonly site: string | undefined;
  readonly path: string;
  /** Canonical query string without `ui`: that of the API for the same. */
  readonly query: string;
}

/** Another form of what a page shows. */
export interface Alternate {
  readonly type: string;
  readonly title: string;
  /** Path and query. */
  readonly address: string;
}

/** Something to be copied. */
export interface Copyable {
  readonly name: string;
  readonly text: string;
}

/** What one page has of its own. */
export interface Page {
  readonly title: string;
  /** Plain text; cut at {@link DESCRIPTION_LENGTH}. */
  readonly description: string;
  readonly main: Html;
  /** What was searched for, for the box at the top. */
  readonly q?: string;
  /** The section that it belongs to. */
  readonly section?: Exclude<keyof Words["navigation"], "label" | "language" | "skip">;
  readonly alternates?: readonly Alternate[];
  readonly copies?: readonly Copyable[];
  /** Linked data of schema.org; left out where the site's origin is not known. */
  readonly data?: readonly object[];
  /** Path of the picture that a link to the page is shared with, and what it shows. */
  readonly picture?: { readonly path: string; readonly alt: string };
  /** Of an article: type, day, language. */
  readonly shared?: {
    readonly type: "article";
    readonly published?: string;
    readonly language: UiLanguage;
  };
  /** True for pages that have an embed, which oEmbed then finds. */
  readonly embeddable?: boolean;
  /** True for pages that search engines had better not list: results, narrowed lists. */
  readonly unlisted?: boolean;
}

/** Longest description, in code points: what search engines and shared links show. */
const DESCRIPTION_LENGTH = 200;

/** Longest title of a shared link, in code points. */
const TITLE_LENGTH = 70;

/** Tags of the languages in Open Graph. */
const openGraphLocales = { fr: "fr_FR", en: "en_GB", ar: "ar_AR" } as const;

const sections = [
  ["search", "/search"],
  ["digests", "/digests"],
  ["names", "/names"],
  ["figures", "/compare"],
  ["timeline", "/timeline"],
  ["map", "/map"],
  ["docs", "/docs"],
] as const;

/** Writes a page. */
export function renderPage(request: PageRequest, page: Page): Html {
  const { words } = request;
  const { language } = words;
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
${renderHead(request, page)}
</head>
<body>
<a class="skip" href="#content">${words.navigation.skip}</a>
<header>
<p class="name"><a href="${pageAddress("/", request.ui)}">Dépêche</a></p>
${renderSearchBox(request, page.q ?? "")}
${renderNavigation(request, page.section)}
</header>
<main id="content">
${partialNotice(request)}${page.main}
</main>
${renderFoot(request, page)}
</body>
</html>
`;
}

/** Says that files could not be read, so that a page that lacks something is not taken for the whole. */
export function partialNotice({ reader, words }: PageRequest): Html | "" {
  return reader.faults.length === 0
    ? ""
    : html`<p class="notice" role="status">${words.search.partial}</p>`;
}

function renderHead(request: PageRequest, page: Page): Html {
  const { words } = request;
  const description = cut(page.description, DESCRIPTION_LENGTH);
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title === "" ? "Dépêche" : `${page.title} · Dépêche`}</title>
<meta name="description" content="${description}">
${page.unlisted ? html`<meta name="robots" content="noindex,follow">` : ""}
${renderIcons(request)}
<link rel="stylesheet" href="/style.css">
<link rel="search" type="application/opensearchdescription+xml" title="Dépêche (${words.languageName})" href="/opensearch.xml?ui=${words.language}">
${renderAlternates(page.alternates ?? [])}
${renderAbsolute(request, page, description)}
<script src="/page.js" type="module"></script>`;
}

function renderIcons({ reader }: PageRequest): Html {
  return reader.archive.manifest.pictures === null
    ? html`<link rel="icon" href="data:,">`
    : html`<link rel="icon" href="/icon-64.png" sizes="64x64" type="image/png"><link rel="apple-touch-icon" href="/icon-180.png">`;
}

function renderAlternates(alternates: readonly Alternate[]): Html[] {
  return alternates.map(
    ({ type, title, address }) =>
      html`<link rel="alternate" type="${type}" title="${title}" href="${address}">
`,
  );
}

/** What needs absolute addresses: the canonical one, its languages, how a link is shared, linked data. */
function renderAbsolute(request: PageRequest, page: Page, description: string): Html | "" {
  const { site, path, query, words } = request;
  if (site === undefined) return "";
  const address = `${site}${withQuery(path, query)}`;
  const inLanguage = (ui: UiLanguage) => `${site}${withQuery(path, changeQuery(query, { ui }))}`;
  const language = page.shared?.language ?? words.language;
  return html`<link rel="canonical" href="${address}">
${page.embeddable ? html`<link rel="alternate" type="application/json+oembed" title="${page.title}" href="${site}/oembed?url=${encodeURIComponent(address)}">` : ""}
${uiLanguages.map(
  (ui) => html`<link rel="alternate" hreflang="${ui}" href="${inLanguage(ui)}">
`,
)}<meta property="og:site_name" content="Dépêche">
<meta property="og:type" content="${page.shared?.type ?? "website"}">
<meta property="og:title" content="${cut(page.title || "Dépêche", TITLE_LENGTH)}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${address}">
<meta property="og:locale" content="${openGraphLocales[language]}">
${uiLanguages
  .filter((other) => other !== language)
  .map(
    (other) => html`<meta property="og:locale:alternate" content="${openGraphLocales[other]}">
`,
  )}${renderPicture(request, site, page.picture)}
${page.shared?.published === undefined ? "" : html`<meta property="article:published_time" content="${page.shared.published}">`}
${(page.data ?? []).map(linkedData)}`;
}

/** The picture of a shared link, where the build has drawn any. */
function renderPicture({ reader }: PageRequest, site: string, own: Page["picture"]): Html | "" {
  if (reader.archive.manifest.pictures === null)
    return html`<meta name="twitter:card" content="summary">`;
  const { path, alt } = own ?? { path: "/archive.png", alt: "Dépêche" };
  return html`<meta property="og:image" content="${site}${path}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${alt}">
<meta name="twitter:card" content="summary_large_image">`;
}

function renderSearchBox({ words, reader, ui }: PageRequest, q: string): Html {
  const { search } = words;
  return html`<form action="/search" role="search">
<label for="q">${search.label(reader.archive.manifest.documents)}</label>
<div class="box"><input id="q" name="q" type="search" dir="auto" maxlength="${MAX_QUERY_LENGTH}" value="${q}" autocomplete="off">${ui === undefined ? "" : html`<input type="hidden" name="ui" value="${ui}">`}<button>${search.button}</button></div>
</form>`;
}

function renderNavigation({ words, ui, path, query }: PageRequest, section: Page["section"]): Html {
  const { navigation } = words;
  const links = sections.map(
    ([name, address]) =>
      html`<li><a href="${pageAddress(address, ui)}"${name === section ? html` aria-current="page"` : ""}>${navigation[name]}</a></li>`,
  );
  const languages = uiLanguages
    .map(wordsOf)
    .map(({ language, languageName }) =>
      language === words.language
        ? html`<li><span lang="${language}">${languageName}</span></li>`
        : html`<li><a lang="${language}" dir="${directionOf(language)}" hreflang="${language}" href="${withQuery(path, changeQuery(query, { ui: language }))}">${languageName}</a></li>`,
    );
  return html`<nav aria-label="${navigation.label}"><ul>${links}</ul></nav>
<nav class="languages" aria-label="${navigation.language}"><ul>${languages}</ul></nav>`;
}

function renderFoot(
  { words, reader, ui }: PageRequest,
  { copies = [], alternates = [] }: Page,
): Html {
  const { foot, copy } = words;
  const feed = alternates.find(({ type }) => type === "application/atom+xml");
  const offers = copies.map(
    ({ name, text }) =>
      html`<div class="copy"><h3>${name}</h3><pre tabindex="0" dir="ltr"><code>${text}</code></pre></div>`,
  );
  return html`<footer>
${copies.length === 0 ? "" : html`<details class="copies" data-copy="${copy.button}" data-copied="${copy.done}"><summary>${copy.title}</summary>${offers}</details>`}
<p>${foot.verbatim}</p>
<p><a href="${pageAddress("/docs", ui)}">API</a> · <a href="/openapi.json">OpenAPI</a> · <a href="/v1/export.ndjson">${foot.export}</a> · <a href="/llms.txt">${foot.agents}</a>${feed === undefined ? "" : html` · <a href="${feed.address}">${foot.feeds}</a>`}</p>
<p class="build"><bdi>${foot.build(reader.archive.manifest.build)}</bdi></p>
</footer>`;
}

/** At most `length` code points, cut behind a word, with an ellipsis where something is cut. */
function cut(text: string, length: number): string {
  const points = Array.from(text);
  if (points.length <= length) return text;
  const kept = points.slice(0, length - 1).join("");
  return `${kept.replace(/\s+\S*$/u, "")}…`;
}

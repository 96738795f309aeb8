/** `/`: a page with a search box, the hits or the latest cards. It needs no script. */

import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { ArchiveReader } from "../archive/archive-reader.ts";
import { MAX_QUERY_LENGTH, searchParameters } from "../contract/parameters.ts";
import { readParameters } from "../contract/read-parameters.ts";
import type { Hit } from "../contract/responses.ts";
import type { SearchAnswer } from "../search/answer.ts";
import type { HighlightRange } from "../search/highlight.ts";
import { search } from "../search/search.ts";
import { CACHED, DESCRIBED_BY, entityTag } from "./headers.ts";
import { type Answer, textAnswer } from "./held-answers.ts";
import { pageStyle } from "./page-style.ts";
import type { RequestFault } from "./problem.ts";
import { queryOf } from "./search-route.ts";

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What the page may load and do: one style sheet of its own, its empty icon, and its own form. */
const CONTENT_POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Answers `/`; its parameters are those of `/v1/search`. */
export async function answerHome(
  reader: ArchiveReader,
  address: string,
): Promise<Answer | RequestFault> {
  const parameters = readParameters(searchParameters, queryOf(address));
  if (!parameters.ok) return { code: "invalid-parameters", faults: parameters.faults };
  const { values, canonical } = parameters;
  // The page shows what it shows: keys chosen for programs do not apply.
  const found = await search(reader, { ...values, fields: [] }, canonical);
  if ("code" in found) return found;
  const page = await renderPage(found);
  const { head } = found;
  const tag = head.partial ? undefined : entityTag(head.index.build, `/?${canonical}`);
  return textAnswer(page.toString(), tag, {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": head.partial ? "no-store" : CACHED,
    "Content-Security-Policy": CONTENT_POLICY,
    Link: DESCRIBED_BY,
  });
}

/** Answers `/style.css`, the one style sheet of all pages. */
export function answerStyle(reader: ArchiveReader): Answer {
  return textAnswer(pageStyle, entityTag(reader.archive.manifest.build, "/style.css"), {
    "Content-Type": "text/css; charset=utf-8",
    "Cache-Control": CACHED,
  });
}

function renderPage({ head, hits, next }: SearchAnswer): Html {
  const { q } = head.query;
  const cards = hits.map((hit) => renderHit(JSON.parse(hit) as Hit));
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${q === "" ? "" : `${q} · `}Dépêche</title>
<meta name="description" content="Search ${head.index.documents} articles in whichever language they were written.">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header>
<p class="name"><a href="/">Dépêche</a></p>
<form action="/" role="search">
<label for="q">Search ${head.index.documents} articles</label>
<div class="box"><input id="q" name="q" type="search" dir="auto" maxlength="${MAX_QUERY_LENGTH}" value="${q}" autocomplete="off"><button>Search</button></div>
</form>
</header>
<main>
<h1>${q === "" ? "Latest" : countOf(head)}</h1>
${renderNotice(head)}
<ol>${cards}</ol>
${next === undefined ? "" : html`<p class="next"><a rel="next" href="/?${next}">Next page</a></p>`}
</main>
<footer><p><a href="/docs">API</a> · <a href="/openapi.json">OpenAPI</a> · <a href="/v1/export.ndjson">All articles</a></p></footer>
</body>
</html>
`;
}

function countOf({ total }: SearchAnswer["head"]): string {
  return total === 1 ? "1 article" : `${total} articles`;
}

/** Says what was understood otherwise than typed, and what is missing. */
function renderNotice({ query, partial, total }: SearchAnswer["head"]): Html | "" {
  if (partial)
    return html`<p class="notice" role="status">Part of the archive cannot be read just now. There may be more.</p>`;
  if (total === 0) {
    return html`<p class="notice" role="status">Nothing was found. Try fewer or other words, or see <a href="/">the latest articles</a>.</p>`;
  }
  if (query.dropped.length > 0) {
    const words = query.dropped.map(
      (word, index) => html`${index > 0 ? ", " : ""}<q><bdi>${word}</bdi></q>`,
    );
    return html`<p class="notice" role="status">No article has ${words}. These have the other words.</p>`;
  }
  if (query.relaxed) {
    return html`<p class="notice" role="status">Few articles have all the words. These have some of them.</p>`;
  }
  return "";
}

/** Code points of white space between neighbours: a blank line. More means that something was left out. */
const MOST_BETWEEN = 3;

function renderHit({ id, url, title, lang, published, outlet, card, highlights }: Hit): Html {
  const sentences = card?.sentences ?? [];
  const marked = sentences.map(({ text, start }, index) => {
    const gap = start - (sentences[index - 1]?.end ?? 0);
    const left = index > 0 && gap > MOST_BETWEEN ? "[…] " : "";
    return html`${left}${markRanges(text, highlights?.sentences?.[index] ?? [])} `;
  });
  const language = lang === "und" ? "" : (lang ?? "");
  return html`<li>
<article lang="${language}" dir="${directionOf(lang)}">
<h2><a href="${url ?? `/v1/articles/${id}`}">${markRanges(title ?? "", highlights?.title ?? [])}</a></h2>
<p class="facts" lang="en" dir="ltr">${published ? html`<time datetime="${published.value}">${published.value}</time>` : "undated"}${outlet ? html` · <bdi>${outlet}</bdi>` : ""} · <a href="/v1/articles/${id}/card">card</a></p>
<p class="card">${marked}</p>
</article>
</li>`;
}

/** An Arabic title may begin with a name in Latin letters: where the language is known, it decides. */
function directionOf(lang: Hit["lang"]): "ltr" | "rtl" | "auto" {
  if (lang === undefined || lang === "und") return "auto";
  return lang === "ar" ? "rtl" : "ltr";
}

/** Puts `<mark>` around ranges of code points. */
function markRanges(text: string, ranges: readonly HighlightRange[]): Html | string {
  if (ranges.length === 0) return text;
  const points = Array.from(text);
  const parts: (Html | string)[] = [];
  let shown = 0;
  for (const [start, end] of ranges) {
    parts.push(points.slice(shown, start).join(""));
    parts.push(html`<mark>${points.slice(start, end).join("")}</mark>`);
    shown = end;
  }
  parts.push(points.slice(shown).join(""));
  return html`${parts}`;
}

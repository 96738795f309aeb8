/** `/articles/{id}`: an article as the archive tells it: card, figures, names, parts of the text. */

import { html } from "hono/html";
import { noParameters } from "../../contract/parameters.ts";
import type { ArticleRecord } from "../../contract/records.ts";
import { readArticle } from "../article-route.ts";
import { pageRoute } from "./answer-page.ts";
import { articleData } from "./article-data.ts";
import { bibtexCitation, cslCitation, plainCitation } from "./citation.ts";
import { copiesOf } from "./copies.ts";
import { timeOf } from "./dates.ts";
import { figureTable } from "./figure-rows.ts";
import { renderFullText } from "./full-text.ts";
import { type Html, joined, languageAttributes } from "./html.ts";
import { type Copyable, type PageRequest, renderPage } from "./page.ts";
import { articlePath, cardSentences, namedAs, nameLink } from "./told.ts";

/** Names shown: an article on a summit has a hundred. */
const MOST_NAMES = 24;

/** Figures and parts of the text shown; the API has all. */
const MOST_FIGURES = 24;
const MOST_PARTS = 24;

/** Longest part of a text that is shown, in code points. */
const PART_LENGTH = 160;

/** Answers for the article with `id`, which need not be one. */
export const answerArticlePage = pageRoute(noParameters, async (request, id) => {
  const { reader } = request;
  const record = await readArticle(reader, id);
  if ("code" in record) return record;
  return { html: renderArticle(request, record) };
});

function renderArticle(request: PageRequest, record: ArticleRecord): Html {
  const { words } = request;
  const { article: said } = words;
  const { id, title, lang, card, published } = record;
  const api = `/v1/articles/${id}`;
  return renderPage(request, {
    title,
    description: card.sentences.map(({ text }) => text).join(" ") || title,
    section: "search",
    embeddable: true,
    alternates: [
      { type: "application/json", title: "JSON", address: api },
      { type: "text/markdown", title: "Markdown", address: `${articlePath(id)}.md` },
    ],
    copies: [
      ...copiesOf(request, { api: `${api}/card`, frame: { address: `/embed/card/${id}`, title } }),
      ...citations(request, record),
    ],
    data: articleData(request, record),
    picture: { path: `/pictures/${id}.png`, alt: title },
    shared: {
      type: "article",
      language: lang === "und" ? words.language : lang,
      ...(published?.precision === "day" && { published: `${published.value}T00:00:00Z` }),
    },
    main: html`<article>
<h1 class="title" ${languageAttributes(lang)}>${title}</h1>
${renderFacts(request, record)}
<section aria-labelledby="card"><h2 id="card">${said.summary}</h2>
${cardSentences(record, [], request)}
${renderOriginal(request, record)}</section>
${renderFigures(request, record)}
${renderNames(request, record)}
${renderFullText(request, record)}
${renderParts(request, record)}
</article>`,
  });
}

function renderFacts(request: PageRequest, record: ArticleRecord): Html {
  const { words } = request;
  const { published, outlet, authors, lang, reading_minutes, main_place } = record;
  const facts = [
    published === null
      ? words.article.undated
      : html`${timeOf(published.value, words)} <small>(${words.article.basis[published.basis]})</small>`,
    ...(outlet === null ? [] : [html`<bdi>${outlet}</bdi>`]),
    ...(authors.length === 0
      ? []
      : [
          html`${words.article.by} ${joined(
            authors.map((name) => html`<bdi>${name}</bdi>`),
            ", ",
          )}`,
        ]),
    ...(main_place === null ? [] : [namedAs(main_place, request)]),
    words.languages[lang],
    words.article.reading(words.minutes(reading_minutes)),
  ];
  return html`<p class="facts">${joined(facts, " · ")}</p>`;
}

function renderOriginal({ words }: PageRequest, { url, outlet }: ArticleRecord): Html | "" {
  if (url === null) return "";
  const text = outlet === null ? words.article.originalHere : words.article.original(outlet);
  return html`<p><a class="original" href="${url}" rel="external noopener">${text}</a></p>`;
}

function renderFigures(request: PageRequest, { figures }: ArticleRecord): Html | "" {
  if (figures.length === 0) return "";
  const { words } = request;
  const shown = figures.slice(0, MOST_FIGURES);
  const caption =
    shown.length < figures.length
      ? words.figure.shownOf(String(shown.length), String(figures.length))
      : words.figures(figures.length);
  return html`<section aria-labelledby="figures"><h2 id="figures">${words.navigation.figures}</h2>
${figureTable(shown, request, caption)}</section>`;
}

function renderNames(request: PageRequest, { names }: ArticleRecord): Html | "" {
  if (names.length === 0) return "";
  const shown = names.slice(0, MOST_NAMES);
  return html`<section aria-labelledby="names"><h2 id="names">${request.words.article.names}</h2>
<ul class="chips">${shown.map(({ id, label, count }) => html`<li>${nameLink(id, label, request)} <small>${count}</small></li>`)}</ul></section>`;
}

/** The typed parts of the text, by their types, each with its beginning and its place. */
function renderParts(request: PageRequest, { spans, text, lang }: ArticleRecord): Html | "" {
  if (spans.length === 0) return "";
  const { words } = request;
  const points = Array.from(text);
  const kinds = [...new Set(spans.map(({ kind }) => kind))];
  const shown = spans.slice(0, MOST_PARTS);
  const groups = kinds.map((kind) => {
    const own = shown.filter((span) => span.kind === kind);
    if (own.length === 0) return "";
    const items = own.map(({ start, end }) => {
      const beginning = points.slice(start, Math.min(end, start + PART_LENGTH)).join("");
      const place = words.article.position(String(start), String(end));
      return html`<li><span ${languageAttributes(lang)}>${beginning}${end - start > PART_LENGTH ? "…" : ""}</span> <small>${place}</small></li>`;
    });
    return html`<h3>${words.article.part[kind]}</h3><ul class="plain">${items}</ul>`;
  });
  return html`<details class="parts"><summary>${words.article.parts}</summary>${groups}</details>`;
}

function citations(request: PageRequest, record: ArticleRecord): Copyable[] {
  const { site = "", words } = request;
  const cited = { article: record, address: record.url ?? `${site}${articlePath(record.id)}` };
  return [
    { name: words.copy.plain, text: plainCitation(cited, words) },
    { name: words.copy.bibtex, text: bibtexCitation(cited) },
    { name: words.copy.csl, text: JSON.stringify(cslCitation(cited), null, 2) },
    { name: words.copy.markdown, text: `${site}${articlePath(record.id)}.md` },
  ];
}

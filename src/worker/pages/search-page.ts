/** `/` and `/search`: the latest articles or what was found, with what narrows it. */

import { html } from "hono/html";
import { searchParameters } from "../../contract/parameters.ts";
import type { Hit } from "../../contract/responses.ts";
import type { SearchAnswer } from "../../search/answer.ts";
import { search } from "../../search/search.ts";
import { hereWith, pageAddress, withQuery } from "./address.ts";
import { pageRoute } from "./answer-page.ts";
import { barChart } from "./bar-chart.ts";
import { searchCopies, searchFeeds } from "./copies.ts";
import { renderFacets } from "./facets.ts";
import { aboutArchive, renderIntro } from "./home-intro.ts";
import { type Html, joined } from "./html.ts";
import { type PageRequest, renderPage } from "./page.ts";
import { cardSentences, factsOf, titleLink, voiceLabel } from "./told.ts";

/** Facets of the page, in the order in which they are shown. */
const FACETS = ["lang", "year", "source", "place", "org", "person", "outlet"] as const;

/** Values of each facet: seven of them stand beside ten hits. */
const FACET_LIMIT = 4;

/** Sentences of a hit: the article's page has the whole card. */
const MOST_SENTENCES = 2;

/** Articles below the introduction. */
const HOME_LIMIT = 5;

const ORDERS = ["relevance", "-published", "published"] as const;

/** Answers `/` and `/search`; the parameters are those of `/v1/search`. */
export const answerSearchPage = pageRoute(searchParameters, async (request) => {
  const { reader } = request;
  // The page shows what it shows: keys and counts chosen for programs do not apply.
  const chosen = {
    fields: [],
    facets: FACETS,
    facet_limit: FACET_LIMIT,
    histogram: "month",
  } as const;
  const isHome = request.path === "/" && request.query === "";
  // Readers look for what happened: one dispatch in ten papers is one hit, unless its copies are asked for.
  const { story, collapse = story === undefined ? "story" : "none" } = request.values;
  const limit = request.values.limit ?? (isHome ? HOME_LIMIT : undefined);
  const found = await search(
    reader,
    { ...request.values, ...chosen, limit, collapse },
    request.canonical,
  );
  if ("code" in found) return found;
  const intro = isHome ? await renderIntro(request) : "";
  return { html: renderSearch(request, found, intro) };
});

function renderSearch(request: PageRequest, found: SearchAnswer, intro: Html | ""): Html {
  const { words, query } = request;
  const { head, hits, next } = found;
  const { q } = head.query;
  const title = q === "" ? words.search.latest : words.articles(head.articles ?? head.total);
  return renderPage(request, {
    title: q,
    description: aboutArchive(request),
    q,
    section: "search",
    embeddable: request.path === "/search",
    unlisted: query !== "",
    alternates: searchFeeds(request),
    copies: searchCopies(request),
    data: query === "" ? [websiteData(request), datasetData(request)] : [],
    main: html`<div class="columns"><section aria-labelledby="found">
${intro}<h1 id="found">${title}</h1>
${renderNotice(request, found)}
${q === "" ? "" : renderOrder(request)}
<ol class="hits">${hits.map((hit) => renderHit(JSON.parse(hit) as Hit, request))}</ol>
${next === undefined ? "" : html`<p class="next"><a rel="next" href="${withQuery(request.path, next)}">${words.search.next}</a></p>`}
</section>
<aside aria-label="${words.search.narrow}">
${renderFacets(request, head)}
${renderHistogram(request, head)}
</aside></div>`,
  });
}

/** Says what was understood otherwise than typed, and what is missing. */
export function renderNotice(request: PageRequest, { head }: SearchAnswer): Html | "" {
  const { words, ui } = request;
  const { search: said } = words;
  const notice = (content: Html | string) => html`<p class="notice" role="status">${content}</p>`;
  if (head.total === 0) {
    const suggestions = (head.suggestions ?? []).map(({ q, set = {}, reason, total }) => {
      return html`<li><a href="${hereWith(request, { ...set, q })}"><bdi>${q === "" ? said.latest : q}</bdi></a> <small>${said.suggestion[reason]} · ${words.articles(total)}</small></li>`;
    });
    return html`${notice(html`${said.nothing} <a href="${pageAddress("/", ui)}">${said.seeLatest}</a>.`)}
${suggestions.length === 0 ? "" : html`<p>${said.instead}</p><ul class="plain">${suggestions}</ul>`}`;
  }
  if (head.query.dropped.length > 0) {
    const dropped = head.query.dropped.map((word) => html`<q><bdi>${word}</bdi></q>`);
    return notice(html`${said.dropped} ${joined(dropped, ", ")}`);
  }
  return head.query.relaxed ? notice(said.relaxed) : "";
}

function renderOrder(request: PageRequest): Html {
  const { words, query } = request;
  const current = /(?:^|&)sort=([^&]*)/.exec(query)?.[1] ?? "relevance";
  const links = ORDERS.map((order) =>
    order === current
      ? html`<b>${words.search.order[order]}</b>`
      : html`<a href="${hereWith(request, { sort: order === "relevance" ? undefined : order })}">${words.search.order[order]}</a>`,
  );
  return html`<p class="order">${words.search.sort} ${joined(links, " · ")}</p>`;
}

/** A hit: title, facts, how words were found, the card. */
export function renderHit(hit: Hit, request: PageRequest): Html {
  const { id = "", title = "", lang = "und", published = null, outlet = null } = hit;
  const { highlights } = hit;
  const sentences = hit.card?.sentences.slice(0, MOST_SENTENCES) ?? [];
  return html`<li><article>
<h2>${titleLink({ id, title, lang }, highlights?.title ?? [], request)}</h2>
<p class="facts">${factsOf({ published, outlet }, request)}${renderStory(hit, request)}${renderMatches(hit, request)}</p>
${cardSentences({ lang, card: { sentences } }, highlights?.sentences ?? [], request, voiceLabel)}
</article></li>`;
}

/** How many articles are copies of the same dispatch, and a way to all of them. */
function renderStory({ story }: Hit, { words, ui }: PageRequest): Html | "" {
  return story === undefined
    ? ""
    : html` · <a href="${pageAddress("/search", ui, { story: story.id })}">${words.search.copies(story.copies)}</a>`;
}

/** How words stand in the hit where they do not stand as typed: "Aleppo = Alep". */
function renderMatches({ matches = [], missing = [] }: Hit, { words }: PageRequest): Html | "" {
  const told = matches.flatMap(({ term, kind, matched_as }) =>
    matched_as === undefined || kind === "exact" || kind === "folded" || kind === "stem"
      ? []
      : [html`<bdi>${term}</bdi> = <bdi>${matched_as}</bdi>`],
  );
  const lacks = missing.map((word) => html`${words.search.missing} <s><bdi>${word}</bdi></s>`);
  const all = [...told, ...lacks];
  return all.length === 0 ? "" : html` · <span class="matches">${joined(all, ", ")}</span>`;
}

function renderHistogram({ words }: PageRequest, { histogram }: SearchAnswer["head"]): Html | "" {
  if (!histogram) return "";
  const chart = barChart(histogram, words.search.byDate, { words });
  const imprecise = histogram.imprecise.reduce((sum, { count }) => sum + count, 0);
  const rest = [
    ...(imprecise > 0 ? [words.search.impreciseArticles(imprecise)] : []),
    ...(histogram.undated > 0 ? [words.search.undatedArticles(histogram.undated)] : []),
  ];
  if (chart === "") return "";
  return html`<section class="facet"><h2>${words.search.byDate}</h2>${chart}<p><small>${rest.join(" · ")}</small></p></section>`;
}

function websiteData({ site, words }: PageRequest): object {
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    name: "Dépêche",
    url: `${site}/`,
    inLanguage: words.language,
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${site}/search?q={search_term_string}` },
      "query-input": "required name=search_term_string",
    },
  };
}

function datasetData(request: PageRequest): object {
  const { site, reader } = request;
  const { build } = reader.archive.manifest;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: "Dépêche",
    description: aboutArchive(request),
    url: `${site}/`,
    version: build,
    isAccessibleForFree: true,
    distribution: {
      "@type": "DataDownload",
      encodingFormat: "application/x-ndjson",
      contentUrl: `${site}/v1/export.ndjson`,
    },
  };
}

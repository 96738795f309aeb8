/** `/embed/…`: a card, a name, figures side by side, a timeline, a search, for the pages of others. */

import { html } from "hono/html";
import { compareParameters, timelineParameters } from "../../contract/figure-parameters.ts";
import { MAX_QUERY_LENGTH, noParameters, searchParameters } from "../../contract/parameters.ts";
import type { Hit } from "../../contract/responses.ts";
import { compareFigures } from "../../search/compare.ts";
import { makeNameCard } from "../../search/entity-card.ts";
import { search } from "../../search/search.ts";
import { drawTimeline } from "../../search/timeline.ts";
import { readArticle } from "../article-route.ts";
import { nameNotFound } from "../entity-route.ts";
import { pageRoute } from "../pages/answer-page.ts";
import { firstScopes, renderScope } from "../pages/compare-page.ts";
import { type Html, languageAttributes } from "../pages/html.ts";
import { nameSentences } from "../pages/name-page.ts";
import type { PageRequest } from "../pages/page.ts";
import { renderHit, renderNotice } from "../pages/search-page.ts";
import { renderBuckets } from "../pages/timeline-page.ts";
import { articlePath, cardSentences, factsOf, labelOf, namePath } from "../pages/told.ts";
import { EMBED_POLICY, pageOf, renderFrame } from "./frame.ts";

/** What an embed shows at most: it stands in a column of somebody's article, and has 15 KB. */
const MOST = { hits: 5, figures: 8, figuresOfScope: 6, buckets: 6, items: 1, sentences: 4 };

/** Answers with the card of an article. */
export const answerCardEmbed = pageRoute(
  noParameters,
  async (request, id) => {
    const { reader } = request;
    const record = await readArticle(reader, id);
    if ("code" in record) return record;
    const main = html`<h1 ${languageAttributes(record.lang)}>${record.title}</h1>
<p class="facts">${factsOf(record, request)}</p>
${cardSentences(record, [], request)}`;
    return framed(request, record.title, articlePath(id), main);
  },
  EMBED_POLICY,
);

/** Answers with what the archive says of a name. */
export const answerNameEmbed = pageRoute(
  noParameters,
  async (request, id) => {
    const { reader } = request;
    const card = await makeNameCard(reader, id);
    if (card === null) return nameNotFound(reader, id);
    if ("code" in card) return card;
    const title = labelOf(card.label, request);
    const sentences = card.sentences.slice(0, MOST.sentences);
    const main = html`<h1><bdi>${title}</bdi></h1>
<p class="facts">${request.words.articles(card.count)}</p>
${nameSentences(request, { ...card, sentences })}`;
    return framed(request, title, namePath(id), main);
  },
  EMBED_POLICY,
);

/** Answers with figures side by side; the parameters are those of `/v1/compare`. */
export const answerCompareEmbed = pageRoute(
  compareParameters,
  async (request) => {
    const { reader } = request;
    const found = await compareFigures(reader, request.values);
    if ("code" in found) return found;
    const { figure: said } = request.words;
    const scopes = firstScopes(found.scopes, MOST.figures, MOST.figuresOfScope);
    const main = html`<h1>${said.title}</h1>
<p class="facts">${said.note}</p>
${scopes.length === 0 ? html`<p>${said.none}</p>` : scopes.map((scope) => renderScope(request, scope))}`;
    return framed(request, said.title, "/compare", main);
  },
  EMBED_POLICY,
);

/** Answers with a timeline; the parameters are those of `/v1/timeline`. */
export const answerTimelineEmbed = pageRoute(
  timelineParameters,
  async (request) => {
    const { reader } = request;
    const { values, canonical } = request;
    const limit = Math.min(values.limit ?? MOST.buckets, MOST.buckets);
    const found = await drawTimeline(reader, { ...values, limit, items: MOST.items }, canonical);
    if ("code" in found) return found;
    const { timeline: said } = request.words;
    const main = html`<h1>${said.title}</h1>
${found.buckets.length === 0 ? html`<p>${said.none}</p>` : renderBuckets(request, found)}`;
    return framed(request, said.title, "/timeline", main);
  },
  EMBED_POLICY,
);

/** Answers with a search box and the first hits; the parameters are those of `/v1/search`. */
export const answerSearchEmbed = pageRoute(
  searchParameters,
  async (request) => {
    const { reader } = request;
    const { values, canonical, words, ui } = request;
    const limit = Math.min(values.limit ?? MOST.hits, MOST.hits);
    const found = await search(reader, { ...values, limit, fields: [] }, canonical);
    if ("code" in found) return found;
    const { q } = found.head.query;
    const language = ui === undefined ? "" : html`<input type="hidden" name="ui" value="${ui}">`;
    const main = html`<form action="/search" role="search"><label for="q">${words.search.label(reader.archive.manifest.documents)}</label>
<div class="box"><input id="q" name="q" type="search" dir="auto" maxlength="${MAX_QUERY_LENGTH}" value="${q}">${language}<button>${words.search.button}</button></div></form>
<h1>${q === "" ? words.search.latest : words.articles(found.head.total)}</h1>
${renderNotice({ ...request, path: "/search" }, found)}
<ol class="hits">${found.hits.map((hit) => renderHit(JSON.parse(hit) as Hit, request))}</ol>`;
    return framed(request, words.navigation.search, "/search", main);
  },
  EMBED_POLICY,
);

function framed(
  request: PageRequest,
  title: string,
  page: string,
  main: Html,
): { readonly html: Html } {
  return { html: renderFrame(request, { title, main, page: pageOf(page, request) }) };
}

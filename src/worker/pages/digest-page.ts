/** `/digests` and `/digests/{id}`: what marked a week or a month. */

import { html } from "hono/html";
import type { DigestResponse, DigestsResponse } from "../../contract/digest-responses.ts";
import { digestsParameters } from "../../contract/figure-parameters.ts";
import { noParameters } from "../../contract/parameters.ts";
import { describeDigest, listDigests } from "../../search/digests.ts";
import { hereWith, pageAddress, withQuery } from "./address.ts";
import { pageRoute } from "./answer-page.ts";
import { copiesOf, feedsAt } from "./copies.ts";
import { periodOf, writeDate } from "./dates.ts";
import { giverOf, writeValue } from "./figure-rows.ts";
import { type Html, joined, languageAttributes } from "./html.ts";
import { type PageRequest, renderPage } from "./page.ts";
import { articlePath, factsOf, nameLink, voiceOf } from "./told.ts";

type Story = DigestResponse["stories"][number];

/** Digests a page. */
const LIMIT = 52;

/** Answers `/digests`; the parameters are those of `/v1/digests`. */
export const answerDigestsPage = pageRoute(digestsParameters, async (request) => {
  const { reader } = request;
  const { values, canonical } = request;
  const found = await listDigests(reader, { ...values, limit: values.limit ?? LIMIT }, canonical);
  if ("code" in found) return found;
  return { html: renderDigests(request, found) };
});

function renderDigests(request: PageRequest, found: DigestsResponse): Html {
  const { words, path, query, ui } = request;
  const { digest: said } = words;
  const chosen = new URLSearchParams(query).get("interval");
  const kinds = [
    [null, words.search.without],
    ["week", said.weeks],
    ["month", said.months],
  ] as const;
  const links = kinds.map(([interval, text]) =>
    interval === chosen
      ? html`<b>${text}</b>`
      : html`<a href="${hereWith(request, { interval: interval ?? undefined })}">${text}</a>`,
  );
  const items = found.results.map(
    ({ id, from, to, interval, articles, stories }) =>
      html`<li><a href="${pageAddress(`/digests/${id}`, ui)}">${writeDate(id, words)}</a> <small>${interval === "week" ? html`${periodOf(from, to, words)} · ` : ""}${said.of(words.articles(articles), words.stories(stories))}</small></li>`,
  );
  return renderPage(request, {
    title: said.title,
    description: said.title,
    section: "digests",
    unlisted: query !== "",
    copies: copiesOf(request, { api: withQuery("/v1/digests", query) }),
    main: html`<h1>${said.title}</h1>
<p class="order">${joined(links, " · ")}</p>
<ul class="names">${items}</ul>
${found.next === null ? "" : html`<p class="next"><a rel="next" href="${withQuery(path, found.next)}">${words.search.next}</a></p>`}`,
  });
}

/** Answers for the week or month with `id`, which need not be one. */
export const answerDigestPage = pageRoute(noParameters, async (request, id) => {
  const { reader } = request;
  const found = await describeDigest(reader, id);
  if (found === null) return { code: "not-found", what: "digest" };
  if ("code" in found) return found;
  return { html: renderDigest(request, found) };
});

function renderDigest(request: PageRequest, found: DigestResponse): Html {
  const { words } = request;
  const { id, from, to, stories, stories_total, articles, names } = found;
  const title = writeDate(id, words);
  return renderPage(request, {
    title,
    description: stories.map(({ sentence }) => sentence.text).join(" "),
    section: "digests",
    alternates: feedsAt("/v1/digests/feed", "", words.digest.title),
    copies: copiesOf(request, { api: `/v1/digests/${id}`, feed: "/v1/digests/feed.atom" }),
    main: html`<h1 class="title">${title}</h1>
<p class="facts">${periodOf(from, to, words)} · ${words.digest.of(words.articles(articles), words.stories(stories_total))}</p>
<ul class="chips">${names.map(({ id: name, label, count }) => html`<li>${nameLink(name, label, request)} <small>${count}</small></li>`)}</ul>
<ol class="sentences">${stories.map((story) => renderStory(request, story))}</ol>`,
  });
}

/** A story: the sentence that tells it best, its figures, and the other articles that tell it. */
export function renderStory(request: PageRequest, story: Story): Html {
  const { words, ui } = request;
  const { sentence, others, figures, articles, languages } = story;
  const link = (id: string, title: string, lang: string) =>
    html`<a ${languageAttributes(lang)} href="${pageAddress(articlePath(id), ui)}">${title}</a>`;
  const counted = figures.map(
    (figure) =>
      html`<li><b>${writeValue(figure, words)}</b> ${words.figure.kind[figure.kind]} <small>${giverOf(figure, request)}</small></li>`,
  );
  return html`<li><p ${languageAttributes(sentence.lang)}>${sentence.text}${voiceOf(sentence, request)}</p>
<p class="facts">${link(sentence.article, sentence.title, sentence.lang)} · ${factsOf(sentence, request)} · ${words.articles(articles)} (${languages.map((code) => words.languages[code]).join(", ")})</p>
${counted.length === 0 ? "" : html`<ul class="chips">${counted}</ul>`}
${
  others.length === 0
    ? ""
    : html`<p class="facts">${words.digest.others} ${joined(
        others.map(({ id, title, lang }) => link(id, title, lang)),
        " · ",
      )}</p>`
}</li>`;
}

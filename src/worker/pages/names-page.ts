/** `/names`: the names of the archive, the most named first, all or those that are like what was typed. */

import { html } from "hono/html";
import { nameClasses } from "../../contract/name-records.ts";
import type { EntitiesResponse } from "../../contract/name-responses.ts";
import { entitiesParameters } from "../../contract/parameters.ts";
import { listNames } from "../../search/entities.ts";
import { hereWith, withQuery } from "./address.ts";
import { pageRoute } from "./answer-page.ts";
import { copiesOf } from "./copies.ts";
import { type Html, joined } from "./html.ts";
import { type PageRequest, renderPage } from "./page.ts";
import { nameLink } from "./told.ts";

/** Names a page, where the address does not say. */
const LIMIT = 60;

/** Answers `/names`; the parameters are those of `/v1/entities`. */
export const answerNamesPage = pageRoute(entitiesParameters, async (request) => {
  const { reader } = request;
  const { values, canonical } = request;
  const found = await listNames(reader, { ...values, limit: values.limit ?? LIMIT }, canonical);
  if ("code" in found) return found;
  return { html: renderNames(request, found, values.q ?? "") };
});

function renderNames(request: PageRequest, found: EntitiesResponse, q: string): Html {
  const { words, path, query, ui } = request;
  const { names: said } = words;
  const chosen = new URLSearchParams(query).get("class");
  const classes = [undefined, ...nameClasses].map((one) => {
    const text = one === undefined ? words.search.without : said.class[one];
    return (one ?? null) === chosen
      ? html`<b>${text}</b>`
      : html`<a href="${hereWith(request, { class: one })}">${text}</a>`;
  });
  const items = found.results.map(
    ({ id, label, kind, count, count_all }) =>
      html`<li>${nameLink(id, label, request)} <small>${Object.hasOwn(said.kind, kind) ? said.kind[kind] : kind} · ${count_all ?? count}</small></li>`,
  );
  return renderPage(request, {
    title: said.title,
    description: `${said.title}: ${found.results
      .slice(0, 12)
      .map(({ label }) => label[words.language])
      .join(", ")}`,
    section: "names",
    unlisted: query !== "",
    copies: copiesOf(request, { api: withQuery("/v1/entities", query) }),
    main: html`<h1>${said.title}</h1>
<form action="/names" class="filter"><label for="name">${said.filter}</label><div class="box"><input id="name" name="q" dir="auto" value="${q}">${ui === undefined ? "" : html`<input type="hidden" name="ui" value="${ui}">`}<button>${words.search.apply}</button></div></form>
<p class="order">${joined(classes, " · ")}</p>
<ul class="names">${items}</ul>
${found.next === null ? "" : html`<p class="next"><a rel="next" href="${withQuery(path, found.next)}">${words.search.next}</a></p>`}`,
  });
}

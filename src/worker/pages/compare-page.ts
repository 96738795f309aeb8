/** `/compare`: figures side by side, as a drawing and as a table, a scope below the other. */

import { html } from "hono/html";
import { compareParameters } from "../../contract/figure-parameters.ts";
import { figureKinds } from "../../contract/figure-records.ts";
import type { CompareResponse } from "../../contract/figure-responses.ts";
import { compareFigures } from "../../search/compare.ts";
import { listIn, withQuery } from "./address.ts";
import { pageRoute } from "./answer-page.ts";
import { copiesOf } from "./copies.ts";
import { periodOf } from "./dates.ts";
import { figureChart } from "./figure-chart.ts";
import { figureTable } from "./figure-rows.ts";
import { choiceField, narrowingForm, textField } from "./form-fields.ts";
import { type Html, joined } from "./html.ts";
import { type PageRequest, renderPage } from "./page.ts";
import { namedAs } from "./told.ts";

type Scope = CompareResponse["scopes"][number];

/** Figures of a page: each has its sentence, and a page stays small enough for a phone. */
const MOST_FIGURES = 20;

/** Figures of one scope: beyond, the drawing has more rows than a screen. */
const MOST_OF_SCOPE = 12;

/** Answers `/compare`; the parameters are those of `/v1/compare`. */
export const answerComparePage = pageRoute(compareParameters, async (request) => {
  const { reader } = request;
  const found = await compareFigures(reader, request.values);
  if ("code" in found) return found;
  return { html: renderCompare(request, found) };
});

function renderCompare(request: PageRequest, found: CompareResponse): Html {
  const { words, query } = request;
  const { figure: said } = words;
  const scopes = firstScopes(found.scopes, MOST_FIGURES, MOST_OF_SCOPE);
  const shown = scopes.reduce((sum, { figures }) => sum + figures.length, 0);
  return renderPage(request, {
    title: said.title,
    description: said.note,
    section: "figures",
    embeddable: true,
    unlisted: query !== "",
    alternates: [
      { type: "text/csv", title: "CSV", address: withQuery("/v1/figures", withCsv(query)) },
    ],
    copies: copiesOf(request, {
      api: withQuery("/v1/compare", query),
      frame: { address: withQuery("/embed/compare", query), title: said.title },
    }),
    main: html`<h1>${said.title}</h1>
${renderForm(request)}
<p class="notice">${said.note}</p>
${scopes.length === 0 ? html`<p role="status">${said.none}</p>` : html`<p class="facts" role="status">${said.shownOf(String(shown), String(found.total))} · <a href="${withQuery("/v1/figures", withCsv(query))}">CSV</a></p>`}
${scopes.map((scope) => renderScope(request, scope))}`,
  });
}

function withCsv(query: string): string {
  return query === "" ? "format=csv" : `${query}&format=csv`;
}

/** The first scopes, and of each the first figures, until there are so many. */
export function firstScopes(scopes: readonly Scope[], most: number, mostOfScope: number): Scope[] {
  const first: Scope[] = [];
  let room = most;
  for (const scope of scopes) {
    if (room <= 0) break;
    const figures = scope.figures.slice(0, Math.min(room, mostOfScope));
    first.push({ ...scope, figures });
    room -= figures.length;
  }
  return first;
}

/** One scope: what it is of in its heading, the drawing, the table. */
export function renderScope(request: PageRequest, scope: Scope): Html {
  const { words } = request;
  return html`<section class="scope"><h2>${scopeTitle(request, scope)}</h2>
${figureChart(scope.figures, request)}
${figureTable(scope.figures, request, words.figures(scope.figures.length))}</section>`;
}

/** What is counted, who, where and since when. */
function scopeTitle(request: PageRequest, { kind, group, place, from, figures }: Scope): Html {
  const { words } = request;
  const since = from === null ? "" : periodOf(from, from === figures[0]?.to ? from : null, words);
  const parts = [
    words.figure.kind[kind],
    ...(group === null ? [] : [html`<bdi>${groupFor(words.language, group, figures)}</bdi>`]),
    ...(place === null ? [] : [namedAs(place, request)]),
    ...(since === "" ? [] : [since]),
  ];
  return html`${joined(parts, " · ")}`;
}

function renderForm(request: PageRequest): Html {
  const { words, query } = request;
  const { figure: said, search } = words;
  const given = (name: string) => listIn(query, name).join(",");
  const kinds = figureKinds.map((value) => ({ value, text: said.kind[value] }));
  return narrowingForm(request, [
    choiceField(
      "kind",
      said.column.what,
      [{ value: "", text: said.anyKind }, ...kinds],
      given("kind"),
    ),
    textField("place", search.facet.place, given("place")),
    textField("source", said.column.source, given("source")),
    textField("from", words.figure.column.when, given("from"), "2024-11"),
    textField("to", "–", given("to"), "2024-12"),
  ]);
}

/** Who is counted, in the reader's language where a figure of the scope is in it: one concept has several words. */
function groupFor(language: string, group: string, figures: Scope["figures"]): string {
  return figures.find(({ lang, group: own }) => lang === language && own !== null)?.group ?? group;
}

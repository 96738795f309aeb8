/** What narrows a search: the filters in use, each with a way out, and the counts that lead further. */

import { html } from "hono/html";
import { readFilterValue, writeFilterValue } from "../../contract/filter-value.ts";
import type { FacetName } from "../../contract/parameters.ts";
import type { SearchHead } from "../../contract/responses.ts";
import { hereWith, listIn } from "./address.ts";
import { writeDate } from "./dates.ts";
import type { Html } from "./html.ts";
import type { PageRequest } from "./page.ts";
import { labelOf } from "./told.ts";
import type { Words } from "./words/words.ts";

type Facet = NonNullable<NonNullable<SearchHead["facets"]>[FacetName]>;

/** Filters that a value may be given for, in the order in which they are shown. */
const FILTERS = ["lang", "year", "source", "place", "org", "person", "outlet", "tag"] as const;

/** Writes the filters in use and the facets that have more than one value. */
export function renderFacets(request: PageRequest, { facets = {} }: SearchHead): Html {
  const groups = FILTERS.map((name) => renderFacet(request, name, facets[name] ?? []));
  return html`${renderInUse(request)}${groups}`;
}

/** The filters in use as links that take each away; also days, which no facet counts. */
function renderInUse(request: PageRequest): Html | "" {
  const { words, query } = request;
  const inUse = FILTERS.flatMap((name) =>
    listIn(query, name).map((value) => ({
      name,
      value,
      others: listIn(query, name).filter((other) => other !== value),
    })),
  );
  const days = (["from", "to"] as const).flatMap((name) =>
    listIn(query, name).map((value) => ({ name, value, others: [] })),
  );
  if (inUse.length + days.length === 0) return "";
  const links = [...inUse, ...days].map(({ name, value, others }) => {
    const shown =
      name === "from" || name === "to" ? writeDate(value, words) : shownValue(name, value, words);
    return html`<li><a class="chip" href="${hereWith(request, { [name]: others })}" aria-label="${words.search.remove(shown)}"><bdi>${shown}</bdi> ×</a></li>`;
  });
  return html`<ul class="chips">${links}</ul>`;
}

/** A value as it was given: an id without its class, a sign for what is left out. */
function shownValue(name: FacetName, text: string, words: Words): string {
  const { negated, value } = readFilterValue(text);
  const shown =
    name === "lang" ? languageName(value, words) : value.replace(/^(?:org|person|place):/, "");
  return negated ? `− ${shown}` : shown;
}

function languageName(code: string, { languages }: Words): string {
  return Object.hasOwn(languages, code) ? languages[code as keyof typeof languages] : code;
}

function renderFacet(request: PageRequest, name: FacetName, facet: Facet): Html | "" {
  const { words, query } = request;
  const chosen = listIn(query, name);
  const values = facet.filter(({ value }) => !chosen.includes(written(value)));
  if (values.length < (chosen.length > 0 ? 1 : 2)) return "";
  const links = values.map(({ value, count, label }) => {
    const shown =
      value === ""
        ? words.search.noValue
        : name === "lang"
          ? languageName(value, words)
          : labelOf(label ?? value, request);
    const address = hereWith(request, { [name]: [...chosen, written(value)] });
    return html`<li><a href="${address}"><bdi>${shown}</bdi></a> <small>${count}</small></li>`;
  });
  const title = words.search.facet[name];
  return html`<section class="facet"><h2>${title}</h2><ul>${links}</ul></section>`;
}

/** A value of a facet as the filter takes it. */
function written(value: string): string {
  return value === ""
    ? "none"
    : writeFilterValue({ negated: false, value, isLiteral: value === "none" });
}

/** `/timeline`: what happened when, in sentences of the articles. */

import { html } from "hono/html";
import { timelineParameters } from "../../contract/figure-parameters.ts";
import type { StoredMoment, TimelineResponse } from "../../contract/figure-responses.ts";
import { drawTimeline } from "../../search/timeline.ts";
import { hereWith, listIn, pageAddress, withQuery } from "./address.ts";
import { pageRoute } from "./answer-page.ts";
import { copiesOf } from "./copies.ts";
import { periodOf, timeOf } from "./dates.ts";
import { choiceField, narrowingForm, textField } from "./form-fields.ts";
import { type Html, languageAttributes, markRanges } from "./html.ts";
import { type PageRequest, renderPage } from "./page.ts";
import { articlePath, factsOf, namedAs } from "./told.ts";

/** Buckets a page and sentences a bucket, where the address does not say. */
const LIMIT = 12;
const ITEMS = 2;

/** Answers `/timeline`; the parameters are those of `/v1/timeline`. */
export const answerTimelinePage = pageRoute(timelineParameters, async (request) => {
  const { reader } = request;
  const { values, canonical } = request;
  const { limit = LIMIT, items = ITEMS } = values;
  const found = await drawTimeline(reader, { ...values, limit, items }, canonical);
  if ("code" in found) return found;
  return { html: renderTimeline(request, found) };
});

function renderTimeline(request: PageRequest, found: TimelineResponse): Html {
  const { words, path, query } = request;
  const { timeline: said } = words;
  const rest = [
    ...(found.imprecise > 0 ? [said.imprecise(found.imprecise)] : []),
    ...(found.undated > 0 ? [said.undated(found.undated)] : []),
  ];
  return renderPage(request, {
    title: said.title,
    description: found.buckets.flatMap(({ items }) => items.map(({ text }) => text)).join(" "),
    section: "timeline",
    embeddable: true,
    unlisted: query !== "",
    copies: copiesOf(request, {
      api: withQuery("/v1/timeline", query),
      frame: { address: withQuery("/embed/timeline", query), title: said.title },
    }),
    main: html`<h1>${said.title}</h1>
${renderForm(request, found)}
${found.buckets.length === 0 ? html`<p role="status">${said.none}</p>` : renderBuckets(request, found)}
${rest.length === 0 ? "" : html`<p class="facts">${rest.join(" · ")}</p>`}
${found.next === null ? "" : html`<p class="next"><a rel="next" href="${withQuery(path, found.next)}">${words.search.next}</a></p>`}`,
  });
}

/** The buckets of a timeline, each with its date and its sentences. */
export function renderBuckets(request: PageRequest, { buckets }: TimelineResponse): Html {
  const items = buckets.map(({ start, count, items: moments }) => {
    const more = count - moments.length;
    return html`<li><h2>${timeOf(start, request.words)}</h2>
${moments.map((moment) => renderMoment(request, moment))}
${more > 0 ? html`<p class="facts"><a href="${hereWith({ ...request, path: "/timeline" }, { from: boundOf(start), to: boundOf(start), items: "10" })}">${request.words.timeline.more(more)}</a></p>` : ""}</li>`;
  });
  return html`<ol class="timeline">${items}</ol>`;
}

/** The day or month of a bucket as a bound; weeks have none, and lead to all. */
function boundOf(start: string): string | undefined {
  return start.includes("W") ? undefined : start;
}

function renderMoment(request: PageRequest, moment: StoredMoment): Html {
  const { text, start, lang, source, date, article, title } = moment;
  const { words, ui } = request;
  const marked: [number, number][] = date.words
    ? [[date.words.start - start, date.words.end - start]]
    : [];
  const says = source === null ? "" : html` · ${words.voice.says} ${namedAs(source, request)}`;
  const period = date.from === date.to ? "" : html`${periodOf(date.from, date.to, words)} · `;
  return html`<p ${languageAttributes(lang)}>${markRanges(text, marked)}</p>
<p class="facts">${period}${factsOf(moment, request)}${says} · <a ${languageAttributes(lang)} href="${pageAddress(articlePath(article), ui)}">${title}</a></p>`;
}

function renderForm(request: PageRequest, { interval, date }: TimelineResponse): Html {
  const { words, query } = request;
  const { timeline: said, search } = words;
  const given = (name: string) => listIn(query, name).join(",");
  return narrowingForm(request, [
    textField("place", search.facet.place, given("place")),
    textField("org", search.facet.org, given("org")),
    textField("source", words.figure.column.source, given("source")),
    choiceField(
      "interval",
      said.intervalLabel,
      (["day", "week", "month"] as const).map((value) => ({ value, text: said.interval[value] })),
      interval,
    ),
    choiceField(
      "date",
      said.dateLabel,
      (["event", "published"] as const).map((value) => ({ value, text: said.of[value] })),
      date,
    ),
  ]);
}

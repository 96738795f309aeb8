/** `/names/{id}`: a name as the archive tells it: spellings, sentences, figures, neighbors, months. */

import { html } from "hono/html";
import type { EntityCardResponse } from "../../contract/figure-responses.ts";
import type { EntityResponse } from "../../contract/name-responses.ts";
import { noParameters } from "../../contract/parameters.ts";
import { uiLanguages } from "../../contract/site-parameters.ts";
import { describeName } from "../../search/entities.ts";
import { makeNameCard } from "../../search/entity-card.ts";
import { nameNotFound } from "../entity-route.ts";
import { pageAddress } from "./address.ts";
import { pageRoute } from "./answer-page.ts";
import { barChart } from "./bar-chart.ts";
import { copiesOf, feedsAt } from "./copies.ts";
import { writeDate } from "./dates.ts";
import { figureTable } from "./figure-rows.ts";
import { type Html, joined, languageAttributes } from "./html.ts";
import { type PageRequest, renderPage } from "./page.ts";
import { articlePath, factsOf, labelOf, nameLink, namePath, voiceOf } from "./told.ts";
import { wordsOf } from "./words/words.ts";

/** Ways of writing shown, as they stand in the articles. */
const MOST_WRITTEN = 12;

/** Names inside it shown. */
const MOST_INSIDE = 24;

/** Answers for the name with `id`, which need not be one. */
export const answerNamePage = pageRoute(noParameters, async (request, id) => {
  const { reader } = request;
  const [name, card] = await Promise.all([describeName(reader, id), makeNameCard(reader, id)]);
  if (name === null || card === null) return nameNotFound(reader, id);
  if ("code" in name) return name;
  if ("code" in card) return card;
  return { html: renderName(request, name, card) };
});

function renderName(request: PageRequest, name: EntityResponse, card: EntityCardResponse): Html {
  const { words, ui } = request;
  const { names: said } = words;
  const { id, label, kind, count, first, last } = name;
  const title = labelOf(label, request);
  const filter = name.class === "place" ? "place" : name.class;
  const aspect = name.class === "place" ? "place" : "source";
  const kindName = Object.hasOwn(said.kind, kind) ? (said.kind[kind] ?? kind) : kind;
  return renderPage(request, {
    title,
    description: `${title}: ${kindName}. ${words.articles(count)}. ${card.sentences[0]?.text ?? ""}`,
    section: "names",
    embeddable: true,
    alternates: [
      { type: "application/json", title: "JSON", address: `/v1/entities/${id}` },
      ...feedsAt("/v1/feed", `${filter}=${encodeURIComponent(id)}`, title),
    ],
    copies: copiesOf(request, {
      api: `/v1/entities/${id}/card`,
      feed: `/v1/feed.atom?${filter}=${encodeURIComponent(id)}`,
      frame: { address: `/embed/entity/${id}`, title },
    }),
    data: [nameData(request, name)],
    main: html`<h1 class="title"><bdi>${title}</bdi></h1>
<p class="facts">${joined(
      [
        kindName,
        words.articles(count),
        ...(first && last
          ? [said.firstLast(writeDate(first.value, words), writeDate(last.value, words))]
          : []),
      ],
      " · ",
    )}</p>
<p><a href="${pageAddress("/search", ui, { [filter]: id })}">${said.find}</a> · <a href="${pageAddress("/compare", ui, { [aspect]: id })}">${said.compare}</a> · <a href="${pageAddress("/timeline", ui, { [filter]: id })}">${words.timeline.title}</a></p>
${barChart(card.timeline, said.byMonth, request)}
${nameSentences(request, card)}
${card.figures.length === 0 ? "" : html`<section aria-labelledby="figures"><h2 id="figures">${words.navigation.figures}</h2>${figureTable(card.figures, request, words.figures(card.figures.length))}</section>`}
${renderSpellings(request, name)}
${renderRelated(request, name)}`,
  });
}

/** The sentences of a name's card, each with its article and whoever says it. */
export function nameSentences(request: PageRequest, { sentences }: EntityCardResponse): Html | "" {
  if (sentences.length === 0) return "";
  const items = sentences.map(
    (sentence) =>
      html`<li><p ${languageAttributes(sentence.lang)}>${sentence.text}${voiceOf(sentence, request)}</p>
<p class="facts">${factsOf(sentence, request)} · <a ${languageAttributes(sentence.lang)} href="${pageAddress(articlePath(sentence.article), request.ui)}">${sentence.title}</a></p></li>`,
  );
  return html`<section aria-labelledby="says"><h2 id="says">${request.words.names.says}</h2><ol class="sentences">${items}</ol></section>`;
}

function renderSpellings({ words }: PageRequest, { spellings, written }: EntityResponse): Html {
  const rows = uiLanguages.map((language) => {
    const own = spellings[language].map((text) => html`<bdi>${text}</bdi>`);
    return html`<tr><th scope="row">${words.languages[language]}</th><td ${languageAttributes(language)}>${joined(own, wordsOf(language).language === "ar" ? "، " : ", ")}</td></tr>`;
  });
  const found = written
    .slice(0, MOST_WRITTEN)
    .map(({ text, count }) => html`<li><bdi>${text}</bdi> <small>${count}</small></li>`);
  return html`<section aria-labelledby="spellings"><h2 id="spellings">${words.names.spellings}</h2>
<table><tbody>${rows}</tbody></table>
<h3>${words.names.written}</h3><ul class="chips">${found}</ul></section>`;
}

function renderRelated(request: PageRequest, name: EntityResponse): Html {
  const { words } = request;
  const list = (
    title: string,
    all: readonly { id: string; label: EntityResponse["label"]; told: string }[],
  ) =>
    all.length === 0
      ? ""
      : html`<section><h2>${title}</h2><ul class="chips">${all.map(({ id, label, told }) => html`<li>${nameLink(id, label, request)} <small>${told}</small></li>`)}</ul></section>`;
  const counted = (all: EntityResponse["part_of"]) =>
    all.map(({ id, label, count }) => ({ id, label, told: String(count) }));
  const neighbors = name.neighbors.map(({ id, label, together }) => ({
    id,
    label,
    told: words.names.together(together),
  }));
  return html`${list(words.names.neighbors, neighbors)}${list(words.names.partOf, counted(name.part_of))}${list(words.names.contains, counted(name.contains.slice(0, MOST_INSIDE)))}`;
}

function nameData(
  request: PageRequest,
  { id, label, spellings, point, class: nameClass }: EntityResponse,
): object {
  const type = { org: "Organization", person: "Person", place: "Place" }[nameClass];
  const name = labelOf(label, request);
  const others = uiLanguages.flatMap((language) => spellings[language]);
  return {
    "@context": "https://schema.org",
    "@type": type,
    "@id": `${request.site}${namePath(id)}`,
    name,
    alternateName: [...new Set(others)].filter((other) => other !== name),
    ...(point && {
      geo: { "@type": "GeoCoordinates", longitude: point[0], latitude: point[1] },
    }),
  };
}

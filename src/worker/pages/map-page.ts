/** `/map`: the places of the articles that match, on outlines without tiles, and as a list. */

import { html } from "hono/html";
import { type BaseMap, pointOnMap } from "../../contract/base-map.ts";
import type { PlacesResponse } from "../../contract/name-responses.ts";
import { oneOf, type Parameter } from "../../contract/parameter.ts";
import { placesParameters } from "../../contract/parameters.ts";
import { mapPlaces } from "../../search/places.ts";
import { changeQuery, hereWith, listIn, withQuery } from "./address.ts";
import { pageRoute } from "./answer-page.ts";
import { copiesOf } from "./copies.ts";
import { narrowingForm, textField } from "./form-fields.ts";
import { type Html, joined } from "./html.ts";
import { type PageRequest, renderPage } from "./page.ts";
import { labelOf, nameLink, namePath } from "./told.ts";

type Place = PlacesResponse["features"][number];

/** Places drawn and listed; the API has all. */
const MOST_DRAWN = 120;
const MOST_LISTED = 60;

/** Places named on the map itself. */
const MOST_LABELS = 14;

/** Radius of the place with the most articles, and the least that is seen, in units of the map. */
const LARGEST = 26;
const SMALLEST = 4;

/** Height of a label's line, and width of one of its letters, in units of the map: enough to keep labels apart. */
const LABEL_HEIGHT = 24;
const LETTER_WIDTH = 11;

const mapParameters = {
  ...placesParameters,
  view: {
    description: "`region`: where most of the archive happens. `world`: all of it.",
    example: "world",
    list: false,
    fallback: "`region`",
    schema: oneOf(["region", "world"]),
  },
} satisfies Record<string, Parameter<unknown>>;

/** Answers `/map`; the parameters are those of `/v1/places`, and `view`. */
export const answerMapPage = pageRoute(mapParameters, async (request) => {
  const { reader } = request;
  const { view = "region", ...values } = request.values;
  const found = await mapPlaces(reader, values);
  if ("code" in found) return found;
  const { maps } = reader.archive.manifest.site;
  const map = maps.find((one) => one.view === view) ?? maps.at(-1);
  return { html: renderMapPage(request, found, map) };
});

/** Path of the outlines of a view. */
function baseMapPath(view: BaseMap["view"]): string {
  return `/map/${view}.svg`;
}

function renderMapPage(
  request: PageRequest,
  found: PlacesResponse,
  map: BaseMap | undefined,
): Html {
  const { words, query } = request;
  const api = withQuery("/v1/places", changeQuery(query, { view: undefined }));
  const told = words.map.places(String(found.total), words.articles(found.articles));
  const listed = found.features.slice(0, MOST_LISTED);
  return renderPage(request, {
    title: words.map.title,
    description: `${told}: ${listed
      .slice(0, 12)
      .map(({ properties }) => labelOf(properties.label, request))
      .join(", ")}`,
    section: "map",
    unlisted: query !== "",
    alternates: [{ type: "application/geo+json", title: "GeoJSON", address: api }],
    copies: copiesOf(request, { api }),
    main: html`<h1>${words.map.title}</h1>
${renderForm(request)}
<p class="facts" role="status">${told} · <a href="${api}">GeoJSON</a> · ${renderViews(request, map)}</p>
${found.total === 0 ? html`<p>${words.map.none}</p>` : map ? renderMap(request, found.features, map) : ""}
<ul class="names">${listed.map((place) => renderPlace(request, place))}</ul>`,
  });
}

function renderForm(request: PageRequest): Html {
  const { words, query } = request;
  const given = (name: string) => listIn(query, name).join(",");
  const q = decodeURIComponent(/(?:^|&)q=([^&]*)/.exec(query)?.[1] ?? "");
  return narrowingForm(request, [
    textField("q", words.search.button, q),
    textField("org", words.search.facet.org, given("org")),
    textField("from", words.figure.column.when, given("from"), "2024-11"),
    textField("to", "–", given("to"), "2024-12"),
  ]);
}

function renderViews(request: PageRequest, map: BaseMap | undefined): Html {
  const { words, reader } = request;
  const { maps } = reader.archive.manifest.site;
  const links = maps.map(({ view }) =>
    view === map?.view
      ? html`<b>${words.map.view[view]}</b>`
      : html`<a href="${hereWith(request, { view })}">${words.map.view[view]}</a>`,
  );
  return html`${joined(links, " · ")}`;
}

/** The drawing. What it says stands in the list below, which is what keyboards and screen readers use. */
function renderMap(request: PageRequest, places: readonly Place[], map: BaseMap): Html {
  const most = Math.max(...places.map(({ properties }) => properties.count), 1);
  const drawn = places
    .flatMap((place) => {
      if (place.geometry === null) return [];
      const [longitude, latitude] = place.geometry.coordinates;
      const [x, y] = pointOnMap(map, longitude, latitude);
      const isInside = x >= 0 && x <= map.width && y >= 0 && y <= map.height;
      const radius = Math.max(SMALLEST, LARGEST * Math.sqrt(place.properties.count / most));
      return isInside && place.properties.count > 0 && isPoint(place)
        ? [{ place, x, y, radius }]
        : [];
    })
    .slice(0, MOST_DRAWN);
  const circles = drawn.map(({ place, x, y, radius }) => {
    const { id, label, count } = place.properties;
    const name = labelOf(label, request);
    return html`<a href="${withQuery(namePath(id), changeQuery("", { ui: request.ui }))}" tabindex="-1"><circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}"><title>${name}: ${request.words.articles(count)}</title></circle></a>`;
  });
  const labels = placeLabels(
    drawn.map(({ place, x, y, radius }) => ({
      x,
      y,
      radius,
      text: labelOf(place.properties.label, request),
    })),
  );
  return html`<figure class="map" dir="ltr"><svg viewBox="0 0 ${map.width} ${map.height}" aria-hidden="true"><image href="${baseMapPath(map.view)}" width="${map.width}" height="${map.height}"/><g>${circles}${labels.map(({ x, y, text }) => html`<text x="${x.toFixed(1)}" y="${y.toFixed(1)}">${text}</text>`)}</g></svg></figure>`;
}

/** A country or a governorate is no point, although one is given for it. */
const areas: readonly string[] = ["continent", "country", "governorate", "region", "sea"];

function isPoint({ properties }: Place): boolean {
  return !areas.includes(properties.kind);
}

interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The labels of the first places whose labels leave room for each other. */
function placeLabels(points: readonly (Label & { readonly radius: number })[]): readonly Label[] {
  const placed: (Label & { readonly width: number })[] = [];
  for (const { x, y, radius, text } of points) {
    if (placed.length >= MOST_LABELS) break;
    const label = {
      x: x + radius + 4,
      y: y + LABEL_HEIGHT / 3,
      text,
      width: text.length * LETTER_WIDTH,
    };
    const isFree = placed.every(
      (other) =>
        Math.abs(other.y - label.y) > LABEL_HEIGHT ||
        label.x + label.width < other.x ||
        other.x + other.width < label.x,
    );
    if (isFree) placed.push(label);
  }
  return placed;
}

function renderPlace(request: PageRequest, { id, properties, geometry }: Place): Html {
  const { words } = request;
  const { kind, label, count, count_all } = properties;
  const kindName = Object.hasOwn(words.names.kind, kind) ? words.names.kind[kind] : kind;
  const located = geometry === null ? ` · ${words.map.unlocated}` : "";
  return html`<li>${nameLink(id, label, request)} <small>${kindName} · ${Math.max(count, count_all)}${located}</small></li>`;
}

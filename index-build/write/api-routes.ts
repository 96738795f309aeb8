/** Every route of the API: what it takes, what it answers, an example. */

import * as z from "zod/mini";
import { articleResponseSchema, cardResponseSchema } from "../../src/contract/article-responses.ts";
import {
  digestResponseSchema,
  digestsResponseSchema,
} from "../../src/contract/digest-responses.ts";
import {
  compareParameters,
  digestsParameters,
  figuresParameters,
  timelineParameters,
} from "../../src/contract/figure-parameters.ts";
import {
  compareResponseSchema,
  entityCardResponseSchema,
  figuresResponseSchema,
  timelineResponseSchema,
} from "../../src/contract/figure-responses.ts";
import {
  entitiesResponseSchema,
  entityResponseSchema,
  placesResponseSchema,
} from "../../src/contract/name-responses.ts";
import type { ParameterTable } from "../../src/contract/parameter.ts";
import {
  articlesParameters,
  entitiesParameters,
  noParameters,
  placesParameters,
  searchParameters,
} from "../../src/contract/parameters.ts";
import {
  healthResponseSchema,
  metaResponseSchema,
  searchResponseSchema,
  suggestResponseSchema,
} from "../../src/contract/responses.ts";
import {
  digestFeedParameters,
  feedParameters,
  uiParameters,
} from "../../src/contract/site-parameters.ts";
import { suggestParameters } from "../../src/contract/suggest-parameters.ts";

/** One route of the API, for the document and the pages made from it. */
export interface ApiRoute {
  readonly path: string;
  readonly summary: string;
  readonly parameters: ParameterTable;
  /** Media type of the answer, and its schema where it is JSON. */
  readonly media: string;
  readonly schema?: z.ZodMiniType;
  /** Schemas of the answers of other media types, which a parameter asks for; null where it is not JSON. */
  readonly otherMedia?: Readonly<Record<string, z.ZodMiniType | null>>;
  /** Statuses beside 200 that the route can answer. */
  readonly problems: readonly number[];
  /** A request that works on the sample archive. */
  readonly example: string;
  /** The `{id}` of the path. */
  readonly id?: { readonly description: string; readonly example: string };
}

const JSON_MEDIA = "application/json";
/** The `{id}` of a path that does not tell its own. */
export const ARTICLE_ID = { description: "Id of an article.", example: "fr-idleb-520000-deplaces" };
const NO_ARCHIVE = [400, 503] as const;

/** What was typed, then as many texts, kinds and addresses: OpenSearch Suggestions 1.1. */
const openSearchSchema = z.tuple([z.string()], z.array(z.string()));

const feedNames = { atom: "Atom", rss: "RSS 2.0", json: "JSON Feed 1.1" } as const;

const feedMedia = {
  atom: "application/atom+xml",
  rss: "application/rss+xml",
  json: "application/feed+json",
} as const;

/** Every route that programs use. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    path: "/v1/search",
    summary: "Articles that match a query, with cards, highlights and facets.",
    parameters: searchParameters,
    media: JSON_MEDIA,
    schema: searchResponseSchema,
    problems: [400, 422, 503],
    example: "/v1/search?q=Alep+OSDH&facets=lang,year&limit=2",
  },
  {
    path: "/v1/suggest",
    summary:
      "What a reader may be about to type: names, titles and words of the archive, and the last word mended where nothing begins so; each with the id of its name or article, to be searched for as it is.",
    parameters: suggestParameters,
    media: JSON_MEDIA,
    schema: suggestResponseSchema,
    otherMedia: { "application/x-suggestions+json": openSearchSchema },
    problems: [400, 422, 503],
    example: "/v1/suggest?q=ale&limit=5",
  },
  {
    path: "/v1/articles",
    summary: "All articles by date.",
    parameters: articlesParameters,
    media: JSON_MEDIA,
    schema: searchResponseSchema,
    problems: NO_ARCHIVE,
    example: "/v1/articles?lang=ar&limit=2",
  },
  {
    path: "/v1/articles/{id}",
    summary: "The record of one article, without its text.",
    parameters: noParameters,
    media: JSON_MEDIA,
    schema: articleResponseSchema,
    problems: [400, 404, 503],
    example: "/v1/articles/fr-idleb-520000-deplaces",
  },
  {
    path: "/v1/articles/{id}/card",
    summary:
      "The summary card of one article: sentences word for word, with their place in the text.",
    parameters: noParameters,
    media: JSON_MEDIA,
    schema: cardResponseSchema,
    problems: [400, 404, 503],
    example: "/v1/articles/fr-idleb-520000-deplaces/card",
  },
  {
    path: "/v1/articles/{id}/text",
    summary: "The canonical text that the offsets of one article refer to.",
    parameters: noParameters,
    media: "text/plain",
    problems: [400, 404, 503],
    example: "/v1/articles/fr-idleb-520000-deplaces/text",
  },
  {
    path: "/v1/entities",
    summary: "The bodies, people and places that the articles name, with counts and dates.",
    parameters: entitiesParameters,
    media: JSON_MEDIA,
    schema: entitiesResponseSchema,
    problems: NO_ARCHIVE,
    example: "/v1/entities?class=org&limit=5",
  },
  {
    path: "/v1/entities/{id}",
    summary:
      "One name: its spellings, how the articles write it, dates of its first and last mention, what it belongs to, and what is named beside it more often than chance has it.",
    parameters: noParameters,
    media: JSON_MEDIA,
    schema: entityResponseSchema,
    problems: [400, 404, 503],
    example: "/v1/entities/place:aleppo",
    id: { description: "Id of a name.", example: "place:aleppo" },
  },
  {
    path: "/v1/entities/{id}/card",
    summary:
      "What the archive says of one name: the newest sentences of several articles, no two alike, word for word; the newest figures (of a place: what happened there; of others: what they give); the articles that name it, by month.",
    parameters: noParameters,
    media: JSON_MEDIA,
    schema: entityCardResponseSchema,
    problems: [400, 404, 503],
    example: "/v1/entities/org:sohr/card",
    id: { description: "Id of a name.", example: "org:sohr" },
  },
  {
    path: "/v1/figures",
    summary:
      "Attributed figures: how many people were killed, displaced, held, as the articles say it, with who gives the number (`attribution`: `named`, `unattributed` for the article's own voice, `uncertain` where somebody gives it who is not known for sure), what was counted, where, when and by whom it was done, and the words. Newest first.",
    parameters: figuresParameters,
    media: JSON_MEDIA,
    schema: figuresResponseSchema,
    otherMedia: { "text/csv": null },
    problems: NO_ARCHIVE,
    example: "/v1/figures?kind=killed&source=OSDH&limit=2",
  },
  {
    path: "/v1/compare",
    summary:
      "Figures side by side. A scope is what is counted, who, where and since when: only figures of one scope speak of the same. Who is told by the concept behind the words (`group_concept`: civils, civilians), and a number that one source gives within a week is one fact, though articles differ in its place or beginning. They are quoted as reported, never added, averaged or called contradictory. At most 200, newest first; `total` tells how many there are.",
    parameters: compareParameters,
    media: JSON_MEDIA,
    schema: compareResponseSchema,
    otherMedia: { "text/csv": null },
    problems: NO_ARCHIVE,
    example: "/v1/compare?place=Alep&kind=killed",
  },
  {
    path: "/v1/timeline",
    summary:
      "What the articles say of each day, week or month, newest first: exact counts and dated sentences, or with `date=published` the articles by the day of their publication. What spans more than one bucket is counted in `imprecise`, what nothing dates in `undated`.",
    parameters: timelineParameters,
    media: JSON_MEDIA,
    schema: timelineResponseSchema,
    otherMedia: { "text/csv": null },
    problems: NO_ARCHIVE,
    example: "/v1/timeline?place=Alep&limit=2&items=1",
  },
  {
    path: "/v1/digests",
    summary: "The weeks and months in which articles were published, newest first.",
    parameters: digestsParameters,
    media: JSON_MEDIA,
    schema: digestsResponseSchema,
    problems: NO_ARCHIVE,
    example: "/v1/digests?interval=week",
  },
  {
    path: "/v1/digests/{id}",
    summary:
      "What marked one week or month: its stories, those that the most articles tell first, each with one sentence word for word, figures and other articles; the names that the most articles have.",
    parameters: noParameters,
    media: JSON_MEDIA,
    schema: digestResponseSchema,
    problems: [400, 404, 503],
    example: "/v1/digests/2024-W48",
    id: { description: "A week of ISO 8601, or a month.", example: "2024-W48" },
  },
  {
    path: "/v1/places",
    summary:
      "The places that the matching articles name, as GeoJSON with counts: `count` of articles that name the place itself, `count_inside` a place inside it, `count_all` either.",
    parameters: placesParameters,
    media: "application/geo+json",
    schema: placesResponseSchema,
    problems: [400, 422, 503],
    example: "/v1/places?q=Alep&limit=5",
  },
  ...(["atom", "rss", "json"] as const).map((form) => ({
    path: `/v1/feed.${form}`,
    summary: `The articles that a search finds, newest first, as a feed (${feedNames[form]}): any query, name, place or source may be followed.`,
    parameters: { ...feedParameters, ...uiParameters },
    media: feedMedia[form],
    problems: [400, 422, 503],
    example: `/v1/feed.${form}?place=Alep`,
  })),
  ...(["atom", "rss", "json"] as const).map((form) => ({
    path: `/v1/digests/feed.${form}`,
    summary: `The newest weeks and months as a feed (${feedNames[form]}), a sentence a story.`,
    parameters: { ...digestFeedParameters, ...uiParameters },
    media: feedMedia[form],
    problems: NO_ARCHIVE,
    example: `/v1/digests/feed.${form}?interval=week`,
  })),
  {
    path: "/v1/meta",
    summary: "What the archive is: build, counts, languages, dates, limits.",
    parameters: noParameters,
    media: JSON_MEDIA,
    schema: metaResponseSchema,
    problems: NO_ARCHIVE,
    example: "/v1/meta",
  },
  {
    path: "/v1/export.ndjson",
    summary: "The whole archive, a record with its text a line, newest first.",
    parameters: noParameters,
    media: "application/x-ndjson",
    problems: NO_ARCHIVE,
    example: "/v1/export.ndjson",
  },
  {
    path: "/healthz",
    summary: "Whether the archive can be read, and which build it is.",
    parameters: noParameters,
    media: JSON_MEDIA,
    schema: healthResponseSchema,
    problems: NO_ARCHIVE,
    example: "/healthz",
  },
];

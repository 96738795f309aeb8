/**
 * The query parameters of the API: one table that checks requests and writes the OpenAPI document.
 *
 * Every parameter is flat text. A list is written by repeating the parameter or with commas; in names
 * `\,` is a comma of the name.
 */

import * as z from "zod/mini";
import { filterParameters } from "./filter-parameters.ts";
import { oneOf, type Parameter, type ParameterValues, textThat, wholeNumber } from "./parameter.ts";

/** Longest query, in Unicode code points. The headline of a long article has 120. */
export const MAX_QUERY_LENGTH = 512;

/** Most distinct words of a query; each costs up to three look-ups. */
export const MAX_QUERY_WORDS = 32;

/** Most hits a page: 100 cards are some 60 KB of JSON. */
export const MAX_LIMIT = 100;

/** Most values of a facet that an answer gives. */
export const MAX_FACET_LIMIT = 100;

/** Longest half-life of the recency prior, in days: a hundred years. */
export const MAX_RECENCY = 36_500;

/** Most places that a map gets in one answer: some 300 KB of GeoJSON. */
export const MAX_PLACES = 2000;

/** Facets that a search can count. */
export type FacetName = (typeof facetNames)[number];

const facetNames = ["lang", "outlet", "place", "person", "org", "source", "tag", "year"] as const;

/** Intervals of a histogram, from the finest. */
export type HistogramInterval = "day" | "week" | "month" | "year";

/** Keys of a hit that `fields` can choose. */
export type HitField = (typeof hitFields)[number];

const hitFields = [
  "id",
  "url",
  "title",
  "lang",
  "published",
  "outlet",
  "card",
  "story",
  "highlights",
  "matches",
  "snippet",
  "missing",
  "score",
  "explanation",
] as const;

const listing = {
  ...filterParameters,
  limit: {
    description: "Articles a page.",
    example: "5",
    list: false,
    fallback: "10",
    ...wholeNumber(1, MAX_LIMIT),
  },
  collapse: {
    description:
      "`story` shows one hit of all copies of a dispatch, the one that comes first; `story` of the hit says how many there are, and the filter `story` lists them. `total` then counts stories, and `articles`, facets and histogram count articles.",
    example: "story",
    list: false,
    fallback: "`none`: every article is a hit",
    schema: oneOf(["none", "story"]),
  },
  cursor: {
    description:
      "Where the page begins: `next` of the page before, with the same other parameters.",
    example: "",
    list: false,
    fallback: "the first page",
    schema: textThat(z.regex(/^[\w.-]{1,64}$/)),
  },
  fields: {
    description: "Only these keys of each article.",
    example: "id,title",
    list: true,
    fallback: "all",
    schema: oneOf(hitFields),
  },
} satisfies Record<string, Parameter<unknown>>;

const wording = {
  q: {
    description: `Words to search for, at most ${MAX_QUERY_LENGTH} characters and ${MAX_QUERY_WORDS} words. Without words every article is found, newest first.`,
    example: "Alep OSDH",
    list: false,
    fallback: "every article",
    schema: textThat(),
  },
  in: {
    description:
      "Only words in these parts of an article: `title`, `body`, what is quoted in the body (`quote`), captions in it (`caption`).",
    example: "title",
    list: true,
    fallback: "`title,body`",
    schema: oneOf(["title", "body", "quote", "caption"]),
  },
  match: {
    description:
      "`all` words, `any` of them, or `auto`: both of two; of three or four also articles that lack some when fewer than ten have all; from five on any, those with all gaining. `relaxed` says when some may lack.",
    example: "any",
    list: false,
    fallback: "`auto`",
    schema: oneOf(["auto", "all", "any"]),
  },
  variants: {
    description:
      "`off` finds words as they are written only: no other spellings of a name, no other names of a body, no synonyms.",
    example: "off",
    list: false,
    fallback: "`on`",
    schema: oneOf(["on", "off"]),
  },
  fuzzy: {
    description:
      "Typing errors mended in a word that finds nothing: `auto` (one from 4 letters on, two from 8; two from 5 where one leads nowhere), `0`; `1` or `2` look for words so near in any case. Never in numbers.",
    example: "0",
    list: false,
    fallback: "`auto`",
    schema: oneOf(["auto", "0", "1", "2"]),
  },
  translate: {
    description: "`off` finds words in their own language only.",
    example: "off",
    list: false,
    fallback: "`on`",
    schema: oneOf(["on", "off"]),
  },
  scope: {
    description:
      "`sentence` finds articles that have all the words in one sentence; the title is one.",
    example: "sentence",
    list: false,
    fallback: "`document`",
    schema: oneOf(["document", "sentence"]),
  },
  prefix: {
    description:
      "`last` takes the last word also for the beginning of words, as while it is being typed. A `*` behind it in the query does the same.",
    example: "last",
    list: false,
    fallback: "`off`",
    schema: oneOf(["off", "last"]),
  },
} satisfies Record<string, Parameter<unknown>>;

/** Parameters of `/v1/search`. */
export const searchParameters = {
  ...wording,
  ...listing,
  facets: {
    description:
      "Counts of all matching articles by these. A place counts the articles that name it or a place inside it.",
    example: "lang,year,place",
    list: true,
    fallback: "none",
    schema: oneOf(facetNames),
  },
  facet_limit: {
    description: "Most values of each facet, those with the most articles first.",
    example: "3",
    list: false,
    fallback: "10",
    ...wholeNumber(0, MAX_FACET_LIMIT),
  },
  histogram: {
    description:
      "Counts of all matching articles by date. A week is that of ISO 8601. A date that is known less exactly than the interval is counted by itself, in `imprecise`. Where that would give more than 1,000 counts the interval is the next longer one, which `interval` then says.",
    example: "month",
    list: false,
    fallback: "none",
    schema: oneOf(["day", "week", "month", "year"]),
  },
  sort: {
    description:
      "`relevance`, or the date published, rising or falling (`-`). Undated articles come last.",
    example: "-published",
    list: false,
    fallback: "`relevance`; `-published` without words",
    schema: oneOf(["relevance", "published", "-published"]),
  },
  recency: {
    description:
      "Half-life in days of a preference for new articles: the score is multiplied by ½ + ½ · 2^(−age / half-life), the age counted from the newest article of the archive, a date known to the month or year taken for its last day. Undated articles get ½. Changes the order by `relevance` only.",
    example: "365",
    list: false,
    fallback: "off: age does not count",
    ...wholeNumber(1, MAX_RECENCY),
  },
  explain: {
    description: "`1` adds to each hit what its score is made of, in numbers that add up.",
    example: "1",
    list: false,
    fallback: "`0`",
    schema: oneOf(["0", "1"]),
  },
  highlight: {
    description: "`ranges` of the words found in title, card and snippet, or `none`.",
    example: "none",
    list: false,
    fallback: "`ranges`",
    schema: oneOf(["ranges", "none"]),
  },
  snippet: {
    description:
      "Adds the passage of the text that holds most of the words, at most so many characters, 40 to 400. `voices` are those who speak in it beside the article, with the `source` where the text tells.",
    example: "160",
    list: false,
    fallback: "no passage: hits show their card",
    ...wholeNumber(40, 400),
  },
} satisfies Record<string, Parameter<unknown>>;

/** Parameters of `/v1/articles`. */
export const articlesParameters = {
  ...listing,
  sort: {
    description: "The date published, rising or falling (`-`). Undated articles come last.",
    example: "published",
    list: false,
    fallback: "`-published`",
    schema: oneOf(["published", "-published"]),
  },
} satisfies Record<string, Parameter<unknown>>;

/** Parameters of routes that take none. */
export const noParameters = {} satisfies Record<string, Parameter<unknown>>;

/** Parameters of `/v1/entities`. */
export const entitiesParameters = {
  class: {
    description: "Only names of this class.",
    example: "org",
    list: true,
    fallback: "all",
    schema: oneOf(["org", "person", "place"]),
  },
  q: {
    description:
      "Only names with a spelling in which a word, and what follows it, begins so: in any case, with or without accents and articles.",
    example: "ale",
    list: false,
    fallback: "all names",
    schema: textThat(z.maxLength(MAX_QUERY_LENGTH)),
  },
  sort: {
    description: "By the number of articles, falling (`-count`), or by `id`.",
    example: "id",
    list: false,
    fallback: "`-count`",
    schema: oneOf(["-count", "id"]),
  },
  limit: { ...listing.limit, description: "Names a page." },
  cursor: listing.cursor,
} satisfies Record<string, Parameter<unknown>>;

/** Parameters of `/v1/places`. */
export const placesParameters = {
  ...wording,
  ...filterParameters,
  bbox: {
    ...filterParameters.bbox,
    description:
      "Only places whose point lies in this box: west, south, east, north in degrees. A west beyond the east crosses the antimeridian. Countries and continents lie in no box.",
  },
  limit: {
    description: "Most places, those that the most articles name first.",
    example: "20",
    list: false,
    fallback: "1000",
    ...wholeNumber(1, MAX_PLACES),
  },
} satisfies Record<string, Parameter<unknown>>;

/** Checked parameters of a search. */
export type SearchParameters = ParameterValues<typeof searchParameters>;

/** Checked parameters of a list of articles. */
export type ArticlesParameters = ParameterValues<typeof articlesParameters>;

/** Checked parameters of a list of names. */
export type EntitiesParameters = ParameterValues<typeof entitiesParameters>;

/** Checked parameters of a map of places. */
export type PlacesParameters = ParameterValues<typeof placesParameters>;

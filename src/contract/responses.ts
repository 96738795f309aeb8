/** The answers of the API as schemas: the OpenAPI document is written from them, and tests hold answers against them. */

import * as z from "zod/mini";
import { languageCodes } from "../analysis/languages.ts";
import { labelSchema, toldFilterSchema } from "./name-responses.ts";

/** The language of a text. */
export const languageSchema = z.enum(
  languageCodes as unknown as readonly ["ar", "en", "fr", "und"],
);
const wholeNumber = z.int().check(z.gte(0));
const highlightRange = z.readonly(z.tuple([wholeNumber, wholeNumber]));

/** A date published, with how much of it is known and what says so. */
export const publishedSchema = z.strictObject({
  value: z.string().check(z.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)),
  precision: z.enum(["day", "month", "year"]),
  basis: z.enum(["metadata", "stated", "weekday-checked", "inferred"]),
});

/** A name by its id and labels, or as an article has it. */
export const namedSchema = z.strictObject({
  id: z.nullable(z.string()),
  label: z.union([labelSchema, z.string()]),
});

/** Who says what a passage says, where that is not the article itself; `source` and `speaker` where the passage tells. */
export const voiceSchema = z.strictObject({
  voice: z.enum(["attributed", "quote"]),
  source: z.optional(namedSchema),
  speaker: z.optional(z.string()),
});

/** A sentence of a card. */
export const sentenceSchema = z.strictObject({
  text: z.string(),
  start: wholeNumber,
  end: wholeNumber,
  why: z.enum(["lead", "central"]),
  voice: z.enum(["article", "attributed", "quote"]),
  source: z.optional(namedSchema),
  speaker: z.optional(z.string()),
});

/** A summary card: sentences that stand in the article word for word. */
export const cardSchema = z.strictObject({
  sentences: z.readonly(z.array(sentenceSchema)),
});

/** What every answer tells of an article. */
export const articleShape = {
  id: z.string().check(z.regex(/^[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,127}$/)),
  url: z.nullable(z.string()),
  title: z.string(),
  lang: languageSchema,
  published: z.nullable(publishedSchema),
  outlet: z.nullable(z.string()),
  card: cardSchema,
  /** Of an article that has copies: the id of the first published one, and how many they are with it. */
  story: z.optional(z.strictObject({ id: z.string(), copies: z.int().check(z.gte(2)) })),
};

/** A hit: the card of an article and what the query adds. Keys may be fewer when `fields` says so. */
const hitSchema = z.partial(
  z.strictObject({
    ...articleShape,
    highlights: z.strictObject({
      title: z.array(highlightRange),
      /** Of the card's sentences; absent when the card is. */
      sentences: z.optional(z.array(z.array(highlightRange))),
    }),
    matches: z.array(
      z.strictObject({
        term: z.string(),
        kind: z.enum([
          "exact",
          "folded",
          "stem",
          "variant",
          "alias",
          "synonym",
          "translation",
          "typo",
          "prefix",
        ]),
        matched_as: z.optional(z.string()),
        field: z.optional(z.enum(["title", "body"])),
      }),
    ),
    snippet: z.strictObject({
      text: z.string(),
      start: wholeNumber,
      end: wholeNumber,
      highlights: z.array(highlightRange),
      voices: z.optional(z.readonly(z.array(voiceSchema))),
    }),
    missing: z.array(z.string()),
    score: z.number().check(z.gte(0)),
    explanation: z.strictObject({
      score: z.number(),
      words: z.array(
        z.strictObject({
          term: z.string(),
          found_as: z.string(),
          kind: z.string(),
          weight: z.number(),
          times: wholeNumber,
          value: z.number(),
        }),
      ),
      complete: z.number(),
      exact: z.number(),
      sentence: z.number(),
      recency: z.number(),
    }),
  }),
);

const interpretedSchema = z.strictObject({
  input: z.string(),
  terms: z.readonly(z.array(z.string())),
  documents: wholeNumber,
  names: z.readonly(z.array(z.string())),
  tried: z.readonly(
    z.array(
      z.strictObject({
        kind: z.enum(["variant", "alias", "synonym", "translation", "typo", "prefix"]),
        written: z.readonly(z.array(z.string())),
        documents: wholeNumber,
        id: z.optional(z.string()),
      }),
    ),
  ),
});

const facetSchema = z.array(
  z.strictObject({ value: z.string(), count: wholeNumber, label: z.optional(labelSchema) }),
);

const bucketsSchema = z.array(z.strictObject({ start: z.string(), count: wholeNumber }));

/** Counts by date: those of dates too inexact for the interval, and of no date, stand by themselves. */
export const histogramSchema = z.strictObject({
  interval: z.enum(["day", "week", "month", "year"]),
  asked: z.optional(z.enum(["day", "week", "month"])),
  buckets: bucketsSchema,
  imprecise: bucketsSchema,
  undated: wholeNumber,
});

/** The build that answered, and how many articles it has. */
export const indexSchema = z.strictObject({ build: z.string(), documents: wholeNumber });

const headShape = {
  query: z.strictObject({
    q: z.string(),
    taken_as_words: z.optional(z.enum(["quote-unclosed", "or-without-words", "only-excluded"])),
    interpreted: z.readonly(z.array(interpretedSchema)),
    match: z.enum(["all", "any"]),
    relaxed: z.boolean(),
    dropped: z.readonly(z.array(z.string())),
  }),
  filters: z.optional(z.array(toldFilterSchema)),
  reason: z.optional(z.enum(["no-words", "filter-unknown"])),
  total: wholeNumber,
  total_relation: z.enum(["eq", "unknown"]),
  /** With `collapse=story`: the articles that match, where `total` counts their stories. */
  articles: z.optional(wholeNumber),
  count: wholeNumber,
  suggestions: z.optional(
    z.array(
      z.strictObject({
        q: z.string(),
        /** Changes of other parameters than `q`; none when absent. */
        set: z.optional(z.record(z.string(), z.string())),
        reason: z.enum(["one-word", "any-word", "correction", "without-filters"]),
        total: wholeNumber,
      }),
    ),
  ),
  facets: z.optional(
    z.strictObject({
      lang: z.optional(facetSchema),
      outlet: z.optional(facetSchema),
      place: z.optional(facetSchema),
      person: z.optional(facetSchema),
      org: z.optional(facetSchema),
      source: z.optional(facetSchema),
      tag: z.optional(facetSchema),
      year: z.optional(facetSchema),
    }),
  ),
  histogram: z.optional(histogramSchema),
  partial: z.optional(z.boolean()),
  missing: z.optional(z.array(z.string())),
  index: indexSchema,
};

/** Everything of a search's answer but its hits. */
const searchHeadSchema = z.strictObject(headShape);

/** The answer of `/v1/search` and `/v1/articles`. */
export const searchResponseSchema = z.strictObject({
  ...headShape,
  results: z.array(hitSchema),
  next: z.nullable(z.string()),
  text: z.strictObject({ unit: z.literal("codepoint") }),
});

/** The answer of `/v1/suggest`. */
export const suggestResponseSchema = z.strictObject({
  q: z.string(),
  suggestions: z.array(
    z.strictObject({
      text: z.string(),
      kind: z.enum(["word", "name", "title", "correction"]),
      id: z.optional(z.string()),
    }),
  ),
  partial: z.optional(z.boolean()),
  index: indexSchema,
});

/** The answer of `/v1/meta`. */
export const metaResponseSchema = z.strictObject({
  name: z.string(),
  build: z.string(),
  format: wholeNumber,
  analyzer: wholeNumber,
  documents: wholeNumber,
  languages: z.record(z.string(), wholeNumber),
  outlets: z.array(z.string()),
  published: z.strictObject({
    from: z.nullable(z.string()),
    to: z.nullable(z.string()),
    undated: wholeNumber,
  }),
  entities: z.strictObject({ org: wholeNumber, person: wholeNumber, place: wholeNumber }),
  tags: wholeNumber,
  terms: wholeNumber,
  postings: wholeNumber,
  limits: z.record(z.string(), wholeNumber),
  export_bytes: wholeNumber,
});

/** The answer of `/healthz`. */
export const healthResponseSchema = z.strictObject({
  status: z.literal("ok"),
  build: z.string(),
});

/** Every error: problem details of RFC 9457. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int().check(z.gte(400), z.lte(599)),
  detail: z.string(),
  instance: z.string(),
  errors: z.optional(
    z.array(
      z.strictObject({
        parameter: z.string(),
        code: z.enum(["encoding", "unknown", "repeated", "too-many", "invalid"]),
        detail: z.string(),
        did_you_mean: z.optional(z.string()),
      }),
    ),
  ),
  files: z.optional(z.array(z.string())),
  nearest: z.optional(z.array(z.string())),
});

/** One entry of `results`. */
export type Hit = z.output<typeof hitSchema>;

/** Everything of an answer but its hits. */
export type SearchHead = z.output<typeof searchHeadSchema>;

/** How a word of the query was understood: the terms it was looked up as, and how many articles hold it. */
export type Interpreted = z.output<typeof interpretedSchema>;

/** {@link histogramSchema} as a type. */
export type Histogram = z.output<typeof histogramSchema>;

/** {@link metaResponseSchema} as a type. */
export type MetaResponse = z.output<typeof metaResponseSchema>;

/** {@link problemSchema} as a type. */
export type Problem = z.output<typeof problemSchema>;

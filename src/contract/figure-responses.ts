/** The answers about figures and timelines as schemas, as `responses.ts` has those about articles. */

import * as z from "zod/mini";
import { figureBounds, figureKinds } from "./figure-records.ts";
import { nameShape, toldFilterSchema } from "./name-responses.ts";
import {
  histogramSchema,
  indexSchema,
  languageSchema,
  namedSchema,
  publishedSchema,
  sentenceSchema,
} from "./responses.ts";

const wholeNumber = z.int().check(z.gte(0));
const filtersSchema = z.optional(z.array(toldFilterSchema));
const partialDate = z.nullable(z.string().check(z.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)));

const quoteSchema = z.strictObject({ text: z.string(), start: wholeNumber, end: wholeNumber });

/** A figure with its words and whoever gives it. */
export const figureSchema = z.strictObject({
  id: z.string(),
  article: z.string(),
  title: z.string(),
  lang: languageSchema,
  outlet: z.nullable(z.string()),
  published: z.nullable(publishedSchema),
  kind: z.enum(figureKinds),
  value: z.nullable(z.number()),
  upper: z.nullable(z.number()),
  vague: z.nullable(z.string()),
  bound: z.enum(figureBounds),
  unit: z.string(),
  group: z.nullable(z.string()),
  group_concept: z.nullable(z.string()),
  attribution: z.enum(["named", "unattributed", "uncertain"]),
  source: z.nullable(namedSchema),
  speaker: z.nullable(z.string()),
  source_quote: z.nullable(quoteSchema),
  carried: z.boolean(),
  place: z.nullable(namedSchema),
  from: partialDate,
  to: partialDate,
  by: z.nullable(namedSchema),
  quote: quoteSchema,
  sentence: quoteSchema,
  part_of: z.nullable(z.string()),
  parts: z.readonly(z.array(z.string())),
  breakdown_ok: z.nullable(z.boolean()),
});

/** The answer of `/v1/figures`. */
export const figuresResponseSchema = z.strictObject({
  total: wholeNumber,
  count: wholeNumber,
  filters: filtersSchema,
  results: z.array(figureSchema),
  next: z.nullable(z.string()),
  index: indexSchema,
});

/** The answer of `/v1/compare`. */
export const compareResponseSchema = z.strictObject({
  /** Figures found, and those of them that are compared. */
  total: wholeNumber,
  count: wholeNumber,
  filters: filtersSchema,
  scopes: z.array(
    z.strictObject({
      kind: figureSchema.shape.kind,
      unit: z.string(),
      group: z.nullable(z.string()),
      group_concept: z.nullable(z.string()),
      place: z.nullable(namedSchema),
      from: partialDate,
      /** How many give a figure of this scope; the article's own voice is one. */
      sources: wholeNumber,
      figures: z.array(figureSchema),
    }),
  ),
  index: indexSchema,
});

/** A sentence of an article, and the days that it speaks of. */
const momentSchema = z.strictObject({
  article: z.string(),
  title: z.string(),
  lang: languageSchema,
  outlet: z.nullable(z.string()),
  published: z.nullable(publishedSchema),
  text: z.string(),
  start: wholeNumber,
  end: wholeNumber,
  source: z.nullable(namedSchema),
  date: z.strictObject({
    from: z.string(),
    to: z.string(),
    precision: z.enum(["day", "month", "year"]),
    basis: z.enum(["stated", "weekday-checked", "relative", "inferred", "metadata"]),
    /** The words that say so; null where the date is the article's. */
    words: z.nullable(quoteSchema),
  }),
});

/** The answer of `/v1/timeline`. */
export const timelineResponseSchema = z.strictObject({
  interval: z.enum(["day", "week", "month"]),
  date: z.enum(["event", "published"]),
  /** Sentences in all, and those that are dated less exactly than the interval, or not at all. */
  total: wholeNumber,
  imprecise: wholeNumber,
  undated: wholeNumber,
  count: wholeNumber,
  filters: filtersSchema,
  buckets: z.array(
    z.strictObject({ start: z.string(), count: wholeNumber, items: z.array(momentSchema) }),
  ),
  next: z.nullable(z.string()),
  index: indexSchema,
});

const { id, class: nameClass, kind, label, count, first, last } = nameShape;

/** A sentence of an article's card, with what is told of the article. */
export const nameQuoteSchema = z.strictObject({
  ...sentenceSchema.shape,
  article: z.string(),
  title: z.string(),
  lang: languageSchema,
  published: z.nullable(publishedSchema),
  outlet: z.nullable(z.string()),
});

/** The answer of `/v1/entities/{id}/card`. */
export const entityCardResponseSchema = z.strictObject({
  ...{ id, class: nameClass, kind, label, count, first, last },
  sentences: z.array(nameQuoteSchema),
  /** Newest first: of a place those of what happened there, of others those that they give. */
  figures: z.array(figureSchema),
  /** Articles that name it, by month. */
  timeline: histogramSchema,
  index: indexSchema,
});

/** The answer of `/v1/entities/{id}/card`. */
export type EntityCardResponse = z.infer<typeof entityCardResponseSchema>;

/** The answer of `/v1/figures`. */
export type FiguresResponse = z.infer<typeof figuresResponseSchema>;

/** The answer of `/v1/compare`. */
export type CompareResponse = z.infer<typeof compareResponseSchema>;

/** A sentence with its days, as one entry of the ledger of moments. */
export type StoredMoment = z.infer<typeof momentSchema>;

/** The answer of `/v1/timeline`. */
export type TimelineResponse = z.infer<typeof timelineResponseSchema>;

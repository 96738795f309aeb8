/** The answers about names as schemas, as `responses.ts` has those about articles. */

import * as z from "zod/mini";

const wholeNumber = z.int().check(z.gte(0));

/** How to show a name, in each language. */
export const labelSchema = z.strictObject({ fr: z.string(), en: z.string(), ar: z.string() });

const classSchema = z.enum(["org", "person", "place"]);

const dateSchema = z.nullable(
  z.strictObject({
    value: z.string().check(z.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)),
    precision: z.enum(["day", "month", "year"]),
  }),
);

const pointSchema = z.readonly(
  z.tuple([z.number().check(z.gte(-180), z.lte(180)), z.number().check(z.gte(-90), z.lte(90))]),
);

/** What a value of a filter was taken for; `meant` is empty for one that the archive does not know. */
export const toldFilterSchema = z.strictObject({
  parameter: z.enum(["outlet", "org", "person", "place", "tag", "source", "by", "story"]),
  value: z.string(),
  negated: z.boolean(),
  meant: z.array(z.string()),
});

/** What is told of a name in every list. */
export const nameShape = {
  id: z.string().check(z.regex(/^(?:org|person|place):[a-z0-9-]+$/)),
  class: classSchema,
  kind: z.string(),
  label: labelSchema,
  count: wholeNumber,
  count_inside: z.optional(wholeNumber),
  count_all: z.optional(wholeNumber),
  first: dateSchema,
  last: dateSchema,
  point: z.optional(pointSchema),
};

const indexSchema = z.strictObject({ build: z.string(), documents: wholeNumber });

/** The answer of `/v1/entities`. */
export const entitiesResponseSchema = z.strictObject({
  total: wholeNumber,
  count: wholeNumber,
  results: z.array(z.strictObject({ ...nameShape, self: z.string() })),
  next: z.nullable(z.string()),
  index: indexSchema,
});

const relatedShape = { id: nameShape.id, label: labelSchema, count: wholeNumber };
const relatedSchema = z.readonly(z.array(z.strictObject(relatedShape)));
const textsSchema = z.readonly(z.array(z.string()));

/** The answer of `/v1/entities/{id}`. */
export const entityResponseSchema = z.strictObject({
  ...nameShape,
  spellings: z.strictObject({ fr: textsSchema, en: textsSchema, ar: textsSchema }),
  written: z.readonly(z.array(z.strictObject({ text: z.string(), count: wholeNumber }))),
  part_of: relatedSchema,
  contains: relatedSchema,
  contains_total: wholeNumber,
  neighbors: z.readonly(
    z.array(
      z.strictObject({
        ...relatedShape,
        together: wholeNumber,
        log_likelihood: z.number().check(z.gte(0)),
      }),
    ),
  ),
  search: z.string(),
  index: indexSchema,
});

/** The answer of `/v1/places`: a FeatureCollection of RFC 7946 with members of our own. */
export const placesResponseSchema = z.strictObject({
  type: z.literal("FeatureCollection"),
  total: wholeNumber,
  count: wholeNumber,
  articles: wholeNumber,
  relaxed: z.boolean(),
  filters: z.optional(z.array(toldFilterSchema)),
  features: z.array(
    z.strictObject({
      type: z.literal("Feature"),
      id: nameShape.id,
      geometry: z.nullable(z.strictObject({ type: z.literal("Point"), coordinates: pointSchema })),
      properties: z.strictObject({
        id: nameShape.id,
        kind: z.string(),
        label: labelSchema,
        count: wholeNumber,
        count_inside: wholeNumber,
        count_all: wholeNumber,
      }),
    }),
  ),
  index: indexSchema,
});

/** {@link toldFilterSchema} as a type. */
export type ToldFilter = z.output<typeof toldFilterSchema>;

/** {@link entitiesResponseSchema} as a type. */
export type EntitiesResponse = z.output<typeof entitiesResponseSchema>;

/** {@link entityResponseSchema} as a type. */
export type EntityResponse = z.output<typeof entityResponseSchema>;

/** {@link placesResponseSchema} as a type. */
export type PlacesResponse = z.output<typeof placesResponseSchema>;

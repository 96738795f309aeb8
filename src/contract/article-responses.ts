/** The answers about one article as schemas. */

import * as z from "zod/mini";
import { figureSchema } from "./figure-responses.ts";
import { labelSchema } from "./name-responses.ts";
import { articleShape, cardSchema, indexSchema, namedSchema, voiceSchema } from "./responses.ts";

const wholeNumber = z.int().check(z.gte(0));

/** The answer of `/v1/articles/{id}`: the record without the text itself. */
export const articleResponseSchema = z.strictObject({
  ...articleShape,
  reading_minutes: wholeNumber,
  main_place: z.nullable(namedSchema),
  names: z.array(z.strictObject({ id: z.string(), label: labelSchema, count: wholeNumber })),
  figures: z.array(figureSchema),
  dates: z.array(
    z.strictObject({
      start: wholeNumber,
      end: wholeNumber,
      from: z.nullable(z.string()),
      to: z.nullable(z.string()),
      basis: z.enum(["stated", "weekday-checked", "relative", "inferred"]),
    }),
  ),
  spans: z.array(
    z.catchall(
      z.object({
        kind: z.enum(["quote", "post", "caption", "credit", "heading", "furniture"]),
        start: wholeNumber,
        end: wholeNumber,
      }),
      z.union([z.string(), z.number(), z.array(z.string())]),
    ),
  ),
  voices: z.array(z.strictObject({ ...voiceSchema.shape, start: wholeNumber, end: wholeNumber })),
  title_from: z.enum(["given", "first-line", "first-words"]),
  lang_from: z.enum(["given", "detected"]),
  authors: z.array(z.string()),
  license: z.nullable(z.string()),
  agencies: z.array(namedSchema),
  tags: z.array(z.string()),
  text_sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  text_length: wholeNumber,
  text_unit: z.literal("codepoint"),
  index: indexSchema,
});

/** The answer of `/v1/articles/{id}/card`. */
export const cardResponseSchema = z.strictObject({
  ...articleShape,
  reading_minutes: wholeNumber,
  names: articleResponseSchema.shape.names,
  figures: articleResponseSchema.shape.figures,
  card: z.strictObject({
    ...cardSchema.shape,
    method: z.literal("extractive"),
    verbatim: z.literal(true),
  }),
  text_sha256: articleResponseSchema.shape.text_sha256,
  text_unit: z.literal("codepoint"),
  index: indexSchema,
});

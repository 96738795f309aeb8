/** The answers about digests as schemas, as `responses.ts` has those about articles. */

import * as z from "zod/mini";
import { figureSchema, nameQuoteSchema } from "./figure-responses.ts";
import { labelSchema } from "./name-responses.ts";
import { indexSchema, languageSchema } from "./responses.ts";

const wholeNumber = z.int().check(z.gte(0));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const digestShape = {
  id: z.string().check(z.regex(/^\d{4}-(?:W\d{2}|\d{2})$/)),
  interval: z.enum(["week", "month"]),
  from: day,
  to: day,
  articles: wholeNumber,
};

/** The answer of `/v1/digests`. */
export const digestsResponseSchema = z.strictObject({
  total: wholeNumber,
  count: wholeNumber,
  results: z.array(z.strictObject({ ...digestShape, stories: wholeNumber, self: z.string() })),
  next: z.nullable(z.string()),
  index: indexSchema,
});

/** The answer of `/v1/digests/{id}`. */
export const digestResponseSchema = z.strictObject({
  ...digestShape,
  stories_total: wholeNumber,
  stories: z.readonly(
    z.array(
      z.strictObject({
        articles: wholeNumber,
        languages: z.readonly(z.array(languageSchema)),
        sentence: nameQuoteSchema,
        others: z.readonly(
          z.array(z.strictObject({ id: z.string(), title: z.string(), lang: languageSchema })),
        ),
        figures: z.readonly(z.array(figureSchema)),
      }),
    ),
  ),
  names: z.readonly(
    z.array(z.strictObject({ id: z.string(), label: labelSchema, count: wholeNumber })),
  ),
  index: indexSchema,
});

/** The answer of `/v1/digests`. */
export type DigestsResponse = z.infer<typeof digestsResponseSchema>;

/** The answer of `/v1/digests/{id}`. */
export type DigestResponse = z.infer<typeof digestResponseSchema>;

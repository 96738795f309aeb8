/** The parameters that narrow a list of articles. */

import * as z from "zod/mini";
import { type LanguageCode, languageCodes } from "../analysis/languages.ts";
import { type BoundingBox, parseBoundingBox, writeBoundingBox } from "./bounding-box.ts";
import { NONE, readFilterValue, writeFilterValue } from "./filter-value.ts";
import { oneOf, type Parameter, partialDate, textThat } from "./parameter.ts";
import { parsePartialDate } from "./partial-date.ts";

/** Longest name or tag, in UTF-16 code units; those on the list and in articles are shorter. */
const MAX_VALUE_LENGTH = 200;

/** Most values of one filter: each may cost a few fetches. */
export const MAX_FILTER_VALUES = 20;

const name = {
  list: true,
  most: MAX_FILTER_VALUES,
  fallback: "no limit",
  schema: textThat(z.maxLength(MAX_VALUE_LENGTH), z.refine(isName)),
  rewrite: (value: string): string => writeFilterValue(readFilterValue(value)),
} as const;

const languageValues = languageCodes.flatMap((code) => [code, `-${code}` as const]);

const boundingBox = z.pipe(
  z.string().check(z.refine((value) => parseBoundingBox(value) !== undefined)),
  z.transform((value: string): BoundingBox => parseBoundingBox(value) as BoundingBox),
) as unknown as z.ZodMiniType<BoundingBox, string>;

/** Filters, of which several values of one mean any of them, several filters all, and `-` none. */
export const filterParameters = {
  lang: {
    description: "Only articles in this language; `-fr` leaves French out.",
    example: "fr",
    list: true,
    fallback: "all languages",
    schema: oneOf(
      languageValues as unknown as readonly [LanguageCode | `-${LanguageCode}`, ...LanguageCode[]],
    ),
  },
  outlet: {
    ...name,
    description:
      "Only articles of this outlet, in any case and with or without accents; `none` for articles without one, `-` leaves an outlet out. Within a name write `\\,` for a comma.",
    example: "Dépêche samples",
  },
  place: {
    ...name,
    description:
      "Only articles that name this place or one inside it: its id (`place:aleppo`, `aleppo`) or any spelling on the list (`Alep`, `حلب`), which may mean several places; `-` leaves it out.",
    example: "Alep",
  },
  person: {
    ...name,
    description:
      "Only articles that name this person: an id or any spelling on the list; `-` leaves it out.",
    example: "person:bashar-al-assad",
  },
  org: {
    ...name,
    description:
      "Only articles that name this body: an id or any spelling on the list; `-` leaves it out.",
    example: "OSDH",
  },
  source: {
    ...name,
    description:
      "Only articles with a figure that this body or person gives: an id, any spelling on the list, or the words of the article for others; `-` leaves it out.",
    example: "OSDH",
  },
  tag: {
    ...name,
    description:
      "Only articles with this tag of their source: as it is written, or else in any case and with or without accents; `-` leaves it out.",
    example: "SOHR",
  },
  story: {
    description:
      "Only the copies of one dispatch: the id of any of its articles. Copies are told by their text, whatever their titles and outlets.",
    example: "en-aleppo-toll-rises-311",
    list: false,
    fallback: "no limit",
    schema: textThat(z.regex(/^[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,127}$/)),
  },
  year: {
    description:
      "Only articles published in this year; `none` for articles without a date, `-2020` leaves a year out.",
    example: "2024",
    list: true,
    most: MAX_FILTER_VALUES,
    fallback: "all years",
    schema: textThat(z.regex(/^-?(?:\d{4}|none)$/), z.refine(isYear)),
  },
  from: {
    description:
      "Only articles that may have been published on this day or later: a day, month or year.",
    example: "2020-02",
    list: false,
    fallback: "no limit",
    schema: partialDate,
  },
  to: {
    description:
      "Only articles that may have been published on this day or earlier: a day, month or year.",
    example: "2024-11-30",
    list: false,
    fallback: "no limit",
    schema: partialDate,
  },
  undated: {
    description: "Whether articles without a date pass `from` and `to`.",
    example: "exclude",
    list: false,
    fallback: "`include`",
    schema: oneOf(["include", "exclude", "only"]),
  },
  date: {
    description:
      "What `from`, `to` and `undated` are about: `published`, or `event`, the days that the sentences of an article speak of.",
    example: "event",
    list: false,
    fallback: "`published`",
    schema: oneOf(["published", "event"]),
  },
  bbox: {
    description:
      "Only articles that name a place whose point lies in this box: west, south, east, north in degrees. A west beyond the east crosses the antimeridian. Countries and continents lie in no box.",
    example: "36,35,38,37",
    list: false,
    fallback: "no limit",
    schema: boundingBox,
    rewrite: (value: string): string => {
      const box = parseBoundingBox(value);
      return box ? writeBoundingBox(box) : value;
    },
  },
} satisfies Record<string, Parameter<unknown>>;

function isName(value: string): boolean {
  return readFilterValue(value).value !== "";
}

function isYear(value: string): boolean {
  const year = value.replace("-", "");
  return year === NONE || parsePartialDate(year) !== undefined;
}

/**
 * The query parameters of the API: one table that checks requests and writes the OpenAPI document.
 *
 * Every parameter is flat text. A list is written by repeating the parameter or with commas.
 */

import * as z from "zod/mini";
import { type LanguageCode, languageCodes } from "../analysis/languages.ts";
import { type PartialDate, parsePartialDate } from "./partial-date.ts";

/** Longest query, in Unicode code points. The headline of a long article has 120. */
export const MAX_QUERY_LENGTH = 512;

/** Most distinct words of a query; each costs up to three look-ups. */
export const MAX_QUERY_WORDS = 32;

/** Most hits a page: 100 cards are some 60 KB of JSON. */
export const MAX_LIMIT = 100;

/** Facets that a search can count. */
export type FacetName = "lang" | "outlet" | "year";

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
  "highlights",
  "snippet",
  "missing",
  "score",
] as const;

/** One parameter: what it is for, and the check of one of its values. */
export interface Parameter<Value> {
  readonly description: string;
  /** A value that works on the sample archive, as written in an address. */
  readonly example: string;
  /** Whether several values may be given. */
  readonly list: boolean;
  /** What holds when the parameter is not given, as told in the documentation. */
  readonly fallback: string;
  readonly schema: z.ZodMiniType<Value, string>;
}

const text = z.string();

function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values) as unknown as z.ZodMiniType<Values[number], string>;
}

/** Whole numbers in plain decimal digits: `+5`, `0x10`, `1e3` and `05` are refused. */
function wholeNumber(minimum: number, maximum: number): z.ZodMiniType<number, string> {
  const digits = z.pipe(
    text.check(z.regex(/^(?:0|[1-9]\d{0,9})$/)),
    z.transform((value: string) => Number(value)),
  );
  return z.pipe(digits, z.int().check(z.gte(minimum), z.lte(maximum))) as unknown as z.ZodMiniType<
    number,
    string
  >;
}

const partialDate = z.pipe(
  text.check(
    z.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/),
    z.refine((value) => parsePartialDate(value) !== undefined),
  ),
  z.transform((value: string): PartialDate => parsePartialDate(value) as PartialDate),
) as unknown as z.ZodMiniType<PartialDate, string>;

const listing = {
  lang: {
    description: "Only articles in this language.",
    example: "fr",
    list: true,
    fallback: "all languages",
    schema: oneOf(languageCodes as unknown as readonly [LanguageCode, ...LanguageCode[]]),
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
    description: "Whether articles without a date belong to the answer.",
    example: "exclude",
    list: false,
    fallback: "`include`",
    schema: oneOf(["include", "exclude", "only"]),
  },
  limit: {
    description: "Articles a page.",
    example: "5",
    list: false,
    fallback: "10",
    schema: wholeNumber(1, MAX_LIMIT),
  },
  cursor: {
    description:
      "Where the page begins: `next` of the page before, with the same other parameters.",
    example: "",
    list: false,
    fallback: "the first page",
    schema: text.check(z.regex(/^[\w.-]{1,64}$/)) as unknown as z.ZodMiniType<string, string>,
  },
  fields: {
    description: "Only these keys of each article.",
    example: "id,title",
    list: true,
    fallback: "all",
    schema: oneOf(hitFields),
  },
} satisfies Record<string, Parameter<unknown>>;

/** Parameters of `/v1/search`. */
export const searchParameters = {
  q: {
    description: `Words to search for, at most ${MAX_QUERY_LENGTH} characters and ${MAX_QUERY_WORDS} words. Without words every article is found, newest first.`,
    example: "Alep OSDH",
    list: false,
    fallback: "every article",
    schema: text as unknown as z.ZodMiniType<string, string>,
  },
  in: {
    description: "Only words in this part of an article.",
    example: "title",
    list: true,
    fallback: "`title,body`",
    schema: oneOf(["title", "body"]),
  },
  match: {
    description:
      "`all` words, `any` of them, or `auto`: all, and where that finds nothing fewer, which `relaxed` then says.",
    example: "any",
    list: false,
    fallback: "`auto`",
    schema: oneOf(["auto", "all", "any"]),
  },
  ...listing,
  facets: {
    description: "Counts of all matching articles by these.",
    example: "lang,year",
    list: true,
    fallback: "none",
    schema: oneOf(["lang", "outlet", "year"]),
  },
  sort: {
    description:
      "`relevance`, or the date published, rising or falling (`-`). Undated articles come last.",
    example: "-published",
    list: false,
    fallback: "`relevance`; `-published` without words",
    schema: oneOf(["relevance", "published", "-published"]),
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
      "Adds the passage of the text that holds most of the words, at most so many characters, 40 to 400.",
    example: "160",
    list: false,
    fallback: "no passage: hits show their card",
    schema: wholeNumber(40, 400),
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

/** A table of parameters. */
export type ParameterTable = Readonly<Record<string, Parameter<unknown>>>;

/** Values read with a table: lists are never absent, other parameters are when they were not given. */
export type ParameterValues<Table extends ParameterTable> = {
  readonly [Name in keyof Table]: Table[Name]["list"] extends true
    ? readonly z.output<Table[Name]["schema"]>[]
    : z.output<Table[Name]["schema"]> | undefined;
};

/** Checked parameters of a search. */
export type SearchParameters = ParameterValues<typeof searchParameters>;

/** Checked parameters of a list of articles. */
export type ArticlesParameters = ParameterValues<typeof articlesParameters>;

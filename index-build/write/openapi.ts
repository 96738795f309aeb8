/** The OpenAPI 3.1 document, written from the schemas that check requests and answers. */

import * as z from "zod/mini";
import {
  entitiesResponseSchema,
  entityResponseSchema,
  placesResponseSchema,
} from "../../src/contract/name-responses.ts";
import type { Parameter, ParameterTable } from "../../src/contract/parameter.ts";
import {
  articlesParameters,
  entitiesParameters,
  noParameters,
  placesParameters,
  searchParameters,
} from "../../src/contract/parameters.ts";
import {
  articleResponseSchema,
  cardResponseSchema,
  healthResponseSchema,
  metaResponseSchema,
  problemSchema,
  searchResponseSchema,
  suggestResponseSchema,
} from "../../src/contract/responses.ts";
import { suggestParameters } from "../../src/contract/suggest-parameters.ts";

type Json = Readonly<Record<string, unknown>>;

/** One route of the API, for the document and the pages made from it. */
export interface ApiRoute {
  readonly path: string;
  readonly summary: string;
  readonly parameters: ParameterTable;
  /** Media type of the answer, and its schema where it is JSON. */
  readonly media: string;
  readonly schema?: z.ZodMiniType;
  /** Schemas of the answers of other media types, which a parameter asks for. */
  readonly otherMedia?: Readonly<Record<string, z.ZodMiniType>>;
  /** Statuses beside 200 that the route can answer. */
  readonly problems: readonly number[];
  /** A request that works on the sample archive. */
  readonly example: string;
  /** The `{id}` of the path. */
  readonly id?: { readonly description: string; readonly example: string };
}

const JSON_MEDIA = "application/json";
const ARTICLE_ID = { description: "Id of an article.", example: "fr-idleb-520000-deplaces" };
const NO_ARCHIVE = [400, 503] as const;

/** What was typed, then as many texts, kinds and addresses: OpenSearch Suggestions 1.1. */
const openSearchSchema = z.tuple([z.string()], z.array(z.string()));

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
    path: "/v1/places",
    summary:
      "The places that the matching articles name, as GeoJSON with counts: `count` of articles that name the place itself, `count_inside` a place inside it, `count_all` either.",
    parameters: placesParameters,
    media: "application/geo+json",
    schema: placesResponseSchema,
    problems: [400, 422, 503],
    example: "/v1/places?q=Alep&limit=5",
  },
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

const problemTitles: Readonly<Record<number, string>> = {
  400: "Parameters are not valid",
  404: "Not found",
  422: "The query is too complex",
  503: "The archive cannot be read",
};

/** Returns the document. The server's address is left relative: it is where the document was found. */
export function openApiDocument(): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "Dépêche",
      version: "1.0.0",
      summary: "Search and summary cards over an archive of news articles.",
      description:
        "Every route answers GET, HEAD and OPTIONS, without a key and from any origin. Offsets are half-open ranges of Unicode code points. Errors are problem details (RFC 9457).",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(apiRoutes.map((route) => [route.path, { get: operation(route) }])),
    components: { schemas: { Problem: jsonSchema(problemSchema) } },
  };
}

function operation(route: ApiRoute): Json {
  return {
    operationId: route.path.replace(/[^a-z0-9]+/g, "_").replace(/^_|_$/g, ""),
    summary: route.summary,
    parameters: [
      ...(route.path.includes("{id}") ? [idParameter(route)] : []),
      ...Object.entries(route.parameters).map(([name, parameter]) =>
        queryParameter(name, parameter),
      ),
    ],
    responses: {
      200: {
        description: route.summary,
        content: contentOf(route),
      },
      ...Object.fromEntries(route.problems.map((status) => [status, problemAnswer(status)])),
    },
  };
}

function contentOf({ media, schema, otherMedia = {} }: ApiRoute): Json {
  const others = Object.entries(otherMedia).map(([name, other]) => [
    name,
    { schema: jsonSchema(other) },
  ]);
  return {
    [media]: schema ? { schema: jsonSchema(schema) } : {},
    ...Object.fromEntries(others),
  };
}

function idParameter({ id = ARTICLE_ID }: ApiRoute): Json {
  return { name: "id", in: "path", required: true, schema: { type: "string" }, ...id };
}

function queryParameter(name: string, { schema, list, ...parameter }: Parameter<unknown>): Json {
  const one = valueSchema(schema as z.ZodMiniType);
  return {
    name,
    in: "query",
    required: false,
    description: `${parameter.description} Default: ${parameter.fallback}.`,
    schema: list ? { type: "array", items: one } : one,
    // A list is written with commas; repeating the parameter means the same.
    ...(list && { style: "form", explode: false }),
    ...(parameter.example !== "" && { example: exampleOf(parameter.example, list, one) }),
  };
}

function exampleOf(example: string, list: boolean, schema: Json): unknown {
  if (list) return example.split(",");
  return schema["type"] === "integer" ? Number(example) : example;
}

function problemAnswer(status: number): Json {
  return {
    description: problemTitles[status],
    content: {
      "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
    },
  };
}

/** JSON Schema of a value as a caller writes it; a number is one, although an address has its digits. */
function valueSchema(schema: z.ZodMiniType): Json {
  const read = jsonSchema(schema);
  return Object.keys(read).length > 0 ? read : jsonSchema(schema, "input");
}

/** JSON Schema; empty for what has none, such as a date that was read. */
function jsonSchema(schema: z.ZodMiniType, io: "input" | "output" = "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

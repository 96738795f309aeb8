/** The OpenAPI 3.1 document, written from the schemas that check requests and answers. */

import * as z from "zod/mini";
import type { JsonObjectSchema } from "../../src/contract/mcp-tools.ts";
import type { Parameter } from "../../src/contract/parameter.ts";
import { problemSchema } from "../../src/contract/responses.ts";
import { type ApiRoute, ARTICLE_ID, apiRoutes } from "./api-routes.ts";

type Json = Readonly<Record<string, unknown>>;

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
    other ? { schema: jsonSchema(other) } : {},
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

/**
 * JSON Schema of a route's parameters as one object, its id among them.
 *
 * @param without Names of parameters that are left out.
 */
export function inputSchema(route: ApiRoute, without: readonly string[]): JsonObjectSchema {
  const { id = ARTICLE_ID } = route;
  const hasId = route.path.includes("{id}");
  const properties = Object.entries(route.parameters)
    .filter(([name]) => !without.includes(name))
    .map(([name, { schema, list, description, fallback }]) => {
      const one = valueSchema(schema as z.ZodMiniType);
      const told = `${description} Default: ${fallback}.`;
      return [
        name,
        list ? { type: "array", items: one, description: told } : { ...one, description: told },
      ];
    });
  return {
    type: "object",
    properties: {
      ...(hasId && { id: { type: "string", description: id.description, examples: [id.example] } }),
      ...Object.fromEntries(properties),
    },
    required: hasId ? ["id"] : [],
    additionalProperties: false,
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
export function jsonSchema(schema: z.ZodMiniType, io: "input" | "output" = "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

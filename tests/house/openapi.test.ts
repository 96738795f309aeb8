import { validate } from "@readme/openapi-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { apiRoutes } from "../../index-build/write/api-routes.ts";
import { openApiDocument } from "../../index-build/write/openapi.ts";
import { app } from "../../src/worker/app.ts";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";

const parameterSchema = z.object({
  name: z.string(),
  in: z.enum(["query", "path"]),
  description: z.string().min(1),
  example: z.optional(z.union([z.string(), z.number(), z.array(z.string())])),
});

const documentSchema = z.object({
  openapi: z.literal("3.1.0"),
  paths: z.record(
    z.string(),
    z.object({
      get: z.object({
        operationId: z.string(),
        summary: z.string().min(1),
        parameters: z.array(parameterSchema),
        responses: z.record(
          z.string(),
          z.object({
            content: z.record(z.string(), z.object({ schema: z.optional(z.json()) })),
          }),
        ),
      }),
    }),
  ),
  components: z.object({ schemas: z.object({ Problem: z.json() }) }),
});

type ApiDocument = z.output<typeof documentSchema>;
type Operation = ApiDocument["paths"][string]["get"];

const written = documentSchema.parse(openApiDocument());

/** Addresses that the document gives as examples: each path as it is, and with each parameter alone. */
function examplesOf([path, { get }]: [string, { readonly get: Operation }]): string[] {
  const values = new Map(get.parameters.map(({ name, example }) => [name, String(example)]));
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => values.get(name) ?? "");
  const queries = get.parameters
    .filter((parameter) => parameter.in === "query" && parameter.example !== undefined)
    .map(({ name, example }) => `${address}?${new URLSearchParams([[name, String(example)]])}`);
  return [address, ...queries];
}

/** A check made from a schema as the document has it, so that what is published is what is tested. */
function checkOf(schema: unknown): z.ZodType {
  return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
}

const requests = Object.entries(written.paths).flatMap((entry) =>
  examplesOf(entry).map((address): [string, string] => [address, entry[0]]),
);
const pageExamples = apiRoutes.map(({ example, path }): [string, string] => [example, path]);

describe("OpenAPI", () => {
  let server: ArticleServer;
  beforeAll(async () => {
    server = await serveArticles(["data/articles"]);
  });
  afterAll(() => server.stop());

  test("the document at /openapi.json is the one that the build writes", async () => {
    const response = await server.fetch("/openapi.json");
    expect(response.headers.get("Content-Type")).toMatch(/^application\/json/);
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });

  test("the document at /openapi.json is valid OpenAPI 3.1 without a warning", async () => {
    const served = (await (await server.fetch("/openapi.json")).json()) as Parameters<
      typeof validate
    >[0];
    expect(await validate(served)).toEqual({ valid: true, warnings: [], specification: "OpenAPI" });
  });

  test("every path of the document is served", () => {
    const served = app.routes.map(({ path }) => path.replace(/:(\w+)/g, "{$1}"));
    expect(Object.keys(written.paths).filter((path) => !served.includes(path))).toEqual([]);
  });

  test("every route below /v1 is in the document", () => {
    const served = app.routes.map(({ path }) => path.replace(/:(\w+)/g, "{$1}"));
    const missing = served.filter((path) => path.startsWith("/v1/") && !written.paths[path]);
    expect(missing).toEqual([]);
  });

  test.each([...new Map([...requests, ...pageExamples])])(
    "%s works and answers as the document says",
    async (address, path) => {
      const response = await server.fetch(address);
      const body = await response.text();
      expect(response.status, body).toBe(200);
      const content = written.paths[path]?.get.responses["200"]?.content ?? {};
      const [media = ""] = (response.headers.get("Content-Type") ?? "").split(";");
      expect(Object.keys(content)).toContain(media);
      const schema = content[media]?.schema;
      if (schema !== undefined) checkOf(schema).parse(JSON.parse(body));
      else expect(body).not.toBe("");
    },
  );

  test.each([
    ["a value out of range", "/v1/search?limit=0", "/v1/search", 400],
    ["an unknown parameter", "/v1/search?q=%FF&qq=1", "/v1/search", 400],
    ["a false cursor", "/v1/articles?cursor=none", "/v1/articles", 400],
    ["an unknown article", "/v1/articles/none", "/v1/articles/{id}", 404],
    ["a query too long", `/v1/search?q=${"a".repeat(600)}`, "/v1/search", 422],
  ])("%s is refused as the document says", async (_, address, path, status) => {
    const response = await server.fetch(address);
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    checkOf(written.components.schemas.Problem).parse(await response.json());
    expect(Object.keys(written.paths[path]?.get.responses ?? {})).toContain(String(status));
  });

  test("the check refuses what the schema of the document does not allow", async () => {
    const schema = written.paths["/v1/search"]?.get.responses["200"]?.content["application/json"];
    const answer = z.looseObject({}).parse(await (await server.fetch("/v1/search")).json());
    expect(checkOf(schema?.schema).safeParse(answer).success).toBe(true);
    expect(checkOf(schema?.schema).safeParse({ ...answer, total: "3" }).success).toBe(false);
    expect(checkOf(schema?.schema).safeParse({ ...answer, extra: 1 }).success).toBe(false);
  });
});

import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problemSchema } from "../../src/contract/responses.ts";
import { PROJECT_ROOT } from "../support/project-root.ts";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";
import { type FileServer, serveFiles } from "../support/serve-files.ts";

let server: ArticleServer;
let empty: FileServer;
beforeAll(async () => {
  server = await serveArticles([join(PROJECT_ROOT, "data/articles")]);
  empty = await serveFiles(() => undefined);
});
afterAll(async () => {
  await server.stop();
  await empty.stop();
});

interface ErrorCase {
  readonly path: string;
  readonly status: number;
  readonly method?: string;
  readonly detail?: RegExp;
}

const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => `w${index}`).join("+");

const errors: readonly ErrorCase[] = [
  { path: "/v1/nothing", status: 404 },
  { path: "/v1", status: 404 },
  { path: "/v1/search/x", status: 404 },
  { path: "/archive/manifest.json", status: 404 },
  { path: "/site/docs.html", status: 404 },
  { path: "/v1/articles/no-such-article", status: 404 },
  { path: "/v1/articles/no-such-article/card", status: 404 },
  { path: "/v1/articles/no-such-article/text", status: 404 },
  { path: "/v1/articles/__proto__", status: 404 },
  { path: "/v1/articles/constructor", status: 404 },
  { path: "/v1/articles/%FF", status: 404 },
  { path: "/v1/articles/a%0d%0aSet-Cookie:x", status: 404 },
  { path: "/v1/search?q=a&limit=5000", status: 400, detail: /1 parameter needs/ },
  { path: "/v1/search?q=%ff&x=1", status: 400, detail: /2 parameters need/ },
  { path: "/v1/articles?q=a", status: 400 },
  { path: "/v1/meta?x=1", status: 400 },
  { path: "/healthz?x=1", status: 400 },
  { path: "/v1/export.ndjson?x=1", status: 400 },
  { path: "/openapi.json?x=1", status: 400 },
  { path: "/oembed?url=https%3A%2F%2Fexample.org%2F", status: 404 },
  { path: "/v1/feed.atom?limit=0", status: 400 },
  { path: "/v1/articles/fr-alep-bilan-311-morts?fields=id", status: 400 },
  { path: `/v1/search?q=${"a".repeat(513)}`, status: 422, detail: /513 .* 512/ },
  { path: `/v1/search?q=${words(33)}`, status: 422, detail: /33 .* 32/ },
  { path: `/v1/feed.json?q=${words(33)}`, status: 422 },
  ...["POST", "PUT", "DELETE", "PATCH", "QUERY", "PROPFIND"].map((method) => ({
    path: "/v1/search?q=a",
    method,
    status: 405,
    detail: new RegExp(method),
  })),
  { path: "/nowhere", method: "POST", status: 405 },
];

describe("an error", () => {
  test.each(errors)(
    "$status for $method $path is problem details with the headers of an answer",
    async ({ path, status, method = "GET", detail = /./ }) => {
      const response = await server.fetch(path, {
        method,
        ...(method !== "GET" && { body: "q=other" }),
      });
      expect(response.status).toBe(status);
      expect(response.headers.get("Content-Type")).toBe("application/problem+json");
      expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
      expect(response.headers.get("Access-Control-Allow-Credentials")).toBeNull();
      expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(response.headers.get("Cache-Control")).toBe("public, max-age=60");
      expect(response.headers.get("ETag")).toBeNull();
      expect(response.headers.get("Allow")).toBe(status === 405 ? "GET, HEAD, OPTIONS" : null);
      const problem = problemSchema.parse(await response.json());
      expect(problem).toMatchObject({ status, instance: path.slice(0, 512) });
      expect(problem.detail).toMatch(detail);
      expect(problem.type).toMatch(/^\/docs#[a-z-]+$/);
    },
  );

  test.each(errors.filter(({ method }) => method === undefined))(
    "$status for $path has the same headers for HEAD, and no body",
    async ({ path, status }) => {
      const response = await server.fetch(path, { method: "HEAD" });
      expect([response.status, await response.text()]).toEqual([status, ""]);
      expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    },
  );

  test("stands in the documentation under its type", async () => {
    const docs = await (await server.fetch("/docs")).text();
    for (const { path, method = "GET" } of errors) {
      const { type } = problemSchema.parse(await (await server.fetch(path, { method })).json());
      expect(docs).toContain(`id="${type.replace("/docs#", "")}"`);
    }
  });

  test.each([
    { query: "facet_field=x", name: "facet_field", nearest: "facets" },
    { query: "limt=5", name: "limt", nearest: "limit" },
    { query: "Q=a", name: "Q", nearest: "q" },
    { query: "language=fr", name: "language", nearest: "lang" },
    { query: "callback=alert(1)", name: "callback", nearest: undefined },
    { query: "page=2", name: "page", nearest: undefined },
  ])("for $name names the parameter that was meant: $nearest", async ({ query, name, nearest }) => {
    const response = await server.fetch(`/v1/search?q=a&${query}`);
    const { errors: faults } = problemSchema.parse(await response.json());
    expect(faults).toHaveLength(1);
    expect(faults?.[0]).toMatchObject({ parameter: name, code: "unknown" });
    expect(faults?.[0]?.did_you_mean).toBe(nearest);
  });

  test("names every parameter that needs attention", async () => {
    const response = await server.fetch("/v1/search?q=a&q=b&limit=x&nope=1&lang=%ff");
    const { errors: faults = [] } = problemSchema.parse(await response.json());
    expect(faults.map(({ parameter, code }) => `${parameter} ${code}`).toSorted()).toEqual([
      "lang encoding",
      "limit invalid",
      "nope unknown",
      "q repeated",
    ]);
  });
});

describe("a page that cannot be shown", () => {
  const pages = [
    { path: "/?limit=0&ui=fr", status: 400, title: "Cette adresse ne peut être lue" },
    { path: "/search?limit=0", status: 400, title: "This address cannot be read" },
    { path: "/articles/none?ui=ar", status: 404, title: "لا شيء هنا" },
    { path: "/names/org:none", status: 404, title: "Nothing is here" },
    { path: "/digests/2024-W99", status: 404, title: "Nothing is here" },
    { path: "/embed/card/none?ui=fr", status: 404, title: "Il n’y a rien ici" },
    { path: `/search?q=${words(33)}`, status: 422, title: "The search is too long" },
    { path: "/docs?x=1", status: 400, title: "This address cannot be read" },
  ];

  test.each(pages)(
    "$path says so as a page, in its language: $title",
    async ({ path, status, title }) => {
      const response = await server.fetch(path);
      expect(response.status).toBe(status);
      expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
      expect(response.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
      expect(await response.text()).toContain(`<h1 class="title">${title}</h1>`);
    },
  );

  test("says without an archive that it comes back", async () => {
    const response = await empty.fetch("/");
    expect(response.status).toBe(503);
    expect(response.headers.get("Retry-After")).toMatch(/^\d+$/);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(await response.text()).toContain("The archive cannot be read just now");
  });
});

describe("without an archive", () => {
  test.each([
    "/v1/search?q=a",
    "/v1/articles",
    "/v1/articles/a",
    "/v1/meta",
    "/healthz",
    "/openapi.json",
    "/v1/feed.rss",
    "/v1/export.ndjson",
  ])("%s says that there is none, when to come back, and is not kept", async (path) => {
    const response = await empty.fetch(path);
    expect(response.status).toBe(503);
    expect(response.headers.get("Retry-After")).toMatch(/^\d+$/);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(problemSchema.parse(await response.json())).toMatchObject({
      status: 503,
      type: "/docs#archive-unavailable",
      detail: expect.stringContaining("npm run build"),
    });
  });

  test("an error of the caller's and OPTIONS are answered as ever", async () => {
    expect((await empty.fetch("/nowhere")).status).toBe(404);
    expect((await empty.fetch("/v1/search", { method: "POST" })).status).toBe(405);
    expect((await empty.fetch("/v1/search", { method: "OPTIONS" })).status).toBe(204);
  });
});

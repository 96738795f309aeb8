import { createHash } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { articleResponseSchema, cardResponseSchema } from "../../src/contract/article-responses.ts";
import {
  healthResponseSchema,
  metaResponseSchema,
  searchResponseSchema,
} from "../../src/contract/responses.ts";
import { PROJECT_ROOT } from "../support/project-root.ts";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";

const ARTICLE = "/v1/articles/fr-alep-bilan-311-morts";

let server: ArticleServer;
beforeAll(async () => {
  server = await serveArticles([join(PROJECT_ROOT, "data/articles")]);
});
afterAll(() => server.stop());

/** Every kind of path that answers 200, and its type. */
const paths = [
  { path: "/v1/search?q=alep&facets=lang,outlet,year&snippet=160", type: "application/json" },
  { path: "/v1/search", type: "application/json" },
  { path: "/v1/articles?limit=3", type: "application/json" },
  { path: ARTICLE, type: "application/json" },
  { path: `${ARTICLE}/card`, type: "application/json" },
  { path: `${ARTICLE}/text`, type: "text/plain" },
  { path: "/v1/meta", type: "application/json" },
  { path: "/healthz", type: "application/json" },
  { path: "/v1/export.ndjson", type: "application/x-ndjson" },
  { path: "/", type: "text/html" },
  { path: "/?q=alep", type: "text/html" },
  { path: "/style.css", type: "text/css" },
  { path: "/openapi.json", type: "application/json" },
  { path: "/docs", type: "text/html" },
] as const;

/** Headers that the transport adds, not we. */
const TRANSPORT = new Set(["content-length", "transfer-encoding", "mf-content-encoding", "date"]);

function ownHeaders(headers: { entries(): Iterable<[string, string]> }): [string, string][] {
  return [...headers.entries()].filter(
    ([name]) => !TRANSPORT.has(name) && name !== "server-timing",
  );
}

describe("every JSON answer is as its schema says, without a key more", () => {
  test.each([
    { path: "/v1/search?q=alep", schema: searchResponseSchema },
    {
      path: "/v1/search?q=alep&facets=lang,outlet,year&snippet=160&limit=100",
      schema: searchResponseSchema,
    },
    { path: "/v1/search?q=alep+nulle-part&fields=id,score", schema: searchResponseSchema },
    {
      path: "/v1/search?q=%D8%AD%D9%84%D8%A8&match=any&sort=published",
      schema: searchResponseSchema,
    },
    { path: "/v1/search?q=!!!&facets=year", schema: searchResponseSchema },
    { path: "/v1/search?facets=lang&limit=100", schema: searchResponseSchema },
    { path: "/v1/articles?limit=100", schema: searchResponseSchema },
    { path: ARTICLE, schema: articleResponseSchema },
    { path: `${ARTICLE}/card`, schema: cardResponseSchema },
    { path: "/v1/meta", schema: metaResponseSchema },
    { path: "/healthz", schema: healthResponseSchema },
  ])("$path", async ({ path, schema }) => {
    const response = await server.fetch(path);
    expect(response.status).toBe(200);
    expect(schema.safeParse(await response.json())).toMatchObject({ success: true });
  });

  test("for every article: its record, its card and its text belong together", async () => {
    for (const { id } of await server.exportRecords()) {
      const get = async (view: string) => (await server.fetch(`/v1/articles/${id}${view}`)).text();
      const record = articleResponseSchema.parse(JSON.parse(await get("")));
      const card = cardResponseSchema.parse(JSON.parse(await get("/card")));
      const text = await get("/text");
      expect(card.text_sha256).toBe(record.text_sha256);
      expect(createHash("sha256").update(text).digest("hex")).toBe(record.text_sha256);
      expect(Array.from(text)).toHaveLength(record.text_length);
      expect(card.card.sentences).toEqual(record.card.sentences);
    }
  });
});

describe("a path that answers", () => {
  test.each(paths)(
    "$path has its type, is open to every origin and may be kept",
    async ({ path, type }) => {
      const response = await server.fetch(path);
      expect(response.status).toBe(200);
      expect(response.headers.get("Content-Type")).toBe(`${type}; charset=utf-8`);
      expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
      expect(response.headers.get("Access-Control-Allow-Credentials")).toBeNull();
      expect(response.headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
      expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(response.headers.get("Set-Cookie")).toBeNull();
      expect(response.headers.get("ETag")).toMatch(/^W\/"[0-9a-f]{16}-[0-9a-f]{1,8}"$/);
      const kept = path === "/healthz" ? /^no-store$/ : /^public, max-age=60, s-maxage=86400/;
      expect(response.headers.get("Cache-Control")).toMatch(kept);
      await response.arrayBuffer();
    },
  );

  test.each(paths)("$path has the same headers for HEAD, and no body", async ({ path }) => {
    const [get, head] = [await server.fetch(path), await server.fetch(path, { method: "HEAD" })];
    expect(head.status).toBe(get.status);
    expect(ownHeaders(head.headers)).toEqual(ownHeaders(get.headers));
    expect(await head.text()).toBe("");
    await get.arrayBuffer();
  });

  test.each(paths)("$path answers 204 to OPTIONS and says what may be asked", async ({ path }) => {
    const response = await server.fetch(path, {
      method: "OPTIONS",
      headers: { Origin: "https://evil.example", "Access-Control-Request-Method": "PUT" },
    });
    expect([response.status, await response.text()]).toEqual([204, ""]);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(response.headers.get("Access-Control-Allow-Methods")).toBe("GET, HEAD, OPTIONS");
    expect(response.headers.get("Access-Control-Allow-Credentials")).toBeNull();
  });

  test.each(paths)("$path answers 304 to whoever has it already", async ({ path }) => {
    const first = await server.fetch(path);
    const body = await first.text();
    const tag = first.headers.get("ETag") ?? "";
    const strong = tag.replace("W/", "");
    const asking = (header: string, method = "GET") =>
      server.fetch(path, { method, headers: { "If-None-Match": header } });
    for (const header of [tag, strong, `"x", ${tag}`, `W/"y" , ${strong},"z"`, "*"]) {
      const response = await asking(header);
      const isEmpty = (await response.text()) === "";
      expect({ header, status: response.status, isEmpty }).toEqual({
        header,
        status: 304,
        isEmpty: true,
      });
      expect(response.headers.get("ETag")).toBe(tag);
      expect(response.headers.get("Cache-Control")).toBe(first.headers.get("Cache-Control"));
      expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
      expect((await asking(header, "HEAD")).status).toBe(304);
    }
    for (const header of [
      '"x"',
      strong.slice(0, -2),
      "",
      tag.slice(0, -1),
      strong.replaceAll('"', ""),
    ]) {
      const response = await asking(header);
      const isWhole = (await response.text()) === body;
      expect({ header, status: response.status, isWhole }).toEqual({
        header,
        status: 200,
        isWhole: true,
      });
    }
  });
});

describe("the address of a request", () => {
  const same = [
    "/v1/search?q=alep+syrie&lang=fr,en&limit=7",
    "/v1/search?limit=7&q=alep%20syrie&lang=en&lang=fr",
    "/v1/search?lang=en,fr,en&limit=7&q=%61lep+syrie",
    "/v1/search?utm_source=x&q=alep+syrie&lang=fr,en&limit=7&fbclid=%20&gclid=1&utm_campaign=",
    "/v1/search?&q=alep+syrie&&lang=fr,en&limit=7&",
    "/v1/search/?q=alep+syrie&lang=fr,en&limit=7",
  ];

  test("may be written in many ways, which have one body and one entity tag", async () => {
    const answers = await Promise.all(
      same.map(async (path) => {
        const response = await server.fetch(path);
        return { tag: response.headers.get("ETag"), body: await response.text() };
      }),
    );
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(new Set(answers.map(({ tag }) => tag)).size).toBe(1);
  });

  test("has another entity tag when anything else is asked", async () => {
    const others = ["q=alep", "q=alep&limit=7", "q=Alep", "q=alep&lang=fr", "", "q=alep&fields=id"];
    const tags = await Promise.all(
      others.map(async (query) => (await server.fetch(`/v1/search?${query}`)).headers.get("ETag")),
    );
    expect(new Set(tags).size).toBe(others.length);
  });

  test("is given back in one form as the self link", async () => {
    const links = await Promise.all(
      same.map(async (path) => (await server.fetch(path)).headers.get("Link")),
    );
    expect(new Set(links).size).toBe(1);
    expect(links[0]).toContain('</v1/search?lang=en%2Cfr&limit=7&q=alep%20syrie>; rel="self"');
  });
});

test("the archive's own account agrees with its export", async () => {
  const meta = metaResponseSchema.parse(await (await server.fetch("/v1/meta")).json());
  const response = await server.fetch("/v1/export.ndjson");
  expect((await response.arrayBuffer()).byteLength).toBe(meta.export_bytes);
  const records = await server.exportRecords();
  expect(records).toHaveLength(meta.documents);
  const languages = Object.groupBy(records, ({ lang }) => lang);
  expect(meta.languages).toEqual(
    Object.fromEntries(Object.entries(languages).map(([lang, all]) => [lang, all?.length])),
  );
  expect(meta.published.undated).toBe(records.filter(({ published }) => !published).length);
  expect(meta.limits).toEqual({
    query_characters: 512,
    query_words: 32,
    limit: 100,
    filter_values: 20,
    facet_limit: 100,
    histogram_buckets: 1000,
    places: 2000,
    recency_days: 36_500,
  });
});

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { figureKinds } from "../../src/contract/figure-records.ts";
import { problemSchema } from "../../src/contract/responses.ts";
import { PROJECT_ROOT } from "../support/project-root.ts";
import { rawRequest } from "../support/raw-request.ts";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";
import { type FileServer, filesOf, serveFiles } from "../support/serve-files.ts";

let built: ArticleServer;
let server: FileServer;
let allowed: ReadonlySet<string>;
beforeAll(async () => {
  built = await serveArticles([join(PROJECT_ROOT, "data/articles")]);
  server = await serveFiles(filesOf(built.folder), { KEEP: "none" });
  const { build } = built.built;
  const inBuild = readdirSync(join(built.folder, "archive", build), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile() && entry.name !== "manifest.json")
    .map(({ parentPath, name }) => join(parentPath, name).slice(built.folder.length + 1));
  allowed = new Set(["archive/manifest.json", ...inBuild]);
});
afterAll(async () => {
  await built.stop();
  await server.stop();
});

const up = [
  "..%2f",
  "%2e%2e%2f",
  "%2e%2e/",
  "../",
  "..%5c",
  "..\\",
  "..%252f",
  "%252e%252e%252f",
  "....//",
];
/** A message to `/mcp`. */
const listTools = {
  method: "POST",
  headers: { "Content-Type": "application/json", Accept: "application/json, text/event-stream" },
  body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list", params: {} }),
};

const targets = ["archive/manifest.json", "etc/passwd", "site/docs.html"];

/** Addresses that try to name a file: in an id, in the path, in a parameter. */
const traversals = [
  ...up.flatMap((step) =>
    targets.flatMap((target) => [
      `/v1/articles/${step.repeat(3)}${target}`,
      `/v1/articles/${step}${target}/text`,
      `/v1/entities/${step.repeat(3)}${target}`,
      `/${step}${target}`,
      `/v1/search?q=a&lang=${step}${target}`,
      `/v1/search?cursor=${step}${target}`,
    ]),
  ),
  "//evil.example/v1/search",
  "//archive/manifest.json",
  "/v1//articles//x",
  "/v1/articles//",
  "/v1/articles/..",
  "/v1/articles/%00",
  "/v1/articles/a%00.json",
  "/v1/articles/C:%5cwindows",
  "/v1/articles/con",
  "/v1/articles/x;y",
  `/v1/articles/${"a".repeat(129)}`,
  "/archive/manifest.json",
  "/site/openapi.json",
  "/%61rchive/manifest.json",
  "/.dev.vars",
  "/wrangler.toml",
];

const facets = "lang,outlet,place,person,org,source,tag,year";

/** Searches for a title: as it stands, and its words one by one as they are being typed. */
function titlePaths(title: string): string[] {
  const words = title.match(/[\p{L}\p{M}\p{N}]+/gu)?.slice(0, 30) ?? [];
  const whole = encodeURIComponent(words.join(" "));
  return [`/v1/search?match=any&q=${whole}`, ...words.map((word) => `/v1/search?q=${word}*`)];
}

/** Addresses of what is said of a name. */
function factPaths(id: string): string[] {
  const [nameClass] = id.split(":");
  return [
    `/v1/entities/${id}/card`,
    `/v1/figures?source=${id}`,
    `/v1/search?source=${id}`,
    `/v1/figures?by=${id}`,
    ...(nameClass === "place" ? [`/v1/figures?place=${id}`] : []),
    `/v1/timeline?${nameClass}=${id}`,
  ];
}

const entitiesSchema = z.object({ results: z.array(z.object({ id: z.string() })) });

/** Ids of the names that most articles have. */
async function namesOf({ fetch }: Pick<FileServer, "fetch">): Promise<string[]> {
  const answer = await (await fetch("/v1/entities?limit=100")).json();
  return entitiesSchema.parse(answer).results.map(({ id }) => id);
}

/** Ids of the digests. */
async function digestsOf({ fetch }: Pick<FileServer, "fetch">): Promise<string[]> {
  const answer = await (await fetch("/v1/digests?limit=100")).json();
  return entitiesSchema.parse(answer).results.map(({ id }) => id);
}

describe("only files of the build are ever asked of the platform", () => {
  test("whatever the address, and none of them gives a file's bytes", async () => {
    for (const path of traversals) {
      const answer = await rawRequest(server.url, path);
      const status = [400, 404].includes(answer.status) ? "refused" : answer.status;
      expect({ path, status }).toEqual({ path, status: "refused" });
      problemSchema.parse(JSON.parse(answer.body));
    }
    expect(server.asked.filter((path) => !allowed.has(path))).toEqual([]);
  });

  test("when everything is asked that there is", async () => {
    const { length } = server.asked;
    const records = await built.exportRecords();
    const views = records.flatMap(({ id }) =>
      ["", "/card", "/text"].map((view) => `/v1/articles/${id}${view}`),
    );
    const names = await namesOf(server);
    const queries = [
      "alep",
      "idlib+syria",
      "%D8%AD%D9%84%D8%A8",
      "nowhere+%F0%9D%90%80",
      "%00",
      "__proto__",
    ];
    const paths = [
      ...views,
      ...queries.map((q) => `/v1/search?q=${q}&facets=${facets}&snippet=100&lang=fr&from=2016`),
      // Every title, so that words of all files are looked up, and in small pieces, to be completed.
      ...records.flatMap(({ title }) => titlePaths(title)),
      `/v1/search?q=&facets=${facets}`,
      "/v1/search?q=ofensive",
      ...names.flatMap((id) => [`/v1/entities/${id}`, `/v1/search?place=${id}`]),
      ...names.flatMap(factPaths),
      ...figureKinds.map((kind) => `/v1/figures?kind=${kind}&limit=100`),
      ...["event", "published"].map((date) => `/v1/timeline?date=${date}&limit=100&items=20`),
      ...(await digestsOf(server)).map((id) => `/v1/digests/${id}`),
      "/v1/figures?source=none&by=syria&lang=fr&bound=about",
      "/v1/timeline?source=none&lang=fr",
      "/v1/search?date=event&from=2020",
      "/v1/compare",
      "/v1/search?collapse=story",
      "/v1/entities?q=al",
      "/v1/places",
      "/v1/search?tag=syria",
      "/v1/articles/constructor",
      "/v1/articles/__proto__",
      "/v1/export.ndjson",
      "/v1/meta",
      "/openapi.json",
      "/docs",
      "/docs?ui=fr",
      "/docs?ui=en",
      "/docs?ui=ar",
      "/widget/v1.js",
      "/widget/cards.v1.js",
      "/map/region.svg",
      "/map/world.svg",
      "/page.js",
      "/embed/frame.js",
      "/embed/v1.js",
      "/",
      "/style.css",
      "/healthz",
    ];
    for (const path of paths) await (await server.fetch(path)).arrayBuffer();
    await (await server.fetch("/mcp", listTools)).arrayBuffer();
    expect(server.asked.filter((path) => !allowed.has(path))).toEqual([]);
    // Nothing of the build is left over that no answer needs.
    expect([...allowed].filter((path) => !server.asked.includes(path))).toEqual([]);
    expect(server.asked.length - length).toBeGreaterThan(100);
  });
});

test("200 requests at once on a fresh isolate are all answered", async () => {
  await server.restart();
  const answers = await Promise.all(
    Array.from({ length: 200 }, async (_, index) => {
      const response = await server.fetch(`/v1/search?q=alep&limit=${1 + (index % 9)}`);
      const { total } = (await response.json()) as { total: number };
      return `${response.status} ${total > 0}`;
    }),
  );
  expect(new Set(answers)).toEqual(new Set(["200 true"]));
});

/** OpenSearch, sitemap, oEmbed, llms.txt, Markdown and the catalog: each read by something that is not ours. */

import { Readable } from "node:stream";
import { Ajv } from "ajv";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { parseSitemap, parseSitemapIndex } from "sitemap";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArchiveServer, serveArchive } from "../support/serve-archive.ts";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";

let server: ArticleServer;
let elsewhere: ArchiveServer;
let named: ArchiveServer;
beforeAll(async () => {
  server = await serveArticles(["data/articles"]);
  [elsewhere, named] = await Promise.all([
    serveArchive(server.folder),
    serveArchive(server.folder, { vars: { SITE_URL: "https://archive.example/ignored" } }),
  ]);
});
afterAll(() => Promise.all([server.stop(), elsewhere.stop(), named.stop()]));

async function read(path: string, from: ArchiveServer = server): Promise<string> {
  const answer = await from.fetch(path);
  expect(answer.status).toBe(200);
  return answer.text();
}

function pathOf(url: string): string {
  expect(url.startsWith(`${server.url}/`)).toBe(true);
  return url.slice(server.url.length);
}

describe("OpenSearch", () => {
  const parser = new XMLParser({ ignoreAttributes: false });

  test.each(["fr", "en", "ar"])(
    "is described in %s within the lengths of the specification",
    async (ui) => {
      const xml = await read(`/opensearch.xml?ui=${ui}`);
      expect(XMLValidator.validate(xml)).toBe(true);
      const { OpenSearchDescription: told } = parser.parse(xml);
      expect(told["@_xmlns"]).toBe("http://a9.com/-/spec/opensearch/1.1/");
      expect(told.ShortName.length).toBeLessThanOrEqual(16);
      expect(told.LongName.length).toBeLessThanOrEqual(48);
      expect(told.Description.length).toBeLessThanOrEqual(1024);
      expect(told.Language).toBe(ui);
      for (const { "@_template": template, "@_type": type } of told.Url) {
        const path = pathOf(template.replace("{searchTerms}", encodeURIComponent("Alep")));
        const answer = await server.fetch(path);
        expect(answer.status).toBe(200);
        expect(answer.headers.get("Content-Type")?.split(";")[0]).toBe(type);
      }
    },
  );
});

describe("the sitemap", () => {
  test("has every article, name and digest once, at pages that are there", async () => {
    const parts = await parseSitemapIndex(Readable.from([await read("/sitemap.xml")]));
    const items = await Promise.all(
      parts.map(async ({ url }) => parseSitemap(Readable.from([await read(pathOf(url))]))),
    );
    const paths = items.flat().map(({ url }) => pathOf(url));
    const records = await server.exportRecords();
    const names = JSON.parse(await read("/v1/entities?limit=100"));
    const digests = JSON.parse(await read("/v1/digests?limit=100"));
    expect(paths).toEqual([...new Set(paths)]);
    for (const { id } of records) expect(paths).toContain(`/articles/${id}`);
    for (const { id } of names.results) expect(paths).toContain(`/names/${id}`);
    for (const { id } of digests.results) expect(paths).toContain(`/digests/${id}`);
    expect(paths.filter((path) => path.startsWith("/articles/"))).toHaveLength(records.length);
    for (const path of paths.filter((_, place) => place % 20 === 0)) {
      expect((await server.fetch(path)).status).toBe(200);
    }
  });

  test.each([
    "/sitemap/articles-9.xml",
    "/sitemap/names-9.xml",
    "/sitemap/pages-0.xml",
    "/sitemap/x.xml",
    "/sitemap/articles-00.xml",
  ])("has no part %s", async (path) => {
    expect((await server.fetch(path)).status).toBe(404);
  });

  test("is told to robots, which may read everything", async () => {
    expect(await read("/robots.txt")).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: ${server.url}/sitemap.xml\n`,
    );
  });
});

/** The response parameters of oEmbed 1.0, section 2.3.4, for the type `rich`. */
const oembedSchema = {
  type: "object",
  required: ["version", "type", "html", "width", "height"],
  properties: {
    version: { const: "1.0" },
    type: { const: "rich" },
    title: { type: "string" },
    provider_name: { type: "string" },
    provider_url: { type: "string" },
    cache_age: { type: "integer" },
    html: { type: "string", minLength: 1 },
    width: { type: "integer" },
    height: { type: "integer" },
    thumbnail_url: { type: "string" },
    thumbnail_width: { type: "integer" },
    thumbnail_height: { type: "integer" },
  },
  additionalProperties: false,
} as const;

describe("oEmbed", () => {
  const validate = new Ajv().compile(oembedSchema);
  const ask = (url: string, rest = "") =>
    server.fetch(`/oembed?url=${encodeURIComponent(url)}${rest}`);

  test.each([
    "/articles/fr-idleb-520000-deplaces",
    "/names/org:sohr",
    "/search?q=Alep&lang=fr",
    "/compare?place=Alep",
    "/timeline",
  ])("embeds %s by a frame that is there and that others may show", async (path) => {
    const answer = await (await ask(`${server.url}${path}`)).json();
    expect(validate(answer), JSON.stringify(validate.errors)).toBe(true);
    const { html } = answer as { html: string };
    const source = /<iframe src="([^"]+)"/.exec(html)?.[1]?.replaceAll("&#38;", "&") ?? "";
    const frame = await server.fetch(pathOf(source));
    expect(frame.status).toBe(200);
    expect(frame.headers.get("Content-Security-Policy")).toContain("frame-ancestors *");
    expect(html).toContain('sandbox="allow-scripts');
    expect(html).not.toContain("allow-same-origin");
  });

  test("keeps within the size asked for, and says so in whole numbers", async () => {
    const answer = await (
      await ask(`${server.url}/names/org:sohr`, "&maxwidth=300&maxheight=200")
    ).json();
    expect(answer).toMatchObject({ width: 300, height: 200 });
  });

  test.each([
    "https://example.org/articles/fr-idleb-520000-deplaces",
    "http://169.254.169.254/latest/meta-data",
    "http://[::ffff:7f00:1]/articles/x",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "//evil/articles/x",
    "",
    "not a url",
  ])("knows nothing of %s", async (url) => {
    expect((await ask(url)).status).toBe(404);
  });

  test("knows nothing of what the archive does not have, or of credentials in an address", async () => {
    expect((await ask(`${server.url}/articles/none`)).status).toBe(404);
    expect((await ask(`${server.url}/names/org:none`)).status).toBe(404);
    expect((await ask(`${server.url}/v1/search`)).status).toBe(404);
    expect((await ask(server.url.replace("//", "//a:b@").concat("/names/org:sohr"))).status).toBe(
      404,
    );
  });

  test("refuses sizes that are none, and XML by name", async () => {
    expect((await ask(`${server.url}/names/org:sohr`, "&maxwidth=-1")).status).toBe(400);
    expect((await ask(`${server.url}/names/org:sohr`, "&maxwidth=1e3")).status).toBe(400);
    expect((await ask(`${server.url}/names/org:sohr`, "&format=xml")).status).toBe(501);
  });

  test("is found from the head of the page", async () => {
    const page = await read("/articles/fr-idleb-520000-deplaces");
    const address = /type="application\/json\+oembed"[^>]*href="([^"]+)"/.exec(page)?.[1] ?? "";
    expect(page.indexOf(address)).toBeLessThan(page.indexOf("</head>"));
    const answer = await (await server.fetch(pathOf(address.replaceAll("&amp;", "&")))).json();
    expect(validate(answer)).toBe(true);
  });
});

describe("for programs", () => {
  test("every address of llms.txt and of the catalog is there", async () => {
    const llms = await read("/llms.txt");
    const catalog = await read("/.well-known/api-catalog");
    const found = [...`${llms}${catalog}`.matchAll(/https?:\/\/[^\s)"]+/g)].map(([url]) => url);
    const paths = [...new Set(found)]
      .filter((url) => url.startsWith(server.url))
      .map((url) => pathOf(url).replace("{id}", "fr-idleb-520000-deplaces"));
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      if (path === "/mcp" || path === "/v1/") continue;
      expect({ path, status: (await server.fetch(path)).status }).toEqual({ path, status: 200 });
    }
  });

  test("an article as Markdown has its card word for word, with its places", async () => {
    const text = await read("/articles/en-aleppo-toll-rises-311.md");
    const { card } = JSON.parse(await read("/v1/articles/en-aleppo-toll-rises-311/card"));
    for (const { text: sentence, start, end } of card.sentences) {
      expect(text.replaceAll("\\", "")).toContain(sentence);
      expect(text).toContain(`[${start}–${end}]`);
    }
    expect((await server.fetch("/articles/none.md")).status).toBe(404);
  });
});

describe("the site's own address", () => {
  test("comes from the settings where they have it", async () => {
    const page = await read("/articles/fr-idleb-520000-deplaces", named);
    expect(page).toContain(
      '<link rel="canonical" href="https://archive.example/articles/fr-idleb-520000-deplaces">',
    );
    expect(page).not.toContain("127.0.0.1");
  });

  test("is never that which a stranger sends", async () => {
    for (const path of [
      "/",
      "/articles/fr-idleb-520000-deplaces",
      "/v1/feed.json",
      "/sitemap.xml",
      "/oembed?url=x",
      "/llms.txt",
    ]) {
      const answer = await elsewhere.fetch(path, {
        headers: { Host: "evil.example", "X-Forwarded-Host": "evil.example" },
      });
      expect(await answer.text()).not.toContain("evil.example");
      expect([200, 404, 503]).toContain(answer.status);
    }
  });
});

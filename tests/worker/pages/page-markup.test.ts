/** The pages and embeds as they are sent. */

import jsonld from "jsonld";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticleServer, serveArticles } from "../../support/serve-articles.ts";

let server: ArticleServer;
let hostile: ArticleServer;
beforeAll(async () => {
  [server, hostile] = await Promise.all([
    serveArticles(["data/articles"]),
    serveArticles([
      {
        id: "script",
        title: "</script><script>alert(1)</script>",
        text: "<!-- \u2028 A </script> story. Another.",
        lang: "en",
      },
    ]),
  ]);
});
afterAll(() => Promise.all([server.stop(), hostile.stop()]));

const pages = [
  "/",
  "/search?q=Alep+OSDH",
  "/search?q=Alep&histogram=month&snippet=100&facet_limit=2&explain=1",
  "/search",
  "/articles/fr-idleb-520000-deplaces",
  "/names",
  "/names/place:syria",
  "/compare",
  "/timeline",
  "/map",
  "/digests",
  "/digests/2024-W48",
];

const embeds = [
  "/embed/card/fr-idleb-520000-deplaces",
  "/embed/entity/place:syria",
  "/embed/compare",
  "/embed/timeline",
  "/embed/search",
];

/** Bytes of a page and of an embed, before they are compressed. */
const PAGE_BYTES = 30_000;
const EMBED_BYTES = 15_000;

async function read(path: string, from = server) {
  const answer = await from.fetch(path);
  const text = await answer.text();
  return { answer, text, document: parseHTML(text).document };
}

function withLanguage(path: string, ui: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}ui=${ui}`;
}

const inLanguages = (paths: readonly string[]) =>
  paths.flatMap((path) =>
    ["fr", "en", "ar"].map((ui) => ({ ui, path, address: withLanguage(path, ui) })),
  );

describe("pages", () => {
  test.each(inLanguages(pages))(
    "$address is small, in its language, and complete",
    async ({ address, ui }) => {
      const { answer, text, document } = await read(address);
      expect(answer.status).toBe(200);
      expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(PAGE_BYTES);
      expect(document.documentElement.getAttribute("lang")).toBe(ui);
      expect(document.documentElement.getAttribute("dir")).toBe(ui === "ar" ? "rtl" : "ltr");
      expect(document.querySelectorAll("h1").length).toBeGreaterThan(0);
      expect(text).not.toMatch(/undefined|\[object|NaN|null</);
      expect(answer.headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
    },
  );

  test.each(inLanguages(embeds))(
    "$address is small and may be shown by everyone",
    async ({ address, ui }) => {
      const { answer, text, document } = await read(address);
      expect(answer.status).toBe(200);
      expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(EMBED_BYTES);
      expect(document.documentElement.getAttribute("lang")).toBe(ui);
      expect(answer.headers.get("Content-Security-Policy")).toContain("frame-ancestors *");
      expect(text).not.toMatch(/undefined|\[object|NaN|null</);
    },
  );

  test.each([...pages, ...embeds])(
    "every link of %s within the site leads somewhere, in the same language",
    async (path) => {
      const { document } = await read(withLanguage(path, "ar"));
      const links = [
        ...document.querySelectorAll(
          "a[href]:not([hreflang]), link[href]:not([hreflang]), script[src], image[href]",
        ),
      ]
        .map((link) => link.getAttribute("href") ?? link.getAttribute("src") ?? "")
        .filter((address) => address.startsWith("/"));
      const sample = [...new Set(links)].filter((_, place) => place % 7 === 0 || place < 12);
      for (const address of sample) {
        const { status } = await server.fetch(address.replaceAll("&amp;", "&"));
        expect({ address, status }).toEqual({ address, status: 200 });
      }
      const articles = links.filter((address) => /^\/(?:articles|names)\/[^.]*$/.test(address));
      expect(articles.filter((address) => !address.includes("ui=ar"))).toEqual([]);
    },
  );

  test("are in the language of most articles where none is asked for", async () => {
    const { document } = await read("/");
    const { languages } = (await (await server.fetch("/v1/meta")).json()) as {
      languages: Record<string, number>;
    };
    const [most] = Object.entries(languages).sort(([, left], [, right]) => right - left);
    expect(document.documentElement.getAttribute("lang")).toBe(most?.[0]);
  });

  test("take forms with fields left empty, and refuse what is unknown in words", async () => {
    expect((await read("/compare?kind=&place=&source=&from=&to=")).answer.status).toBe(200);
    const { answer, document } = await read("/compare?kindd=x&ui=fr");
    expect(answer.status).toBe(400);
    expect(document.querySelector("h1")?.textContent).toBe("Cette adresse ne peut être lue");
  });

  test("tell who shares a link what it is", async () => {
    const { text, document } = await read("/articles/fr-idleb-520000-deplaces");
    const meta = (name: string) =>
      document
        .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
        ?.getAttribute("content") ?? "";
    expect(meta("og:type")).toBe("article");
    expect(meta("og:locale")).toBe("fr_FR");
    expect(meta("og:url")).toBe(`${server.url}/articles/fr-idleb-520000-deplaces`);
    expect(Array.from(meta("og:title")).length).toBeLessThanOrEqual(70);
    expect(Array.from(meta("og:description")).length).toBeLessThanOrEqual(200);
    expect(text.indexOf("</head>")).toBeLessThan(32_000);
  });
});

describe("linked data", () => {
  /** The vocabulary without its context file, which would have to be fetched. */
  const documentLoader = async (url: string) => ({
    contextUrl: undefined,
    documentUrl: url,
    document: { "@context": { "@vocab": "https://schema.org/", id: "@id", type: "@type" } },
  });

  async function dataOf(path: string, from = server) {
    const { document } = await read(path, from);
    const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
    const parsed = scripts.map((script) => JSON.parse(script.textContent ?? ""));
    await Promise.all(parsed.map((data) => jsonld.expand(data, { documentLoader })));
    return parsed;
  }

  test("says of an article what it is and which claims it carries, and judges none", async () => {
    const [article, ...claims] = await dataOf("/articles/en-aleppo-toll-rises-311");
    expect(article).toMatchObject({
      "@type": "NewsArticle",
      inLanguage: "en",
      datePublished: "2024-11-30",
    });
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) {
      expect(claim["@type"]).toBe("Claim");
      expect(claim.author.name).toBeTruthy();
      expect(claim.appearance["@id"]).toBe(article["@id"]);
    }
  });

  test("says what the site is, how to search it, and where all of it is", async () => {
    const [site, dataset] = await dataOf("/");
    expect(site).toMatchObject({
      "@type": "WebSite",
      potentialAction: { "@type": "SearchAction" },
    });
    expect(dataset).toMatchObject({ "@type": "Dataset", isAccessibleForFree: true });
    expect(
      (await server.fetch(dataset.distribution.contentUrl.slice(server.url.length))).status,
    ).toBe(200);
  });

  test("holds titles that would end its element, unchanged", async () => {
    const [article] = await dataOf("/articles/script", hostile);
    expect(article.headline).toBe("</script><script>alert(1)</script>");
  });
});

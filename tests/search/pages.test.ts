import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problemSchema } from "../../src/contract/responses.ts";
import { type ArticleServer, idsOf, serveArticles, walkPages } from "../support/serve-articles.ts";

let server: ArticleServer;
let other: ArticleServer;
beforeAll(async () => {
  const articles = Array.from({ length: 61 }, (_, number) => ({
    id: `p${number}`,
    title: number % 3 === 0 ? "Aleppo" : "Idlib",
    text: `Aleppo ${"word ".repeat(number % 7)} ${number % 2 === 0 ? "Idlib" : "Damascus"}.`,
    lang: "en",
    ...(number % 5 > 0 && { date: `2020-0${1 + (number % 9)}` }),
  }));
  server = await serveArticles(articles);
  other = await serveArticles(articles.slice(1));
});
afterAll(async () => {
  await server.stop();
  await other.stop();
});

const list = fc.constantFrom(
  "/v1/articles?sort=published",
  "/v1/articles?undated=exclude",
  "/v1/search?",
  "/v1/search?q=aleppo",
  "/v1/search?q=aleppo&sort=published",
  "/v1/search?q=idlib+damascus&match=any",
  "/v1/search?q=idlib&in=title&facets=lang",
  "/v1/search?q=idlib+nowhere&fields=id",
);

describe("walking the pages of a list", () => {
  test("of any size gives every article once, in one order, under one total", async () => {
    await fc.assert(
      fc.asyncProperty(list, fc.integer({ min: 1, max: 100 }), async (path, limit) => {
        const whole = await server.search(`${path}&limit=100`);
        const pages = await walkPages(server, `${path}&limit=${limit}`);
        expect(pages.flatMap(idsOf)).toEqual(idsOf(whole));
        expect(new Set(idsOf(whole)).size).toBe(whole.total);
        for (const page of pages) {
          expect([page.total, page.total_relation]).toEqual([whole.total, "eq"]);
          expect(page.count).toBe(page.results.length);
          expect(page.query).toEqual(whole.query);
        }
        expect(pages).toHaveLength(Math.max(1, Math.ceil(whole.total / limit)));
      }),
      { numRuns: 50 },
    );
  });

  test("has 10 articles a page when no limit is given", async () => {
    const pages = await walkPages(server, "/v1/articles");
    expect(pages.map(({ count }) => count)).toEqual([10, 10, 10, 10, 10, 10, 1]);
  });

  test("is told in the Link header as in the body", async () => {
    const response = await server.fetch("/v1/search?q=aleppo&limit=5");
    const { next } = (await response.json()) as { next: string };
    expect(response.headers.get("Link")).toContain(`<${next}>; rel="next"`);
  });

  test("works on the page for people", async () => {
    const seen: string[] = [];
    let path: string | undefined = "/?q=aleppo&limit=25";
    while (path !== undefined) {
      const page = await (await server.fetch(path)).text();
      seen.push(
        ...Array.from(page.matchAll(/<h2><a [^>]*href="\/articles\/(p\d+)"/g), ([, id = ""]) => id),
      );
      path = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(new Set(seen).size).toBe(61);
    expect(seen).toHaveLength(61);
  });
});

describe("a cursor is refused with its reason", () => {
  async function refusal(path: string, at = server) {
    const response = await at.fetch(path);
    const problem = problemSchema.parse(await response.json());
    return [response.status, problem.type, problem.title];
  }

  async function cursorOf(path: string): Promise<string> {
    const { next } = await server.search(path);
    return /cursor=([^&]+)/.exec(next ?? "")?.[1] ?? "";
  }

  const belongs = [400, "/docs#cursor", "The cursor does not belong to this search"];

  test.each([
    { name: "other words", path: "/v1/search?q=idlib&limit=5" },
    { name: "another limit", path: "/v1/search?q=aleppo&limit=6" },
    { name: "another order", path: "/v1/search?q=aleppo&limit=5&sort=published" },
    { name: "no words", path: "/v1/articles?limit=5" },
  ])("for $name", async ({ path }) => {
    const cursor = await cursorOf("/v1/search?q=aleppo&limit=5");
    expect(await refusal(`${path}&cursor=${cursor}`)).toEqual(belongs);
  });

  test("for another build", async () => {
    const cursor = await cursorOf("/v1/search?q=aleppo&limit=5");
    expect(await refusal(`/v1/search?q=aleppo&limit=5&cursor=${cursor}`, other)).toEqual([
      400,
      "/docs#cursor",
      "The archive has changed since the cursor was given",
    ]);
  });

  test.each(["zzz", "1.2.3", "0", "..", "-1.00000000.0", "zzzzzzzzz.aaaaaaaa.a"])(
    "when it is %s",
    async (cursor) => {
      expect(await refusal(`/v1/search?q=aleppo&cursor=${cursor}`)).toEqual(belongs);
    },
  );

  test("for any text, and never with an error of ours", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1 }), async (text) => {
        const [status] = await refusal(`/v1/search?q=aleppo&cursor=${encodeURIComponent(text)}`);
        expect(status).toBe(400);
      }),
      { numRuns: 60 },
    );
  });
});

test("a page behind the last is empty, has the same total and no next", async () => {
  const { next } = await server.search("/v1/search?q=aleppo&limit=5");
  const [, build, print] = /cursor=\w+\.(\w+)\.(\w+)/.exec(next ?? "") ?? [];
  for (const offset of ["zzz", "zzzzzzz"]) {
    const cursor = `${offset}.${build}.${print}`;
    const page = await server.search(`/v1/search?q=aleppo&limit=5&cursor=${cursor}`);
    expect(page).toMatchObject({ total: 61, count: 0, results: [], next: null });
  }
});

import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROJECT_ROOT } from "../support/project-root.ts";
import { type ArchiveServer, serveArchive } from "../support/serve-archive.ts";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";

let built: ArticleServer;
let server: ArchiveServer;
/** The same archive on a Worker that keeps nothing, and so makes every answer anew. */
let forgetful: ArchiveServer;
beforeAll(async () => {
  built = await serveArticles([join(PROJECT_ROOT, "data/articles")]);
  // Pages say where they are served: both servers are told the same.
  const vars = { SITE_URL: "https://archive.example" };
  server = await serveArchive(built.folder, { vars });
  forgetful = await serveArchive(built.folder, { vars: { ...vars, KEEP: "none" } });
});
afterAll(async () => {
  await Promise.all([built.stop(), server.stop(), forgetful.stop()]);
});

const path = fc.constantFrom(
  "/v1/search?q=alep+bilan",
  "/v1/search?q=%D8%AD%D9%84%D8%A8&facets=lang,year&snippet=100",
  "/v1/articles?limit=3&sort=published",
  "/v1/articles/fr-alep-bilan-311-morts",
  "/v1/articles/fr-alep-bilan-311-morts/text",
  "/v1/meta",
  "/?q=idlib",
  "/articles/fr-alep-bilan-311-morts?ui=ar",
  "/embed/compare?place=alep",
  "/v1/feed.atom?q=idlib",
  "/oembed?url=https%3A%2F%2Farchive.example%2Fnames%2Forg%3Asohr",
  "/v1/search?limit=0",
  "/nowhere",
  "/docs",
);

const headers = fc.dictionary(
  fc.constantFrom(
    "Accept",
    "Accept-Language",
    "Accept-Charset",
    "Authorization",
    "Cache-Control",
    "CF-IPCountry",
    "CF-Connecting-IP",
    "Cookie",
    "DNT",
    "Forwarded",
    "If-Modified-Since",
    "Origin",
    "Pragma",
    "Range",
    "Referer",
    "Save-Data",
    "User-Agent",
    "X-Forwarded-For",
    "X-Forwarded-Host",
    "X-HTTP-Method-Override",
    "X-Requested-With",
    "X-Rewrite-URL",
  ),
  fc.oneof(
    fc.constantFrom(
      "fr",
      "bytes=0-5",
      "application/ld+json",
      "https://evil.example",
      "no-cache",
      "0",
    ),
    fc.stringMatching(/^[!-~]{1,40}$/),
  ),
  { noNullPrototype: true },
);

async function answerOf(at: ArchiveServer, asked: string, sent: Record<string, string> = {}) {
  const response = await at.fetch(asked, { headers: sent });
  const own = [...response.headers].filter(
    ([name]) =>
      !/^(?:server-timing|content-length|content-encoding|transfer-encoding|mf-content-encoding|date)$/.test(
        name,
      ),
  );
  return { status: response.status, headers: own, body: await response.text() };
}

describe("an answer depends on the path, the query and the build, and on nothing else", () => {
  test("not on any header", async () => {
    await fc.assert(
      fc.asyncProperty(path, headers, async (asked, sent) => {
        expect(await answerOf(server, asked, sent)).toEqual(await answerOf(server, asked));
      }),
      { numRuns: 150 },
    );
  });

  test("not on what the isolate has kept", async () => {
    await fc.assert(
      fc.asyncProperty(path, async (asked) => {
        const [first, second] = [await answerOf(server, asked), await answerOf(server, asked)];
        expect(second).toEqual(first);
        expect(await answerOf(forgetful, asked)).toEqual(first);
      }),
      { numRuns: 20 },
    );
  });

  test("not on what else is asked at the same time", async () => {
    const paths = Array.from(
      { length: 200 },
      (_, index) => `/v1/search?q=alep&limit=${1 + (index % 20)}`,
    );
    const alone = new Map<string, string>();
    for (const asked of new Set(paths)) alone.set(asked, (await answerOf(server, asked)).body);
    const answers = await Promise.all(paths.map((asked) => answerOf(forgetful, asked)));
    answers.forEach(({ status, body }, index) => {
      expect([status, body === alone.get(paths[index] ?? "")]).toEqual([200, true]);
    });
  });

  test("and an answer asked for again is given again, not made again", async () => {
    const ask = async (): Promise<string | null> => {
      const response = await server.fetch("/v1/search?q=damas+ankara&facets=outlet&snippet=77");
      await response.arrayBuffer();
      return response.headers.get("Server-Timing");
    };
    const first = await ask();
    expect(first).toMatch(/[1-9]\d* files fetched/);
    // Made anew, it would need no file any more.
    expect(await ask()).toBe(first);
  });
});

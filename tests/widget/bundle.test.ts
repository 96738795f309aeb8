import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleWidget } from "../../index-build/write/bundle-widget.ts";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";

/**
 * Bytes of the script with its style and three languages, at level 6 of gzip, which is what zlib and most servers
 * send; who takes Brotli gets fewer. Four packets of a slow start's ten.
 */
const BUDGET = 4.5 * 1024;

/** Bytes of the reply to a search with eight hits, gzip: two packets. */
const REPLY_BUDGET = 2.5 * 1024;

/** What the script asks, beside the words. */
const ASKED =
  "prefix=last&snippet=120&limit=8&fields=id,url,title,lang,published,outlet,highlights,matches,snippet";

const widget = bundleWidget();
const script = Buffer.from(widget.script).toString("utf8");

describe("the script for other sites", () => {
  let server: ArticleServer;
  beforeAll(async () => {
    server = await serveArticles(["data/articles"]);
  });
  afterAll(() => server.stop());

  test("is within its budget with its style and three languages", () => {
    const { length } = gzipSync(widget.script);
    process.stdout.write(`widget, gzip: ${length} bytes of ${BUDGET}\n`);
    expect(length).toBeLessThanOrEqual(BUDGET);
    for (const word of ["Rechercher", "Search", "بحث", "light-dark("]) {
      expect(script).toContain(word);
    }
  });

  test("is the same bytes whenever it is made", () => {
    expect(Buffer.from(bundleWidget().script)).toEqual(Buffer.from(widget.script));
  });

  test("keeps the bytes of a version that was released", () => {
    const { version, integrity } = widget;
    expect(bundleWidget({ [version]: integrity }).integrity).toBe(integrity);
    expect(() => bundleWidget({ [version]: "sha384-other" })).toThrow("Raise the version");
  });

  test("makes no markup of text, runs no text, keeps nothing and knows no host", () => {
    expect(script).not.toMatch(
      /innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function|DOMParser|setHTML|\.cookie|Storage|indexedDB|sendBeacon|https:\/\/[a-z]/i,
    );
  });

  test.each([
    ["v1.js", "public, max-age=3600, stale-while-revalidate=86400"],
    [`v${widget.version}.js`, "public, max-age=31536000, immutable"],
  ])("/widget/%s is it, for any origin", async (file, caching) => {
    const response = await server.fetch(`/widget/${file}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
    expect(response.headers.get("Cache-Control")).toBe(caching);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(response.headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
    const served = Buffer.from(await response.arrayBuffer());
    const digest = createHash("sha384").update(served).digest("base64");
    expect(`sha384-${digest}`).toBe(widget.integrity);
  });

  test.each(["v2.js", "v0.0.0.js", "v1", "style.css"])("/widget/%s is not there", async (file) => {
    expect((await server.fetch(`/widget/${file}`)).status).toBe(404);
  });

  test("stands in the documentation with its integrity and its address", async () => {
    const page = await (await server.fetch("/docs")).text();
    expect(page).toContain(widget.integrity);
    expect(page).toContain(`/widget/v${widget.version}.js`);
  });

  test.each(["Alep", "Alep OSDH", "Aleppo", "حلب", "Idlib", "Syrie armée"])(
    "a reply to %s is within its budget",
    async (query) => {
      const response = await server.fetch(
        `/v1/search?${new URLSearchParams({ q: query })}&${ASKED}`,
      );
      const body = Buffer.from(await response.arrayBuffer());
      const { length } = gzipSync(body);
      process.stdout.write(`reply to ${query}, gzip: ${length} bytes of ${REPLY_BUDGET}\n`);
      expect(script).toContain(ASKED);
      expect(length).toBeLessThanOrEqual(REPLY_BUDGET);
    },
  );
});

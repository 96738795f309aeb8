/** Embeds on a site of somebody else: another origin, with the markup that oEmbed gives. */

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";
import { hasBrowser } from "./has-browser.ts";
import { openBrowser } from "./open-browser.ts";

/** Height of a frame that nothing has changed. */
const GIVEN_HEIGHT = 360;

describe.skipIf(!hasBrowser)("an embed on a foreign site", () => {
  let browser: Browser;
  let server: ArticleServer;
  let foreign: Server;
  let foreignUrl: string;
  /** What the foreign site serves, by path. */
  const pages = new Map<string, string>();
  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), serveArticles(["data/articles"])]);
    foreign = createServer(({ url = "/" }, response) => {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(`<!doctype html><title>Foreign</title>${pages.get(url) ?? ""}`);
    });
    await new Promise<void>((listening) => foreign.listen(0, "127.0.0.1", listening));
    foreignUrl = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.stop()]);
    foreign.close();
  });

  async function embedCode(path: string): Promise<string> {
    const answer = await server.fetch(`/oembed?url=${encodeURIComponent(`${server.url}${path}`)}`);
    return ((await answer.json()) as { html: string }).html;
  }

  async function openForeign(path: string, body: string, options = {}): Promise<Page> {
    pages.set(path, body);
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(`${foreignUrl}${path}`);
    return page;
  }

  const heightOf = (page: Page) =>
    page.locator("iframe").evaluate((frame) => Math.round(frame.getBoundingClientRect().height));

  test.each([
    "/articles/fr-idleb-520000-deplaces",
    "/names/org:sohr",
    "/compare?place=Alep",
    "/timeline?limit=3",
    "/search?q=Alep",
  ])("of %s is as high as what it shows", async (path) => {
    const page = await openForeign("/embed", await embedCode(path));
    const frame = page.frames().find((one) => one.url().includes("/embed/"));
    if (!frame) throw new Error("there is no frame");
    await page.waitForFunction(
      (given) => document.querySelector("iframe")?.getBoundingClientRect().height !== given,
      GIVEN_HEIGHT,
    );
    const content = await frame.evaluate(() =>
      Math.ceil(document.body.getBoundingClientRect().height),
    );
    await expect.poll(() => heightOf(page)).toBe(content);
    expect(content).toBeGreaterThan(80);
    await page.context().close();
  });

  test("keeps the height it was given where scripts are off, and still leads to its page", async () => {
    const page = await openForeign("/plain", await embedCode("/names/org:sohr"), {
      javaScriptEnabled: false,
    });
    const frame = page.frameLocator("iframe");
    await frame.locator("h1").waitFor();
    expect(await heightOf(page)).toBe(GIVEN_HEIGHT);
    expect(await page.locator("blockquote a").getAttribute("href")).toBe(
      `${server.url}/names/org:sohr`,
    );
    await page.context().close();
  });

  test("opens its links beside the page that it is embedded in", async () => {
    const page = await openForeign("/links", await embedCode("/articles/fr-idleb-520000-deplaces"));
    const opened = page.waitForEvent("popup");
    await page.frameLocator("iframe").locator("footer a").first().click();
    expect((await opened).url()).toContain("/articles/fr-idleb-520000-deplaces");
    expect(page.url()).toBe(`${foreignUrl}/links`);
    await page.context().close();
  });

  test("listens to its own frames only, and to whole numbers within bounds", async () => {
    pages.set(
      "/liar",
      `<script>for (const h of [1e9, -1, 12.5, "99", null, { valueOf: () => 700 }]) parent.postMessage({ t: "archive:h", v: 1, h }, "*");
      parent.postMessage({ t: "archive:h", v: 1, h: 777 }, "*");
      parent.postMessage(null, "*"); parent.postMessage("archive:h", "*");
      parent.postMessage({ t: "archive:h", v: 2, h: 888 }, "*");</script>`,
    );
    const page = await openForeign(
      "/hostile",
      `<script async src="${server.url}/embed/v1.js"></script><iframe src="/liar" height="${GIVEN_HEIGHT}" style="border:0"></iframe>`,
    );
    await page.evaluate(() => window.postMessage({ t: "archive:h", v: 1, h: 999 }, "*"));
    await page.waitForLoadState("networkidle");
    expect(await heightOf(page)).toBe(GIVEN_HEIGHT);
    await page.context().close();
  });
});

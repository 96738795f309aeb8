import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";
import { hasBrowser } from "./has-browser.ts";
import { openBrowser } from "./open-browser.ts";
import { watchPage } from "./watch-page.ts";

/** No archive of the tests has more pages. */
const MOST_PAGES = 100;

describe.skipIf(!hasBrowser)("a reader without scripts", () => {
  let browser: Browser;
  let server: ArticleServer;
  let page: Page;
  let faults: readonly string[];
  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), serveArticles(["data/articles"])]);
    const context = await browser.newContext({ javaScriptEnabled: false });
    ({ page, faults } = await watchPage(context, server.url));
  });
  afterAll(() => Promise.all([browser.close(), server.stop()]));

  /** Addresses of the articles on every page from this one on, in order. */
  async function readToTheEnd(): Promise<string[]> {
    const found: string[] = [];
    for (let pages = 1; pages <= MOST_PAGES; pages += 1) {
      const links = page.locator(".hits h2 a");
      found.push(...(await links.evaluateAll((all) => all.map((one) => String(one)))));
      const next = page.locator("a[rel=next]");
      if ((await next.count()) === 0) return found;
      await next.click();
      await page.waitForLoadState();
    }
    throw new Error(`there are more than ${MOST_PAGES} pages`);
  }

  test.each([
    ["typing and pressing Enter", () => page.locator("#q").press("Enter")],
    ["typing and pressing the button", () => page.getByRole("button", { name: "Search" }).click()],
  ])("searches by %s", async (_, submit) => {
    await page.goto(server.url);
    await page.getByRole("searchbox").fill("Alep OSDH");
    await submit();
    await page.waitForURL(/\?q=Alep(?:\+|%20)OSDH$/);
    const { total } = await server.search("/v1/search?q=Alep+OSDH");
    expect(await page.locator("h1").textContent()).toBe(`${total} articles`);
    expect(await page.getByRole("searchbox").inputValue()).toBe("Alep OSDH");
    expect(await page.locator(".hits mark").count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  test("reaches every article, each once, by the links to the next page", async () => {
    await page.goto(`${server.url}/search`);
    const found = await readToTheEnd();
    const records = await server.exportRecords();
    expect(found).toHaveLength(records.length);
    expect(new Set(found)).toEqual(
      new Set(records.map(({ id }) => `${server.url}/articles/${id}`)),
    );
    expect(faults).toEqual([]);
  });

  test("reaches every article that a search finds, in the order of the API", async () => {
    await page.goto(`${server.url}/search?q=Alep&match=any&limit=3`);
    const found = await readToTheEnd();
    const { results } = await server.search("/v1/search?q=Alep&match=any&limit=100");
    expect(found).toEqual(results.map(({ id }) => `${server.url}/articles/${id}`));
    expect(found.length).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  });

  test("is told which word was left out, and what to do when nothing is found", async () => {
    await page.goto(`${server.url}/search?q=Alep+zzzzqqq+zzzzqqqq`);
    expect((await page.getByRole("status").textContent())?.trim()).toBe(
      "Some words are in no article that was found: zzzzqqq, zzzzqqqq",
    );
    await page.goto(`${server.url}/search?q=zzzzqqq`);
    expect(await page.locator("h1").textContent()).toBe("0 articles");
    await page.getByRole("status").getByRole("link").click();
    await page.waitForURL(`${server.url}/`);
    expect(await page.locator(".hits > li").count()).toBe(5);
    expect(faults).toEqual([]);
  });

  test("comes from a hit to its article, and from the foot of the page to the documentation", async () => {
    await page.goto(`${server.url}/search?q=Alep`);
    const title = await page.locator(".hits h2 a").first().textContent();
    await page.locator(".hits h2 a").first().click();
    await page.waitForURL(/\/articles\/[^/]+$/);
    expect(await page.locator("h1").textContent()).toBe(title);
    await page.goto(server.url);
    await page.locator("footer").getByRole("link", { name: "API", exact: true }).click();
    await page.waitForURL(`${server.url}/docs`);
    expect(await page.locator("h1").textContent()).toBe("API");
  });
});

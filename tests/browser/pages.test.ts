import AxeBuilder from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";
import { hasBrowser } from "./has-browser.ts";
import { openBrowser } from "./open-browser.ts";
import { keepScreenshot } from "./screenshots.ts";
import { watchPage } from "./watch-page.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const pages = [
  { name: "home", path: "/" },
  { name: "found", path: "/search?q=Alep+OSDH" },
  { name: "found-in-arabic", path: "/search?q=حلب&place=Alep&lang=ar" },
  { name: "nothing-found", path: "/search?q=zzzzqqq" },
  { name: "words-left-out", path: "/search?q=Alep+zzzzqqq&limit=2" },
  { name: "article", path: "/articles/en-aleppo-toll-rises-311" },
  { name: "article-in-arabic", path: "/articles/ar-halab-hasilat-311" },
  { name: "names", path: "/names" },
  { name: "name", path: "/names/place:aleppo" },
  { name: "compare", path: "/compare?place=Alep" },
  { name: "compare-nothing", path: "/compare?source=nobody" },
  { name: "timeline", path: "/timeline?place=Alep" },
  { name: "map", path: "/map?q=Alep" },
  { name: "world", path: "/map?view=world" },
  { name: "digests", path: "/digests" },
  { name: "digest", path: "/digests/2024-W48" },
  { name: "not-found", path: "/articles/none", status: 404 },
  { name: "embed-card", path: "/embed/card/fr-idleb-520000-deplaces" },
  { name: "embed-name", path: "/embed/entity/org:sohr" },
  { name: "embed-compare", path: "/embed/compare?place=Alep" },
  { name: "embed-timeline", path: "/embed/timeline" },
  { name: "embed-search", path: "/embed/search?q=Alep" },
  { name: "documentation", path: "/docs" },
  { name: "demo", path: "/demo" },
] as const;

/** Files of a page: itself, its style, its script, an icon, the outlines of a map; of the widget its script. */
const MOST_REQUESTS = 5;

/** Each page is looked at narrow and wide, light and dark, from left to right and from right to left: not in all combinations. */
const pairs = [
  [
    { colorScheme: "light", width: 360, ui: "fr" },
    { colorScheme: "dark", width: 1280, ui: "ar" },
  ],
  [
    { colorScheme: "dark", width: 360, ui: "ar" },
    { colorScheme: "light", width: 1280, ui: "en" },
  ],
] as const;

const cases = pages.flatMap((page, place) =>
  (pairs[place % pairs.length] ?? []).map((view) => ({
    ...page,
    ...view,
    address: withLanguage(page.path, view.ui),
  })),
);

function withLanguage(path: string, ui: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}ui=${ui}`;
}

if (!hasBrowser) {
  test("SKIPPED: the browser of the tests runs on Linux on x64 only", (context) => {
    context.skip("no browser for this machine");
  });
}

describe.skipIf(!hasBrowser)("pages", () => {
  let browser: Browser;
  let server: ArticleServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), serveArticles(["data/articles"])]);
  });
  afterAll(() => Promise.all([browser.close(), server.stop()]));

  test.concurrent.each(cases)(
    "$address, $colorScheme, $width pixels wide: accessible, of one origin, without a fault",
    async ({ name, address, colorScheme, width, ...rest }) => {
      const expected = "status" in rest ? rest.status : 200;
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const { page, faults } = await watchPage(context, server.url);
      const answer = await page.goto(`${server.url}${address}`);
      expect(answer?.status()).toBe(expected);
      await keepScreenshot(page, `${name}-${colorScheme}-${width}`);

      const { violations } = await new AxeBuilder({ page })
        .options({ runOnly: RULES, resultTypes: ["violations"] })
        .analyze();
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
      expect(told).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      // A browser's own message on a page that is not there is no fault of it.
      expect(faults.filter((fault) => expected === 200 || !fault.includes("404"))).toEqual([]);
      await context.close();
    },
  );

  test.each(pages.filter((page) => !("status" in page)))(
    "$path asks for few files, and nothing moves while it loads",
    async ({ path }) => {
      const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
      const { page } = await watchPage(context, server.url);
      const requests: string[] = [];
      page.on("request", (request) => requests.push(request.url()));
      await page.goto(`${server.url}${path}`);
      await page.waitForLoadState("networkidle");
      expect(requests.length).toBeLessThanOrEqual(MOST_REQUESTS);
      const shifted = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                sum += (entry as unknown as { value: number }).value;
            }).observe({ type: "layout-shift", buffered: true });
            // What has happened so far is told before the second frame from now.
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
          }),
      );
      expect(shifted).toBe(0);
      await context.close();
    },
  );

  test("every part that can be used is reached with the keyboard, in the order it is read", async () => {
    const { page } = await watchPage(await browser.newContext(), server.url);
    await page.goto(`${server.url}/search?q=Alep&limit=2`);
    const usable = page
      .locator("a[href], input, button, summary, [tabindex]:not([tabindex='-1'])")
      .filter({ visible: true });
    const reached: (string | null)[] = [];
    for (const _ of await usable.all()) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate(() => document.activeElement?.outerHTML ?? null));
    }
    expect(reached).toEqual(await usable.evaluateAll((all) => all.map((one) => one.outerHTML)));
    await page.context().close();
  });

  test("parts to be used with a finger are high enough", async () => {
    const { page } = await watchPage(await browser.newContext(), server.url);
    await page.goto(server.url);
    for (const part of ["input[name=q]", "form button"]) {
      const box = await page.locator(part).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    await page.context().close();
  });

  test("Arabic articles are read from right to left, others from left to right", async () => {
    const { page } = await watchPage(await browser.newContext(), server.url);
    await page.goto(`${server.url}/search?limit=100`);
    const directions = await page.locator(".hits article").evaluateAll((articles) =>
      articles.map((article) => {
        const title = article.querySelector("h2 a") ?? article;
        const card = article.querySelector(".card") ?? article;
        const of = (element: Element) => getComputedStyle(element).direction;
        return { lang: title.getAttribute("lang"), title: of(title), card: of(card) };
      }),
    );
    const wrong = directions.filter(({ lang, title, card }) => {
      const expected = lang === "ar" ? "rtl" : "ltr";
      return title !== expected || card !== expected;
    });
    expect(wrong).toEqual([]);
    expect(new Set(directions.map(({ lang }) => lang))).toEqual(new Set(["ar", "en", "fr"]));
    await page.context().close();
  });

  test.each(["Alep", "Aleppo", "حلب"])(
    "marks of a search for %s cover whole words, and only those",
    async (query) => {
      const word = /^(?:Alep(?:po)?|Halab|(?:مدينة )?حلب)$/i;
      const { page } = await watchPage(await browser.newContext(), server.url);
      await page.goto(`${server.url}/search?q=${encodeURIComponent(query)}`);
      const marks = await page.locator("mark").evaluateAll((all) =>
        all.map((mark) => ({
          before: mark.previousSibling?.textContent?.at(-1) ?? "",
          text: mark.textContent ?? "",
          after: mark.nextSibling?.textContent?.at(0) ?? "",
        })),
      );
      expect(marks).not.toEqual([]);
      const isPartOfWord = /[\p{L}\p{M}\p{N}]/u;
      const wrong = marks.filter(
        ({ before, text, after }) =>
          !word.test(text) || isPartOfWord.test(before) || isPartOfWord.test(after),
      );
      expect(wrong).toEqual([]);
      await page.context().close();
    },
  );
});

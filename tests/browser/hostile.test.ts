import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";
import { hasBrowser } from "./has-browser.ts";
import { hasBadInput, hostileArticles, ownStrings, sampledStrings } from "./hostile-articles.ts";
import { openBrowser } from "./open-browser.ts";
import { watchPage } from "./watch-page.ts";

/** Everything that the pages are made of; what else is there, an article has put there. */
const elements = new Set(
  [
    "html head meta title link script body header nav main aside section article footer p a b i s q br bdi",
    "form label div span input button select option h1 h2 h3 ul ol li time mark small details summary pre code",
    "table caption thead tbody tr th td figure figcaption",
  ]
    .join(" ")
    .split(" ")
    .map((name) => name.toUpperCase()),
);

/** The empty icon, which spares the browser a request for one, and where embeds open their links. */
const ownElements = ['<link rel="icon" href="data:,">', '<base target="_blank">'];

/** Names of elements in drawings, which are not in capitals. */
const drawn = ["svg", "g", "a", "rect", "circle", "line", "text", "title", "image"];

/** The project's own strings and as many of the lists; the others are in the articles. */
const MOST_QUERIES = 2 * ownStrings.length;

if (!hasBadInput) {
  test("SKIPPED: the lists of bad input are not beside the repository", (context) => {
    context.skip("no folder ../shared/badinput");
  });
}

const strings = [...ownStrings, ...(hasBadInput ? sampledStrings() : [])];

/** Elements, attributes and addresses of the page that an article has no business to bring. */
function intruders(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ known, drawn, own }) =>
      [...document.querySelectorAll("*")]
        .filter((element) => {
          if (own.includes(element.outerHTML)) return false;
          const names = element.getAttributeNames();
          const address = element.getAttribute("href") ?? element.getAttribute("action") ?? "/";
          return (
            !(element instanceof SVGElement ? drawn : known).includes(element.tagName) ||
            (element.tagName === "SCRIPT" &&
              element.getAttribute("type") !== "application/ld+json" &&
              !/^\/(?:page|embed\/frame)\.js$/.test(element.getAttribute("src") ?? "")) ||
            names.some((name) => /^on|^style$|^srcdoc$/.test(name)) ||
            !/^(?:https?:\/\/|\/(?!\/)|#content$)/.test(address)
          );
        })
        .map((element) => element.outerHTML.slice(0, 200)),
    { known: [...elements], drawn, own: ownElements },
  );
}

describe.skipIf(!hasBrowser)(`articles made of ${strings.length} hostile strings`, () => {
  let browser: Browser;
  let server: ArticleServer;
  beforeAll(async () => {
    const articles = hostileArticles(strings);
    [browser, server] = await Promise.all([openBrowser(), serveArticles(articles)]);
    // The build takes every one: what it refuses would not be tested.
    expect(server.built.documents).toBe(articles.length);
  });
  afterAll(() => Promise.all([browser.close(), server.stop()]));

  // Escaping must hold by itself: once the policy is off, it is all there is.
  test.each([
    ["with the content policy", false],
    ["without it", true],
  ])("run no code and ask no other host, %s", async (_name, bypassCSP) => {
    const context = await browser.newContext({ bypassCSP });
    const { page, faults } = await watchPage(context, server.url);
    for (const path of ["/?limit=100", "/?q=alert&limit=100", "/?q=alert+script+1&match=any"]) {
      for (let address: string | null = path; address !== null; ) {
        await page.goto(`${server.url}${address}`);
        expect(await page.locator("li").count()).toBeGreaterThan(0);
        expect(await intruders(page)).toEqual([]);
        const next = page.locator("a[rel=next]");
        address = (await next.count()) > 0 ? await next.getAttribute("href") : null;
      }
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  test("are shown as they are written", async () => {
    const { page } = await watchPage(await browser.newContext(), server.url);
    const { results } = await server.search("/v1/search?q=alert&limit=100");
    await page.goto(`${server.url}/?q=alert&limit=100`);
    expect(await page.locator("li h2").allTextContents()).toEqual(
      results.map(({ title }) => title),
    );
    const sentences = results.map(({ card }) =>
      card?.sentences.slice(0, 2).map(({ text }) => `${text} `),
    );
    expect(await page.locator("li .card").allTextContents()).toEqual(
      sentences.map((texts) => texts?.join("")),
    );
    await page.context().close();
  });

  test("do no harm on their own pages, in frames and elsewhere, without the content policy", async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const { page, faults } = await watchPage(context, server.url);
    const records = await server.exportRecords();
    const paths = [
      ...records.flatMap(({ id }) => [`/articles/${id}`, `/embed/card/${id}`]),
      ...["/timeline?date=published&items=20&limit=100", "/compare", "/names", "/map", "/digests"],
      ...["/embed/search?q=alert", "/embed/timeline?date=published"],
    ];
    for (const path of paths) {
      const response = await page.goto(`${server.url}${path}`);
      expect({ path, status: response?.status() }).toEqual({ path, status: 200 });
      expect(await intruders(page)).toEqual([]);
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  test.each(["atom", "rss", "json"])(
    "do no harm where a feed (%s) is shown as HTML",
    async (form) => {
      const context = await browser.newContext({ bypassCSP: true });
      const { page, faults } = await watchPage(context, server.url);
      const feed = await (await server.fetch(`/v1/feed.${form}?limit=100`)).text();
      await page.goto(`${server.url}/robots.txt`);
      // What careless readers of feeds do with the text of its entries.
      const entries = await page.evaluate(
        ({ feed, form }) => {
          const texts =
            form === "json"
              ? JSON.parse(feed).items.map(({ content_text }: { content_text: string }) => {
                  const paragraph = document.createElement("p");
                  paragraph.textContent = content_text;
                  return paragraph.outerHTML;
                })
              : [
                  ...new DOMParser()
                    .parseFromString(feed, "application/xml")
                    .querySelectorAll("content, item > description"),
                ].map(({ textContent }) => textContent);
          document.body.innerHTML = texts.join("");
          return texts.length;
        },
        { feed, form },
      );
      expect(entries).toBeGreaterThan(50);
      expect(await intruders(page)).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  test("as queries run no code and ask no other host", async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const { page, faults } = await watchPage(context, server.url);
    const queries = strings.filter((text) => Array.from(text).length <= 512).slice(0, MOST_QUERIES);
    for (const query of queries) {
      const parameters = new URLSearchParams({ q: query });
      const response = await page.goto(`${server.url}/?${parameters}`);
      // Too many words are an answer too, in JSON.
      if (response?.status() !== 200) continue;
      expect(await intruders(page)).toEqual([]);
      const understood = await server.search(`/v1/search?${parameters}`);
      expect(await page.locator("#q").inputValue()).toBe(understood.query.q);
    }
    expect(faults.filter((fault) => !fault.includes("status of 422"))).toEqual([]);
    await context.close();
  });
});

describe.skipIf(!hasBrowser)("an Arabic article", () => {
  test("is read from right to left though its title begins with a name in Latin letters", async () => {
    const text = "أعلنت منظمة HTS اليوم السبت أنها سيطرت على معظم مدينة حلب في شمال سوريا.";
    const articles = [{ id: "a", lang: "ar", title: "HTS تسيطر على معظم حلب", text }];
    const [browser, server] = await Promise.all([openBrowser(), serveArticles(articles)]);
    try {
      const page = await browser.newPage();
      await page.goto(server.url);
      const direction = await page
        .locator("li h2")
        .evaluate((title) => getComputedStyle(title).direction);
      expect(direction).toBe("rtl");
    } finally {
      await Promise.all([browser.close(), server.stop()]);
    }
  });
});

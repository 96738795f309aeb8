import type { Browser, BrowserContext, Route } from "playwright-core";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ArchiveSearchElement } from "../../src/widget/archive-search-element.ts";
import type { ArticleServer } from "../support/serve-articles.ts";
import type { ForeignSite } from "./foreign-site.ts";
import type { Stage } from "./stage.ts";
import { find, openWidget, queryOf, type WidgetPage } from "./widget-page.ts";

/** What nobody's archive holds. */
const NOTHING = "zzzzqqq";

/** Of each plural of Arabic a number. */
const counts = [
  [1, "مقال واحد"],
  [2, "مقالان"],
  [3, "٣ مقالات"],
  [26, "٢٦ مقالًا"],
  [100, "١٠٠ مقال"],
] as const;

const headers = { "Access-Control-Allow-Origin": "*" };

/** Answers that are none, and what the reader is told of them. */
const faults: readonly (readonly [name: string, answer: Parameters<Route["fulfill"]>[0]])[] = [
  ["an error of the server", { status: 500, headers }],
  ["an archive that is missing", { status: 503, headers, body: "{}" }],
  ["a query that is refused", { status: 422, headers, body: "{}" }],
  ["a page in place of JSON", { status: 200, headers, body: "<html>" }],
  ["half of an answer", { status: 200, headers, body: '{"total":1,"results":[{"id":' }],
  ["no list", { status: 200, headers, body: "{}" }],
  ["null", { status: 200, headers, body: "null" }],
  ["a list of something else", { status: 200, headers, body: '{"total":1,"results":[null]}' }],
  [
    "marks that are none",
    {
      status: 200,
      headers,
      body: '{"total":1,"results":[{"id":"a","title":"b","snippet":{"text":"c","highlights":[4]}}]}',
    },
  ],
  [
    "an empty list because files are missing",
    { status: 200, headers, body: '{"total":0,"results":[],"partial":true}' },
  ],
];

/** Registers the tests. */
export function testStates(stage: () => Stage): void {
  describe("in every state", () => {
    let browser: Browser;
    let server: ArticleServer;
    let site: ForeignSite;
    let context: BrowserContext;
    let widget: WidgetPage;
    beforeAll(async () => {
      ({ browser, server, site } = stage());
    });
    beforeEach(async () => {
      context = await browser.newContext();
      widget = await openWidget(context, site, server.url);
    });
    afterEach(() => context.close());

    /** Answers searches in place of the archive, one after another; the last one goes on. */
    async function answer(...answers: readonly Parameters<Route["fulfill"]>[0][]): Promise<void> {
      let next = 0;
      await widget.page.route("**/v1/search*", (route) => {
        const given = answers[Math.min(next, answers.length - 1)];
        next += 1;
        return given ? route.fulfill(given) : route.continue();
      });
    }

    async function expectFailure(text: string): Promise<void> {
      await widget.state.filter({ hasText: text }).waitFor();
      expect(await widget.options.count()).toBe(0);
      expect(await widget.element.getByRole("button", { name: "Réessayer" }).isVisible()).toBe(
        true,
      );
    }

    test("tells a screen reader of a failure", async () => {
      await answer({ status: 500, headers });
      await widget.field.fill("Alep");
      await expect.poll(() => widget.status.textContent()).toBe("La recherche a échoué.");
    });

    test("says that the search failed, never that nothing was found, and tries again", async () => {
      for (const [name, fault] of faults) {
        await answer(fault, undefined);
        await widget.field.fill(`Alep ${name}`);
        await expectFailure("La recherche a échoué.");
        await widget.field.press("Escape");
        await widget.field.press("Escape");
        await widget.page.unrouteAll();
      }
      await widget.field.fill("Alep");
      await widget.options.first().waitFor();
      expect(widget.asked).toHaveLength(faults.length + 1);
      expect(widget.faults).toEqual([]);
    });

    test.each([
      ["as soon as the server asks for", "1", 2, undefined, undefined],
      ["once only", "0", 2, { status: 429, headers: { ...headers, "Retry-After": "0" } }, "busy"],
      ["not when that is long", "4", 1, undefined, "busy"],
      ["not when nobody says when", "", 1, undefined, "busy"],
    ])("is refused for a while and tries again %s", async (_, after, times, second, reason) => {
      const expose = { "Access-Control-Expose-Headers": "Retry-After", "Retry-After": after };
      await answer(
        { status: 429, headers: { ...headers, ...expose } },
        second && {
          ...second,
          headers: { ...second.headers, ...expose },
        },
      );
      await widget.field.fill("Alep");
      if (reason === undefined) await widget.options.first().waitFor();
      else await expectFailure("Trop de recherches.");
      expect(widget.asked).toHaveLength(times);
    });

    test("says so when the reader is offline", async () => {
      await context.setOffline(true);
      await widget.field.fill("Alep");
      await expectFailure("Vous êtes hors ligne.");
      await context.setOffline(false);
      await widget.element.getByRole("button", { name: "Réessayer" }).click();
      await widget.options.first().waitFor();
    });

    test("says that it searches, and after five seconds that this takes too long", async () => {
      await widget.page.route("**/v1/search*", () => undefined);
      await widget.field.fill("Alep");
      await widget.state.filter({ hasText: "Recherche…" }).waitFor();
      await expectFailure("La recherche a trop duré.");
      await widget.page.unrouteAll({ behavior: "ignoreErrors" });
    });

    test("says that nothing was found, and does not offer to try again", async () => {
      await widget.field.fill(NOTHING);
      await widget.state.filter({ hasText: "Aucun article trouvé." }).waitFor();
      expect(await widget.field.getAttribute("aria-expanded")).toBe("false");
      expect(await widget.element.locator("[part=retry]").isVisible()).toBe(false);
      await expect.poll(() => widget.status.textContent()).toBe("Aucun article trouvé.");
    });

    test("shows the reply to what was typed last, in whatever order replies come", async () => {
      let release = () => {};
      const late = new Promise<void>((resolve) => {
        release = resolve;
      });
      await widget.page.route("**/v1/search*", async (route) => {
        if (queryOf(route.request().url()) === "Alep") await late;
        // The first one has been given up by then.
        await route.continue().catch(() => undefined);
      });
      const givenUp = widget.page.waitForEvent("requestfailed");
      const first = widget.page.waitForRequest(/q=Alep(?:&|$)/);
      await widget.field.fill("Alep");
      await first;
      await find(widget, "Idlib");
      expect(queryOf((await givenUp).url())).toBe("Alep");
      const titles = await widget.options.allTextContents();
      release();
      await find(widget, "Idlib ");
      expect(await widget.options.allTextContents()).toEqual(titles);
      expect(widget.asked.map(queryOf)).toEqual(["Alep", "Idlib"]);
    });

    test("asks once for nine fast keys, never for one letter, and not again for what it has", async () => {
      await widget.field.pressSequentially("Alep OSDH");
      await widget.options.first().waitFor();
      await find(widget, "OSDH");
      await find(widget, "Alep OSDH");
      await widget.field.fill("A");
      await expect.poll(() => widget.options.count()).toBe(0);
      expect(widget.asked.map(queryOf)).toEqual(["Alep OSDH", "OSDH"]);
    });

    test("keeps the fifty replies used last", async () => {
      await widget.page.evaluate(async () => {
        const element: ArchiveSearchElement | null = document.querySelector("archive-search");
        for (let query = 0; query < 50; query += 1) await element?.search(`${query} Alep`);
        for (const query of [0, 50, 0, 1]) await element?.search(`${query} Alep`);
      });
      expect(widget.asked.map(queryOf).slice(50)).toEqual(["50 Alep", "1 Alep"]);
    });

    test("tells a screen reader how many there are once, after the last key", async () => {
      const told = await widget.status.evaluateHandle((status) => {
        const texts: (string | null)[] = [];
        new MutationObserver(() => texts.push(status.textContent)).observe(status, {
          childList: true,
        });
        return texts;
      });
      for (const query of ["Alep", "Alep OS", "Alep OSDH"]) await find(widget, query);
      const { total } = await server.search("/v1/search?q=Alep+OSDH&prefix=last");
      await expect.poll(() => widget.status.textContent()).toBe(`${total} articles`);
      const texts = await told.jsonValue();
      expect(texts.filter(Boolean)).toEqual([`${total} articles`]);
    });

    test("shows dates as exactly as they are known, sources, and what stood for a word", async () => {
      const hit = { id: "a", url: null, title: "Un titre", lang: "fr", outlet: null };
      const published = ["2024-11-30", "2024-11", "2024"].map((value) => ({ value }));
      const dated = [...published, null].map((date, number) => ({
        ...hit,
        id: `${number}`,
        published: date,
        matches: [{ term: "Aleppo", kind: "variant", matched_as: "Alep" }],
        snippet: {
          text: "cent morts 😀 à Alep",
          highlights: [[15, 19]],
          voices: [{ voice: "attributed", source: { id: "org:sohr", label: { fr: "OSDH" } } }],
        },
      }));
      await answer({ headers, body: JSON.stringify({ total: 4, results: dated }) });
      await find(widget, "Aleppo");
      expect(await widget.element.locator("[part=facts]").allTextContents()).toEqual([
        "30 novembre 2024 · Aleppo = Alep",
        "novembre 2024 · Aleppo = Alep",
        "2024 · Aleppo = Alep",
        "Sans date · Aleppo = Alep",
      ]);
      const first = widget.options.first();
      expect(await first.locator("mark").allTextContents()).toEqual(["Alep"]);
      expect(await first.locator("[part=snippet]").textContent()).toBe("… cent morts 😀 à Alep …");
      expect(await first.locator("[part=source]").textContent()).toBe("Source : OSDH");
    });

    test("counts in Arabic as Arabic does", async () => {
      await widget.element.evaluate((element) => element.setAttribute("lang", "ar-SY"));
      const results = [{ id: "a", title: "ع", lang: "ar", published: null }];
      for (const [total, text] of counts) {
        await answer({ headers, body: JSON.stringify({ total, results }) });
        await find(widget, `حلب ${total}`);
        await expect.poll(() => widget.status.textContent()).toBe(text);
        await widget.page.unrouteAll();
      }
    });

    test("tells the page what happens, and lets it take over", async () => {
      const told = await widget.page.evaluateHandle(() => {
        const events: unknown[] = [];
        for (const name of ["query", "results", "select", "error", "close"]) {
          document.addEventListener(`archive-search:${name}`, (event) => {
            events.push([name, event instanceof CustomEvent && event.detail]);
            event.preventDefault();
          });
        }
        return events;
      });
      const { results, total } = await server.search("/v1/search?q=Alep&prefix=last&limit=8");
      await find(widget, "Alep");
      await widget.options.first().click();
      await widget.field.press("Escape");
      await answer({ status: 500, headers });
      await widget.field.fill("Idlib");
      await expectFailure("La recherche a échoué.");
      const [first] = results;
      expect(await told.jsonValue()).toEqual([
        ["query", null],
        ["results", { total, count: 8 }],
        ["select", { id: first?.id, url: first?.url ?? `${server.url}/articles/${first?.id}` }],
        ["close", null],
        ["query", null],
        ["error", { reason: "failed", status: 500 }],
      ]);
    });

    test("is led by the page: value, search, open, close, messages, transform", async () => {
      const { page, element, options } = widget;
      const steps = await page.evaluate(async () => {
        const box: ArchiveSearchElement | null = document.querySelector("archive-search");
        if (!box) return [];
        box.messages = { all: "Et {} de plus" };
        box.transform = (hit) => (hit.lang === "ar" ? null : { ...hit, title: `★ ${hit.title}` });
        const panel = box.shadowRoot?.querySelector<HTMLElement>("[part=panel]");
        await box.search("Alep");
        const seen = [box.value, panel?.hidden];
        box.close();
        seen.push(panel?.hidden);
        box.open();
        return [...seen, panel?.hidden];
      });
      expect(steps).toEqual(["Alep", false, true, false]);
      const titles = await element.locator("[part=title]").allTextContents();
      expect(titles.every((title) => title.startsWith("★ "))).toBe(true);
      expect(await options.last().textContent()).toMatch(/^Et \d+ articles de plus$/);
    });
  });
}

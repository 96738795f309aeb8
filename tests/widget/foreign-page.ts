import type { Browser, BrowserContext, CDPSession } from "playwright-core";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ArchiveSearchElement } from "../../src/widget/archive-search-element.ts";
import type { ArticleServer } from "../support/serve-articles.ts";
import type { ForeignSite } from "./foreign-site.ts";
import type { Stage } from "./stage.ts";
import { find, openWidget, queryOf, snippetFor } from "./widget-page.ts";

/** What stands around the widget, so that a page that moves can be seen to move. */
const TEXT = `<p>${"Une phrase de la page. ".repeat(30)}</p>`;

/** The rule of the documentation that keeps the widget's place while its script loads. */
const RESERVED = "<style>archive-search { display: block; min-block-size: 44px }</style>";

/** The two lines without the form for readers without scripts. */
const withoutForm = (archive: string) => snippetFor(archive).replace(/<form.*form>/, "");

declare global {
  interface Window {
    shifts: number;
  }
}

/** Registers the tests. */
export function testForeignPage(stage: () => Stage): void {
  describe("on a page of another origin", () => {
    let browser: Browser;
    let server: ArticleServer;
    let site: ForeignSite;
    let context: BrowserContext;
    beforeAll(async () => {
      ({ browser, server, site } = stage());
    });
    beforeEach(async () => {
      context = await browser.newContext();
    });
    afterEach(() => context.close());

    test("two lines are all it takes: one request to load, one to find, nothing kept or told", async () => {
      const types: (string | undefined)[] = [];
      const page = await context.newPage();
      const session: CDPSession = await context.newCDPSession(page);
      await session.send("Network.enable");
      session.on("Network.requestWillBeSent", ({ type, request }) => {
        if (request.url.startsWith(server.url)) types.push(type);
      });
      await page.goto(site.put("/two-lines", { body: snippetFor(server.url) }));
      const asking = page.waitForRequest(/\/v1\/search/);
      await page.getByRole("combobox").fill("Alep OSDH");
      const titles = page.locator("archive-search [part=title]");
      await titles.first().waitFor();
      // No `Preflight` among them.
      expect(types).toEqual(["Script", "Fetch"]);
      const sent = await (await asking).allHeaders();
      const telling = ["cookie", "referer", "authorization"].filter((name) => name in sent);
      expect(telling).toEqual([]);
      const { results } = await server.search("/v1/search?q=Alep+OSDH&prefix=last&limit=8");
      expect(await titles.allTextContents()).toEqual(results.map(({ title }) => title));
      expect(await context.cookies()).toEqual([]);
      const stored = await page.evaluate(async () => [
        localStorage.length + sessionStorage.length,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
      ]);
      expect(stored).toEqual([0, 0, 0]);
    });

    test("works under a strict content policy and trusted types without one report", async () => {
      const policy = `default-src 'none'; script-src 'nonce-n' 'strict-dynamic'; style-src 'nonce-n'; connect-src ${server.url}; img-src data:; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
      const body = snippetFor(server.url).replace("<script ", '<script nonce="n" ');
      const widget = await openWidget(context, site, server.url, { body, policy });
      await find(widget, "Alep OSDH");
      await widget.field.press("ArrowDown");
      await widget.field.fill("zzzzqqq");
      await widget.state.waitFor();
      expect(widget.faults).toEqual([]);
    });

    test("looks the same whatever the page does to its own fields", async () => {
      const sizes: unknown[] = [];
      for (const rules of [
        "",
        "input, button, a, p, mark, form, label, div, span, b, small { height: 200px !important; display: inline !important; float: right; color: lime !important; font: 40px cursive !important; margin: 3em !important } * { letter-spacing: 9px; text-transform: uppercase; box-sizing: content-box }",
      ]) {
        const body = snippetFor(server.url).replace(/<form.*form>/, "");
        const head = `<style>archive-search, main, body { font: 16px/1.5 serif !important; } ${rules}</style>`;
        const widget = await openWidget(context, site, server.url, { body, head });
        await find(widget, "Alep");
        const parts = widget.element.locator("[part]");
        sizes.push(
          await parts.evaluateAll((all) =>
            all.map((part) => {
              const { width, height } = part.getBoundingClientRect();
              const { color, letterSpacing, textTransform, fontSize } = getComputedStyle(part);
              return [
                part.part.value,
                width,
                height,
                color,
                letterSpacing,
                textTransform,
                fontSize,
              ];
            }),
          ),
        );
      }
      expect(sizes[1]).toEqual(sizes[0]);
    });

    test.each([
      ["that has the two lines alone", "", snippetFor],
      ["in small type", "<style>body { font: 11px/1.1 sans-serif; }</style>", snippetFor],
      [
        "that takes all margins away",
        "<style>*, * * { margin: 0; padding: 0; border: 0 }</style>",
        snippetFor,
      ],
      ["without a form whose place is kept", RESERVED, withoutForm],
    ])("does not move a page %s, however late the script comes", async (_, head, body) => {
      const content = { body: `${TEXT}${body(server.url)}${TEXT}`, head };
      await context.addInitScript(() => {
        window.shifts = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) window.shifts += Reflect.get(entry, "value");
        }).observe({ type: "layout-shift", buffered: true });
      });
      let release = () => {};
      const painted = new Promise<void>((resolve) => {
        release = resolve;
      });
      await context.route("**/widget/*.js", async (route) => {
        await painted;
        await route.continue();
      });
      const opening = openWidget(context, site, server.url, content);
      const [page] = [...context.pages(), await context.waitForEvent("page")];
      await page?.locator("archive-search").waitFor({ state: "attached" });
      await page?.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      release();
      const widget = await opening;
      await find(widget, "Alep");
      expect(await widget.page.evaluate(() => window.shifts)).toBe(0);
    });

    test("leaves nothing behind when it is put in and taken out a hundred times", async () => {
      const widget = await openWidget(context, site, server.url);
      const session = await context.newCDPSession(widget.page);
      const count = async () => {
        await session.send("HeapProfiler.collectGarbage");
        const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
        return { nodes, jsEventListeners };
      };
      const mount = (times: number) =>
        widget.page.evaluate(async (rounds) => {
          for (let round = 0; round < rounds; round += 1) {
            const element: ArchiveSearchElement = document.createElement("archive-search");
            element.lang = "ar";
            document.body.append(element);
            void element.search("Alep");
            element.remove();
            document.body.append(element);
            element.remove();
          }
        }, times);
      const before = await count();
      await mount(100);
      await expect.poll(count).toEqual(before);
      expect(widget.faults).toEqual([]);
    });

    test("takes over what was typed before the script came, and the focus", async () => {
      const body = `<archive-search><form><input value="Alep" autofocus></form></archive-search><script type="module" src="${server.url}/widget/v1.js"></script>`;
      const { page, field } = await openWidget(context, site, server.url, { body });
      await field.waitFor();
      expect(await field.inputValue()).toBe("Alep");
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe("archive-search");
    });

    test("one tag will do, which says where and how", async () => {
      const body = `<div id="here"></div><script type="module" src="${server.url}/widget/v1.js" crossorigin data-target="#here" data-lang="ar" data-filters="lang=ar"></script>`;
      const widget = await openWidget(context, site, server.url, { body });
      await find(widget, "Aleppo");
      expect(await widget.page.locator("#here > archive-search[lang=ar]").count()).toBe(1);
      expect(new URL(widget.asked[0] ?? "").searchParams.get("lang")).toBe("ar");
      expect(await widget.field.getAttribute("placeholder")).toBe("بحث");
    });

    test.each(["http://example.org", "//example.org", "javascript:alert(1)", "data:,x", "x"])(
      "stays the page's own form when its endpoint is %s",
      async (endpoint) => {
        const body = snippetFor(server.url).replace("<archive-search", `$& endpoint="${endpoint}"`);
        const widget = await openWidget(context, site, server.url, { body });
        await expect.poll(() => widget.faults.length).toBe(1);
        expect(widget.faults[0]).toContain("endpoint");
        expect(await widget.page.getByRole("searchbox").isVisible()).toBe(true);
      },
    );

    test("searches at once for what the page's own address says, at most 256 characters of it", async () => {
      const body = snippetFor(server.url).replace("<archive-search", '$& param="mot"');
      site.put("/deep", { body });
      const page = await context.newPage();
      const sent = page.waitForRequest(/\/v1\/search/);
      await page.goto(`${site.url}/deep?mot=${"Alep+".repeat(80)}`);
      expect(queryOf((await sent).url())).toBe("Alep ".repeat(80).slice(0, 256).trim());
    });
  });
}

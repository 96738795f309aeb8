import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { bundleScript } from "../../index-build/write/bundle-script.ts";
import { ownStrings } from "../browser/hostile-articles.ts";
import { keepScreenshot } from "../browser/screenshots.ts";
import type { ArticleServer } from "../support/serve-articles.ts";
import type { ForeignPage, ForeignSite } from "./foreign-site.ts";
import type { Stage } from "./stage.ts";

/** Bytes of the script, gzip. */
const BUDGET = 2 * 1024;

const ID = "fr-alep-bilan-311-morts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What a careful site allows. */
const policyFor = (archive: string) =>
  `default-src 'none'; script-src 'nonce-n'; connect-src ${archive}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`;

/** A page that is dark where the reader's browser is, and from right to left in Arabic. */
const HEAD =
  "<style>:root { color-scheme: light dark; background: Canvas } a { color: light-dark(#05a, #8cf) } html:lang(ar) { direction: rtl }</style>";

/** Registers the tests. */
export function testCards(stage: () => Stage): void {
  describe("cards beside links on a page of another origin", () => {
    let browser: Browser;
    let server: ArticleServer;
    let site: ForeignSite;
    let context: BrowserContext;
    let page: Page;
    let card: Locator;
    let link: Locator;
    let asked: string[];
    let faults: string[];
    beforeAll(async () => {
      ({ browser, server, site } = stage());
    });
    afterEach(() => context.close());

    /** Opens a page with a link to an article, one that names it, and one without a card. */
    async function open(
      options: Parameters<Browser["newContext"]>[0] = {},
      look: Partial<ForeignPage> = { policy: policyFor(server.url) },
    ): Promise<void> {
      const article = `${server.url}/articles/${ID}`;
      const body = `<script type="module" src="${server.url}/widget/cards.v1.js" nonce="n"></script>
<p>Voir <a id="to" href="${article}" data-archive-card>Alep, <b>311 morts</b></a>,
<a id="named" href="#x" data-archive-card="${ID}">le même</a> et <a id="plain" href="${article}">sans fiche</a>.</p>`;
      context = await browser.newContext(options);
      page = await context.newPage();
      asked = [];
      faults = [];
      page.on("request", (request) => {
        if (request.url().includes("/v1/")) asked.push(request.url());
      });
      page.on("console", (message) => faults.push(message.text()));
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("dialog", (dialog) => {
        faults.push(dialog.message());
        dialog.dismiss().catch(() => undefined);
      });
      await page.goto(site.put("/cards", { body, ...look }));
      link = page.locator("#to");
      card = page.locator("#archive-card");
    }

    test("need a script within its budget, for any origin", async () => {
      await open();
      const response = await server.fetch("/widget/cards.v1.js");
      expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
      const script = Buffer.from(await response.arrayBuffer());
      expect(script).toEqual(Buffer.from(bundleScript("cards", "esm")));
      process.stdout.write(`cards, gzip: ${gzipSync(script).length} bytes of ${BUDGET}\n`);
      expect(gzipSync(script).length).toBeLessThanOrEqual(BUDGET);
      expect(script.toString()).not.toMatch(/innerHTML|insertAdjacent|cookie|Storage|\beval\b/);
    });

    test("show title, date, first sentence and who says it, and go with the pointer, but not onto the card", async () => {
      await open();
      await link.hover();
      await card.waitFor();
      const { title, card: told } = await server
        .fetch(`/v1/articles/${ID}/card`)
        .then(
          (response) =>
            response.json() as Promise<{ title: string; card: { sentences: { text: string }[] } }>,
        );
      const lines = await card.locator("p").allTextContents();
      expect([lines[0], lines[2]]).toEqual([title, told.sentences[0]?.text]);
      expect(lines[1]).toContain("30 novembre 2024");
      expect(lines[3]).toMatch(/^— \S/);
      await card.hover();
      const described = await link.getAttribute("aria-describedby");
      expect(described).toBe("archive-card");
      await page.locator("h1").hover();
      await card.waitFor({ state: "detached" });
      expect(await link.getAttribute("aria-describedby")).toBe(null);
      expect(faults).toEqual([]);
    });

    test("show on focus, go with it and with Escape, and ask once for an article", async () => {
      await open();
      await page.keyboard.press("Tab");
      await card.waitFor();
      await page.keyboard.press("Escape");
      await card.waitFor({ state: "detached" });
      expect(await link.evaluate((one) => one.matches(":focus"))).toBe(true);
      await page.keyboard.press("Tab");
      await card.waitFor();
      expect(await page.locator("#named").getAttribute("aria-describedby")).toBe("archive-card");
      await page.keyboard.press("Tab");
      await card.waitFor({ state: "detached" });
      expect(asked).toEqual([`${server.url}/v1/articles/${ID}/card`]);
    });

    test("do not show for a finger, nor for links that do not ask for one", async () => {
      await open({ hasTouch: true });
      await page.locator("#plain").hover();
      await page.locator("#named").tap();
      await page.waitForURL(/#x$/);
      // A link that does show has its turn after those that do not.
      await link.hover();
      await card.waitFor();
      expect(await page.locator("[aria-describedby]").getAttribute("id")).toBe("to");
      expect(asked).toHaveLength(1);
    });

    test.each([
      ["fr", "light", 1280],
      ["ar", "dark", 360],
    ] as const)(
      "are accessible in %s, %s, %i pixels wide, and inside the page",
      async (lang, colorScheme, width) => {
        await open({ colorScheme, viewport: { width, height: 700 } }, { lang, head: HEAD });
        await page.keyboard.press("Tab");
        await card.waitFor();
        await keepScreenshot(page, `card-${lang}-${colorScheme}-${width}`);
        const { violations } = await new AxeBuilder({ page })
          .options({ runOnly: RULES, resultTypes: ["violations"] })
          .analyze();
        const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
        expect(told).toEqual([]);
        const box = await card.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? width)).toBeLessThanOrEqual(width);
        const look = await card.evaluate((one) => [
          getComputedStyle(one).direction,
          getComputedStyle(one).colorScheme,
        ]);
        expect(look).toEqual([lang === "ar" ? "rtl" : "ltr", "light dark"]);
      },
    );

    test("are left out when the archive does not answer, and asked for again", async () => {
      await open();
      const answers = [500, 200];
      await page.route("**/v1/articles/**", (route) => {
        const status = answers.shift();
        return status === 200 ? route.continue() : route.fulfill({ status: status ?? 500 });
      });
      const answered = page.waitForResponse(/\/card$/);
      await link.hover();
      await answered;
      expect(await card.count()).toBe(0);
      await page.locator("h1").hover();
      await link.hover();
      await card.waitFor();
      expect(asked).toHaveLength(2);
    });

    test("show hostile strings as text", async () => {
      await open();
      let text = "";
      await page.route("**/v1/articles/**", (route) =>
        route.fulfill({
          headers: { "Access-Control-Allow-Origin": "*" },
          json: {
            title: text,
            lang: text,
            outlet: text,
            published: { value: text },
            card: { sentences: [{ text, source: { label: text } }] },
          },
        }),
      );
      for (const [number, string] of ownStrings.entries()) {
        if (string.trim() === "") continue;
        text = string;
        await page
          .locator("#named")
          .evaluate((one, id) => one.setAttribute("data-archive-card", id), `a${number}`);
        await page.locator("#named").focus();
        await page.keyboard.press("Shift");
        await card.waitFor();
        expect(await card.locator("b").textContent()).toBe(string);
        await page.keyboard.press("Escape");
        await card.waitFor({ state: "detached" });
        await page.locator("#plain").focus();
      }
      expect(faults).toEqual([]);
    });
  });
}

import AxeBuilder from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { keepScreenshot } from "../browser/screenshots.ts";
import type { ArticleServer } from "../support/serve-articles.ts";
import type { ForeignSite } from "./foreign-site.ts";
import type { Stage } from "./stage.ts";
import { find, openWidget, snippetFor, type WidgetPage } from "./widget-page.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const HEAD =
  "<style>:root { color-scheme: light dark } html:lang(ar) { direction: rtl } body { font: 17px/1.5 Georgia, serif }</style>";

/** Both directions in light and dark, each language, and both widths. */
const views = [
  { lang: "fr", query: "Alep OSDH", colorScheme: "light", width: 1280 },
  { lang: "fr", query: "Alep OSDH", colorScheme: "dark", width: 360 },
  { lang: "ar", query: "حلب", colorScheme: "light", width: 360 },
  { lang: "ar", query: "حلب", colorScheme: "dark", width: 1280 },
  { lang: "en", query: "Aleppo", colorScheme: "light", width: 360 },
] as const;

/** The states of the widget, each reached from the one before. */
const states: readonly (readonly [
  name: string,
  reach: (widget: WidgetPage, query: string) => Promise<void>,
])[] = [
  ["closed", async () => undefined],
  [
    "open",
    async (widget, query) => {
      await find(widget, query);
      await widget.field.press("ArrowDown");
    },
  ],
  [
    "empty",
    async (widget) => {
      await widget.field.fill("zzzzqqq");
      await widget.options.first().waitFor({ state: "detached" });
    },
  ],
  [
    "failed",
    async ({ page, field, element }) => {
      await page.route("**/v1/search*", (route) => route.fulfill({ status: 500 }));
      await field.fill("zzzz");
      await element.locator("[part=retry]").waitFor();
    },
  ],
];

/** Registers the tests. */
export function testAccess(stage: () => Stage): void {
  describe("for everybody", () => {
    let browser: Browser;
    let server: ArticleServer;
    let site: ForeignSite;
    beforeAll(async () => {
      ({ browser, server, site } = stage());
    });

    test.each(views)(
      "in $lang, $colorScheme, $width pixels wide, is accessible closed, open, empty and failed",
      async ({ lang, query, colorScheme, width }) => {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
        const label = '<span slot="label">Archive</span>';
        const body = snippetFor(server.url).replace('lang="fr">', `lang="${lang}">${label}`);
        const widget = await openWidget(context, site, server.url, { body, lang, head: HEAD });
        for (const [name, reach] of states) {
          await reach(widget, query);
          await keepScreenshot(widget.page, `widget-${lang}-${name}-${colorScheme}-${width}`);
          // The page around it has no part in this.
          const axe = new AxeBuilder({ page: widget.page }).include("archive-search");
          const { violations } = await axe
            .options({ runOnly: RULES, resultTypes: ["violations"] })
            .analyze();
          const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
          expect([name, told]).toEqual([name, []]);
          const scrollWidth = await widget.page.evaluate(
            () => document.documentElement.scrollWidth,
          );
          expect(scrollWidth).toBe(width);
        }
        expect(widget.faults).toEqual([]);
        await context.close();
      },
    );

    test("has nothing to be used with a finger that is smaller than 44 pixels either way", async () => {
      const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
      const widget = await openWidget(context, site, server.url, { head: HEAD });
      const tooSmall = () =>
        widget.element.locator("input, button, a").evaluateAll((all) =>
          all
            .filter((one) => one.checkVisibility())
            .map((one) => one.getBoundingClientRect())
            .filter(({ width, height }) => width < 44 || height < 44),
        );
      for (const [, reach] of states) {
        await reach(widget, "Alep");
        expect(await tooSmall()).toEqual([]);
      }
      await context.close();
    });

    test("reads from right to left in Arabic, an empty field too, and each text as its language does", async () => {
      const context = await browser.newContext();
      const body = snippetFor(server.url).replace('lang="fr"', 'lang="ar"');
      const widget = await openWidget(context, site, server.url, { body, head: HEAD });
      const { field, element } = widget;
      expect(await field.evaluate((input) => getComputedStyle(input).direction)).toBe("rtl");
      const [input, button] = await Promise.all([
        field.boundingBox(),
        element.locator("[part=button]").boundingBox(),
      ]);
      expect(input?.x).toBeGreaterThan(button?.x ?? 0);
      await find(widget, "cessez-le-feu");
      const directions = await element
        .locator("[part=title], [part=snippet]")
        .evaluateAll((all) =>
          all.map((one) => [one.getAttribute("lang"), getComputedStyle(one).direction]),
        );
      expect(directions.filter(([lang, dir]) => (lang === "ar") !== (dir === "rtl"))).toEqual([]);
      expect(new Set(directions.map(([lang]) => lang)).size).toBeGreaterThan(1);
      await context.close();
    });

    test("shows which option is chosen with forced colors, and never moves", async () => {
      const context = await browser.newContext({ forcedColors: "active", reducedMotion: "reduce" });
      const widget = await openWidget(context, site, server.url);
      await find(widget, "Alep");
      await widget.field.press("ArrowDown");
      const outline = await widget.options
        .first()
        .evaluate((option) => getComputedStyle(option).outlineStyle);
      expect(outline).toBe("solid");
      expect(await widget.page.evaluate(() => document.getAnimations().length)).toBe(0);
      await context.close();
    });
  });
}

import type { Browser, BrowserContext, Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ArticleServer } from "../support/serve-articles.ts";
import type { ForeignSite } from "./foreign-site.ts";
import type { Stage } from "./stage.ts";
import { find, openWidget, snippetFor, type WidgetPage } from "./widget-page.ts";

/** Eight articles and the option that leads to all of them. */
const OPTIONS = 9;

/** Number of the option that Enter would choose; -1 for none. */
function active({ options }: WidgetPage): Promise<number> {
  return options.evaluateAll((all) => all.findIndex((one) => one.ariaSelected === "true"));
}

function isOpen({ field }: WidgetPage): Promise<boolean> {
  return field.evaluate((input) => input.ariaExpanded === "true");
}

function caret({ field }: WidgetPage): Promise<unknown> {
  return field.evaluate((input) => Reflect.get(input, "selectionStart"));
}

/** Registers the tests. */
export function testKeys(stage: () => Stage): void {
  describe("keys of the widget", () => {
    let browser: Browser;
    let server: ArticleServer;
    let site: ForeignSite;
    let context: BrowserContext;
    let widget: WidgetPage;
    let page: Page;

    const press = (...keys: readonly string[]) =>
      keys.reduce((before, key) => before.then(() => widget.field.press(key)), Promise.resolve());

    beforeAll(async () => {
      ({ browser, server, site } = stage());
      context = await browser.newContext();
      // Articles stand on sites of others, which are not to be asked.
      await context.route("https://**", (route) => route.fulfill({ body: "" }));
      const body = `${snippetFor(server.url)}<p><a id="next" href="#x">Suite</a></p>`;
      widget = await openWidget(context, site, server.url, { body });
      ({ page } = widget);
    });
    beforeEach(async () => {
      await page.bringToFront();
      await press("Escape", "Escape", "Escape");
      await find(widget, "Alep");
      await expect.poll(() => widget.options.count()).toBe(OPTIONS);
    });

    test.each([
      ["ArrowDown chooses the first", ["ArrowDown"], 0],
      ["ArrowDown goes on", ["ArrowDown", "ArrowDown"], 1],
      ["ArrowUp chooses the last", ["ArrowUp"], OPTIONS - 1],
      ["ArrowUp from the first chooses none", ["ArrowDown", "ArrowUp"], -1],
      ["ArrowDown from the last chooses none", ["ArrowUp", "ArrowDown"], -1],
      ["and then the first", ["ArrowUp", "ArrowDown", "ArrowDown"], 0],
      ["PageDown goes on by five", ["ArrowDown", "PageDown"], 5],
      ["PageDown stops at the last", ["PageDown", "PageDown", "PageDown"], OPTIONS - 1],
      ["PageUp goes back by five", ["ArrowUp", "PageUp"], OPTIONS - 6],
      ["PageUp stops at the first", ["ArrowDown", "PageDown", "PageUp", "PageUp"], 0],
      ["Home leaves the list", ["ArrowDown", "Home"], -1],
      ["End leaves the list", ["ArrowDown", "End"], -1],
      ["ArrowLeft leaves the list", ["ArrowDown", "ArrowLeft"], -1],
      ["ArrowRight leaves the list", ["ArrowDown", "ArrowRight"], -1],
    ])("%s", async (_, keys, place) => {
      await press(...keys);
      expect(await active(widget)).toBe(place);
      const chosen = await widget.field.getAttribute("aria-activedescendant");
      const id = place < 0 ? "" : await widget.options.nth(place).getAttribute("id");
      expect(chosen).toBe(id);
      expect(await isOpen(widget)).toBe(true);
    });

    test("Home and End go to the beginning and the end of the text", async () => {
      await press("Home");
      expect(await caret(widget)).toBe(0);
      await press("End");
      expect(await caret(widget)).toBe("Alep".length);
      await press("ArrowLeft");
      expect(await caret(widget)).toBe("Alep".length - 1);
    });

    test("Alt+ArrowUp closes, Alt+ArrowDown opens without choosing, ArrowDown opens and chooses", async () => {
      await press("Alt+ArrowUp");
      expect(await isOpen(widget)).toBe(false);
      await press("Alt+ArrowDown");
      expect([await isOpen(widget), await active(widget)]).toEqual([true, -1]);
      await press("Alt+ArrowUp", "ArrowDown");
      expect([await isOpen(widget), await active(widget)]).toEqual([true, 0]);
    });

    test("Escape closes, then clears", async () => {
      await press("ArrowDown", "Escape");
      expect([await isOpen(widget), await widget.field.inputValue()]).toEqual([false, "Alep"]);
      await press("Escape");
      expect(await widget.field.inputValue()).toBe("");
      // What is left of it is the page's: a dialog around the widget closes.
      const isLeft = await widget.field.evaluate((input) =>
        input.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", cancelable: true })),
      );
      expect(isLeft).toBe(true);
      await press("ArrowDown");
      expect(await isOpen(widget)).toBe(false);
    });

    test("Tab closes and goes on to the button, then out", async () => {
      await press("ArrowDown", "Tab");
      expect(await isOpen(widget)).toBe(false);
      const focused = () =>
        page.evaluate(() => {
          const { activeElement } = document;
          return activeElement?.shadowRoot?.activeElement?.part.value ?? activeElement?.id;
        });
      expect(await focused()).toBe("button");
      await page.keyboard.press("Tab");
      expect(await focused()).toBe("next");
    });

    test("Tab goes from a sentence to the button that tries again, which does", async () => {
      await page.route("**/v1/search*", (route) => route.fulfill({ status: 500 }));
      await widget.field.fill("zzzzqqq");
      const retry = widget.element.getByRole("button", { name: "Réessayer" });
      await retry.waitFor();
      await page.unroute("**/v1/search*");
      await press("Tab");
      await page.keyboard.press("Tab");
      expect(await retry.evaluate((button) => button.matches(":focus"))).toBe(true);
      await page.keyboard.press("Enter");
      await widget.state.filter({ hasText: "Aucun" }).waitFor();
      expect(await widget.field.evaluate((input) => input.matches(":focus"))).toBe(true);
    });

    test("letters edit the text, and the list follows", async () => {
      await press("ArrowDown");
      await page.keyboard.type("po");
      expect(await widget.field.inputValue()).toBe("Aleppo");
      await expect.poll(() => active(widget)).toBe(-1);
    });

    test("keys of an input method that composes are its own", async () => {
      await press("ArrowDown");
      const prevented = await widget.field.evaluate((input) =>
        ["ArrowDown", "Enter", "Escape"].map((key) => {
          const event = { key, isComposing: true, bubbles: true, cancelable: true };
          return !input.dispatchEvent(new KeyboardEvent("keydown", event));
        }),
      );
      expect(prevented).toEqual([false, false, false]);
      expect([await isOpen(widget), await active(widget)]).toEqual([true, 0]);
    });

    test("Enter goes to the option chosen, or to all results when there is none", async () => {
      const address = page.url();
      const button = widget.element.locator("[part=button]");
      const goTo = async (...keys: readonly string[]) => {
        const going = page.waitForRequest((request) => request.isNavigationRequest());
        await press(...keys);
        const url = (await going).url();
        await page.goto(address);
        await find(widget, "Alep");
        return url;
      };
      const first = await widget.options.first().getAttribute("href");
      expect(await goTo("ArrowDown", "Enter")).toBe(first);
      expect(await goTo("Enter")).toBe(`${server.url}/search?q=Alep`);
      expect(await goTo("ArrowUp", "Enter")).toBe(`${server.url}/search?q=Alep`);
      const going = page.waitForRequest((request) => request.isNavigationRequest());
      await press("ArrowDown");
      await button.click();
      expect((await going).url()).toBe(`${server.url}/search?q=Alep`);
      await page.goto(address);
    });

    test.each(["Control", "Meta"])("%s+Enter opens another tab", async (modifier) => {
      const first = await widget.options.first().getAttribute("href");
      for (const [keys, url] of [
        [["ArrowDown"], first],
        [["Home"], `${server.url}/search?q=Alep`],
      ] as const) {
        const opening = context.waitForEvent("page");
        await press(...keys, `${modifier}+Enter`);
        const opened = await opening;
        await opened.waitForURL(url ?? "");
        expect(await opened.evaluate(() => window.opener)).toBe(null);
        await opened.close();
      }
      expect(await isOpen(widget)).toBe(true);
    });
  });
}

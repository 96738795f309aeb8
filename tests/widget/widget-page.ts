/** A foreign page with the widget in it, as a reader has it before them. */

import type { BrowserContext, Locator, Page } from "playwright-core";
import { bundleWidget } from "../../index-build/write/bundle-widget.ts";
import { widgetSnippet } from "../../index-build/write/docs/widget-section.ts";
import type { ForeignPage, ForeignSite } from "./foreign-site.ts";

/** The page, and what can be seen of the widget. */
export interface WidgetPage {
  readonly page: Page;
  /** The element. */
  readonly element: Locator;
  /** Its field. */
  readonly field: Locator;
  /** What the list has, the option that leads to all results included. */
  readonly options: Locator;
  /** What a screen reader is told. */
  readonly status: Locator;
  /** The sentence that stands for a list. */
  readonly state: Locator;
  /** Addresses asked of the archive's API, in order. */
  readonly asked: readonly string[];
  /** Messages, errors, dialogs and windows that nobody wanted, and requests to anyone but the two servers. */
  readonly faults: readonly string[];
}

const widget = bundleWidget();

/** The two lines of the documentation, for an archive at this address. */
export function snippetFor(archive: string): string {
  return widgetSnippet(widget, archive);
}

let pages = 0;

/**
 * Opens a page of the foreign site; its body is the two lines of the documentation unless it is given.
 *
 * @param archive Address of the archive, without a slash at the end.
 */
export async function openWidget(
  context: BrowserContext,
  site: ForeignSite,
  archive: string,
  content: Partial<ForeignPage> = {},
): Promise<WidgetPage> {
  const page = await context.newPage();
  const asked: string[] = [];
  const faults: string[] = [];
  page.on("console", (message) => {
    const isMeant = message.location().url.startsWith(`${archive}/v1/`);
    if (/error|warning/.test(message.type()) && !isMeant) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (url.startsWith(`${archive}/v1/`)) asked.push(url);
    else if (!url.startsWith(archive) && !url.startsWith(site.url)) faults.push(`asked: ${url}`);
  });
  pages += 1;
  await page.goto(site.put(`/${pages}`, { body: snippetFor(archive), ...content }));
  const element = page.locator("archive-search");
  return {
    page,
    element,
    field: page.getByRole("combobox"),
    options: element.locator("[role=option]"),
    status: element.getByRole("status"),
    state: element.locator("[part=state]"),
    asked,
    faults,
  };
}

/** The query of an address of the API. */
export function queryOf(address: string): string | null {
  return new URL(address).searchParams.get("q");
}

/** Types a query and waits until its list is shown. */
export async function find({ element, field }: WidgetPage, query: string): Promise<void> {
  const shown = element.evaluate(
    (one) =>
      new Promise<void>((resolve) => {
        one.addEventListener("archive-search:results", () => resolve(), { once: true });
      }),
  );
  await field.fill(query);
  await shown;
}

/** What goes wrong in a page while it is looked at. */

import type { BrowserContext, Page } from "playwright-core";

/** A page, and the faults it has shown so far, in order, in words. */
export interface WatchedPage {
  readonly page: Page;
  readonly faults: readonly string[];
}

/**
 * Opens an empty page in which any of these is a fault: a message of the console that is an error or a
 * warning, breaches of the content policy among them; an error of a script; a dialog; a new
 * window; a request to another origin than `origin`, or one that fails.
 */
export async function watchPage(context: BrowserContext, origin: string): Promise<WatchedPage> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    const type = message.type();
    if (type === "error" || type === "warning") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    // Dismissing fails when the page has gone meanwhile; the fault is on the list already.
    dialog.dismiss().catch(() => undefined);
  });
  page.on("popup", (popup) => faults.push(`window: ${popup.url()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) faults.push(`request: ${request.url()}`);
  });
  page.on("requestfailed", (request) => faults.push(`failed: ${request.url()}`));
  return { page, faults };
}

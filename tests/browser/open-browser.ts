/** A real browser, from a package: nothing is installed on the machine and nothing is downloaded. */

import { join } from "node:path";
import type { Browser } from "playwright-core";
import { BROWSER_FOLDER } from "./unpack-browser.ts";

/** What keeps the browser to itself. As root there is no sandbox. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * Starts the browser, with its own copies of the libraries it needs beside the C library.
 *
 * The package's own flags are not used: they switch off the same-origin policy, which tests rely on,
 * and put all tabs into one process, which dies with the first that is closed.
 */
export async function openBrowser(): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  return chromium.launch({
    executablePath: join(BROWSER_FOLDER, "chromium"),
    args: FLAGS,
    env: { ...process.env, LD_LIBRARY_PATH: join(BROWSER_FOLDER, "al2023/lib") },
  });
}

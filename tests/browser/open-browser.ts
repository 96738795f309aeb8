/** A real browser, from a package: nothing is installed on the machine and nothing is downloaded. */

import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";
import { PROJECT_ROOT } from "../support/project-root.ts";

/** Whether there is a browser for this machine; the package has one for Linux on x64 only. */
export const hasBrowser = process.platform === "linux" && process.arch === "x64";

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
  const folder = await unpackBrowser();
  const { chromium } = await import("playwright-core");
  return chromium.launch({
    executablePath: join(folder, "chromium"),
    args: FLAGS,
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, "al2023/lib") },
  });
}

/** Unpacks the browser once an installation, and returns its folder. */
async function unpackBrowser(): Promise<string> {
  const cache = join(PROJECT_ROOT, "node_modules/.cache");
  const folder = join(cache, "chromium");
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  // Test files run side by side: each unpacks beside the place, and the first to finish takes it.
  const staging = mkdtempSync(join(cache, "chromium-"));
  const packed = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..");
  const given = process.env["TMPDIR"];
  process.env["TMPDIR"] = staging;
  try {
    const { default: chromium, inflate } = await import("@sparticuz/chromium");
    await Promise.all([chromium.executablePath(), inflate(join(packed, "bin/al2023.tar.br"))]);
    renameSync(staging, folder);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  } finally {
    if (given === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = given;
  }
  return folder;
}

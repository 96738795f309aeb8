/**
 * Unpacks the browser once an installation, before any test file runs: its package unpacks below the
 * folder for temporary files, which is the whole process's and no test's to move.
 */

import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PROJECT_ROOT } from "../support/project-root.ts";
import { hasBrowser } from "./has-browser.ts";

const cache = join(PROJECT_ROOT, "node_modules/.cache");

/** Where the browser is once it is unpacked. */
export const BROWSER_FOLDER = join(cache, "chromium");

/** Unpacks the browser, unless it is there. */
export async function setup(): Promise<void> {
  if (!hasBrowser || existsSync(BROWSER_FOLDER)) return;
  mkdirSync(cache, { recursive: true });
  const staging = mkdtempSync(join(cache, "chromium-"));
  const packed = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..");
  const given = process.env["TMPDIR"];
  process.env["TMPDIR"] = staging;
  try {
    const { default: chromium, inflate } = await import("@sparticuz/chromium");
    await Promise.all([chromium.executablePath(), inflate(join(packed, "bin/al2023.tar.br"))]);
    // What is there is whole: a run that was stopped leaves its staging folder only.
    renameSync(staging, BROWSER_FOLDER);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  } finally {
    if (given === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = given;
  }
}

/** Runs the platform's own tool, as quiet as a newcomer needs it. */

import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * Variables that keep the tool from asking, telling or fetching anything: the look-up of
 * `Request.cf` fails without a network, with a stack trace in the log.
 */
const QUIET = {
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_HIDE_BANNER: "true",
  WRANGLER_NO_SKILLS_UPDATE_PROMPTS: "true",
} as const;

/** Runs wrangler with these words until it ends, and returns its exit code. Interrupting ends it too. */
export function runWrangler(words: readonly string[]): Promise<number> {
  const manifest = createRequire(import.meta.url).resolve("wrangler/package.json");
  const program = join(dirname(manifest), "bin", "wrangler.js");
  const child = spawn(process.execPath, [program, ...words], {
    stdio: "inherit",
    env: { ...process.env, ...QUIET },
  });
  // The terminal sends Ctrl+C to both; a signal sent to us alone must reach the child.
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 0));
  });
}

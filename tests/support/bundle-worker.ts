/** The Worker as it is uploaded: one minified module, made with the settings of `wrangler deploy`. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { PROJECT_ROOT } from "./project-root.ts";

/** Sizes of a bundle; Cloudflare's limits of 3 and 10 MB hold for the compressed one. */
export interface BundleSize {
  readonly rawBytes: number;
  readonly gzipBytes: number;
}

/**
 * Bundles `src/worker/main.ts` into a file.
 *
 * @throws {Error} When it does not compile, with the messages of esbuild.
 */
export async function bundleWorker(outFile: string): Promise<BundleSize> {
  await build({
    entryPoints: [join(PROJECT_ROOT, "src/worker/main.ts")],
    outfile: outFile,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2023",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:workers", "node:*"],
    logLevel: "silent",
  });
  const bundle = readFileSync(outFile);
  return { rawBytes: bundle.length, gzipBytes: gzipSync(bundle).length };
}

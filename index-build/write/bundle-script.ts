/** `src/scripts` -> scripts that browsers load: minified, the same bytes for the same sources. */

import { join } from "node:path";
import { buildSync } from "esbuild";

/** The folder of the sources: by path, since they run in browsers and are not imported here. */
const SOURCES = join(import.meta.dirname, "../../src/scripts");

/**
 * Bundles a script.
 *
 * @param name File of the sources, without its ending.
 * @param format `iife` for scripts that are loaded as no module: they know the element that loads them.
 * @throws {Error} When it does not compile, with the messages of esbuild.
 */
export function bundleScript(name: string, format: "esm" | "iife"): Uint8Array {
  const { outputFiles } = buildSync({
    entryPoints: [join(SOURCES, `${name}.ts`)],
    bundle: true,
    minify: true,
    format,
    charset: "utf8",
    target: "es2022",
    legalComments: "none",
    write: false,
    logLevel: "silent",
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`the script ${name} is empty`);
  return file.contents;
}

/** `src/widget` -> the script that other sites load: one module, the same bytes for the same sources. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync, transformSync } from "esbuild";
import { minifySync } from "rolldown/utils";

/** The folder of the sources: by path, since they run in browsers and are not imported here. */
const SOURCES = join(import.meta.dirname, "../../src/widget");

/** A script for other sites. */
export interface WidgetBundle {
  /** Version of the package, `major.minor.patch`. */
  readonly version: string;
  readonly script: Uint8Array;
  /** Value of an `integrity` attribute. */
  readonly integrity: string;
}

/** `integrity` by version, of every version that was released: others may have pinned it. */
type Released = Readonly<Record<string, string>>;

/**
 * Bundles the widget.
 *
 * @param released What was released, as `src/widget/released.json` keeps it; a release adds a line there.
 * @throws {Error} When it does not compile, or when its version was released with other bytes.
 */
export function bundleWidget(released: Released = readReleased()): WidgetBundle {
  const style = readFileSync(join(SOURCES, "style.css"), "utf8");
  const { code } = transformSync(style, { loader: "css", minify: true });
  const { outputFiles } = buildSync({
    entryPoints: [join(SOURCES, "main.ts")],
    bundle: true,
    minifySyntax: true,
    format: "esm",
    // Letters of Arabic stay one character each: the script is sent as UTF-8.
    charset: "utf8",
    target: "es2023",
    define: { WIDGET_STYLE: JSON.stringify(code.trim().replace(/([:,]) /g, "$1")) },
    legalComments: "none",
    write: false,
    logLevel: "silent",
  });
  // Every function begins its names anew here, so that more of them look alike: 2 % less, gzipped, than by esbuild.
  const { code: small, errors } = minifySync("v1.js", outputFiles[0]?.text ?? "", { module: true });
  if (errors[0]) throw new Error(errors[0].message);
  const script = new TextEncoder().encode(small);
  const integrity = `sha384-${createHash("sha384").update(script).digest("base64")}`;
  const version = readVersion();
  if ((released[version] ?? integrity) !== integrity) {
    throw new Error(
      `Version ${version} of the widget was released with other bytes. Raise the version in package.json.`,
    );
  }
  return { version, script, integrity };
}

function readVersion(): string {
  const file = join(SOURCES, "../../package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

function readReleased(): Released {
  return JSON.parse(readFileSync(join(SOURCES, "released.json"), "utf8")) as Released;
}

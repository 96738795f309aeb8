/** The Worker as targets of the harness: the same bundle and archive, keeping more or less. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BUILD_SCRIPT } from "../../support/build-archive.ts";
import { COMPATIBILITY_DATE } from "../../support/compatibility-date.ts";

/** What an isolate keeps between requests, and so what a repeated query measures. */
const keepByTarget = {
  /** Finished answers, as users have it: after the first round of a load, each is held. */
  "depeche-held": undefined,
  /** Files and postings, no answers: a query that is new to an isolate that is not. */
  "depeche-hot": "files",
  /** Nothing but the manifest: every file is fetched anew. */
  "depeche-cold": "none",
} as const;

/** Name of a target in the harness. */
export type TargetName = keyof typeof keepByTarget;

/** The target that builds; the others take what it built. */
export const BUILDER: TargetName = "depeche-held";

/** All targets, the one that builds first. */
export const targetNames: readonly TargetName[] = ["depeche-held", "depeche-hot", "depeche-cold"];

/**
 * Writes a JSON file a target.
 *
 * @param folder Where; no part of it is read by the build.
 * @param script The bundled Worker.
 * @returns The files' paths, in the order of {@link targetNames}.
 */
export function writeTargets(folder: string, script: string): string[] {
  return targetNames.map((name) => {
    const keep = keepByTarget[name];
    const target = {
      name,
      build: name === BUILDER ? buildCommand() : `cp -al {out}/../${BUILDER}/{site,index} {out}/`,
      worker: {
        script,
        assets: "{out}/site",
        compat: COMPATIBILITY_DATE,
        flags: [],
        vars: keep === undefined ? {} : { KEEP: keep },
      },
      index: "index",
      search: "/v1/search?q={q}",
      kinds: ["term1", "term2", "term3", "prefix", "typo"],
      kindParams: { prefix: "&prefix=last" },
    };
    const path = join(folder, `${name}.json`);
    writeFileSync(path, JSON.stringify(target));
    return path;
  });
}

function buildCommand(): string {
  const usage = quote(fileURLToPath(import.meta.resolve("./report-usage.ts")));
  const link = quote(fileURLToPath(import.meta.resolve("./link-index.ts")));
  return [
    `node --import ${usage} ${quote(BUILD_SCRIPT)} build --input {docs} --out {out}/site`,
    `node ${link} {out}/site {out}/index`,
  ].join(" && ");
}

/** Quotes a path for the shell. */
function quote(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}

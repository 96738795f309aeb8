/** The lists of bad input kept beside the repository. They are not part of it. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PROJECT_ROOT } from "./project-root.ts";

const FOLDER = join(PROJECT_ROOT, "../shared/badinput");

/** What `generated/attacks.mjs` exports, as far as tests use it. */
export interface Attacks {
  readonly queries: Readonly<Record<string, string>>;
  readonly rawQueryStrings: readonly string[];
  readonly docs: readonly Readonly<Record<string, unknown>>[];
  /** The big list of naughty strings. */
  readonly naughty: readonly string[];
}

/** The lists, or `undefined` after a message that says what is not tested. */
export async function loadAttacks(untested: string): Promise<Attacks | undefined> {
  if (!existsSync(FOLDER)) {
    process.stderr.write(`SKIPPED: ${untested}, because ${FOLDER} is absent.\n`);
    return undefined;
  }
  const generated = await import(pathToFileURL(join(FOLDER, "generated/attacks.mjs")).href);
  const naughty = JSON.parse(readFileSync(join(FOLDER, "blns/blns.json"), "utf8"));
  return { ...(generated as Omit<Attacks, "naughty">), naughty: naughty as string[] };
}

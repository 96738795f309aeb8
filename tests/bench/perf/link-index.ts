/**
 * Makes a folder of hard links to the files of an archive that an answer is made from: the postings
 * with their dictionary, the cards, the columns and the manifest. The harness weighs this folder.
 *
 *     node link-index.ts SITE INDEX
 */

import { linkSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "../../support/build-archive.ts";

const [site, index] = process.argv.slice(2);
if (site === undefined || index === undefined) throw new Error("Usage: link-index.ts SITE INDEX");

rmSync(index, { recursive: true, force: true });
mkdirSync(index, { recursive: true });
linkSync(join(site, "archive/manifest.json"), join(index, "manifest.json"));
const { build } = readManifest(site);
for (const section of ["terms", "cards", "columns"]) {
  const from = join(site, "archive", build, section);
  const to = join(index, section);
  mkdirSync(to);
  for (const name of readdirSync(from)) linkSync(join(from, name), join(to, name));
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readManifest } from "../../support/build-archive.ts";

/** Returns the gzipped bytes of each section of an archive, files weighed one by one. */
export function weighSections(site: string): ReadonlyMap<string, number> {
  const folder = join(site, "archive", readManifest(site).build);
  const sections = readdirSync(folder, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return new Map(sections.map(({ name }) => [name, weighFolder(join(folder, name))]));
}

function weighFolder(folder: string): number {
  return readdirSync(folder).reduce(
    (bytes, name) => bytes + gzipSync(readFileSync(join(folder, name))).length,
    0,
  );
}

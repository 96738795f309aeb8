import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { COUNTS_BYTES, RESTART_BYTES, streamNames } from "../../../src/engine/term-shard-layout.ts";
import { ByteReader } from "../../../src/engine/varint.ts";
import { readManifest } from "../../support/build-archive.ts";

/** Parts of the term shards that no list of postings needs: what phrases, forms and meanings cost. */
const apart: readonly string[] = ["forms", "positions", "notes"];

/** Terms a group of the dictionary, each with a row of the table of restarts. */
const GROUP_SIZE = 16;

/**
 * Returns the gzipped bytes of each section of an archive, files weighed one by one; of the term shards
 * postings and dictionary, and apart from them forms, positions and notes, as if each were a file.
 */
export function weighSections(site: string): ReadonlyMap<string, number> {
  const folder = join(site, "archive", readManifest(site).build);
  const weights = new Map<string, number>();
  const add = (name: string, bytes: Uint8Array): void => {
    if (bytes.length === 0) return;
    weights.set(name, (weights.get(name) ?? 0) + gzipSync(bytes).length);
  };
  for (const section of readdirSync(folder, { withFileTypes: true })) {
    if (!section.isDirectory()) continue;
    for (const name of readdirSync(join(folder, section.name))) {
      const bytes = readFileSync(join(folder, section.name, name));
      if (section.name === "terms") weighShard(bytes, add);
      else add(section.name, bytes);
    }
  }
  return weights;
}

function weighShard(shard: Uint8Array, add: (name: string, bytes: Uint8Array) => void): void {
  const reader = new ByteReader(shard);
  const [terms, dictionary] = [reader.uint32(), reader.uint32()];
  const lengths = streamNames.map((name) => [name, reader.uint32()] as const);
  const restarts = Math.ceil(terms / GROUP_SIZE) * RESTART_BYTES;
  let start = COUNTS_BYTES + restarts + dictionary;
  let plain = start;
  for (const [name, length] of lengths) {
    if (apart.includes(name)) add(`terms: ${name}`, shard.subarray(start, start + length));
    else plain = start + length;
    start += length;
  }
  add("terms", shard.subarray(0, plain));
}

/** Gzipped bytes of what the goal for size counts: postings, dictionary, cards, columns. */
export function weighCore(weights: ReadonlyMap<string, number>): number {
  return ["terms", "cards", "columns"].reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
}

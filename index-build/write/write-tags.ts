/** The tags of all articles -> the files that count them and find them by other writings. */

import { foldLabel } from "../../src/analysis/fold.ts";
import type { Manifest, Section } from "../../src/contract/manifest.ts";
import { writeEntries, writeKeys, writeLists } from "./write-numbered.ts";

/** Tags a file: some 60 KB. */
const TAGS_PER_FILE = 4096;

/**
 * Writes the tags of an archive.
 *
 * @param tags Those of each article, in the order of the archive.
 */
export function writeTags(
  tags: readonly (readonly string[])[],
  put: (section: Section, bytes: Uint8Array) => string,
): Manifest["tags"] {
  const values = [...new Set(tags.flat())].sort();
  const numbers = new Map(values.map((tag, number) => [tag, number]));
  const keys = new Map<string, number[]>();
  for (const [tag, number] of numbers) {
    const key = foldLabel(tag);
    const known = keys.get(key);
    if (known) known.push(number);
    else if (key !== "") keys.set(key, [number]);
  }
  const lists = tags.map((own) =>
    Uint32Array.from(new Set(own), (tag) => numbers.get(tag) ?? 0).sort(),
  );
  return {
    count: values.length,
    values: writeEntries("tags", values, TAGS_PER_FILE, put),
    keys: writeKeys("tags", keys, put),
    lists: writeLists("tags", lists, put),
  };
}

/** Digests -> files. */

import type { Manifest, Section } from "../../src/contract/manifest.ts";
import type { Digest } from "../summarize/digests.ts";
import { writeEntries, writeKeys } from "./write-numbered.ts";

/** Digests a file: some 100 bytes each in a list, some 20 kilobytes with their stories. */
const PER_FILE = { summaries: 512, details: 4 };

/** Writes the digests in the order given. */
export function writeDigests(
  digests: Iterable<Digest>,
  put: (section: Section, bytes: Uint8Array) => string,
): Manifest["digests"] {
  const summaries: string[] = [];
  const details: string[] = [];
  const keys = new Map<string, number[]>();
  for (const digest of digests) {
    keys.set(digest.summary.id, [summaries.length]);
    summaries.push(JSON.stringify(digest.summary));
    details.push(JSON.stringify(digest.details));
  }
  return {
    count: summaries.length,
    summaries: writeEntries("digests", summaries, PER_FILE.summaries, put),
    details: writeEntries("digests", details, PER_FILE.details, put),
    keys: writeKeys("digests", keys, put),
  };
}

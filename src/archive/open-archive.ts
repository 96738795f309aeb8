/** Opening an archive at the edge: its manifest, and what an isolate keeps of it between requests. */

import type { ManifestFault } from "../contract/manifest.ts";
import { HASHED_FROM, MANIFEST_PATH, type Manifest, parseManifest } from "../contract/manifest.ts";
import type { StoredCard } from "../contract/records.ts";
import type { TermEntry } from "../engine/postings.ts";
import { BoundedCache } from "./bounded-cache.ts";
import { type FileSource, fetchFile, sha256Hex } from "./verified-files.ts";

/**
 * Bytes that an isolate keeps, in all 42 MB of its 128: whole files for the terms and cards beside
 * the one asked for, and the entries and cards themselves, which are a fraction of their files.
 */
const KEPT_BYTES = { files: 6 * 2 ** 20, terms: 24 * 2 ** 20, cards: 12 * 2 ** 20 };

/** A stored card as it came and as it reads; whoever shows it needs both. */
export interface KeptCard {
  readonly json: string;
  readonly card: StoredCard;
}

/** An opened build, and the verified parts of it that were used last. */
export interface Archive {
  readonly manifest: Manifest;
  readonly source: FileSource;
  readonly kept: {
    readonly files: BoundedCache<string, Uint8Array>;
    /** By term; `null` for a term that the archive does not have. */
    readonly terms: BoundedCache<string, TermEntry | null>;
    /** By ordinal. */
    readonly cards: BoundedCache<number, KeptCard>;
  };
}

/** Why there is no archive to answer from. */
export type OpenFault = ManifestFault | { readonly code: "manifest-missing" };

/**
 * Opens the build in use.
 *
 * @param keeps False for an isolate that shall keep nothing, which is how cold requests are measured.
 */
export async function openArchive(source: FileSource, keeps = true): Promise<Archive | OpenFault> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await fetchFile(source, MANIFEST_PATH);
  } catch (error) {
    return { code: "manifest-unreadable", reason: error instanceof Error ? error.message : "" };
  }
  if (!bytes) return { code: "manifest-missing" };
  const hash = await sha256Hex(bytes.subarray(HASHED_FROM));
  const manifest = parseManifest(new TextDecoder().decode(bytes), hash);
  if ("code" in manifest) return manifest;
  const share = keeps ? 1 : 0;
  return {
    manifest,
    source,
    kept: {
      files: new BoundedCache(KEPT_BYTES.files * share),
      terms: new BoundedCache(KEPT_BYTES.terms * share),
      cards: new BoundedCache(KEPT_BYTES.cards * share),
    },
  };
}

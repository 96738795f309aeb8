/** Identifiers of articles: part of addresses and file names, so only plain ones are taken. */

import { makeFault } from "../read/read-item.ts";
import type { Fault, SourcePlace } from "../read/source-file.ts";

const MAX_ID_LENGTH = 128;

/** True for 1 to 128 of `A-Z a-z 0-9 . _ ~ -` that do not begin with a full stop. */
export function isSafeId(id: string): boolean {
  return id.length <= MAX_ID_LENGTH && /^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/.test(id);
}

/**
 * Returns the identifier that a file's name gives its article: marks dropped, folders joined with
 * `-`.
 *
 * @returns `undefined` when nothing of the name can be kept, as with one in Arabic letters.
 *
 * @example
 * idFromName("2024/Alep assiégée"); // "2024-Alep-assiegee"
 */
export function idFromName(name: string): string | undefined {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9._~-]+/g, "-")
    .replace(/^[.-]+|[.-]+$/g, "");
  // A name that loses most of its letters would collide with others that do.
  const kept = plain.match(/[A-Za-z0-9]/g)?.length ?? 0;
  const letters = name.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return isSafeId(plain) && kept * 2 >= letters ? plain : undefined;
}

/** Remembers the identifiers of a build. */
export interface IdRegistry {
  /**
   * Takes `id` for the article at `place`.
   *
   * @returns A `duplicate-id` fault that names the first place when the identifier is taken, also in
   *   other case or another Unicode form: file systems and caches would confuse the two.
   */
  claim(id: string, place: SourcePlace): Fault | undefined;
}

/** Makes an empty registry: one for each build. */
export function createIdRegistry(): IdRegistry {
  const places = new Map<string, string>();
  return {
    claim(id, place) {
      const key = id.normalize("NFKC").toLowerCase();
      const first = places.get(key);
      if (first !== undefined) return makeFault(place, "duplicate-id", { id, first });
      places.set(key, placeName(place));
      return undefined;
    },
  };
}

/** Returns a place as people write it: `folder/file.jsonl:12`, or `feed.xml#3` for an item. */
export function placeName({ path, line, item }: SourcePlace): string {
  return `${path}${line === undefined ? "" : `:${line}`}${item === undefined ? "" : `#${item}`}`;
}

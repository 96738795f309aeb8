/** The weeks and months of the archive. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import { readEntries, readKey } from "../archive/numbered-files.ts";
import type { StoredDigest, StoredDigestDetails } from "../contract/digest-records.ts";
import type { DigestResponse, DigestsResponse } from "../contract/digest-responses.ts";
import type { DigestsParameters } from "../contract/figure-parameters.ts";
import { type QueryFault, unavailable } from "./answer.ts";
import { nextQuery, readPage } from "./page.ts";

const DIGEST_ID = /^\d{4}-(?:W\d{2}|\d{2})$/;

/**
 * Lists digests, newest first.
 *
 * @param canonical The canonical query string; a cursor is bound to it.
 * @returns `next` is the query string of the next page.
 */
export async function listDigests(
  reader: ArchiveReader,
  parameters: DigestsParameters,
  canonical: string,
): Promise<DigestsResponse | QueryFault> {
  const page = readPage(reader, parameters, canonical);
  if ("code" in page) return page;
  const { digests, build, documents } = reader.archive.manifest;
  const numbers = Array.from({ length: digests.count }, (_, number) => number);
  const entries = await readEntries(reader, "digests", digests.summaries, numbers);
  if (!entries) return unavailable(reader);
  const all = entries.map((entry) => JSON.parse(entry) as StoredDigest);
  const { interval } = parameters;
  const wanted = all.filter((digest) => interval === undefined || digest.interval === interval);
  const shown = wanted.slice(page.offset, page.offset + page.limit);
  return {
    total: wanted.length,
    count: shown.length,
    results: shown.map((digest) => ({ ...digest, self: `/v1/digests/${digest.id}` })),
    next: nextQuery(reader, page, wanted.length) ?? null,
    index: { build, documents },
  };
}

/** A week or month with its stories; `null` when no article is of it. */
export async function describeDigest(
  reader: ArchiveReader,
  id: string,
): Promise<DigestResponse | null | QueryFault> {
  if (!DIGEST_ID.test(id)) return null;
  const { digests, build, documents } = reader.archive.manifest;
  const found = await readKey(reader, "digests", digests.keys, id);
  if (!found) return unavailable(reader);
  const [number] = found;
  if (number === undefined) return null;
  const [entry] = (await readEntries(reader, "digests", digests.details, [Number(number)])) ?? [];
  if (entry === undefined) return unavailable(reader);
  return { ...(JSON.parse(entry) as StoredDigestDetails), index: { build, documents } };
}

/** The archive that this isolate answers from. */

import { ArchiveReader } from "../archive/archive-reader.ts";
import { type Archive, type OpenFault, openArchive } from "../archive/open-archive.ts";
import type { Environment } from "./environment.ts";

/** The build opened last, once its manifest was read whole. Never a promise: see `ArchiveReader`. */
let opened: Archive | undefined;

/** Id of the build that this isolate answers from; `undefined` before it has read a manifest. */
export function buildInUse(): string | undefined {
  return opened?.manifest.build;
}

/**
 * Runs `work` with a reader of the build in use.
 *
 * When files of the build turn out to be gone, the archive may have been replaced meanwhile: the
 * manifest is read again, and where it names another build the work is done anew, on that one.
 */
export async function withArchive<Result>(
  environment: Environment,
  work: (reader: ArchiveReader) => Promise<Result>,
): Promise<Result | OpenFault> {
  const archive = opened ?? (await open(environment));
  if ("code" in archive) return archive;
  const reader = new ArchiveReader(archive);
  const result = await work(reader);
  if (reader.faults.length === 0) return result;
  const fresh = await open(environment);
  if ("code" in fresh || fresh.manifest.build === archive.manifest.build) return result;
  return work(new ArchiveReader(fresh));
}

async function open({ ASSETS, KEEP }: Environment): Promise<Archive | OpenFault> {
  const archive = await openArchive(ASSETS, KEEP !== "none");
  if (!("code" in archive)) opened = archive;
  return archive;
}

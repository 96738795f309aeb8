/** `/pictures/…`: what a shared link is shown with, and the archive's icons. */

import type { ArchiveReader } from "../../archive/archive-reader.ts";
import { type FileName, nameAt } from "../../contract/manifest.ts";
import { CACHED, COMMON_HEADERS, entityTag } from "../headers.ts";
import type { Answer } from "../held-answers.ts";
import type { RequestFault } from "../problem.ts";

/**
 * Answers with the picture of an article, `/pictures/{id}.png`, that of the archive, `/archive.png`, or
 * an icon, `/icon-64.png`. An article that has none, since there are too many, is shown with the archive's.
 */
export async function answerPicture(
  reader: ArchiveReader,
  path: string,
): Promise<Answer | RequestFault> {
  const name = await findPicture(reader, path);
  if (name === null) return { code: "not-found", what: "path" };
  const bytes = name === undefined ? undefined : await reader.file("pictures", name);
  if (!bytes) return { code: "archive-unavailable", files: reader.missingFiles };
  const tag = entityTag(reader.archive.manifest.build, path);
  return {
    body: bytes as Uint8Array<ArrayBuffer>,
    tag,
    headers: new Headers({
      ...COMMON_HEADERS,
      "Content-Type": "image/png",
      "Cache-Control": CACHED,
      ETag: tag,
    }),
  };
}

/** Name of a picture's file: `null` when there is no such picture, `undefined` when a file cannot be used. */
async function findPicture(
  reader: ArchiveReader,
  path: string,
): Promise<FileName | null | undefined> {
  const { pictures } = reader.archive.manifest;
  if (pictures === null) return null;
  if (path === "/archive.png") return pictures.general;
  const [, side] = /^\/icon-(\d+)\.png$/.exec(path) ?? [];
  if (side !== undefined) return pictures.icons[side] ?? null;
  const [, id] = /^\/pictures\/(.+)\.png$/.exec(path) ?? [];
  if (id === undefined) return null;
  const ordinal = await reader.ordinalOf(id);
  if (ordinal === null || ordinal === undefined) return ordinal;
  if (ordinal >= pictures.count) return pictures.general;
  const names = await reader.file("pictures", pictures.names);
  return names && nameAt(new TextDecoder().decode(names), ordinal);
}

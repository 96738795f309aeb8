/** Answers that the build has made: the API's description, its documentation, the export. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import { fetchFile } from "../archive/verified-files.ts";
import type { Environment } from "./environment.ts";
import { CACHED, COMMON_HEADERS, entityTag } from "./headers.ts";
import { type Answer, textAnswer } from "./held-answers.ts";
import type { RequestFault } from "./problem.ts";

/** Files that the build writes beside the archive, by the path that serves them. */
const siteFiles = {
  "/openapi.json": { file: "site/openapi.json", type: "application/json; charset=utf-8" },
  "/docs": { file: "site/docs.html", type: "text/html; charset=utf-8" },
} as const;

/** A path of {@link siteFiles}. */
export type SitePath = keyof typeof siteFiles;

/** Answers with a file of the site. */
export async function answerSiteFile(
  reader: ArchiveReader,
  { ASSETS }: Environment,
  path: SitePath,
): Promise<Answer | RequestFault> {
  const { file, type } = siteFiles[path];
  const bytes = await fetchFile(ASSETS, file);
  if (!bytes) return { code: "archive-unavailable", files: [file] };
  return textAnswer(
    new TextDecoder().decode(bytes),
    entityTag(reader.archive.manifest.build, path),
    {
      "Content-Type": type,
      "Cache-Control": CACHED,
      "Content-Security-Policy": "default-src 'none'; style-src 'self'; base-uri 'none'",
    },
  );
}

/**
 * Streams the records of the whole archive as lines of JSON, part after part.
 *
 * A part is checked before a byte of it is sent. One that fails ends the stream with an error, so
 * that a cut export cannot be taken for a whole one.
 */
export function exportResponse(reader: ArchiveReader): Response {
  const { build, export: parts } = reader.archive.manifest;
  const files = parts.files.values();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = files.next();
      if (next.done) return controller.close();
      const part = await reader.file("export", next.value);
      if (part) controller.enqueue(part);
      else controller.error(new Error(`a part of the export is missing: ${next.value}`));
    },
  });
  return new Response(body, {
    headers: {
      ...COMMON_HEADERS,
      "Content-Type": "application/x-ndjson; charset=utf-8",
      "Content-Disposition": 'attachment; filename="archive.ndjson"',
      "Cache-Control": CACHED,
      ETag: entityTag(build, "/v1/export.ndjson"),
    },
  });
}

/** Answers that the build has made: the API's description, its documentation, the widget, the export. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import { fetchVerified } from "../archive/verified-files.ts";
import type { FileName, Manifest } from "../contract/manifest.ts";
import { readParameters } from "../contract/read-parameters.ts";
import { uiParameters } from "../contract/site-parameters.ts";
import { CACHED, COMMON_HEADERS, entityTag, matchesTag } from "./headers.ts";
import { type Answer, textAnswer } from "./held-answers.ts";
import { usualLanguage } from "./pages/ui-language.ts";
import type { RequestFault } from "./problem.ts";
import { queryOf } from "./search-route.ts";

/** Media types of the files that the build writes for readers of the API, by the path that serves them. */
const siteTypes = {
  "/openapi.json": "application/json; charset=utf-8",
  "/map/region.svg": "image/svg+xml",
  "/map/world.svg": "image/svg+xml",
  "/page.js": "text/javascript; charset=utf-8",
  "/embed/frame.js": "text/javascript; charset=utf-8",
  "/embed/v1.js": "text/javascript; charset=utf-8",
  "/widget/cards.v1.js": "text/javascript; charset=utf-8",
} as const;

/** A path of {@link siteTypes}. */
type SitePath = keyof typeof siteTypes;

/** All of them. */
export const sitePaths = Object.keys(siteTypes) as SitePath[];

/** Looked at by itself a file does nothing; outlines have their own style inside. */
const FILE_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

/** Answers with a file of the site. */
export async function answerSiteFile(
  reader: ArchiveReader,
  path: SitePath,
): Promise<Answer | RequestFault> {
  const { build, site } = reader.archive.manifest;
  const name = fileAt(site, path);
  if (name === undefined) return { code: "not-found", what: "path" };
  const bytes = await reader.file("site", name);
  if (!bytes) return { code: "archive-unavailable", files: reader.missingFiles };
  return textAnswer(new TextDecoder().decode(bytes), entityTag(build, path), {
    "Content-Type": siteTypes[path],
    "Cache-Control": CACHED,
    "Content-Security-Policy": FILE_POLICY,
  });
}

/** Name of the file at a path; there is no map of a region where the archive names no place. */
function fileAt(site: Manifest["site"], path: SitePath): FileName | undefined {
  switch (path) {
    case "/openapi.json":
      return site.openapi;
    case "/page.js":
      return site.scripts.page;
    case "/embed/frame.js":
      return site.scripts.frame;
    case "/embed/v1.js":
      return site.scripts.embed;
    case "/widget/cards.v1.js":
      return site.scripts.cards;
    case "/map/region.svg":
      return site.maps.find(({ view }) => view === "region")?.file;
    case "/map/world.svg":
      return site.maps.find(({ view }) => view === "world")?.file;
  }
}

/** For the address that other sites name once and for all: an hour in browsers, and a day while a new one is fetched. */
const CACHED_WIDGET = "public, max-age=3600, stale-while-revalidate=86400";

/** For the address with a version, whose bytes never change: a year, the longest that is understood everywhere. */
const IMMUTABLE = "public, max-age=31536000, immutable";

/**
 * Answers `/widget/v1.js` and `/widget/v<version>.js` with the script for other sites.
 *
 * @param file What is asked for below `/widget/`; of versions there is only the one of this build.
 */
export async function answerWidget(
  reader: ArchiveReader,
  file: string,
): Promise<Answer | RequestFault> {
  const { build, site } = reader.archive.manifest;
  const { version, script } = site.widget;
  const isCurrent = file === "v1.js";
  if (!isCurrent && file !== `v${version}.js`) return { code: "not-found", what: "path" };
  const bytes = await reader.file("site", script);
  if (!bytes) return { code: "archive-unavailable", files: reader.missingFiles };
  return textAnswer(new TextDecoder().decode(bytes), entityTag(build, `/widget/${file}`), {
    "Content-Type": "text/javascript; charset=utf-8",
    "Cache-Control": isCurrent ? CACHED_WIDGET : IMMUTABLE,
  });
}

/** What the documentation may do: as pages, and its script may ask the examples. */
const DOCS_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Answers `/docs`, in the language that `ui` asks for or in that of most articles. */
export async function answerDocs(
  reader: ArchiveReader,
  address: string,
): Promise<Answer | RequestFault> {
  const parameters = readParameters(uiParameters, queryOf(address));
  if (!parameters.ok) return { code: "invalid-parameters", faults: parameters.faults };
  const { site, build } = reader.archive.manifest;
  const language = parameters.values.ui ?? usualLanguage(reader.archive.manifest);
  const bytes = await reader.file("site", site.docs[language]);
  if (!bytes) return { code: "archive-unavailable", files: reader.missingFiles };
  return textAnswer(new TextDecoder().decode(bytes), entityTag(build, `/docs?ui=${language}`), {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": CACHED,
    "Content-Security-Policy": DOCS_POLICY,
  });
}

/**
 * Streams the records of the whole archive as lines of JSON, part after part.
 *
 * A part is checked before a byte of it is sent, the first one before the answer begins. A later one
 * that fails ends the stream with an error, so that a cut export cannot be taken for a whole one.
 */
export async function answerExport(
  reader: ArchiveReader,
  request: Request,
): Promise<Response | RequestFault> {
  const { build, export: parts } = reader.archive.manifest;
  const tag = entityTag(build, "/v1/export.ndjson");
  const headers = {
    ...COMMON_HEADERS,
    "Content-Type": "application/x-ndjson; charset=utf-8",
    "Content-Disposition": 'attachment; filename="archive.ndjson"',
    "Cache-Control": CACHED,
    ETag: tag,
  };
  if (matchesTag(request.headers.get("If-None-Match"), tag)) {
    return new Response(null, { status: 304, headers });
  }
  const [first, ...others] = parts.files;
  const begin = first === undefined ? new Uint8Array(0) : await readPart(reader, first);
  if (!begin) return { code: "archive-unavailable", files: reader.missingFiles };
  return new Response(streamParts(reader, begin, others), { headers });
}

function streamParts(
  reader: ArchiveReader,
  begin: Uint8Array,
  others: readonly FileName[],
): ReadableStream<Uint8Array> {
  const files = others.values();
  return new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(begin),
    async pull(controller) {
      const next = files.next();
      if (next.done) return controller.close();
      const part = await readPart(reader, next.value);
      if (part) controller.enqueue(part);
      else controller.error(new Error(`a part of the export is missing: ${next.value}`));
    },
  });
}

/** Not by `ArchiveReader.file`, which would hold every part until the last is sent: an isolate has 128 MB. */
async function readPart(reader: ArchiveReader, name: FileName): Promise<Uint8Array | undefined> {
  const { source, manifest } = reader.archive;
  const part = await fetchVerified(source, manifest.build, "export", name);
  if (part instanceof Uint8Array) return part;
  reader.faults.push(part);
  return undefined;
}

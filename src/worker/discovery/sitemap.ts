/** `/robots.txt`, `/sitemap.xml` and its parts: every page of the archive, for search engines. */

import { html } from "hono/html";
import type { ArchiveReader } from "../../archive/archive-reader.ts";
import { numbersOfClass, readNames } from "../../archive/names.ts";
import { nameClasses } from "../../contract/name-records.ts";
import { listDigests } from "../../search/digests.ts";
import { archiveAnswer } from "../archive-answer.ts";
import type { Answer } from "../held-answers.ts";
import type { Html } from "../pages/html.ts";
import { articlePath, namePath } from "../pages/told.ts";
import type { RequestFault } from "../problem.ts";

const XML = "application/xml; charset=utf-8";

/** Pages that each archive has. */
const OWN_PAGES = ["/", "/digests", "/names", "/compare", "/timeline", "/map", "/docs"];

/** Digests listed: twenty years of weeks and months. */
const MOST_DIGESTS = 1300;

/** Names a part: as many as a file of them has. */
const NAMES_A_PART = 1024;

/** Answers `/robots.txt`: everything may be read. */
export function answerRobots(reader: ArchiveReader, site: string | undefined): Answer {
  const map = site === undefined ? "" : `Sitemap: ${site}/sitemap.xml\n`;
  const text = `User-agent: *\nAllow: /\n\n${map}`;
  return archiveAnswer(reader, text, "/robots.txt", {}, "text/plain; charset=utf-8");
}

/**
 * Answers `/sitemap.xml`: the parts of the sitemap.
 *
 * A part is made of one file of the archive, so that none costs more than a few fetches, whatever the
 * archive holds; it has some thousand addresses of the 50,000 that the protocol allows.
 */
export async function answerSitemap(
  reader: ArchiveReader,
  site: string | undefined,
): Promise<Answer | RequestFault> {
  if (site === undefined) return { code: "site-unknown" };
  const parts = [
    "pages",
    ...numbered("articles", reader.idTables),
    ...numbered("names", Math.ceil(countNames(reader) / NAMES_A_PART)),
  ];
  const body = html`<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${parts.map(
  (part) => html`<sitemap><loc>${site}/sitemap/${part}.xml</loc></sitemap>
`,
)}</sitemapindex>
`;
  return archiveAnswer(reader, String(await body), "/sitemap.xml", {}, XML);
}

/** Answers for a part of the sitemap, which need not be one. */
export async function answerSitemapPart(
  reader: ArchiveReader,
  site: string | undefined,
  file: string,
): Promise<Answer | RequestFault> {
  if (site === undefined) return { code: "site-unknown" };
  const [, kind, number] = /^(pages|articles|names)(?:-(0|[1-9]\d{0,6}))?\.xml$/.exec(file) ?? [];
  if (kind === undefined || (kind === "pages") !== (number === undefined)) {
    return { code: "not-found", what: "path" };
  }
  const paths = await pathsOf(reader, kind, Number(number ?? 0));
  if (paths === null) return { code: "not-found", what: "path" };
  if (!paths) return { code: "archive-unavailable", files: reader.missingFiles };
  return archiveAnswer(reader, String(await renderPart(site, paths)), `/sitemap/${file}`, {}, XML);
}

function renderPart(site: string, paths: readonly string[]): Html {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map(
  (path) => html`<url><loc>${site}${path}</loc></url>
`,
)}</urlset>
`;
}

/** The paths of a part: `null` when there is no such part, `undefined` when a file cannot be used. */
async function pathsOf(
  reader: ArchiveReader,
  kind: string,
  number: number,
): Promise<string[] | null | undefined> {
  switch (kind) {
    case "articles": {
      if (number >= reader.idTables) return null;
      return (await reader.idsOf(number))?.map(articlePath);
    }
    case "names": {
      const first = number * NAMES_A_PART;
      const count = Math.min(NAMES_A_PART, countNames(reader) - first);
      if (count <= 0) return null;
      const names = await readNames(
        reader,
        Array.from({ length: count }, (_, index) => first + index),
      );
      return names?.map(({ id }) => namePath(id));
    }
    default: {
      const only = { interval: undefined, limit: MOST_DIGESTS, cursor: undefined };
      const digests = await listDigests(reader, only, "");
      return "code" in digests
        ? undefined
        : [...OWN_PAGES, ...digests.results.map(({ id }) => `/digests/${id}`)];
    }
  }
}

function countNames(reader: ArchiveReader): number {
  return Math.max(...nameClasses.map((nameClass) => numbersOfClass(reader, nameClass).end));
}

function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, number) => `${name}-${number}`);
}

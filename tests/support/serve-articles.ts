/** Articles in, a running product out: built with the users' command, served in workerd, asked over HTTP. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod/mini";
import { searchResponseSchema } from "../../src/contract/responses.ts";
import { type BuiltArchive, buildArchive } from "./build-archive.ts";
import { type ArchiveServer, serveArchive } from "./serve-archive.ts";

/** An article as a line of JSON lines. */
export interface TestArticle {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly lang?: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly tags?: readonly string[];
}

/** An answer of `/v1/search` or `/v1/articles`. */
export type SearchResponse = z.output<typeof searchResponseSchema>;

/** A running product. */
export interface ArticleServer extends ArchiveServer {
  /** Root of the static assets. */
  readonly folder: string;
  readonly built: BuiltArchive;
  /** Asks and holds the answer against its schema; fails with the body when it is another. */
  search(path: string): Promise<SearchResponse>;
  /** The records of the whole archive, in its order. */
  exportRecords(): Promise<ExportedRecord[]>;
}

const wordsSchema = z.object({ text: z.string(), start: z.number(), end: z.number() });

const recordSchema = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  lang: z.string(),
  outlet: z.nullable(z.string()),
  published: z.nullable(z.object({ value: z.string(), precision: z.string() })),
  text_sha256: z.string(),
  text_length: z.number(),
  figures: z.array(
    z.object({ quote: wordsSchema, sentence: wordsSchema, source_quote: z.nullable(wordsSchema) }),
  ),
  card: z.object({
    sentences: z.array(z.object({ text: z.string(), start: z.number(), end: z.number() })),
  }),
});

/** What the export tells of an article, as far as tests look at it. */
export type ExportedRecord = z.output<typeof recordSchema>;

/** Writes articles as a file of JSON lines. */
export function writeJsonLines(file: string, articles: readonly object[]): void {
  writeFileSync(file, articles.map((article) => `${JSON.stringify(article)}\n`).join(""));
}

/**
 * Builds and serves an archive in a temporary folder, which goes when the server is stopped.
 *
 * @param source Articles, or the paths of files and folders to read.
 */
export async function serveArticles(
  source: readonly TestArticle[] | readonly string[],
): Promise<ArticleServer> {
  const temporary = mkdtempSync(join(tmpdir(), "depeche-serve-"));
  const inputs: string[] = [];
  const articles: TestArticle[] = [];
  for (const item of source) {
    if (typeof item === "string") inputs.push(item);
    else articles.push(item);
  }
  if (articles.length > 0) {
    inputs.push(join(temporary, "articles.jsonl"));
    writeJsonLines(join(temporary, "articles.jsonl"), articles);
  }
  const folder = join(temporary, "site");
  const built = await buildArchive(inputs, folder);
  const server = await serveArchive(folder);
  return {
    ...server,
    folder,
    built,
    search: (path) => askSearch(server, path),
    exportRecords: () => readExport(server),
    stop: async () => {
      await server.stop();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}

/** Asks and holds the answer against its schema. */
export async function askSearch(
  server: Pick<ArchiveServer, "fetch">,
  path: string,
): Promise<SearchResponse> {
  const response = await server.fetch(path);
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${body}`);
  return searchResponseSchema.parse(JSON.parse(body));
}

/** Reads `/v1/export.ndjson`. */
async function readExport(server: Pick<ArchiveServer, "fetch">): Promise<ExportedRecord[]> {
  const response = await server.fetch("/v1/export.ndjson");
  const lines = (await response.text()).split("\n").filter((line) => line !== "");
  return lines.map((line) => recordSchema.parse(JSON.parse(line)));
}

/** Every page of a list, from the first to the one without `next`. */
export async function walkPages(
  server: Pick<ArchiveServer, "fetch">,
  path: string,
): Promise<SearchResponse[]> {
  const pages: SearchResponse[] = [];
  let next: string | null = path;
  while (next !== null) {
    const page: SearchResponse = await askSearch(server, next);
    pages.push(page);
    next = page.next;
    if (pages.length > 2000) throw new Error(`${path} has no last page`);
  }
  return pages;
}

/** Ids of hits, in order. */
export function idsOf({ results }: Pick<SearchResponse, "results">): string[] {
  return results.map(({ id }) => id ?? "");
}

/**
 * The build, read top to bottom. Each stage turns one noun into the next; none of them reads the
 * clock, the environment or another stage's folder.
 *
 *     folder -read-> SourceFile -make-> MadeArticle -+-postings-> term shards ---+
 *                    (one or several threads)        +----------- cards ---------+-write-> archive
 *                                                    +----------- records -------+
 */

import { createIdRegistry, type IdRegistry } from "./article/article-id.ts";
import { RepeatedLines } from "./article/spans/repeated-lines.ts";
import { CollectedArticles } from "./collected-articles.ts";
import { ArticleMaker, type Made } from "./make-article.ts";
import type { Explanations } from "./postings/term-notes.ts";
import { readSources } from "./read/read-sources.ts";
import type { Fault, ReadItem } from "./read/source-file.ts";
import { type MadeByThread, makeInThreads } from "./threads/article-threads.ts";
import { ArchiveFolder, type SectionSize } from "./write/archive-folder.ts";
import { writeArchive } from "./write/write-archive.ts";

/** What a build is asked to do. */
export interface BuildRequest {
  /** Files and folders to read, in this order. */
  readonly inputs: readonly string[];
  /** Folder of the static assets that the archive is written into. */
  readonly out: string;
  /** Stops at the first rejection. */
  readonly strict: boolean;
  /** Share of rejected articles from which the build fails, 0 to 1. */
  readonly allowedRejects: number;
  /** Articles that get a picture at most, the newest first; the free plan's files limit them too. */
  readonly pictures: number;
  /** What articles and queries are understood with. */
  readonly lists: Explanations;
  /** How many threads understand articles; with 1 it is the one that reads and writes. */
  readonly threads: number;
}

/** How far a build is. */
export interface BuildProgress {
  readonly stage: "reading" | "writing";
  readonly articles: number;
  /** While reading, the bytes of text read so far; while writing, the share done, 0 to 1. */
  readonly share: number;
}

/** What a build has read, refused and written. */
export interface BuildReport {
  /** Id of the build that is in use now; absent when this one failed, and the one before still is. */
  readonly build?: string;
  readonly failure?: "nothing-read" | "too-many-rejects" | "strict";
  readonly articles: number;
  readonly rejects: readonly Fault[];
  readonly notes: readonly Fault[];
  readonly sizes: ReadonlyMap<string, SectionSize>;
}

/**
 * Builds the archive of every article in the inputs and puts it to use.
 *
 * The same articles give the same bytes, whatever the order of the folder, the day or the machine.
 *
 * @param onProgress Called after every some hundred articles.
 * @throws {Error} The system's own, when a file cannot be written. A bad article is never thrown.
 */
export async function buildArchive(
  request: BuildRequest,
  onProgress: (progress: BuildProgress) => void,
): Promise<BuildReport> {
  const folder = new ArchiveFolder(request.out);
  const collected = new CollectedArticles(folder.workFolder, request.lists);
  try {
    const { rejects, notes } = await readAll(request, collected, onProgress);
    const articles = collected.count;
    const failure = whyFailed(request, articles, rejects);
    if (failure) return { failure, articles, rejects, notes, sizes: new Map() };
    onProgress({ stage: "writing", articles, share: 0 });
    const build = await writeArchive(collected.finish(), folder, request.pictures);
    onProgress({ stage: "writing", articles, share: 1 });
    return { build, articles, rejects, notes, sizes: folder.sizes };
  } finally {
    collected.close();
    folder.discard();
  }
}

/** Articles between two calls of the progress. */
const PROGRESS_STEP = 200;

async function readAll(
  { inputs, strict, lists, threads }: BuildRequest,
  collected: CollectedArticles,
  onProgress: (progress: BuildProgress) => void,
): Promise<{ rejects: Fault[]; notes: Fault[] }> {
  const registry = createIdRegistry();
  const rejects: Fault[] = [];
  const notes: Fault[] = [];
  const repeated = await countLines(inputs);
  const items = readSources(inputs);
  const all =
    threads > 1
      ? makeInThreads(items, lists, repeated, threads)
      : makeHere(items, new ArticleMaker(lists, repeated));
  for await (const { made, thread } of all) {
    const fault = takeOrRefuse(made, thread, registry, collected);
    if (fault) rejects.push(fault);
    else if (made.ok) notes.push(...made.article.notes);
    if (fault && strict) break;
    if (!fault) tellProgress(collected, onProgress);
  }
  return { rejects, notes };
}

/** Takes an article into the archive, or tells why it is none of it. */
function takeOrRefuse(
  made: Made,
  thread: number,
  registry: IdRegistry,
  collected: CollectedArticles,
): Fault | undefined {
  if (!made.ok) return made.fault;
  const fault = registry.claim(made.article.id, made.article.place);
  if (fault) collected.passOver(made.article, thread);
  else collected.add(made.article, thread);
  return fault;
}

function tellProgress(
  { count, textBytes }: CollectedArticles,
  onProgress: (progress: BuildProgress) => void,
): void {
  if (count % PROGRESS_STEP !== 0) return;
  onProgress({ stage: "reading", articles: count, share: textBytes });
}

/**
 * Counts the lines of all articles: only all together tell what a site prints on each page. Pages of the web
 * are left out, since finding their text is most of the work, and their furniture is known by its place.
 */
async function countLines(inputs: readonly string[]): Promise<RepeatedLines> {
  const lines = new RepeatedLines();
  for await (const item of readSources(inputs)) {
    if (item.kind !== "source" || item.source.text === undefined) continue;
    lines.add(item.source.text, item.source.outlet);
  }
  return lines;
}

/** Makes articles in this thread. */
async function* makeHere(
  items: AsyncIterable<ReadItem>,
  maker: ArticleMaker,
): AsyncGenerator<MadeByThread> {
  for await (const item of items) {
    yield {
      made: item.kind === "source" ? maker.make(item.source) : { ok: false, fault: item.fault },
      thread: 0,
    };
  }
}

function whyFailed(
  { strict, allowedRejects }: BuildRequest,
  articles: number,
  rejects: readonly Fault[],
): BuildReport["failure"] {
  if (strict && rejects.length > 0) return "strict";
  if (articles === 0) return "nothing-read";
  const share = rejects.length / (articles + rejects.length);
  return share > allowedRejects ? "too-many-rejects" : undefined;
}

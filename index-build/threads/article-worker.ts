/** The thread that makes articles: batches of sources come in, what was made of them goes out. */

import { parentPort, workerData } from "node:worker_threads";
import { type CountedLines, RepeatedLines } from "../article/spans/repeated-lines.ts";
import { ArticleMaker } from "../make-article.ts";
import type { Knowledge } from "../postings/analyze-article.ts";
import type { Fault, SourceFile } from "../read/source-file.ts";
import { ArticlePacker, type PackedArticle } from "./pack-article.ts";

/** What the thread answers for each batch: an entry for each source, in order. */
export type BatchAnswer = readonly (
  | { readonly ok: true; readonly packed: PackedArticle }
  | { readonly ok: false; readonly fault: Fault }
)[];

/** What the thread is started with. */
export interface ThreadData {
  readonly knowledge: Knowledge;
  readonly repeated: CountedLines;
}

const port = parentPort;
if (port === null) throw new Error("article-worker.ts runs as a thread only.");

const { knowledge, repeated } = workerData as ThreadData;
const maker = new ArticleMaker(knowledge, new RepeatedLines(repeated));
const packer = new ArticlePacker();

port.on("message", (sources: readonly SourceFile[]) => {
  const answer: BatchAnswer = sources.map((source) => {
    const made = maker.make(source);
    return made.ok ? { ok: true, packed: packer.pack(made.article) } : made;
  });
  port.postMessage(answer);
});

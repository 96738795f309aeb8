/** Several threads that make articles, fed in turn; what they make comes out in the order of reading. */

import { Worker } from "node:worker_threads";
import type { RepeatedLines } from "../article/spans/repeated-lines.ts";
import type { Made } from "../make-article.ts";
import type { Knowledge } from "../postings/analyze-article.ts";
import type { ReadItem, SourceFile } from "../read/source-file.ts";
import type { BatchAnswer, ThreadData } from "./article-worker.ts";
import { ArticleUnpacker } from "./pack-article.ts";

/** What was made of an item, and by whom. */
export interface MadeByThread {
  readonly made: Made;
  /** Number of the thread, counted from 0. */
  readonly thread: number;
}

/** A batch is sent when it has so many sources, or so many characters of text. */
const BATCH_SOURCES = 32;
const BATCH_LENGTH = 256 * 1024;

/** Batches that wait at each thread: enough that none is idle, few enough that memory stays small. */
const MOST_WAITING = 2;

/**
 * Makes an article of each item.
 *
 * The items go to the threads in turn and what is made of them comes back in their order, so that it is the
 * same whatever their number.
 *
 * @param repeated The lines that the sites of the archive repeat.
 * @param count How many threads, at least 1.
 * @throws {Error} What a thread has thrown, with the place of the article as its message.
 */
export async function* makeInThreads(
  items: AsyncIterable<ReadItem>,
  knowledge: Knowledge,
  repeated: RepeatedLines,
  count: number,
): AsyncGenerator<MadeByThread> {
  const { names, concepts } = knowledge;
  const data: ThreadData = { knowledge: { names, concepts }, repeated: repeated.counted };
  const threads = Array.from({ length: count }, () => new ArticleThread(data));
  const sent: SentBatch[] = [];
  try {
    let next = 0;
    for await (const batch of inBatches(items)) {
      const thread = threads[next % count];
      if (!thread) return;
      const sources = batch.flatMap((item) => (item.kind === "source" ? [item.source] : []));
      sent.push({ batch, thread: next % count, answer: thread.send(sources) });
      next += 1;
      if (sent.length >= count * MOST_WAITING) yield* received(sent.shift());
    }
    for (const one of sent) yield* received(one);
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** A batch on its way. */
interface SentBatch {
  readonly batch: readonly ReadItem[];
  readonly thread: number;
  readonly answer: Promise<readonly Made[]>;
}

async function* received(sent: SentBatch | undefined): AsyncGenerator<MadeByThread> {
  if (!sent) return;
  const { batch, thread } = sent;
  const answer = (await sent.answer).values();
  for (const item of batch) {
    if (item.kind === "fault") {
      yield { made: { ok: false, fault: item.fault }, thread };
      continue;
    }
    const made = answer.next().value;
    if (!made) throw new Error("A thread has lost an article.");
    yield { made, thread };
  }
}

async function* inBatches(items: AsyncIterable<ReadItem>): AsyncGenerator<ReadItem[]> {
  let batch: ReadItem[] = [];
  let length = 0;
  for await (const item of items) {
    batch.push(item);
    length += item.kind === "source" ? lengthOf(item.source) : 0;
    if (batch.length < BATCH_SOURCES && length < BATCH_LENGTH) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}

function lengthOf({ text = "", html = "" }: SourceFile): number {
  return text.length + html.length;
}

/** Who waits for the answer of a thread. */
interface Waiting {
  readonly resolve: (made: readonly Made[]) => void;
  readonly reject: (error: unknown) => void;
}

/** One thread; it answers in the order in which it is asked. */
class ArticleThread {
  readonly #worker: Worker;
  readonly #unpacker = new ArticleUnpacker();
  readonly #waiting: Waiting[] = [];
  #failure: { readonly error: unknown } | undefined;

  constructor(data: ThreadData) {
    this.#worker = new Worker(new URL("./article-worker.ts", import.meta.url), {
      workerData: data,
    });
    this.#worker.on("message", (answer: BatchAnswer) => this.#take(answer));
    this.#worker.on("error", (error) => this.#fail(error));
  }

  send(sources: readonly SourceFile[]): Promise<readonly Made[]> {
    const answer = new Promise<readonly Made[]>((resolve, reject) => {
      if (this.#failure) reject(this.#failure.error);
      else this.#waiting.push({ resolve, reject });
    });
    // Whoever waits for an earlier batch hears of the failure there.
    answer.catch(() => undefined);
    this.#worker.postMessage(sources);
    return answer;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(answer: BatchAnswer): void {
    const made = answer.map(
      (one): Made => (one.ok ? { ok: true, article: this.#unpacker.unpack(one.packed) } : one),
    );
    this.#waiting.shift()?.resolve(made);
  }

  #fail(error: unknown): void {
    this.#failure = { error };
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}

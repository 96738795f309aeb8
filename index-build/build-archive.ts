/**
 * The build, read top to bottom. Each stage turns one noun into the next; none of them reads the
 * clock, the environment or another stage's folder.
 *
 *     folder -read-> SourceFile -article-> Article -+-postings-> term shards ---+
 *                                                   +-summarize-> cards --------+-write-> archive
 *                                                   +------------ records ------+
 */

import { join } from "node:path";
import type { LanguageCode } from "../src/analysis/languages.ts";
import type { Article } from "./article/article.ts";
import { createIdRegistry, type IdRegistry } from "./article/article-id.ts";
import { toArticle } from "./article/to-article.ts";
import { knownSpellings } from "./postings/known-spellings.ts";
import { PostingRuns } from "./postings/posting-runs.ts";
import { type Explanations, makeTermNotes } from "./postings/term-notes.ts";
import { readSources } from "./read/read-sources.ts";
import type { Fault, ReadItem } from "./read/source-file.ts";
import { indexNames, type NameIndex } from "./recognize/name-index.ts";
import { NameQuotes } from "./summarize/name-quotes.ts";
import { StoryKeyMaker } from "./summarize/story-keys.ts";
import { ArticleUnderstander } from "./understand-article.ts";
import { ArchiveFolder, type SectionSize } from "./write/archive-folder.ts";
import { LedgerSpool } from "./write/ledger-spool.ts";
import { Spool } from "./write/spool.ts";
import { toFigureFact } from "./write/to-figure.ts";
import { recordJson } from "./write/to-record.ts";
import { type ReadArticles, writeArchive } from "./write/write-archive.ts";

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
  { inputs, strict }: BuildRequest,
  collected: CollectedArticles,
  onProgress: (progress: BuildProgress) => void,
): Promise<{ rejects: Fault[]; notes: Fault[] }> {
  const registry = createIdRegistry();
  const rejects: Fault[] = [];
  const notes: Fault[] = [];
  for await (const item of readSources(inputs)) {
    const accepted = accept(item, registry);
    if ("code" in accepted) {
      rejects.push(accepted);
      if (strict) break;
      continue;
    }
    notes.push(...accepted.notes);
    collected.add(accepted.article);
    if (collected.count % PROGRESS_STEP === 0) {
      onProgress({ stage: "reading", articles: collected.count, share: collected.textBytes });
    }
  }
  return { rejects, notes };
}

/** Understands what was read, or tells why it is no article of this archive. */
function accept(
  item: ReadItem,
  registry: IdRegistry,
): { readonly article: Article; readonly notes: readonly Fault[] } | Fault {
  if (item.kind === "fault") return item.fault;
  const parsed = toArticle(item.source);
  if (!parsed.ok) return parsed.fault;
  return registry.claim(parsed.article.id, parsed.article.place) ?? parsed;
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

/** The articles read so far: what is needed of all of them in memory, the rest on disk. */
class CollectedArticles {
  readonly #lists: Explanations;
  readonly #understander: ArticleUnderstander;
  readonly #index: NameIndex;
  readonly #runs = new PostingRuns();
  readonly #cards: Spool;
  readonly #records: Spool;
  readonly #storyKeys: StoryKeyMaker;
  readonly #quotes = new NameQuotes();
  readonly #figures: LedgerSpool;
  readonly #moments: LedgerSpool;
  readonly #facts: ReadArticles["facts"][number][] = [];
  readonly #languages = new Set<LanguageCode>();

  constructor(folder: string, lists: Explanations) {
    this.#lists = lists;
    this.#index = indexNames(lists.names);
    this.#understander = new ArticleUnderstander(lists, this.#index);
    this.#storyKeys = new StoryKeyMaker(lists.concepts);
    this.#cards = new Spool(join(folder, "cards.spool"));
    this.#records = new Spool(join(folder, "records.spool"));
    this.#figures = new LedgerSpool(join(folder, "figures.spool"));
    this.#moments = new LedgerSpool(join(folder, "moments.spool"));
  }

  get count(): number {
    return this.#facts.length;
  }

  get textBytes(): number {
    return this.#records.totalBytes;
  }

  add(article: Article): void {
    const number = this.#facts.length;
    const understood = this.#understander.understand(article);
    const { analyzed, card, figures } = understood;
    const json = JSON.stringify(card);
    this.#runs.add(analyzed);
    this.#cards.add(json);
    this.#records.add(recordJson(understood, this.#index, json));
    this.#quotes.add(card, understood.namedInCard);
    const firstFigure = this.#figures.add(
      number,
      figures.map((figure) => toFigureFact(figure, this.#index)),
    );
    this.#moments.add(number, understood.moments);
    this.#languages.add(article.language);
    this.#facts.push({
      id: article.id,
      title: article.title,
      language: article.language,
      outlet: article.outlet ?? "",
      ...(article.published && { published: article.published }),
      keys: this.#storyKeys.keysOf(card, analyzed.mentions),
      figures: figures.flatMap(({ attribution, part_of }, place) =>
        attribution === "named" && part_of === null ? [firstFigure + place] : [],
      ),
      sources: figures.flatMap(({ source }) => source ?? []),
      titleLength: analyzed.titleLength,
      bodyLength: analyzed.bodyLength,
      mentions: analyzed.mentions,
      tags: article.tags,
    });
  }

  finish(): ReadArticles {
    return {
      facts: this.#facts,
      cards: this.#cards,
      records: this.#records,
      figures: this.#figures,
      moments: this.#moments,
      postings: this.#runs.merged(),
      notes: makeTermNotes(this.#lists, {
        holds: (term) => this.#runs.articlesWith(term) > 0,
        speaks: (language) => this.#languages.has(language) || this.#languages.has("und"),
      }),
      vocabulary: {
        words: this.#understander.analyzer.words.frequencies,
        spellings: knownSpellings(this.#lists, (term) => this.#runs.articlesWith(term)),
      },
      names: {
        list: this.#lists.names,
        labelOf: this.#index.labelOf,
        writtenOf: (id) => this.#understander.analyzer.writtenNames.of(id),
        quotesOf: (id) => this.#quotes.of(id),
      },
      words: this.#understander.analyzer.words,
    };
  }

  close(): void {
    this.#cards.remove();
    this.#records.remove();
    this.#figures.remove();
    this.#moments.remove();
  }
}

/** One corpus: built as a user would, served by the Worker, and asked the queries of its collections. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltArchive } from "../../support/build-archive.ts";
import { type ArchiveServer, serveArchive } from "../../support/serve-archive.ts";
import { inTemporaryFolder } from "../../support/temporary-folder.ts";
import { renameIds } from "./archive-ids.ts";
import { askQuery } from "./ask-query.ts";
import { buildCorpus } from "./build-corpus.ts";
import { type Collection, type Grades, readCorpus, takeSpread } from "./collections.ts";
import { halfWidth, meanScores, type Scores, scoreRanking } from "./metrics.ts";
import { withTypingErrors } from "./typing-errors.ts";

/** What is asked of each collection. */
export interface MeasureOptions {
  /** Folder of the collections. */
  readonly data: string;
  /** Most queries a collection. */
  readonly maxQueries: number;
  /** Numbers of typing errors; 0 asks the queries as they are. */
  readonly edits: readonly number[];
  /** Files of words of two languages for the build. */
  readonly dictionaries: readonly string[];
}

/** Means of one collection with one number of typing errors. */
export interface Measurement extends Scores {
  readonly collection: string;
  readonly engine: "depeche";
  readonly edits: number;
  /** Documents of the corpus. */
  readonly docs: number;
  /** Those of them that the build did not take. */
  readonly rejected: number;
  /** Queries of the collection. */
  readonly available: number;
  /** Those of them that were drawn. */
  readonly drawn: number;
  /** Those drawn that were asked: some have no word to make typing errors in. */
  readonly queries: number;
  /** Those of them that were asked without their end. */
  readonly cut: number;
  /** Half the width of the 95 % interval of nDCG@10. */
  readonly ci: number;
  readonly buildMs: number;
}

/** How many queries are under way at once; the order of the answers does not matter. */
const CONCURRENCY = 4;

interface Asked {
  readonly text: string;
  readonly grades: Grades;
}

interface Served {
  readonly server: ArchiveServer;
  readonly built: BuiltArchive;
  readonly docs: number;
  readonly originals: ReadonlyMap<string, string>;
}

/**
 * Measures collections that share a corpus, which is built once.
 *
 * @param collections Not empty.
 */
export async function measureCorpus(
  corpus: string,
  collections: readonly Collection[],
  options: MeasureOptions,
): Promise<Measurement[]> {
  return await inTemporaryFolder(async (folder) => {
    const { documents, originals } = renameIds(readCorpus(options.data, corpus));
    const input = join(folder, "corpus.jsonl");
    writeFileSync(input, documents.map((document) => `${JSON.stringify(document)}\n`).join(""));
    const archive = join(folder, "archive");
    const built = await buildCorpus(input, archive, options);
    const server = await serveArchive(archive);
    try {
      return await measureAll(
        { server, built, docs: documents.length, originals },
        collections,
        options,
      );
    } finally {
      await server.stop();
    }
  });
}

async function measureAll(
  served: Served,
  collections: readonly Collection[],
  { edits, maxQueries }: MeasureOptions,
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const collection of collections) {
    for (const count of edits) {
      const asked = queriesOf(collection, maxQueries, count);
      if (asked.length === 0) continue;
      const available = collection.queries.length;
      const drawn = Math.min(maxQueries, available);
      const measured = await measure(served, asked);
      measurements.push({
        collection: collection.name,
        edits: count,
        available,
        drawn,
        ...measured,
      });
    }
  }
  return measurements;
}

function queriesOf(collection: Collection, maxQueries: number, edits: number): Asked[] {
  return takeSpread(collection.queries, maxQueries).flatMap((query) => {
    const text = edits === 0 ? query.text : withTypingErrors(query, edits);
    const grades = collection.grades.get(query.id);
    return text === undefined || grades === undefined ? [] : [{ text, grades }];
  });
}

async function measure(
  { server, built, docs, originals }: Served,
  asked: readonly Asked[],
): Promise<Omit<Measurement, "collection" | "edits" | "available" | "drawn">> {
  const scores: Scores[] = [];
  let cut = 0;
  const queue = asked.values();
  const askRest = async () => {
    for (const { text, grades } of queue) {
      const { ids, wasCut } = await askQuery(server, text);
      const found = ids.map((id) => originals.get(id) ?? id);
      scores.push(scoreRanking(found, grades));
      if (wasCut) cut += 1;
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, askRest));
  return {
    engine: "depeche",
    docs,
    rejected: docs - built.documents,
    queries: scores.length,
    cut,
    ...meanScores(scores),
    ci: halfWidth(scores.map(({ ndcg10 }) => ndcg10)),
    buildMs: built.seconds * 1000,
  };
}

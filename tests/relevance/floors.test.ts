/**
 * The gate of relevance: a sample of the public collections, measured as `npm run bench:relevance`
 * does and held against the figures in `tests/bench/relevance/floors.ts`.
 */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Collection, readCollection } from "../bench/relevance/collections.ts";
import {
  floorsOf,
  GATE_TOLERANCE,
  type GateSample,
  gateSamples,
  LOSS_EDITS,
} from "../bench/relevance/floors.ts";
import { type Measurement, measureCorpus } from "../bench/relevance/measure-corpus.ts";
import { PROJECT_ROOT } from "../support/project-root.ts";

const data = join(PROJECT_ROOT, "../shared/bench/relevance/data");
const hasData = existsSync(data);
if (!hasData) {
  process.stderr.write(`SKIPPED: relevance is not measured, because ${data} is absent.\n`);
}

/** Collections that share a corpus, which is built once, and a number of queries. */
interface Batch {
  readonly name: string;
  readonly corpus: string;
  readonly maxQueries: number;
  readonly edits: readonly number[];
  readonly collections: readonly Collection[];
}

test("every collection that the tests sample has a floor for the bench", () => {
  const floorless = [...gateSamples.keys()].filter(
    (collection) => floorsOf({ collection, edits: 0, available: 1, drawn: 1 }).length === 0,
  );
  expect(floorless).toEqual([]);
});

describe.skipIf(!hasData)("relevance does not fall", () => {
  test.each(hasData ? batches() : [])("on $name", { timeout: 120_000 }, async (batch) => {
    const { corpus, collections, maxQueries, edits } = batch;
    const options = { data, maxQueries, edits, dictionaries: [] };
    const measurements = await measureCorpus(corpus, collections, options);
    process.stderr.write(measurements.map(wordMeasurement).join(""));
    expect(measurements.filter((measurement) => hasFallen(measurement))).toEqual([]);
  });
});

function batches(): Batch[] {
  const samples = [...gateSamples].map(([name, sample]) => ({
    collection: readCollection(data, name),
    sample,
  }));
  const groups = Map.groupBy(samples, ({ collection, sample }) =>
    [collection.corpus, ...editsOf(sample), sample.queries].join(" "),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const collections = group.map(({ collection }) => collection);
    return {
      name: collections.map(({ name }) => name).join(", "),
      corpus: first.collection.corpus,
      maxQueries: first.sample.queries,
      edits: editsOf(first.sample),
      collections,
    };
  });
}

function editsOf({ misspelled }: GateSample): readonly number[] {
  return misspelled === undefined ? [0] : [0, LOSS_EDITS];
}

function hasFallen(measurement: Measurement): boolean {
  const sample = gateSamples.get(measurement.collection);
  const expected = measurement.edits === 0 ? sample?.ndcg10 : sample?.misspelled;
  return expected !== undefined && measurement.ndcg10 < expected - GATE_TOLERANCE;
}

function wordMeasurement({ collection, edits, queries, ndcg10 }: Measurement): string {
  const spoiled = edits === 0 ? "" : `, ${edits} typing errors`;
  return `${collection}, ${queries} queries${spoiled}: nDCG@10 ${ndcg10.toFixed(3)}\n`;
}

/**
 * Measures how well the service ranks on public test collections, over HTTP, and fails when a
 * collection with a floor falls below it.
 *
 *     npm run bench:relevance -- --data DIR [--collections a,b*] [--queries N] [--typos 0,1,2] [--json FILE]
 */

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { markdownTable } from "../support/markdown-table.ts";
import {
  type Collection,
  fitsPattern,
  listCollections,
  readCollection,
} from "./relevance/collections.ts";
import { floorsOf, reachesFloor } from "./relevance/floors.ts";
import { type Measurement, measureCorpus } from "./relevance/measure-corpus.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    collections: { type: "string", default: "*" },
    queries: { type: "string" },
    typos: { type: "string", default: "0" },
    json: { type: "string" },
  },
});
if (values.data === undefined) throw new Error("Give the folder of the collections: --data DIR.");

const patterns = values.collections.split(",");
const names = listCollections(values.data).filter((name) => fitsPattern(name, patterns));
if (names.length === 0) throw new Error(`No collection in ${values.data} is named ${patterns}.`);
const options = {
  data: values.data,
  maxQueries: values.queries === undefined ? Number.POSITIVE_INFINITY : Number(values.queries),
  edits: values.typos.split(",").map(Number),
};

const byCorpus = new Map<string, Collection[]>();
for (const name of names) {
  const collection = readCollection(values.data, name);
  byCorpus.set(collection.corpus, [...(byCorpus.get(collection.corpus) ?? []), collection]);
}

const measurements: Measurement[] = [];
for (const [corpus, collections] of byCorpus) {
  measurements.push(...(await measureCorpus(corpus, collections, options)));
  console.error(`${corpus}: done`);
  // After each corpus, so that a long run that is stopped has left what it measured.
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(measurements, null, 1));
}

console.log(
  markdownTable(
    "collection|typos|articles|rejected|queries|cut|nDCG@10|±|Recall@100|MRR@10|Success@10|floor|".split(
      "|",
    ),
    measurements.map(tableRow),
  ),
);
const missed = measurements.filter((measurement) => judge(measurement) === "FAIL");
for (const { collection } of missed) console.error(`${collection} is below its floor.`);
process.exitCode = missed.length > 0 ? 1 : 0;

function tableRow(row: Measurement): string[] {
  return [
    row.collection,
    ...[row.edits, row.docs, row.rejected, row.queries, row.cut].map(String),
    ...[row.ndcg10, row.ci, row.recall100, row.mrr10, row.success10].map(threeDecimals),
    wordFloors(row),
    judge(row),
  ];
}

/** Floors are for queries without errors. */
function floorsFor({ collection, edits, queries }: Measurement) {
  return edits === 0 ? floorsOf(collection, queries) : [];
}

function judge(row: Measurement): "pass" | "FAIL" | "" {
  const floors = floorsFor(row);
  if (floors.length === 0) return "";
  return floors.every((floor) => reachesFloor(row, floor)) ? "pass" : "FAIL";
}

function wordFloors(row: Measurement): string {
  return floorsFor(row)
    .map(({ measure, least }) => `${measure === "ndcg10" ? "" : "Recall@100 "}${least.toFixed(2)}`)
    .join(", ");
}

function threeDecimals(value: number): string {
  return value.toFixed(3);
}

/**
 * Measures how well the service ranks on public test collections, over HTTP, and fails when a
 * collection with a floor falls below it.
 *
 *     npm run bench:relevance -- --data DIR [--collections a,b*] [--queries N] [--typos 0,1,2]
 *       [--dictionary FILE ...] [--json FILE]
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
import { type Floor, floorsOf, lossOf, reachesFloor } from "./relevance/floors.ts";
import { type Measurement, measureCorpus } from "./relevance/measure-corpus.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    collections: { type: "string", default: "*" },
    queries: { type: "string" },
    typos: { type: "string", default: "0" },
    dictionary: { type: "string", multiple: true, default: [] },
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
  dictionaries: values.dictionary,
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
    "collection|typos|articles|rejected|queries|cut|nDCG@10|±|Recall@100|MRR@10|Success@10|lost|floor|aim|".split(
      "|",
    ),
    measurements.map(tableRow),
  ),
);
const missed = measurements.filter((measurement) => judge(measurement) === "FAIL");
for (const { collection, edits } of missed) {
  const spoiled = edits === 0 ? "" : ` with ${edits} typing errors`;
  console.error(`${collection}${spoiled} does not reach its floor.`);
}
process.exitCode = missed.length > 0 ? 1 : 0;

function tableRow(row: Measurement): string[] {
  const unspoiled = unspoiledOf(row);
  return [
    row.collection,
    ...[row.edits, row.docs, row.rejected, row.queries, row.cut].map(String),
    ...[row.ndcg10, row.ci, row.recall100, row.mrr10, row.success10].map(threeDecimals),
    unspoiled === undefined ? "" : threeDecimals(lossOf(row, unspoiled)),
    floorsOf(row).map(wordFloor).join(", "),
    floorsOf(row)
      .map(({ aim }) => aim?.toFixed(2) ?? "")
      .filter((aim) => aim !== "")
      .join(", "),
    judge(row),
  ];
}

/** The same queries without typing errors, when they were asked in this run. */
function unspoiledOf({ collection, edits }: Measurement): Measurement | undefined {
  if (edits === 0) return undefined;
  return measurements.find((other) => other.collection === collection && other.edits === 0);
}

function judge(row: Measurement): "pass" | "FAIL" | "not judged" | "" {
  const floors = floorsOf(row);
  if (floors.length === 0) return "";
  const unspoiled = unspoiledOf(row);
  if (row.edits > 0 && unspoiled === undefined) return "not judged";
  return floors.every((floor) => reachesFloor(row, floor, unspoiled)) ? "pass" : "FAIL";
}

function wordFloor({ measure, bound }: Floor): string {
  const value = bound.toFixed(2);
  switch (measure) {
    case "ndcg10":
      return value;
    case "recall100":
      return `Recall@100 ${value}`;
    case "loss10":
      return `lost at most ${value}`;
    default:
      return `${measure} ${value}`;
  }
}

function threeDecimals(value: number): string {
  return value.toFixed(3);
}

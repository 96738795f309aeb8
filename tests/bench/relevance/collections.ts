/** Test collections on disk: documents, queries and judgments, gzipped or not. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as z from "zod/mini";

const documentSchema = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  lang: z.string(),
  date: z.optional(z.string()),
});

const querySchema = z.object({ id: z.string(), text: z.string(), lang: z.string() });

/** An article of a corpus. `title` may be empty. */
export type CorpusDocument = z.infer<typeof documentSchema>;

/** A query; `lang` is the language it is written in and is never told to the service. */
export type Query = z.infer<typeof querySchema>;

/** Grade of each judged document, by id; those not judged are missing and count as 0. */
export type Grades = ReadonlyMap<string, number>;

/** A collection without its documents, which it may share with others. */
export interface Collection {
  readonly name: string;
  /** Name of the collection whose documents are searched. */
  readonly corpus: string;
  /** Only those with a relevant document, as a measure has no value for the others. */
  readonly queries: readonly Query[];
  /** By the query's id. */
  readonly grades: ReadonlyMap<string, Grades>;
}

/** Returns the names of the collections in a folder, sorted. */
export function listCollections(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && hasFile(join(folder, entry.name, "qrels.tsv")))
    .map((entry) => entry.name)
    .sort();
}

/** Returns whether a name fits one of the patterns, in which `*` stands for any text. */
export function fitsPattern(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const parts = pattern.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${parts.join(".*")}$`).test(name);
  });
}

/** Reads the queries and judgments of a collection. */
export function readCollection(folder: string, name: string): Collection {
  const metadata = join(folder, name, "collection.json");
  const corpus = existsSync(metadata)
    ? z.object({ corpus: z.string() }).parse(JSON.parse(readFileSync(metadata, "utf8"))).corpus
    : name;
  const grades = readGrades(join(folder, name, "qrels.tsv"));
  const queries = readLines(join(folder, name, "queries.jsonl"))
    .map((line) => querySchema.parse(JSON.parse(line)))
    .filter(({ id }) => [...(grades.get(id)?.values() ?? [])].some((grade) => grade > 0));
  return { name, corpus, queries, grades };
}

/** Reads the documents of a corpus in the order of its file. */
export function readCorpus(folder: string, corpus: string): CorpusDocument[] {
  return readLines(join(folder, corpus, "corpus.jsonl")).map((line) =>
    documentSchema.parse(JSON.parse(line)),
  );
}

/** Takes at most `count` items, evenly spaced, so that a sample has all parts of a list. */
export function takeSpread<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, index) =>
    Math.floor((index * items.length) / count),
  ).flatMap((place) => items.slice(place, place + 1));
}

function readGrades(path: string): Map<string, Map<string, number>> {
  const grades = new Map<string, Map<string, number>>();
  for (const line of readLines(path)) {
    const [query = "", document = "", grade] = line.split("\t");
    const ofQuery = grades.get(query) ?? new Map<string, number>();
    grades.set(query, ofQuery.set(document, Number(grade)));
  }
  return grades;
}

function hasFile(path: string): boolean {
  return existsSync(path) || existsSync(`${path}.gz`);
}

function readLines(path: string): string[] {
  const text = existsSync(path)
    ? readFileSync(path, "utf8")
    : gunzipSync(readFileSync(`${path}.gz`)).toString("utf8");
  return text.split("\n").filter((line) => line !== "");
}

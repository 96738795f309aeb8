/** Runs a job: asks our code, writes what it answers, and lets the scorer of the set judge it. */

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { inTemporaryFolder } from "../../support/temporary-folder.ts";
import type { GoldLine, TextJob } from "./job.ts";

/** Where the sets are, and which part of them is asked. */
export interface TextSets {
  /** Folder with one folder a set; the scorers are in `scorers` beside it. */
  readonly data: string;
  /** Such as `"dev"`. */
  readonly split: string;
}

/** A figure as measured; `undefined` when the scorer's report does not have it. */
export interface Measured {
  readonly name: string;
  readonly value: number | undefined;
}

/**
 * Runs one job.
 *
 * @returns The job's figures, in its order, and the number of lines asked; `undefined` when the set is not there.
 * @throws {Error} When the scorer fails; the message is what it printed.
 */
export async function runJob(
  job: TextJob,
  { data, split }: TextSets,
): Promise<{ readonly lines: number; readonly measured: readonly Measured[] } | undefined> {
  const read = (file: string) => readLines(join(data, job.set, file.replaceAll("{split}", split)));
  const lines = read(job.file ?? "{split}.jsonl")?.filter((line) => job.takes?.(line) ?? true);
  if (!lines) return undefined;
  const answers: object[] = [];
  for (const line of lines) answers.push(await job.answer(line, (file) => read(file) ?? []));
  const report = job.score?.(lines, answers) ?? (await scoreOutside(job, lines, answers, data));
  const measured = job.measures.map(({ name, path }) => ({ name, value: valueAt(report, path) }));
  return { lines: lines.length, measured };
}

function scoreOutside(
  { name, scorer, scorerArguments = [] }: TextJob,
  lines: readonly GoldLine[],
  answers: readonly object[],
  data: string,
): Promise<unknown> {
  if (scorer === undefined) throw new Error(`The job ${name} has no scorer.`);
  return inTemporaryFolder(async (folder) => {
    const [gold, system] = [join(folder, "gold.jsonl"), join(folder, "system.jsonl")];
    writeFileSync(gold, jsonLines(lines));
    writeFileSync(system, jsonLines(answers));
    return runScorer(join(data, "..", "scorers", scorer), [gold, system, ...scorerArguments]);
  });
}

function readLines(path: string): GoldLine[] | undefined {
  return readSet(path)
    ?.split("\n")
    .filter((line) => line.trim() !== "")
    .map((line): GoldLine => JSON.parse(line));
}

function readSet(path: string): string | undefined {
  if (existsSync(path)) return readFileSync(path, "utf8");
  const packed = `${path}.gz`;
  return existsSync(packed) ? gunzipSync(readFileSync(packed)).toString("utf8") : undefined;
}

function jsonLines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}

function runScorer(scorer: string, scorerArguments: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, [scorer, ...scorerArguments], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(stderr || `${scorer} ended with ${status}.`);
  return JSON.parse(stdout);
}

function valueAt(report: unknown, path: readonly string[]): number | undefined {
  let value = report;
  for (const key of path) {
    value =
      typeof value === "object" && value !== null
        ? Object.entries(value).find(([name]) => name === key)?.[1]
        : undefined;
  }
  return typeof value === "number" ? value : undefined;
}

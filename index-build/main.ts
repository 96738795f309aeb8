/** The command line: the only file that reads the arguments, prints, or sets the exit code. */

import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { MANIFEST_PATH } from "../src/contract/manifest.ts";
import { type BuildRequest, buildArchive } from "./build-archive.ts";
import { checkLexiconFiles, checkNameFiles, type DataCheck } from "./check-data.ts";
import {
  type BuildOptions,
  type InspectOptions,
  readCommand,
  type ServeOptions,
  USAGE,
} from "./command-line.ts";
import { describeArticle } from "./describe-article.ts";
import { type Inspected, inspectArticles } from "./inspect.ts";
import { type KnowledgePaths, loadKnowledge } from "./load-knowledge.ts";
import { Progress } from "./progress.ts";
import { measureInputs } from "./read/measure-inputs.ts";
import { describeReport } from "./report-build.ts";
import { runWrangler } from "./run-wrangler.ts";

/** Exit codes: failed as told, and used in a way that is not understood. */
const FAILED = 1;
const MISUSED = 2;

/** Bytes of articles, some 2,500 of them, from which on another thread is worth what its start costs. */
const BYTES_A_THREAD = 8 * 1024 * 1024;

async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2));
  switch (command.name) {
    case "build":
      return build(command.options);
    case "start":
      return (await build(command.options)) || serve(command.options);
    case "dev":
      return serve(command.options);
    case "deploy":
      return deploy(command.options.rest);
    case "inspect":
      return inspect(command.options);
    case "check-names":
      return tellCheck("names", checkNameFiles(command.options.paths));
    case "check-lexicon":
      return tellCheck("concepts", checkLexiconFiles(command.options.paths));
    case "help":
      process.stdout.write(USAGE);
      return 0;
    case "misused":
      process.stderr.write(`${command.reason}\n\n${USAGE}`);
      return MISUSED;
  }
}

async function build(options: BuildOptions): Promise<number> {
  const lists = loadLists(options.lists);
  if (!lists) return FAILED;
  const progress = new Progress(process.stderr);
  const totalBytes = Math.max(1, measureInputs(options.inputs));
  const { threads = threadsFor(totalBytes) } = options;
  const report = await buildArchive(
    { ...options, lists, threads },
    ({ stage, articles, share }) => {
      const detail = `${articles} articles`;
      if (stage === "reading") {
        progress.show("Reading", share / totalBytes, detail);
      } else {
        // Bytes of text are fewer than bytes of files: only the end of reading tells that all are read.
        if (share === 0) progress.show("Reading", 1, detail);
        progress.show("Writing", share, detail);
      }
    },
  );
  progress.end();
  process.stdout.write(describeReport(report, options));
  return report.failure ? FAILED : 0;
}

/**
 * How many threads are worth their start for so many bytes of articles: each takes the time of some
 * hundred articles to load.
 */
function threadsFor(bytes: number): number {
  return Math.min(availableParallelism(), Math.max(1, Math.floor(bytes / BYTES_A_THREAD)));
}

async function serve({ archive, port }: ServeOptions): Promise<number> {
  if (!existsSync(join(archive, MANIFEST_PATH))) {
    process.stderr.write(`There is no archive in ${archive}. Build one with npm run build.\n`);
    return FAILED;
  }
  return runWrangler([
    "dev",
    "--assets",
    archive,
    "--port",
    String(port),
    "--show-interactive-dev-session=false",
  ]);
}

async function deploy(rest: readonly string[]): Promise<number> {
  return runWrangler(["deploy", ...rest]);
}

/** The lists, or undefined after their faults were told. */
function loadLists(paths: KnowledgePaths): BuildRequest["lists"] | undefined {
  const loaded = loadKnowledge(paths);
  if (loaded.ok) return loaded;
  for (const fault of loaded.faults) process.stderr.write(`${fault}\n`);
  process.stderr.write("The lists have faults, and nothing was built.\n");
  return undefined;
}

async function inspect({ inputs, lists: paths, format }: InspectOptions): Promise<number> {
  const lists = loadLists(paths);
  if (!lists) return FAILED;
  // Whoever reads only the first lines closes the pipe: that ends the work and is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  const write = inspectionWriter(format ?? (process.stdout.isTTY ? "text" : "json"));
  let faults = 0;
  for await (const told of inspectArticles(inputs, lists)) {
    if ("fault" in told) faults += 1;
    process.stdout.write(`${write(told)}\n`);
  }
  return faults > 0 ? FAILED : 0;
}

/** How what is told of a source is written: for a person, in the terminal's colors, or for a program. */
function inspectionWriter(format: "text" | "json"): (told: Inspected) => string {
  const isColored = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
  return (told) => {
    if ("fault" in told) return JSON.stringify(told);
    return format === "text" ? describeArticle(told.record, isColored) : JSON.stringify(told.line);
  };
}

function tellCheck(noun: string, { count, faults }: DataCheck): number {
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.stdout.write(`${count} ${noun} read, ${faults.length} faults.\n`);
  return faults.length > 0 ? FAILED : 0;
}

process.exitCode = await main();

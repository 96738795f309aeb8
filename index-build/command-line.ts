/** The words of the command line, read into commands. */

import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { KnowledgePaths } from "./load-knowledge.ts";

/** A command that was understood. */
export type Command =
  | { readonly name: "build"; readonly options: BuildOptions }
  | { readonly name: "start"; readonly options: BuildOptions & ServeOptions }
  | { readonly name: "dev"; readonly options: ServeOptions }
  | { readonly name: "deploy"; readonly options: { readonly rest: readonly string[] } }
  | { readonly name: "inspect"; readonly options: InspectOptions }
  | {
      readonly name: "check-names" | "check-lexicon";
      readonly options: { readonly paths: readonly string[] };
    }
  | { readonly name: "help" }
  | { readonly name: "misused"; readonly reason: string };

/** Options of a build. */
export interface BuildOptions {
  readonly inputs: readonly string[];
  readonly out: string;
  readonly strict: boolean;
  /** Share of refused articles from which a build fails, 0 to 1. */
  readonly allowedRejects: number;
  /** Articles that get a picture for shared links at most; 0 draws none at all. */
  readonly pictures: number;
  /** Lists that articles and queries are understood with. */
  readonly lists: KnowledgePaths;
  /** How many threads understand articles; by the cores there are and how much there is to read when absent. */
  readonly threads?: number;
}

/** Options of an inspection. */
export interface InspectOptions {
  readonly inputs: readonly string[];
  /** Text for a person or lines of JSON; by whether a terminal shows it when absent. */
  readonly format?: "text" | "json";
  readonly lists: KnowledgePaths;
}

/** Options of the local server. */
export interface ServeOptions {
  readonly archive: string;
  readonly port: number;
}

/** What is read when no input is named: the sample archive. */
const DEFAULT_INPUT = "data/articles";

/** Where an archive is written when no folder is named; `wrangler.toml` serves it. */
const DEFAULT_OUT = "dist";

const DEFAULT_PORT = 8787;

/** Per cent of refused articles that a build puts up with. */
const DEFAULT_ALLOWED_REJECTS = 20;

/** Most pictures when nothing is said: more than the files of the free plan leave room for. */
const MOST_PICTURES = 1_000_000;

/** More threads than any machine has cores are a slip. */
const MOST_THREADS = 256;

/** How to use the command line. */
export const USAGE = `Usage: npm run COMMAND -- OPTIONS

  npm start             build the archive and serve it
  npm run build         build the archive
  npm run dev           serve an archive that was built
  npm run inspect PATH  print what the build understands of articles
  npm run deploy        deploy the archive; further words go to wrangler
  npm run check:names [-- PATH ...]    check the list of names, with files of one's own
  npm run check:lexicon [-- PATH ...]  check the lexicon, with files of one's own

  --input PATH          file or folder of articles, repeatable; ${DEFAULT_INPUT} if none
  --out DIR             folder to build into; ${DEFAULT_OUT} if none (build, start)
  --archive DIR         folder that was built; ${DEFAULT_OUT} if none (dev)
  --port N              port of the local server, ${DEFAULT_PORT} if none (start, dev)
  --names FILE          names of one's own beside those in data/names, repeatable (build, start, inspect)
  --format text|json    text for a person, which a terminal gets if none, or a line of JSON each (inspect)
  --dictionary FILE     words of two languages, tab separated, repeatable (build, start)
  --pictures N          newest articles that get a picture for shared links; as many as there is room for if none, 0 draws no picture (build, start)
  --strict              stop at the first article that is refused (build, start)
  --allow-rejects N     per cent of articles that may be refused, ${DEFAULT_ALLOWED_REJECTS} if none (build, start)
  --workers N           threads that understand articles, as many as cores for much text if none (build, start)
`;

const options = {
  input: { type: "string", multiple: true },
  out: { type: "string" },
  archive: { type: "string" },
  port: { type: "string" },
  names: { type: "string", multiple: true },
  format: { type: "string" },
  dictionary: { type: "string", multiple: true },
  pictures: { type: "string" },
  strict: { type: "boolean" },
  "allow-rejects": { type: "string" },
  workers: { type: "string" },
  help: { type: "boolean" },
} as const;

/** Options of every command that builds. */
const buildOptions = ["input", "out", "names", "dictionary", "strict", "allow-rejects"];

/** Which options each command takes. */
const taken: Readonly<Record<string, readonly string[]>> = {
  build: [...buildOptions, "pictures", "workers"],
  start: [...buildOptions, "pictures", "workers", "port"],
  dev: ["archive", "port"],
  inspect: ["input", "names", "format"],
};

/**
 * Where the lists lie that come with the project, wherever it is called from; files of one's own are
 * checked together with them.
 */
const LIST_FOLDERS = {
  "check-names": ofProject("data/names"),
  "check-lexicon": ofProject("data/lexicon"),
} as const;

/** A path of the project, as seen from the working folder. */
function ofProject(path: string): string {
  return relative(process.cwd(), fileURLToPath(new URL(`../${path}`, import.meta.url)));
}

/** Reads the words behind the program's name. Never throws: what is wrong is a command of its own. */
export function readCommand(words: readonly string[]): Command {
  const [name = "help", ...rest] = words;
  if (name === "deploy") return { name, options: { rest } };
  if (name === "help" || rest.includes("--help")) return { name: "help" };
  if (name === "check-names" || name === "check-lexicon") {
    return { name, options: { paths: [LIST_FOLDERS[name], ...rest] } };
  }
  const allowed = taken[name];
  if (!allowed) return { name: "misused", reason: `There is no command "${name}".` };
  try {
    return toCommand(name, allowed, rest);
  } catch (error) {
    return { name: "misused", reason: error instanceof Error ? error.message : String(error) };
  }
}

function toCommand(name: string, allowed: readonly string[], words: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...words],
    options,
    allowPositionals: name === "inspect",
  });
  const stray = Object.keys(values).find((option) => !allowed.includes(option));
  if (stray !== undefined) {
    return { name: "misused", reason: `"${name}" does not take --${stray}.` };
  }
  const inputs = [...(values.input ?? []), ...positionals];
  const out = values.out ?? DEFAULT_OUT;
  const lists: KnowledgePaths = {
    names: [LIST_FOLDERS["check-names"], ...(values.names ?? [])],
    lexicon: [LIST_FOLDERS["check-lexicon"]],
    dictionaries: values.dictionary ?? [],
  };
  const building = {
    ...threadsOf(values.workers),
    lists,
    inputs: inputs.length > 0 ? inputs : [DEFAULT_INPUT],
    out,
    pictures: wholeNumber("pictures", values.pictures, MOST_PICTURES, MOST_PICTURES),
    strict: values.strict ?? false,
    allowedRejects:
      wholeNumber("allow-rejects", values["allow-rejects"], DEFAULT_ALLOWED_REJECTS, 100) / 100,
  };
  const port = wholeNumber("port", values.port, DEFAULT_PORT, 65535);
  switch (name) {
    case "build":
      return { name, options: building };
    case "start":
      return { name, options: { ...building, archive: out, port } };
    case "dev":
      return { name, options: { archive: values.archive ?? DEFAULT_OUT, port } };
    default:
      if (inputs.length === 0)
        return { name: "misused", reason: "Name a file or folder to inspect." };
      return { name: "inspect", options: { inputs, lists, ...formatOf(values.format) } };
  }
}

function threadsOf(given: string | undefined): Pick<BuildOptions, "threads"> {
  if (given === undefined) return {};
  const threads = wholeNumber("workers", given, 1, MOST_THREADS);
  if (threads === 0) throw new Error("--workers takes 1 or more.");
  return { threads };
}

function formatOf(given: string | undefined): Pick<InspectOptions, "format"> {
  if (given === undefined) return {};
  if (given === "text" || given === "json") return { format: given };
  throw new Error(`--format is text or json, not "${given}".`);
}

function wholeNumber(
  option: string,
  given: string | undefined,
  fallback: number,
  maximum: number,
): number {
  if (given === undefined) return fallback;
  if (/^\d+$/.test(given) && Number(given) <= maximum) return Number(given);
  throw new Error(`--${option} takes a whole number up to ${maximum}, not "${given}".`);
}

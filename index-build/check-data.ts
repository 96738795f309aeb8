/** Checks the files of names and of the lexicon together, as a build would read them. */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { checkLexicon } from "./lexicon/check-lexicon.ts";
import { describeLexiconFault } from "./lexicon/lexicon.ts";
import { readLexicon } from "./lexicon/read-lexicon.ts";
import { checkNames, describeNameFault } from "./recognize/check-names.ts";
import { readNames } from "./recognize/read-names.ts";

/** What a check has found. */
export interface DataCheck {
  /** Entries or concepts that could be read. */
  readonly count: number;
  /** Every fault in words, with its file and line. */
  readonly faults: readonly string[];
}

/**
 * Checks the files of names in folders and files: each line's form, and where all of them can be
 * read, what they say together.
 *
 * @throws {Error} The system's own, when a path cannot be read.
 */
export function checkNameFiles(paths: readonly string[]): DataCheck {
  const results = listFiles(paths, ".jsonl").map((path) =>
    readNames(readFileSync(path, "utf8"), path),
  );
  const entries = results.flatMap((result) => (result.ok ? result.entries : []));
  const unread = results.flatMap((result) => (result.ok ? [] : result.faults));
  // Entries that are missing for their form would make others seem wrong.
  const faults = unread.length > 0 ? unread : checkNames(entries);
  return { count: entries.length, faults: faults.map(describeNameFault) };
}

/**
 * Checks the files of the lexicon in folders and files, line by line and together.
 *
 * @throws {Error} The system's own, when a path cannot be read.
 */
export function checkLexiconFiles(paths: readonly string[]): DataCheck {
  const results = listFiles(paths, ".tsv").map((path) =>
    readLexicon(readFileSync(path, "utf8"), path),
  );
  const concepts = results.flatMap((result) => result.concepts);
  const faults = [...results.flatMap((result) => result.faults), ...checkLexicon(concepts)];
  return { count: concepts.length, faults: faults.map(describeLexiconFault) };
}

/** Files as named, and of folders those with the ending, sorted. */
export function listFiles(paths: readonly string[], ending: string): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [path];
    const names = readdirSync(path).filter((name) => name.endsWith(ending));
    return names.sort().map((name) => join(path, name));
  });
}

/** Reads the lists that articles and queries are understood with: names, lexicon, dictionaries. */

import { readFileSync } from "node:fs";
import { listFiles } from "./check-data.ts";
import { checkLexicon } from "./lexicon/check-lexicon.ts";
import {
  type DictionaryPair,
  describeDictionaryFault,
  readDictionary,
} from "./lexicon/dictionary.ts";
import { type Concept, describeLexiconFault } from "./lexicon/lexicon.ts";
import { readLexicon } from "./lexicon/read-lexicon.ts";
import { checkNames, describeNameFault } from "./recognize/check-names.ts";
import type { NameEntry } from "./recognize/names.ts";
import { readNames } from "./recognize/read-names.ts";

/** Files and folders of each kind of list. */
export interface KnowledgePaths {
  readonly names: readonly string[];
  readonly lexicon: readonly string[];
  readonly dictionaries: readonly string[];
}

/** The lists, or what is wrong with them, in words. */
export type LoadedKnowledge =
  | {
      readonly ok: true;
      readonly names: readonly NameEntry[];
      readonly concepts: readonly Concept[];
      readonly pairs: readonly DictionaryPair[];
    }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Reads all lists and checks them as `npm run check:names` and `check:lexicon` do: with a contradiction
 * in them no answer could be trusted.
 *
 * @throws {Error} The system's own, when a path cannot be read.
 */
export function loadKnowledge(paths: KnowledgePaths): LoadedKnowledge {
  const readNameFiles = listFiles(paths.names, ".jsonl").map((path) =>
    readNames(readFileSync(path, "utf8"), path),
  );
  const names = readNameFiles.flatMap((read) => (read.ok ? read.entries : []));
  const unread = readNameFiles.flatMap((read) => (read.ok ? [] : read.faults));
  const lexicon = listFiles(paths.lexicon, ".tsv").map((path) =>
    readLexicon(readFileSync(path, "utf8"), path),
  );
  const concepts = lexicon.flatMap((read) => read.concepts);
  const dictionaries = listFiles(paths.dictionaries, ".tsv").map((path) =>
    readDictionary(readFileSync(path, "utf8"), path),
  );
  const faults = [
    ...(unread.length > 0 ? unread : checkNames(names)).map(describeNameFault),
    ...[...lexicon.flatMap((read) => read.faults), ...checkLexicon(concepts)].map(
      describeLexiconFault,
    ),
    ...dictionaries.flatMap((read) => read.faults).map(describeDictionaryFault),
  ];
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, names, concepts, pairs: dictionaries.flatMap((read) => read.pairs) };
}

/** The names of the shipped list in a text, as the build finds them. */

import type { NamedRange } from "../../index-build/figures/figure.ts";
import type { ArticleNames } from "../../index-build/figures/find-figures.ts";
import { loadKnowledge } from "../../index-build/load-knowledge.ts";
import { NameFinder } from "../../index-build/recognize/find-names.ts";
import type { NameEntry } from "../../index-build/recognize/names.ts";
import type { LanguageCode } from "../../src/analysis/languages.ts";
import { WordReader } from "../../src/analysis/word-reader.ts";

/** Finds listed names in texts. */
export interface ListedNames {
  /** The whole list by id. */
  readonly entries: ReadonlyMap<string, NameEntry>;
  readonly find: (text: string, language: LanguageCode) => ArticleNames;
}

/**
 * Reads the list in `data/names`.
 *
 * @throws {Error} When the list contradicts itself; the message says where.
 */
export function readListedNames(): ListedNames {
  const knowledge = loadKnowledge({ names: ["data/names"], lexicon: [], dictionaries: [] });
  if (!knowledge.ok) throw new Error(knowledge.faults.join("\n"));
  const finder = new NameFinder(knowledge.names);
  const reader = new WordReader();
  const entries = new Map(knowledge.names.map((entry) => [entry.id, entry]));
  const find = (text: string, language: LanguageCode): ArticleNames => {
    reader.begin();
    const words = reader.read(text, language);
    const mentions = finder.find(text, words, reader, new Set()).map(
      ({ entry, first, last }): NamedRange => ({
        entry,
        start: words.starts[first] ?? 0,
        end: words.ends[last] ?? 0,
      }),
    );
    return { mentions, entries };
  };
  return { entries, find };
}

/** Finds names in texts as the build does. */

import { join } from "node:path";
import { loadKnowledge } from "../../../index-build/load-knowledge.ts";
import { NameFinder } from "../../../index-build/recognize/find-names.ts";
import { type NameEntry, nameKinds } from "../../../index-build/recognize/names.ts";
import type { LanguageCode } from "../../../src/analysis/languages.ts";
import { WordReader } from "../../../src/analysis/word-reader.ts";
import { PROJECT_ROOT } from "../../support/project-root.ts";

/** The lists that come with the project. */
export function readShippedNames(): readonly NameEntry[] {
  const names = join(PROJECT_ROOT, "data/names");
  const loaded = loadKnowledge({ names: [names], lexicon: [], dictionaries: [] });
  if (!loaded.ok) throw new Error(loaded.faults.join("\n"));
  return loaded.names;
}

/** Gives what names of a list a text has, as a build finds them in an article's one field. */
export function recognizer(entries: readonly NameEntry[]) {
  const finder = new NameFinder(entries);
  const reader = new WordReader();
  const find = (text: string, language: LanguageCode, known = new Set<string>()) => {
    reader.begin();
    const words = reader.read(text, language);
    return finder.find(text, words, reader, known).map(({ entry, first, last }) => ({
      id: entry.id,
      written: text.slice(words.starts[first], words.ends[last]),
    }));
  };
  return {
    /** The names in reading order: id, and how the text has it. */
    find,
    /** Their ids with spaces between them. */
    ids: (text: string, language: LanguageCode, known?: Set<string>): string =>
      find(text, language, known)
        .map(({ id }) => id)
        .join(" "),
  };
}

/** An entry of a list of one's own; a language without names has none. */
export function nameEntry(
  id: `${"place" | "org" | "person"}:${string}`,
  names: Partial<NameEntry["names"]>,
  more: Partial<Pick<NameEntry, "kind" | "partOf" | "ambiguous">> = {},
): NameEntry {
  const [className] = id.split(":");
  const ofClass = className === "org" || className === "person" ? className : "place";
  return {
    id,
    class: ofClass,
    kind: nameKinds[ofClass][0] ?? "",
    names: { fr: [], en: [], ar: [], ...names },
    partOf: [],
    ambiguous: [],
    origin: { place: "own.jsonl", line: 1 },
    ...more,
  };
}

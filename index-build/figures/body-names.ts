/** Names of listed bodies, as sources of figures are told by them. */

import type { NameEntry } from "../recognize/names.ts";
import type { FigureSource } from "./figure.ts";

/** True when one spelling of an entry has all the words, as tokens have them. */
export function hasWords({ names }: NameEntry, words: readonly string[]): boolean {
  return Object.values(names).some((spellings) =>
    spellings.some((spelling) => {
      const lower = spelling.toLowerCase();
      return words.every((word) => lower.includes(word));
    }),
  );
}

/** A listed body as the source of a figure. */
export function bodySource(entry: NameEntry): FigureSource {
  return { name: labelOf(entry), id: entry.id, isBody: true };
}

/** The English label of an entry; its id when it has none. */
export function labelOf({ names, id }: NameEntry): string {
  return names.en[0] ?? id;
}

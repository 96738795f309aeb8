/** Names of listed bodies, as sources of figures are told by them. */

import { ancestorsOf } from "../recognize/find-names.ts";
import type { NameEntry } from "../recognize/names.ts";
import type { FigureSource, NamedRange } from "./figure.ts";

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

/**
 * Whether a text names a place in the country of a listed body.
 *
 * @param body English label of the body.
 * @param names The listed names of the text.
 */
export function namesCountryOf(
  body: string,
  names: readonly NamedRange[],
  entries: ReadonlyMap<string, NameEntry>,
): boolean {
  const found = bodyCalled(body, entries);
  if (!found) return false;
  return names.some(
    ({ entry }) =>
      entry.class === "place" &&
      ancestorsOf(entry, entries).some((id) => found.partOf.includes(id)),
  );
}

/** The entries of each list that was asked, by label. */
const byLabel = new WeakMap<ReadonlyMap<string, NameEntry>, ReadonlyMap<string, NameEntry>>();

/** The listed body with an English label. */
export function bodyCalled(
  label: string,
  entries: ReadonlyMap<string, NameEntry>,
): NameEntry | undefined {
  const known =
    byLabel.get(entries) ??
    new Map([...entries.values()].map((entry) => [labelOf(entry), entry] as const));
  byLabel.set(entries, known);
  const found = known.get(label);
  return found?.class === "org" ? found : undefined;
}

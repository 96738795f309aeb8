/** The list of names by their ids and labels, for those who write what is told of them. */

import type { NameLabel } from "../../src/contract/name-records.ts";
import { ancestorsOf } from "./find-names.ts";
import type { NameEntry } from "./names.ts";

/** Looks names up. */
export interface NameIndex {
  readonly entries: ReadonlyMap<string, NameEntry>;
  readonly labelOf: (id: string) => NameLabel | undefined;
  /** The id of the name with an English label. */
  readonly idOf: (label: string) => string | undefined;
  /** The ids of the places that a place lies in; none for other names. */
  readonly around: (id: string) => readonly string[];
}

/** Makes the index of a list. */
export function indexNames(entries: readonly NameEntry[]): NameIndex {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byLabel = new Map(entries.map(({ id, names }) => [names.en[0], id]));
  const labels = new Map(entries.map(({ id, names }) => [id, labelOf(names)]));
  const around = new Map<string, readonly string[]>();
  return {
    entries: byId,
    labelOf: (id) => labels.get(id),
    idOf: (label) => byLabel.get(label),
    around: (id) => {
      const known = around.get(id);
      if (known) return known;
      const entry = byId.get(id);
      const found = entry?.class === "place" ? ancestorsOf(entry, byId) : [];
      around.set(id, found);
      return found;
    },
  };
}

/** How to show a name: its label in each language. */
export function labelOf(names: NameEntry["names"]): NameLabel {
  return { fr: names.fr[0] ?? "", en: names.en[0] ?? "", ar: names.ar[0] ?? "" };
}

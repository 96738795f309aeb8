/** Mentions of all articles -> the names of the archive with their numbers, and the names of each article. */

import { howNamed, NAMED, NAMED_INSIDE, nameOf, packName } from "../../src/engine/number-lists.ts";
import { ancestorsOf } from "../recognize/find-names.ts";
import type { NameEntry } from "../recognize/names.ts";

/** How often an article names what, by id. */
export type Mentions = ReadonlyMap<string, number>;

/** The names of an archive. */
export interface CountedNames {
  /** By number: bodies, people, places, each by id. */
  readonly entries: readonly NameEntry[];
  /** By ordinal, what a list of names holds: see `packName`. */
  readonly lists: readonly Uint32Array[];
  /** By number, how many articles name it, a place inside it, and either. */
  readonly counts: {
    readonly named: Uint32Array;
    readonly inside: Uint32Array;
    readonly all: Uint32Array;
  };
}

/**
 * Numbers the names that articles have and the places around them.
 *
 * @param mentions By ordinal.
 */
export function countNames(
  list: readonly NameEntry[],
  mentions: readonly Mentions[],
): CountedNames {
  const byId = new Map(list.map((entry) => [entry.id, entry]));
  const around = new Map<string, readonly string[]>();
  const present = new Set<string>();
  for (const article of mentions) {
    for (const id of article.keys()) {
      if (around.has(id)) continue;
      const entry = byId.get(id);
      const ancestors = entry?.class === "place" ? ancestorsOf(entry, byId) : [];
      around.set(id, ancestors);
      for (const one of [id, ...ancestors]) present.add(one);
    }
  }
  // The classes sort as ids do: org, person, place.
  const entries = [...present].sort().flatMap((id) => byId.get(id) ?? []);
  const numbers = new Map(entries.map(({ id }, number) => [id, number]));
  const lists = mentions.map((article) => listOf(article, around, numbers));
  return { entries, lists, counts: countAll(lists, entries.length) };
}

function listOf(
  article: Mentions,
  around: ReadonlyMap<string, readonly string[]>,
  numbers: ReadonlyMap<string, number>,
): Uint32Array {
  const how = new Map<number, number>();
  const mark = (id: string, bit: number): void => {
    const number = numbers.get(id);
    if (number !== undefined) how.set(number, (how.get(number) ?? 0) | bit);
  };
  for (const id of article.keys()) {
    mark(id, NAMED);
    for (const ancestor of around.get(id) ?? []) mark(ancestor, NAMED_INSIDE);
  }
  return Uint32Array.from(how, ([number, bits]) => packName(number, bits)).sort();
}

function countAll(lists: readonly Uint32Array[], names: number): CountedNames["counts"] {
  const [named, inside, all] = [0, 1, 2].map(() => new Uint32Array(names)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  for (const list of lists) {
    for (const packed of list) {
      const number = nameOf(packed);
      const how = howNamed(packed);
      if ((how & NAMED) !== 0) named[number] = (named[number] ?? 0) + 1;
      if ((how & NAMED_INSIDE) !== 0) inside[number] = (inside[number] ?? 0) + 1;
      all[number] = (all[number] ?? 0) + 1;
    }
  }
  return { named, inside, all };
}

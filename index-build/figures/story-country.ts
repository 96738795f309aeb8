/** The country of a story, which its figures have where no place is told. */

import { ancestorsOf } from "../recognize/find-names.ts";
import type { NameEntry } from "../recognize/names.ts";
import type { ReadText } from "./read-text.ts";

/** Share of a text's places that lie in the country of its story, and how many those are at least. */
const MOST = 0.5;
const LEAST = 2;

/**
 * The country that most of a text's places are or lie in: where nothing nearer is told, it happened there.
 *
 * @returns `undefined` where places of several countries are told of, or one place alone.
 */
export function storyCountry(
  { places }: Pick<ReadText, "places">,
  entries: ReadonlyMap<string, NameEntry>,
): NameEntry | undefined {
  const counts = new Map<NameEntry, number>();
  for (const { entry } of places) {
    const country = countryOf(entry, entries);
    if (country.kind === "country") counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const isMost = (count: number): boolean => count >= LEAST && count > places.length * MOST;
  return [...counts].find(([, count]) => isMost(count))?.[0];
}

/** The country that a place lies in; the place itself where the list knows none. */
export function countryOf(place: NameEntry, entries: ReadonlyMap<string, NameEntry>): NameEntry {
  const around = ancestorsOf(place, entries).flatMap((id) => entries.get(id) ?? []);
  return around.find(({ kind }) => kind === "country") ?? place;
}

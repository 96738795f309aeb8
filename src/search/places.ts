/** The places that matching articles name, as GeoJSON (RFC 7946). */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import { numbersOfClass, readNames } from "../archive/names.ts";
import { type BoundingBox, isInBox } from "../contract/bounding-box.ts";
import { readNameFacts } from "../contract/name-facts.ts";
import type { PlacesResponse, ToldFilter } from "../contract/name-responses.ts";
import type { PlacesParameters } from "../contract/parameters.ts";
import { type QueryFault, unavailable } from "./answer.ts";
import { allOrdinals } from "./browse.ts";
import { countNames, type NameCounts } from "./count-numbers.ts";
import { prepareFilters, toFilters } from "./filters.ts";
import { matchQuery } from "./match-query.ts";

/** Places when `limit` is not given. */
const DEFAULT_LIMIT = 1000;

/** Counts the places of the articles that match; those without an article are left out. */
export async function mapPlaces(
  reader: ArchiveReader,
  parameters: PlacesParameters,
): Promise<PlacesResponse | QueryFault> {
  const found = await findArticles(reader, parameters);
  if ("code" in found) return found;
  const { ordinals, relaxed, told } = found;
  const [counts, isShown] = await Promise.all([
    countNames(reader, ordinals),
    inBox(reader, parameters.bbox),
  ]);
  // A place whose articles are unknown cannot be told from one without an article.
  if (!counts || reader.faults.length > 0) return unavailable(reader);
  const shown = placesWithArticles(reader, counts).filter(isShown);
  const numbers = shown
    .sort((left, right) => (counts.named[right] ?? 0) - (counts.named[left] ?? 0) || left - right)
    .slice(0, parameters.limit ?? DEFAULT_LIMIT);
  const names = await readNames(reader, numbers);
  if (!names) return unavailable(reader);
  const { build, documents } = reader.archive.manifest;
  return {
    type: "FeatureCollection",
    total: shown.length,
    count: names.length,
    articles: ordinals.length,
    relaxed,
    ...(told.length > 0 && { filters: [...told] }),
    features: names.map(({ id, kind, label, point }, place) => {
      const number = numbers[place] ?? 0;
      return {
        type: "Feature",
        id,
        geometry: point ? { type: "Point", coordinates: point } : null,
        properties: {
          id,
          kind,
          label,
          count: counts.named[number] ?? 0,
          count_inside: counts.inside[number] ?? 0,
          count_all: counts.all[number] ?? 0,
        },
      };
    }),
    index: { build, documents },
  };
}

interface FoundArticles {
  readonly ordinals: Uint32Array;
  readonly relaxed: boolean;
  readonly told: readonly ToldFilter[];
}

async function findArticles(
  reader: ArchiveReader,
  // The box is for the places: an article that names one in it may name others outside.
  { bbox: _, ...parameters }: PlacesParameters,
): Promise<FoundArticles | QueryFault> {
  const q = parameters.q?.trim() ?? "";
  const narrowed = { ...parameters, bbox: undefined };
  if (q === "") {
    const { passes, told } = await prepareFilters(reader, toFilters(narrowed));
    const ordinals = allOrdinals(reader.archive.manifest.documents, passes);
    return { ordinals, relaxed: false, told };
  }
  const matched = await matchQuery(reader, q, narrowed);
  if ("code" in matched) return matched;
  const { found, filters } = matched;
  return { ordinals: found.matched.ordinals, relaxed: found.relaxed, told: filters.told };
}

function placesWithArticles(reader: ArchiveReader, { all }: NameCounts): number[] {
  const { start, end } = numbersOfClass(reader, "place");
  const numbers = Array.from({ length: end - start }, (_, index) => start + index);
  return numbers.filter((number) => (all[number] ?? 0) > 0);
}

/** Tells which places lie in a box; without a box all do. */
async function inBox(
  reader: ArchiveReader,
  box: BoundingBox | undefined,
): Promise<(number: number) => boolean> {
  const facts = box && (await reader.file("names", reader.archive.manifest.names.facts));
  if (!box || !facts) return () => box === undefined;
  return (number) => {
    const { latitude, longitude } = readNameFacts(facts, number);
    return isInBox(box, latitude, longitude);
  };
}

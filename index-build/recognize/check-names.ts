/**
 * What the entries of the list must be together, before anything is recognized with them: ids that
 * are known and lead somewhere, spellings that can be met in a text and mean one thing.
 */

import { spellingKey, writtenKey } from "../../src/analysis/spelling-key.ts";
import { checkSpelling, type SpellingFaultCode } from "./check-spelling.ts";
import { type NameEntry, type NameOrigin, nameLanguages } from "./names.ts";
import type { ReadFault } from "./read-names.ts";

/** What is wrong with an entry. The checker reports all of them, in the order of the entries. */
export type NameFault = { readonly id: string; readonly origin: NameOrigin } & (
  | { readonly code: "id-repeated"; readonly first: NameOrigin }
  | { readonly code: "part-of-unknown"; readonly parent: string }
  | { readonly code: "part-of-cycle"; readonly path: readonly string[] }
  | { readonly code: "part-of-kind"; readonly parent: string; readonly parentKind: string }
  | { readonly code: "label-missing"; readonly language: string }
  | { readonly code: "coordinates-out-of-range"; readonly lat: number; readonly lon: number }
  | { readonly code: "coordinates-outside-country"; readonly country: string }
  | { readonly code: "ambiguous-unknown"; readonly spelling: string }
  | { readonly code: SpellingFaultCode; readonly spelling: string; readonly language: string }
  | { readonly code: "spelling-shared"; readonly spelling: string; readonly other: string }
);

type ById = ReadonlyMap<string, NameEntry>;

const areas = ["country", "territory", "region", "governorate", "district"];
const settlements = ["capital", "city", "town", "village", "neighborhood", "camp", "island"];
const onGround = [...areas, ...settlements];

/** The kinds of what a place of each kind may belong to; kinds not named here may lie anywhere on land. */
const placeParents: Readonly<Record<string, readonly string[]>> = {
  continent: [],
  sea: [],
  country: ["continent"],
  territory: ["country"],
  region: areas,
  governorate: ["country", "territory", "region"],
  district: ["governorate"],
  capital: areas,
  city: areas,
  town: areas,
  village: areas,
  neighborhood: [...settlements, "district", "governorate"],
};

/** Where the places of a country must lie, with the sea along its coast. */
const countryBoxes: ReadonlyMap<
  string,
  { south: number; north: number; west: number; east: number }
> = new Map([["place:syria", { south: 32.3, north: 37.4, west: 35.6, east: 42.4 }]]);

/**
 * Returns everything that is wrong with the list; none when it can be used.
 *
 * @param entries Those of all files together: one file may name parents that stand in another.
 */
export function checkNames(entries: readonly NameEntry[]): NameFault[] {
  const byId = new Map<string, NameEntry>();
  for (const entry of entries) if (!byId.has(entry.id)) byId.set(entry.id, entry);
  const holders = holdersOf(entries);
  return entries.flatMap((entry) => [
    ...checkId(entry, byId),
    ...checkParents(entry, byId),
    ...checkPoint(entry, byId),
    ...checkSpellings(entry),
    ...checkAmbiguous(entry),
    ...checkShared(entry, holders),
  ]);
}

/** Says a fault in one line, for whoever edits the list. The only place that words them. */
export function describeNameFault(fault: ReadFault | NameFault): string {
  return "id" in fault && "origin" in fault
    ? `${fault.origin.place}:${fault.origin.line}: ${fault.id}: ${wordNameFault(fault)}`
    : `${fault.place}:${fault.line}: ${wordReadFault(fault)}`;
}

function checkId({ id, origin }: NameEntry, byId: ById): NameFault[] {
  const first = byId.get(id)?.origin ?? origin;
  return first === origin ? [] : [{ id, origin, code: "id-repeated", first }];
}

function checkParents(
  { id, origin, kind, class: own, partOf }: NameEntry,
  byId: ById,
): NameFault[] {
  const faults = partOf.flatMap((parent): NameFault[] => {
    const found = byId.get(parent);
    if (!found) return [{ id, origin, code: "part-of-unknown", parent }];
    const allowed = own === "place" ? (placeParents[kind] ?? onGround) : undefined;
    const fits = allowed
      ? found.class === "place" && allowed.includes(found.kind)
      : found.class !== "person";
    return fits ? [] : [{ id, origin, code: "part-of-kind", parent, parentKind: found.kind }];
  });
  const path = cycleFrom(id, byId);
  return path ? [...faults, { id, origin, code: "part-of-cycle", path }] : faults;
}

/** The way from `id` up to itself, both ends included; none when no way leads back. */
function cycleFrom(id: string, byId: ById): readonly string[] | undefined {
  const seen = new Set<string>();
  const ways: (readonly string[])[] = [[id]];
  for (let way = ways.pop(); way; way = ways.pop()) {
    for (const parent of byId.get(way.at(-1) ?? "")?.partOf ?? []) {
      if (parent === id) return [...way, parent];
      if (!seen.has(parent)) ways.push([...way, parent]);
      seen.add(parent);
    }
  }
  return undefined;
}

function checkPoint(entry: NameEntry, byId: ById): NameFault[] {
  const { id, origin, point } = entry;
  if (!point) return [];
  const { lat, lon } = point;
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
    return [{ id, origin, code: "coordinates-out-of-range", lat, lon }];
  }
  return ancestorsOf(entry, byId).flatMap((country): NameFault[] => {
    const box = countryBoxes.get(country);
    const isInside =
      !box || (lat >= box.south && lat <= box.north && lon >= box.west && lon <= box.east);
    return isInside ? [] : [{ id, origin, code: "coordinates-outside-country", country }];
  });
}

function ancestorsOf(entry: NameEntry, byId: ById): readonly string[] {
  const found = new Set<string>([entry.id]);
  // A set that grows is walked to its new end.
  for (const id of found) for (const parent of byId.get(id)?.partOf ?? []) found.add(parent);
  return [...found];
}

function checkSpellings(entry: NameEntry): NameFault[] {
  const { id, origin, names, ambiguous } = entry;
  return nameLanguages.flatMap((language): NameFault[] => {
    const spellings = names[language];
    if (spellings.length === 0) return [{ id, origin, code: "label-missing", language }];
    // With its article a name may be clear that is ambiguous without, and the other way about.
    const keys = spellings.map(
      (spelling) => writtenKey(spelling) + (ambiguous.includes(spelling) ? " ?" : ""),
    );
    return spellings.flatMap((spelling, index) => {
      const codes = checkSpelling(spelling, language, ambiguous);
      const isRepeated = codes.length === 0 && keys.indexOf(keys[index] ?? "") < index;
      const all: SpellingFaultCode[] = isRepeated ? ["spelling-repeated"] : codes;
      return all.map((code): NameFault => ({ id, origin, code, spelling, language }));
    });
  });
}

function checkAmbiguous({ id, origin, names, ambiguous }: NameEntry): NameFault[] {
  const own = new Set(nameLanguages.flatMap((language) => names[language].map(spellingKey)));
  const unknown = ambiguous.filter((spelling) => !own.has(spellingKey(spelling)));
  return unknown.map(
    (spelling): NameFault => ({ id, origin, code: "ambiguous-unknown", spelling }),
  );
}

/** The entries that have each spelling, by its key. */
function holdersOf(entries: readonly NameEntry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const holders = new Map<string, Set<string>>();
  for (const { id, names } of entries) {
    for (const spelling of nameLanguages.flatMap((language) => names[language])) {
      const key = spellingKey(spelling);
      holders.set(key, (holders.get(key) ?? new Set()).add(id));
    }
  }
  return holders;
}

function checkShared(
  { id, origin, names, ambiguous }: NameEntry,
  holders: ReadonlyMap<string, ReadonlySet<string>>,
): NameFault[] {
  const checked = new Set(ambiguous.map(spellingKey));
  return nameLanguages.flatMap((language) =>
    names[language].flatMap((spelling): NameFault[] => {
      const key = spellingKey(spelling);
      if (key === "" || checked.has(key)) return [];
      checked.add(key);
      const others = [...(holders.get(key) ?? [])].filter((other) => other !== id);
      return others.map((other) => ({ id, origin, code: "spelling-shared", spelling, other }));
    }),
  );
}

function wordReadFault(fault: ReadFault): string {
  switch (fault.code) {
    case "json-unreadable":
      return "the line is not JSON";
    case "entry-not-object":
      return "the line is not an object: write one entry in { } a line";
    case "field-missing":
      return `"${fault.field}" is missing`;
    case "field-malformed":
      return `"${fault.field}" must be ${fault.expected}`;
    case "field-unknown":
      return `"${fault.field}" is not a field of this kind of entry`;
    case "id-malformed":
      return `"${fault.id}" is no id: write place:, org: or person: and then small letters, digits and single hyphens`;
    case "kind-unknown":
      return `"${fault.kind}" is not one of ${fault.known.join(", ")}`;
  }
}

function wordNameFault(fault: NameFault): string {
  switch (fault.code) {
    case "id-repeated":
      return `the id is taken by ${fault.first.place}:${fault.first.line}`;
    case "part-of-unknown":
      return `"partOf" has ${fault.parent}, which is no entry`;
    case "part-of-cycle":
      return `"partOf" leads back to the entry: ${fault.path.join(" > ")}`;
    case "part-of-kind":
      return `cannot be part of ${fault.parent}, which is of the kind ${fault.parentKind}`;
    case "label-missing":
      return `"names" has nothing in "${fault.language}"`;
    case "coordinates-out-of-range":
      return `${fault.lat}, ${fault.lon} is not on the globe: latitude comes first`;
    case "coordinates-outside-country":
      return `the point is outside ${fault.country}, of which the entry is a part`;
    case "ambiguous-unknown":
      return `"ambiguous" has "${fault.spelling}", which is not among the names`;
    case "spelling-shared":
      return `"${fault.spelling}" is also a name of ${fault.other}: list it under "ambiguous" in both`;
    default:
      return `"${fault.spelling}" (${fault.language}) ${wordSpellingFault(fault.code)}`;
  }
}

function wordSpellingFault(code: SpellingFaultCode): string {
  switch (code) {
    case "spelling-empty":
      return "has no letter";
    case "spelling-spaced":
      return "has a space too many, or one that is not plain";
    case "spelling-invisible":
      return "has a character that cannot be seen";
    case "spelling-number":
      return "is only a number";
    case "spelling-letter":
      return "is a single letter";
    case "spelling-stop-words":
      return 'is made of words that every text has; an abbreviation in capitals may be one if listed under "ambiguous"';
    case "spelling-script":
      return "is in another script than its language";
    case "spelling-scripts-mixed":
      return "mixes scripts";
    case "spelling-repeated":
      return "need not be listed: another spelling of the language already stands for it";
  }
}

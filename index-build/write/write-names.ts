/** The names of all articles -> the files that narrow, count and describe by them. */

import { spellingKey } from "../../src/analysis/spelling-key.ts";
import { FROM_WORD, WHOLE_SPELLING } from "../../src/contract/key-lines.ts";
import type { Manifest, Section } from "../../src/contract/manifest.ts";
import { writeNameFacts } from "../../src/contract/name-facts.ts";
import type {
  NameQuote,
  RelatedName,
  StoredName,
  StoredNameDetails,
} from "../../src/contract/name-records.ts";
import {
  firstDay,
  lastDay,
  type PartialDate,
  type PublishedDate,
} from "../../src/contract/partial-date.ts";
import { howNamed, NAMED, nameOf } from "../../src/engine/number-lists.ts";
import { labelOf, type NameIndex } from "../recognize/name-index.ts";
import { type NameEntry, nameLanguages } from "../recognize/names.ts";
import { type CountedNames, countNames, type Mentions } from "../summarize/count-names.ts";
import { NeighborFinder } from "../summarize/name-neighbors.ts";
import type { WrittenName } from "../summarize/written-names.ts";
import type { MappedPlace } from "./base-maps.ts";
import { writeEntries, writeKeys, writeLists } from "./write-numbered.ts";

/** Names a file: some 300 bytes each in a list, some kilobytes with their details. */
const PER_FILE = { summaries: 1024, details: 32, quotes: 16 };

/** Most places and bodies that are told to belong to one. */
const MOST_CONTAINED = 100;

/** Places that lie in no box: who asks for a few streets does not ask for all that names the country. */
const wideKinds: readonly string[] = ["continent", "country"];

/** What is known of the names of an archive. */
export interface KnownNames {
  /** The whole list. */
  readonly list: readonly NameEntry[];
  readonly labelOf: NameIndex["labelOf"];
  /** How the articles write the name with an id. */
  readonly writtenOf: (id: string) => readonly WrittenName[];
  /** What the cards of articles say of the name with an id. */
  readonly quotesOf: (id: string) => readonly NameQuote[];
}

/** What the names of an archive need of an article. */
interface NamingArticle {
  readonly mentions: Mentions;
  readonly published?: PublishedDate;
}

/**
 * Writes the names of an archive.
 *
 * @param articles In the order of the archive.
 */
export function writeNames(
  { list, writtenOf, quotesOf }: KnownNames,
  articles: readonly NamingArticle[],
  put: (section: Section, bytes: Uint8Array) => string,
): Manifest["names"] {
  const counted = countNames(
    list,
    articles.map(({ mentions }) => mentions),
  );
  const { entries, counts } = counted;
  const names = summarize(counted, articles);
  const classes = entries.map((entry) => entry.class);
  const details = describe(counted, names, writtenOf);
  return {
    org: classes.filter((name) => name === "org").length,
    person: classes.filter((name) => name === "person").length,
    place: classes.filter((name) => name === "place").length,
    facts: put(
      "names",
      writeNameFacts(
        entries.map(({ kind, point }, number) => {
          const located = wideKinds.includes(kind) ? undefined : point;
          return {
            count: counts.named[number] ?? 0,
            inside: counts.inside[number] ?? 0,
            all: counts.all[number] ?? 0,
            latitude: located?.lat ?? Number.NaN,
            longitude: located?.lon ?? Number.NaN,
          };
        }),
      ),
    ),
    summaries: writeEntries("names", names.map(toJson), PER_FILE.summaries, put),
    details: writeEntries("names", details.map(toJson), PER_FILE.details, put),
    quotes: writeEntries(
      "names",
      entries.map(({ id }) => toJson(quotesOf(id))),
      PER_FILE.quotes,
      put,
    ),
    keys: writeKeys("names", keysOf(entries), put),
    lists: writeLists("names", counted.lists, put),
  };
}

/** The places that lie at a point, and how often the articles name each. */
export function mappedPlaces(
  { list }: Pick<KnownNames, "list">,
  articles: readonly Pick<NamingArticle, "mentions">[],
): MappedPlace[] {
  const times = new Map<string, number>();
  for (const { mentions } of articles) {
    for (const [id, count] of mentions) times.set(id, (times.get(id) ?? 0) + count);
  }
  return list.flatMap(({ id, kind, point }) => {
    const mentions = times.get(id);
    return mentions === undefined || point === undefined || wideKinds.includes(kind)
      ? []
      : [{ latitude: point.lat, longitude: point.lon, mentions }];
  });
}

function toJson(value: object): string {
  return JSON.stringify(value);
}

function summarize(
  { entries, lists, counts }: CountedNames,
  articles: readonly NamingArticle[],
): StoredName[] {
  const first: (PartialDate | undefined)[] = [];
  const last: (PartialDate | undefined)[] = [];
  lists.forEach((list, ordinal) => {
    const date = articles[ordinal]?.published;
    if (!date) return;
    for (const packed of list) {
      if ((howNamed(packed) & NAMED) === 0) continue;
      const number = nameOf(packed);
      first[number] = earlier(first[number], date);
      last[number] = later(last[number], date);
    }
  });
  return entries.map(({ id, class: nameClass, kind, names, point }, number) => ({
    id,
    class: nameClass,
    kind,
    label: labelOf(names),
    count: counts.named[number] ?? 0,
    ...(nameClass === "place" && {
      count_inside: counts.inside[number] ?? 0,
      count_all: counts.all[number] ?? 0,
    }),
    first: toPartial(first[number]),
    last: toPartial(last[number]),
    ...(point && { point: [point.lon, point.lat] as const }),
  }));
}

function toPartial(date: PartialDate | undefined): PartialDate | null {
  return date ? { value: date.value, precision: date.precision } : null;
}

/** The date that may mean the earlier day; of two that begin alike the more exact one. */
function earlier(known: PartialDate | undefined, date: PartialDate): PartialDate {
  if (!known) return date;
  const [left, right] = [firstDay(known), firstDay(date)];
  if (left !== right) return left < right ? known : date;
  return known.value.length >= date.value.length ? known : date;
}

/** The date that may mean the later day; of two that end alike the more exact one. */
function later(known: PartialDate | undefined, date: PartialDate): PartialDate {
  if (!known) return date;
  const [left, right] = [lastDay(known), lastDay(date)];
  if (left !== right) return left > right ? known : date;
  return known.value.length >= date.value.length ? known : date;
}

function describe(
  { entries, lists }: CountedNames,
  names: readonly StoredName[],
  writtenOf: KnownNames["writtenOf"],
): StoredNameDetails[] {
  const numbers = new Map(entries.map(({ id }, number) => [id, number]));
  const contained = containedIn(entries, numbers);
  const finder = new NeighborFinder(lists, entries.length);
  const related = (number: number): RelatedName[] => {
    const name = names[number];
    return name ? [{ id: name.id, label: name.label, count: name.count }] : [];
  };
  return names.map((name, number) => {
    const inside = (contained[number] ?? [])
      .flatMap(related)
      .sort((left, right) => right.count - left.count || (left.id < right.id ? -1 : 1));
    return {
      ...name,
      spellings: entries[number]?.names ?? { fr: [], en: [], ar: [] },
      written: writtenOf(name.id),
      part_of: (entries[number]?.partOf ?? []).flatMap((id) => related(numbers.get(id) ?? -1)),
      contains: inside.slice(0, MOST_CONTAINED),
      contains_total: inside.length,
      neighbors: finder
        .neighborsOf(number)
        .flatMap(({ number: other, together, logLikelihood }) =>
          related(other).map((one) => ({ ...one, together, log_likelihood: logLikelihood })),
        ),
    };
  });
}

/** By number, the numbers of what belongs to a name directly. */
function containedIn(
  entries: readonly NameEntry[],
  numbers: ReadonlyMap<string, number>,
): number[][] {
  const contained = entries.map((): number[] => []);
  entries.forEach(({ partOf }, number) => {
    for (const id of partOf) contained[numbers.get(id) ?? -1]?.push(number);
  });
  return contained;
}

/** Ids, whole spellings, and spellings from each of their words on; values are in the order of numbers. */
function keysOf(entries: readonly NameEntry[]): Map<string, (number | string)[]> {
  const keys = new Map<string, (number | string)[]>();
  const add = (key: string, value: number | string): void => {
    const known = keys.get(key);
    if (known) known.push(value);
    else keys.set(key, [value]);
  };
  entries.forEach(({ id, names }, number) => {
    add(id, number);
    for (const spelling of nameLanguages.flatMap((language) => names[language])) {
      const words = spellingKey(spelling).split(" ");
      if (words[0] === "") continue;
      add(WHOLE_SPELLING + words.join(" "), id);
      for (let word = 0; word < words.length; word += 1) {
        add(FROM_WORD + words.slice(word).join(" "), number);
      }
    }
  });
  return keys;
}

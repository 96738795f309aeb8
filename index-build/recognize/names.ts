/**
 * The list of names that articles and queries are searched for: what an entry is.
 * `data/names/README.md` tells the same to whoever edits the list.
 */

/** The languages in which every entry has a label, in the order in which the files have them. */
export const nameLanguages = ["fr", "en", "ar"] as const;

/** One of {@link nameLanguages}. */
export type NameLanguage = (typeof nameLanguages)[number];

/** What an entry names: the part of its id before the colon. */
export type NameClass = "place" | "org" | "person";

/** The kinds of each class. The order has no meaning. */
export const nameKinds: Readonly<Record<NameClass, readonly string[]>> = {
  place: (
    "continent country territory region governorate district capital city town village neighborhood " +
    "camp base airport crossing site road dam mountain river lake strait sea island"
  ).split(" "),
  org: (
    "government ministry parliament army intelligence police armed-group alliance party opposition " +
    "administration agency un intergovernmental court ngo monitor institute news-agency media company"
  ).split(" "),
  person: (
    "politician diplomat official spokesperson commander royal cleric activist aid-worker expert " +
    "journalist civilian"
  ).split(" "),
};

/** A point on the map, in degrees of WGS84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Where an entry stands: the file as the reader was told it, and the line from 1. */
export interface NameOrigin {
  readonly place: string;
  readonly line: number;
}

/** A place, a body or a person, with the spellings under which the news has it. */
export interface NameEntry {
  /** `place:aleppo`, `org:sohr`, `person:bashar-al-assad`. Stable: what is indexed carries it. */
  readonly id: string;
  readonly class: NameClass;
  /** One of {@link nameKinds} of the class. */
  readonly kind: string;
  /** In each language the label, then the other spellings. */
  readonly names: Readonly<Record<NameLanguage, readonly string[]>>;
  /** Absent for bodies and persons. A wide place has a point somewhere in it. */
  readonly point?: Point;
  /** Ids of what the entry belongs to directly. Empty for a country. */
  readonly partOf: readonly string[];
  /** Those of the spellings that also mean something else and so need more evidence than themselves. */
  readonly ambiguous: readonly string[];
  readonly origin: NameOrigin;
}

/** A name where it stands in a text: a half-open range of UTF-16 code units. */
export interface LocatedName {
  readonly entry: NameEntry;
  readonly start: number;
  readonly end: number;
}

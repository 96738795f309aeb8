/** What the archive keeps of a name: its line in a list, and all that is told of it. */

import type { PartialDate } from "./partial-date.ts";
import type { StoredCard } from "./records.ts";
import type { NameLanguage } from "./term-notes.ts";

/** What a name stands for: the part of its id before the colon. */
export type NameClass = (typeof nameClasses)[number];

/** In the order of their numbers in an archive. */
export const nameClasses = ["org", "person", "place"] as const;

/** How to show a name, in each language. */
export type NameLabel = Readonly<Record<NameLanguage, string>>;

/** A name in a list. */
export interface StoredName {
  readonly id: string;
  readonly class: NameClass;
  /** Such as `city` or `armed-group`: see `data/names/README.md`. */
  readonly kind: string;
  readonly label: NameLabel;
  /** Articles that name it itself. */
  readonly count: number;
  /** Of places: articles that name a place inside it, itself not counted. */
  readonly count_inside?: number;
  /** Of places: articles that name it or a place inside it. */
  readonly count_all?: number;
  /** The earliest date published of an article that names it itself, by the first day that it may mean. */
  readonly first: PartialDate | null;
  /** The latest one, by the last day that it may mean. */
  readonly last: PartialDate | null;
  /** Of places: longitude and latitude in degrees, in the order of GeoJSON. */
  readonly point?: readonly [longitude: number, latitude: number];
}

/** Another name that a name is told with. */
export interface RelatedName {
  readonly id: string;
  readonly label: NameLabel;
  /** Articles that name it itself. */
  readonly count: number;
}

/** A name that stands in the same articles more often than chance has it. */
interface Neighbor extends RelatedName {
  /** Articles that name both. */
  readonly together: number;
  /** Dunning's log-likelihood ratio, to one decimal: 10.8 is one chance in a thousand. */
  readonly log_likelihood: number;
}

/** All that is told of a name. */
export interface StoredNameDetails extends StoredName {
  /** All spellings on the list, the label first. */
  readonly spellings: Readonly<Record<NameLanguage, readonly string[]>>;
  /** How the articles write it, with the number of mentions, the most frequent first. */
  readonly written: readonly { readonly text: string; readonly count: number }[];
  /** What it belongs to directly, as far as the archive names it. */
  readonly part_of: readonly RelatedName[];
  /** What belongs to it directly and is named in the archive, the most named first. */
  readonly contains: readonly RelatedName[];
  /** How many there are; `contains` stops at 100. */
  readonly contains_total: number;
  /** At most ten, the least likely chance first. */
  readonly neighbors: readonly Neighbor[];
}

/** A sentence of an article's card that has a name, word for word, with what is told of the article. */
export type NameQuote = Pick<StoredCard, "title" | "lang" | "published" | "outlet"> &
  StoredCard["card"]["sentences"][number] & {
    /** Id of the article. */
    readonly article: string;
  };

/**
 * The list of names that articles and queries are searched for: what an entry is, and when two
 * spellings are one. `data/names/README.md` tells the same to whoever edits the list.
 */

import { normalizeArabic } from "../../src/analysis/arabic.ts";
import { WordCursor } from "../../src/analysis/segment.ts";
import { wordForm } from "../../src/analysis/word-form.ts";

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

/**
 * The Arabic article as Latin letters have it, assimilated or not. A word of its own: `ez` in
 * `Deir ez-Zor`, not the letters in `Ezzor`.
 */
const nameParticles: ReadonlySet<string> = new Set(
  "al el ul ar er as es ash esh ach ech at et ath eth ad ed adh edh an en az ez".split(" "),
);

/** A word of a spelling, as {@link wordsOf} cuts it. */
export interface SpellingWord {
  /** Folded, not stemmed; Arabic with one writing for each letter and without its article. */
  readonly key: string;
  readonly isNumber: boolean;
  /** True for a particle, and for a stop word of French or English, or of Arabic. */
  readonly isEmpty: boolean;
  /** True for one of {@link nameParticles}. */
  readonly isParticle: boolean;
}

const ARTICLE = /^ال(?=..)/;

/** Returns the words of a spelling in order; none when it has no letter or digit. */
export function wordsOf(spelling: string): SpellingWord[] {
  const cursor = new WordCursor(spelling);
  const words: SpellingWord[] = [];
  while (cursor.next()) words.push(wordAt(cursor));
  return words;
}

/**
 * Returns what all writings of a spelling have in common that need not be listed one by one: case,
 * marks, hyphens, apostrophes, the article, `d'` and `'s`, and in Arabic harakat, tatweel, the forms
 * of alef, the seats of hamza, ya and alef maksura, ta marbuta and ha.
 *
 * Not the term of the index: stemming would join names that differ (عرب and عربين).
 *
 * @returns Empty when the spelling has no letter or digit.
 *
 * @example
 * spellingKey("Deir ez-Zor"); // "deir zor"
 * spellingKey("الرقّة"); // "رقه"
 */
export function spellingKey(spelling: string): string {
  const words = wordsOf(spelling);
  const own = words.filter(({ isParticle }) => !isParticle);
  // A name of particles only would else have no key at all.
  return (own.length > 0 ? own : words).map(({ key }) => key).join(" ");
}

function wordAt({ text, start, end, isNumber }: WordCursor): SpellingWord {
  if (isNumber) {
    return { key: text.slice(start, end), isNumber: true, isEmpty: false, isParticle: false };
  }
  const { folded, isArabic, isStop } = wordForm(text, start, end, "fr");
  if (isArabic) {
    const key = joinLetters(folded).replace(ARTICLE, "");
    return { key, isNumber: false, isEmpty: isStop, isParticle: false };
  }
  const isParticle = nameParticles.has(folded);
  const isEmpty = isStop || isParticle || wordForm(text, start, end, "en").isStop;
  return { key: folded, isNumber: false, isEmpty, isParticle };
}

/** Joins the letters that the analyzer's stemmer joins as well, after {@link normalizeArabic}. */
function joinLetters(folded: string): string {
  return normalizeArabic(folded).replace(/[ؤئ]/g, "ء").replace(/ى/g, "ي").replace(/ة/g, "ه");
}

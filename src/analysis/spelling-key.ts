/**
 * When two spellings of a name are one: what all writings of a spelling have in common that need not
 * be listed one by one. The build finds names in articles by it, the search in queries.
 */

import { normalizeArabic } from "./arabic.ts";
import { WordCursor } from "./segment.ts";
import { wordForm } from "./word-form.ts";

/**
 * The Arabic article as Latin letters have it, assimilated or not. A word of its own: `ez` in
 * `Deir ez-Zor`, not the letters in `Ezzor`.
 */
const nameParticles: ReadonlySet<string> = new Set(
  "al el ul ar er as es ash esh ach ech at et ath eth ad ed adh edh an en az ez".split(" "),
);

/** A word of a spelling, as {@link wordsOf} cuts it. */
export interface SpellingWord {
  /** Where the word stands in the spelling, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Folded, not stemmed; Arabic with one writing for each letter and without its article. */
  readonly key: string;
  /** The key with the article that the word is written with, for who must tell ورقة from والرقة. */
  readonly written: string;
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

/** Returns the {@link spellingKey} with the Arabic articles that the spelling is written with. */
export function writtenKey(spelling: string): string {
  const words = wordsOf(spelling);
  const own = words.filter(({ isParticle }) => !isParticle);
  return (own.length > 0 ? own : words).map(({ written }) => written).join(" ");
}

function wordAt({ text, start, end, isNumber }: WordCursor): SpellingWord {
  const place = { start, end };
  if (isNumber) {
    const key = text.slice(start, end);
    return { ...place, key, written: key, isNumber: true, isEmpty: false, isParticle: false };
  }
  const { folded, isArabic, isStop } = wordForm(text, start, end, "fr");
  if (isArabic) {
    const written = joinLetters(folded);
    const key = written.replace(ARTICLE, "");
    return { ...place, key, written, isNumber: false, isEmpty: isStop, isParticle: false };
  }
  const isParticle = isNameParticle(folded);
  const isEmpty = isStop || isParticle || wordForm(text, start, end, "en").isStop;
  return { ...place, key: folded, written: folded, isNumber: false, isEmpty, isParticle };
}

/** True for the Arabic article as a word of its own in Latin letters, folded: `al`, `el`, `ez`. */
export function isNameParticle(folded: string): boolean {
  return nameParticles.has(folded);
}

/**
 * Returns the keys that a word of a query may have in a spelling, the likeliest first.
 *
 * In Arabic "and", prepositions and case endings are written against a name (والرقة, بحلب, المسلمين);
 * in Latin letters a name may have the plural's -s. Which letters are the name's own only the list of names tells.
 *
 * @param folded As `wordForm` gives it.
 */
export function possibleKeys(folded: string, isArabic: boolean): string[] {
  if (!isArabic) return writtenKeys(folded, isArabic);
  const keys = withoutClitics(joinLetters(folded)).map((word) => word.replace(ARTICLE, ""));
  return [
    ...new Set(
      keys.flatMap((key) => (key.length < MIN_PLURAL ? [key] : [key, ...otherCases(key)])),
    ),
  ];
}

/**
 * Returns what {@link SpellingWord.written} a word of an article may stand for, the likeliest first.
 * Unlike in a query, where it is often left out, the Arabic article must be there if the name has it and
 * may not be there if the name has none: ورقة is a paper and الرقة a town, السورية an adjective and سورية
 * a country.
 *
 * @param folded As `wordForm` gives it.
 *
 * @example
 * writtenKeys("وبالرقه", true); // ["وبالرقه", "بالرقه", "الرقه"]
 */
export function writtenKeys(folded: string, isArabic: boolean): string[] {
  if (!isArabic)
    return folded.length > 4 && folded.endsWith("s") ? [folded, folded.slice(0, -1)] : [folded];
  const words = withoutClitics(joinLetters(folded));
  // Only a plural with its article: عربون is a deposit, عربين a town.
  return [
    ...new Set(words.flatMap((word) => [word, ...(ARTICLE.test(word) ? otherCases(word) : [])])),
  ];
}

/** An Arabic word as it stands, then without what may be written against it. */
function withoutClitics(word: string): string[] {
  if (ownFirstLetter.has(word)) return [word];
  const isAfterAnd = word.startsWith("و") && ownFirstLetter.has(word.slice(1));
  const possible = isAfterAnd ? clitics.slice(0, 1) : clitics;
  return [word, ...possible.flatMap((clitic) => withoutClitic(word, clitic))];
}

/**
 * Words of every article whose first letter is their own, though a name stands behind it: a synagogue
 * (كنيس) is nothing "like Nice". Found by comparing the names with the lexicon and with articles.
 */
const ownFirstLetter: ReadonlySet<string> = new Set(
  "باكرا بصدد بليون فاطمه فسرت فعاليه كسرت كنيس لقاح".split(" "),
);

/** "And", "then", the prepositions, and both; لل is the preposition and the article. */
const clitics: readonly (readonly [prefix: string, instead: string])[] = [
  ["و", ""],
  ["ف", ""],
  ["ب", ""],
  ["ل", ""],
  ["ك", ""],
  ["لل", "ال"],
  ["وب", ""],
  ["ول", ""],
  ["ولل", "ال"],
];

/** Letters that must be left of a name without what is written against it. */
const MIN_BARE = 3;

/** Letters of the shortest word that may be a plural. */
const MIN_PLURAL = 5;

function withoutClitic(word: string, [prefix, instead]: readonly [string, string]): string[] {
  const isLong = word.length - prefix.length >= MIN_BARE;
  return isLong && word.startsWith(prefix) ? [instead + word.slice(prefix.length)] : [];
}

/** A plural in its other case: المسلمون, المسلمين. */
function otherCases(word: string): string[] {
  if (word.endsWith("ين")) return [`${word.slice(0, -2)}ون`];
  return word.endsWith("ون") ? [`${word.slice(0, -2)}ين`] : [];
}

/** Joins the letters that the analyzer's stemmer joins as well, after {@link normalizeArabic}. */
function joinLetters(folded: string): string {
  return normalizeArabic(folded).replace(/[ؤئ]/g, "ء").replace(/ى/g, "ي").replace(/ة/g, "ه");
}

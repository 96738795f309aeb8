/**
 * How like two words are that have a key of `name-key.ts` in common: the cheapest way to turn the
 * sounds of the one into those of the other, where what transliterators exchange costs little.
 *
 * Costs are in shares of a whole consonant and set by hand; what they are worth was measured on half
 * of 32,000 names of persons in English and Arabic (Merhav and Ash 2018) and on `data/names`.
 */

import { normalizeArabic } from "./arabic.ts";
import { foldCase, foldMarks } from "./fold.ts";
import { type NameReadings, readName } from "./name-key.ts";

/**
 * Likeness below which two words with a key in common are taken for different names. Of the odd rows
 * of those names of persons it keeps 98.5 % of the pairs with a common key, and 15 % of the other names
 * of that key; 0.5 would keep 97 % and 10 %, and lose Antakya for Antioche, which lies on the line.
 */
export const MIN_NAME_LIKENESS = 0.44;

const CONSONANT_GAP = 0.7;
const DOUBLED_GAP = 0.1;
const OTHER_CONSONANT = 0.5;
const OTHER_VOWEL = 0.5;
// High enough that leaving out the one and putting in the other is never dearer.
const VOWEL_FOR_CONSONANT = 2;
// Two Arabic letters of one sound tell words apart in Arabic (سور, صور), where no transliterator was.
const OTHER_ARABIC_LETTER = 0.5;
// Keeps a word that only sounds alike behind the word itself.
const WRITTEN_OTHERWISE = 0.98;
// What a reading costs that takes a beginning for an article or a preposition, or does not.
const UNLIKELY_READING = 0.06;
// A cost is taken per sound: the longer a name, the less can a difference in it be another name. Of the
// ways to weigh the length this left fewest false pairs. The number makes an e for an a cost a fifth.
const STRICTNESS = 8;

// Sounds as in name-key.ts; each pair in either order.
const exchanges: readonly (readonly [cost: number, pairs: string])[] = [
  [0, "t6 hA aA eA s9 h7 d8 DZ SX wu yi"],
  [0.03, "ou wo CX PS Ps P9 QC Qs kK"],
  [0.06, "ei ye a3 e3 a2 e2 i2 u2 o2 kq Kq zZ dD bp fv"],
  [0.12, "mn o3 i3 u3 8D 8Z dZ tT 6T gj gG wv"],
  [0.15, "ae"],
  [0.2, "sz z9 Pz Qz PX zD zJ sT oa iA tA kx xX 3q kX xq gq jG Gq fw bv yj ij jJ ue Ss S9"],
  [0.33, "ai"],
  [0.3, "au td tD gk qG fp CS QX QS iu io eu eo wa ya Gk JS gK xh"],
];
const exchangeCosts: ReadonlyMap<string, number> = new Map(
  exchanges.flatMap(([cost, pairs]) =>
    pairs.split(" ").flatMap((pair): [string, number][] => [
      [pair, cost],
      [pair.charAt(1) + pair.charAt(0), cost],
    ]),
  ),
);

const VOWELS = "aeiouwyA23";
// Latin vowels at the end of a word, that no Arabic letter or another one stands for.
const FINAL_VOWELS: ReadonlyMap<string, number> = new Map([
  ["e", 0.05],
  ["a", 0.1],
]);
const GLIDES = "iuwy";
/** The consonants among them, and the vowels of their kind. */
const latinGlides: ReadonlyMap<string, RegExp> = new Map([
  ["w", /[uo]/],
  ["y", /[ie]/],
]);

/** What it costs that an Arabic letter has no counterpart: first in Latin, then in Arabic letters. */
const arabicGaps: ReadonlyMap<string, readonly [inLatin: number, inArabic: number]> = new Map([
  ["a", [0.22, 0.45]],
  ["w", [0.35, 0.45]],
  ["y", [0.3, 0.45]],
  ["A", [0.1, 0.1]],
  ["3", [0.06, 0.5]],
  ["2", [0.05, 0.1]],
  ["h", [0.15, 0.3]],
  ["7", [0.15, 0.5]],
]);

/**
 * Returns how probable it is that two words with a key in common write the same name: 1 for words that
 * are equal but for case and marks, 0 when one of them has no key. The order does not matter.
 *
 * It is for ranking the words of one key: of words without a common key it tells nothing.
 *
 * @example
 * nameLikeness("Saraqeb", "سراقب"); // 0.835
 * nameLikeness("Saraqeb", "Siraqoub"); // 0.477
 */
export function nameLikeness(left: string, right: string): number {
  return nameLikenessTo(left)(right);
}

/** {@link nameLikeness} to one word, for who compares many with it. */
export function nameLikenessTo(left: string): (right: string) => number {
  const leftName = readName(left);
  if (leftName === undefined) return () => 0;
  const folded = foldName(left);
  return (right) => {
    const rightName = readName(right);
    if (rightName === undefined) return 0;
    return foldName(right) === folded ? 1 : likenessOf(leftName, rightName);
  };
}

function likenessOf(leftName: NameReadings, rightName: NameReadings): number {
  let likeness = 0;
  for (const [i, leftSounds] of leftName.readings.entries()) {
    for (const [j, rightSounds] of rightName.readings.entries()) {
      const cost =
        distance(soundsOf(leftName, leftSounds), soundsOf(rightName, rightSounds)) +
        UNLIKELY_READING * (Math.sign(i) + Math.sign(j));
      const length = (leftSounds.length + rightSounds.length) / 2;
      const found = Math.exp((-STRICTNESS * cost) / length);
      if (found > likeness) likeness = found;
    }
  }
  return WRITTEN_OTHERWISE * likeness;
}

function foldName(word: string): string {
  return normalizeArabic(foldMarks(foldCase(word)));
}

interface Sounds {
  readonly sounds: string;
  readonly isArabic: boolean;
}

function soundsOf({ isArabic }: NameReadings, sounds: string): Sounds {
  return { sounds, isArabic };
}

/** The edit distance with the costs above (Wagner and Fischer 1974), one row at a time. */
function distance(left: Sounds, right: Sounds): number {
  const bothArabic = left.isArabic && right.isArabic;
  const rightGaps = gapsOf(right, left.isArabic);
  const row = [0];
  for (const gap of rightGaps) row.push((row.at(-1) ?? 0) + gap);
  for (const [i, leftGap] of gapsOf(left, right.isArabic).entries()) {
    let diagonal = row[0] ?? 0;
    row[0] = diagonal + leftGap;
    for (const [j, rightGap] of rightGaps.entries()) {
      const above = row[j + 1] ?? 0;
      const exchange = exchangeCost(left.sounds.charAt(i), right.sounds.charAt(j), bothArabic);
      row[j + 1] = Math.min(diagonal + exchange, above + leftGap, (row[j] ?? 0) + rightGap);
      diagonal = above;
    }
  }
  return row.at(-1) ?? 0;
}

function exchangeCost(left: string, right: string, bothArabic: boolean): number {
  if (left === right) return 0;
  const cost = exchangeCosts.get(left + right) ?? otherExchange(left, right);
  return bothArabic ? Math.max(cost, OTHER_ARABIC_LETTER) : cost;
}

function otherExchange(left: string, right: string): number {
  const isVowel = VOWELS.includes(left);
  if (isVowel !== VOWELS.includes(right)) return VOWEL_FOR_CONSONANT;
  return isVowel ? OTHER_VOWEL : OTHER_CONSONANT;
}

/** What it costs to leave out each of the sounds, where the other word is written in Arabic or not. */
function gapsOf({ sounds, isArabic }: Sounds, otherIsArabic: boolean): number[] {
  const side = otherIsArabic ? 1 : 0;
  return Array.from(sounds, (sound, i) => {
    // Latin doubles are one sound already (الله, Killi).
    if (isArabic && side === 0 && sound === sounds[i - 1]) return DOUBLED_GAP;
    if (isArabic) return arabicGaps.get(sound)?.[side] ?? CONSONANT_GAP;
    return VOWELS.includes(sound)
      ? latinVowelGap(sounds, i, otherIsArabic)
      : latinConsonantGap(sound, i === sounds.length - 1);
  });
}

function latinConsonantGap(sound: string, isLast: boolean): number {
  if (sound === "h") return isLast ? 0.04 : 0.13;
  // The plural, and the nominative of Latin.
  return sound === "s" && isLast ? 0.25 : CONSONANT_GAP;
}

function latinVowelGap(sounds: string, i: number, otherIsArabic: boolean): number {
  const sound = sounds.charAt(i);
  const before = vowelAt(sounds, i - 1);
  const after = vowelAt(sounds, i + 1);
  if (i === sounds.length - 1 && before === "") return FINAL_VOWELS.get(sound) ?? 0.2;
  const isConsonant = before !== "" && after !== "" && isForeignGlide(sound, before + after);
  if (isConsonant) return 0.5;
  return otherIsArabic ? gapInArabic(sound, before + after) : gapInLatin(sound, before + after);
}

function vowelAt(sounds: string, i: number): string {
  const sound = sounds.charAt(i);
  return sound !== "" && VOWELS.includes(sound) ? sound : "";
}

/** Arabic leaves out short vowels, and of a diphthong all but the glide (بيت, Beit). */
function gapInArabic(sound: string, neighbors: string): number {
  if (neighbors === "") return GLIDES.includes(sound) ? 0.08 : 0.06;
  if (GLIDES.includes(sound)) return 0.2;
  return /[iuwy]/.test(neighbors) ? 0.06 : 0.12;
}

/** A glide between two vowels is a consonant (Daraya), unless one of them is of its kind (Hamidiya). */
function isForeignGlide(sound: string, neighbors: string): boolean {
  return latinGlides.get(sound)?.test(neighbors) === false;
}

function gapInLatin(sound: string, neighbors: string): number {
  if (neighbors === "") return 0.25;
  return latinGlides.has(sound) ? 0.14 : 0.12;
}

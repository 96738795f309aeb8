/**
 * The French stemmer: Snowball's, made blind to accents.
 *
 * Capitals, phones and hurried typists leave accents out (`REFUGIES`, `securite`). Snowball takes
 * other endings off such words: one in five accented words of French news would get another term
 * without its accents. So all accents go first, and come back where the ending leaves no doubt.
 */

import { stemmer as snowball } from "@orama/stemmers/french";
import { foldMarks } from "./fold.ts";

// Each ending is nearly always the accented one: arrivée, frontière, autorité (Snowball's own guard
// keeps "limite" and "sunnite" whole), tirèrent.
const accentedEndings: readonly (readonly [RegExp, string])[] = [
  [/ee(s?)$/, "ée$1"],
  [/iere(s?)$/, "ière$1"],
  [/ite(s?)$/, "ité$1"],
  [/(?<!diff|coh|inh|adh|ref)erent$/, "èrent"],
];
// The closed class of words in -ès, whose s is not a plural's.
const GRAVE_ES = /^(?:(?:ap|aup|exp|p|cong|prog)r|(?:ac|suc|pro|de|ex|ab)c)es$/;

// Words that would fall together with another of a different meaning.
const exceptions: ReadonlyMap<string, string> = new Map([
  // A statement is in every dispatch; "commun" is what Snowball makes of it.
  ["communique", "communiqu"],
  ["communiques", "communiqu"],
]);

/**
 * Returns the stem of a French word, without accents.
 *
 * @param word Small letters a to z only: accents already folded.
 *
 * @example
 * stemFrench("securite"); // "secur"
 */
export function stemFrench(word: string): string {
  return exceptions.get(word) ?? foldMarks(snowball(restoreAccents(word)));
}

function restoreAccents(word: string): string {
  if (GRAVE_ES.test(word)) return `${word.slice(0, -2)}ès`;
  const known = accentedEndings.find(([ending]) => ending.test(word));
  return known === undefined ? word : word.replace(known[0], known[1]);
}

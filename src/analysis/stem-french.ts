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
  // The only verbs in -ir on three letters whose other forms have no i: venait, tenue.
  ["venir", "ven"],
  ["tenir", "ten"],
  ["geante", "geant"],
  ["geantes", "geant"],
  ["genisse", "geniss"],
  ["genisses", "geniss"],
]);

// Longer stems hardly ever join what a reader keeps apart.
const MAX_SHORT_STEM = 3;
// Nouns and names that end as a verb does: what Snowball leaves of "loyer" is "loi", of "délit" and
// "délai" the same three letters. Also without their plural's -s.
const whole: ReadonlySet<string> = new Set(
  (
    "autant balai batiment biais calais debit dela delai delit depit desir devant douai dubai dudit durant " +
    "foyer garant gaza geant habit hiver hyper jamais laser ledit loyer marais niger notamment palais " +
    "petit poker rabais recit regiment relais repit roger sinai super syrie visa"
  ).split(" "),
);
// Nouns and names in -as; a verb's -as is that of its future: feras.
const NOUN_IN_AS = /[^r]as$/;
// A verb's -iez has nothing to do with the letter that its stem ends in.
const VERB_IN_IEZ = /iez$/;
// "dépasse" has the stem of "dépasser"; the subjunctive in -asse is not written any more.
const STEM_IN_ASS = /^(.{2,}ass)e(?:s|nt)?$/;

/**
 * Returns the stem of a French word, without accents.
 *
 * @param word Small letters a to z only: accents already folded.
 *
 * @example
 * stemFrench("securite"); // "secur"
 * stemFrench("delits"); // "delit"
 */
export function stemFrench(word: string): string {
  const known = exceptions.get(word);
  if (known !== undefined) return known;
  const stem = foldMarks(snowball(restoreAccents(word)));
  return stem.length <= MAX_SHORT_STEM && stem !== word ? longerStem(word, stem) : stem;
}

/** The stem of a word of which Snowball leaves three letters or fewer, longer where they would mislead. */
function longerStem(word: string, stem: string): string {
  if (whole.has(word)) return word;
  if (word.endsWith("s") && whole.has(word.slice(0, -1))) return word.slice(0, -1);
  // génie, série, subit and subissent, joli: i is the last letter of their own.
  if (word.startsWith(`${stem}i`) && !VERB_IN_IEZ.test(word)) return `${stem}i`;
  return STEM_IN_ASS.exec(word)?.[1] ?? (NOUN_IN_AS.test(word) ? word : stem);
}

function restoreAccents(word: string): string {
  if (GRAVE_ES.test(word)) return `${word.slice(0, -2)}ès`;
  const known = accentedEndings.find(([ending]) => ending.test(word));
  return known === undefined ? word : word.replace(known[0], known[1]);
}

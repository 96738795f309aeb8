/**
 * Seeded typing errors: one word of the query, of five letters or more, gets one or two edits; its
 * first letter stays. The draws are those of the peers' figures, so that both were asked the same.
 */

import type { Query } from "./collections.ts";

const SEED = "typo";
const LATIN = [..."abcdefghijklmnopqrstuvwxyz"];
const ARABIC = [..."ابتثجحخدذرزسشصضطظعغفقكلمنهوي"];

/** The stop words that are long enough to be drawn: an error in one of them says nothing. */
const stopWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(["their", "there", "these"]),
  fr: new Set(
    "elles leurs notre votre étaient était avons avaient avait quels quelle quelles comme cette celui celle".split(
      " ",
    ),
  ),
  ar: new Set(["الذين", "لماذا", "عليها"]),
};

/** Draws numbers from 0 to below 1. */
type Draw = () => number;

/** Returns the query's text with errors in one word; `undefined` when no word is long enough. */
export function withTypingErrors(query: Query, edits: number): string | undefined {
  const draw = createDraw(`${SEED}/${edits}/${query.id}`);
  const words = [...query.text.matchAll(/[\p{L}\p{M}]{5,}/gu)].filter(
    ([word]) => !stopWords[query.lang]?.has(word.toLowerCase()),
  );
  const match = words[Math.floor(draw() * words.length)];
  if (match === undefined) return undefined;
  const wrong = misspell(match[0], edits, draw);
  const end = match.index + match[0].length;
  return query.text.slice(0, match.index) + wrong + query.text.slice(end);
}

/** Edits may undo each other: another word is drawn up to twenty times. */
function misspell(word: string, edits: number, draw: Draw): string {
  let wrong = word;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    wrong = word;
    for (let edit = 0; edit < edits; edit += 1) wrong = editLetter(wrong, draw);
    if (wrong.toLowerCase() !== word.toLowerCase()) break;
  }
  return wrong;
}

function editLetter(word: string, draw: Draw): string {
  const alphabet = /\p{Script=Arabic}/u.test(word) ? ARABIC : LATIN;
  const letters = [...word];
  const place = 1 + Math.floor(draw() * (letters.length - 1));
  const drawLetter = () => alphabet[Math.floor(draw() * alphabet.length)] ?? "";
  const kind = Math.floor(draw() * 4);
  const next = letters[place + 1];
  if (kind === 1) letters.splice(place, 0, drawLetter());
  else if (kind === 2) letters.splice(place, 1, drawLetter());
  else if (kind === 3 && next !== undefined) letters.splice(place, 2, next, letters[place] ?? "");
  else letters.splice(place, 1);
  return letters.join("");
}

/** Mulberry32, seeded with the FNV-1a hash of a text: public-domain generators of a few lines. */
function createDraw(seed: string): Draw {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

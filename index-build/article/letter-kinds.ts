/**
 * What each character is to those who cut a text into words and signs, told by one look into a table:
 * a regular expression makes an array and a string for each word that it finds.
 */

/** What stands by itself: punctuation, symbols. */
const SIGN = 0;
/** A letter that is no capital. */
export const SMALL = 1;
/** A capital letter. */
export const CAPITAL = 2;
/** A combining mark. */
export const MARK = 3;
/** A decimal digit of any script. */
export const DIGIT = 4;
/** A number that is no decimal digit: `½`, `Ⅳ`, `²`. */
export const OTHER_NUMBER = 5;
/** White space, as `\s` has it. */
export const SPACE = 6;
/** What is there and not seen: joiners, marks of direction. */
export const INVISIBLE = 7;
/** Half of a character outside the basic plane: {@link kindAt} looks at both. */
const SURROGATE = 8;

/** In {@link kindAt}'s answer beside the kind: the character has two code units. */
export const PAIR = 16;

/** What stands in the table for a code unit whose page of 256 no text has needed yet. */
const UNKNOWN = 255;

const kinds = new Uint8Array(0x10000).fill(UNKNOWN);

const patterns: readonly (readonly [RegExp, number])[] = [
  [/\s/u, SPACE],
  [/\p{Lu}/u, CAPITAL],
  [/\p{L}/u, SMALL],
  [/\p{M}/u, MARK],
  [/\p{Nd}/u, DIGIT],
  [/\p{N}/u, OTHER_NUMBER],
  [/[\u200b-\u200f\u202a-\u202e]/u, INVISIBLE],
];

/** Kind of the character at `index`, with {@link PAIR} added for one of two code units. */
export function kindAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  const kind = kinds[unit] ?? SIGN;
  if (kind === UNKNOWN) return learnPage(unit, text, index);
  return kind === SURROGATE ? kindOfPair(text, index) : kind;
}

/** True for letters and the marks on them. */
export function isLetterKind(kind: number): boolean {
  const one = kind & ~PAIR;
  return one >= SMALL && one <= MARK;
}

/** How many code units a character of a kind has. */
export function widthOf(kind: number): number {
  return kind >= PAIR ? 2 : 1;
}

/** One past the characters from `start` on whose kinds fit. */
export function runEnd(text: string, start: number, fits: (kind: number) => boolean): number {
  let end = start;
  while (end < text.length) {
    const kind = kindAt(text, end);
    if (!fits(kind)) break;
    end += widthOf(kind);
  }
  return end;
}

/** True for decimal digits. */
export function isDigitKind(kind: number): boolean {
  return (kind & ~PAIR) === DIGIT;
}

function kindOfPair(text: string, index: number): number {
  const code = text.codePointAt(index) ?? 0;
  return code > 0xffff ? kindOf(String.fromCodePoint(code)) | PAIR : SIGN;
}

function kindOf(character: string): number {
  return patterns.find(([pattern]) => pattern.test(character))?.[1] ?? SIGN;
}

/** Fills the page of 256 code units that holds `unit`, and tells the kind at `index`, which has it. */
function learnPage(unit: number, text: string, index: number): number {
  const first = unit & 0xff00;
  for (let code = first; code < first + 256; code += 1) {
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    kinds[code] = isHalf ? SURROGATE : kindOf(String.fromCharCode(code));
  }
  return kindAt(text, index);
}

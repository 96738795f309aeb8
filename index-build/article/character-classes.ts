/** Classes of characters, told by one look into a table: the sentence scanner asks for each one. */

/** What a UTF-16 code unit is to the sentence scanner. */
export const CharacterClass = {
  other: 0,
  space: 1,
  newline: 2,
  fullStop: 3,
  /** `!`, `?` and their like, and the Urdu full stop: always ends, whatever the word before. */
  strongStop: 4,
  ellipsis: 5,
  /** Full stops of scripts that put no space after them. */
  wideStop: 6,
  upper: 7,
  lower: 8,
  /** Letters of scripts without case, marks, and halves of surrogate pairs. */
  letter: 9,
  digit: 10,
  opener: 11,
  closer: 12,
  straightQuote: 13,
  /** `'` and `’`: apostrophe or closing quote. */
  apostrophe: 14,
  dash: 15,
  /** `,` `;` `:` and the Arabic ones: the sentence goes on. */
  comma: 16,
  /** `#` and `@`, which may begin a sentence. */
  tagMark: 17,
} as const;

/** What stands in the table for a code unit whose page of 256 no text has needed yet. */
const UNKNOWN = 255;

const classOf = new Uint8Array(0x10000).fill(UNKNOWN);

/** Class of the code unit at `index`; `newline` past the end, which ends sentences alike. */
export function classAt(text: string, index: number): number {
  // Past the end charCodeAt gives NaN, and the table nothing.
  const found = classOf[text.charCodeAt(index)] ?? CharacterClass.newline;
  return found === UNKNOWN ? learnPage(text.charCodeAt(index)) : found;
}

/** True for letters with case, without, and their marks. */
export function isLetterClass(value: number): boolean {
  return value >= CharacterClass.upper && value <= CharacterClass.letter;
}

/** True for {@link isLetterClass} and digits. */
export function isWordClass(value: number): boolean {
  return value >= CharacterClass.upper && value <= CharacterClass.digit;
}

const byPattern: readonly (readonly [RegExp, number])[] = [
  [/\s/u, CharacterClass.space],
  [/[\p{Lu}\p{Lt}]/u, CharacterClass.upper],
  [/\p{Ll}/u, CharacterClass.lower],
  [/[\p{Lo}\p{Lm}\p{M}\p{Nl}\p{Cs}]/u, CharacterClass.letter],
  [/[\p{Nd}\p{No}]/u, CharacterClass.digit],
  [/\p{Pd}/u, CharacterClass.dash],
  [/[\p{Ps}\p{Pi}]/u, CharacterClass.opener],
  [/[\p{Pe}\p{Pf}]/u, CharacterClass.closer],
];

/** Characters that are to the scanner something else than to Unicode. */
const exceptions: ReadonlyMap<string, number> = new Map([
  ...each("\n\r\v\f\u0085\u2028\u2029", CharacterClass.newline),
  ...each(".", CharacterClass.fullStop),
  ...each("!?؟۔‼⁇⁈⁉‽", CharacterClass.strongStop),
  ...each("…", CharacterClass.ellipsis),
  ...each("。！？｡।", CharacterClass.wideStop),
  ...each('"＂', CharacterClass.straightQuote),
  ...each("'’", CharacterClass.apostrophe),
  ...each("„‘‚", CharacterClass.opener),
  ...each(",;:،؛", CharacterClass.comma),
  ...each("#@", CharacterClass.tagMark),
]);

function each(characters: string, value: number): (readonly [string, number])[] {
  return Array.from(characters, (character) => [character, value] as const);
}

/** Fills the page of 256 code units that holds `codeUnit`, and returns the class of that one. */
function learnPage(codeUnit: number): number {
  const first = codeUnit & 0xff00;
  for (let code = first; code < first + 256; code++) {
    const character = String.fromCharCode(code);
    classOf[code] =
      exceptions.get(character) ??
      byPattern.find(([pattern]) => pattern.test(character))?.[1] ??
      CharacterClass.other;
  }
  return classOf[codeUnit] ?? CharacterClass.other;
}

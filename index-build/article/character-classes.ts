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

const classOf = makeTable();

/** Class of the code unit at `index`; `newline` past the end, which ends sentences alike. */
export function classAt(text: string, index: number): number {
  // Past the end charCodeAt gives NaN, and the table nothing.
  return classOf[text.charCodeAt(index)] ?? CharacterClass.newline;
}

/** True for letters with case, without, and their marks. */
export function isLetterClass(value: number): boolean {
  return value >= CharacterClass.upper && value <= CharacterClass.letter;
}

/** True for {@link isLetterClass} and digits. */
export function isWordClass(value: number): boolean {
  return value >= CharacterClass.upper && value <= CharacterClass.digit;
}

function makeTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const byPattern: readonly (readonly [RegExp, number])[] = [
    [/\s/u, CharacterClass.space],
    [/[\p{Lu}\p{Lt}]/u, CharacterClass.upper],
    [/\p{Ll}/u, CharacterClass.lower],
    [/[\p{Lo}\p{Lm}\p{M}\p{Nl}]/u, CharacterClass.letter],
    [/[\p{Nd}\p{No}]/u, CharacterClass.digit],
    [/\p{Pd}/u, CharacterClass.dash],
    [/[\p{Ps}\p{Pi}]/u, CharacterClass.opener],
    [/[\p{Pe}\p{Pf}]/u, CharacterClass.closer],
  ];
  for (let code = 0; code < table.length; code++) {
    const character = String.fromCharCode(code);
    table[code] = byPattern.find(([pattern]) => pattern.test(character))?.[1] ?? 0;
  }
  table.fill(CharacterClass.letter, 0xd800, 0xe000);
  setAll(table, "\n\r\v\f\u0085\u2028\u2029", CharacterClass.newline);
  setAll(table, ".", CharacterClass.fullStop);
  setAll(table, "!?؟۔‼⁇⁈⁉‽", CharacterClass.strongStop);
  setAll(table, "…", CharacterClass.ellipsis);
  setAll(table, "。！？｡।", CharacterClass.wideStop);
  setAll(table, '"＂', CharacterClass.straightQuote);
  setAll(table, "'’", CharacterClass.apostrophe);
  setAll(table, "„‘‚", CharacterClass.opener);
  setAll(table, ",;:،؛", CharacterClass.comma);
  setAll(table, "#@", CharacterClass.tagMark);
  return table;
}

function setAll(table: Uint8Array, characters: string, value: number): void {
  for (const character of characters) table[character.charCodeAt(0)] = value;
}

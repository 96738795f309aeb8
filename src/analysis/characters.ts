/**
 * What each character is to the segmenter, as one number, so that its inner loop is a table lookup.
 *
 * Tables are made a page of 256 characters at a time when a text first needs them: a Worker that
 * serves French never pays for Hangul.
 */

/** Ends a word: space, punctuation, symbols, emoji, controls, superscript and fraction digits. */
export const BREAK = 0;
/** A letter that is neither a capital nor Arabic. */
export const LETTER = 1;
/** A capital or title-case letter. */
export const CAPITAL = 2;
/** A letter of the Arabic script, in whatever language. */
export const ARABIC = 3;
/** Belongs to the letter before it and is not counted: combining marks, harakat, tatweel. */
export const MARK = 4;
/** A decimal digit of any script of the basic plane; {@link digitValue} tells which. */
export const DIGIT = 5;
/** An apostrophe, a sign used as one, or a transliterated hamza or ain. A break, if not in a word. */
export const APOSTROPHE = 6;
/** Half of a character outside the basic plane; ask {@link kindOfPair}. */
export const SURROGATE = 7;

const KIND_BITS = 7;
const DIGIT_SHIFT = 4;

// U+02BB to U+02BF are letters to Unicode, but transliterations write them where others write ’.
const APOSTROPHES = "'’‘‛ʼ＇´`′ʻʽʾʿ";
// Letters to Unicode whose compatibility form is a space and harakat.
const SPACED_MARK = /[\ufc5e-\ufc63\ufe70-\ufe7f]/;
// Whole honorific phrases in one character; they decompose to several words.
const PHRASE = /[\ufdfa\ufdfb]/;
const TATWEEL = "\u0640";

const pages: (Uint8Array | undefined)[] = new Array(256).fill(undefined);

/** The kind of a UTF-16 code unit: one of the constants of this file. */
export function kindOf(codeUnit: number): number {
  return entryOf(codeUnit) & KIND_BITS;
}

/** The value 0 to 9 of a code unit whose kind is {@link DIGIT}; 0 for every other. */
export function digitValue(codeUnit: number): number {
  return entryOf(codeUnit) >> DIGIT_SHIFT;
}

/**
 * {@link LETTER}, {@link CAPITAL}, {@link MARK} or {@link BREAK} for the character outside the basic
 * plane at `index`; a lone half is a break.
 */
export function kindOfPair(text: string, index: number): number {
  const codePoint = text.codePointAt(index) ?? 0;
  if (codePoint <= 0xffff) return BREAK;
  const kind = kindOfCharacter(String.fromCodePoint(codePoint));
  // Digits and Arabic letters out there are typographic (𝟐𝟎𝟏𝟔): compatibility folding makes them plain.
  return kind === DIGIT || kind === ARABIC ? LETTER : kind;
}

function entryOf(codeUnit: number): number {
  const page = pages[codeUnit >> 8] ?? makePage(codeUnit >> 8);
  return page[codeUnit & 255] ?? BREAK;
}

function makePage(number: number): Uint8Array {
  const page = new Uint8Array(256);
  // Every run of decimal digits in the basic plane is the ten digits of one script, in order.
  let run = 0;
  for (let low = 0; low < 256; low++) {
    const kind = kindOfUnit(number * 256 + low);
    page[low] = kind === DIGIT ? kind | (run << DIGIT_SHIFT) : kind;
    run = kind === DIGIT ? run + 1 : 0;
  }
  pages[number] = page;
  return page;
}

function kindOfUnit(codeUnit: number): number {
  if (codeUnit >= 0xd800 && codeUnit <= 0xdfff) return SURROGATE;
  if (codeUnit <= 0xff) return kindOfLatin1(codeUnit);
  return kindOfCharacter(String.fromCharCode(codeUnit));
}

/**
 * The first 256 characters by hand: the classes of Unicode below cost a fresh isolate milliseconds
 * to compile, which most first requests then never need.
 */
function kindOfLatin1(codeUnit: number): number {
  const character = String.fromCharCode(codeUnit);
  if (APOSTROPHES.includes(character)) return APOSTROPHE;
  if (/[0-9]/.test(character)) return DIGIT;
  if (/[A-Z\u00c0-\u00d6\u00d8-\u00de]/.test(character)) return CAPITAL;
  return /[a-z\u00aa\u00b5\u00ba\u00df-\u00f6\u00f8-\u00ff]/.test(character) ? LETTER : BREAK;
}

function kindOfCharacter(character: string): number {
  if (APOSTROPHES.includes(character)) return APOSTROPHE;
  if (PHRASE.test(character)) return BREAK;
  if (character === TATWEEL || SPACED_MARK.test(character) || /\p{M}/u.test(character)) return MARK;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\p{L}\p{Nl}]/u.test(character)) return kindOfLetter(character);
  return BREAK;
}

function kindOfLetter(letter: string): number {
  if (/\p{Script=Arabic}/u.test(letter)) return ARABIC;
  return /[\p{Lu}\p{Lt}]/u.test(letter) ? CAPITAL : LETTER;
}

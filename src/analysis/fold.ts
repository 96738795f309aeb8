/**
 * Makes writings of one word equal: capitals, accents, ligatures, full-width and presentation forms.
 */

// Letters that Unicode does not take apart, as the languages that use them write them without.
const plainLetters: ReadonlyMap<string, string> = new Map([
  ["œ", "oe"],
  ["æ", "ae"],
  ["ß", "ss"],
  ["ø", "o"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ł", "l"],
  ["ħ", "h"],
  ["ı", "i"],
  // Greek small sigma at the end of a word is the same letter as elsewhere.
  ["ς", "σ"],
]);
const PLAIN_LETTER = /[œæßøđðþłħıς]/g;

// The marks of the scripts that are read without them. The vowel signs of Hindi or Thai are not here:
// words would fall together.
const REMOVABLE_MARK = new RegExp(
  [
    "[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]", // of Latin and Greek
    "[\\u0483-\\u0489]", // of Cyrillic
    "[\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7]", // of Hebrew
    "[\\u0610-\\u061a\\u064b-\\u0652\\u0656-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u08d3-\\u08e1\\u08e3-\\u08ff]", // of Arabic, but for hamza and madda
    "\\u0640", // tatweel, which only stretches
  ].join("|"),
  "g",
);
const NOT_IN_WORD = /[^\p{L}\p{M}\p{N}]|[ʻʼʽʾʿ]/gu;
const NON_ASCII_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;
const MANY_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * Returns the word in lower case, composed, without apostrophes, ligatures or compatibility forms;
 * accents stay: stop lists tell `né` from `ne`. At most four marks stay on a letter, so that nothing that
 * follows meets a long run of them.
 *
 * @example
 * foldCase("Cœur"); // "coeur"
 * foldCase("DÉPLACÉS"); // "déplacés"
 */
export function foldCase(word: string): string {
  const lower = isAscii(word)
    ? word.toLowerCase()
    : word.replace(MANY_MARKS, "$1").normalize("NFKC").toLowerCase().normalize("NFC");
  const letters = lower.replace(NOT_IN_WORD, "");
  return isAscii(letters)
    ? letters
    : letters.replace(PLAIN_LETTER, plainLetter).replace(NON_ASCII_DIGIT, asciiDigit);
}

/**
 * Returns the word without accents, harakat and other marks, composed.
 *
 * @param word As {@link foldCase} gave it.
 *
 * @example
 * foldMarks("déplacés"); // "deplaces"
 */
export function foldMarks(word: string): string {
  if (isAscii(word)) return word;
  return word
    .normalize("NFD")
    .replace(REMOVABLE_MARK, "")
    .replace(PLAIN_LETTER, plainLetter)
    .normalize("NFC");
}

/** True when every code unit is below U+0080: nothing to normalize. */
function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) > 0x7f) return false;
  }
  return true;
}

function plainLetter(letter: string): string {
  return plainLetters.get(letter) ?? letter;
}

function asciiDigit(digit: string): string {
  return String((digit.charCodeAt(0) & 15) % 10);
}

/**
 * Returns what writings of a label have in common: letters, marks removed, and digits of all its words,
 * joined. For labels that are compared whole, such as outlets and tags.
 *
 * @returns Empty when the label has no letter or digit.
 *
 * @example
 * foldLabel("Dépêche, exemples"); // "depecheexemples"
 */
export function foldLabel(label: string): string {
  return foldMarks(foldCase(label));
}

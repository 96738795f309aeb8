/**
 * Keys under which the French, the English and the Arabic writing of a name meet: `Saraqeb`,
 * `Saraqib` and `سراقب` are all `srkb`.
 *
 *     word ─fold→ letters ─read→ sounds ─class→ key
 *
 * A sound is one character: a consonant as a transliterator hears it, or a vowel. A key keeps the
 * consonants, those that transliterators exchange as one, so that it joins more than it should:
 * `name-likeness.ts` compares the sounds and tells `Daraya` from `Deraa`. Whoever changes what this
 * file returns for any input changes what is stored in the index.
 */

import { normalizeArabic } from "./arabic.ts";
import { foldCase, foldMarks } from "./fold.ts";
import { MAX_WORD_LENGTH } from "./segment.ts";

/** How a word may be read. */
export interface NameReadings {
  readonly isArabic: boolean;
  /**
   * The likeliest reading first; the others take a glued article or preposition for what it is, or
   * for letters of the name. A character for each sound, as in {@link soundClasses}.
   */
  readonly readings: readonly [string, ...string[]];
}

const MIN_LATIN_LETTERS = 3;
// Arabic leaves vowels out: أم is the Oumm of names of places.
const MIN_ARABIC_LETTERS = 2;

// What folding would make equal, although it is another consonant in Turkish, in Slavic languages or in
// the romanization of maps (Manşūrah).
const markedSounds: ReadonlyMap<string, string> = new Map([
  ["ç", "Q"],
  ["ć", "C"],
  ["č", "C"],
  ["ş", "P"],
  ["ș", "P"],
  ["š", "S"],
  ["ž", "J"],
]);
const MARKED = /[çćčşșšž]/g;

// A longer spelling stands before the one that it begins with.
const LATIN_SPELLING =
  /tsch|sch|tch|dsch|ch|sh|zh|kh|gh|th|dh|dj|ph|ck|cqu?(?=[aei])|qu(?=[ei])|gu(?=[ei])|c(?=[eiy])|c$|oo|ou|ee|([bcdfgjklmnpqrstz])\1|[cx]/g;
const latinSpellings: ReadonlyMap<string, string> = new Map([
  ["tsch", "C"],
  ["sch", "S"],
  ["tch", "C"],
  ["dsch", "j"],
  ["ch", "X"], // Chiraz, Churchill, Christian
  ["sh", "S"],
  ["zh", "J"], // Zhdanov, Azhar
  ["kh", "x"],
  ["gh", "G"],
  ["th", "T"],
  ["dh", "D"],
  ["dj", "j"],
  ["ph", "f"],
  ["ck", "k"],
  ["cq", "k"],
  ["cqu", "k"],
  ["qu", "q"],
  ["gu", "g"],
  ["x", "ks"],
  ["oo", "u"],
  ["ou", "u"],
  ["ee", "i"],
]);

// Digits are those of chat Arabic, where there is one: 2 hamza, 3 ayn, 6 ta, 7 ha, 9 sad.
const arabicSounds: ReadonlyMap<string, string> = new Map(
  (
    "اa ىa ةA بb پp تt ثT جj چC ح7 خx دd ذD رr ڕr زz ژJ سs شS ص9 ض8 ط6 ظZ ع3 غG فf ڤv قq كk گg لl ڵl مm نn " +
    "هh وw ۆw يy ێy ء2 ؤ2 ئ2"
  )
    .split(" ")
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/**
 * The letter of the key for each sound that is a consonant; the sounds without one are vowels, and
 * what is written or not as the transliterator likes.
 */
const soundClasses: ReadonlyMap<string, string> = new Map(
  [
    "b bp",
    "c SCX",
    "f fv",
    "g gGj",
    "h h7",
    "k kqxK",
    "l l",
    "m m",
    "n n",
    "r r",
    "s sz9JPQ",
    "t tTdDZ68",
  ].flatMap((line) => [...line.slice(2)].map((sound): [string, string] => [sound, line.charAt(0)])),
);

// Of the sounds: shorter names are not written in one word with their article.
const LATIN_ARTICLE = /^[ae]l(?=.{4})/;

/** A reading of some sounds that is rarer than that of {@link soundClasses}. */
type Rereading = readonly [pattern: RegExp, replacement: string];

// The first that changes the key gives the second key; in the order that found most names.
const latinRereadings: readonly Rereading[] = [
  [/K$/, "C"], // Milosevic
  [/X/g, "k"], // Christian, Antioche
  [/J/g, "j"], // Zhdanov
  [/P/g, "S"], // Şırnak
  [/Q/g, "C"], // Çelik
  [/m(?=[bp])/g, "n"], // Mambij
  [/n(?=[bp])/g, "m"], // Manbij
  [/w/g, "f"], // Wagner
  [/(?<=..)s$/, ""], // Algiers
  [LATIN_ARTICLE, ""], // Alhasakah
  [/[gG]/g, "k"], // Gaddafi, Ghalibaf
  [/v/g, "b"], // Sevastopol
  [/j(?=.)/g, ""], // Sarajevo
  [/p/g, "f"], // Ispahan
];
const arabicRereadings: readonly Rereading[] = [
  [/[s9][h7]/g, "S"], // إسحاق is written Ishaq
  [/T/g, "s"],
  [/[DZ8]/g, "s"],
  [/A$/, "t"], // معرة النعمان
];

// Not أل, which begins ألمانيا and ألبانيا.
const ARTICLE = /^(?:[وبكف]?ال|[وف]?لل)(?=..)/;
const ONE_LETTER_WORD = /^[وبلكف](?=...)/;
const LATIN_WORD = /^[a-zCJPQS]+$/;
const ARABIC_WORD = /^\p{Script=Arabic}+$/u;

/**
 * Returns the key of a word: the same, nearly always, for the writings of one name in French, English
 * and Arabic. Small ASCII letters.
 *
 * @param word One word, as it stands in a text; names of several words are keyed word by word.
 * @returns Empty for what is no name in these scripts: numbers, Latin words shorter than three
 *   letters, words of other scripts, and words without a consonant or initial vowel.
 *
 * @example
 * nameKey("Saraqeb"); // "srkb"
 * nameKey("بسراقب"); // "bsrkb", but see nameKeys
 */
export function nameKey(word: string): string {
  return nameKeys(word)[0] ?? "";
}

/**
 * Returns {@link nameKey}, and the key of the second likeliest reading if it is another. Two words may
 * be one name when they have any key in common.
 *
 * @returns None when {@link nameKey} is empty, at most two.
 *
 * @example
 * nameKeys("Antioche"); // ["antc", "antk"]
 * nameKeys("بسراقب"); // ["bsrkb", "srkb"]
 */
export function nameKeys(word: string): string[] {
  const name = readName(word);
  if (name === undefined) return [];
  const key = keyOf(name.readings[0]);
  if (key === "") return [];
  const second = secondKey(name, key);
  return second === "" ? [key] : [key, second];
}

/**
 * Returns how a word may be read, or nothing when it is no word of Latin or Arabic letters or has no
 * key for another reason.
 */
export function readName(word: string): NameReadings | undefined {
  if (word.length > MAX_WORD_LENGTH) return undefined;
  const lower = foldCase(word);
  const letters = foldMarks(lower.replace(MARKED, (letter) => markedSounds.get(letter) ?? letter));
  if (LATIN_WORD.test(letters)) return readLatin(letters);
  return ARABIC_WORD.test(letters) ? readArabic(letters) : undefined;
}

function readLatin(letters: string): NameReadings | undefined {
  if (letters.length < MIN_LATIN_LETTERS) return undefined;
  const whole = latinSounds(letters);
  const bare = whole.replace(LATIN_ARTICLE, "");
  return { isArabic: false, readings: bare === whole ? [whole] : [whole, bare] };
}

function readArabic(letters: string): NameReadings | undefined {
  if (letters.length < MIN_ARABIC_LETTERS) return undefined;
  const whole = soundsOfArabic(letters);
  const bare = soundsOfArabic(letters.replace(ARTICLE, ""));
  if (bare !== whole) return { isArabic: true, readings: [bare, whole] };
  return ONE_LETTER_WORD.test(letters)
    ? { isArabic: true, readings: [whole, soundsOfArabic(letters.slice(1))] }
    : { isArabic: true, readings: [whole] };
}

function latinSounds(letters: string): string {
  return letters.replace(LATIN_SPELLING, (spelling, doubled: string | undefined, start: number) => {
    if (doubled !== undefined) return doubled === "c" ? "k" : doubled;
    if (spelling !== "c") return latinSpellings.get(spelling) ?? spelling;
    return softened(letters, start);
  });
}

function softened(letters: string, start: number): string {
  if (start === letters.length - 1) return "K";
  return "eiy".includes(letters.charAt(start + 1)) ? "s" : "k";
}

function soundsOfArabic(letters: string): string {
  let sounds = "";
  for (const letter of normalizeArabic(letters)) sounds += arabicSounds.get(letter) ?? "";
  // An alef that begins a word is the seat of a hamza, and so of any vowel.
  return sounds.replaceAll("tS", "C").replace(/^a/, "2");
}

function secondKey({ isArabic, readings }: NameReadings, key: string): string {
  const [sounds, other] = readings;
  const rereadings = isArabic ? arabicRereadings : latinRereadings;
  for (const [pattern, replacement] of rereadings) {
    const again = keyOf(sounds.replace(pattern, replacement));
    if (again !== key && again !== "") return again;
  }
  const again = other === undefined ? "" : keyOf(other);
  return again === key ? "" : again;
}

function keyOf(sounds: string): string {
  let key = "";
  for (let i = 0; i < sounds.length; i++) {
    const letter = classAt(sounds, i);
    if (!key.endsWith(letter)) key += letter;
  }
  return key;
}

/** Empty for a vowel, but for one that begins the word, and for a breath inside, which French drops. */
function classAt(sounds: string, i: number): string {
  const letter = soundClasses.get(sounds.charAt(i)) ?? "";
  if (i === 0) return letter === "" ? "a" : letter;
  return letter === "h" ? "" : letter;
}

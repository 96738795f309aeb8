/** Decides whether a full stop, or what else may end a sentence, ends this one. */

import { abbreviationKind, isUsualFirstWord } from "./abbreviations.ts";
import { CharacterClass, classAt, isLetterClass, isWordClass } from "./character-classes.ts";

const {
  apostrophe,
  closer,
  comma,
  dash,
  digit,
  fullStop,
  letter,
  lower,
  newline,
  opener,
  space,
  straightQuote,
  tagMark,
  upper,
  wideStop,
} = CharacterClass;

/** Longest word looked at before a full stop. Longer ones are no abbreviations. */
const MAX_ABBREVIATION = 12;

/** Longest address recognized as such before a full stop. */
const MAX_ADDRESS = 200;

/**
 * Moves past closing quotes and brackets that belong to the sentence which stops before `from`.
 *
 * @param quoteEnd Index of the mark that closes the open quotation, or -1.
 */
export function pastClosers(text: string, from: number, quoteEnd: number): number {
  let at = from;
  for (;;) {
    if (closesAt(text, at, quoteEnd)) at += 1;
    // « Oui ! » has a space before the mark that closes it.
    else if (classAt(text, at) === space && text[at + 1] === "»") at += 2;
    else return at;
  }
}

function closesAt(text: string, at: number, quoteEnd: number): boolean {
  const found = classAt(text, at);
  if (found === closer) return true;
  if (found === apostrophe) return !isLetterClass(classAt(text, at + 1));
  if (found !== straightQuote) return at === quoteEnd;
  return at === quoteEnd || !isWordClass(classAt(text, at + 1));
}

/** A full stop or other mark that may end a sentence. */
export interface Stop {
  readonly text: string;
  /** Where its sentence begins. */
  readonly start: number;
  /** The first mark, and past the last of a run of them. */
  readonly at: number;
  readonly past: number;
  /** Past the closing quotes and brackets after it: where the sentence would end. */
  readonly end: number;
}

/** True when the stop ends its sentence. */
export function endsSentence(stop: Stop): boolean {
  const { text, at, past, end } = stop;
  const next = classAt(text, end);
  if (next === newline || classAt(text, past - 1) === wideStop) return true;
  if (next !== space) return endsGlued(stop);
  const first = firstOfNext(text, end);
  const begins = classAt(text, first);
  if (begins === newline) return true;
  if (begins === lower || begins === comma || isStopClass(begins)) return false;
  if (isEnumerator(stop)) return false;
  if (classAt(text, at) !== fullStop || past - at > 1 || end > past) return true;
  return !goesOn(stop, first);
}

function isStopClass(found: number): boolean {
  return found >= fullStop && found <= wideStop;
}

/** First character of the next sentence that tells: past spaces, opening quotes and dashes. */
function firstOfNext(text: string, from: number): number {
  let at = from;
  while (leads(classAt(text, at))) at += 1;
  return at;
}

function leads(found: number): boolean {
  return (
    found === space ||
    found === opener ||
    found === straightQuote ||
    found === dash ||
    found === apostrophe
  );
}

/** `1.`, `12.` or `a.` at the start of a line counts the item and is part of it. */
function isEnumerator({ text, start, at }: Stop): boolean {
  let first = start;
  while (classAt(text, first) === space) first += 1;
  if (at - first > 2 || !isWordClass(classAt(text, first))) return false;
  return /^(?:\d{1,2}|\p{L})$/u.test(text.slice(first, at));
}

/** True when the word before the full stop is an abbreviation that the next word continues. */
function goesOn(stop: Stop, first: number): boolean {
  const word = wordBefore(stop);
  if (word === "") return false;
  const begins = classAt(stop.text, first);
  const kind = abbreviationKind(word);
  if (kind === "title") return !isYearMark(stop, word);
  if (kind === "before-digit" || begins === digit) return begins === digit && kind !== undefined;
  const initial = word.length === 1 && classAt(stop.text, stop.at - 1) === upper;
  return (initial || kind === "may-end") && begins === upper && !startsUsually(stop.text, first);
}

/** "2016 م." and "1437 هـ." are years, which end a sentence as other words do. */
function isYearMark({ text, at }: Stop, word: string): boolean {
  return classAt(text, at - 1) === letter && classAt(text, at - word.length - 2) === digit;
}

/** The word before the stop with the marks in it (`U.S`, `J.-C`), or "" if it is long. */
function wordBefore({ text, start, at }: Stop): string {
  let first = at;
  while (at - first <= MAX_ABBREVIATION) {
    if (first === start || !isInWord(classAt(text, first - 1), first < at)) {
      return text.slice(first, at);
    }
    first -= 1;
  }
  return "";
}

function isInWord(found: number, wordFollows: boolean): boolean {
  return isLetterClass(found) || (wordFollows && (found === fullStop || found === dash));
}

function startsUsually(text: string, first: number): boolean {
  let end = first;
  while (isLetterClass(classAt(text, end))) end += 1;
  const word = text.slice(first, end);
  // "J’ai" and "L’armée" begin sentences, "J.-C." does not.
  const elided = word.length > 1 || /[AIYÀ]/.test(word) || classAt(text, end) === apostrophe;
  return elided && isUsualFirstWord(word);
}

/** The stop touches what follows: scraping has lost the space, or it stands inside a word. */
function endsGlued(stop: Stop): boolean {
  const { text, at, past, end } = stop;
  const first = firstOfNext(text, end);
  const begins = classAt(text, first);
  if (begins === tagMark) return end > past;
  if (begins !== letter && !(begins === upper && beginsWord(stop, first))) return false;
  if (isInAddress(text, at)) return false;
  if (begins === letter) return endsCaseless(stop, first);
  return end > past || past - at > 1 || classAt(text, at) !== fullStop || endsWord(stop, first);
}

/**
 * Upper case, then lower case, an apostrophe or a space: the first word of a sentence. One letter
 * and a full stop ("M. Assad") is one only after a whole word, as "J.K." is a name.
 */
function beginsWord({ text, at }: Stop, first: number): boolean {
  const second = classAt(text, first + 1);
  if (second !== fullStop) return second === lower || second === apostrophe || second === space;
  const wholeWord = /\p{Ll}{3}$/u.test(text.slice(Math.max(0, at - 3), at));
  return wholeWord && classAt(text, first + 2) === space;
}

/** A whole word or number stands before, not an initial or an abbreviation. */
function endsWord(stop: Stop, first: number): boolean {
  const { text, at } = stop;
  const before = classAt(text, at - 1);
  if (isDomainEnd(text, first)) return false;
  if (before === digit || before === closer || before === straightQuote) return true;
  if (!isLetterClass(before)) return text[at - 1] === "%";
  const word = wordBefore(stop);
  return word === "" || (word.length > 1 && abbreviationKind(word) === undefined);
}

/** Arabic letters around the stop, whole words on both sides. */
function endsCaseless(stop: Stop, first: number): boolean {
  const { text, at } = stop;
  const before = classAt(text, at - 1);
  if (before === upper || before === lower) return false;
  if (before === letter && wordBefore(stop).length === 1) return false;
  return classAt(text, first + 1) === letter && classAt(text, first + 2) !== fullStop;
}

const addressStart = /(?:^|[\s("«])(?:[a-z][a-z+.-]*:\/\/|www\.|[\w.+-]+@)[^\s]*$/i;

function isInAddress(text: string, at: number): boolean {
  return (
    addressStart.test(text.slice(Math.max(0, at - MAX_ADDRESS), at + 1)) ||
    /^\.[\w.+-]{1,64}@\w/.test(text.slice(at, at + 70))
  );
}

/** "Amazon.Com", "LeMonde.Fr": the end of a name on the web. */
function isDomainEnd(text: string, first: number): boolean {
  return /^(?:com|fr|org|net|info|eu|uk|gov|io|tv|sy|js)(?![\p{L}'’])/iu.test(
    text.slice(first, first + 8),
  );
}

/**
 * Text -> runs: its words, numbers and signs, cut once for all who read it word by word. Each word has a
 * number, so that what is made of a word is made once and found by one look into an array.
 */

import { WordTable } from "../../src/analysis/word-table.ts";
import {
  INVISIBLE,
  isDigitKind,
  isLetterKind,
  kindAt,
  PAIR,
  runEnd,
  SPACE,
  widthOf,
} from "./letter-kinds.ts";

/** Words known, at some 300 bytes each with what is made of them; forgotten together when there are more. */
const MAX_WORDS = 100_000;

/** Longest word that is remembered, in UTF-16 code units; longer ones are no words of a language. */
const MAX_LENGTH = 64;

/** The number of a word that is not remembered. */
const NO_WORD = -1;

/** The runs of a text in reading order, without white space; the arrays are parallel. */
export interface TextRuns {
  readonly count: number;
  /** Kind of the first character: see `letter-kinds.ts`. */
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Numbers of the words, for {@link WordForms}. */
  readonly words: Int32Array;
}

let table = new WordTable();
/** Raised whenever the numbers of words lose their meaning. */
let generation = 0;

/** The text cut last: dates, figures and card are read from the same one in turn. */
let last: { readonly text: string; readonly runs: TextRuns } | undefined;

/**
 * Cuts a text into runs: letters with their marks, decimal digits, and every other character by itself.
 * What it gives is valid until another text is cut.
 */
export function readRuns(text: string): TextRuns {
  if (last?.text === text) return last.runs;
  if (table.size > MAX_WORDS) {
    table = new WordTable();
    generation += 1;
  }
  last = { text, runs: cutRuns(text) };
  return last.runs;
}

/** The first run that begins at or behind an offset. */
export function runFrom({ starts, count }: TextRuns, offset: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a function makes of words, made once of each. */
export class WordForms<Form> {
  readonly #make: (word: string) => Form;
  #forms: Form[] = [];
  #generation = 0;

  /** @param make Must give the same for words that differ by the case of Latin letters. */
  constructor(make: (word: string) => Form) {
    this.#make = make;
  }

  /** What is made of the word from `start` to `end`, whose number is known. */
  of(word: number, text: string, start: number, end: number): Form {
    if (word === NO_WORD) return this.#make(text.slice(start, end));
    if (this.#generation !== generation) {
      this.#forms = [];
      this.#generation = generation;
    }
    // A slice would keep the whole article that it was cut from.
    this.#forms[word] ??= this.#make(ownCopy(text.slice(start, end)));
    return this.#forms[word];
  }

  /** What is made of a word. */
  ofWord(word: string): Form {
    return this.of(numberOf(word, 0, word.length), word, 0, word.length);
  }

  /** What is made of the word from `start` to `end`. */
  ofRange(text: string, start: number, end: number): Form {
    return this.of(numberOf(text, start, end), text, start, end);
  }
}

function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}

function numberOf(text: string, start: number, end: number): number {
  const known = table.get(text, start, end);
  if (known >= 0 || end - start > MAX_LENGTH || end === start) return known;
  const number = table.size;
  table.add(text, start, end, number);
  return table.size > number ? number : NO_WORD;
}

/** Room for the runs of one text, used again for the next. */
const buffers = {
  kinds: new Uint8Array(1024),
  starts: new Int32Array(1024),
  ends: new Int32Array(1024),
  words: new Int32Array(1024),
};

function cutRuns(text: string): TextRuns {
  if (buffers.kinds.length < text.length) makeRoom(text.length);
  const { kinds, starts, ends, words } = buffers;
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind === SPACE) {
      at += 1;
      continue;
    }
    const isWord = isLetterKind(kind);
    const end = endOfRun(text, at, kind, isWord);
    kinds[count] = kind & ~PAIR;
    starts[count] = at;
    ends[count] = end;
    words[count] = isWord ? numberOf(text, at, end) : NO_WORD;
    count += 1;
    at = end;
  }
  return { count, kinds, starts, ends, words };
}

function endOfRun(text: string, start: number, kind: number, isWord: boolean): number {
  if (isWord) return runEnd(text, start, isLetterKind);
  if (isDigitKind(kind)) return runEnd(text, start, isDigitKind);
  return start + (kind === INVISIBLE ? 1 : widthOf(kind));
}

/** A text has no more runs than code units. */
function makeRoom(length: number): void {
  const size = length * 2;
  buffers.kinds = new Uint8Array(size);
  buffers.starts = new Int32Array(size);
  buffers.ends = new Int32Array(size);
  buffers.words = new Int32Array(size);
}

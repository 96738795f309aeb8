/**
 * How far two spellings are apart: the number of typing errors between them, and how likely a hand
 * is to make just these errors.
 *
 * Distances are those of optimal string alignment (restricted Damerau-Levenshtein): a letter
 * missing, a letter too many, a wrong letter and two neighbors swapped are one edit each, and no
 * letter is edited twice.
 */

import { compareTerms } from "./term-order.ts";

/** A word of the archive that may have been meant. */
export interface Correction {
  readonly word: string;
  /** Edits between it and the word as typed; 0 when the archive or a list has the word itself. */
  readonly edits: number;
  /** Articles that have the word, rounded down to a power of two, at most 16,384; 0 for a word of a list. */
  readonly documents: number;
}

/** A correction beside the others that were found for the same word. */
export interface RankedCorrection extends Correction {
  /**
   * How plausible it is that this word was meant, 0 to 1. The weights of all corrections of a word
   * add up to less than 1: what is missing is the chance that the archive lacks the word.
   */
  readonly weight: number;
}

/**
 * Returns how many typing errors in `word` are worth correcting: none below 4 letters (code points)
 * and in a word with a digit, 1 up to 7 letters, 2 from 8.
 */
export function allowedEdits(word: string): 0 | 1 | 2 {
  const { length } = codePoints(word);
  if (length < 4 || /\p{N}/u.test(word)) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Counts the edits between two words, letter by letter as code points.
 *
 * @param limit From 0 to 254: pairs further apart are given up early.
 * @returns The distance, or `limit + 1` when it is larger.
 *
 * @example
 * editDistance("conseil", "cosneil", 2); // 1
 * editDistance("conseil", "concile", 2); // 3
 */
export function editDistance(left: string, right: string, limit: number): number {
  const word = codePoints(left);
  const letters = codePoints(right);
  if (Math.abs(word.length - letters.length) > limit) return limit + 1;
  return new Alignment(word, letters.length, limit).distanceTo(letters, 0);
}

/** Returns the word's letters as code points. */
export function codePoints(word: string): number[] {
  return Array.from(word, (letter) => letter.codePointAt(0) ?? 0);
}

/**
 * The matrix of distances between one word and others of one length. Its rows stay, so that a word
 * that begins like the one before it is taken up at its first other letter: a front-coded list is
 * walked like a trie.
 *
 * Only the cells that a path of at most `limit` edits can cross are filled, those near the diagonal.
 *
 * @see Ukkonen, "Algorithms for approximate string matching" (1985)
 */
export class Alignment {
  /** Length of the other words. */
  readonly length: number;
  /** Edits up to which words are told apart; those further away are all alike. */
  readonly limit: number;
  readonly #word: readonly number[];
  readonly #lowest: number;
  readonly #highest: number;
  readonly #width: number;
  readonly #cells: Uint8Array;
  #rows = 0;
  #isTooFar = false;

  /**
   * @param word Letters as numbers of any kind. A letter that no other word has may be -1.
   * @param length Length of the other words, which differs from the word's by `limit` at most.
   */
  constructor(word: readonly number[], length: number, limit: number) {
    const surplus = word.length - length;
    this.#word = word;
    this.length = length;
    this.limit = limit;
    this.#lowest = Math.ceil((surplus - limit) / 2);
    this.#highest = Math.floor((surplus + limit) / 2);
    this.#width = word.length + 2;
    this.#cells = new Uint8Array(this.#width * (length + 1));
    for (let column = 0; column < this.#width; column += 1) {
      this.#cells[column] = Math.min(column, limit + 1);
    }
  }

  /**
   * Returns the distance to the word of these letters, or `limit + 1` when it is larger.
   *
   * @param kept How many of the first letters are the same as in the call before.
   */
  distanceTo(letters: readonly number[], kept: number): number {
    const beyond = this.limit + 1;
    if (this.#isTooFar && kept >= this.#rows) return beyond;
    this.#rows = Math.min(kept, this.#rows);
    this.#isTooFar = false;
    while (this.#rows < this.length) {
      this.#rows += 1;
      this.#isTooFar = this.#fillRow(this.#rows, letters) > this.limit;
      if (this.#isTooFar) return beyond;
    }
    const cost = this.#cells[this.length * this.#width + this.#word.length] ?? 0;
    return Math.min(cost, beyond);
  }

  /** Fills the row of letter number `row`, from 1; returns its least cost, which no letter below undercuts. */
  #fillRow(row: number, letters: readonly number[]): number {
    const cells = this.#cells;
    const start = row * this.#width;
    const beyond = this.limit + 1;
    const first = Math.max(1, row + this.#lowest);
    const last = Math.min(this.#word.length, row + this.#highest);
    let least = row + this.#lowest <= 0 ? Math.min(row, beyond) : beyond;
    cells[start + first - 1] = least;
    for (let column = first; column <= last; column += 1) {
      const cost = this.#cost(row, column, letters);
      cells[start + column] = cost;
      if (cost < least) least = cost;
    }
    // The row below reads one cell further to the right.
    cells[start + Math.max(first, last + 1)] = beyond;
    return least;
  }

  #cost(row: number, column: number, letters: readonly number[]): number {
    const cells = this.#cells;
    const word = this.#word;
    const at = row * this.#width + column;
    const diagonal = cells[at - this.#width - 1] ?? 0;
    const letter = letters[row - 1];
    if (word[column - 1] === letter) return diagonal;
    let cost = Math.min(diagonal, cells[at - 1] ?? 0, cells[at - this.#width] ?? 0);
    const canSwap = row > 1 && column > 1;
    if (canSwap && word[column - 2] === letter && word[column - 1] === letters[row - 2]) {
      cost = Math.min(cost, cells[at - 2 * this.#width - 2] ?? 0);
    }
    return cost < this.limit ? cost + 1 : this.limit + 1;
  }
}

// Logarithms of how much rarer one error, and each kind of it, is. Tuned in 2026 on seeded errors in the
// words of FQuAD, OrangeSum and XQuAD-ar, whose wrong letters are drawn evenly from the alphabet; a hand
// hits a near key more often than there, so that is a little likelier here than they would have it.
const ONE_EDIT = 3;
const LIKELY_LETTER = 2.5;
const ANY_LETTER = 3.5;
// A word in ten times as many articles is meant 10 ** 0.7 = 5 times as often.
const FREQUENCY_POWER = 0.7;
// The score of "the archive lacks the word". With it words of OrangeSum that FQuAD lacks, and as many
// errors in words that it has, are told apart best.
const UNKNOWN_SCORE = -5.5;

// Rows of keys as they lie: key n of a row touches keys n and n + 1 of the row above.
const keyboards: readonly (readonly string[])[] = [
  ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
  ["azertyuiop", "qsdfghjklm", "wxcvbn"],
  ["ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤر ىةوزظ"],
];

// Letters that are written for one another because they sound or look alike.
const lookalikes: readonly string[] = [
  ...["aeiouy", "ckq", "cs", "sz", "gj", "vw", "mn"],
  ...["ةهت", "ىيئ", "ؤوء", "ءأا", "ضظد", "ذدز", "ثتس", "صس", "طت", "قك"],
];

const nearLetters = new Set([...keyboards.flatMap(touchingKeys), ...lookalikes.flatMap(pairsOf)]);

/**
 * Returns the corrections of `word` with their weights, the most plausible first: few edits count
 * most, then which errors they are ({@link errorCost}) and in how many articles the word is.
 *
 * @param found What was found in each file of a table. No word may come twice.
 *
 * @see Kernighan, Church and Gale, "A spelling correction program based on a noisy channel model" (1990)
 */
export function rankCorrections(
  word: string,
  found: Iterable<readonly Correction[]>,
): RankedCorrection[] {
  const ranked = [...found]
    .flat()
    .map((correction) => {
      const frequency = FREQUENCY_POWER * Math.log(Math.max(1, correction.documents));
      return { ...correction, weight: Math.exp(frequency - errorCost(word, correction.word)) };
    })
    .sort((left, right) => right.weight - left.weight || compareTerms(left.word, right.word));
  const sum = ranked.reduce((total, { weight }) => total + weight, Math.exp(UNKNOWN_SCORE));
  return ranked.map((correction) => ({ ...correction, weight: correction.weight / sum }));
}

/**
 * Returns how unlikely it is that somebody who means `meant` types `typed`: the cost of the cheapest
 * errors that lead there, 0 when they are equal. A difference of 1 is a factor of 2.7. A letter left out
 * or swapped with the next is likelier than a wrong letter or one too many; and those are likelier when
 * the letter is near the right one on a keyboard (QWERTY, AZERTY, Arabic), sounds like it or repeats it.
 */
export function errorCost(typed: string, meant: string): number {
  const wrong = codePoints(typed);
  const right = codePoints(meant);
  let twoBefore: number[] = [];
  let before = Array.from({ length: right.length + 1 }, (_, column) => column * ONE_EDIT);
  for (let row = 1; row <= wrong.length; row += 1) {
    const addition = additionCost(wrong, row - 1);
    const costs = [(before[0] ?? 0) + addition];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced =
        (before[column - 1] ?? 0) + replacementCost(wrong[row - 1], right[column - 1]);
      const added = (before[column] ?? 0) + addition;
      const leftOut = (costs[column - 1] ?? 0) + ONE_EDIT;
      const swapped = isSwap(wrong, row, right, column)
        ? (twoBefore[column - 2] ?? 0) + ONE_EDIT
        : replaced;
      costs.push(Math.min(replaced, added, leftOut, swapped));
    }
    [twoBefore, before] = [before, costs];
  }
  return before[right.length] ?? 0;
}

function isSwap(wrong: number[], row: number, right: number[], column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    wrong[row - 1] === right[column - 2] &&
    wrong[row - 2] === right[column - 1]
  );
}

function replacementCost(wrong: number | undefined, right: number | undefined): number {
  if (wrong === right) return 0;
  return ONE_EDIT + (isNear(wrong, right) ? LIKELY_LETTER : ANY_LETTER);
}

/** The cost of a letter too many: a key hit twice, or one beside a key that was meant, is likelier. */
function additionCost(wrong: readonly number[], index: number): number {
  const letter = wrong[index];
  const isLikely = [wrong[index - 1], wrong[index + 1]].some(
    (other) => other === letter || isNear(letter, other),
  );
  return ONE_EDIT + (isLikely ? LIKELY_LETTER : ANY_LETTER);
}

function isNear(left: number | undefined, right: number | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return nearLetters.has(pairKey(left, right));
}

function touchingKeys(rows: readonly string[]): number[] {
  return rows.flatMap((row, number) =>
    Array.from(row).flatMap((key, place) => {
      const above = rows[number - 1] ?? "";
      return [row[place + 1], above[place], above[place + 1]].flatMap((other) =>
        other === undefined ? [] : pairsOf(key + other),
      );
    }),
  );
}

/** Every two letters of `letters`, both ways round. */
function pairsOf(letters: string): number[] {
  const codes = codePoints(letters);
  return codes.flatMap((left) => codes.map((right) => pairKey(left, right)));
}

/** One number for two letters: code points have 21 bits. */
function pairKey(left: number, right: number): number {
  return left * 0x200000 + right;
}

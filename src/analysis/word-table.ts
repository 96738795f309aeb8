/**
 * A table of words that are looked up in the text where they stand.
 *
 * A Map asks for a string of its own for each word of a text, which has to be cut, hashed and
 * thrown away: that took a third of the analysis. Here the code units of the text are hashed and
 * compared as they are.
 */

/**
 * Small letter of each of the first 256 code units. What the analysis makes of a word never depends
 * on its capitals, so words at the start of a sentence need no entry of their own.
 */
const smallLetters: Uint8Array = Uint8Array.from({ length: 256 }, (_, codeUnit) => {
  const small = String.fromCharCode(codeUnit).toLowerCase();
  return small.length === 1 && small <= "\u00ff" ? small.charCodeAt(0) : codeUnit;
});

/** Numbers a row: the hash, and one more than where the word is in {@link WordTable.#letters}. */
const ROW_SIZE = 2;

/** Rows of the first table; it is doubled whenever half of it is in use. */
const FIRST_ROWS = 1024;

/**
 * Rows looked at for a word. Chance needs some 30; words that were made to have one hash would
 * else make every look-up a walk through all of them.
 */
const MAX_ROWS_TRIED = 128;

/** Code units in front of a word's letters: its value in two halves, its length. */
const HEADER = 3;

/**
 * Remembers a number for each of many words; words that differ by the case of Latin letters are one.
 * Only a memory: a word of a crowded part of the table is not kept. Two arrays hold everything, since
 * the time of a look-up is that of waiting for the memory it touches.
 */
export class WordTable {
  #rows = new Int32Array(FIRST_ROWS * ROW_SIZE);
  #mask = FIRST_ROWS - 1;
  #letters = new Uint16Array(FIRST_ROWS * 8);
  #lettersEnd = 0;
  #size = 0;

  /** Number of words. */
  get size(): number {
    return this.#size;
  }

  /** The number of the word from `start` to `end`; -1 when the table does not have it. */
  get(text: string, start: number, end: number): number {
    const row = this.#find(text, start, end, hashOf(text, start, end));
    const at = row < 0 ? 0 : (this.#rows[row + 1] ?? 0);
    if (at === 0) return -1;
    return (this.#letters[at - 1] ?? 0) | ((this.#letters[at] ?? 0) << 16);
  }

  /**
   * Adds a word for which {@link get} gave nothing.
   *
   * @param end At most 65,535 code units behind `start`.
   * @param value An integer, at least 0.
   */
  add(text: string, start: number, end: number, value: number): void {
    const hash = hashOf(text, start, end);
    const row = this.#find(text, start, end, hash);
    if (row < 0) return;
    this.#rows[row] = hash;
    this.#rows[row + 1] = 1 + this.#keepWord(text, start, end, value);
    this.#size += 1;
    if (this.#size * 2 > this.#mask) this.#grow();
  }

  /** Index of the row that holds the word, or of the free one where it belongs; -1 for neither. */
  #find(text: string, start: number, end: number, hash: number): number {
    const rows = this.#rows;
    for (let tried = 0; tried < MAX_ROWS_TRIED; tried++) {
      const row = ((hash + tried) & this.#mask) * ROW_SIZE;
      const at = rows[row + 1] ?? 0;
      if (at === 0 || (rows[row] === hash && this.#isWord(at - 1, text, start, end))) return row;
    }
    return -1;
  }

  #isWord(at: number, text: string, start: number, end: number): boolean {
    const letters = this.#letters;
    if (letters[at + HEADER - 1] !== end - start) return false;
    for (let index = start, letter = at + HEADER; index < end; index++, letter++) {
      if (letters[letter] !== smallLetter(text.charCodeAt(index))) return false;
    }
    return true;
  }

  #keepWord(text: string, start: number, end: number, value: number): number {
    const at = this.#lettersEnd;
    this.#lettersEnd += HEADER + end - start;
    if (this.#lettersEnd > this.#letters.length) {
      const larger = new Uint16Array(Math.max(this.#letters.length * 2, this.#lettersEnd));
      larger.set(this.#letters);
      this.#letters = larger;
    }
    this.#letters.set([value, value >>> 16, end - start], at);
    for (let index = start, letter = at + HEADER; index < end; index++, letter++) {
      this.#letters[letter] = smallLetter(text.charCodeAt(index));
    }
    return at;
  }

  #grow(): void {
    const before = this.#rows;
    const rows = new Int32Array(before.length * 2);
    const mask = this.#mask * 2 + 1;
    for (let from = 0; from < before.length; from += ROW_SIZE) {
      if (before[from + 1] === 0) continue;
      let row = (before[from] ?? 0) & mask;
      while (rows[row * ROW_SIZE + 1] !== 0) row = (row + 1) & mask;
      rows[row * ROW_SIZE] = before[from] ?? 0;
      rows[row * ROW_SIZE + 1] = before[from + 1] ?? 0;
    }
    this.#rows = rows;
    this.#mask = mask;
  }
}

function smallLetter(codeUnit: number): number {
  return codeUnit < 256 ? (smallLetters[codeUnit] ?? 0) : codeUnit;
}

/** FNV-1a over code units, its high bits mixed into the low ones, which pick the row. */
function hashOf(text: string, start: number, end: number): number {
  let hash = -2128831035;
  for (let index = start; index < end; index++) {
    hash = Math.imul(hash ^ smallLetter(text.charCodeAt(index)), 16777619);
  }
  return hash ^ (hash >>> 15);
}

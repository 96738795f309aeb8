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

/** Numbers a slot: the hash, where the letters begin, and one more than the place of the value. */
const SLOT_SIZE = 3;

/** Rows of the first table; it is doubled whenever half of it is in use. */
const FIRST_ROWS = 1024;

/**
 * Rows looked at for a word. Chance needs some 30; words that were made to have one hash would
 * else make every look-up a walk through all of them.
 */
const MAX_ROWS_TRIED = 128;

/**
 * Remembers a value for each of many words; words that differ by the case of Latin letters are one.
 * Only a memory: a word of a crowded part of the table is not kept.
 */
export class WordTable<Value> {
  #slots = new Int32Array(FIRST_ROWS * SLOT_SIZE);
  #mask = FIRST_ROWS - 1;
  /** For each word its length, then its code units. */
  #letters = new Uint16Array(FIRST_ROWS * 8);
  #lettersEnd = 0;
  readonly #values: Value[] = [];

  /** Number of words. */
  get size(): number {
    return this.#values.length;
  }

  /** The value of the word from `start` to `end`; `undefined` when the table does not have it. */
  get(text: string, start: number, end: number): Value | undefined {
    const slot = this.#find(text, start, end, hashOf(text, start, end));
    return slot < 0 ? undefined : this.#values[(this.#slots[slot + 2] ?? 0) - 1];
  }

  /** Adds a word for which {@link get} gave nothing, of at most 65,535 code units. */
  add(text: string, start: number, end: number, value: Value): void {
    const hash = hashOf(text, start, end);
    const slot = this.#find(text, start, end, hash);
    if (slot < 0) return;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = this.#keepLetters(text, start, end);
    this.#slots[slot + 2] = this.#values.push(value);
    if (this.#values.length * 2 > this.#mask) this.#grow();
  }

  /** Index of the slot that holds the word, or of the free one where it belongs; -1 for neither. */
  #find(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    for (let tried = 0; tried < MAX_ROWS_TRIED; tried++) {
      const slot = ((hash + tried) & this.#mask) * SLOT_SIZE;
      if (slots[slot + 2] === 0) return slot;
      if (slots[slot] === hash && this.#isWord(slots[slot + 1] ?? 0, text, start, end)) return slot;
    }
    return -1;
  }

  #isWord(at: number, text: string, start: number, end: number): boolean {
    const letters = this.#letters;
    if (letters[at] !== end - start) return false;
    for (let index = start, letter = at + 1; index < end; index++, letter++) {
      if (letters[letter] !== smallLetter(text.charCodeAt(index))) return false;
    }
    return true;
  }

  #keepLetters(text: string, start: number, end: number): number {
    const at = this.#lettersEnd;
    this.#lettersEnd += 1 + end - start;
    if (this.#lettersEnd > this.#letters.length) {
      const larger = new Uint16Array(Math.max(this.#letters.length * 2, this.#lettersEnd));
      larger.set(this.#letters);
      this.#letters = larger;
    }
    this.#letters[at] = end - start;
    for (let index = start, letter = at + 1; index < end; index++, letter++) {
      this.#letters[letter] = smallLetter(text.charCodeAt(index));
    }
    return at;
  }

  #grow(): void {
    const before = this.#slots;
    const slots = new Int32Array(before.length * 2);
    const mask = this.#mask * 2 + 1;
    for (let from = 0; from < before.length; from += SLOT_SIZE) {
      if (before[from + 2] === 0) continue;
      let row = (before[from] ?? 0) & mask;
      while (slots[row * SLOT_SIZE + 2] !== 0) row = (row + 1) & mask;
      for (let part = 0; part < SLOT_SIZE; part++) {
        slots[row * SLOT_SIZE + part] = before[from + part] ?? 0;
      }
    }
    this.#slots = slots;
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

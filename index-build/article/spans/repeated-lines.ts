/** Lines that many articles of an archive have: what a site prints on each of its pages. */

import { labelKey, MAX_LABEL, textLines } from "./text-lines.ts";

/**
 * In how many articles a line stands before it counts as the site's. Copies of one dispatch are
 * seldom more than three. Of 241 pages of the French press 142 lines that are no paragraphs stand in
 * five or more: three are agencies' credits, all others furniture (2026-11).
 */
export const REPEATED_FROM = 5;

/** Rows of the table: 2^18 of 12 bytes are 3 MB, for some 100,000 different short lines. */
const ROWS = 1 << 18;
const ROWS_TRIED = 8;

/**
 * Counts in how many articles each line stands, in memory that does not grow: when a part of the table
 * is full, its rarest line gives way, so that a count may be too low and, but for lines of one hash, is
 * never too high.
 */
export class RepeatedLines {
  readonly #hashes = new Uint32Array(ROWS);
  readonly #counts = new Uint32Array(ROWS);
  readonly #lastArticles = new Uint32Array(ROWS);
  #articles = 0;

  /** Counts the lines of one more article, each once. Lines of over 260 code units are paragraphs. */
  add(text: string): void {
    this.#articles += 1;
    for (const { key } of textLines(text)) if (key !== "") this.#count(hashOf(key));
  }

  /** True when at least {@link REPEATED_FROM} of the articles added have the line, case and signs aside. */
  isRepeated(line: string): boolean {
    if (line.length > MAX_LABEL) return false;
    const row = this.#find(hashOf(labelKey(line.trim())));
    return row !== -1 && (this.#counts[row] ?? 0) >= REPEATED_FROM;
  }

  #count(hash: number): void {
    const row = this.#find(hash);
    if (row === -1) this.#replaceRarest(hash);
    else if (this.#lastArticles[row] !== this.#articles) {
      this.#counts[row] = (this.#counts[row] ?? 0) + 1;
      this.#lastArticles[row] = this.#articles;
    }
  }

  #find(hash: number): number {
    for (let tried = 0; tried < ROWS_TRIED; tried += 1) {
      const row = (hash + tried) % ROWS;
      if (this.#hashes[row] === hash && (this.#counts[row] ?? 0) > 0) return row;
    }
    return -1;
  }

  #replaceRarest(hash: number): void {
    let rarest = hash % ROWS;
    for (let tried = 1; tried < ROWS_TRIED; tried += 1) {
      const row = (hash + tried) % ROWS;
      if ((this.#counts[row] ?? 0) < (this.#counts[rarest] ?? 0)) rarest = row;
    }
    this.#hashes[rarest] = hash;
    this.#counts[rarest] = 1;
    this.#lastArticles[rarest] = this.#articles;
  }
}

/** FNV-1a, 32 bits, over UTF-16 code units: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Lines that many articles of one outlet have: what a site prints on each of its pages. */

import { labelKey, MAX_LABEL } from "./text-lines.ts";

/**
 * In how many articles of an outlet a line stands before it counts as the site's. Copies of one dispatch
 * are seldom more than three. Of 241 pages of the French press 142 lines that are no paragraphs stand in
 * five or more: three are agencies' credits, all others furniture (2026-11).
 */
export const REPEATED_FROM = 5;

/** And in which share of them: of ten thousand dispatches some say five times "He did not elaborate." */
const REPEATED_SHARE = 0.02;

/**
 * Counters of one byte, 4 MB in all, of which each line has three. With three million different lines one
 * in two hundred that stand once has three that others have raised to {@link REPEATED_FROM}.
 */
const COUNTERS = 1 << 22;
const COUNTERS_A_LINE = 3;

/** What counters stop at. */
const MOST = 255;

/** The counts, as they go from thread to thread: memory that is shared, not copied. */
export interface CountedLines {
  readonly counters: SharedArrayBuffer;
  /** Number of articles by outlet; `""` for those without. */
  readonly articles: ReadonlyMap<string, number>;
}

/** Tells the lines that a site repeats. */
export type IsRepeated = (line: string) => boolean;

/**
 * Counts in how many articles of its outlet each line stands, in memory that does not grow: a count-min
 * sketch, whose counts are never too low, are too high for chance only, and do not depend on any order.
 */
export class RepeatedLines {
  readonly #counters: Uint8Array;
  readonly #shared: SharedArrayBuffer;
  readonly #articles: Map<string, number>;

  /** @param counted What another thread has counted. */
  constructor(counted?: CountedLines) {
    this.#shared = counted?.counters ?? new SharedArrayBuffer(COUNTERS);
    this.#counters = new Uint8Array(this.#shared);
    this.#articles = new Map(counted?.articles);
  }

  /** The counts, for another thread. */
  get counted(): CountedLines {
    return { counters: this.#shared, articles: this.#articles };
  }

  /** Counts the lines of one more article, each once. Lines of over 260 code units are paragraphs. */
  add(text: string, outlet = ""): void {
    this.#articles.set(outlet, (this.#articles.get(outlet) ?? 0) + 1);
    const ofOutlet = hashOf(outlet, FIRST);
    const hashes = new Set<number>();
    for (const line of shortLines(text)) {
      const key = labelKey(line);
      if (key !== "") hashes.add(hashOf(key, ofOutlet));
    }
    for (const hash of hashes) this.#count(hash);
  }

  /** Tells of lines of an outlet, case and signs aside, whether a site repeats them. */
  ofOutlet(outlet = ""): IsRepeated {
    const least = Math.max(REPEATED_FROM, (this.#articles.get(outlet) ?? 0) * REPEATED_SHARE);
    const ofOutlet = hashOf(outlet, FIRST);
    return (line) => {
      const key = line.length > MAX_LABEL ? "" : labelKey(line.trim());
      return key !== "" && this.#countOf(hashOf(key, ofOutlet)) >= Math.min(least, MOST);
    };
  }

  #count(hash: number): void {
    const before = this.#countOf(hash);
    if (before === MOST) return;
    for (let which = 0; which < COUNTERS_A_LINE; which += 1) {
      const place = placeOf(hash, which);
      this.#counters[place] = Math.min(MOST, (this.#counters[place] ?? 0) + 1);
    }
  }

  #countOf(hash: number): number {
    let least = MOST;
    for (let which = 0; which < COUNTERS_A_LINE; which += 1) {
      least = Math.min(least, this.#counters[placeOf(hash, which)] ?? 0);
    }
    return least;
  }
}

/** The lines of a text that are short enough to be a site's. */
function* shortLines(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end).trim();
    if (line !== "" && line.length <= MAX_LABEL) yield line;
    start = end + 1;
  }
}

function placeOf(hash: number, which: number): number {
  const mixed = Math.imul(hash ^ (which * 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & (COUNTERS - 1);
}

/** FNV-1a, 32 bits, over UTF-16 code units: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(key: string, from: number): number {
  let hash = from;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

const FIRST = 0x811c9dc5;

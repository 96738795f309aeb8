/**
 * Sketches of all articles -> which of them are copies of one dispatch.
 *
 * Locality-sensitive hashing: a sketch is cut into bands, and only articles that share a whole band are
 * compared. Each band is one sort, so that memory is a few numbers an article whatever their copies are.
 *
 * A copy is the same text published again, edited a little, cut, or under another title; an article that goes
 * on with the story, on the same event in other words, is none.
 */

import { SKETCH_SIZE } from "./dispatch-sketch.ts";

/** Bands of 4 numbers: two articles that share half of their runs meet in one in 9 of 10 cases. */
const BAND_SIZE = 3;

/**
 * Share of equal numbers from which on two articles are one dispatch. A third of the text cut away leaves
 * two thirds; follow-ups that repeat the background of yesterday's dispatch have a third at most.
 */
const SAME = 0.5;

/** Articles of a band that each later one is compared with: the earliest, one of which leads the story. */
const MOST_COMPARED = 8;

/** Bits of a sort key that hold the place of an article; the band's hash stands above. */
const PLACES = 2 ** 21;

/** Sketches in the order of reading, in one piece of memory: 256 bytes an article. */
export class Sketches {
  #values = new Uint16Array(SKETCH_SIZE * 1024);
  /** 1 for an article that has a sketch. */
  readonly #has: boolean[] = [];

  /** Adds that of the next article, if it has one. */
  add(sketch: Uint16Array | undefined): void {
    const start = this.#has.push(sketch !== undefined) * SKETCH_SIZE;
    if (start > this.#values.length) {
      const larger = new Uint16Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    if (sketch) this.#values.set(sketch, start - SKETCH_SIZE);
  }

  /**
   * Finds the copies.
   *
   * @param oldestFirst Numbers of all articles in the order of reading, in the order in which a dispatch and
   *   its copies were published; the same whatever the order of reading.
   * @returns By number of a copy, that of the first published article of its story, which has no entry.
   */
  findCopies(oldestFirst: readonly number[]): Map<number, number> {
    const known = oldestFirst.filter((number) => this.#has[number]);
    const earlier = this.#likePairs(known);
    const copies = new Map<number, number>();
    known.forEach((number, place) => {
      const leaders = (earlier.get(place) ?? []).filter((one) => !copies.has(known[one] ?? -1));
      const first = leaders.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
      const leader = known[first];
      if (leader !== undefined) copies.set(number, leader);
    });
    return copies;
  }

  /** By place in `numbers`, the places before it of articles that are like it. */
  #likePairs(numbers: readonly number[]): Map<number, number[]> {
    const pairs = new Map<number, number[]>();
    for (let band = 0; band + BAND_SIZE <= SKETCH_SIZE; band += BAND_SIZE) {
      for (const group of this.#groupsOf(numbers, band)) this.#compare(numbers, group, pairs);
    }
    return pairs;
  }

  /** Places of the articles that have a band in common, each group ascending. */
  *#groupsOf(numbers: readonly number[], band: number): Generator<number[]> {
    const keys = Float64Array.from(
      numbers,
      (number, place) => this.#hashOfBand(number, band) * PLACES + place,
    ).sort();
    let group: number[] = [];
    let hash = -1;
    for (const key of keys) {
      const own = Math.floor(key / PLACES);
      if (own !== hash && group.length > 1) yield group;
      if (own !== hash) group = [];
      hash = own;
      group.push(key - own * PLACES);
    }
    if (group.length > 1) yield group;
  }

  /** Notes who of a group is like one of its heads, which come first. */
  #compare(
    numbers: readonly number[],
    group: readonly number[],
    pairs: Map<number, number[]>,
  ): void {
    const heads = group.slice(0, MOST_COMPARED);
    for (const place of group) {
      const known = pairs.get(place) ?? [];
      const alike = heads.filter(
        (head) =>
          head < place &&
          !known.includes(head) &&
          this.#areAlike(numbers[head] ?? 0, numbers[place] ?? 0),
      );
      if (alike.length > 0) pairs.set(place, [...known, ...alike]);
    }
  }

  #areAlike(left: number, right: number): boolean {
    let equal = 0;
    for (let place = 0; place < SKETCH_SIZE; place += 1) {
      const isEqual = this.#valueAt(left, place) === this.#valueAt(right, place);
      equal += isEqual ? 1 : 0;
    }
    return equal >= SKETCH_SIZE * SAME;
  }

  #hashOfBand(number: number, band: number): number {
    let hash = 2166136261;
    for (let place = band; place < band + BAND_SIZE; place += 1) {
      hash = Math.imul(hash ^ this.#valueAt(number, place), 16777619);
    }
    return hash >>> 0;
  }

  #valueAt(number: number, place: number): number {
    return this.#values[number * SKETCH_SIZE + place] ?? 0;
  }
}

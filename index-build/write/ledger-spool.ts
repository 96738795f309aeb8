/** The facts of one kind in the order of reading -> a ledger in the order of the archive. */

import { writeBlock } from "../../src/contract/entry-block.ts";
import type { LedgerFiles, Period, PeriodRun } from "../../src/contract/ledger.ts";
import type { NumberedFiles, Section } from "../../src/contract/manifest.ts";
import { writeGaps } from "../../src/engine/gap-lists.ts";
import { Spool } from "./spool.ts";
import { writeKeys } from "./write-numbered.ts";

type Put = (section: Section, bytes: Uint8Array) => string;

/** Facts a block: a page of ten is read from two or three of some 20 KB. */
const FACTS_PER_BLOCK = 32;

/** Lists a block; most are short, since most keys are names. */
const LISTS_PER_BLOCK = 64;

/** One fact. */
export interface Fact {
  /** Absent when nothing says of which days it is. */
  readonly period?: Period;
  /** See `ledgerKey`; repeats count once. */
  readonly keys: Iterable<string>;
  /** What the archive shows of it. */
  readonly json: string;
}

interface KeptFact {
  readonly period: Period;
  /** Number of its article in the order of reading. */
  readonly article: number;
  readonly keys: readonly number[];
}

const NO_PERIOD: Period = { from: "", to: "" };

/** Collects facts: their JSON on disk, the rest in memory. */
export class LedgerSpool {
  readonly #json: Spool;
  readonly #facts: KeptFact[] = [];
  readonly #numbers = new Map<string, number>();
  /** The order in which the facts are written: its column asks for it again. */
  #sorted: { readonly ordinals: Uint32Array; readonly order: Uint32Array } | undefined;

  /** @param path File to make; it must not exist. */
  constructor(path: string) {
    this.#json = new Spool(path);
  }

  /**
   * Adds the facts of an article, in the order in which it has them.
   *
   * @returns The number of the first, by which they are read again; the others follow.
   */
  add(article: number, facts: Iterable<Fact>): number {
    const first = this.#facts.length;
    for (const { period = NO_PERIOD, keys, json } of facts) {
      this.#json.add(json);
      this.#facts.push({
        period,
        article,
        keys: Array.from(new Set(keys), (key) => this.#numberOf(key)),
      });
    }
    return first;
  }

  /** The JSON of a fact, by its number in the order of reading. */
  read(number: number): string {
    const json = new TextDecoder().decode(this.#json.read(number));
    this.#json.release();
    return json;
  }

  /**
   * Writes the ledger: newest first by last day, then by first day, undated last; facts of the same days
   * in the order of their articles in the archive, those of an article as it has them.
   *
   * @param ordinals By number of an article in the order of reading.
   */
  write(section: Section, ordinals: Uint32Array, put: Put): LedgerFiles {
    const order = this.#order(ordinals);
    const files = this.#writeLists(section, order, put);
    const dates = new TextEncoder().encode(JSON.stringify(this.#runs(order)));
    return {
      count: order.length,
      entries: this.#writeEntries(section, order, put),
      ...files,
      dates: put(section, dates),
    };
  }

  /** The ordinal of the article of each fact, in the order that {@link write} gives them: four bytes each, low byte first. */
  articleColumn(ordinals: Uint32Array): Uint8Array {
    const order = this.#order(ordinals);
    const view = new DataView(new ArrayBuffer(order.length * 4));
    order.forEach((number, place) => {
      view.setUint32(place * 4, ordinals[this.#facts[number]?.article ?? 0] ?? 0, true);
    });
    return new Uint8Array(view.buffer);
  }

  /** Removes the file on disk. */
  remove(): void {
    this.#json.remove();
  }

  #numberOf(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  #order(ordinals: Uint32Array): Uint32Array {
    if (this.#sorted?.ordinals === ordinals) return this.#sorted.order;
    const order = Uint32Array.from(this.#facts.keys()).sort(
      (left, right) => this.#compare(left, right, ordinals) || left - right,
    );
    this.#sorted = { ordinals, order };
    return order;
  }

  #compare(left: number, right: number, ordinals: Uint32Array): number {
    const [one, other] = [this.#facts[left], this.#facts[right]];
    if (!one || !other) return 0;
    return (
      descending(one.period.to, other.period.to) ||
      descending(one.period.from, other.period.from) ||
      (ordinals[one.article] ?? 0) - (ordinals[other.article] ?? 0)
    );
  }

  #runs(order: Uint32Array): PeriodRun[] {
    const runs: [string, string, number][] = [];
    for (const number of order) {
      const { from, to } = this.#facts[number]?.period ?? NO_PERIOD;
      const last = runs.at(-1);
      if (last?.[0] === from && last[1] === to) last[2] += 1;
      else runs.push([from, to, 1]);
    }
    return runs;
  }

  #writeEntries(section: Section, order: Uint32Array, put: Put): NumberedFiles {
    let files = "";
    for (let start = 0; start < order.length; start += FACTS_PER_BLOCK) {
      const block = Array.from(order.subarray(start, start + FACTS_PER_BLOCK), (number) =>
        this.#json.read(number),
      );
      files += put(section, writeBlock(block));
      this.#json.release();
    }
    return { perFile: FACTS_PER_BLOCK, files };
  }

  #writeLists(section: Section, order: Uint32Array, put: Put): Pick<LedgerFiles, "keys" | "lists"> {
    const lists: number[][] = Array.from(this.#numbers, () => []);
    order.forEach((number, place) => {
      for (const key of this.#facts[number]?.keys ?? []) lists[key]?.push(place);
    });
    const sorted = [...this.#numbers].sort(([left], [right]) => (left < right ? -1 : 1));
    let files = "";
    for (let start = 0; start < sorted.length; start += LISTS_PER_BLOCK) {
      const block = sorted
        .slice(start, start + LISTS_PER_BLOCK)
        .map(([, number]) => writeGaps(lists[number] ?? []));
      files += put(section, writeBlock(block));
    }
    const places = new Map(sorted.map(([key], place) => [key, [place]]));
    return {
      keys: writeKeys(section, places, put),
      lists: { perFile: LISTS_PER_BLOCK, files },
    };
  }
}

/** `""`, for none, is the least. */
function descending(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? 1 : -1;
}

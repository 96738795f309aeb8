/** Which articles are copies of which -> the column of stories, and what each of them tells. */

import type { Section } from "../../src/contract/manifest.ts";
import type { StoredStory } from "../../src/contract/records.ts";
import { writeStories } from "../../src/engine/stories.ts";
import type { ArticleOrder } from "./order-articles.ts";
import type { Spool } from "./spool.ts";

type Put = (section: Section, bytes: Uint8Array) => string;

/** The copies of an archive; numbers are those of the order of reading. */
export class ArticleStories {
  /** By number of an article that has copies, the number of the first published one. */
  readonly #leaders = new Map<number, number>();
  readonly #counts = new Map<number, number>();
  readonly #ids: readonly string[];

  /**
   * @param copies By number of a copy, that of the first published article of its story.
   * @param ids Of all articles.
   */
  constructor(copies: ReadonlyMap<number, number>, ids: readonly string[]) {
    this.#ids = ids;
    for (const [copy, leader] of copies) {
      this.#leaders.set(copy, leader).set(leader, leader);
      this.#counts.set(leader, (this.#counts.get(leader) ?? 1) + 1);
    }
  }

  /** Writes the column. */
  write({ ordinalOfNumber }: ArticleOrder, put: Put): string {
    const ordinal = (number: number): number => ordinalOfNumber[number] ?? 0;
    const stories = Array.from(
      this.#leaders,
      ([number, leader]) => [ordinal(number), ordinal(leader)] as const,
    );
    return put("columns", writeStories(new Map(stories)));
  }

  /** The entries of a spool in the order of the archive, with the story of those that have one. */
  told(spool: Spool, { numberOfOrdinal }: ArticleOrder): ToldEntries {
    const encoder = new TextEncoder();
    const added = new Map(
      Array.from(this.#leaders.keys(), (number) => [
        number,
        encoder.encode(`,"story":${JSON.stringify(this.#storyOf(number))}}`),
      ]),
    );
    const addedBytes = [...added.values()].reduce((sum, { length }) => sum + length, 0);
    return {
      count: spool.count,
      totalBytes: spool.totalBytes + addedBytes,
      release: () => spool.release(),
      *entries() {
        for (const number of numberOfOrdinal) {
          const story = added.get(number);
          const entry = spool.read(number);
          yield story ? withStory(entry, story) : entry;
        }
      },
    };
  }

  #storyOf(number: number): StoredStory {
    const leader = this.#leaders.get(number) ?? number;
    return { id: this.#ids[leader] ?? "", copies: this.#counts.get(leader) ?? 1 };
  }
}

/** Entries, and where they come from as `writeBlocks` asks. */
export interface ToldEntries {
  readonly count: number;
  readonly totalBytes: number;
  readonly release: () => void;
  entries(): Generator<Uint8Array>;
}

/** The JSON of an object with one more key. */
function withStory(entry: Uint8Array, story: Uint8Array): Uint8Array {
  const whole = new Uint8Array(entry.length - 1 + story.length);
  whole.set(entry.subarray(0, -1));
  whole.set(story, entry.length - 1);
  return whole;
}

/** How the articles write each name, counted while they are read. */

/** A name as articles write it, and how often. */
export interface WrittenName {
  readonly text: string;
  readonly count: number;
}

/** Ways of writing that are told of a name; in Arabic each has as many as there are particles. */
const MOST_WRITTEN = 20;

/** Counts the ways in which names are written. */
export class WrittenNames {
  readonly #counts = new Map<string, Map<string, number>>();

  /** Adds a mention of the name with an id. */
  add(id: string, written: string): void {
    const counts = this.#counts.get(id) ?? new Map<string, number>();
    this.#counts.set(id, counts);
    const text = written.replace(/\s+/g, " ");
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }

  /** The ways in which a name is written, the most frequent first, then by UTF-16 code units. */
  of(id: string): WrittenName[] {
    return Array.from(this.#counts.get(id) ?? [], ([text, count]) => ({ text, count }))
      .sort((left, right) => right.count - left.count || (left.text < right.text ? -1 : 1))
      .slice(0, MOST_WRITTEN);
  }
}

/** What the archive holds under the terms of one query; a term is asked for once. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import type { TermEntry } from "../engine/postings.ts";

/** Entries read for one query. */
export class EntryTable {
  /** The archive read from. */
  readonly reader: ArchiveReader;
  readonly #entries = new Map<string, TermEntry | null | undefined>();

  constructor(reader: ArchiveReader) {
    this.reader = reader;
  }

  /** Reads the terms that were not read before, all at once. */
  async load(terms: readonly string[]): Promise<void> {
    const wanted = [...new Set(terms)].filter((term) => !this.#entries.has(term));
    const entries = await this.reader.terms(wanted);
    wanted.forEach((term, index) => {
      this.#entries.set(term, entries[index]);
    });
  }

  /** `null` for a term that the archive does not have, `undefined` when its file cannot be used. */
  get(term: string): TermEntry | null | undefined {
    return this.#entries.get(term);
  }
}

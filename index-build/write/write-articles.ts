/** Cards and records in the order of the archive -> blocks, id tables, columns, export. */

import { type LanguageCode, languageCodes } from "../../src/analysis/languages.ts";
import { writeBlock } from "../../src/contract/entry-block.ts";
import { IDS_PER_TABLE, tableOfId } from "../../src/contract/id-table.ts";
import type { Section } from "../../src/contract/manifest.ts";

/**
 * Size that a block should have, in bytes. Cards are fetched by tens, so their blocks are small;
 * records are fetched singly and would else be most of the 20,000 files of the free plan.
 */
const BLOCK_BYTES = { cards: 16 * 1024, articles: 64 * 1024 };

/** Largest part of the export, in bytes, well below the 25 MiB that a static file may have. */
const EXPORT_BYTES = 20 * 1024 * 1024;

const NEWLINE = 10;

/** Where entries come from: how many there are, the sum of their sizes. */
interface EntrySource {
  readonly count: number;
  readonly totalBytes: number;
  /** Tells that the entries given so far are needed no longer. */
  release(): void;
}

type Put = (section: Section, bytes: Uint8Array) => string;

/**
 * Writes entries as blocks with as many entries each, a power of two, as give the size wanted.
 *
 * @param entries Those of `source` in the order of the archive.
 */
export function writeBlocks(
  section: "cards" | "articles",
  entries: Iterable<Uint8Array>,
  source: EntrySource,
  put: Put,
): { perFile: number; files: string } {
  const average = Math.max(1, source.totalBytes / Math.max(1, source.count));
  const perFile = 2 ** Math.max(0, Math.round(Math.log2(BLOCK_BYTES[section] / average)));
  const files: string[] = [];
  let block: Uint8Array[] = [];
  for (const entry of entries) {
    block.push(entry);
    if (block.length < perFile) continue;
    files.push(put(section, writeBlock(block)));
    source.release();
    block = [];
  }
  if (block.length > 0) files.push(put(section, writeBlock(block)));
  return { perFile, files: files.join("") };
}

/** Writes the tables that find an ordinal by id; `ids` are in the order of the archive. */
export function writeIdTables(ids: readonly string[], put: Put): { files: string } {
  const tables: Record<string, number>[] = Array.from(
    { length: Math.max(1, Math.ceil(ids.length / IDS_PER_TABLE)) },
    () => Object.create(null) as Record<string, number>,
  );
  const ordinals = new Map(ids.map((id, ordinal) => [id, ordinal]));
  for (const id of [...ids].sort()) {
    const table = tables[tableOfId(id, tables.length)];
    if (table) table[id] = ordinals.get(id) ?? 0;
  }
  const encoder = new TextEncoder();
  const names = tables.map((table) => put("ids", encoder.encode(JSON.stringify(table))));
  return { files: names.join("") };
}

/** Writes the language of each article as a byte: its place in `languageCodes`. */
export function writeLanguageColumn(languages: readonly LanguageCode[], put: Put): string {
  return put(
    "columns",
    Uint8Array.from(languages, (language) => languageCodes.indexOf(language)),
  );
}

/** Writes the outlet of each article as four bytes, low byte first: its place in the list returned. */
export function writeOutletColumn(
  outlets: readonly string[],
  put: Put,
): { file: string; names: string[] } {
  const names = ["", ...new Set(outlets.filter((outlet) => outlet !== "").sort())];
  const numbers = new Map(names.map((name, number) => [name, number]));
  const bytes = new Uint8Array(outlets.length * 4);
  const view = new DataView(bytes.buffer);
  outlets.forEach((outlet, ordinal) => {
    view.setUint32(ordinal * 4, numbers.get(outlet) ?? 0, true);
  });
  return { file: put("columns", bytes), names };
}

/**
 * Writes the records as lines of JSON, in parts that each fit a static file. The parts are made in one
 * buffer: a new one for each had the garbage collector go through the heap for every 30 MB of text.
 */
export class ExportWriter {
  readonly #put: Put;
  readonly #files: string[] = [];
  #part: Uint8Array;
  #partBytes = 0;
  #bytes = 0;

  /** The lines will be those of the source given, which bounds the buffer. */
  constructor({ count, totalBytes }: EntrySource, put: Put) {
    this.#put = put;
    this.#part = new Uint8Array(Math.min(EXPORT_BYTES, totalBytes + count));
  }

  /** Gives `lines` as they come, and writes each: a record is then read only once. */
  *copy(lines: Iterable<Uint8Array>): Generator<Uint8Array> {
    for (const line of lines) {
      const needed = line.length + 1;
      if (this.#partBytes + needed > EXPORT_BYTES) this.#finishPart();
      if (needed > this.#part.length) this.#part = new Uint8Array(needed);
      this.#part.set(line, this.#partBytes);
      this.#part[this.#partBytes + line.length] = NEWLINE;
      this.#partBytes += needed;
      yield line;
    }
  }

  /** Writes what is left; call it once, after the last line. */
  finish(): { files: string[]; bytes: number } {
    this.#finishPart();
    return { files: this.#files, bytes: this.#bytes };
  }

  #finishPart(): void {
    if (this.#partBytes === 0) return;
    this.#files.push(this.#put("export", this.#part.subarray(0, this.#partBytes)));
    this.#bytes += this.#partBytes;
    this.#partBytes = 0;
  }
}

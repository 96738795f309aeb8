/** Writes tables of completions, see `completion-table.ts`. */

import {
  bestRows,
  type Completion,
  completionKinds,
  HAS_ID,
  type Row,
  TEXT_IS_KEY,
  WRITTEN_BEFORE,
} from "./completion.ts";
import { sortTerms } from "./term-order.ts";
import { ByteWriter } from "./varint.ts";

/** A completion with the keys that it is found by. */
export interface CompletionEntry extends Completion {
  /** Folded words with one space between them, well-formed. An empty key is found by `""` only. */
  readonly keys: readonly string[];
}

/** A table in files of 14 to 24 KB, and some more where short prefixes begin. */
export interface CompletionTable {
  /** For each file the shortest text behind the keys of the file before and not behind its own; `""` first. */
  readonly first: readonly string[];
  readonly files: readonly Uint8Array<ArrayBuffer>[];
}

const [MIN_FILE_BYTES, MAX_FILE_BYTES] = [14 * 1024, 24 * 1024];

const encoder = new TextEncoder();

/**
 * Writes the table of `entries`. The same entries give the same bytes in any order.
 *
 * Of one key's entries of a kind, only the best `MAX_COMPLETIONS` are stored: no prefix would
 * show more. Entries alike in kind and text count once, the best of them.
 */
export function writeCompletionTable(entries: Iterable<CompletionEntry>): CompletionTable {
  const rows = sortRows(entries);
  const starts: number[] = [];
  for (let start = 0; start < rows.length; start = nextStart(rows, start)) starts.push(start);
  const files = starts.map((start, file) => {
    const end = starts[file + 1] ?? rows.length;
    return writeFile(rows.slice(start, end), headsOf(rows, start, end));
  });
  return { first: starts.map((start) => separator(rows, start)), files };
}

/** Returns the rows by key, then best first, without those that no prefix shows. */
function sortRows(entries: Iterable<CompletionEntry>): Row[] {
  const byKey = new Map<string, Row[]>();
  for (const { keys, text, kind, weight, id } of entries) {
    const completion = { text, kind, weight, id };
    for (const key of keys) {
      const rows = byKey.get(key);
      if (rows) rows.push({ key, completion });
      else byKey.set(key, [{ key, completion }]);
    }
  }
  return sortTerms([...byKey.keys()]).flatMap((key) => bestRows(byKey.get(key) ?? [], key));
}

/** Returns where the file after the one from `start` begins: where the shortest text keeps them apart. */
function nextStart(rows: readonly Row[], start: number): number {
  const written = new RowWriter();
  let next = rows.length;
  let shortest = Number.POSITIVE_INFINITY;
  for (let index = start; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined) break;
    const { length } = written.bytes.length < MIN_FILE_BYTES ? "" : separator(rows, index);
    if (length > 0 && length <= shortest) {
      next = index;
      shortest = length;
    }
    written.add(row);
    if (written.bytes.length > MAX_FILE_BYTES && next < rows.length) return next;
  }
  return rows.length;
}

/** Returns the shortest text behind the key before row `index` and not behind its own; `""` for equal keys. */
function separator(rows: readonly Row[], index: number): string {
  const before = rows[index - 1]?.key;
  const key = rows[index]?.key;
  if (before === undefined || key === undefined || before === key) return "";
  const shared = sharedStart(before, key);
  return shared + String.fromCodePoint(key.codePointAt(shared.length) ?? 0);
}

/** Returns the whole letters that both texts begin with. */
function sharedStart(left: string, right: string): string {
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared += 1;
  return left.slice(0, shared).replace(/[\ud800-\udbff]$/, "");
}

/** Returns the best rows of every prefix whose rows begin in the file from `start` and go on behind `end`. */
function headsOf(rows: readonly Row[], start: number, end: number): Row[] {
  const before = rows[start - 1]?.key;
  const last = rows[end - 1]?.key;
  const next = rows[end]?.key;
  if (last === undefined || next === undefined) return [];
  const letters = ["", ...sharedStart(last, next)];
  return letters
    .map((_, index) => letters.slice(0, index + 1).join(""))
    .filter((prefix) => before?.startsWith(prefix) !== true)
    .flatMap((prefix) => bestRows(rowsUnder(rows, start, prefix), prefix));
}

/** Returns the rows from `start` on whose keys begin with `prefix`, of which there is at least one. */
function rowsUnder(rows: readonly Row[], start: number, prefix: string): Row[] {
  let first = start;
  while (rows[first]?.key.startsWith(prefix) === false) first += 1;
  let end = first;
  while (rows[end]?.key.startsWith(prefix)) end += 1;
  return rows.slice(first, end);
}

function writeFile(rows: readonly Row[], heads: readonly Row[]): Uint8Array<ArrayBuffer> {
  const [headWriter, rowWriter, file] = [new RowWriter(), new RowWriter(), new ByteWriter()];
  for (const head of heads) headWriter.add(head);
  for (const row of rows) rowWriter.add(row);
  file.varint(headWriter.bytes.length);
  file.bytes(headWriter.bytes.view());
  file.bytes(rowWriter.bytes.view());
  return file.finish();
}

/** Collects rows in ascending order of their keys. */
class RowWriter {
  readonly bytes = new ByteWriter();
  #before = "";
  readonly #places = new Map<string, number>();

  add({ key, completion }: Row): void {
    const { bytes } = this;
    const { text, kind, weight, id } = completion;
    bytes.varint(encoder.encode(sharedStart(this.#before, key)).length);
    writeText(bytes, key.slice(sharedStart(this.#before, key).length));
    this.#before = key;
    // By content: which of two equal entries came first must not change the bytes.
    const content = JSON.stringify(completion);
    const place = this.#places.get(content);
    if (place === undefined) {
      const flags = (text === key ? TEXT_IS_KEY : 0) | (id === "" ? 0 : HAS_ID);
      if (text !== key) this.#places.set(content, bytes.length);
      bytes.byte(completionKinds.indexOf(kind) | flags);
      bytes.byte(weight);
      if (text !== key) writeText(bytes, text);
      if (id !== "") writeText(bytes, id);
    } else {
      bytes.byte(WRITTEN_BEFORE);
      bytes.varint(bytes.length - 1 - place);
    }
  }
}

function writeText(file: ByteWriter, text: string): void {
  const bytes = encoder.encode(text);
  file.varint(bytes.length);
  file.bytes(bytes);
}

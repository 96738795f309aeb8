/**
 * What a reader may be about to type: titles, names and words, found by the first letters of their
 * keys.
 *
 *     length of the heads | heads | rows
 *
 * Rows are sorted by key and cut into files. Those whose keys begin with a prefix stand in one file,
 * or, when the prefix is short, in several; then the best of them are stored beforehand, as a head,
 * in the file where they begin. So every prefix is answered from one file. `src/contract/README.md`
 * tells every byte.
 */

import { compareTerms } from "./term-order.ts";
import { ByteReader, ByteWriter } from "./varint.ts";

/** Kinds of completion, in the order of their numbers in a file. */
const kinds = ["word", "name", "title"] as const;

/** `title`: of an article; `name`: of a person, a body or a place; `word`: of the articles' text. */
export type CompletionKind = (typeof kinds)[number];

/** Most completions that a prefix gives, and how many of each kind are stored for a short one. */
export const MAX_COMPLETIONS = 20;

/** What a prefix may be completed to. */
export interface Completion {
  /** As it is shown. */
  readonly text: string;
  readonly kind: CompletionKind;
  /** An integer from 0 to 255; the larger, the sooner shown. */
  readonly weight: number;
  /** Whatever the caller finds the thing by; may be empty. */
  readonly id: string;
}

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

/** A completion found by one of its keys. */
interface Row {
  readonly key: string;
  readonly completion: Completion;
}

const [MIN_FILE_BYTES, MAX_FILE_BYTES] = [14 * 1024, 24 * 1024];

/** Bits of the byte whose lowest two tell the kind. */
const TEXT_IS_KEY = 4;
const HAS_ID = 8;
/** In place of that byte: the completion stands further up, as many bytes as follow. */
const WRITTEN_BEFORE = 3;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Writes the table of `entries`. The same entries give the same bytes in any order.
 *
 * Of one key's entries of a kind, only the best {@link MAX_COMPLETIONS} are stored: no prefix would
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
  return [...byKey]
    .sort(([left], [right]) => compareTerms(left, right))
    .flatMap(([key, rows]) => bestRows(rows, key));
}

/** Returns the best of the rows under `prefix`, {@link MAX_COMPLETIONS} of each kind; `prefix` is now their key. */
function bestRows(rows: readonly Row[], prefix: string): Row[] {
  const byWeight = Array.from({ length: 256 }, (): Row[] => []);
  for (const row of rows) byWeight[row.completion.weight]?.push(row);
  const taken: Row[] = [];
  const texts = new Map(kinds.map((kind) => [kind, new Set<string>()]));
  const isOpen = (kind: CompletionKind) => texts.get(kind)?.size !== MAX_COMPLETIONS;
  // One weight after another spares sorting the many that come too late.
  for (const rowsOfWeight of byWeight.reverse()) {
    const wanted = rowsOfWeight.filter(({ completion }) => isOpen(completion.kind));
    for (const { completion } of wanted.sort((a, b) => compareEqualWeights(a, b, prefix))) {
      const seen = texts.get(completion.kind);
      if (!isOpen(completion.kind) || seen?.has(completion.text)) continue;
      seen?.add(completion.text);
      taken.push({ key: prefix, completion });
    }
  }
  return taken;
}

function compareEqualWeights(left: Row, right: Row, prefix: string): number {
  const [a, b] = [left.completion, right.completion];
  return (
    Number(right.key === prefix) - Number(left.key === prefix) ||
    a.text.length - b.text.length ||
    compareTerms(a.text, b.text) ||
    compareTerms(`${a.kind} ${a.id}`, `${b.kind} ${b.id}`)
  );
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
      bytes.byte(kinds.indexOf(kind) | flags);
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

/**
 * Returns the only file that can have completions of `prefix`; -1 when the table is empty.
 *
 * @param first {@link CompletionTable.first}.
 * @param prefix Folded as the keys are: words with one space between them.
 */
export function completionFileFor(first: readonly string[], prefix: string): number {
  return first.findLastIndex((start) => compareTerms(start, prefix) <= 0);
}

/**
 * Returns the completions that have a key with `prefix` at its start, no two alike in kind and text:
 * those of more weight first, then those whose key is the prefix, then shorter ones, then by code point.
 *
 * @param file The file that {@link completionFileFor} names for this prefix.
 * @param limit At most {@link MAX_COMPLETIONS}; what is above counts as that.
 */
export function findCompletions(
  file: Uint8Array,
  prefix: string,
  limit: number = MAX_COMPLETIONS,
  only: readonly CompletionKind[] = kinds,
): Completion[] {
  const reader = new ByteReader(file);
  const wanted = encoder.encode(prefix);
  const size = reader.varint();
  const end = reader.position + size;
  const heads = readRows(reader, Math.min(end, file.length), wanted);
  reader.position = end;
  const found =
    heads[0]?.key === prefix
      ? heads.filter(({ key }) => key === prefix)
      : bestRows(readRows(reader, file.length, wanted), prefix);
  return found
    .map(({ completion }) => completion)
    .filter(({ kind }) => only.includes(kind))
    .slice(0, Math.min(limit, MAX_COMPLETIONS));
}

/** Returns the rows up to `end` whose keys begin with `wanted`. */
function readRows(reader: ByteReader, end: number, wanted: Uint8Array): Row[] {
  const rows: Row[] = [];
  // One array for all keys: with one for each, the collector of garbage takes most of the time.
  const key: number[] = [];
  let order = 0;
  while (reader.position < end && order <= 0) {
    readKey(reader, key);
    order = compareStart(key, wanted);
    if (order === 0) rows.push(readCompletion(reader, decoder.decode(Uint8Array.from(key))));
    else skipCompletion(reader);
  }
  return rows;
}

function readKey(reader: ByteReader, key: number[]): void {
  key.length = Math.min(reader.varint(), key.length);
  for (const byte of readBytes(reader)) key.push(byte);
}

/** Reads what follows the key of a row. */
function readCompletion(reader: ByteReader, key: string): Row {
  const { source, position } = reader;
  const [flags, weight] = [source[position] ?? 0, source[position + 1] ?? 0];
  if (flags === WRITTEN_BEFORE) {
    reader.position += 1;
    return readCompletion(new ByteReader(source, position - reader.varint()), key);
  }
  reader.position += 2;
  const text = (flags & TEXT_IS_KEY) === 0 ? decoder.decode(readBytes(reader)) : key;
  const id = (flags & HAS_ID) === 0 ? "" : decoder.decode(readBytes(reader));
  return { key, completion: { text, kind: kinds[flags & 3] ?? "word", weight, id } };
}

function skipCompletion(reader: ByteReader): void {
  const flags = reader.source[reader.position] ?? 0;
  reader.position += flags === WRITTEN_BEFORE ? 1 : 2;
  if (flags === WRITTEN_BEFORE) reader.varint();
  else if ((flags & TEXT_IS_KEY) === 0) readBytes(reader);
  if ((flags & HAS_ID) !== 0) readBytes(reader);
}

/** Reads the bytes that follow their number, without copying them. */
function readBytes(reader: ByteReader): Uint8Array {
  const length = reader.varint();
  reader.position += length;
  return reader.source.subarray(reader.position - length, reader.position);
}

/** Compares the first bytes of `key` with `prefix`: 0 when it begins so. */
function compareStart(key: readonly number[], prefix: Uint8Array): number {
  for (let index = 0; index < prefix.length; index += 1) {
    const difference = (key[index] ?? -1) - (prefix[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

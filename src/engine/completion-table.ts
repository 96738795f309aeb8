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

import {
  bestRows,
  type Completion,
  type CompletionKind,
  completionKinds,
  HAS_ID,
  MAX_COMPLETIONS,
  type Row,
  TEXT_IS_KEY,
  WRITTEN_BEFORE,
} from "./completion.ts";
import { compareTerms } from "./term-order.ts";
import { ByteReader } from "./varint.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Returns the only file that can have completions of `prefix`; -1 when the table is empty.
 *
 * @param first The first keys, as the writer gave them.
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
 * @param limit Of each kind, at most {@link MAX_COMPLETIONS}; what is above counts as that.
 */
export function findCompletions(
  file: Uint8Array,
  prefix: string,
  limit: number = MAX_COMPLETIONS,
  only: readonly CompletionKind[] = completionKinds,
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
  const counts = new Map(only.map((kind) => [kind, Math.min(limit, MAX_COMPLETIONS)]));
  return found
    .map(({ completion }) => completion)
    .filter(({ kind }) => {
      const left = counts.get(kind) ?? 0;
      counts.set(kind, left - 1);
      return left > 0;
    });
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
  return { key, completion: { text, kind: completionKinds[flags & 3] ?? "word", weight, id } };
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

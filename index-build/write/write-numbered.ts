/** Entries by number, sorted keys and lists of articles -> files. */

import { writeBlock } from "../../src/contract/entry-block.ts";
import { type KeyLine, writeKeyLines } from "../../src/contract/key-lines.ts";
import type { KeyFiles, NumberedFiles, Section } from "../../src/contract/manifest.ts";
import { ARTICLES_PER_LIST_FILE, writeNumberLists } from "../../src/engine/number-lists.ts";

type Put = (section: Section, bytes: Uint8Array) => string;

/** Size from which a file of keys is closed, in UTF-16 code units: a look-up reads one. */
const KEY_FILE_LENGTH = 32 * 1024;

/** Writes texts as blocks of `perFile` entries. */
export function writeEntries(
  section: Section,
  entries: readonly string[],
  perFile: number,
  put: Put,
): NumberedFiles {
  const encoder = new TextEncoder();
  let files = "";
  for (let start = 0; start < entries.length; start += perFile) {
    const block = entries.slice(start, start + perFile).map((entry) => encoder.encode(entry));
    files += put(section, writeBlock(block));
  }
  return { perFile, files };
}

/** Writes keys in files of some size; a key's values are told once each, in the order given. */
export function writeKeys(
  section: Section,
  keys: ReadonlyMap<string, Iterable<number | string>>,
  put: Put,
): KeyFiles {
  const first: string[] = [];
  let files = "";
  let lines: KeyLine[] = [];
  let length = 0;
  const close = (): void => {
    if (lines.length === 0) return;
    first.push(lines[0]?.[0] ?? "");
    files += put(section, new TextEncoder().encode(writeKeyLines(lines)));
    lines = [];
    length = 0;
  };
  for (const key of [...keys.keys()].sort()) {
    const values = Array.from(new Set(keys.get(key) ?? []), String);
    lines.push([key, values]);
    length += key.length + values.join().length + 2;
    if (length >= KEY_FILE_LENGTH) close();
  }
  close();
  return { first, files };
}

/** Writes the lists of all articles, in the order of the archive. */
export function writeLists(
  section: Section,
  lists: readonly ArrayLike<number>[],
  put: Put,
): NumberedFiles {
  let files = "";
  for (let start = 0; start < lists.length; start += ARTICLES_PER_LIST_FILE) {
    files += put(section, writeNumberLists(lists.slice(start, start + ARTICLES_PER_LIST_FILE)));
  }
  return { perFile: ARTICLES_PER_LIST_FILE, files };
}

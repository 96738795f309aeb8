/** Writes tables of spellings, see `spelling-table.ts`. */

import { codePoints } from "./spelling-distance.ts";
import { compareTerms, sortTerms } from "./term-order.ts";
import { ByteWriter } from "./varint.ts";

/** Shortest and longest word that is kept, in letters (code points). */
const MIN_LETTERS = 3;
const MAX_LETTERS = 32;

// At 100,000 words the commonest first letter has 60 KB and a look-up needs two thirds of its words.
const MAX_FILE_BYTES = 32 * 1024;

/** Words that {@link writeSpellingTable} keeps unless told otherwise. */
const MAX_SPELLING_WORDS = 100_000;

/** The level of a word is in the low half of a byte and the letters it shares in the high half. */
const MAX_LEVEL = 15;
const MAX_SHARED = 16;

/** A table in files of at most about 32 KB. */
export interface SpellingTable {
  /**
   * For each file the first letter and the length of its first words, such as `"c9"`, ascending by
   * letter (code point), then by length. Words of one letter and length are in one file.
   */
  readonly first: readonly string[];
  /** As many as `first` has entries. */
  readonly files: readonly Uint8Array<ArrayBuffer>[];
}

interface WordGroup {
  readonly letter: number;
  readonly length: number;
  readonly words: {
    readonly letters: readonly number[];
    readonly shared: number;
    readonly level: number;
  }[];
  /** Bytes of the words when each letter takes one. */
  sizeBytes: number;
}

/**
 * Writes the table of `words`. The same words give the same bytes in any order.
 *
 * @param words Folded words as the archive's texts have them, not stemmed, with the number of articles
 *   (0 for a word that is right and stands in none). Numbers of a word given twice are added. Words with digits, without letters, under 3
 *   letters and over 32 are left out.
 * @param options `maxWords`: how many words are kept, those in most articles first.
 */
export function writeSpellingTable(
  words: Iterable<readonly [word: string, documents: number]>,
  options: { readonly maxWords?: number } = {},
): SpellingTable {
  const kept = mostFrequent(words, options.maxWords ?? MAX_SPELLING_WORDS);
  const files = cutIntoFiles(groupWords(kept));
  const first = files.flatMap(([group]) =>
    group ? [`${String.fromCodePoint(group.letter)}${group.length}`] : [],
  );
  return { first, files: files.map(writeFile) };
}

function mostFrequent(
  words: Iterable<readonly [string, number]>,
  maxWords: number,
): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const [word, documents] of words) {
    if (isKept(word)) counts.set(word, (counts.get(word) ?? 0) + documents);
  }
  const all = [...counts];
  if (all.length <= maxWords) return all;
  const hashed = all.map(([word, documents]) => ({ word, documents, hash: hashOf(word) }));
  hashed.sort(
    (left, right) =>
      right.documents - left.documents ||
      left.hash - right.hash ||
      compareTerms(left.word, right.word),
  );
  return hashed.slice(0, maxWords).map(({ word, documents }) => [word, documents]);
}

/**
 * FNV-1a. Which of the words that stand in one article each are kept must not depend on their
 * alphabet: in the order of terms, all of the last letters and scripts would go first.
 */
function hashOf(word: string): number {
  let hash = 2166136261;
  for (const letter of codePoints(word)) hash = Math.imul(hash ^ letter, 16777619) >>> 0;
  return hash;
}

function isKept(word: string): boolean {
  if (!/\p{L}/u.test(word) || /\p{N}/u.test(word)) return false;
  const { length } = codePoints(word);
  return length >= MIN_LETTERS && length <= MAX_LETTERS;
}

/** Sorts words by first letter, each letter's by length, and within a group by code point. */
function groupWords(words: readonly (readonly [string, number])[]): WordGroup[][] {
  const byLetter = new Map<number, Map<number, WordGroup>>();
  const counts = new Map(words);
  for (const word of sortTerms([...counts.keys()])) {
    const documents = counts.get(word) ?? 0;
    const letters = codePoints(word);
    const [letter = 0] = letters;
    const { length } = letters;
    const groups = byLetter.get(letter) ?? new Map<number, WordGroup>();
    byLetter.set(letter, groups);
    const group = groups.get(length) ?? { letter, length, words: [], sizeBytes: 0 };
    groups.set(length, group);
    const shared = sharedLetters(group.words.at(-1)?.letters ?? [], letters);
    // Level 0 is a word that is right and stands in no document.
    const level = documents === 0 ? 0 : Math.min(MAX_LEVEL, 1 + Math.floor(Math.log2(documents)));
    group.words.push({ letters, shared, level });
    group.sizeBytes += 1 + length - shared;
  }
  return [...byLetter.values()].map((groups) =>
    [...groups.values()].sort((left, right) => left.length - right.length),
  );
}

/** Fills files with the parts of letters, in order. */
function cutIntoFiles(letters: readonly WordGroup[][]): WordGroup[][] {
  const files: WordGroup[][] = [];
  let filled = MAX_FILE_BYTES;
  for (const part of letters.flatMap(cutEvenly)) {
    const size = totalSize(part);
    if (filled + size > MAX_FILE_BYTES) {
      files.push([]);
      filled = 0;
    }
    files.at(-1)?.push(...part);
    filled += size;
  }
  return files;
}

/** Cuts the groups of a letter into as few parts as fit into files, all of about one size. */
function cutEvenly(groups: readonly WordGroup[]): WordGroup[][] {
  const total = totalSize(groups);
  const count = Math.ceil(total / MAX_FILE_BYTES);
  const parts = Array.from({ length: count }, (): WordGroup[] => []);
  let before = 0;
  for (const group of groups) {
    const middle = before + group.sizeBytes / 2;
    parts[Math.floor((middle / total) * count)]?.push(group);
    before += group.sizeBytes;
  }
  return parts.filter((part) => part.length > 0);
}

function totalSize(groups: readonly WordGroup[]): number {
  return groups.reduce((sum, group) => sum + group.sizeBytes, 0);
}

/** How many first letters of the word before are not written again: at least 1, at most 16. */
function sharedLetters(previous: readonly number[], letters: readonly number[]): number {
  let shared = 1;
  while (shared < MAX_SHARED && previous[shared] === letters[shared]) shared += 1;
  return shared;
}

function writeFile(groups: readonly WordGroup[]): Uint8Array<ArrayBuffer> {
  const alphabet = lettersByFrequency(groups);
  const codes = new Map(alphabet.map((letter, code) => [letter, code]));
  const file = new ByteWriter();
  const groupWords = new ByteWriter();
  file.varint(alphabet.length);
  for (const letter of alphabet) file.varint(letter);
  for (const { letter, length, words } of groups) {
    groupWords.clear();
    for (const { letters, shared, level } of words) {
      groupWords.byte(((shared - 1) << 4) | level);
      for (const each of letters.slice(shared)) groupWords.varint(codes.get(each) ?? 0);
    }
    file.varint(codes.get(letter) ?? 0);
    file.varint(length);
    file.varint(groupWords.length);
    file.bytes(groupWords.view());
  }
  return file.finish();
}

/** The letters of a file, the commonest first, since the first 128 take one byte. */
function lettersByFrequency(groups: readonly WordGroup[]): number[] {
  const counts = new Map<number, number>();
  for (const { words } of groups) {
    for (const letter of words.flatMap(({ letters }) => letters)) {
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([letter]) => letter);
}

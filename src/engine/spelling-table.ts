/**
 * The archive's own words, to find the one that was meant when a word of a query is not among them.
 *
 *     letters | groups of words
 *
 * Words are kept by first letter and length, which typing errors change little, so that all words
 * within the allowed edits stand in one or two files. `src/contract/README.md` tells every byte.
 */

import { Alignment, type Correction, codePoints } from "./spelling-distance.ts";
import { compareTerms } from "./term-order.ts";
import { ByteReader, ByteWriter } from "./varint.ts";

/** Shortest and longest word that is kept, in letters (code points). */
const MIN_LETTERS = 3;
const MAX_LETTERS = 32;

// At 100,000 words the commonest first letter has 60 KB and a look-up needs two thirds of its words.
const MAX_FILE_BYTES = 32 * 1024;

/** Words that {@link writeSpellingTable} keeps unless told otherwise. */
export const MAX_SPELLING_WORDS = 100_000;

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
  const sorted = [...counts].sort(
    (left, right) =>
      right[1] - left[1] || hashOf(left[0]) - hashOf(right[0]) || compareTerms(left[0], right[0]),
  );
  return sorted.slice(0, maxWords);
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
  for (const [word, documents] of words.toSorted((a, b) => compareTerms(a[0], b[0]))) {
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

/** Orders groups by letter, then by length, of which those from 63 on are as one. */
function groupKey(letter: number, length: number): number {
  return letter * 64 + Math.min(length, 63);
}

/**
 * Returns which files of a table have the words within `maxEdits` of `word` that begin with
 * `letter`, the one with the words of its own length first.
 *
 * @param first {@link SpellingTable.first}.
 * @param letter The first letter of `word` unless told otherwise: see {@link otherFirstLetter}.
 * @returns File numbers, one or two up to about 100,000 words; at most one that has none of the words.
 */
export function spellingFilesFor(
  first: readonly string[],
  word: string,
  maxEdits: number,
  letter: string = word,
): number[] {
  const [code = 0] = codePoints(letter);
  const { length } = codePoints(word);
  const keys = first.map((start) => {
    const [firstLetter = ""] = start;
    return groupKey(firstLetter.codePointAt(0) ?? 0, Number(start.slice(firstLetter.length)));
  });
  const files: number[] = [];
  for (const edits of [0, 1, -1, 2, -2].filter((edits) => Math.abs(edits) <= maxEdits)) {
    const key = groupKey(code, length + edits);
    const file = keys.findLastIndex((start) => start <= key);
    if (file >= 0 && !files.includes(file)) files.push(file);
  }
  return files;
}

/**
 * Returns the letter that the word meant by `word` begins with when its first letters are swapped
 * or the first is one too many: the second. `undefined` when it is no other than the first.
 *
 * Only worth a fetch when nothing was found by the first letter, which is wrong in few errors.
 */
export function otherFirstLetter(word: string): string | undefined {
  const [first, second] = word;
  return second === first ? undefined : second;
}

/**
 * Returns the words of a file that begin with `letter` and are at most `maxEdits` from `word`:
 * nearest first, then those in more articles, then by code point.
 *
 * @param file As {@link writeSpellingTable} gave it.
 * @param letter The first letter of `word` unless told otherwise.
 */
export function findCorrections(
  file: Uint8Array,
  word: string,
  maxEdits: number,
  letter: string = word,
): Correction[] {
  const reader = new ByteReader(file);
  const alphabet = readAlphabet(reader);
  const typed = codePoints(word).map((each) => alphabet.indexOf(each));
  const firstCode = alphabet.indexOf(letter.codePointAt(0) ?? 0);
  const found: Correction[] = [];
  while (reader.position < file.length) {
    const [code, length, size] = [reader.varint(), reader.varint(), reader.varint()];
    const end = reader.position + size;
    if (code === firstCode && Math.abs(length - typed.length) <= maxEdits) {
      const alignment = new Alignment(typed, length, maxEdits);
      for (const { codes, edits, level } of wordsNear(alignment, [code], reader, end)) {
        const letters = codes.map((each) => alphabet[each] ?? 0);
        found.push({
          word: String.fromCodePoint(...letters),
          edits,
          documents: level === 0 ? 0 : 2 ** (level - 1),
        });
      }
    }
    reader.position = end;
  }
  return found.sort(
    (left, right) =>
      left.edits - right.edits ||
      right.documents - left.documents ||
      compareTerms(left.word, right.word),
  );
}

function readAlphabet(reader: ByteReader): number[] {
  const count = Math.min(reader.varint(), reader.source.length);
  return Array.from({ length: count }, () => reader.varint());
}

/** Gives the words up to `end` that are near enough; `codes` is overwritten with each word's letters. */
function* wordsNear(
  alignment: Alignment,
  codes: number[],
  reader: ByteReader,
  end: number,
): Generator<{ codes: readonly number[]; edits: number; level: number }> {
  while (reader.position < Math.min(end, reader.source.length)) {
    const header = reader.source[reader.position] ?? 0;
    reader.position += 1;
    const shared = (header >>> 4) + 1;
    for (let index = shared; index < alignment.length; index += 1) codes[index] = reader.varint();
    const edits = alignment.distanceTo(codes, shared);
    if (edits <= alignment.limit) yield { codes, edits, level: header & 15 };
  }
}

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
import { ByteReader } from "./varint.ts";

/** Orders groups by letter, then by length, of which those from 63 on are as one. */
function groupKey(letter: number, length: number): number {
  return letter * 64 + Math.min(length, 63);
}

/**
 * Returns which files of a table have the words within `maxEdits` of `word` that begin with
 * `letter`, the one with the words of its own length first.
 *
 * @param first The first groups, as the writer gave them.
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
 * @param file As `writeSpellingTable` gave it.
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

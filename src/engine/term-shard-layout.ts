/** What the writer and the reader of a term shard agree on; `src/contract/README.md` tells every byte. */

/** Terms a group of the dictionary. 16 costs 1 byte a term for the table and 8 comparisons a look-up. */
export const GROUP_SIZE = 16;

/** Streams behind the dictionary, in the order of the file. */
export const streamNames = ["gaps", "levels", "titles", "forms", "positions", "notes"] as const;

/** Name of a stream. */
export type StreamName = (typeof streamNames)[number];
/** Something for each stream. */
export type Streams<Value> = Record<StreamName, Value>;

/** Bytes of the counts at the start: terms, dictionary, streams. */
export const COUNTS_BYTES = 4 * (2 + streamNames.length);

/** Bytes of one row of the table of restarts: where a group begins in the dictionary and in each stream. */
export const RESTART_BYTES = 4 * (1 + streamNames.length);

/** Flag of a dictionary entry, below the number of articles: the term has title marks. */
export const HAS_TITLES = 1;

/** Flag of a dictionary entry: the term has positions. */
export const HAS_POSITIONS = 2;

/** Flag of a dictionary entry: the term has a note. */
export const HAS_NOTE = 4;

/** Flag of a dictionary entry: the term stands in other forms than itself. */
export const HAS_FORMS = 8;

/** Flag of a dictionary entry: a word of the term may be a name. */
export const MAY_BE_NAME = 16;

/** Bits of the flags. */
export const FLAG_BITS = 5;

/** Number of bytes that two byte strings have in common at their beginning. */
export function sharedPrefix(left: Uint8Array, right: Uint8Array): number {
  const limit = Math.min(left.length, right.length);
  let shared = 0;
  while (shared < limit && left[shared] === right[shared]) shared += 1;
  return shared;
}

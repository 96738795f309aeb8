/**
 * A block: one file with the entries of neighbouring articles, each a piece of JSON in UTF-8.
 *
 *     offsets: (count + 1) x uint32 | entries
 *
 * Offsets count from the start of the file; the first one therefore tells the count. One entry is
 * read without touching the others.
 */

const OFFSET_BYTES = 4;

/** Joins entries into a block; an entry may be empty. */
export function writeBlock(entries: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const table = (entries.length + 1) * OFFSET_BYTES;
  const file = new Uint8Array(entries.reduce((sum, entry) => sum + entry.length, table));
  const view = new DataView(file.buffer);
  let offset = table;
  entries.forEach((entry, index) => {
    view.setUint32(index * OFFSET_BYTES, offset, true);
    file.set(entry, offset);
    offset += entry.length;
  });
  view.setUint32(entries.length * OFFSET_BYTES, offset, true);
  return file;
}

/** Returns the bytes of entry `index` without copying, or `undefined` when the block has no such entry. */
export function readBlockEntry(block: Uint8Array, index: number): Uint8Array | undefined {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const count = view.getUint32(0, true) / OFFSET_BYTES - 1;
  if (index >= count) return undefined;
  const start = view.getUint32(index * OFFSET_BYTES, true);
  return block.subarray(start, view.getUint32((index + 1) * OFFSET_BYTES, true));
}

/** Number of entries in a block. */
export function countBlockEntries(block: Uint8Array): number {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  return view.getUint32(0, true) / OFFSET_BYTES - 1;
}

/** Ascending numbers as the gaps between them: varint *number − number before − 1*, the first counted from −1. */

import { ByteReader, ByteWriter } from "./varint.ts";

/** Writes a list that ascends without repeats. */
export function writeGaps(numbers: Iterable<number>): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  let previous = -1;
  for (const number of numbers) {
    writer.varint(number - previous - 1);
    previous = number;
  }
  return writer.finish();
}

/** Gives every number of a list to `take`, ascending. */
export function eachOfGaps(list: Uint8Array, take: (number: number) => void): void {
  const reader = new ByteReader(list);
  let number = -1;
  while (reader.position < list.length) {
    number += reader.varint() + 1;
    take(number);
  }
}

/**
 * Numbers of all names of an archive, as one column: for each name 28 bytes,
 *
 *     uint32 articles that name it | uint32 inside it | uint32 either | float64 latitude | float64 longitude
 *
 * low byte first. "Inside" is 0 for what is no place; the point is no number for what lies in no box of
 * a map: bodies, people, countries, continents.
 */

/** Bytes of one name. */
const RECORD_BYTES = 28;

/** Counts and the point of one name. */
export interface NameFacts {
  /** Articles that name it itself. */
  readonly count: number;
  /** Articles that name a place inside it. */
  readonly inside: number;
  /** Articles that do either. */
  readonly all: number;
  /** Degrees; not a number where there is no point. */
  readonly latitude: number;
  readonly longitude: number;
}

/** Writes the column; the names are in the order of their numbers. */
export function writeNameFacts(names: readonly NameFacts[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(names.length * RECORD_BYTES));
  names.forEach(({ count, inside, all, latitude, longitude }, number) => {
    const at = number * RECORD_BYTES;
    view.setUint32(at, count, true);
    view.setUint32(at + 4, inside, true);
    view.setUint32(at + 8, all, true);
    view.setFloat64(at + 12, latitude, true);
    view.setFloat64(at + 20, longitude, true);
  });
  return new Uint8Array(view.buffer);
}

/** Reads the facts of the name with a number, which must be in the column. */
export function readNameFacts(column: Uint8Array, number: number): NameFacts {
  const view = new DataView(column.buffer, column.byteOffset + number * RECORD_BYTES, RECORD_BYTES);
  return {
    count: view.getUint32(0, true),
    inside: view.getUint32(4, true),
    all: view.getUint32(8, true),
    latitude: view.getFloat64(12, true),
    longitude: view.getFloat64(20, true),
  };
}

/** Tables that find an article by its id: as many files as keep each small, an id's file told by a hash. */

/** Most ids that a table should hold on average, so that a look-up reads some tens of kilobytes. */
export const IDS_PER_TABLE = 1024;

/** A table as stored in JSON: ordinals by id, ids ascending. */
type IdTable = Readonly<Record<string, number>>;

/**
 * Returns in which of `tables` files an id is: 32-bit FNV-1a over its UTF-16 code units, modulo.
 *
 * FNV-1a: Fowler, Noll, Vo; offset basis 2166136261, prime 16777619. Ids are ASCII, so code units
 * are bytes. It spreads, it does not protect: a table may be larger than the average.
 */
export function tableOfId(id: string, tables: number): number {
  let hash = 2166136261;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 16777619) >>> 0;
  }
  return hash % tables;
}

/** Reads a table; own keys only, so that `constructor` is an id like any other. */
export function findInIdTable(json: string, id: string): number | undefined {
  const table = JSON.parse(json) as IdTable;
  return Object.hasOwn(table, id) ? table[id] : undefined;
}

/** The ids of a table, ascending. */
export function idsOfTable(json: string): string[] {
  return Object.keys(JSON.parse(json) as IdTable);
}

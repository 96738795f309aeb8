/**
 * Sorted keys as lines of text, which answer "this key" and "keys that begin so" without being parsed.
 *
 *     \n key \t value,value,... \n key \t ...
 *
 * Every line begins with a line feed; neither keys nor values hold a tab or line feed, and values no
 * comma. Keys ascend by UTF-16 code units, each once.
 */

/** A key and the values that it leads to. */
export type KeyLine = readonly [key: string, values: readonly string[]];

/** Begins the key of a whole spelling of a name; its values are ids. */
export const WHOLE_SPELLING = "=";

/** Begins the key of a spelling from one of its words on; its values are numbers, as are those of ids. */
export const FROM_WORD = "~";

/** Joins lines, which are sorted already. */
export function writeKeyLines(lines: readonly KeyLine[]): string {
  return lines.map(([key, values]) => `\n${key}\t${values.join(",")}`).join("");
}

/** The values under a key; none when it is not there. */
export function findKey(file: string, key: string): string[] {
  const start = file.indexOf(`\n${key}\t`);
  return start < 0 ? [] : valuesAt(file, start + key.length + 2);
}

/** All lines whose key begins with `prefix`, in order. */
export function findKeysFrom(file: string, prefix: string): KeyLine[] {
  const found: KeyLine[] = [];
  const begin = `\n${prefix}`;
  let at = file.indexOf(begin);
  while (at >= 0 && file.startsWith(begin, at)) {
    const tab = file.indexOf("\t", at);
    found.push([file.slice(at + 1, tab), valuesAt(file, tab + 1)]);
    at = file.indexOf("\n", tab);
  }
  return found;
}

function valuesAt(file: string, start: number): string[] {
  const end = file.indexOf("\n", start);
  return file.slice(start, end < 0 ? undefined : end).split(",");
}

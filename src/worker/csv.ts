/** Tables as CSV (RFC 4180), safe to open in a spreadsheet. */

/** What a cell may hold. */
type Cell = string | number | boolean | null;

/** A cell that begins so is a formula to a spreadsheet, whatever stands behind it. */
const FORMULA = /^[=+\-@\t\r]/;

const NEEDS_QUOTES = /[",\r\n]/;

/**
 * Writes a table: a line of names, then a line a row, each ended by CR LF.
 *
 * Text that a spreadsheet would take for a formula gets an apostrophe before it, which OWASP advises
 * against CSV injection; numbers are written as they are, null as nothing.
 */
export function writeCsv<Name extends string>(
  names: readonly Name[],
  rows: readonly Readonly<Record<Name, Cell>>[],
): string {
  const lines = [names, ...rows.map((row) => names.map((name) => row[name]))];
  return lines.map((cells) => `${cells.map(writeCell).join(",")}\r\n`).join("");
}

function writeCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

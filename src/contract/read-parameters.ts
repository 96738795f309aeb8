/** Reads the query string of a request with a table of parameters. Never throws: bad input is a value. */

import { splitList } from "./filter-value.ts";
import type { Parameter, ParameterTable, ParameterValues } from "./parameter.ts";

/** Why one parameter cannot be taken. */
export type ParameterFault =
  | { readonly code: "encoding"; readonly parameter: string }
  | { readonly code: "unknown"; readonly parameter: string; readonly nearest?: string }
  | { readonly code: "repeated"; readonly parameter: string }
  | { readonly code: "too-many"; readonly parameter: string; readonly maximum: number }
  | {
      readonly code: "invalid";
      readonly parameter: string;
      readonly value: string;
      readonly range?: readonly [minimum: number, maximum: number];
    };

/** Either the values, or every fault that was found. */
export type ReadParameters<Table extends ParameterTable> =
  | { readonly ok: true; readonly values: ParameterValues<Table>; readonly canonical: string }
  | { readonly ok: false; readonly faults: readonly ParameterFault[] };

/** Added to addresses by newsletters and social networks; they say nothing to us. */
const TRACKING = /^(?:utm_\w*|fbclid|gclid|msclkid|mc_cid|mc_eid)$/;

/** Longest part of a value that an error repeats, in UTF-16 code units. */
const ECHO_LENGTH = 100;

/** Faults from which on no more are told: the request is refused whatever follows. */
const MAX_FAULTS = 100;

/**
 * Reads `search`, the query string with or without `?`.
 *
 * @returns `canonical` is the same for all ways to write the same request: names sorted, values
 *   decoded and encoded anew, tracking parameters left out.
 */
export function readParameters<Table extends ParameterTable>(
  table: Table,
  search: string,
): ReadParameters<Table> {
  const given = new Map<string, string[]>();
  const faults: ParameterFault[] = [];
  for (const [name, value] of decodePairs(search, faults)) {
    if (TRACKING.test(name)) continue;
    const parameter = Object.hasOwn(table, name) ? table[name] : undefined;
    if (!parameter) faults.push(unknownParameter(name, Object.keys(table)));
    else if (given.has(name) && !parameter.list) faults.push({ code: "repeated", parameter: name });
    else addValues(given, name, valuesOf(parameter, value));
  }
  const values = readValues(table, given, faults);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, values: values as ParameterValues<Table>, canonical: canonicalQuery(given) };
}

function addValues(given: Map<string, string[]>, name: string, values: readonly string[]): void {
  const before = given.get(name);
  if (before) before.push(...values);
  else given.set(name, [...values]);
}

function valuesOf({ list, rewrite }: Parameter<unknown>, text: string): string[] {
  const values = list ? splitList(text) : [text];
  return rewrite ? values.map(rewrite) : values;
}

function readValues(
  table: ParameterTable,
  given: ReadonlyMap<string, readonly string[]>,
  faults: ParameterFault[],
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, parameter] of Object.entries(table)) {
    const texts = given.get(name);
    if (!texts) {
      values[name] = parameter.list ? [] : undefined;
      continue;
    }
    const read = [...new Set(readEach(name, parameter, texts, faults))];
    if (parameter.most !== undefined && read.length > parameter.most) {
      faults.push({ code: "too-many", parameter: name, maximum: parameter.most });
    }
    values[name] = parameter.list ? read : read[0];
  }
  return values;
}

function readEach(
  name: string,
  { schema, range }: Parameter<unknown>,
  texts: readonly string[],
  faults: ParameterFault[],
): unknown[] {
  const read: unknown[] = [];
  for (const value of texts) {
    const result = schema.safeParse(value);
    if (result.success) read.push(result.data);
    else if (faults.length < MAX_FAULTS) {
      const told = value.slice(0, ECHO_LENGTH);
      faults.push({ code: "invalid", parameter: name, value: told, ...(range && { range }) });
    }
  }
  return read;
}

/** Sorted by name; a list's values are sorted too, since their order says nothing. */
function canonicalQuery(given: ReadonlyMap<string, readonly string[]>): string {
  return [...given]
    .filter(([, values]) => values.length > 0)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, values]) => `${name}=${encodeURIComponent([...new Set(values)].sort().join(","))}`)
    .join("&");
}

/** Decodes once, strictly: what is no UTF-8 is a fault, not a replacement character. */
function* decodePairs(search: string, faults: ParameterFault[]): Generator<[string, string]> {
  const query = search.startsWith("?") ? search.slice(1) : search;
  for (const pair of query.split("&")) {
    if (faults.length >= MAX_FAULTS) return;
    if (pair === "") continue;
    const [rawName = "", ...rest] = pair.split("=");
    const name = decode(rawName);
    const value = decode(rest.join("="));
    if (name !== undefined && value !== undefined && !hasControl(name + value)) yield [name, value];
    else faults.push({ code: "encoding", parameter: (name ?? rawName).slice(0, ECHO_LENGTH) });
  }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}

/** Controls mean nothing in a query, and NUL or line ends are only ever sent to break something. */
function hasControl(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x7f || (code < 0x20 && code !== 9 && code !== 10 && code !== 13)) return true;
  }
  return false;
}

function unknownParameter(name: string, known: readonly string[]): ParameterFault {
  const parameter = name.slice(0, ECHO_LENGTH);
  const nearest = nearestName(parameter.toLowerCase(), known);
  return { code: "unknown", parameter, ...(nearest !== undefined && { nearest }) };
}

/** The known name with the fewest edits, or that begins alike; `undefined` when none is near. */
function nearestName(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  // Other services' names begin alike: `facet_field`, `limit-per-page`.
  const [firstWord = name] = name.split(/[^a-z]/, 1);
  for (const candidate of known) {
    const isPrefix = candidate.startsWith(firstWord) || name.startsWith(candidate);
    const edits = isPrefix && firstWord.length > 1 ? 1 : editDistance(name, candidate);
    if (edits >= fewest || edits > Math.max(1, candidate.length / 3)) continue;
    best = candidate;
    fewest = edits;
  }
  return best;
}

/** Levenshtein distance, by the row of Wagner and Fischer. */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let l = 1; l <= left.length; l += 1) {
    const next = [l];
    for (let r = 1; r <= right.length; r += 1) {
      const change = (row[r - 1] ?? 0) + (left[l - 1] === right[r - 1] ? 0 : 1);
      next.push(Math.min(change, (row[r] ?? 0) + 1, (next[r - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

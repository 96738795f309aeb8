/** The articles that hold a term, as the archive stores them and as the search reads them. */

import type { SurfaceForms } from "./surface-forms.ts";
import { type ByteReader, ByteWriter } from "./varint.ts";

/** Bit of a field mask, as in {@link TermPostings.fields}: the term stands in the text. */
export const IN_BODY = 1;

/** Bit of a field mask: the term stands in the title. */
export const IN_TITLE = 2;

/** The postings of one term; the arrays are parallel and as long as the document frequency. */
export interface TermPostings {
  /** Ordinals of the articles, strictly ascending. */
  readonly ordinals: Uint32Array;
  /** Impact levels, 0 to `IMPACT_LEVELS` - 1. */
  readonly levels: Uint8Array;
  /** {@link IN_BODY}, {@link IN_TITLE} or both. Absent when the term stands in no title. */
  readonly fields?: Uint8Array;
  /** Where the term stands in each article, for `PositionReader`. Absent when that was not kept. */
  readonly positions?: Uint8Array;
  /** As which words the term stands in the articles. Absent when only as the term itself. */
  readonly forms?: SurfaceForms;
}

/** What a shard holds under a term. */
export interface TermEntry {
  readonly postings: TermPostings;
  /** What the build noted of the term: JSON, as `src/contract/term-notes.ts` describes it. */
  readonly note?: string;
  /** Whether one of its words may be a name: whose capitals, if it has any, do not speak against it. */
  readonly mayBeName?: boolean;
}

/**
 * Appends the three streams of a term: gaps of ordinals, levels, title marks.
 *
 * They go to writers of their own, since bytes of one kind side by side compress better than mixed.
 *
 * @returns Whether a title mark was written, which the dictionary must tell the reader.
 */
export function writePostings(
  { ordinals, levels, fields }: TermPostings,
  to: { readonly gaps: ByteWriter; readonly levels: ByteWriter; readonly titles: ByteWriter },
): boolean {
  let previous = -1;
  for (const ordinal of ordinals) {
    to.gaps.varint(ordinal - previous - 1);
    previous = ordinal;
  }
  to.levels.bytes(levels);
  return fields !== undefined && writeTitleMarks(fields, to.titles);
}

/** Writes the number of postings with the term in the title, then for each the gap and whether the body lacks it. */
function writeTitleMarks(fields: Uint8Array, titles: ByteWriter): boolean {
  const marks = new ByteWriter();
  let count = 0;
  let previous = -1;
  for (const [index, field] of fields.entries()) {
    if ((field & IN_TITLE) === 0) continue;
    const titleOnly = (field & IN_BODY) === 0 ? 1 : 0;
    marks.varint(((index - previous - 1) << 1) | titleOnly);
    previous = index;
    count += 1;
  }
  if (count === 0) return false;
  titles.varint(count);
  titles.bytes(marks.view());
  return true;
}

/** Reads `count` ordinals from gaps; leaves the reader behind them. */
export function readOrdinals(reader: ByteReader, count: number): Uint32Array {
  const ordinals = new Uint32Array(count);
  const { source } = reader;
  let { position } = reader;
  let ordinal = -1;
  for (let index = 0; index < count; index += 1) {
    // The loop of ByteReader.varint by hand: this is the hottest loop of a search.
    let byte = source[position++] ?? 0;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = source[position++] ?? 0;
      gap |= (byte & 127) << shift;
    }
    ordinal += gap + 1;
    ordinals[index] = ordinal;
  }
  reader.position = position;
  return ordinals;
}

/** Reads the title marks of a term with `count` postings, written by {@link writePostings}. */
export function readFields(reader: ByteReader, count: number): Uint8Array {
  const fields = new Uint8Array(count).fill(IN_BODY);
  let index = -1;
  for (let left = reader.varint(); left > 0; left -= 1) {
    const mark = reader.varint();
    index += (mark >>> 1) + 1;
    fields[index] = (mark & 1) === 1 ? IN_TITLE : IN_TITLE | IN_BODY;
  }
  return fields;
}

/** Place of the first value of ascending `values`, from `from` on, that is not below `wanted`: by galloping. */
export function firstNotBelow(values: Uint32Array, wanted: number, from: number): number {
  let step = 1;
  let low = from;
  while (low + step < values.length && (values[low + step] ?? 0) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(values.length, low + step + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Place of an article among those of ascending `ordinals`; -1 when it is not there. */
export function placeAmong(ordinals: Uint32Array, wanted: number): number {
  let low = 0;
  let high = ordinals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordinals[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return ordinals[low] === wanted ? low : -1;
}

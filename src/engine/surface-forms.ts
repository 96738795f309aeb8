/**
 * As which words a term stands in its articles: `offens` as `offensive` or `offensives`.
 *
 *     number of forms | each form: length, bytes, articles | a byte an article, when there are several
 *
 * Stemming joins words that a reader keeps apart; who typed one of them means that one first.
 */

import type { ByteReader, ByteWriter } from "./varint.ts";

/** Forms told apart in a term; the rarer ones share the last bit. */
export const TOLD_APART = 7;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The forms of a term in its articles. */
export interface SurfaceForms {
  /** Folded words, most articles first, at most {@link TOLD_APART}, and in how many articles each stands. */
  readonly forms: readonly (readonly [form: string, articles: number])[];
  /** A byte an article: bit n for form n, bit 7 for any other. Absent when the term has one form. */
  readonly masks?: Uint8Array;
}

/** Appends the forms of a term. */
export function writeSurfaceForms({ forms, masks }: SurfaceForms, to: ByteWriter): void {
  to.varint((forms.length << 1) | (masks ? 1 : 0));
  for (const [form, articles] of forms) {
    const bytes = encoder.encode(form);
    to.varint(bytes.length);
    to.bytes(bytes);
    to.varint(articles);
  }
  if (masks) to.bytes(masks);
}

/** Reads the forms of a term that stands in `documents` articles. */
export function readSurfaceForms(reader: ByteReader, documents: number): SurfaceForms {
  const head = reader.varint();
  const forms: (readonly [string, number])[] = [];
  for (let left = head >>> 1; left > 0; left -= 1) {
    const length = reader.varint();
    const form = decoder.decode(reader.source.subarray(reader.position, reader.position + length));
    reader.position += length;
    forms.push([form, reader.varint()]);
  }
  if ((head & 1) === 0) return { forms };
  return { forms, masks: reader.source.slice(reader.position, reader.position + documents) };
}

/**
 * Joins what single articles have into the forms of a term.
 *
 * @param articles For each article the forms in it, each once.
 * @returns Nothing when the term has one form, itself: then there is nothing to tell.
 */
export function joinSurfaceForms(
  term: string,
  articles: readonly (readonly string[])[],
): SurfaceForms | undefined {
  const counts = new Map<string, number>();
  for (const forms of articles) {
    for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const [only] = counts.keys();
  if (only === undefined || (counts.size === 1 && only === term)) return undefined;
  const sorted = [...counts].sort(
    ([left, leftCount], [right, rightCount]) => rightCount - leftCount || (left < right ? -1 : 1),
  );
  const forms = sorted.slice(0, TOLD_APART);
  if (counts.size === 1) return { forms };
  const bits = new Map(forms.map(([form], bit) => [form, 1 << bit]));
  const masks = Uint8Array.from(articles, (held) =>
    held.reduce((mask, form) => mask | (bits.get(form) ?? 1 << TOLD_APART), 0),
  );
  return { forms, masks };
}

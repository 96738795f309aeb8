/** Figures and moments as rows of a table. */

import type { StoredFigure, StoredNamed } from "../contract/figure-records.ts";
import type { StoredMoment } from "../contract/figure-responses.ts";
import { writeCsv } from "./csv.ts";

const figureColumns = [
  ..."id kind value upper vague bound unit group attribution source source_id speaker carried".split(
    " ",
  ),
  ..."place place_id from to by by_id part_of breakdown_ok quote sentence start end".split(" "),
  ..."article title lang outlet published".split(" "),
];

const momentColumns =
  "bucket from to precision basis words text start end source source_id article title lang outlet published".split(
    " ",
  );

/** Writes figures as CSV; a name on the list is written by its English label, `start` and `end` are those of the quote. */
export function figuresCsv(figures: readonly StoredFigure[]): string {
  return writeCsv(
    figureColumns,
    figures.map(({ parts: _, source, place, by, quote, sentence, published, ...figure }) => ({
      ...figure,
      ...namedCells("source", source),
      ...namedCells("place", place),
      ...namedCells("by", by),
      source_quote: null,
      quote: quote.text,
      sentence: sentence.text,
      start: quote.start,
      end: quote.end,
      published: published?.value ?? null,
    })),
  );
}

/** Writes the sentences of buckets as CSV. */
export function momentsCsv(
  buckets: readonly { readonly start: string; readonly items: readonly StoredMoment[] }[],
): string {
  const rows = buckets.flatMap(({ start: bucket, items }) =>
    items.map(({ date, source, published, ...moment }) => ({
      ...moment,
      ...namedCells("source", source),
      bucket,
      from: date.from,
      to: date.to,
      precision: date.precision,
      basis: date.basis,
      words: date.words?.text ?? null,
      published: published?.value ?? null,
    })),
  );
  return writeCsv(momentColumns, rows);
}

function namedCells(name: string, named: StoredNamed | null): Record<string, string | null> {
  const label = named?.label ?? null;
  const text = typeof label === "string" ? label : (label?.en ?? null);
  return { [name]: text, [`${name}_id`]: named?.id ?? null };
}

/** A figure as programs that compare figures take it: in the terms of those who annotate articles by hand. */

import type { StoredFigure, StoredNamed } from "../src/contract/figure-records.ts";

/** A figure in plain values; names in English where the list has them, else as the article has them. */
export interface InspectedFigure
  extends Pick<
    StoredFigure,
    | "kind"
    | "value"
    | "upper"
    | "vague"
    | "bound"
    | "unit"
    | "group"
    | "attribution"
    | "speaker"
    | "carried"
    | "from"
    | "to"
  > {
  /** Null in the article's own voice, and where the source is not known for sure: `attribution` tells which. */
  readonly source: string | null;
  /** The words that attribute it; null where it is carried over from before, or nobody is named. */
  readonly sourceSpan: string | null;
  readonly place: string | null;
  readonly by: string | null;
  /** The words that carry the number, and their half-open range of code points of the text. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Place of the total in the list of figures, from 0, of which this one is a part. */
  readonly partOf: number | null;
  /** Of a total: whether its parts add up to it; null when they need not. */
  readonly breakdownOk: boolean | null;
}

/** Tells the figures of one article, in reading order. */
export function inspectFigures(figures: readonly StoredFigure[]): InspectedFigure[] {
  const placeOf = new Map(figures.map(({ id }, place) => [id, place]));
  return figures.map((figure) => {
    const { kind, value, upper, vague, bound, unit, group, attribution } = figure;
    const { speaker, carried, from, to, quote, part_of } = figure;
    return {
      ...{ kind, value, upper, vague, bound, unit, group },
      attribution,
      source: attribution === "named" ? nameOf(figure.source) : null,
      speaker,
      sourceSpan: figure.source_quote?.text ?? null,
      carried,
      place: nameOf(figure.place),
      from,
      to,
      by: nameOf(figure.by),
      quote: quote.text,
      start: quote.start,
      end: quote.end,
      partOf: part_of === null ? null : (placeOf.get(part_of) ?? null),
      breakdownOk: figure.breakdown_ok,
    };
  });
}

function nameOf(named: StoredNamed | null): string | null {
  if (named === null) return null;
  return typeof named.label === "string" ? named.label : named.label.en;
}

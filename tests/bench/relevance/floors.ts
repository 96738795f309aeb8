import type { Scores } from "./metrics.ts";

/** Least value of a measure on a collection, for its queries as they are. */
export interface Floor {
  readonly measure: keyof Scores;
  readonly least: number;
}

/** A score that differs by less may do so for the order of equal documents alone. */
const TOLERANCE = 0.01;

/**
 * What BM25 in its best common form reaches on these collections; measured in November 2026 with
 * Lucene's formula, one stemmer a language, k1 1.2 and b 0.75, on at most 300 evenly spaced queries.
 */
const referenceNdcg10: Readonly<Record<string, number>> = {
  time: 0.68,
  fquad: 0.84,
  scifact: 0.68,
  "orangesum-headline": 0.78,
  "orangesum-short": 0.55,
  "xquad-en": 0.97,
  "xquad-ar": 0.93,
  cranfield: 0.34,
};

const leastRecall100: Readonly<Record<string, number>> = { scifact: 0.92 };

/** Returns the floors of a collection; none for a collection that is measured for information. */
export function floorsOf(collection: string): readonly Floor[] {
  const ndcg10 = referenceNdcg10[collection];
  const recall100 = leastRecall100[collection];
  const floors: Floor[] = [];
  if (ndcg10 !== undefined) floors.push({ measure: "ndcg10", least: ndcg10 - TOLERANCE });
  if (recall100 !== undefined) floors.push({ measure: "recall100", least: recall100 });
  return floors;
}

/** Returns whether scores reach a floor, as both are printed: to three decimals. */
export function reachesFloor(scores: Scores, { measure, least }: Floor): boolean {
  return Math.round(scores[measure] * 1000) >= Math.round(least * 1000);
}

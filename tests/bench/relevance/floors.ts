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
 * Lucene's formula, one stemmer a language, k1 1.2 and b 0.75: on at most 300 evenly spaced queries,
 * and on all. French questions on encyclopedia articles are the only set where the two differ much.
 */
const referenceNdcg10: Readonly<Record<string, { readonly sample: number; readonly all: number }>> =
  {
    time: { sample: 0.68, all: 0.68 },
    fquad: { sample: 0.842, all: 0.804 },
    scifact: { sample: 0.683, all: 0.683 },
    "orangesum-headline": { sample: 0.813, all: 0.803 },
    "orangesum-short": { sample: 0.571, all: 0.549 },
    "xquad-en": { sample: 0.97, all: 0.965 },
    "xquad-ar": { sample: 0.93, all: 0.938 },
    cranfield: { sample: 0.36, all: 0.36 },
  };

/** Queries up to which a run counts as the sample. */
const SAMPLE_QUERIES = 300;

const leastRecall100: Readonly<Record<string, number>> = { scifact: 0.92 };

/**
 * Returns the floors of a collection; none for a collection that is measured for information.
 *
 * @param queries Number of queries asked.
 */
export function floorsOf(collection: string, queries: number): readonly Floor[] {
  const reference = referenceNdcg10[collection];
  const ndcg10 = queries > SAMPLE_QUERIES ? reference?.all : reference?.sample;
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

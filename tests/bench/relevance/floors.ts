/**
 * What the service must reach, and what it aims at: the one table that `bench:relevance` judges by
 * and that the gate of the tests (`tests/relevance/floors.test.ts`) takes its sample from.
 */

import type { Scores } from "./metrics.ts";

/** Least or most value of a measure. */
export interface Floor {
  readonly measure: keyof Scores | "loss10";
  /** Least value of the measure; of `loss10`, the most that may be lost. */
  readonly bound: number;
  /** What we aim at, where that is more than the floor. */
  readonly aim?: number;
}

/** The smaller measurement that the tests make each time. */
export interface GateSample {
  /** Evenly spaced queries asked; where there are fewer, all. */
  readonly queries: number;
  /**
   * nDCG@10 of the sample when it was last set. The gate lets it fall by {@link GATE_TOLERANCE}. Raise
   * it when the engine has become better; lowering it is a decision to tell of in the change log.
   */
  readonly ndcg10: number;
  /** The same with two typing errors in a word of each query; absent where it is not measured. */
  readonly misspelled?: number;
}

/** What is asked of one collection. */
interface Goal {
  readonly ndcg10: { readonly floor: number; readonly aim?: number };
  readonly recall100?: number;
  /** Most Success@10 that two typing errors in a word may cost, against the same run without. */
  readonly loss10?: { readonly floor: number; readonly aim: number };
  readonly gate?: GateSample;
}

/** How far a sample may fall: a change that moves a few hits by a place or two moves it by less. */
export const GATE_TOLERANCE = 0.01;

/** Queries from which on a run is judged; a smaller one differs from the whole by chance alone. */
const JUDGED_QUERIES = 300;

/** Typing errors of the run whose loss is judged. */
export const LOSS_EDITS = 2;

/**
 * Floors and aims of November 2026, for at most 300 evenly spaced queries a collection: each is above
 * what the best peer reached on the same queries, or what our own first release did.
 */
const goals: Readonly<Record<string, Goal>> = {
  "syria-fr": { ndcg10: { floor: 0.62, aim: 0.72 }, gate: { queries: 25, ndcg10: 0.658 } },
  "syria-en": { ndcg10: { floor: 0.66, aim: 0.74 }, gate: { queries: 25, ndcg10: 0.675 } },
  "syria-ar": { ndcg10: { floor: 0.45, aim: 0.65 }, gate: { queries: 25, ndcg10: 0.718 } },
  time: { ndcg10: { floor: 0.7, aim: 0.73 }, gate: { queries: 82, ndcg10: 0.675 } },
  // No gate: its corpus takes as long to build as all others together. The bench measures it.
  scifact: { ndcg10: { floor: 0.69, aim: 0.72 }, recall100: 0.92 },
  cranfield: { ndcg10: { floor: 0.37, aim: 0.4 }, gate: { queries: 80, ndcg10: 0.399 } },
  fquad: {
    ndcg10: { floor: 0.86, aim: 0.89 },
    loss10: { floor: 0.02, aim: 0.01 },
    gate: { queries: 80, ndcg10: 0.835, misspelled: 0.818 },
  },
  "orangesum-headline": { ndcg10: { floor: 0.8, aim: 0.84 } },
  "orangesum-short": {
    ndcg10: { floor: 0.58, aim: 0.62 },
    loss10: { floor: 0.06, aim: 0.03 },
  },
  "xquad-en": { ndcg10: { floor: 0.97, aim: 0.98 }, gate: { queries: 60, ndcg10: 0.971 } },
  "xquad-ar": {
    ndcg10: { floor: 0.95, aim: 0.96 },
    gate: { queries: 60, ndcg10: 0.958, misspelled: 0.927 },
  },
  "pud-en2fr": {
    ndcg10: { floor: 0.87, aim: 0.92 },
    gate: { queries: 60, ndcg10: 0.971, misspelled: 0.932 },
  },
  "pud-fr2en": { ndcg10: { floor: 0.86, aim: 0.92 }, gate: { queries: 60, ndcg10: 0.959 } },
  "xquad-en2ar": {
    ndcg10: { floor: 0.35, aim: 0.6 },
    gate: { queries: 60, ndcg10: 0.788, misspelled: 0.75 },
  },
  "xquad-ar2en": { ndcg10: { floor: 0.35, aim: 0.6 }, gate: { queries: 60, ndcg10: 0.786 } },
  "placenames-fr": { ndcg10: { floor: 0.85, aim: 0.92 }, gate: { queries: 121, ndcg10: 0.867 } },
};

/** Collections that the tests measure a sample of, with that sample. */
export const gateSamples: ReadonlyMap<string, GateSample> = new Map(
  Object.entries(goals).flatMap(([name, { gate }]) => (gate === undefined ? [] : [[name, gate]])),
);

/** A run of one collection, as far as its floors depend on it. */
export interface JudgedRun {
  readonly collection: string;
  /** Typing errors in a word of each query. */
  readonly edits: number;
  /** Queries of the collection, and those of them that were drawn. */
  readonly available: number;
  readonly drawn: number;
}

/**
 * Returns the floors that hold for a run; none for a collection without goals, for a run of fewer
 * than 300 of the queries there are, or for typing errors whose loss nobody judges.
 */
export function floorsOf({ collection, edits, available, drawn }: JudgedRun): readonly Floor[] {
  const goal = goals[collection];
  if (goal === undefined || drawn < Math.min(JUDGED_QUERIES, available)) return [];
  if (edits === LOSS_EDITS && goal.loss10 !== undefined) {
    return [{ measure: "loss10", bound: goal.loss10.floor, aim: goal.loss10.aim }];
  }
  if (edits > 0) return [];
  const { floor, aim } = goal.ndcg10;
  const ndcg10: Floor = { measure: "ndcg10", bound: floor, ...(aim === undefined ? {} : { aim }) };
  return goal.recall100 === undefined
    ? [ndcg10]
    : [ndcg10, { measure: "recall100", bound: goal.recall100 }];
}

/**
 * Returns whether scores reach a floor, as both are printed: to three decimals.
 *
 * @param unspoiled Scores of the same run without typing errors; without them a loss is not reached.
 */
export function reachesFloor(scores: Scores, floor: Floor, unspoiled?: Scores): boolean {
  if (floor.measure === "loss10") {
    return (
      unspoiled !== undefined &&
      inThousandths(lossOf(scores, unspoiled)) <= inThousandths(floor.bound)
    );
  }
  return inThousandths(scores[floor.measure]) >= inThousandths(floor.bound);
}

/** Success@10 that typing errors cost; below 0 when they helped. */
export function lossOf(scores: Scores, unspoiled: Scores): number {
  return unspoiled.success10 - scores.success10;
}

function inThousandths(value: number): number {
  return Math.round(value * 1000);
}

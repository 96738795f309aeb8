/**
 * Measures of one ranking, as trec_eval defines them, so that figures compare with published ones.
 *
 * - nDCG: K. Järvelin, J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS
 *   20 (4), 2002, with trec_eval's linear gain and its discount of `log2(rank + 1)`.
 * - Recall, success: C. D. Manning, P. Raghavan, H. Schütze, "Introduction to Information Retrieval",
 *   chapter 8; success is trec_eval's `success_10`.
 * - Reciprocal rank: E. M. Voorhees, "The TREC-8 Question Answering Track Report", 1999.
 */

import type { Grades } from "./collections.ts";

/** Measures of one query, or their means; each from 0 to 1. */
export interface Scores {
  /** Gain of the first ten, as a share of the best gain that ten could have. */
  readonly ndcg10: number;
  /** Share of the relevant documents that are among the first hundred. */
  readonly recall100: number;
  /** One divided by the rank of the first relevant document; 0 when it is not among the first ten. */
  readonly mrr10: number;
  /** 1 when a relevant document is among the first ten, else 0. */
  readonly success10: number;
}

const NO_SCORES: Scores = { ndcg10: 0, recall100: 0, mrr10: 0, success10: 0 };

/**
 * Scores a ranking.
 *
 * @param ids Documents, best first. One that comes twice counts where it comes first.
 * @param grades At least one is above 0; one that is 0 or below is not relevant.
 */
export function scoreRanking(ids: readonly string[], grades: Grades): Scores {
  const found = [...new Set(ids)].map((id) => Math.max(0, grades.get(id) ?? 0));
  const relevant = [...grades.values()].filter((grade) => grade > 0).sort((a, b) => b - a);
  if (relevant.length === 0) return NO_SCORES;
  const rank = found.slice(0, 10).findIndex((grade) => grade > 0) + 1;
  return {
    ndcg10: gainOfTen(found) / gainOfTen(relevant),
    recall100: found.slice(0, 100).filter((grade) => grade > 0).length / relevant.length,
    mrr10: rank > 0 ? 1 / rank : 0,
    success10: rank > 0 ? 1 : 0,
  };
}

/** Returns the means of the measures; zeros for no scores. */
export function meanScores(scores: readonly Scores[]): Scores {
  const mean = (measure: keyof Scores) =>
    scores.reduce((sum, score) => sum + score[measure], 0) / Math.max(1, scores.length);
  return {
    ndcg10: mean("ndcg10"),
    recall100: mean("recall100"),
    mrr10: mean("mrr10"),
    success10: mean("success10"),
  };
}

/** Half the width of the 95 % interval of a mean: a difference well below it says nothing. */
export function halfWidth(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return 1.96 * Math.sqrt(squares / Math.max(1, values.length - 1) / values.length);
}

function gainOfTen(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((gain, grade, index) => gain + grade / Math.log2(index + 2), 0);
}

/**
 * A preference for new articles, off unless it is asked for.
 *
 *     score × (½ + ½ · 2^(−age / half-life))
 *
 * So the newest article keeps its score, one of the age of a half-life three quarters of it, and none
 * loses more than half: what an article says still counts before when it was said. Exponential decay as
 * in Li and Croft, "Time-based language models" (CIKM 2003), here with a floor. The age is counted from
 * the newest article of the archive, since an answer depends on no clock.
 */

import type { DateRun } from "../contract/date-runs.ts";
import { lastDay, parsePartialDate } from "../contract/partial-date.ts";
import type { MatchedArticles } from "./match-articles.ts";

const DAY_MS = 86_400_000;

/** What the oldest articles and those without a date keep of their score. */
const FLOOR = 0.5;

/**
 * Scales the scores of articles by their age, and notes by how much.
 *
 * @param runs Dates of all articles; a date to the month or year is taken for its last day.
 * @param halfLifeDays Above 0.
 */
export function applyRecency(
  matched: MatchedArticles,
  runs: readonly DateRun[],
  halfLifeDays: number,
): MatchedArticles {
  const scores = matched.scores.slice();
  const factors = new Float64Array(scores.length);
  // Runs are newest first by their last day.
  const newest = dayNumber(runs[0]?.[0] ?? "");
  let place = 0;
  let end = 0;
  for (const [value, articles] of runs) {
    end += articles;
    const day = dayNumber(value);
    const decay =
      day === undefined || newest === undefined ? 0 : 2 ** ((day - newest) / halfLifeDays);
    const factor = FLOOR + (1 - FLOOR) * decay;
    for (; place < scores.length && (matched.ordinals[place] ?? 0) < end; place += 1) {
      scores[place] = (scores[place] ?? 0) * factor;
      factors[place] = factor;
    }
  }
  return { ...matched, scores, factors };
}

/** Days since 1970 of the last day that a date may mean; `undefined` for none. */
function dayNumber(value: string): number | undefined {
  const date = parsePartialDate(value);
  return date && Date.parse(lastDay(date)) / DAY_MS;
}

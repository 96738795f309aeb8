/**
 * A ledger: what the articles say, fact by fact, found by what it is about: attributed figures, dated
 * sentences. Facts are numbered newest first, by the days that they may be of, undated last, so that a
 * span of days is a few spans of numbers.
 */

import type { OrdinalSpan } from "./date-runs.ts";
import type { FileName, KeyFiles, NumberedFiles } from "./manifest.ts";

/** Where the facts of one kind are. */
export interface LedgerFiles {
  readonly count: number;
  /** Blocks of the facts as JSON. */
  readonly entries: NumberedFiles;
  /** A key, such as `kind:killed`, leads to the number of its list. */
  readonly keys: KeyFiles;
  /** Blocks of lists: the ascending numbers of the facts with that key, see {@link writeGaps}. */
  readonly lists: NumberedFiles;
  /** JSON of {@link PeriodRun}s. */
  readonly dates: FileName;
}

/** First and last day that a fact may be of, `YYYY-MM-DD`, inclusive. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Neighboring facts of one period; both days are `""` for those without. */
export type PeriodRun = readonly [from: string, to: string, facts: number];

/** What days a request wants. */
export interface PeriodFilter {
  readonly from?: string;
  readonly to?: string;
  readonly undated: "include" | "exclude" | "only";
}

/** Spans of the numbers of facts that may be of a day wanted, ascending and not touching. */
export function spansOfPeriods(runs: readonly PeriodRun[], filter: PeriodFilter): OrdinalSpan[] {
  const spans: OrdinalSpan[] = [];
  let start = 0;
  for (const [from, to, facts] of runs) {
    const end = start + facts;
    if (isWanted(from, to, filter)) {
      const last = spans.at(-1);
      if (last?.end === start) spans[spans.length - 1] = { start: last.start, end };
      else spans.push({ start, end });
    }
    start = end;
  }
  return spans;
}

function isWanted(first: string, last: string, { from, to, undated }: PeriodFilter): boolean {
  if (first === "") return undated !== "exclude";
  if (undated === "only") return false;
  return (from === undefined || last >= from) && (to === undefined || first <= to);
}

/**
 * Keys of facts. A name stands with its id; what is on no list stands folded, behind `=`.
 *
 * @example
 * ledgerKey("source", "org:sohr"); // "source:org:sohr"
 */
export function ledgerKey(aspect: string, value: string): string {
  return `${aspect}:${value}`;
}

/** The value of a key for what is on no list: folded by `foldLabel`. */
export function unlistedValue(folded: string): string {
  return `=${folded}`;
}

/** The key of dated sentences that were published when what they tell was some days past. */
export const REMEMBERED_KEY: string = ledgerKey("told", "later");

/** From how many days behind the last of its period a sentence has {@link REMEMBERED_KEY}. */
export const REMEMBERED_DAYS = 3;

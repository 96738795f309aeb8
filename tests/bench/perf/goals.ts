/** What a run measured beside what we want: the least that will do, and what we aim at. */

import type { BundleSize } from "../../support/bundle-worker.ts";
import type { FetchCount } from "./count-fetches.ts";
import {
  cpuMicroseconds,
  type HarnessResults,
  STATIC_FLOOR,
  type TargetResult,
} from "./harness-results.ts";
import type { MemoryUse } from "./measure-memory.ts";
import type { TargetName } from "./targets.ts";

/** All figures of one size of corpus. */
export interface Figures {
  readonly harness: HarnessResults;
  readonly bundle: BundleSize;
  readonly fetches: FetchCount;
  /** Gzipped bytes of postings, dictionary, cards and columns. */
  readonly coreBytes: number;
  /** After as many answers, of the Worker and of the static route. */
  readonly memory: { readonly worker: MemoryUse; readonly staticRoute: MemoryUse };
}

/** A goal for some sizes of corpus. */
interface Goal {
  readonly name: string;
  readonly unit: string;
  /** Whether more is better. */
  readonly rising?: boolean;
  /** `[floor, aim]` by number of documents; other sizes are shown without a goal. */
  readonly bounds: Readonly<Record<number, readonly [number, number]>>;
  /** `undefined` when a part of it was not measured. */
  measure(figures: Figures): number | undefined;
}

/** A goal and how a run stands to it. */
export interface Standing {
  readonly name: string;
  readonly unit: string;
  readonly measured: number | undefined;
  readonly floor: number | undefined;
  readonly aim: number | undefined;
  /** Empty when there is no goal for this size, or no figure. */
  readonly verdict: "aim" | "floor" | "MISSED" | "";
}

const BUSY = "term2@16";

const goals: readonly Goal[] = [
  {
    name: "repeated query of two words, answer held: CPU",
    unit: "× static route",
    bounds: { 10000: [1.5, 1.2] },
    measure: (figures) => cpuRatio(figures, "depeche-held"),
  },
  {
    name: "new query of two words, files held: CPU",
    unit: "× static route",
    bounds: { 10000: [5, 2], 100000: [8, 3] },
    measure: (figures) => cpuRatio(figures, "depeche-hot"),
  },
  {
    name: "new query of two words, nothing held: CPU",
    unit: "× static route",
    bounds: { 10000: [25, 15] },
    measure: (figures) => cpuRatio(figures, "depeche-cold"),
  },
  {
    name: "the same: files fetched, mean",
    unit: "files",
    bounds: { 10000: [8, 4] },
    measure: ({ fetches }) => fetches.byKind["term2"]?.mean,
  },
  {
    name: "the same: files fetched, most",
    unit: "files",
    bounds: {},
    measure: ({ fetches }) => fetches.byKind["term2"]?.most,
  },
  ...(["prefix", "typo"] as const).map(
    (kind): Goal => ({
      name: `${kind === "prefix" ? "prefix" : "word with a typing error"}, files held: CPU`,
      unit: "× plain query of two words",
      bounds: { 10000: [4, 2], 100000: [4, 2] },
      measure: ({ harness }) =>
        ratio(
          cpuMicroseconds(harness.out["depeche-hot"], `${kind}@1`),
          cpuMicroseconds(harness.out["depeche-hot"], "term2@1"),
        ),
    }),
  ),
  {
    name: "first answer of a new process: time",
    unit: "× static route",
    bounds: { 100000: [1.6, 1.3] },
    measure: ({ harness }) => ratio(held(harness)?.cold?.ms, floor(harness)?.cold?.ms),
  },
  {
    name: "first answer of a new process: CPU above the static route",
    unit: "ms",
    bounds: { 100000: [35, 15] },
    measure: ({ harness }) => above(held(harness)?.cold?.cpuMs, floor(harness)?.cold?.cpuMs),
  },
  {
    name: "memory after the first answer, above the static route",
    unit: "MB",
    bounds: {},
    measure: ({ harness }) => above(held(harness)?.rss, floor(harness)?.rss),
  },
  {
    name: "memory after many distinct queries, above the static route after as many answers",
    unit: "MB",
    bounds: { 100000: [48, 32] },
    measure: ({ memory }) => memory.worker.residentMB - memory.staticRoute.residentMB,
  },
  {
    name: "of it live: heap and buffers after a collection, above the static route",
    unit: "MB",
    bounds: {},
    measure: ({ memory }) => liveMegabytes(memory.worker) - liveMegabytes(memory.staticRoute),
  },
  {
    name: "postings, dictionary, cards, columns",
    unit: "gz bytes a document",
    bounds: { 10000: [640, 550], 100000: [640, 550] },
    measure: ({ harness, coreBytes }) => coreBytes / harness.n,
  },
  {
    name: "build: documents a CPU second",
    unit: "× FlexSearch",
    rising: true,
    bounds: { 100000: [1, 2.5] },
    // The same documents on both sides: the ratio of speeds is the inverse ratio of CPU seconds.
    measure: ({ harness }) =>
      ratio(harness.out["flexsearch"]?.build?.cpuS, held(harness)?.build?.cpuS),
  },
  {
    name: "build: highest memory",
    unit: "GB",
    bounds: { 100000: [0.9, 0.5] },
    measure: ({ harness }) => ratio(held(harness)?.build?.peakMB, 1024),
  },
];

/** Returns how a run stands to each goal, in the order of the goals. */
export function compareWithGoals(figures: Figures): Standing[] {
  return goals.map((goal) => {
    const measured = goal.measure(figures);
    const [floorBound, aim] = goal.bounds[figures.harness.n] ?? [];
    const verdict = judge(measured, floorBound, aim, goal.rising === true);
    return { name: goal.name, unit: goal.unit, measured, floor: floorBound, aim, verdict };
  });
}

function judge(
  measured: number | undefined,
  floorBound: number | undefined,
  aim: number | undefined,
  rising: boolean,
): Standing["verdict"] {
  if (measured === undefined || floorBound === undefined || aim === undefined) return "";
  const reaches = (bound: number) => (rising ? measured >= bound : measured <= bound);
  if (reaches(aim)) return "aim";
  return reaches(floorBound) ? "floor" : "MISSED";
}

function cpuRatio({ harness }: Figures, target: TargetName): number | undefined {
  return ratio(cpuMicroseconds(harness.out[target], BUSY), cpuMicroseconds(floor(harness), BUSY));
}

function liveMegabytes({ heapMB, buffersMB }: MemoryUse): number {
  return heapMB + buffersMB;
}

function floor(harness: HarnessResults): TargetResult | undefined {
  return harness.out[STATIC_FLOOR];
}

function held(harness: HarnessResults): TargetResult | undefined {
  return harness.out["depeche-held"];
}

function ratio(value: number | null | undefined, base: number | null | undefined) {
  return value == null || base == null ? undefined : value / base;
}

function above(value: number | null | undefined, base: number | null | undefined) {
  return value == null || base == null ? undefined : value - base;
}

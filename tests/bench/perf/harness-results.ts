/** What the harness wrote of one run: `results/target-N.json` in its home. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

const number = z.nullish(z.number());

const loadSchema = z.object({
  rps: z.number(),
  p50: z.number(),
  p99: z.number(),
  cpuUs: z.number(),
  err: z.number(),
});

const targetSchema = z.object({
  name: z.string(),
  fail: z.optional(z.string()),
  build: z.optional(z.object({ cpuS: number, peakMB: number, gz: number })),
  cold: z.optional(z.object({ ms: number, cpuMs: number })),
  rss: number,
  load: z.record(z.string(), z.array(loadSchema)),
});

const resultsSchema = z.object({ n: z.number(), out: z.record(z.string(), targetSchema) });

/** Figures of one target; those that were not measured, or failed, are missing. */
export type TargetResult = z.infer<typeof targetSchema>;

/** Figures of one run over `n` documents, by name of the target. */
export type HarnessResults = z.infer<typeof resultsSchema>;

/** Name of the floor in the results: a Hono route that answers 4 KB of static JSON. */
export const STATIC_FLOOR = "hono-static-json";

/** Reads the run over `documents` documents. */
export function readHarnessResults(home: string, documents: number): HarnessResults {
  const file = join(home, "results", `target-${documents}.json`);
  return resultsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** Median CPU microseconds a request of a load such as `term2@16`, as the harness's own tables have. */
export function cpuMicroseconds(
  result: TargetResult | undefined,
  load: string,
): number | undefined {
  const rounds = (result?.load[load] ?? []).map(({ cpuUs }) => cpuUs).sort((a, b) => a - b);
  return rounds[Math.floor((rounds.length - 1) / 2)];
}

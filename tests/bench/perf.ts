/**
 * Measures the Worker in plain workerd beside a static route and other engines, with the shared
 * harness, and sets the figures beside our goals. Missing a goal is no failure: times vary by machine.
 *
 *     npm run bench:perf -- --harness DIR [--n 10000,100000] [--engines flexsearch,do-fts5] [--quick]
 *       [--rounds R] [--build-limit CPU-SECONDS]
 *
 * The harness works in `PERF_HOME`, by default `search-perf` in the folder of temporary files.
 */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type BundleSize, bundleWorker } from "../support/bundle-worker.ts";
import { markdownTable } from "../support/markdown-table.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";
import { countFetches } from "./perf/count-fetches.ts";
import { compareWithGoals, type Figures, type Standing } from "./perf/goals.ts";
import { makeTitleQueries, readQueryKinds } from "./perf/harness-corpus.ts";
import { readHarnessResults } from "./perf/harness-results.ts";
import { type MeasuredWorker, type MemoryUse, measureMemory } from "./perf/measure-memory.ts";
import { BUILDER, targetNames, writeTargets } from "./perf/targets.ts";
import { weighCore, weighSections } from "./perf/weigh-sections.ts";

/** Distinct queries after which memory is read. */
const MEMORY_QUERIES = 10_000;

const { values } = parseArgs({
  options: {
    harness: { type: "string" },
    n: { type: "string" },
    engines: { type: "string", default: "flexsearch,do-fts5" },
    quick: { type: "boolean", default: false },
    rounds: { type: "string" },
    "build-limit": { type: "string" },
  },
});
if (values.harness === undefined) throw new Error("Give the folder of the harness: --harness DIR.");

const home = resolve(process.env["PERF_HOME"] ?? join(tmpdir(), "search-perf"));
const sizes = (values.n ?? (values.quick ? "1000" : "10000,100000")).split(",").map(Number);

await inTemporaryFolder(async (folder) => {
  const script = join(folder, "worker.js");
  const bundle = await bundleWorker(script);
  await runHarness(writeTargets(folder, script));
  for (const documents of sizes) await reportSize(documents, script, bundle);
});

async function runHarness(targets: readonly string[]): Promise<void> {
  // The harness builds once for each size and name; our own build may have changed since.
  for (const documents of sizes) {
    for (const name of targetNames) {
      rmSync(join(home, "idx", String(documents), name), { recursive: true, force: true });
    }
  }
  const options = [
    ...targets.flatMap((target) => ["--target", target]),
    ...["--engines", values.engines, "--n", sizes.join(",")],
    ...(values.quick ? ["--quick"] : []),
    ...(values.rounds === undefined ? [] : ["--rounds", values.rounds]),
    ...(values["build-limit"] === undefined ? [] : ["--build-limit", values["build-limit"]]),
  ];
  const run = join(resolve(values.harness ?? ""), "run.sh");
  const child = spawn("bash", [run, "target", ...options], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, PERF_HOME: home },
  });
  const forward = () => child.kill("SIGTERM");
  process.once("SIGTERM", forward);
  const [code, signal] = await once(child, "exit");
  process.off("SIGTERM", forward);
  if (code !== 0) throw new Error(`The harness ended with ${code ?? signal}.`);
}

async function reportSize(documents: number, script: string, bundle: BundleSize): Promise<void> {
  const harness = readHarnessResults(home, documents);
  for (const name of targetNames) {
    const fault = harness.out[name]?.fail;
    if (fault !== undefined) throw new Error(`${name}, ${documents} documents: ${fault}`);
  }
  const site = join(home, "idx", String(documents), BUILDER, "site");
  const fetches = await countFetches(site, readQueryKinds(home, documents));
  const memory = await measureMemoryBoth(documents, { script, assets: site });
  const sections = weighSections(site);
  const coreBytes = weighCore(sections);
  printFigures({ harness, bundle, fetches, memory, coreBytes }, sections);
}

async function measureMemoryBoth(
  documents: number,
  worker: MeasuredWorker,
): Promise<Figures["memory"]> {
  const paths = makeTitleQueries(home, documents, MEMORY_QUERIES).map(
    (query) => `/v1/search?q=${encodeURIComponent(query)}`,
  );
  const staticRoute = { script: join(home, "build/floor.js") };
  return {
    worker: await measureMemory(home, worker, paths),
    // Its memory grows with its answers, too, as nothing forces workerd to collect.
    staticRoute: await measureMemory(
      home,
      staticRoute,
      paths.map(() => "/text"),
    ),
  };
}

function printFigures(figures: Figures, sections: ReadonlyMap<string, number>): void {
  const { harness, bundle, fetches, memory } = figures;
  const weights = [...sections].map(([name, bytes]) => `${name} ${(bytes / harness.n).toFixed(0)}`);
  const files = Object.entries(fetches.byKind).map(
    ([kind, { mean, most, finding }]) =>
      `${kind} ${threeDigits(mean)} (most ${most}; without cards ${threeDigits(finding)})`,
  );
  const empty = Object.entries(fetches.empty).map(([kind, count]) => `${kind} ${count}`);
  console.log(`\n### Dépêche, ${harness.n} documents, beside its goals\n`);
  console.log(
    markdownTable(
      ["figure", "measured", "unit", "floor", "aim", "reached"],
      compareWithGoals(figures).map(tableRow),
    ),
  );
  console.log(`
- Gzipped bytes a document, by section of the archive: ${weights.join(", ")}.
- Memory was read after ${memory.worker.answers} distinct queries: ${inMegabytes(memory.worker)}; the static route after
  ${memory.staticRoute.answers} answers: ${inMegabytes(memory.staticRoute)}.
- Files fetched with nothing held, mean: ${files.join(", ")}.
- Empty answers: ${empty.join(", ")}. The harness's own column says 100 %, because it looks for \`hits\`.
- The Worker has ${bundle.rawBytes} bytes, ${bundle.gzipBytes} gzipped.`);
}

function tableRow({ name, measured, unit, floor, aim, verdict }: Standing): string[] {
  return [name, threeDigits(measured), unit, threeDigits(floor), threeDigits(aim), verdict];
}

function inMegabytes({ residentMB, heapMB, buffersMB }: MemoryUse): string {
  const [resident, heap, buffers] = [residentMB, heapMB, buffersMB].map((size) => size.toFixed(0));
  return `${resident} MB resident, of it live ${heap} MB of heap and ${buffers} MB of buffers`;
}

function threeDigits(value: number | undefined): string {
  if (value === undefined) return "–";
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

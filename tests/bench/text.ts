/**
 * Measures what the build reads out of texts on public test sets, each with its own scorer, and fails
 * when a figure falls below its floor.
 *
 *     npm run bench:text -- --data DIR --split dev [--jobs language,numbers-*]
 */

import { parseArgs } from "node:util";
import { markdownTable } from "../support/markdown-table.ts";
import { fitsPattern } from "./relevance/collections.ts";
import { textJobs } from "./text/jobs.ts";
import { runJob } from "./text/run-job.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    split: { type: "string", default: "dev" },
    jobs: { type: "string", default: "*" },
  },
});
if (values.data === undefined) throw new Error("Give the folder of the sets: --data DIR.");
const { data, split } = { ...values, data: values.data };

const patterns = values.jobs.split(",");
const rows: string[][] = [];
let missed = 0;
for (const job of textJobs.filter(({ name }) => fitsPattern(name, patterns))) {
  const run = await runJob(job, { data, split });
  console.error(`${job.name}: ${run ? "done" : `no ${split} half of ${job.set}`}`);
  for (const [index, { name, value }] of (run?.measured ?? []).entries()) {
    const { floor, aim } = job.measures[index] ?? {};
    const fails =
      floor !== undefined && !(Math.round((value ?? 0) * 1000) >= Math.round(floor * 1000));
    if (fails) missed += 1;
    rows.push([
      ...[job.name, name, String(run?.lines)],
      ...[value, floor, aim].map((each) => each?.toFixed(3) ?? ""),
      ...(floor === undefined ? [""] : [fails ? "FAIL" : "pass"]),
    ]);
  }
}
console.log(markdownTable(["job", "measure", "lines", "value", "floor", "aim", ""], rows));
if (missed > 0) process.exitCode = 1;

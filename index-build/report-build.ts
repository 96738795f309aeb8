/** The report of a build, in words. */

import type { BuildReport } from "./build-archive.ts";
import type { BuildOptions } from "./command-line.ts";
import { describeFault } from "./report.ts";
import { FREE_PLAN_FILES } from "./write/archive-folder.ts";

/** Notes shown; each article may have several, and rejects must not drown in them. */
const SHOWN_NOTES = 20;

/** Returns the report in lines: every article refused, some notes, what was written or why not. */
export function describeReport(report: BuildReport, options: BuildOptions): string {
  const lines = [
    `Read ${count(report.articles, "article")}, refused ${number(report.rejects.length)}.`,
    ...report.rejects.map((fault) => `  refused ${describeFault(fault)}`),
    ...report.notes.slice(0, SHOWN_NOTES).map((fault) => `  note ${describeFault(fault)}`),
  ];
  if (report.notes.length > SHOWN_NOTES) {
    lines.push(
      `  and ${number(report.notes.length - SHOWN_NOTES)} more notes, see npm run inspect`,
    );
  }
  lines.push(
    ...(report.failure ? describeFailure(report, options) : describeWritten(report, options)),
  );
  return `${lines.join("\n")}\n`;
}

function describeWritten({ build, sizes }: BuildReport, { out }: BuildOptions): string[] {
  const files = sum(sizes, ({ files }) => files);
  const sections = Array.from(
    sizes,
    ([section, { bytes }]) => `${section} ${kilobytes(bytes)}`,
  ).join(", ");
  const lines = [`Wrote build ${build} to ${out}: ${count(files, "file")} (${sections}).`];
  if (files > FREE_PLAN_FILES) {
    lines.push(
      `That is more than the ${number(FREE_PLAN_FILES)} files of the free plan; a paid plan takes 100,000.`,
    );
  }
  return lines;
}

function describeFailure(
  { failure, rejects, articles }: BuildReport,
  options: BuildOptions,
): string[] {
  const kept = "The archive that was there before stays in use.";
  switch (failure) {
    case "nothing-read":
      return [`There is no article in ${options.inputs.join(", ")}. ${kept}`];
    case "strict":
      return [`Stopped at the first article refused, as --strict asks. ${kept}`];
    default: {
      const share = Math.round((rejects.length / (articles + rejects.length)) * 100);
      const allowed = Math.round(options.allowedRejects * 100);
      return [
        `${share} % were refused, more than ${allowed} %. Mend them, or allow more with --allow-rejects. ${kept}`,
      ];
    }
  }
}

function sum<Item>(items: ReadonlyMap<string, Item>, value: (item: Item) => number): number {
  return [...items.values()].reduce((total, item) => total + value(item), 0);
}

function count(amount: number, noun: string): string {
  return `${number(amount)} ${noun}${amount === 1 ? "" : "s"}`;
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}

function kilobytes(bytes: number): string {
  return `${number(Math.ceil(bytes / 1024))} KB`;
}

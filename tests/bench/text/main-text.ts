/** The main text of pages of the press, as the build reads it. */

import { extractHtml } from "../../../index-build/article/html.ts";
import { readPublished } from "../../../index-build/article/published.ts";
import { findSpans } from "../../../index-build/article/spans/find-spans.ts";
import type { GoldLine, TextJob } from "./job.ts";

/**
 * Three sets of pages, of which one also has titles and dates, and one names what may not be taken
 * along. What our spans call furniture, a caption or a line of credits is not the main text of these sets.
 */
export const mainTextJobs: readonly TextJob[] = [
  {
    name: "maintext-scrapinghub",
    set: "maintext-scrapinghub",
    scorer: "maintext.js",
    answer: readPage,
    measures: [
      { name: "F1", path: ["f1"], floor: 0.955, aim: 0.97 },
      { name: "precision", path: ["precision"] },
      { name: "recall", path: ["recall"] },
    ],
  },
  {
    name: "maintext-orange-fr",
    set: "maintext-orange-fr",
    scorer: "maintext.js",
    scorerArguments: ["--heading"],
    answer: readPage,
    measures: [
      { name: "F1", path: ["f1"], floor: 0.985, aim: 0.99 },
      { name: "precision", path: ["precision"] },
      { name: "recall", path: ["recall"] },
      { name: "title", path: ["title_exact"] },
      { name: "date", path: ["date_exact"], floor: 1 },
    ],
  },
  {
    name: "maintext-trafilatura",
    set: "maintext-trafilatura",
    scorer: "segments.js",
    answer: readPage,
    measures: [
      { name: "F1", path: ["all", "f1"], floor: 0.905, aim: 0.93 },
      { name: "precision", path: ["all", "p"] },
      { name: "recall", path: ["all", "r"] },
      { name: "F1 of French", path: ["fr", "f1"] },
    ],
  },
];

function readPage({ id, html }: GoldLine): object {
  const page = extractHtml(String(html));
  if (!page.ok) return { id, text: "" };
  const { title = "", date = "" } = page.metadata;
  return {
    id,
    text: withoutPageLines(page.text),
    title,
    date: readPublished(date, "fr")?.value ?? "",
  };
}

function withoutPageLines(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (const { kind, start, end } of findSpans(text)) {
    const isLine = end === text.length || text[end] === "\n";
    const isLeftOut = kind === "furniture" || kind === "caption" || (kind === "credit" && isLine);
    if (!isLeftOut || start < at) continue;
    kept.push(text.slice(at, start));
    at = end;
  }
  return [...kept, text.slice(at)].join("");
}

/** The sentences chosen of an article, beside the summary that a journalist wrote. */

import { findSentences } from "../../../index-build/article/sentences.ts";
import { chooseSentences, PAIR_WORDS } from "../../../index-build/summarize/choose-sentences.ts";
import type { TextJob } from "./job.ts";

/** Summaries of French news, at most two sentences and 66 words. */
export const summaryJobs: readonly TextJob[] = [
  {
    name: "summaries",
    set: "summ-orangesum-fr",
    scorer: "rouge.js",
    answer: ({ id, text }) => ({ id, summary: summarize(String(text)) }),
    measures: [
      { name: "ROUGE-1", path: ["rouge1"], floor: 27.9, aim: 30 },
      { name: "ROUGE-2", path: ["rouge2"], floor: 9.8, aim: 11.5 },
      { name: "ROUGE-L", path: ["rougeL"], floor: 18.1, aim: 20 },
      { name: "words", path: ["words"] },
    ],
  },
];

function summarize(text: string): string {
  const limits = { sentences: 2, words: PAIR_WORDS };
  return chooseSentences(text, "fr", findSentences(text), limits)
    .map(({ start, end }) => text.slice(start, end))
    .join(" ");
}

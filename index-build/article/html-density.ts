/** Where the running text of a page stands, told by its blocks alone: a second opinion to Readability's. */

import type { TextBlock } from "./html-blocks.ts";
import { endsLikeSentence } from "./sentence-like.ts";

/** Shortest block of running text, and most of it that may be in links. */
const MIN_RUNNING = 80;
const MAX_LINKED = 0.3;

/** What a block that is no running text costs a run: its length up to this, and a little for being one. */
const MAX_COST = 100;
const BLOCK_COST = 20;

/** How much of the best run a main text must have: below this it is another part of the page. */
const LEAST_SHARE = 0.25;

/** Least running text of an article, in UTF-16 code units: with less, nothing is told from density. */
const MIN_ARTICLE = 500;

/**
 * Returns `main`, unless it has less than a quarter of the running text of the page's densest run, as
 * when a list of names or an advertiser's notice was taken for the article: then that run.
 *
 * @param page All blocks of the page, headers and footers aside, in order.
 */
export function chooseMain(
  main: readonly TextBlock[],
  page: readonly TextBlock[],
): readonly TextBlock[] {
  const run = densestRun(page);
  const running = runningText(run);
  return running >= MIN_ARTICLE && runningText(main) < running * LEAST_SHARE ? run : main;
}

/** How much longer the text of the JSON-LD must be than what the page shows of it. */
const MUCH_LONGER = 1.5;

/**
 * Returns the text of a page's JSON-LD as blocks where the page itself shows only the beginning of it, as
 * when a script fetches the rest; else `main`. A text that does not have what the page shows is not believed.
 */
export function chooseBody(main: readonly TextBlock[], body: string): readonly TextBlock[] {
  const shown = main.filter(isRunning);
  const length = shown.reduce((sum, { text }) => sum + text.length, 0);
  if (body.length < Math.max(MIN_ARTICLE, length * MUCH_LONGER) || /<\/?[a-z]/i.test(body))
    return main;
  const key = lettersOf(body);
  if (!shown.every(({ text }) => key.includes(lettersOf(text).slice(0, SAME)))) return main;
  return body
    .split(/\s*\n\s*/)
    .filter((text) => text !== "")
    .map((text) => ({ text: text.replace(/\s+/gu, " ").trim(), linked: 0 }));
}

/** Letters of a paragraph that must be the same: further on quotation marks and links may differ. */
const SAME = 40;

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The run of blocks with the highest sum (Kadane's algorithm). */
function densestRun(blocks: readonly TextBlock[]): readonly TextBlock[] {
  let best = { from: 0, to: 0, sum: 0 };
  let from = 0;
  let sum = 0;
  for (const [index, block] of blocks.entries()) {
    if (sum <= 0) {
      sum = 0;
      from = index;
    }
    sum += isRunning(block)
      ? block.text.length
      : -Math.min(block.text.length, MAX_COST) - BLOCK_COST;
    if (sum > best.sum) best = { from, to: index + 1, sum };
  }
  return blocks.slice(best.from, best.to);
}

function runningText(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, block) => sum + (isRunning(block) ? block.text.length : 0), 0);
}

function isRunning({ text, linked }: TextBlock): boolean {
  return text.length >= MIN_RUNNING && linked <= text.length * MAX_LINKED && endsLikeSentence(text);
}

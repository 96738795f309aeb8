/** Headings: lines between paragraphs, and those that a scraper has glued to the paragraph below. */

import type { TextRange } from "../article.ts";
import { readRuleWords } from "../rule-words.ts";
import { isParagraph, labelKey, type TextLine } from "./text-lines.ts";

const MAX_HEADING = 130;
const MAX_HEADING_WORDS = 18;

const ruleWords = readRuleWords("headings");

/** Words that begin a sentence with a capital, and have none within one. */
const openers = new Set([...ruleWords("openers").values()].flat());

/** Words that a heading does not end with, such as "said": what follows them is a name or a quotation. */
const notLast = new Set([...ruleWords("notLast").values()].flat());

/** Letters and their signs only: a colon, a comma, a quotation mark or a full stop speak against a heading. */
const unbroken = /^\p{Lu}[\p{L}\p{M}\p{N}\s'’-]+/u;

/** A word with a capital behind another word, or glued to it, with a small word behind. */
const capital = /(?<=[\s\p{Ll}])\p{Lu}\p{L}*(?=\s\p{Ll})/gu;

const MAX_GLUED = 90;

/** Least length of the sentence that a glued heading stands in. */
const MIN_SENTENCE = 120;

/**
 * A heading between dashes that agencies glue between two sentences: `…les combats.- Calme précaire -Les
 * habitants…`. A hyphen within a word is none; what ends like a sentence is somebody's line in a dialogue.
 */
const dashed =
  /(?<=^|[.!?…»"”)]\s?)--?\s(?=["'«“]?\s?[\p{Lu}\p{N}])(?:[^\s-]|\s(?!-)|(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])){3,70}?(?<![.!?…])\s--?(?=\s?["«“]?\s?\p{Lu})/gu;

/** True for a line that reads as a heading of the lines below it. */
export function isHeading(line: TextLine, next: TextLine | undefined, title: string): boolean {
  if (title !== "" && line.key !== "" && line.key === labelKey(title)) return true;
  if (next === undefined || !isParagraph(next) || /^\p{Ll}/u.test(next.text)) return false;
  // One question among sentences that have a line each is a sentence too.
  if (line.isSentence && !/[.!?؟…]["»”)]?\s+["«“(]?[\p{Lu}\p{Lo}]/u.test(next.text)) return false;
  return readsAsHeading(line) && next.text.length > line.text.length;
}

/** True for a few words of which none ends a sentence, whatever stands around them. */
export function readsAsHeading({
  text,
  isSentence,
}: Pick<TextLine, "text" | "isSentence">): boolean {
  if (text.length > MAX_HEADING || /[:;,،؛-]$/u.test(text)) return false;
  if (!/^["«“„'’]?\s?[\p{Lu}\p{Lo}\p{N}]/u.test(text)) return false;
  if (isSentence && !/^[^.!?؟]*[?؟]\s?[»"”]?$/u.test(text)) return false;
  const words = text.split(/\s+/u).length;
  return words >= 2 && words <= MAX_HEADING_WORDS && (text.match(/\p{L}/gu)?.length ?? 0) >= 8;
}

/**
 * The heading that a sentence begins with, as `"Un calme précaire Les habitants sont rentrés…"` does.
 * Without white space behind it.
 */
export function gluedHeadingOf(text: string, { start, end }: TextRange): TextRange | undefined {
  if (end - start < MIN_SENTENCE) return undefined;
  const run = unbroken.exec(text.slice(start, start + MAX_GLUED))?.[0] ?? "";
  for (const { 0: word, index } of run.matchAll(capital)) {
    if (!openers.has(word)) continue;
    const heading = run.slice(0, index).trimEnd();
    if (mayEnd(heading)) return { start, end: start + heading.length };
  }
  return undefined;
}

/** The headings between dashes of a line, in order; the dashes are part of them. */
export function dashedHeadingsOf({ start, text }: Pick<TextLine, "start" | "text">): TextRange[] {
  return [...text.matchAll(dashed)].map(({ 0: heading, index }) => ({
    start: start + index,
    end: start + index + heading.length,
  }));
}

/** True for two words or more, of which the last is no name, no number ("iPhone 8 Plus") and asks for no more. */
function mayEnd(heading: string): boolean {
  const space = heading.lastIndexOf(" ");
  const last = heading.slice(space + 1);
  return space > 0 && !/^[\p{Lu}\p{N}]/u.test(last) && !notLast.has(last.toLowerCase());
}

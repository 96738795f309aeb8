/** The headline: given, or read from the text itself, word for word. */

import type { Article, TextRange } from "./article.ts";
import { cleanLine, cutAtWord } from "./clean-text.ts";
import { isFurniture } from "./furniture.ts";
import { endsLikeSentence } from "./sentence-like.ts";
import { findSentences } from "./sentences.ts";
import { creditsWithin } from "./spans/credits.ts";
import { isPageLine } from "./spans/find-spans.ts";
import { textLines } from "./spans/text-lines.ts";

/** A headline, where it comes from, and where it stands in the text if it was read there. */
export type FoundTitle = Pick<Article, "title" | "titleFrom" | "titleRange">;

/** Longest given title kept, in UTF-16 code units. The longest of 659 news titles has 142. */
const MAX_GIVEN = 500;

/** Longest line taken for a headline, and longest run of first words. */
const MAX_FIRST_LINE = 160;
const MAX_FIRST_WORDS = 110;

/** How many sentences are looked at for one that is not a button or a byline. */
const MAX_LOOKED_AT = 10;

/** Fewest letters of a headline: shorter first lines are a section's name, or a button. */
const MIN_LETTERS = 12;

/** Fewest words of a headline among lines of a page: fewer are more often an author's name. */
const MIN_WORDS = 4;

/** "date 2024-11", "Publié le 2020-02-04 :" typed by a scraper in front of the headline. */
const datePrefix =
  /^\s*(?:date|publié|published|posted|updated|التاريخ|تاريخ)(?:\s+(?:le|on))?\s*:?\s*\d{4}-\d{2}(?:-\d{2})?(?:T\S+)?\s*[:|–-]?\s+/iu;

/**
 * Finds the headline of a text: the title given; else the first line when it reads as a heading,
 * with a blank line after it and no full stop at its end; else the first words of the first
 * sentence that is not furniture.
 *
 * @returns The title is never cut within a word and is one line. It is empty when the text has no
 *   letter or digit and no title was given.
 */
export function findTitle(given: string | undefined, text: string): FoundTitle {
  const title = cutAtWord(cleanLine(given ?? ""), MAX_GIVEN);
  if (/[\p{L}\p{N}]/u.test(title)) return { title, titleFrom: "given" };
  return firstLine(text) ?? firstWords(text);
}

function firstLine(text: string): FoundTitle | undefined {
  const match = /^\s*([^\n]{1,400})\n[ \t]*\n/u.exec(text);
  const line = match?.[1];
  if (match === null || line === undefined) return undefined;
  const prefix = datePrefix.exec(line)?.[0].length ?? 0;
  const start = match[0].indexOf(line) + prefix;
  const heading = line.slice(prefix).trimEnd();
  if (!readsAsHeading(heading)) return undefined;
  return {
    title: cleanLine(heading),
    titleFrom: "first-line",
    titleRange: { start, end: start + heading.length },
  };
}

function readsAsHeading(line: string): boolean {
  if (line.length > MAX_FIRST_LINE || (line.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS)
    return false;
  return !endsLikeSentence(line) || /[?؟]\s*[»"”]?$/u.test(line);
}

function firstWords(text: string): FoundTitle {
  const sentence = firstSentence(text);
  if (sentence === undefined) return { title: "", titleFrom: "first-words" };
  const start = sentence.start + prefixLength(text.slice(sentence.start, sentence.end));
  const words = withoutLooseEnd(cutAtWord(text.slice(start, sentence.end), MAX_FIRST_WORDS));
  return {
    title: cleanLine(words),
    titleFrom: "first-words",
    titleRange: { start, end: start + words.length },
  };
}

/** How much of a sentence is a scraper's date, or the place and agency of a dispatch. */
function prefixLength(sentence: string): number {
  const date = datePrefix.exec(sentence)?.[0].length ?? 0;
  const [line] = textLines(sentence.slice(date));
  const credit = line && creditsWithin(line).find(({ start }) => start === line.start);
  if (!credit) return date;
  const rest = sentence.slice(date + credit.end);
  return /\p{L}/u.test(rest) ? sentence.length - rest.trimStart().length : date;
}

/** The first of ten sentences that is not furniture, or the very first. */
function firstSentence(text: string): TextRange | undefined {
  const head: TextRange[] = [];
  for (const sentence of findSentences(text)) {
    const words = text.slice(sentence.start, sentence.end);
    if (!isFurniture(words) || isShortHeading(words)) return sentence;
    if (head.push(sentence) === MAX_LOOKED_AT) break;
  }
  return head[0];
}

/** Headlines are shorter in Arabic than the shortest sentence that is worth quoting. */
function isShortHeading(line: string): boolean {
  if ((line.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS || isPageLine(line)) return false;
  return line.trim().split(/\s+/u).length >= MIN_WORDS && !endsLikeSentence(line);
}

/** Commas and full stops at the end look like a slip in a headline; abbreviations keep theirs. */
function withoutLooseEnd(words: string): string {
  if (/\b\p{Lu}\.$/u.test(words) || /\.\.\.$/.test(words)) return words;
  return words.replace(/[\s,;:.–—(«"“-]+$/u, "") || words;
}

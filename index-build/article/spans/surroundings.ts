/** Furniture that is told by the lines around it: lists of links, comments, the foot of a page. */

import { speaksToReader } from "./labels.ts";
import type { FurnitureUse, Span } from "./span.ts";
import { isParagraph, type TextLine } from "./text-lines.ts";

/** A line of the page and what has been found in it. */
export interface ReadLine {
  readonly line: TextLine;
  span: Span | undefined;
}

/** Longest headline in a list of links, and longest list in the middle of an article. */
const MAX_LINK = 180;
const MAX_LINKS_WITHIN = 8;

/** Comments follow an article; a "Comments" button in front of it begins nothing. */
const MIN_ARTICLE_BEFORE_COMMENTS = 800;

/** Longest line, and how often it must stand, for a repeat within one article to say something. */
const MAX_REPEATED = 30;
const MIN_REPEATS = 4;

/** Uses whose neighbors may be of the same block, such as the line above a button. */
const blocks: ReadonlySet<FurnitureUse> = new Set([
  "subscribe",
  "app",
  "newsletter",
  "cookies",
  "form",
]);

/** Marks further lines as furniture, by what stands around them. */
export function markSurroundings(lines: readonly ReadLine[]): void {
  markComments(lines);
  markRepeats(lines);
  markLinks(lines);
  markNeighbors(lines);
  markFoot(lines);
}

function markAs(read: ReadLine, use: FurnitureUse): void {
  const { start, end } = read.line;
  read.span = { kind: "furniture", start, end, use };
}

function useOf({ span }: ReadLine): FurnitureUse | undefined {
  return span?.kind === "furniture" ? span.use : undefined;
}

/** From the heading of the comments on, nothing is the article's. */
function markComments(lines: readonly ReadLine[]): void {
  let article = 0;
  let isBelow = false;
  for (const read of lines) {
    if (isBelow) markAs(read, useOf(read) ?? "comments");
    else if (useOf(read) === "comments") isBelow = article >= MIN_ARTICLE_BEFORE_COMMENTS;
    else if (read.span === undefined) article += read.line.text.length;
  }
}

/**
 * A few words that stand on a line of their own again and again beside lines of the page: a section's
 * name above each link.
 */
function markRepeats(lines: readonly ReadLine[]): void {
  for (const same of repeatsOf(lines).values()) {
    if (same.length < MIN_REPEATS) continue;
    const beside = same.filter(
      (index) => isFurniture(lines[index - 1]) || isFurniture(lines[index + 1]),
    );
    if (beside.length * 2 <= same.length) continue;
    for (const read of same.map((index) => lines[index])) if (read) markAs(read, "repeated");
  }
}

/** Places of the short lines that nothing is known of, by what they say. */
function repeatsOf(lines: readonly ReadLine[]): ReadonlyMap<string, readonly number[]> {
  const repeats = new Map<string, number[]>();
  for (const [index, { line, span }] of lines.entries()) {
    const { key, isSentence, text } = line;
    if (span !== undefined || isSentence || key === "" || text.length > MAX_REPEATED) continue;
    const before = repeats.get(key);
    if (before) before.push(index);
    else repeats.set(key, [index]);
  }
  return repeats;
}

function isFurniture(read: ReadLine | undefined): boolean {
  return read?.span?.kind === "furniture";
}

/** Headlines below "Read also". */
function markLinks(lines: readonly ReadLine[]): void {
  const links = lines.flatMap((read, index) => (opensList(read) ? linksBelow(lines, index) : []));
  for (const link of links) if (link.span === undefined) markAs(link, "links");
}

/** Headlines up to the next paragraph; the last one of several may be that paragraph's heading. */
function linksBelow(lines: readonly ReadLine[], index: number): readonly ReadLine[] {
  const below = lines.slice(index + 1, index + 2 + MAX_LINKS_WITHIN);
  const found = below.findIndex((other) => !isHeadline(other));
  const count = found === -1 ? below.length : found;
  const next = below[count];
  const hasHeading = count > 1 && next !== undefined && isParagraph(next.line);
  return below.slice(0, hasHeading ? count - 1 : count);
}

/** True for "Read also", false for "Read also: the headline itself". */
function opensList(read: ReadLine): boolean {
  return useOf(read) === "links" && !/[:»]\s*\p{L}/u.test(read.line.text);
}

function isHeadline(read: ReadLine): boolean {
  if (read.span !== undefined) return read.span.kind === "furniture";
  const { text, isSentence } = read.line;
  return text.length <= MAX_LINK && (!isSentence || /[?؟!]\s?[»"”]?$/u.test(text));
}

/** A line that speaks to the reader and stands next to a button: what the button is for. */
function markNeighbors(lines: readonly ReadLine[]): void {
  for (const [index, read] of lines.entries()) {
    if (read.span !== undefined || read.line.isSentence || read.line.key === "") continue;
    const use = [lines[index + 1], lines[index - 1]]
      .map((other) => (other ? useOf(other) : undefined))
      .find((other) => other !== undefined && blocks.has(other));
    if (use !== undefined && speaksToReader(read.line)) markAs(read, use);
  }
}

/** Below the last paragraph, lines that are no sentences are of the page once a line of it has begun. */
function markFoot(lines: readonly ReadLine[]): void {
  const last = lines.findLastIndex(({ line, span }) => span === undefined && isParagraph(line));
  if (last === -1) return;
  let hasBegun = false;
  for (const read of lines.slice(last + 1)) {
    if (useOf(read) !== undefined) hasBegun = true;
    else if (hasBegun && read.span === undefined && isHeadline(read)) markAs(read, "links");
  }
}

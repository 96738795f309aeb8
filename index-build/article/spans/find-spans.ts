/**
 * Text -> spans: which parts of it are quotations, posts, captions, credits, headings and furniture.
 *
 * Only says what is what: nothing is taken out of the text. A rule that is not sure says nothing,
 * because a sentence of the article that is called furniture is lost for cards and figures, and
 * an advertisement that is not is seen and passed over.
 */

import type { TextRange } from "../article.ts";
import { cleanLine } from "../clean-text.ts";
import { findSentences } from "../sentences.ts";
import { captionLine, pictureLine } from "./captions.ts";
import { creditLine, creditsWithin } from "./credits.ts";
import { dashedHeadingsOf, gluedHeadingOf, isHeading, readsAsHeading } from "./headings.ts";
import { labelUse } from "./labels.ts";
import { findPosts } from "./posts.ts";
import { findQuotes } from "./quotes.ts";
import type { FurnitureSpan, Span } from "./span.ts";
import { statedDate } from "./stated-date.ts";
import { markSurroundings, type ReadLine } from "./surroundings.ts";
import { isParagraph, type TextLine, textLines } from "./text-lines.ts";

/** What is known of the article beside its text. */
export interface SpanHints {
  /** Headline of the article; a line that repeats it is a heading. */
  readonly title?: string;
  /** True for a line that many articles of the archive have: see `repeated-lines.ts`. */
  readonly isRepeated?: (line: string) => boolean;
}

/** A date typed by a scraper in front of the headline: "date 2024-11", "Publié le 2020-02-04 :". */
const datePrefix =
  /^(?:date|publié|published|posted|updated|التاريخ|تاريخ)(?:\s+(?:le|on))?\s*:?\s*\d{4}-\d{2}(?:-\d{2})?(?:T\S+)?(?=\s)/iu;

/** The same in words: "Date of publication 7 July 2016 Rebels…". */
const dateFirst =
  /^(?:(?:date of publication|published(?: on)?|posted on|last updated(?: at)?|publié le)\s+)?(?:\p{Lu}\p{L}{2,8},?\s)?(?:\d{1,2}\s\p{Lu}?\p{L}{2,9}\.?|\p{Lu}\p{L}{2,9}\.?\s\d{1,2},?)\s(?:19|20)\d\d(?=\s+(?:\p{Lu}|\d+\s\p{L}))/iu;

/** A line that is only a date, with its time and weekday. */
const dateOnly =
  /^(?:(?:le\s)?(?:\p{L}{3,9}\.?,?\s+)?(?:\d{1,2}(?:er|st|nd|rd|th)?\.?\s+\p{L}{3,9}\.?|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?|\d{1,2})[\s,/.-]+(?:\d{1,2}[/.-])?\d{2,4}|\d{4}-\d{2}(?:-\d{2})?)(?:.{0,20}\d{1,2}[h:]\d{0,2}.{0,20})?$/iu;

/** "Le Courrier avec AFP, publié le 3 mars 2021 à 10h", "Updated 10:01 pm, Tuesday, March 3, 2021". */
const dateTold =
  /^[^.!?؟]{0,60}(?<![\p{L}\p{M}])(?:publiée?|mise? à jour|modifiée?|first published|published|posted|updated|last updated|نشر|آخر تحديث)(?![\p{L}\p{M}])[^.!?؟]{0,80}$/iu;

const MAX_DATED = 150;
const MAX_DATE_LINE = 60;

/** Shortest line that is looked through for credits: shorter ones are credits as a whole, or have none. */
const MIN_CREDITED = 60;

/** A line of more without a full stop is running text. */
const MAX_SHORT = 40;

/**
 * Finds the typed parts of a text in reading order.
 *
 * @returns Spans do not overlap, but for quotations, which also stand whole within any other kind.
 *   Whatever is in none but a quotation is the article's own text.
 */
export function findSpans(text: string, { title = "", isRepeated }: SpanHints = {}): Span[] {
  const lines = textLines(text).map((line): ReadLine => ({ line, span: undefined }));
  const posts = markPosts(text, lines);
  for (const read of lines) read.span ??= ownSpan(read.line, isRepeated);
  markSurroundings(lines);
  markHeadings(lines, cleanLine(title));
  const spans: Span[] = [...posts];
  for (const { line, span } of lines) {
    if (span === undefined) spans.push(...spansWithin(text, line));
    else if (span.kind !== "post") spans.push(span);
  }
  spans.sort((left, right) => left.start - right.start);
  return mergeQuotes(spans, text);
}

/** True for a line that is furniture, a credit or a caption by its own words. */
export function isPageLine(text: string): boolean {
  const [line] = textLines(text);
  return (
    line !== undefined &&
    line.end === text.trimEnd().length &&
    ownSpan(line, undefined) !== undefined
  );
}

function markPosts(text: string, lines: readonly ReadLine[]): Span[] {
  const found = findPosts(
    text,
    lines.map(({ line }) => line),
  );
  for (const { post, first, last } of found) {
    for (const read of lines.slice(first, last + 1)) read.span = post;
  }
  return found.map(({ post }) => post);
}

/** What the line's own words tell, whatever stands around it. */
function ownSpan(line: TextLine, isRepeated: SpanHints["isRepeated"]): Span | undefined {
  const { start, end, text } = line;
  const furniture = (use: FurnitureSpan["use"]): Span => ({ kind: "furniture", start, end, use });
  const use = labelUse(line);
  if (use !== undefined && use !== "copyright") return furniture(use);
  const credit = use === "copyright" ? undefined : pictureOrAuthor(line);
  if (credit?.kind === "caption" && credit.agency === undefined && text.startsWith("©")) {
    return furniture("copyright");
  }
  if (credit !== undefined) return credit;
  if (use !== undefined) return furniture(use);
  if (isDateLine(text) || tellsDate(text)) return furniture("date");
  // Agencies repeat whole paragraphs of background from one dispatch to the next.
  if (!isParagraph(line) && isRepeated?.(text)) return furniture("repeated");
  return undefined;
}

/** A line of credits: a picture's, or the article's own. */
function pictureOrAuthor(line: TextLine): Span | undefined {
  const credit = creditLine(line);
  const caption = captionLine(line);
  if (caption !== undefined && (credit === undefined || /photo|\//iu.test(line.text)))
    return caption;
  return (credit && pictureLine(credit)) ?? credit;
}

function markHeadings(lines: readonly ReadLine[], title: string): void {
  const first = lines.findIndex(({ line, span }) => span === undefined && isParagraph(line));
  for (const [index, read] of lines.entries()) {
    // Within an article a date is the heading of a chronology's paragraph.
    const isDated = first !== -1 && index > first && isDateLine(read.line.text);
    if (read.span !== undefined && !isDated) continue;
    const next = lines.slice(index + 1, index + 4).find(({ span }) => span?.kind !== "furniture");
    const below = next?.span === undefined ? next?.line : undefined;
    if (isWithinParagraph(lines[index - 1])) continue;
    const { start, end } = read.line;
    if (isHeading(read.line, below, title)) read.span = { kind: "heading", start, end };
  }
}

function isDateLine(text: string): boolean {
  return text.length <= MAX_DATE_LINE && dateOnly.test(text);
}

function tellsDate(text: string): boolean {
  return text.length <= MAX_DATED && dateTold.test(text) && statedDate(text) !== undefined;
}

/** True when the line goes on below: a line that is cut anywhere is no paragraph with a heading under it. */
function isWithinParagraph(above: ReadLine | undefined): boolean {
  return above !== undefined && above.span === undefined && !above.line.isSentence && isLong(above);
}

function isLong({ line }: ReadLine): boolean {
  return line.text.length > MAX_SHORT;
}

/** Spans within a line that is the article's own. */
function spansWithin(text: string, line: TextLine): Span[] {
  const spans: Span[] = [];
  const date = datePrefixLength(line, text);
  if (date > 0) {
    spans.push({ kind: "furniture", start: line.start, end: line.start + date, use: "date" });
    const rest = line.text.slice(date).trimStart();
    const headline = { ...line, start: line.end - rest.length, text: rest };
    if (readsAsHeading(headline)) {
      return [...spans, { kind: "heading", start: headline.start, end: line.end }];
    }
  }
  if (line.text.length < MIN_CREDITED) return spans;
  spans.push(...creditsWithin(line));
  for (const heading of dashedHeadingsOf(line)) addHeading(spans, heading);
  for (const sentence of sentencesWithin(text, line)) {
    const heading = gluedHeadingOf(text, sentence);
    if (heading !== undefined) addHeading(spans, heading);
  }
  return spans.sort((left, right) => left.start - right.start);
}

/** The sentences of a line; none goes on in the next. */
function sentencesWithin(text: string, { start, end }: TextRange): readonly TextRange[] {
  const sentences = findSentences(text);
  const first = firstFrom(sentences, start);
  return sentences.slice(first, firstFrom(sentences, end));
}

/** How many ranges begin before an offset. */
function firstFrom(ranges: readonly TextRange[], offset: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds a heading where no other span stands. */
function addHeading(spans: Span[], heading: TextRange): void {
  const isFree = !spans.some(({ start, end }) => start < heading.end && heading.start < end);
  if (isFree) spans.push({ kind: "heading", ...heading });
}

/** How much of a line is a date in front of the headline or of the first words. */
function datePrefixLength(line: TextLine, text: string): number {
  const head = line.text.slice(0, MAX_DATE_LINE);
  const prefix = datePrefix.exec(head)?.[0];
  if (prefix !== undefined) return prefix.length;
  // In words it is one only where the text begins, with a capital behind it.
  return text.trimStart().startsWith(line.text) ? (dateFirst.exec(head)?.[0].length ?? 0) : 0;
}

/** Adds the quotations that do not cross the border of another span. */
function mergeQuotes(spans: readonly Span[], text: string): Span[] {
  const merged: Span[] = [];
  let index = 0;
  for (const { start, end } of findQuotes(text)) {
    for (let next = spans[index]; next !== undefined && next.end <= start; next = spans[index]) {
      merged.push(next);
      index += 1;
    }
    const near = spans[index];
    const isCrossed =
      near !== undefined && near.start < end && !(near.start <= start && end <= near.end);
    if (isCrossed) continue;
    if (near !== undefined && near.start <= start) {
      merged.push(near);
      index += 1;
      // What follows in the same span stands in it too.
      merged.push({ kind: "quote", start, end });
      continue;
    }
    merged.push({ kind: "quote", start, end });
  }
  return [...merged, ...spans.slice(index)];
}

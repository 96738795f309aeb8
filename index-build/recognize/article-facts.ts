/** Article -> what is said in it: its dates, its figures, and who says what. */

import { parsePartialDate } from "../../src/contract/partial-date.ts";
import type { Article, TextRange } from "../article/article.ts";
import type { PostSpan, Span } from "../article/spans/span.ts";
import { type FoundDate, findDates } from "../dates/find-dates.ts";
import type { DatedPart } from "../dates/reference.ts";
import type { Figure } from "../figures/figure.ts";
import { type Attribution, findAttributions } from "../figures/find-attributions.ts";
import { figuresIn, findFigures } from "../figures/find-figures.ts";
import { readText } from "../figures/read-text.ts";
import type { NameIndex } from "./name-index.ts";
import type { LocatedName } from "./names.ts";

/** What is said in an article; all ranges are of its text. */
export interface ArticleFacts {
  readonly dates: readonly FoundDate[];
  readonly figures: readonly Figure[];
  /** Who says what, in reading order. */
  readonly attributions: readonly Attribution[];
}

/** Parts that are not the article's own sentences: their dates and figures are not its either. */
const notOwn: ReadonlySet<Span["kind"]> = new Set(["post", "caption", "credit", "furniture"]);

/**
 * Reads an article.
 *
 * @param names The listed names in its text, in reading order.
 */
export function readArticle(
  article: Article,
  names: readonly LocatedName[],
  { entries }: NameIndex,
): ArticleFacts {
  const { text, spans, language, title, published, titleRange, titleFrom } = article;
  const parts = spans.flatMap(datedPart);
  const dates = findDates(text, language, { parts, ...(published && { published }) }).filter(
    // Where the text does not tell its own year, the years of its background do not tell that of "7 December".
    ({ decidedBy }) => published !== undefined || decidedBy !== "other-dates",
  );
  const without = notOwnParts(spans);
  // A title that was given says the same as the text; one that is the text's first words is part of it.
  if (titleRange && titleFrom !== "first-words") without.push(titleRange);
  const read = readText(text, language, { names, dates, without });
  const attributions = findAttributions(read, entries);
  const about = {
    ...{ text, language, without },
    title: titleFrom === "first-words" ? "" : title,
    ...(published && { published: published.value }),
  };
  const figures = figuresIn(read, about, entries, attributions);
  const posted = spans.flatMap((span) =>
    span.kind === "post" ? figuresOfPost(article, span, { names, entries, dates }) : [],
  );
  return { dates, attributions, figures: [...figures, ...posted] };
}

/** A post tells of "yesterday" as seen from its own day. */
function datedPart(span: Span): DatedPart[] {
  if (span.kind !== "post" || span.date === undefined) return [];
  const published = parsePartialDate(span.date);
  return published ? [{ start: span.start, end: span.end, published }] : [];
}

/** What is known of the text that a post stands in. */
interface PostSurroundings {
  readonly names: readonly LocatedName[];
  readonly entries: NameIndex["entries"];
  readonly dates: readonly FoundDate[];
}

/**
 * The figures of a post that somebody signed: who signs gives them, unless the post names another.
 * Parts are not joined to totals of the article.
 */
function figuresOfPost(
  { text, language }: Article,
  post: PostSpan,
  { names, entries, dates }: PostSurroundings,
): Figure[] {
  const { start, end, author, date } = post;
  if (author === undefined) return [];
  const inside = <Range extends TextRange>(ranges: readonly Range[]): Range[] =>
    ranges
      .filter((range) => range.start >= start && range.end <= end)
      .map((range) => ({ ...range, start: range.start - start, end: range.end - start }));
  const own = text.slice(start, end);
  const mentions = inside(names);
  const signature = own.lastIndexOf(author);
  const body = mentions.find((name) => name.start >= signature && name.entry.class !== "place");
  const found = findFigures(
    { text: own, language, title: "", ...(date !== undefined && { published: date }) },
    { mentions: mentions.map(({ entry, ...range }) => ({ ...range, entry })), entries },
    inside(dates),
  );
  const signed = {
    source: body?.entry.names.en[0] ?? author,
    ...(body && { sourceId: body.entry.id }),
  };
  const span = { start: start + signature, end: start + signature + author.length };
  return found.map((figure) => {
    const { partOf: _, ...rest } = figure;
    const moved = {
      ...rest,
      quote: moveBy(figure.quote, start),
      number: moveBy(figure.number, start),
      ...(figure.sourceSpan && { sourceSpan: moveBy(figure.sourceSpan, start) }),
    };
    return figure.source === null ? { ...moved, ...signed, sourceSpan: span } : moved;
  });
}

function moveBy({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

/** The parts of a text that are not the article's own sentences, in reading order. */
export function notOwnParts(spans: readonly Span[]): TextRange[] {
  return spans.filter(({ kind }) => notOwn.has(kind));
}

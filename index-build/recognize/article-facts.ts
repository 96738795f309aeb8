/** Article -> what is said in it: its dates and its figures. */

import type { Article, TextRange } from "../article/article.ts";
import type { Span } from "../article/spans/span.ts";
import { type FoundDate, findDates } from "../dates/find-dates.ts";
import type { Figure } from "../figures/figure.ts";
import { findFigures } from "../figures/find-figures.ts";
import type { NameIndex } from "./name-index.ts";
import type { LocatedName } from "./names.ts";

/** What is said in an article; all ranges are of its text. */
export interface ArticleFacts {
  readonly dates: readonly FoundDate[];
  readonly figures: readonly Figure[];
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
  const dates = findDates(text, language, { ...(published && { published }) });
  const without = notOwnParts(spans);
  // A title that was given says the same as the text; one that is the text's first words is part of it.
  if (titleRange && titleFrom !== "first-words") without.push(titleRange);
  const figures = findFigures(
    { text, language, title, without, ...(published && { published: published.value }) },
    { mentions: names, entries },
    dates,
  );
  return { dates, figures };
}

/** The parts of a text that are not the article's own sentences, in reading order. */
export function notOwnParts(spans: readonly Span[]): TextRange[] {
  return spans.filter(({ kind }) => notOwn.has(kind));
}

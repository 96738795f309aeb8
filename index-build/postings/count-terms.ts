/** Article -> AnalyzedArticle: which terms stand in it, how often, and in which field. */

import { analyze } from "../../src/analysis/analyze.ts";
import type { TermCounts } from "../../src/engine/flexsearch-index.ts";
import type { Article } from "../article/article.ts";

/** The terms of one article. */
export interface AnalyzedArticle {
  /** Distinct terms in the order of their first occurrence, title first. */
  readonly terms: ReadonlyMap<string, TermCounts>;
  /** Lengths of the fields in terms, repeats included. */
  readonly titleLength: number;
  readonly bodyLength: number;
}

/**
 * Counts the terms of title and text. A first line that serves as title is not counted in the text
 * again; first words that do are no title: nobody chose them to say what the article is about.
 */
export function countTerms(article: Article): AnalyzedArticle {
  const counts = new Map<string, { inTitle: number; inBody: number }>();
  const hasTitle = article.titleFrom !== "first-words";
  const title = hasTitle ? analyze(article.title, article.language) : [];
  for (const { value } of title) counterOf(counts, value).inTitle += 1;
  let bodyLength = 0;
  for (const { value, start, end } of analyze(article.text, article.language)) {
    const titleRange = hasTitle ? article.titleRange : undefined;
    if (titleRange && start >= titleRange.start && end <= titleRange.end) continue;
    counterOf(counts, value).inBody += 1;
    bodyLength += 1;
  }
  return { terms: counts, titleLength: title.length, bodyLength };
}

function counterOf(
  counts: Map<string, { inTitle: number; inBody: number }>,
  term: string,
): { inTitle: number; inBody: number } {
  let counter = counts.get(term);
  if (!counter) {
    counter = { inTitle: 0, inBody: 0 };
    counts.set(term, counter);
  }
  return counter;
}

/** Article -> AnalyzedArticle: which terms stand in it, how often, and in which field. */

import type { CountedTerm, TermCounter } from "../../src/analysis/term-counter.ts";
import type { Article } from "../article/article.ts";

/** The terms of one article. */
export interface AnalyzedArticle {
  /** Distinct terms in the order of their first occurrence, title first. */
  readonly terms: readonly CountedTerm[];
  /** Lengths of the fields in terms, repeats included. */
  readonly titleLength: number;
  readonly bodyLength: number;
}

/**
 * Counts the terms of title and text. A first line that serves as title is not counted in the text
 * again; first words that do are no title: nobody chose them to say what the article is about.
 *
 * @param counter Kept from article to article, since it remembers words.
 * @returns The terms are the counter's own: valid until it counts the next article.
 */
export function countTerms(article: Article, counter: TermCounter): AnalyzedArticle {
  const { language } = article;
  const hasTitle = article.titleFrom !== "first-words";
  counter.begin();
  const titleLength = hasTitle ? counter.count(article.title, { field: "inTitle", language }) : 0;
  const without = hasTitle ? article.titleRange : undefined;
  const bodyLength = counter.count(article.text, { field: "inBody", language, without });
  return { terms: counter.terms, titleLength, bodyLength };
}

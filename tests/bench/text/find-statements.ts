/** Finds what is said in a text, and by whom: the words of a source, its cue, and what they attribute. */

import type { TextRange } from "../../../index-build/article/article.ts";
import { findQuotes } from "../../../index-build/article/spans/quotes.ts";
import { attributionRules } from "../../../index-build/figures/attribution-rules.ts";
import type { FigureSource } from "../../../index-build/figures/figure.ts";
import {
  type Attribution,
  findAttributions,
} from "../../../index-build/figures/find-attributions.ts";
import type { ArticleNames } from "../../../index-build/figures/find-figures.ts";
import { rangesNear } from "../../../index-build/figures/near.ts";
import { type ReadText, readText } from "../../../index-build/figures/read-text.ts";
import type { LanguageCode } from "../../../src/analysis/languages.ts";

/** What somebody says. */
export interface Statement {
  /** Absent when the text does not tell who is meant by the words. */
  readonly source?: FigureSource;
  readonly phrase: TextRange;
  readonly cue: TextRange;
  /** In reading order; never empty. */
  readonly content: readonly TextRange[];
}

const EDGE_BEFORE = /^[\s,;:.…–—-]+/u;
const EDGE_BEHIND = /[\s,;:.…–—-]+$/u;

/** Shortest content, in UTF-16 code units. */
const MIN_CONTENT = 8;
const MAX_SMALL_WORDS = 3;
/** Between a quotation and its sentence's attribution, in UTF-16 code units. */
const MAX_TO_QUOTATION = 4;

/** Returns the statements of a text in the order of their cues; those that no words give to anybody are left out. */
export function findStatements(
  text: string,
  language: LanguageCode,
  { mentions, entries }: ArticleNames,
): Statement[] {
  const read = readText(text, language, { names: mentions, dates: [], without: [] });
  const quotes = findQuotes(text);
  const all = findAttributions(read, entries);
  return all.flatMap((attribution, index) => {
    const { phrase, cue, source } = attribution;
    const content = contentOf(read, all, index, quotes);
    if (!phrase || content.length === 0) return [];
    return [{ phrase, cue, content, ...(source && { source }) }];
  });
}

/** What stands before and behind an attribution in its sentence, with quotations whole. */
function contentOf(
  read: ReadText,
  all: readonly Attribution[],
  index: number,
  quotes: readonly TextRange[],
): TextRange[] {
  const attribution = all[index];
  const sentence = attribution && read.sentences[attribution.sentence];
  if (!attribution || !sentence) return [];
  const { start, end, reachesBack, reachesOn } = attribution;
  const quoted = reachesBack ? quotationEndingAt(quotes, start) : undefined;
  const limit = quoted ? sentence.end : end;
  const quote = quotationBetween(read.text, quotes, end, limit + MAX_TO_QUOTATION);
  const content: TextRange[] = [];
  if (reachesBack) {
    const opening = neighbor(all[index - 1], attribution);
    const from = quoted?.start ?? openEnd(opening, sentence.start);
    content.push(trimmed(read.text, from, beforeSmallWords(read, attribution)));
  }
  if (quote) content.push(trimmed(read.text, quote.start, quote.end));
  // Behind a quotation, words that are none are the article's.
  else if (reachesOn && !quoted) {
    const closing = neighbor(all[index + 1], attribution);
    content.push(trimmed(read.text, end, closeStart(closing, sentence.end)));
  }
  return content.filter((range) => range.end - range.start >= MIN_CONTENT);
}

/** Where the small words before an attribution begin: "ont" of "ont indiqué", the article of a source. */
function beforeSmallWords({ tokens, language }: ReadText, { first, start }: Attribution): number {
  const { nounArticles, adverbs } = attributionRules(language);
  let at = first;
  for (let words = 0; words < MAX_SMALL_WORDS; words += 1) {
    const small = nounArticles.before(tokens, at) ?? adverbs.before(tokens, at);
    if (!small) break;
    at = small.first;
  }
  return Math.min(start, tokens[at]?.start ?? start);
}

/** Words that open the sentence, and what they attribute, are another's. */
function openEnd(opening: Attribution | undefined, start: number): number {
  return opening?.reachesBack === false ? opening.end : start;
}

function closeStart(closing: Attribution | undefined, end: number): number {
  return closing?.reachesOn === false ? closing.start : end;
}

function neighbor(other: Attribution | undefined, own: Attribution): Attribution | undefined {
  return other?.sentence === own.sentence && other.phrase ? other : undefined;
}

/** The quotation that ends right before `offset`, over however many sentences. */
function quotationEndingAt(quotes: readonly TextRange[], offset: number): TextRange | undefined {
  return rangesNear(quotes, offset).find(
    ({ start, end }) => start < offset && end <= offset && offset - end <= MAX_TO_QUOTATION,
  );
}

/** The first quotation that begins between two places of one paragraph. */
function quotationBetween(
  text: string,
  quotes: readonly TextRange[],
  from: number,
  to: number,
): TextRange | undefined {
  return rangesNear(quotes, from).find(
    ({ start }) => start >= from && start <= to && !text.slice(from, start).includes("\n\n"),
  );
}

function trimmed(text: string, start: number, end: number): TextRange {
  const words = text.slice(start, Math.max(start, end));
  const from = EDGE_BEFORE.exec(words)?.[0].length ?? 0;
  const to = words.length - (EDGE_BEHIND.exec(words)?.[0].length ?? 0);
  return { start: start + Math.min(from, to), end: start + to };
}

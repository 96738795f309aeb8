/**
 * Article -> Card: up to four sentences of the article that tell what it is about, word for word.
 *
 * No rule here writes or joins anything: a card's sentence is a slice of the canonical text.
 */

import type { Article, TextRange } from "../article/article.ts";
import { cutAtWord } from "../article/clean-text.ts";
import { isFurniture } from "../article/furniture.ts";
import { endsLikeSentence } from "../article/sentence-like.ts";
import { findSentences } from "../article/sentences.ts";
import type { Span } from "../article/spans/span.ts";
import { afterTitle } from "./after-title.ts";
import { chooseSentences } from "./choose-sentences.ts";

/** A sentence of a card; `text` is the article's text between `start` and `end` (UTF-16). */
interface CardSentence extends TextRange {
  readonly text: string;
  /** `"lead"`: the first that reads as a sentence. `"central"`: says what most of the article is about. */
  readonly why: "lead" | "central";
}

/** What is shown of an article. */
export interface Card {
  readonly title: string;
  /** None to four, in reading order, without overlap. */
  readonly sentences: readonly CardSentence[];
}

/** Most sentences, and most words of them all: what a phone's screen shows. */
const LIMITS = { sentences: 4, words: 140 };

/** Longest sentence quoted, in UTF-16 code units. */
const MAX_LENGTH = 400;

/** How many sentences are looked at: what stands below them is not a lead. */
const MAX_LOOKED_AT = 24;

/** A sentence may hold this much beside the title, such as a date line, and still be its repeat. */
const TITLE_MARGIN = 30;

/**
 * Makes the card of an article: of the first 24 sentences of its text those that tell best what it is
 * about and are not its title, a caption, a credit or other furniture, none of more than 400 code units.
 * When there are none, the longest of them, cut at a word if it is too long.
 *
 * @returns No sentence when the text has no letter.
 */
export function makeCard(
  article: Pick<Article, "title" | "text" | "language" | "spans" | "titleFrom" | "titleRange">,
): Card {
  const { title, text, language } = article;
  const quotable = quotableSentences(article);
  const [first] = quotable;
  const sentences = chooseSentences(text, language, quotable, LIMITS).map(
    ({ start, end }): CardSentence => ({
      text: text.slice(start, end),
      start,
      end,
      why: start === first?.start ? "lead" : "central",
    }),
  );
  return { title, sentences: sentences.length > 0 ? sentences : lastResort(text) };
}

/** The sentences that may be quoted, each once. */
function quotableSentences(
  article: Pick<Article, "title" | "text" | "spans" | "titleFrom" | "titleRange">,
): TextRange[] {
  const { title, text, spans } = article;
  const quotable: TextRange[] = [];
  const titleKey = keyOf(title);
  const seen = new Set<string>();
  for (const own of ownSentences(text, spans)) {
    const range = article.titleFrom === "given" ? afterTitle(text, title, own) : own;
    const sentence = text.slice(range.start, range.end);
    if (!isQuotable(sentence)) continue;
    const key = keyOf(sentence);
    if (!seen.has(key) && !repeatsTitle(article, range, key, titleKey)) {
      seen.add(key);
      quotable.push(range);
    }
  }
  return quotable;
}

/**
 * The first sentences of the article's own text. What a scraper has glued in front of one, such as the
 * place and agency of a dispatch, is left out.
 */
function* ownSentences(text: string, spans: readonly Span[]): Generator<TextRange> {
  const others = spans.filter(({ kind }) => kind !== "quote");
  let next = 0;
  for (const { start, end } of firstSentences(text)) {
    while ((others[next]?.end ?? end) <= start) next += 1;
    let from = start;
    let other = next;
    for (let span = others[other]; span !== undefined && span.start <= from; span = others[other]) {
      from = span.end + leadingSpace(text, span.end);
      other += 1;
    }
    const isWhole = from < end && (others[other]?.start ?? end) >= end;
    if (isWhole) yield { start: from, end };
  }
}

function leadingSpace(text: string, from: number): number {
  return /^[\s–—-]*/u.exec(text.slice(from, from + 10))?.[0].length ?? 0;
}

function firstSentences(text: string): readonly TextRange[] {
  return findSentences(text).slice(0, MAX_LOOKED_AT);
}

function isQuotable(sentence: string): boolean {
  return (
    sentence.length <= MAX_LENGTH &&
    endsLikeSentence(sentence) &&
    !isFurniture(sentence) &&
    !isHalfQuoted(sentence)
  );
}

/** True when a quotation begins or ends outside the sentence: by itself it would be half of one. */
function isHalfQuoted(sentence: string): boolean {
  const count = (marks: RegExp): number => sentence.match(marks)?.length ?? 0;
  // In German quotations “ is the mark at the end.
  const low = sentence.includes("„");
  return count(/"/g) % 2 === 1 || (!low && count(/[«“]/g) !== count(/[»”]/g));
}

/** A title of first words is no repeat: its sentence says more. */
function repeatsTitle(
  { titleFrom, titleRange }: Pick<Article, "titleFrom" | "titleRange">,
  range: TextRange,
  key: string,
  titleKey: string,
): boolean {
  if (titleFrom === "first-words") return false;
  if (titleRange && range.start < titleRange.end && range.end > titleRange.start) return true;
  if (titleKey === "" || key.length > titleKey.length + TITLE_MARGIN) return false;
  return key.includes(titleKey) || (key.length >= TITLE_MARGIN && titleKey.includes(key));
}

function keyOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}

/** The longest of the first sentences, because a short one is most likely furniture. */
function lastResort(text: string): CardSentence[] {
  const candidates = firstSentences(text).filter(({ start, end }) =>
    /\p{L}/u.test(text.slice(start, end)),
  );
  const [first] = candidates.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  if (first === undefined) return [];
  const quoted = cutAtWord(text.slice(first.start, first.end), MAX_LENGTH);
  return [{ text: quoted, start: first.start, end: first.start + quoted.length, why: "lead" }];
}

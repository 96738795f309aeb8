/** Where the words of a query stand in a text, as ranges of code points. */

import { analyze } from "../analysis/analyze.ts";
import { findTerms } from "../analysis/find-terms.ts";
import type { LanguageCode } from "../analysis/languages.ts";
import type { StoredCard } from "../contract/records.ts";

/** Half-open range of Unicode code points in the string that it is given beside. */
export type HighlightRange = readonly [start: number, end: number];

/** Highlights of the strings of a card; `sentences` has one list a sentence. */
export interface CardHighlights {
  readonly title: readonly HighlightRange[];
  readonly sentences: readonly (readonly HighlightRange[])[];
}

/** The words of a string: their terms, and start and end of each, one after another. */
interface AnalyzedString {
  readonly terms: readonly string[];
  /** Flat, since an object for each word would take more memory than the card itself. */
  readonly offsets: readonly number[];
}

/**
 * Cards that were shown before: `"seen"` once, analyzed from the second time on. Finding a few terms
 * is a third of the work of analyzing, and looking them up in what was analyzed a tenth.
 */
const shown = new WeakMap<StoredCard, "seen" | readonly AnalyzedString[]>();

/** Returns the words of `text` that are among `terms`, in order; touching ranges stay apart. */
export function highlightTerms(
  text: string,
  language: LanguageCode,
  terms: ReadonlySet<string>,
): HighlightRange[] {
  const found = findTerms(text, language, terms);
  if (found.length === 0) return [];
  const toCodePoint = codePointCounter(text);
  return found.map(({ start, end }) => [toCodePoint(start), toCodePoint(end)]);
}

/** Highlights title and sentences of a card. */
export function highlightCard(card: StoredCard, terms: ReadonlySet<string>): CardHighlights {
  const before = shown.get(card);
  if (before === undefined) {
    shown.set(card, "seen");
    const highlight = (text: string) => highlightTerms(text, card.lang, terms);
    return joinHighlights(stringsOf(card).map(highlight));
  }
  const analyzed = before === "seen" ? analyzeCard(card) : before;
  if (before === "seen") shown.set(card, analyzed);
  return joinHighlights(analyzed.map((words) => pickRanges(words, terms)));
}

function stringsOf({ title, card }: StoredCard): string[] {
  return [title, ...card.sentences.map(({ text }) => text)];
}

function joinHighlights(all: readonly (readonly HighlightRange[])[]): CardHighlights {
  const [title = [], ...sentences] = all;
  return { title, sentences };
}

function analyzeCard(card: StoredCard): AnalyzedString[] {
  return stringsOf(card).map((text) => {
    const words = analyze(text, card.lang);
    const toCodePoint = codePointCounter(text);
    return {
      terms: words.map(({ value }) => value),
      offsets: words.flatMap(({ start, end }) => [toCodePoint(start), toCodePoint(end)]),
    };
  });
}

function pickRanges(
  { terms, offsets }: AnalyzedString,
  wanted: ReadonlySet<string>,
): HighlightRange[] {
  const picked: HighlightRange[] = [];
  for (let index = 0; index < terms.length; index += 1) {
    if (!wanted.has(terms[index] ?? "")) continue;
    picked.push([offsets[index * 2] ?? 0, offsets[index * 2 + 1] ?? 0]);
  }
  return picked;
}

/** Counts code points up to a UTF-16 offset; offsets must be asked for in ascending order. */
export function codePointCounter(text: string): (offset: number) => number {
  let position = 0;
  let pairs = 0;
  return (offset) => {
    for (; position < offset; position += 1) {
      // The second half of a pair adds no code point of its own.
      if (isSecondHalf(text, position)) pairs += 1;
    }
    return offset - pairs;
  };
}

function isSecondHalf(text: string, index: number): boolean {
  return (
    (text.charCodeAt(index) & 0xfc00) === 0xdc00 &&
    index > 0 &&
    (text.charCodeAt(index - 1) & 0xfc00) === 0xd800
  );
}

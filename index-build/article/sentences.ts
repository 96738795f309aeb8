/**
 * Cuts a text into sentences. Its own scanner, because Intl.Segmenter ends sentences after "M."
 * and inside « Oui ! Je viens. », and does not end them where scraped text has lost the space
 * ("Tripoli.Le récent"); repairing that needs the same rules.
 */

import type { TextRange } from "./article.ts";
import { CharacterClass, classAt, isWordClass } from "./character-classes.ts";
import { ClosingQuotes } from "./closing-quotes.ts";
import { endsSentence, pastClosers } from "./sentence-end.ts";

const { newline, fullStop, wideStop, space, opener, straightQuote } = CharacterClass;

/**
 * Longest quotation or bracket that is kept in one piece, in UTF-16 code units. Short ones read
 * badly when cut; long ones are whole paragraphs of speech.
 */
const MAX_KEPT_QUOTE = 240;

/** The text cut last: title, spans, words, figures and card ask for the same sentences in turn. */
let last: { readonly text: string; readonly sentences: readonly TextRange[] } = {
  text: "",
  sentences: [],
};

/**
 * Finds the sentences of `text` in reading order, without white space around them. The same text asked
 * for again is not cut again.
 *
 * Line breaks always end one, so headings and list items stand alone. Every letter and digit is
 * in a sentence; stretches without any are in none.
 *
 * @example
 * findSentences("M. Assad a parlé. « Oui ! » Il part.");
 * // [{ start: 0, end: 17 }, { start: 18, end: 27 }, { start: 28, end: 36 }]
 */
export function findSentences(text: string): readonly TextRange[] {
  if (last.text !== text) last = { text, sentences: cutSentences(text) };
  return last.sentences;
}

function cutSentences(text: string): TextRange[] {
  const sentences: TextRange[] = [];
  const quotes = new ClosingQuotes(text);
  let start = 0;
  let quoteEnd = -1;
  /** Breaks before this do not count: a short quotation is kept in one piece. */
  let keptUntil = -1;
  for (let at = 0; at <= text.length; at++) {
    const found = classAt(text, at);
    if (found === newline) {
      addTrimmed(sentences, text, start, at);
      start = at + 1;
    } else if (isStop(found)) {
      const past = pastStops(text, at);
      const end = pastClosers(text, past, quoteEnd);
      if (end > keptUntil && endsSentence({ text, start, at, past, end })) {
        addTrimmed(sentences, text, start, end);
        start = end;
      }
      at = past - 1;
    } else if (mayOpenQuote(found) && at > quoteEnd) {
      quoteEnd = quotes.find(at);
      keptUntil = keptEnd(at, quoteEnd);
    }
  }
  return sentences;
}

function mayOpenQuote(found: number): boolean {
  return found === opener || found === straightQuote;
}

function keptEnd(open: number, close: number): number {
  return close - open <= MAX_KEPT_QUOTE ? close : -1;
}

/** Past a run of stops: `?!`, `...`. */
function pastStops(text: string, at: number): number {
  let end = at + 1;
  while (isStop(classAt(text, end))) end += 1;
  return end;
}

function isStop(found: number): boolean {
  return found >= fullStop && found <= wideStop;
}

/** Adds the range without white space around it, unless no letter or digit is in it. */
function addTrimmed(sentences: TextRange[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && classAt(text, start) === space) start += 1;
  while (end > start && classAt(text, end - 1) === space) end -= 1;
  for (let at = start; at < end; at++) {
    if (!isWordClass(classAt(text, at))) continue;
    sentences.push({ start, end });
    return;
  }
}

/** The passage of an article that holds most of what was searched for. */

import type { ArticleRecord, StoredVoice } from "../contract/records.ts";
import {
  codePointCounter,
  type FoundText,
  type Highlighter,
  type HighlightRange,
  toRanges,
} from "./highlight.ts";

/** A passage that stands in the article word for word. */
export interface Snippet {
  readonly text: string;
  /** Half-open range of code points in the article's canonical text. */
  readonly start: number;
  readonly end: number;
  /** Words found, as ranges of code points of {@link text}. */
  readonly highlights: readonly HighlightRange[];
  /** Who speaks in it beside the article, each once, in the order of their sentences; absent when nobody does. */
  readonly voices?: readonly StoredVoice[];
}

/**
 * Cuts a passage of at most `length` UTF-16 code units around the densest group of words found.
 *
 * @param weights Weight of each word of the query; a passage is as good as the weights of its distinct words.
 * @returns The beginning of the text when none of the words stands in it.
 */
export function makeSnippet(
  { text, lang, voices }: Pick<ArticleRecord, "text" | "lang" | "voices">,
  highlighter: Highlighter,
  weights: readonly number[],
  length: number,
): Snippet {
  const group = densestGroup(highlighter.find(text, lang), weights, length);
  const { start, end } = fitPassage(text, group, length);
  const passage = text.slice(start, end);
  const toCodePoint = codePointCounter(text);
  const range = { start: toCodePoint(start), end: toCodePoint(end) };
  const heard = voicesIn(range, voices);
  return {
    text: passage,
    ...range,
    highlights: toRanges(passage, highlighter.find(passage, lang)),
    ...(heard.length > 0 && { voices: heard }),
  };
}

/** The voices of the sentences that a passage has a part of, in code points as these. */
function voicesIn(passage: Passage, voices: ArticleRecord["voices"]): StoredVoice[] {
  const told = new Map<string, StoredVoice>();
  for (const { start, end, ...voice } of voices) {
    if (start < passage.end && end > passage.start) told.set(JSON.stringify(voice), voice);
  }
  return [...told.values()];
}

interface Passage {
  readonly start: number;
  readonly end: number;
}

/** The first group of neighbouring words, none longer than `length`, with the greatest weight. */
function densestGroup(
  found: readonly FoundText[],
  weights: readonly number[],
  length: number,
): Passage {
  let best: Passage = { start: 0, end: 0 };
  let bestWeight = 0;
  found.forEach((first, index) => {
    const seen = new Set<number>();
    let weight = 0;
    for (const { word, end } of found.slice(index, index + MAX_GROUP)) {
      if (end - first.start > length) break;
      if (seen.has(word)) continue;
      seen.add(word);
      weight += weights[word] ?? 0;
      if (weight <= bestWeight) continue;
      bestWeight = weight;
      best = { start: first.start, end };
    }
  });
  return best;
}

/** Words looked at from each start: more never fit into the longest passage of 400 characters. */
const MAX_GROUP = 64;

/** Widens a group to the sentence's start where that fits, else to words, inside one paragraph. */
function fitPassage(text: string, group: Passage, length: number): Passage {
  const paragraph = text.lastIndexOf("\n", Math.max(0, group.start - 1)) + 1;
  const nextBreak = text.indexOf("\n", group.end);
  const paragraphEnd = nextBreak < 0 ? text.length : nextBreak;
  const sentence = sentenceStart(text, paragraph, group.start);
  const spare = length - (group.end - group.start);
  const earliest = Math.max(paragraph, group.start - Math.floor(spare / 2));
  const start = group.end - sentence <= length ? sentence : wordStart(text, earliest, group.start);
  const latest = Math.min(paragraphEnd, start + length);
  const lastWord = wordEnd(text, latest, group.end);
  return trim(text, start, lastWord > start ? lastWord : characterEnd(text, latest));
}

/** For a passage without a space, as in Chinese: an end that does not cut a surrogate pair. */
function characterEnd(text: string, latest: number): number {
  const cutsPair =
    latest > 0 && /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(latest - 1, latest + 1));
  return cutsPair ? latest - 1 : latest;
}

function sentenceStart(text: string, paragraph: number, position: number): number {
  const before = text.slice(paragraph, position);
  const match = /.*[.!?؟»"”]\s+/su.exec(before);
  return paragraph + (match?.[0].length ?? 0);
}

function wordStart(text: string, earliest: number, latest: number): number {
  let start = earliest;
  while (start < latest && start > 0 && !/\s/u.test(text[start - 1] ?? " ")) start += 1;
  return start;
}

function wordEnd(text: string, latest: number, earliest: number): number {
  let end = latest;
  while (end > earliest && end < text.length && !/\s/u.test(text[end] ?? " ")) end -= 1;
  return end;
}

function trim(text: string, start: number, end: number): Passage {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from] ?? "")) from += 1;
  while (to > from && /\s/u.test(text[to - 1] ?? "")) to -= 1;
  return { start: from, end: to };
}

/**
 * Article -> Card: up to three sentences of the article that tell what it is about, word for word.
 *
 * No rule here writes or joins anything: a card's sentence is a slice of the canonical text.
 */

import type { Article, TextRange } from "../article/article.ts";
import { cutAtWord } from "../article/clean-text.ts";
import { endsLikeSentence, isCredit, isFurniture } from "../article/furniture.ts";
import { eachSentence } from "../article/sentences.ts";

/** A sentence of a card; `text` is the article's text between `start` and `end` (UTF-16). */
interface CardSentence extends TextRange {
  readonly text: string;
  /** `"lead"`: one of the first sentences that read as such. */
  readonly why: "lead";
}

/** What is shown of an article. */
export interface Card {
  readonly title: string;
  /** None to three, in reading order, without overlap. */
  readonly sentences: readonly CardSentence[];
}

const MAX_SENTENCES = 3;

/** Longest sentence quoted, in UTF-16 code units: three of them still fit a phone's screen. */
const MAX_LENGTH = 400;

/** How many sentences are looked at: what stands below them is not a lead. */
const MAX_LOOKED_AT = 40;

/** A sentence may hold this much beside the title, such as a date line, and still be its repeat. */
const TITLE_MARGIN = 30;

/**
 * Makes the card of an article: the first sentences of its text that are not its title, a caption,
 * a credit or other furniture, and are not longer than 400 code units. When there are none, the
 * longest of the first sentences, cut at a word if it is too long.
 *
 * @returns No sentence when the text has no letter.
 */
export function makeCard(
  article: Pick<Article, "title" | "text" | "titleFrom" | "titleRange">,
): Card {
  const { title, text } = article;
  const chosen: CardSentence[] = [];
  const titleKey = keyOf(title);
  const seen = new Set<string>();
  for (const range of firstSentences(text)) {
    const sentence = text.slice(range.start, range.end);
    if (!isQuotable(sentence) || isCaption(text, range)) continue;
    const key = keyOf(sentence);
    if (!seen.has(key) && !repeatsTitle(article, range, key, titleKey)) {
      seen.add(key);
      chosen.push({ text: sentence, ...range, why: "lead" });
      if (chosen.length === MAX_SENTENCES) break;
    }
  }
  return { title, sentences: chosen.length > 0 ? chosen : lastResort(text) };
}

function* firstSentences(text: string): Generator<TextRange> {
  let count = 0;
  for (const range of eachSentence(text)) {
    yield range;
    count += 1;
    if (count === MAX_LOOKED_AT) return;
  }
}

function isQuotable(sentence: string): boolean {
  return sentence.length <= MAX_LENGTH && endsLikeSentence(sentence) && !isFurniture(sentence);
}

/** What a credit follows on the same line describes a picture. */
function isCaption(text: string, { end }: TextRange): boolean {
  const lineEnd = text.indexOf("\n", end);
  const rest = text.slice(end, lineEnd === -1 ? end + MAX_LENGTH : lineEnd).trim();
  return rest !== "" && isCredit(rest);
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
  const candidates = [...firstSentences(text)].filter(({ start, end }) =>
    /\p{L}/u.test(text.slice(start, end)),
  );
  const [first] = candidates.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  if (first === undefined) return [];
  const quoted = cutAtWord(text.slice(first.start, first.end), MAX_LENGTH);
  return [{ text: quoted, start: first.start, end: first.start + quoted.length, why: "lead" }];
}

/** Who speaks in a sentence: the article itself, somebody whom it reports, or somebody whom it quotes. */

import type { TextRange } from "../article/article.ts";
import { findSentences } from "../article/sentences.ts";
import { findQuotes } from "../article/spans/quotes.ts";
import type { FigureSource } from "../figures/figure.ts";
import type { Attribution } from "../figures/find-attributions.ts";

/** The voice of a sentence. */
export interface Voice {
  /** `"quote"`: most of it stands between quotation marks. `"attributed"`: somebody says so, in the article's words. */
  readonly voice: "article" | "attributed" | "quote";
  /** Who says it, when the list has them; absent in the article's own voice, and where the text does not tell who is meant. */
  readonly source?: FigureSource;
}

/** A sentence that is not in the article's own voice, in UTF-16 code units. */
export interface VoicedSentence extends Voice {
  readonly voice: "attributed" | "quote";
  readonly sentence: TextRange;
}

/** Share of a sentence between quotation marks from which on it is somebody's words. */
const QUOTED = 0.5;

/**
 * Tells the voice of a sentence by the words in it that attribute, and whom the text means by them: a sentence
 * that only goes on with what somebody said before is the article's.
 *
 * @param attributions Those of the whole text, in reading order. Of several in the sentence the first with a
 *   source that the list has counts.
 */
export function voiceOf(
  text: string,
  { start, end }: TextRange,
  attributions: readonly Attribution[],
): Voice {
  const inside = attributions.filter((each) => each.start >= start && each.end <= end);
  const speaking = inside.filter(({ isSpeaker }) => isSpeaker);
  const sentence = text.slice(start, end);
  const quoted = findQuotes(sentence).reduce((sum, quote) => sum + quote.end - quote.start, 0);
  const isQuote = quoted >= sentence.length * QUOTED;
  if (speaking.length === 0) return { voice: isQuote ? "quote" : "article" };
  const source = speaking.find((each) => each.source?.id !== undefined)?.source;
  return { voice: isQuote ? "quote" : "attributed", ...(source && { source }) };
}

/**
 * Finds the sentences of a text that are not in the article's own voice, in reading order.
 *
 * @param attributions Those of the whole text, in reading order.
 */
export function findVoices(text: string, attributions: readonly Attribution[]): VoicedSentence[] {
  return findSentences(text).flatMap((sentence) => {
    const told = voiceOf(text, sentence, attributions);
    const { voice } = told;
    return voice === "article" ? [] : [{ ...told, voice, sentence }];
  });
}

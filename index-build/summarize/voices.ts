/** Who speaks in a sentence: the article itself, somebody whom it reports, or somebody whom it quotes. */

import type { LanguageCode } from "../../src/analysis/languages.ts";
import type { TextRange } from "../article/article.ts";
import { findQuotes } from "../article/spans/quotes.ts";
import type { FigureSource } from "../figures/figure.ts";
import { findAttributions } from "../figures/find-attributions.ts";
import { readText } from "../figures/read-text.ts";
import type { NameIndex } from "../recognize/name-index.ts";
import type { LocatedName } from "../recognize/names.ts";

/** The voice of a sentence. */
export interface Voice {
  /** `"quote"`: most of it stands between quotation marks. `"attributed"`: somebody says so, in the article's words. */
  readonly voice: "article" | "attributed" | "quote";
  /** Who says it, when the list has them; absent in the article's own voice, and where the sentence does not tell who is meant. */
  readonly source?: FigureSource;
}

/** Share of a sentence between quotation marks from which on it is somebody's words. */
const QUOTED = 0.5;

/**
 * Tells the voice of a sentence by its own words: a sentence that only goes on with what somebody said
 * before is the article's.
 *
 * @param names The listed names in the whole text, in reading order.
 */
export function voiceOf(
  { text, language }: { readonly text: string; readonly language: LanguageCode },
  { start, end }: TextRange,
  names: readonly LocatedName[],
  { entries }: NameIndex,
): Voice {
  const sentence = text.slice(start, end);
  const inside = names.filter((name) => name.start >= start && name.end <= end);
  const within = { start, end };
  const read = readText(text, language, { names: inside, dates: [], without: [], within });
  const attribution = findAttributions(read, entries).find(({ isSpeaker }) => isSpeaker);
  const quoted = findQuotes(sentence).reduce((sum, quote) => sum + quote.end - quote.start, 0);
  const isQuote = quoted >= sentence.length * QUOTED;
  if (!attribution) return { voice: isQuote ? "quote" : "article" };
  const { source } = attribution;
  return {
    voice: isQuote ? "quote" : "attributed",
    ...(source?.id !== undefined && { source }),
  };
}

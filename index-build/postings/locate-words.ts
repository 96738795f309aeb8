/** Where the words of a text stand: sentence, place in the sentence, and the part of the article. */

import type { ReadWords } from "../../src/analysis/word-reader.ts";
import { MAX_SENTENCE_WORDS, packOccurrence, zones } from "../../src/engine/positions.ts";
import type { Article, TextRange } from "../article/article.ts";
import { findSentences } from "../article/sentences.ts";
import { zonesOf } from "../article/zones.ts";

/** Stands for the occurrence of a word that is passed over. */
export const LEFT_OUT = -1;

/** Gives each word its sentence, its place there, and its zone; sentences count from 1, behind the title. */
export function locateWords(
  { text, spans }: Pick<Article, "text" | "spans">,
  { count, starts, ends }: ReadWords,
  without: TextRange | undefined,
): Int32Array {
  const occurrences = new Int32Array(count);
  const sentences = new RangeCursor(findSentences(text).values());
  const marked = new RangeCursor(zonesOf(spans).values());
  let sentence = 0;
  let word = 0;
  for (let place = 0; place < count; place += 1) {
    const start = starts[place] ?? 0;
    if (without && start >= without.start && (ends[place] ?? 0) <= without.end) {
      occurrences[place] = LEFT_OUT;
      continue;
    }
    const isNewSentence = sentences.moveTo(start);
    if (isNewSentence || sentence === 0 || word === MAX_SENTENCE_WORDS) {
      sentence += 1;
      word = 0;
    }
    marked.moveTo(start);
    const zone = marked.current && start >= marked.current.start ? marked.current.kind : "voice";
    occurrences[place] = packOccurrence(sentence, word, zones[zone]);
    word += 1;
  }
  return occurrences;
}

/** Walks over ranges in ascending order, along with the places of a text. */
class RangeCursor<Range extends TextRange> {
  readonly #ranges: Iterator<Range>;
  current: Range | undefined;

  constructor(ranges: Iterator<Range>) {
    this.#ranges = ranges;
    this.current = this.#next();
  }

  /** Leaves the ranges that end at or before `offset`; true when there were any. */
  moveTo(offset: number): boolean {
    let hasMoved = false;
    while (this.current && this.current.end <= offset) {
      this.current = this.#next();
      hasMoved = true;
    }
    return hasMoved;
  }

  #next(): Range | undefined {
    const { done, value } = this.#ranges.next();
    return done === true ? undefined : value;
  }
}

/**
 * Where a term stands in its articles: sentence, word in the sentence, and the part of the article.
 *
 *     block lengths | blocks of 64 articles, each article its occurrences
 *
 * A phrase stands within one sentence, so a place is a sentence and a word in it; that takes as many
 * bytes as a place in the whole text and tells two words of one sentence apart from two neighbours.
 */

import { ByteReader, type ByteWriter } from "./varint.ts";

/** Parts of an article, as {@link zoneOf} gives them. */
export const zones = { voice: 0, quote: 1, caption: 2 } as const;

/** Most words that a sentence counts; what follows counts as the next sentence. */
export const MAX_SENTENCE_WORDS = 256;

const ZONE_BITS = 2;
const WORD_BITS = 8;
const SENTENCE_SHIFT = ZONE_BITS + WORD_BITS;

/** Articles a block: the most that are walked over to reach one. */
const BLOCK_ARTICLES = 64;

/** Occurrences of one term in one article, ascending, each made by {@link packOccurrence}. */
export type Occurrences = readonly number[];

/**
 * Joins a place into a number that sorts as places do.
 *
 * @param sentence From 0, which is the title, below 2^20.
 * @param word From 0, below {@link MAX_SENTENCE_WORDS}.
 */
export function packOccurrence(sentence: number, word: number, zone: number): number {
  return (((sentence << WORD_BITS) | word) << ZONE_BITS) | zone;
}

/** The sentence of an occurrence; 0 is the title. */
export function sentenceOf(occurrence: number): number {
  return occurrence >>> SENTENCE_SHIFT;
}

/** Sentence and word as one number: that of the next word of the sentence is 1 more. */
export function placeOf(occurrence: number): number {
  return occurrence >>> ZONE_BITS;
}

/** Which of {@link zones} an occurrence is in. */
export function zoneOf(occurrence: number): number {
  return occurrence & ((1 << ZONE_BITS) - 1);
}

/** Appends the occurrences of one article, at least one, ascending. */
export function writeOccurrences(occurrences: Occurrences, to: ByteWriter): void {
  let sentence = 0;
  let nextWord = 0;
  for (let index = 0; index < occurrences.length; index += 1) {
    const occurrence = occurrences[index] ?? 0;
    const gap = sentenceOf(occurrence) - sentence;
    const word = placeOf(occurrence) & (MAX_SENTENCE_WORDS - 1);
    const isLast = index === occurrences.length - 1;
    to.varint((gap << 3) | (zoneOf(occurrence) << 1) | (isLast ? 0 : 1));
    to.varint(gap === 0 ? word - nextWord : word);
    sentence += gap;
    nextWord = word;
  }
}

/**
 * Joins the occurrences of a term's articles into its positions.
 *
 * @param articles For each article, in the order of ordinals, what {@link writeOccurrences} appended.
 */
export function joinPositions(articles: readonly Uint8Array[], to: ByteWriter): void {
  for (let start = BLOCK_ARTICLES; start < articles.length; start += BLOCK_ARTICLES) {
    const block = articles.slice(start - BLOCK_ARTICLES, start);
    to.varint(block.reduce((sum, bytes) => sum + bytes.length, 0));
  }
  for (const bytes of articles) to.bytes(bytes);
}

/** Reads the positions of one term, article by article. */
export class PositionReader {
  readonly #reader: ByteReader;
  /** Where each block begins. */
  readonly #blocks: Uint32Array;
  #next = 0;

  /**
   * @param bytes As {@link joinPositions} wrote them.
   * @param articles Number of articles that hold the term.
   */
  constructor(bytes: Uint8Array, articles: number) {
    this.#reader = new ByteReader(bytes);
    this.#blocks = new Uint32Array(Math.max(1, Math.ceil(articles / BLOCK_ARTICLES)));
    let start = 0;
    for (let block = 1; block < this.#blocks.length; block += 1) {
      start += this.#reader.varint();
      this.#blocks[block] = start;
    }
    const first = this.#reader.position;
    this.#blocks.forEach((from, block) => {
      this.#blocks[block] = from + first;
    });
  }

  /**
   * Returns the occurrences in one article. Fastest when places are asked for in ascending order.
   *
   * @param place Place of the article among those that hold the term, below their number.
   */
  at(place: number): number[] {
    this.#moveTo(place);
    return this.#read();
  }

  /** Returns the sentences of {@link at}, each once. */
  sentencesAt(place: number): number[] {
    this.#moveTo(place);
    const sentences: number[] = [];
    const reader = this.#reader;
    let sentence = -1;
    let hasMore = true;
    while (hasMore && reader.position < reader.source.length) {
      const head = reader.varint();
      const gap = head >>> 3;
      reader.varint();
      hasMore = (head & 1) === 1;
      if (sentence >= 0 && gap === 0) continue;
      sentence = Math.max(0, sentence) + gap;
      sentences.push(sentence);
    }
    this.#next += 1;
    return sentences;
  }

  #moveTo(place: number): void {
    const block = Math.floor(place / BLOCK_ARTICLES);
    if (place < this.#next || block > Math.floor(this.#next / BLOCK_ARTICLES)) {
      this.#reader.position = this.#blocks[block] ?? 0;
      this.#next = block * BLOCK_ARTICLES;
    }
    while (this.#next < place) this.#skip();
  }

  #skip(): void {
    const { source } = this.#reader;
    let { position } = this.#reader;
    let hasMore = true;
    while (hasMore && position < source.length) {
      hasMore = ((source[position] ?? 0) & 1) === 1;
      // Behind each of the two numbers: the first byte without the high bit ends it.
      for (let numbers = 0; numbers < 2; numbers += 1) {
        while ((source[position] ?? 0) > 127) position += 1;
        position += 1;
      }
    }
    this.#reader.position = position;
    this.#next += 1;
  }

  #read(): number[] {
    const occurrences: number[] = [];
    const reader = this.#reader;
    let sentence = 0;
    let word = 0;
    let hasMore = true;
    while (hasMore && reader.position < reader.source.length) {
      const head = reader.varint();
      const gap = head >>> 3;
      word = reader.varint() + (gap === 0 ? word : 0);
      sentence += gap;
      hasMore = (head & 1) === 1;
      occurrences.push(packOccurrence(sentence, word, (head >>> 1) & 3));
    }
    this.#next += 1;
    return occurrences;
  }
}

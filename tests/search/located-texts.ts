/** Postings with positions, made from articles that are written out word for word. */

import {
  joinPositions,
  MAX_SENTENCE_WORDS,
  packOccurrence,
  writeOccurrences,
  zones,
} from "../../src/engine/positions.ts";
import { IN_BODY, IN_TITLE, type TermPostings } from "../../src/engine/postings.ts";
import { ByteWriter } from "../../src/engine/varint.ts";

/** A sentence and the part of the article that it is in. */
interface LocatedSentence {
  readonly words: readonly string[];
  readonly zone: number;
}

/** Sentences of an article, the title first. */
export type LocatedArticle = readonly LocatedSentence[];

/** Where a word stands in an article, as a build locates it. */
export function occurrencesIn(article: LocatedArticle, word: string): number[] {
  return article.flatMap(({ words, zone }, sentence) =>
    words.flatMap((one, place) =>
      one === word && place < MAX_SENTENCE_WORDS ? [packOccurrence(sentence, place, zone)] : [],
    ),
  );
}

/** The postings of a word; an article has twice its number as ordinal, and its level from both. */
export function postingsOf(articles: readonly LocatedArticle[], word: string): TermPostings {
  const held = articles.flatMap((article, number) => {
    const occurrences = occurrencesIn(article, word);
    return occurrences.length > 0 ? [{ article, number, occurrences }] : [];
  });
  const bytes = new ByteWriter();
  joinPositions(
    held.map(({ occurrences }) => {
      const writer = new ByteWriter();
      writeOccurrences(occurrences, writer);
      return writer.finish();
    }),
    bytes,
  );
  return {
    ordinals: Uint32Array.from(held, ({ number }) => number * 2),
    levels: Uint8Array.from(held, ({ number }) => levelOf(number, word)),
    fields: Uint8Array.from(held, ({ article }) => fieldsOf(article, word)),
    positions: bytes.finish(),
  };
}

/** The level that a word has in an article. */
export function levelOf(article: number, word: string): number {
  return (article * 7 + (word.codePointAt(0) ?? 0)) % 11;
}

/** The fields that a word stands in. */
function fieldsOf([title, ...body]: LocatedArticle, word: string): number {
  const isInTitle = title?.words.includes(word) ?? false;
  const isInBody = body.some(({ words }) => words.includes(word));
  return (isInTitle ? IN_TITLE : 0) | (isInBody ? IN_BODY : 0);
}

/** Sentences of an article from text, in its own voice; the first line is the title. */
export function articleOf(...lines: readonly string[]): LocatedArticle {
  return lines.map((line) => ({ words: line.split(" "), zone: zones.voice }));
}

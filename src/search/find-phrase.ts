/** Words of a phrase -> the articles in which they stand one behind the other. */

import {
  joinPositions,
  MAX_SENTENCE_WORDS,
  PositionReader,
  placeOf,
  sentenceOf,
  writeOccurrences,
} from "../engine/positions.ts";
import { IN_BODY, IN_TITLE, type TermPostings } from "../engine/postings.ts";
import { ByteWriter } from "../engine/varint.ts";
import { NO_POSTINGS } from "./pool-postings.ts";

/** A word of a phrase: all that it may be called, and its place in the phrase, from 0. */
export interface PhraseWord {
  readonly postings: readonly TermPostings[];
  readonly offset: number;
}

/** A word of a phrase while it is walked over, article by article. */
interface WordWalk {
  readonly offset: number;
  readonly forms: readonly {
    readonly postings: TermPostings;
    readonly positions: PositionReader;
    next: number;
  }[];
}

/**
 * Finds a phrase. Its words stand in one sentence, in their order, with as many words between them as
 * in the phrase: a stop word counts as a word, whichever it is.
 *
 * @returns The articles, with the places of the phrase's first word; the level of an article is the
 *   lowest of its words.
 */
export function findPhrase(words: readonly PhraseWord[]): TermPostings {
  const walks = words.map(
    ({ postings, offset }): WordWalk => ({
      offset,
      forms: postings.map((form) => ({
        postings: form,
        positions: new PositionReader(form.positions ?? new Uint8Array(0), form.ordinals.length),
        next: 0,
      })),
    }),
  );
  const rarest = walks.toSorted((left, right) => sizeOf(left) - sizeOf(right))[0];
  if (!rarest) return NO_POSTINGS;
  const ordinals: number[] = [];
  const levels: number[] = [];
  const fields: number[] = [];
  const positions: Uint8Array[] = [];
  const writer = new ByteWriter();
  for (const ordinal of ordinalsOf(rarest)) {
    const found = walks.map((walk) => readArticle(walk, ordinal));
    if (found.some(({ occurrences }) => occurrences.length === 0)) continue;
    const starts = phraseStarts(found, walks);
    if (starts.length === 0) continue;
    ordinals.push(ordinal);
    levels.push(Math.min(...found.map(({ level }) => level)));
    fields.push(starts.reduce((mask, start) => mask | fieldOf(start), 0));
    writer.clear();
    writeOccurrences(starts, writer);
    positions.push(writer.finish());
  }
  writer.clear();
  joinPositions(positions, writer);
  return {
    ordinals: Uint32Array.from(ordinals),
    levels: Uint8Array.from(levels),
    fields: Uint8Array.from(fields),
    positions: writer.finish(),
  };
}

function fieldOf(occurrence: number): number {
  return sentenceOf(occurrence) === 0 ? IN_TITLE : IN_BODY;
}

function sizeOf({ forms }: WordWalk): number {
  return forms.reduce((sum, { postings }) => sum + postings.ordinals.length, 0);
}

function ordinalsOf({ forms }: WordWalk): number[] {
  const all = forms.flatMap(({ postings }) => [...postings.ordinals]);
  return forms.length < 2 ? all : [...new Set(all)].sort((left, right) => left - right);
}

/** What an article has of a word; articles are asked for in ascending order. */
function readArticle(
  { forms }: WordWalk,
  ordinal: number,
): { readonly occurrences: readonly number[]; readonly level: number } {
  const occurrences: number[] = [];
  let level = 0;
  for (const form of forms) {
    const { ordinals, levels } = form.postings;
    while ((ordinals[form.next] ?? ordinal) < ordinal) form.next += 1;
    if (ordinals[form.next] !== ordinal) continue;
    occurrences.push(...form.positions.at(form.next));
    level = Math.max(level, levels[form.next] ?? 0);
  }
  return { occurrences, level };
}

/** The occurrences of the first word behind which all others stand. */
function phraseStarts(
  found: readonly { readonly occurrences: readonly number[] }[],
  walks: readonly WordWalk[],
): number[] {
  const [first, ...others] = found.map(({ occurrences }) => occurrences);
  const firstOffset = walks[0]?.offset ?? 0;
  const places = others.map((occurrences) => new Set(occurrences.map(placeOf)));
  const starts = (first ?? []).filter((occurrence) =>
    places.every((held, index) => {
      const gap = (walks[index + 1]?.offset ?? 0) - firstOffset;
      const place = placeOf(occurrence);
      // Beyond the longest sentence the number would be that of the next one.
      const isInSentence = (place % MAX_SENTENCE_WORDS) + gap < MAX_SENTENCE_WORDS;
      return isInSentence && held.has(place + gap);
    }),
  );
  return [...new Set(starts)].sort((left, right) => left - right);
}

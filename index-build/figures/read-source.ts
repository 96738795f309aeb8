/** Reads the phrase of a source before or behind the word that attributes. */

import type { PhraseMatch } from "../rules/phrase-table.ts";
import type { AttributionRules, GenericSource } from "./attribution-rules.ts";
import type { NamedRange } from "./figure.ts";
import type { ReadText } from "./read-text.ts";

/** A phrase that names a source, as tokens `[first, next)`; at least one of the last four is there. */
export interface SourcePhrase {
  readonly first: number;
  readonly next: number;
  /** A listed body, person or place. */
  readonly name?: NamedRange;
  readonly generic?: GenericSource;
  /** English name of a body that is meant by common words. */
  readonly known?: string;
  readonly isPronoun?: true;
  /** Words of a name on no list: a person's, or of a body. */
  readonly isUnlisted?: true;
}

/** A text with the words that attribute in its language. */
export interface SourceText extends ReadText {
  readonly cues: AttributionRules;
}

const MAX_ADVERBS = 7;
const MAX_BACK = 14;
const MAX_RELATIVE = 18;
const MAX_AHEAD = 9;
/** Words of an office behind a body. */
const MAX_OFFICE = 5;
/** Words between a cue and a name on no list. */
const MAX_TO_CAPITALS = 6;
const APOSTROPHE = /^['’]$/u;
const OPENER = /^["«“”»(\-\u2010\u2011]$/u;

/** The source that stands before the verb at token `cue`, in the sentence that begins with `start`. */
export function sourceBefore(
  read: SourceText,
  cue: number,
  start: number,
): SourcePhrase | undefined {
  const last = pastAdverbsBack(read, cue, start);
  if (last < start) return undefined;
  return (
    endingAt(read, last, start) ??
    beforeRelative(read, last, start) ??
    unlistedAt(read, last, start)
  );
}

/** The last token before a cue that is no adverb, date or closing bracket. */
function pastAdverbsBack(read: SourceText, cue: number, start: number): number {
  const { tokens, cues, dateAt } = read;
  let last = cue - 1;
  for (let gap = 0; gap < MAX_ADVERBS && last >= start; gap += 1) {
    const adverb = cues.pronouns.before(tokens, last + 1)
      ? undefined
      : cues.adverbs.before(tokens, last + 1);
    const word = tokens[last]?.word ?? "";
    if (adverb) last = adverb.first - 1;
    else if (dateAt[last] || word === ")" || APOSTROPHE.test(word)) last -= 1;
    else break;
  }
  return last;
}

/** A source whose last token is `last`. */
function endingAt(read: SourceText, last: number, start: number): SourcePhrase | undefined {
  const { tokens, cues, nameAt } = read;
  const pronoun = cues.pronouns.before(tokens, last + 1);
  if (pronoun && !cues.relative.at(tokens, pronoun.first)) {
    return { first: pronoun.first, next: last + 1, isPronoun: true };
  }
  const known = cues.known.before(tokens, last + 1);
  const name = nameAt[last];
  if (name && name.entry.class !== "place") return namedPhrase(read, name, last + 1);
  if (known) return { first: known.first, next: known.next, known: known.value };
  const generic = cues.generic.before(tokens, last + 1);
  if (generic) return genericPhrase(read, generic, last + 1, start);
  return name && placePhrase(read, last, start);
}

function namedPhrase({ tokens }: SourceText, name: NamedRange, next: number): SourcePhrase {
  let first = next;
  while ((tokens[first - 1]?.start ?? -1) >= name.start) first -= 1;
  return { first, next, name };
}

/** A common noun with the body before it: "the Observatory group", "ICRC regional director". */
function genericPhrase(
  read: SourceText,
  { first, value: generic }: PhraseMatch<GenericSource>,
  next: number,
  start: number,
): SourcePhrase {
  const name = bodyBefore(read, first, start);
  if (name) return { ...namedPhrase(read, name, next), generic };
  return { first: widen(read, first, start), next, generic };
}

/** A body right before a noun, or before the words of an office. */
function bodyBefore(
  { tokens, nameAt, cues }: SourceText,
  noun: number,
  start: number,
): NamedRange | undefined {
  for (let at = noun - 1; at >= Math.max(start, noun - MAX_OFFICE); at -= 1) {
    const name = nameAt[at];
    if (name) return name.entry.class === "org" ? name : undefined;
    if (tokens[at]?.type === "sign" || !cues.titles.before(tokens, at + 1)) return undefined;
  }
  return undefined;
}

/** The beginning of a noun phrase: adjectives and capitals before a noun belong to it. */
function widen({ tokens, cues }: SourceText, noun: number, start: number): number {
  let first = noun;
  while (first > start && noun - first < 5) {
    const before = tokens[first - 1];
    const isTitle = cues.titles.before(tokens, first);
    if (!before || (before.type !== "word" && !isTitle)) break;
    if (!isTitle && !before.isCapital) break;
    first -= 1;
  }
  return first;
}

/** "Residents of Aleppo", "a source at the Aleppo police": a common noun before a place; else the place. */
function placePhrase(read: SourceText, last: number, start: number): SourcePhrase | undefined {
  const { tokens, cues, nameAt } = read;
  for (let next = last; next > Math.max(start, last - 6); next -= 1) {
    const generic = cues.generic.before(tokens, next);
    if (generic) return genericPhrase(read, generic, last + 1, start);
    if (cues.verbs.at(tokens, next - 1)) break;
  }
  const name = nameAt[last];
  const isAlone = last === start || tokens[namedFirst(read, last) - 1]?.type === "sign";
  return name && isAlone ? namedPhrase(read, name, last + 1) : undefined;
}

function namedFirst({ tokens, nameAt }: SourceText, last: number): number {
  const name = nameAt[last];
  let first = last;
  while (name && (tokens[first - 1]?.start ?? -1) >= name.start) first -= 1;
  return first;
}

/** "The Observatory, which tracks the war, said". */
function beforeRelative(read: SourceText, last: number, start: number): SourcePhrase | undefined {
  const { tokens, cues } = read;
  for (let at = last; at > Math.max(start, last - MAX_RELATIVE); at -= 1) {
    const relative = cues.relative.at(tokens, at);
    if (!relative) continue;
    let before = at - 1;
    while (before > start && tokens[before]?.type === "sign") before -= 1;
    const found = endingAt(read, before, start);
    if (found) return found;
  }
  return undefined;
}

/** A person or body on no list, with the body or office before it: "UN coordinator Anna Bergen said". */
function unlistedAt(read: SourceText, last: number, start: number): SourcePhrase | undefined {
  const { tokens, cues, nameAt } = read;
  if (!tokens[last]?.isCapital) return undefined;
  let first = last;
  for (let at = last - 1; at >= Math.max(start, last - MAX_BACK); at -= 1) {
    const token = tokens[at];
    const name = nameAt[at];
    if (name && name.entry.class === "org") {
      return { ...namedPhrase(read, name, last + 1), isUnlisted: true };
    }
    const generic = cues.generic.before(tokens, at + 1);
    if (generic)
      return { first: widen(read, generic.first, start), next: last + 1, isUnlisted: true };
    const isPart =
      token?.isCapital ||
      cues.titles.before(tokens, at + 1) !== undefined ||
      cues.particles.at(tokens, at) !== undefined;
    if (!token || !isPart || cues.verbs.at(tokens, at)) break;
    first = at;
  }
  return { first, next: last + 1, isUnlisted: true };
}

/** The source that begins with token `at` or soon after, before the end of the sentence. */
export function sourceBehind(
  read: SourceText,
  at: number,
  limit: number,
): SourcePhrase | undefined {
  const { tokens } = read;
  let common: SourcePhrase | undefined;
  for (let next = at; next < Math.min(limit, at + MAX_AHEAD); next += 1) {
    const token = tokens[next];
    if (!token || isStop(read, next, common !== undefined)) break;
    const found = beginningAt(read, next);
    if (found?.name || found?.known) return { ...found, first: common?.first ?? found.first };
    if (found) {
      common = { ...(common ?? found), next: found.next };
      next = found.next - 1;
    }
  }
  return common ?? capitalsAt(read, at, limit);
}

/** Signs, numbers and verbs end the phrase of a source. */
function isStop({ tokens, cues, numberAt }: SourceText, at: number, hasCommon: boolean): boolean {
  const token = tokens[at];
  if (token?.type === "sign") return !APOSTROPHE.test(token.word) && !OPENER.test(token.word);
  if (cues.relative.at(tokens, at) || (numberAt.has(at) && !numberAt.get(at)?.isOne)) return true;
  return hasCommon && cues.verbs.at(tokens, at) !== undefined;
}

function beginningAt(read: SourceText, at: number): SourcePhrase | undefined {
  const { tokens, cues, nameAt } = read;
  const name = nameAt[at];
  if (name && name.entry.class !== "place") {
    let next = at;
    while ((tokens[next]?.end ?? Number.POSITIVE_INFINITY) <= name.end) next += 1;
    return { first: at, next, name };
  }
  const known = cues.known.at(tokens, at);
  if (known) return { first: at, next: known.next, known: known.value };
  const pronoun = cues.pronouns.at(tokens, at);
  if (pronoun && !cues.relative.at(tokens, at)) {
    return { first: at, next: pronoun.next, isPronoun: true };
  }
  const generic = cues.generic.at(tokens, at);
  return generic && { first: at, next: generic.next, generic: generic.value };
}

/** A name on no list: capitals right behind the cue. */
function capitalsAt(
  { tokens, cues }: SourceText,
  at: number,
  limit: number,
): SourcePhrase | undefined {
  let first = at;
  while (first < Math.min(limit, at + MAX_TO_CAPITALS) && !tokens[first]?.isCapital) {
    const token = tokens[first];
    const isWord = token?.type === "word" || APOSTROPHE.test(token?.word ?? "");
    if (!isWord || cues.relative.at(tokens, first)) return undefined;
    first += 1;
  }
  let next = first;
  while (next < limit && tokens[next]?.isCapital) next += 1;
  return next > first ? { first, next, isUnlisted: true } : undefined;
}

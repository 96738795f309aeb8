/** Reads the phrase of a source behind the word that attributes: "according to a spokesman for the army". */

import type { GenericSource } from "./attribution-rules.ts";
import { widen } from "./read-source.ts";
import type { SourcePhrase, SourceText } from "./source-phrase.ts";

const MAX_AHEAD = 9;
/** Words between a cue and a name on no list. */
const MAX_TO_CAPITALS = 6;
const APOSTROPHE = /^['’]$/u;
const CLOSING = /^[,.;:"»()]$/u;
const OPENER = /^["«“”»(\-\u2010\u2011]$/u;

/** The source that begins with token `at` or soon after, before the end of the sentence. */
export function sourceBehind(
  read: SourceText,
  at: number,
  limit: number,
): SourcePhrase | undefined {
  let common: SourcePhrase | undefined;
  const end = Math.min(limit, at + MAX_AHEAD);
  for (let next = at; next < end && !isStop(read, next, common !== undefined); next += 1) {
    const found = beginningAt(read, next, at);
    if (!found) continue;
    if (isBody(found)) return common ? joined(read, common, found) : found;
    common = { ...(common ?? found), next: found.next };
    next = found.next - 1;
  }
  return common ? widenBehind(read, common, limit) : capitalsAt(read, at, limit);
}

/** French adjectives stand behind: "des responsables militaires irakiens,". */
function widenBehind(read: SourceText, phrase: SourcePhrase, limit: number): SourcePhrase {
  if (read.language !== "fr") return withPlace(read, phrase);
  let next = phrase.next;
  while (next < limit && next - phrase.next <= MAX_TO_CAPITALS && isWord(read, next)) next += 1;
  const isClosed = next === limit || CLOSING.test(read.tokens[next]?.word ?? "");
  return isClosed ? { ...phrase, next } : phrase;
}

/** "Villagers of Vik": a preposition and the capitals behind it. */
function withPlace({ tokens, cues }: SourceText, phrase: SourcePhrase): SourcePhrase {
  const preposition = cues.prepositions.at(tokens, phrase.next);
  let next = preposition?.next ?? phrase.next;
  if (cues.articles.at(tokens, next)) next += 1;
  const first = next;
  while (tokens[next]?.isCapital && next - phrase.next <= MAX_TO_CAPITALS) next += 1;
  return preposition && next > first ? { ...phrase, next } : phrase;
}

/** True where a preposition, with an article at most, stands before the body: "a source at the ministry". */
function isLinked({ tokens, cues }: SourceText, from: number, to: number): boolean {
  const article = cues.articles.at(tokens, to - 1) ? to - 1 : to;
  if (article <= from) return false;
  return !!cues.prepositions.before(tokens, article) || !!cues.agents.before(tokens, article);
}

function isWord({ tokens, cues, dateAt }: SourceText, at: number): boolean {
  const isLetters = tokens[at]?.type === "word" || APOSTROPHE.test(tokens[at]?.word ?? "");
  const isOther = dateAt[at] ?? cues.listeners.at(tokens, at) ?? cues.verbs.at(tokens, at);
  return isLetters && isOther === undefined;
}

/** The words up to a comma behind "according to": "selon un bilan provisoire,". */
export function wordsBehind(
  { tokens }: SourceText,
  at: number,
  limit: number,
): SourcePhrase | undefined {
  let next = at;
  while (next < limit && tokens[next]?.type === "word" && next - at <= MAX_TO_CAPITALS) next += 1;
  const isClosed = next === limit || /^[,.;]$/u.test(tokens[next]?.word ?? "");
  return isClosed && next - at > 1
    ? { first: at, next, generic: PLAIN_WORDS, noun: at }
    : undefined;
}

/** What stands behind "according to" without being a word of sources: "un bilan provisoire", "cette annonce". */
export const PLAIN_WORDS: GenericSource = {
  kinds: [],
  isDefinite: false,
  isNamed: false,
  isDocument: false,
};

function isBody({ name, known }: SourcePhrase): boolean {
  return name !== undefined || known !== undefined;
}

/** Words of an office between its noun and who has it: "le président turc Erik Holm". */
const MAX_OFFICE_WORDS = 2;

/** "A spokesman for the army": the body that a common noun is joined to; else the noun. */
function joined(read: SourceText, common: SourcePhrase, body: SourcePhrase): SourcePhrase {
  if (isLinked(read, common.next, body.first)) return { ...body, first: common.first };
  // "The militia Harakat", but "according to the bulletin Harakat attacked".
  const gap = body.name?.entry.class === "person" ? MAX_OFFICE_WORDS : 0;
  const isNamed = body.first - common.next <= gap && common.generic?.isDocument !== true;
  return isNamed ? { ...body, first: common.first } : common;
}

/** Signs, numbers and verbs end the phrase of a source. */
function isStop({ tokens, cues, numberAt }: SourceText, at: number, hasCommon: boolean): boolean {
  const token = tokens[at];
  if (!token) return true;
  if (token.type === "sign") return !APOSTROPHE.test(token.word) && !OPENER.test(token.word);
  const number = numberAt.get(at);
  const isCount = number?.kind === "cardinal" && !number.isOne;
  if (isCount || cues.relative.at(tokens, at)) return true;
  if (!hasCommon) return false;
  return cues.verbs.at(tokens, at) !== undefined || cues.listeners.at(tokens, at) !== undefined;
}

function beginningAt(read: SourceText, at: number, start: number): SourcePhrase | undefined {
  const { tokens, cues, nameAt } = read;
  const name = nameAt[at];
  if (name && name.entry.class !== "place") {
    let next = at;
    while ((tokens[next]?.end ?? Number.POSITIVE_INFINITY) <= name.end) next += 1;
    return { first: at, next, name };
  }
  const known = cues.known.at(tokens, at);
  if (known && !cues.foreign.at(tokens, known.next))
    return { first: at, next: known.next, known: known.value };
  const pronoun = cues.pronouns.at(tokens, at);
  if (pronoun && !cues.relative.at(tokens, at)) {
    return { first: at, next: pronoun.next, isPronoun: true };
  }
  const generic = cues.generic.at(tokens, at);
  const first = generic && widen(read, at, start);
  return generic && { first: first ?? at, next: generic.next, generic: generic.value, noun: at };
}

/** A name on no list: capitals right behind the cue. */
function capitalsAt(
  { tokens, cues, nameAt }: SourceText,
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
  if (nameAt[first]?.entry.class === "place") return undefined;
  let next = first;
  while (next < limit && tokens[next]?.isCapital) next += 1;
  return next > first ? { first, next, isUnlisted: true } : undefined;
}

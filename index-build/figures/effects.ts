/** What happened to what is counted: the words before the number, or behind the noun. */

import type { FigureKind } from "../../src/contract/figure-records.ts";
import type { PhraseMatch } from "../rules/phrase-table.ts";
import { type Bounded, type Counted, sentenceEnd, sentenceOf } from "./counted.ts";
import type { ReadText } from "./read-text.ts";

/** An effect and the tokens `[first, next)` that tell it. */
export interface Effect {
  readonly kind: FigureKind;
  readonly first: number;
  readonly next: number;
  readonly side: "before" | "after" | "noun" | "toll";
  /** Of a toll, the tokens of whom it counts: "the number of civilians killed rose to". */
  readonly people?: { readonly first: number; readonly next: number };
}

/** Words between a verb and its number: "killed another", "tuant ainsi". */
const MAX_DETERMINERS = 4;
/** Words between what is counted and its verb, when an auxiliary stands before the verb and when none does. */
const MAX_TO_AUXILIARY = 30;
const MAX_TO_VERB = 9;
/** From an auxiliary to its participle. */
const MAX_TO_PARTICIPLE = 3;
const MAX_TO_TOLL = 24;
const CLOSING = /^[;:.!?)]$/u;
/** A remark in brackets that is gone past, in tokens. */
const MAX_REMARK = 12;

/** The effect before a number: "killing at least 13". */
export function effectBefore(read: ReadText, { first }: Bounded): Effect | undefined {
  const { tokens, rules, sentences } = read;
  const start = sentences[sentenceOf(read, first)]?.first ?? 0;
  let next = first;
  for (let gap = 0; gap <= MAX_DETERMINERS && next > start; gap += 1) {
    const found = rules.before.before(tokens, next);
    if (found && found.first >= start) {
      return { kind: found.value, first: found.first, next: found.next, side: "before" };
    }
    const before = pastWordBack(read, next);
    if (before === next) return undefined;
    next = before;
  }
  return undefined;
}

/** Where a word that may stand between a verb and its number, and ends before `next`, begins; else `next`. */
function pastWordBack(read: ReadText, next: number): number {
  const { tokens, rules, dateAt } = read;
  const small = rules.determiners.before(tokens, next) ?? rules.bounds.before(tokens, next);
  if (small) return small.first;
  return dateAt[next - 1] || isArabicSubject(read, next - 1) ? next - 1 : next;
}

/** Arabic says the verb before its subject: a word between the verb and what it counts. */
function isArabicSubject({ language, tokens, rules }: ReadText, at: number): boolean {
  return language === "ar" && tokens[at]?.type === "word" && !rules.ends.at(tokens, at);
}

/** The effect behind what is counted: "29 rebels were killed", "two injured". */
export function effectAfter(read: ReadText, { first, next }: Counted): Effect | undefined {
  const { tokens, rules } = read;
  if (first === next && tokens[next]?.type === "sign") return undefined;
  const limit = Math.min(sentenceEnd(read, next - 1), next + MAX_TO_AUXILIARY);
  let auxiliary = Number.NEGATIVE_INFINITY;
  for (let at = next; at < limit; at += 1) {
    at = pastRemark(read, at);
    if (endsClause(read, at, next)) return undefined;
    const found = participleAt(read, at, next, at - auxiliary <= MAX_TO_PARTICIPLE);
    if (found) return { kind: found.value, first: at, next: found.next, side: "after" };
    if (rules.auxiliaries.at(tokens, at)) auxiliary = at;
  }
  return undefined;
}

/** Behind an apposition, in tokens: "half the people, more than 3 million, have been displaced". */
const MAX_BEHIND_APPOSITION = 3;
const COMMA = /^[,،]$/u;

/** The effect behind a number that stands between commas and says how many those before it are. */
export function effectBehindApposition(
  { tokens, rules }: ReadText,
  first: number,
  { first: noun, next }: Counted,
): Effect | undefined {
  const isBetween =
    COMMA.test(tokens[first - 1]?.word ?? "") && COMMA.test(tokens[next]?.word ?? "");
  if (!isBetween || noun !== next) return undefined;
  for (let at = next + 1; at <= next + MAX_BEHIND_APPOSITION; at += 1) {
    const found = rules.after.at(tokens, at);
    if (found) return { kind: found.value, first: at, next: found.next, side: "after" };
    if (!rules.auxiliaries.at(tokens, at)) return undefined;
  }
  return undefined;
}

/** Past the brackets that open at token `at`: "three children (5 to 8 years) were injured". */
function pastRemark({ tokens }: ReadText, at: number): number {
  if (tokens[at]?.word !== "(") return at;
  for (let close = at + 1; close <= at + MAX_REMARK; close += 1) {
    if (tokens[close]?.word === ")") return close + 1;
  }
  return at;
}

/** A sign, a word or a number at token `at` behind which another clause runs. */
function endsClause(read: ReadText, at: number, next: number): boolean {
  const { tokens, rules } = read;
  if (CLOSING.test(tokens[at]?.word ?? "") || isOtherCount(read, at, next)) return true;
  if (rules.notEffect.at(tokens, at)) return true;
  return at > next && rules.barriers.at(tokens, at) !== undefined;
}

/** A word at token `at` that tells what happened to what ends before `next`. */
function participleAt(
  read: ReadText,
  at: number,
  next: number,
  hasAuxiliary: boolean,
): PhraseMatch<FigureKind> | undefined {
  const found = isCompound(read, at) ? undefined : read.rules.after.at(read.tokens, at);
  if (!found) return undefined;
  const isNear = at === next || hasAuxiliary;
  const mayBe = isNear || (at - next <= MAX_TO_VERB && !isTransitive(read, at));
  return mayBe && !isActive(read, found.next, hasAuxiliary, at === next) ? found : undefined;
}

/** "Rebel-held". */
function isCompound({ tokens }: ReadText, at: number): boolean {
  return tokens[at - 1]?.word === "-";
}

/** A number that is not a part of what is counted ("including three"), after which another clause runs. */
function isOtherCount(read: ReadText, at: number, next: number): boolean {
  if (at <= next || !read.numberAt.has(at) || read.dateAt[at]) return false;
  const number = read.numberAt.get(at);
  if (!number || number.isOne || number.kind === "ordinal") return false;
  const { tokens, rules } = read;
  const isPart =
    rules.including.before(tokens, at) ??
    rules.including.before(tokens, at - 1) ??
    rules.including.at(tokens, number.next) ??
    rules.inside.before(tokens, at);
  return isPart === undefined;
}

/** A verb that may have an object, and so needs an auxiliary to tell what happened to its subject. */
function isTransitive({ tokens, rules }: ReadText, at: number): boolean {
  return rules.before.at(tokens, at) !== undefined;
}

/** "Rebels killed 10 soldiers": the verb's object stands behind it. */
function isActive(
  read: ReadText,
  next: number,
  hasAuxiliary: boolean,
  isHeadline: boolean,
): boolean {
  if (hasAuxiliary || read.language !== "en") return false;
  const { tokens, rules } = read;
  const token = tokens[next];
  if (!token || token.type === "sign") return false;
  const bound = rules.bounds.at(tokens, next);
  const number = read.numberAt.get(bound?.next ?? next);
  // Headlines: "three killed five injured".
  if (number) return !isHeadline || rules.after.at(tokens, number.next) === undefined;
  return rules.people.at(tokens, next) !== undefined;
}

/** "The death toll rose to 311": a toll before the number and a verb right before it. */
export function effectOfToll(read: ReadText, { first }: Bounded): Effect | undefined {
  const { tokens, rules, sentences } = read;
  const start = Math.max(sentences[sentenceOf(read, first)]?.first ?? 0, first - MAX_TO_TOLL);
  if (!isTold(read, first)) return undefined;
  let kind: FigureKind | undefined;
  let people: Effect["people"];
  for (let at = first - 1; at >= start; at -= 1) {
    const found = rules.toll.at(tokens, at);
    if (found) {
      const own = rules.plainToll.at(tokens, at)?.next === found.next ? kind : (kind ?? "killed");
      const counted = people && { people };
      return own && { kind: own, first: found.first, next: found.next, side: "toll", ...counted };
    }
    kind ??= rules.after.at(tokens, at)?.value ?? rules.counted.at(tokens, at)?.value;
    people ??= rules.people.at(tokens, at);
  }
  return undefined;
}

/** "Rose to 311", "the death toll 311", and in Arabic "reached the number of displaced 311". */
function isTold({ tokens, rules }: ReadText, first: number): boolean {
  if (rules.tollVerbs.before(tokens, first) ?? rules.toll.before(tokens, first)) return true;
  const noun = rules.counted.before(tokens, first);
  return noun !== undefined && rules.plainToll.before(tokens, noun.first) !== undefined;
}

/** How far before and behind a number the words that tell of places taken or hit are looked for. */
const PLACE_WORDS_BEFORE = 5;
const PLACE_WORDS_BEHIND = 24;

/** True where words near a number tell that places were taken, lost or hit. */
export function tellsOfPlaces(read: ReadText, first: number, { next }: Counted): boolean {
  const { tokens, rules, sentences } = read;
  const start = sentences[sentenceOf(read, first)]?.first ?? 0;
  for (let at = first - 1; at >= Math.max(start, first - PLACE_WORDS_BEFORE); at -= 1) {
    if (rules.placeWords.at(tokens, at) && !isCompound(read, at)) return true;
  }
  return tellsOfPlacesBehind(read, next);
}

function tellsOfPlacesBehind(read: ReadText, next: number): boolean {
  const { tokens, rules } = read;
  const limit = Math.min(sentenceEnd(read, next - 1), next + PLACE_WORDS_BEHIND);
  let auxiliary = next - 1;
  for (let at = next; at < limit; at += 1) {
    at = pastRemark(read, at);
    if (CLOSING.test(tokens[at]?.word ?? "")) return false;
    const isNear = at - auxiliary <= MAX_TO_PARTICIPLE && !isCompound(read, at);
    if (isNear && rules.placeWords.at(tokens, at)) return true;
    if (rules.auxiliaries.at(tokens, at)) auxiliary = at;
  }
  return false;
}

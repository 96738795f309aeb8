/** Finds the counts of a text that are figures, and which of them are parts of another. */

import type { FigureBound, FigureKind } from "../../src/contract/figure-records.ts";
import type { NumberPhrase } from "../numbers/find-numbers.ts";
import { joinBreakdowns } from "./breakdowns.ts";
import { type Counted, readBound, readCounted, sentenceOf } from "./counted.ts";
import {
  type Effect,
  effectAfter,
  effectBefore,
  effectBehindApposition,
  effectOfToll,
  tellsOfPlaces,
} from "./effects.ts";
import type { ReadText } from "./read-text.ts";

/** A number with what it counts; a figure when it has a kind. */
export interface Count {
  readonly number: NumberPhrase;
  readonly bound: FigureBound;
  readonly counted: Counted;
  /** First token of the number with its bound. */
  readonly first: number;
  readonly sentence: number;
  kind?: FigureKind;
  effect?: Effect;
  /** The total that it is a part of. */
  total?: Count;
  /** True for a part on a line of its own: who gives the total gives it. */
  isListed?: true;
}

/** Returns the figures of a text in reading order, without source, place or date. */
export function findCounts(read: ReadText): Count[] {
  const counts: Count[] = [];
  const isElse = sentencesOfElse(read);
  for (const number of read.numbers) {
    if (isElse(sentenceOf(read, number.first))) continue;
    const count = readCount(read, number);
    if (!count) continue;
    giveKind(read, count, counts.at(-1));
    counts.push(count);
  }
  shareOnwards(read, counts);
  shareBack(read, counts);
  return joinBreakdowns(read, counts).filter(({ kind }) => kind !== undefined);
}

/** An article with so many words of disease, accident or crime is about nothing else. */
const MANY_OTHER_WORDS = 4;

/** Tells the sentences of a text that are about disease, accident or crime. */
function sentencesOfElse({ tokens, rules, sentences }: ReadText): (sentence: number) => boolean {
  const found = new Set<number>();
  let words = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!rules.notConflict.at(tokens, at)) continue;
    words += 1;
    found.add(sentenceOf({ sentences }, at));
  }
  return (sentence) => words >= MANY_OTHER_WORDS || found.has(sentence);
}

/** A number that may be a figure. */
function readCount(read: ReadText, number: NumberPhrase): Count | undefined {
  if (number.kind === "ordinal" || number.kind === "fraction") return undefined;
  if (number.value === 0 || isElsewhere(read, number)) return undefined;
  const { bound, first, next } = readBound(read, number);
  const counted = readCounted(read, number, next);
  if (counted.class === "nothing") return undefined;
  if (isYear(read, number, counted) || isForEach(read, counted)) return undefined;
  if (number.isOne && !isOneCounted(read, number, counted)) return undefined;
  return { number, bound, counted, first, sentence: sentenceOf(read, number.first) };
}

/** Words from what is counted to "each". */
const MAX_TO_EACH = 1;

/** "Two missiles each". */
function isForEach({ tokens, rules }: ReadText, { next }: Counted): boolean {
  for (let at = next; at <= next + MAX_TO_EACH; at += 1) if (rules.each.at(tokens, at)) return true;
  return false;
}

/** Numbers of dates, of names ("Covid-19", "regiment 137"), of prices, of chains of digits. */
function isElsewhere(read: ReadText, { first, next, start, end, isDigits }: NumberPhrase): boolean {
  const { tokens, rules, text } = read;
  if (read.dateAt[first] || read.nameAt[first]) return true;
  if (!isDigits) return rules.notBefore.before(tokens, first) !== undefined;
  const before = tokens[first - 1];
  const isTight = before?.end === start;
  if (isTight && (before?.type === "word" || /^[-/:.@#$€£_]$/u.test(before?.word ?? ""))) {
    return before?.word !== "و";
  }
  const after = tokens[next];
  const isChain =
    after?.start === end && /^[.:/]$/u.test(after.word) && /^\d/.test(text.slice(end + 1));
  return isChain || rules.notBefore.before(tokens, first) !== undefined;
}

/** "Since 2011", "July 2 2015": only a noun right behind makes a count of what could be a year. */
function isYear(read: ReadText, number: NumberPhrase, counted: Counted): boolean {
  const { isDigits, value, end, start, first, next } = number;
  if (number.parts) return number.parts.every((part) => isYear(read, part, NOT_COUNTED));
  if (!isDigits || end - start !== 4 || value === null || value < 1900 || value >= 2100)
    return false;
  const isNoun = counted.class !== "unknown" && counted.next === next + 1;
  const before = read.tokens[first - 1];
  return !isNoun || before?.type === "number" || !!read.rules.yearBefore.before(read.tokens, first);
}

const NOT_COUNTED: Counted = { class: "unknown", first: 0, next: 0 };

/** "One civilian", where no pronoun or article may be meant; "five civilians of one family" are no family. */
function isOneCounted(read: ReadText, { first, next }: NumberPhrase, counted: Counted): boolean {
  const isPeople = counted.class === "people" && counted.first === next;
  return read.language === "en" && isPeople && !read.rules.inside.before(read.tokens, first);
}

function giveKind(read: ReadText, count: Count, previous: Count | undefined): void {
  const { counted } = count;
  if (counted.kind === "strikes") {
    if (!read.rules.owned.before(read.tokens, count.first)) count.kind = "strikes";
    return;
  }
  if (counted.class === "places") {
    if (tellsOfPlaces(read, count.first, counted)) count.kind = "places";
    return;
  }
  const effect = effectOf(read, count, previous);
  if (!effect || !isCountable(count, effect)) return;
  count.kind = effect.kind;
  count.effect = effect;
}

function effectOf(
  read: ReadText,
  { first, number, bound, counted }: Count,
  previous: Count | undefined,
): Effect | undefined {
  const { kind } = counted;
  const after = effectAfter(read, counted) ?? effectBehindApposition(read, first, counted);
  const before = effectBefore(read, { bound, first, next: number.next });
  const isTaken = before !== undefined && previous?.effect?.next === before.next;
  const noun: Effect | undefined = kind && {
    kind,
    first: counted.first,
    next: counted.next,
    side: "noun",
  };
  if (noun && (kind === "killed" || kind === "injured")) return noun;
  // "Three killed five injured": the verb before belongs to the number before.
  if (after && after.first === counted.next && (counted.first === counted.next || isTaken)) {
    return after;
  }
  if (before && !isTaken) return before;
  return after ?? effectOfToll(read, { bound, first, next: number.next }) ?? noun;
}

/** Kinds that need a noun for people: "five are blocked" may be of anything. */
const nounKinds: ReadonlySet<FigureKind> = new Set(["besieged", "in-need", "fighters", "missing"]);
/** Kinds whose verbs have things as objects, too. */
const thingKinds: ReadonlySet<FigureKind> = new Set([
  "released",
  "detained",
  "evacuated",
  "in-need",
]);
/** So many are people. */
const MANY = 100;

/** A "one" needs its noun; a noun on no list needs its verb beside it. */
function isCountable({ number, counted }: Count, effect: Effect): boolean {
  if (counted.class === "unknown" && nounKinds.has(effect.kind) && (number.value ?? MANY) < MANY) {
    return false;
  }
  if (isOfThings({ number, counted }, effect)) return false;
  if (number.kind === "percent") return counted.class !== "unknown" || effect.side !== "noun";
  if (counted.class === "unknown" && counted.first === counted.next) {
    return effect.side !== "after" || effect.first <= counted.next + 3;
  }
  if (counted.class === "unknown" && effect.side === "after") {
    return effect.first - counted.next <= 3;
  }
  return !(number.isOne && counted.class === "unknown");
}

/** "Released several video clips". */
function isOfThings({ number, counted }: Pick<Count, "number" | "counted">, effect: Effect) {
  const isUnlisted = counted.class === "unknown" && counted.next > counted.first;
  const isVague = number.value === null && effect.side === "before";
  return isUnlisted && isVague && thingKinds.has(effect.kind);
}

/** Words between two counts that share an effect: "12 civilians and 3 rebels were killed". */
const MAX_BETWEEN = 5;

/** Gives a count of people without an effect that of the count before: "killed 12 civilians and 3 rebels". */
function shareOnwards(read: ReadText, counts: readonly Count[]): void {
  for (const [index, count] of counts.entries()) {
    const previous = counts[index - 1];
    if (!previous?.kind || count.kind || !isJoined(read, previous, count)) continue;
    if (isOfPeople(previous) && isOfPeople(count)) count.kind = previous.kind;
  }
}

/** Gives it that of the count behind: "12 civilians and 3 rebels were killed". */
function shareBack(read: ReadText, counts: readonly Count[]): void {
  for (const [index, previous] of [...counts.entries()].reverse()) {
    const count = counts[index + 1];
    if (!count?.kind || previous.kind || !isJoined(read, previous, count)) continue;
    const isAfter = count.effect?.side === "after" || count.effect === undefined;
    if (isAfter && isOfPeople(previous) && isOfPeople(count)) previous.kind = count.kind;
  }
}

function isOfPeople({ counted, kind }: Count): boolean {
  return counted.class === "people" || (counted.class === "effect" && kind !== "strikes");
}

function isJoined({ tokens, rules }: ReadText, previous: Count, count: Count): boolean {
  if (previous.sentence !== count.sentence) return false;
  const from = previous.counted.next;
  const between = count.first - from;
  if (between > MAX_BETWEEN) return false;
  for (let at = from; at < count.first; at += 1) {
    if (rules.joins.at(tokens, at) || tokens[at]?.word === ",") return true;
  }
  return between <= 0;
}

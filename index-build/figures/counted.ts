/** What a number counts: the words behind it, and the bound words before it. */

import type { FigureBound, FigureKind } from "../../src/contract/figure-records.ts";
import type { NumberPhrase } from "../numbers/find-numbers.ts";
import type { ReadText } from "./read-text.ts";

/** What is counted, as tokens `[first, next)`. */
export interface Counted {
  readonly class: "people" | "places" | "effect" | "unknown" | "nothing";
  /** The kind that the noun tells by itself: "18 dead". */
  readonly kind?: FigureKind;
  readonly first: number;
  readonly next: number;
}

/** A number with its bound. */
export interface Bounded {
  readonly bound: FigureBound;
  /** First token of number and bound words. */
  readonly first: number;
  /** One past their last token. */
  readonly next: number;
}

/** Longest way from a number to the noun that it counts, in words. */
const MAX_ADJECTIVES = 4;

/** A year as a number in digits has no counted noun. */
const HYPHEN = /^[-\u2010\u2011]$/u;
const APOSTROPHE = /^['’]$/u;
const QUOTE = /^["«»“”„]$/u;

/** Reads the bound of a number: "at least 12", "12 or more", "une centaine". */
export function readBound(read: ReadText, number: NumberPhrase): Bounded {
  const { tokens, rules } = read;
  let first = pastQuoteBack(read, number.first);
  let bound: FigureBound | undefined;
  const ahead = rules.bounds.before(tokens, first);
  if (ahead) {
    bound = ahead.value;
    first = ahead.first;
    const further = rules.bounds.before(tokens, first);
    if (further) first = further.first;
  }
  const behind = rules.boundsAfter.at(tokens, number.next);
  if (behind && !bound) return { bound: behind.value, first, next: behind.next };
  const own = bound ?? (number.isApproximate && number.vague === undefined ? "about" : "exact");
  return { bound: number.vague === undefined ? own : "exact", first, next: number.next };
}

function pastQuoteBack({ tokens }: ReadText, at: number): number {
  return QUOTE.test(tokens[at - 1]?.word ?? "") ? at - 1 : at;
}

/** Reads what stands behind a number, up to the noun that is counted. */
export function readCounted(read: ReadText, number: NumberPhrase, next: number): Counted {
  const limit = sentenceEnd(read, number.first);
  const numbered = pastNumberOf(read, next, limit);
  // "Rose to 115 the Observatory said": an article begins another phrase.
  if (numbered === next && read.rules.definite.at(read.tokens, next)) {
    return { class: "unknown", first: next, next };
  }
  const first = pastModifiers(read, numbered, limit);
  const nothing: Counted = { class: "nothing", first: next, next };
  if (isUnit(read, number, next, first)) return nothing;
  return (
    areaOf(read, number, first, limit) ??
    describedNoun(read, first, limit) ??
    listedNoun(read, first, limit) ??
    unlistedNoun(read, first, limit)
  );
}

/** "70 % of their former territory": what a percentage is taken of, behind a few adjectives. */
function areaOf(
  { tokens, rules }: ReadText,
  { kind }: NumberPhrase,
  first: number,
  limit: number,
): Counted | undefined {
  if (kind !== "percent") return undefined;
  for (let at = first; at < Math.min(limit, first + MAX_ADJECTIVES); at += 1) {
    const area = rules.areas.at(tokens, at);
    if (area) return { class: "places", first, next: area.next };
    if (tokens[at]?.type !== "word") return undefined;
  }
  return undefined;
}

/** A noun of the lists, behind at most a few adjectives. */
function listedNoun(read: ReadText, first: number, limit: number): Counted | undefined {
  for (let at = first; at < Math.min(limit, first + MAX_ADJECTIVES + 1); at += 1) {
    const found = isInside(read, at) ? "further" : nounOrEnd(read, at, first);
    if (found === "end") return undefined;
    if (found !== "further") return found.class === "nothing" ? found : extend(read, found, limit);
  }
  return undefined;
}

/** What a token is to a noun phrase that begins with `first`: its noun, its end, or a word to go past. */
function nounOrEnd(read: ReadText, at: number, first: number): Counted | "end" | "further" {
  if (isBarrier(read, at, first)) return "end";
  const noun = nounAt(read, at) ?? nationalsAt(read, at, first);
  if (noun) return { ...noun, first };
  if (read.nameAt[at]) return "further";
  if (read.rules.notCounted.at(read.tokens, at)) return { class: "nothing", first, next: first };
  return isEnd(read, at, first) ? "end" : "further";
}

/** "300 Français": right behind the number only, elsewhere it is an adjective. */
function nationalsAt({ tokens, rules }: ReadText, at: number, first: number): Counted | undefined {
  const found = at === first ? rules.nationals.at(tokens, at) : undefined;
  return found && { class: "people", first: at, next: found.next };
}

/** A sign, a date, another number. */
function isBarrier(read: ReadText, at: number, first: number): boolean {
  const { tokens, dateAt, numberAt, rules } = read;
  const token = tokens[at];
  // A sentence that begins without a full stop before it.
  if (token?.isCapital && rules.determiners.at(tokens, at)) return true;
  if (!token || token.type === "number" || dateAt[at]) return true;
  return token.type === "sign" || (at > first && numberAt.has(at));
}

/** A hyphen, an apostrophe or a quotation mark, which noun phrases go on behind. */
function isInside(read: ReadText, at: number): boolean {
  const word = read.tokens[at]?.word ?? "";
  const isSign = HYPHEN.test(word) || APOSTROPHE.test(word) || QUOTE.test(word);
  return isSign && !isSpaced(read, at);
}

/** A dash between spaces cuts. */
function isSpaced({ tokens }: ReadText, at: number): boolean {
  const sign = tokens[at];
  return HYPHEN.test(sign?.word ?? "") && tokens[at - 1]?.end !== sign?.start;
}

/** "15 wounded soldiers", "two besieged villages". */
function describedNoun(read: ReadText, first: number, limit: number): Counted | undefined {
  const participle = read.rules.after.at(read.tokens, first);
  const noun = participle && listedNoun(read, participle.next, limit);
  if (!noun || noun.class === "nothing") return undefined;
  if (noun.class !== "people") return { ...noun, first };
  return { class: "effect", kind: participle.value, first, next: noun.next };
}

/** Words around "number" in "the total number of". */
const MAX_AROUND_NUMBER = 2;

/** Past "the number of" behind a number: "brings to 311 the number of civilians killed"; else the place itself. */
function pastNumberOf({ tokens, rules }: ReadText, at: number, limit: number): number {
  for (let noun = at; noun <= Math.min(limit - 1, at + MAX_AROUND_NUMBER); noun += 1) {
    const found = rules.plainToll.at(tokens, noun);
    if (found) return pastTotal(tokens, found.next);
    if (tokens[noun]?.type !== "word" || rules.people.at(tokens, noun)) return at;
  }
  return at;
}

/** "The number total of": what stands between a number and its "of". */
function pastTotal(tokens: ReadText["tokens"], at: number): number {
  return /^(?:totale?|global)$/u.test(tokens[at]?.word ?? "") ? at + 1 : at;
}

/** Past "of", "other" and the like. */
function pastModifiers({ tokens, rules }: ReadText, next: number, limit: number): number {
  let at = next;
  while (at < limit) {
    const found = rules.modifiers.at(tokens, at);
    const isSign = APOSTROPHE.test(tokens[at]?.word ?? "") || QUOTE.test(tokens[at]?.word ?? "");
    if ((!found && !isSign) || tokens[at]?.isCapital) break;
    at = found ? found.next : at + 1;
  }
  return at;
}

/** "12-year", "5km", "30 minutes". */
function isUnit(read: ReadText, number: NumberPhrase, next: number, first: number): boolean {
  const { tokens, rules } = read;
  const token = tokens[next];
  const isGlued = token !== undefined && token.start === number.end && number.kind !== "percent";
  if (
    isGlued &&
    (token.type === "word" || HYPHEN.test(token.word) || /^[/:'’]$/u.test(token.word))
  ) {
    return !APOSTROPHE.test(token.word) || number.isDigits;
  }
  if (tokens[first]?.isCapital && rules.notCountedCapital.at(tokens, first)) return true;
  return rules.notCounted.at(tokens, first) !== undefined && !rules.people.at(tokens, first);
}

function nounAt(read: ReadText, at: number): Counted | undefined {
  const noun = plainNounAt(read, at);
  // "Rebel-held" is not rebels.
  const behind = noun && read.tokens[noun.next];
  const isPart =
    behind !== undefined && HYPHEN.test(behind.word) && !isSpaced(read, noun?.next ?? at);
  return isPart ? undefined : noun;
}

function plainNounAt({ tokens, rules }: ReadText, at: number): Counted | undefined {
  const counted = rules.counted.at(tokens, at);
  const people = rules.people.at(tokens, at);
  const place = rules.places.at(tokens, at);
  if (counted && counted.next >= (people?.next ?? 0)) {
    const next = counted.next;
    const isStrikePart = counted.value === "strikes" && rules.notStrike.at(tokens, next);
    if (isStrikePart) return undefined;
    return { class: "effect", kind: counted.value, first: at, next };
  }
  if (people) return { class: "people", first: at, next: people.next };
  return place && { class: "places", first: at, next: place.next };
}

/** A noun that another follows at once: "opposition gunmen", "civilian casualties". */
function extend(read: ReadText, noun: Counted, limit: number): Counted {
  const further =
    noun.next < limit && !read.dateAt[noun.next] ? nounAt(read, noun.next) : undefined;
  if (!further || further.class === "places") return noun;
  // "15 people injured" is what happened to them, not their name.
  if (further.kind && further.kind !== "strikes" && isParticiple(read, noun.next)) return noun;
  if (read.language !== "en") return noun;
  return extend(read, { ...further, first: noun.first }, limit);
}

function isParticiple({ tokens, rules }: ReadText, at: number): boolean {
  return rules.after.at(tokens, at) !== undefined;
}

/** A word that no noun phrase goes past. */
function isEnd({ tokens, rules }: ReadText, at: number, first: number): boolean {
  return (
    rules.auxiliaries.at(tokens, at) !== undefined ||
    rules.joins.at(tokens, at) !== undefined ||
    rules.including.at(tokens, at) !== undefined ||
    rules.after.at(tokens, at) !== undefined ||
    rules.ends.at(tokens, at) !== undefined ||
    (at > first && rules.before.at(tokens, at) !== undefined)
  );
}

/** A noun that is on no list: two words at most, or none. */
function unlistedNoun(read: ReadText, first: number, limit: number): Counted {
  let next = first;
  while (next < limit && next - first < 2 && isWordOfNoun(read, next, first)) next += 1;
  return { class: "unknown", first, next };
}

function isWordOfNoun(read: ReadText, at: number, first: number): boolean {
  if (read.tokens[at]?.type !== "word" || read.dateAt[at] || read.numberAt.has(at)) return false;
  return !isEnd(read, at, first);
}

/** One past the last token of the sentence that a token is in. */
export function sentenceEnd({ sentences, tokens }: ReadText, token: number): number {
  return sentences[sentenceOf({ sentences }, token)]?.next ?? tokens.length;
}

/** Number of the sentence that a token is in; of the one before it when it is in none. */
export function sentenceOf({ sentences }: Pick<ReadText, "sentences">, token: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.first ?? 0) <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

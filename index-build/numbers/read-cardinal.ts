/**
 * Reads whole and decimal numbers in words and digits: `quatre-vingt-dix-sept`, `3 hundred`, `ثلاثة آلاف`.
 *
 * A number grows word by word while each next word fits below the ones before it: `two hundred` takes
 * `six`, `two` does not take `three`.
 */

import { numberTerm } from "../../src/analysis/numbers.ts";
import type { Token } from "../recognize/tokens.ts";
import type { NumberRules, NumberWord } from "./number-rules.ts";

/** A text whose numbers are read. */
export interface NumberText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly rules: NumberRules;
  /** Arabic writes "and" and the article against the word. */
  readonly isArabic: boolean;
}

/** A number as it stands in tokens. */
export interface Cardinal {
  readonly value: number;
  /** First token, and one past the last. */
  readonly first: number;
  readonly next: number;
  /** In UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly isDigits: boolean;
  /** The last word multiplied: by 1000 in "two thousand", by 1 in "two". */
  readonly scale: number;
  /** "une centaine", "une dizaine". */
  readonly isApproximate: boolean;
}

/** A token as a part of a number. */
interface Part extends NumberWord {
  readonly token: number;
  /** One past the last token, and where the part begins: behind an Arabic "and". */
  readonly next: number;
  readonly start: number;
  readonly hasAnd: boolean;
  readonly isDigits: boolean;
  readonly isPlural: boolean;
}

/** A number in the making. */
interface Sum {
  /** Thousands and more that are complete. */
  total: number;
  /** What is below the next scale. */
  group: number;
  lastScale: number;
  lastRole: NumberWord["role"] | undefined;
  isDigits: boolean;
  isApproximate: boolean;
  /** What the last word multiplied by. */
  scale: number;
}

const HYPHENS: ReadonlySet<string> = new Set(["-", "\u2010", "\u2011"]);
const ARABIC_AND = "و";
const ARABIC_ARTICLE = "ال";
const MIN_ARABIC_WORD = 2;

/** Digits that a value may have: more is no count, and loses precision. */
const MAX_DIGITS = 18;

/** Reads the number that begins with token `first`; `undefined` when none does. */
export function readCardinal(within: NumberText, first: number): Cardinal | undefined {
  const opening = articleAt(within, first) ?? partAt(within, first, false);
  if (!opening || !mayOpen(opening)) return undefined;
  const sum: Sum = {
    total: 0,
    group: 0,
    lastScale: Number.POSITIVE_INFINITY,
    lastRole: undefined,
    isDigits: opening.isDigits,
    isApproximate: false,
    scale: 1,
  };
  let last = opening;
  addPart(sum, opening);
  for (;;) {
    const part = partAt(within, nextToken(within, sum, last), true);
    if (!part || !fits(sum, part, within.isArabic) || isOtherNumber(within, sum, part)) break;
    addPart(sum, part);
    last = part;
  }
  const { isDigits, isApproximate, scale } = sum;
  return {
    value: sum.total + sum.group,
    first,
    next: last.next,
    start: opening.start,
    end: within.tokens[last.next - 1]?.end ?? opening.start,
    isDigits,
    scale,
    isApproximate,
  };
}

/** A word that begins a number by itself; "million" and "thousands" need one before them. */
function mayOpen({ role, isPlural }: Part): boolean {
  if (role === "collective" || role === "approximate") return false;
  return !(isPlural && (role === "scale" || role === "hundred"));
}

/** The article of "a hundred", "a dozen", which stands for one. */
function articleAt(within: NumberText, first: number): Part | undefined {
  const found = within.tokens[first];
  if (found?.type !== "word" || !within.rules.articles.has(found.word)) return undefined;
  const next = plainPart(within, first + 1);
  if (!next || next.isDigits || next.isPlural || next.role === "value") return undefined;
  const place = { token: first, next: first + 1, start: found.start, hasAnd: false };
  return { ...place, role: "value", value: 1, isDigits: false, isPlural: false };
}

/** The part that token `token` is, with an "and" before it where `mayHaveAnd`. */
function partAt(within: NumberText, token: number, mayHaveAnd: boolean): Part | undefined {
  const found = within.tokens[token];
  if (!found) return undefined;
  if (mayHaveAnd && found.type === "word" && within.rules.and.has(found.word)) {
    const part = plainPart(within, token + 1);
    return part && { ...part, token, hasAnd: true };
  }
  return plainPart(within, token);
}

function plainPart({ text, tokens, rules, isArabic }: NumberText, token: number): Part | undefined {
  const found = tokens[token];
  if (!found || found.type === "sign") return undefined;
  const place = { token, next: token + 1, start: found.start, hasAnd: false };
  if (found.type === "number") {
    if (found.end - found.start > MAX_DIGITS) return undefined;
    const value = Number(numberTerm(text, found.start, found.end));
    return { ...place, role: "value", value, isDigits: true, isPlural: false };
  }
  const { word, prefix } = isArabic
    ? bareArabic(found.word, rules.words)
    : { word: found.word, prefix: 0 };
  const known = rules.words.get(word);
  if (!known) return undefined;
  const isPlural = rules.plurals.has(word);
  const start = found.start + prefix;
  return { ...place, ...known, start, hasAnd: prefix > 0, isDigits: false, isPlural };
}

/** The number word in an Arabic word that begins with "and" or the article. */
function bareArabic(
  word: string,
  words: ReadonlyMap<string, NumberWord>,
): { readonly word: string; readonly prefix: number } {
  if (words.has(word)) return { word, prefix: 0 };
  const prefix = word.startsWith(ARABIC_AND) && word.length > MIN_ARABIC_WORD ? 1 : 0;
  const bare = word.slice(prefix);
  const plain = bare.startsWith(ARABIC_ARTICLE) ? bare.slice(ARABIC_ARTICLE.length) : bare;
  return { word: words.has(bare) ? bare : plain, prefix };
}

/** Where the number may go on: past the "de" of "une dizaine de milliers". */
function nextToken(within: NumberText, sum: Sum, last: Part): number {
  const isOf = within.rules.of.has(within.tokens[last.next]?.word ?? "");
  const isScale = isOf && plainPart(within, last.next + 1)?.role === "scale";
  return isScale && sum.isApproximate ? last.next + 1 : pastHyphen(within, last);
}

/** The token behind a part, past the hyphen that joins words of one number. */
function pastHyphen({ tokens, text }: NumberText, { next, isDigits }: Part): number {
  const sign = tokens[next];
  if (isDigits || !sign || sign.type !== "sign" || !HYPHENS.has(sign.word)) return next;
  const isBroken = text.slice(sign.end, tokens[next + 1]?.start ?? sign.end).includes("\n");
  return isBroken || tokens[next + 1]?.type !== "word" ? next : next + 1;
}

/** True when words that could go on the number are a number of their own: "1 200 cents", a broken line. */
function isOtherNumber({ text, tokens }: NumberText, sum: Sum, part: Part): boolean {
  const before = tokens[part.token - 1];
  const gap = before ? text.slice(before.end, part.start) : "";
  if (gap.includes("\n")) return true;
  // "Two thousand and 10" are two numbers, "2 thousand and 10" is one.
  if (part.isDigits) return !sum.isDigits;
  // "Since 2011 millions fled."
  return part.isPlural && sum.lastRole === "value" && sum.isDigits && isYear(sum.group);
}

function isYear(value: number): boolean {
  return value >= 1900 && value < 2100 && value % 100 !== 0;
}

function fits(sum: Sum, part: Part, isArabic: boolean): boolean {
  switch (part.role) {
    case "scale":
      return !part.hasAnd && fitsScale(sum, part.value);
    case "hundred":
      return fitsHundred(sum, part);
    case "collective":
      return !part.hasAnd && sum.total === 0 && sum.lastRole === "value";
    case "approximate":
      return !part.hasAnd && sum.total === 0 && sum.lastRole === "value" && sum.group < 10;
    case "dual":
      return part.hasAnd && sum.total > 0 && sum.group === 0 && sum.lastScale > part.value;
    case "value":
      return fitsValue(sum, part, isArabic);
  }
}

function fitsScale(sum: Sum, scale: number): boolean {
  if (sum.lastRole === "collective") return false;
  return scale < sum.lastScale ? sum.group > 0 : sum.group === 0 || sum.group < 1000;
}

function fitsHundred(sum: Sum, { hasAnd }: Part): boolean {
  if (hasAnd || sum.lastRole === "hundred") return hasAnd && sum.group === 0;
  if (sum.lastRole === "collective" || sum.lastRole === "approximate") return false;
  return sum.isDigits ? sum.group > 0 && sum.group < 1000 : sum.group < 100;
}

function fitsValue(sum: Sum, part: Part, isArabic: boolean): boolean {
  if (sum.lastRole === "collective" || sum.lastRole === "approximate") return false;
  if (part.isDigits) return fitsDigits(sum, part);
  if (sum.isDigits && sum.lastRole === "value") return false;
  if (isArabic) return fitsArabic(sum, part);
  if (sum.group === 0) return sum.total > 0 && part.value > 0;
  return fitsLatin(sum.group % 100, part);
}

/** English and French: a unit fits behind a ten, either behind a hundred. */
function fitsLatin(below: number, { value, hasAnd }: Part): boolean {
  switch (below) {
    case 0:
      return value > 0 && value < 100;
    case 4:
      return value === 20 && !hasAnd;
    case 10:
      return value >= 7 && value <= 9 && !hasAnd;
    default:
      return below >= 20 && below % 10 === 0 && fitsTen(below, value, hasAnd);
  }
}

/** "Twenty and three" are two numbers, "vingt et un" is one; French goes on to 19 behind 60 and 80. */
function fitsTen(below: number, value: number, hasAnd: boolean): boolean {
  if (value >= 10 && value < 20) return below === 60 || below === 80;
  return value > 0 && value < 10 && (!hasAnd || value === 1);
}

function fitsDigits(sum: Sum, { value, hasAnd }: Part): boolean {
  if (sum.lastRole !== "hundred" && sum.lastRole !== "scale") return false;
  const room = sum.group > 0 ? 100 : sum.lastScale;
  return value > 0 && value < room && (hasAnd || sum.group === 0) && Number.isInteger(value);
}

/** Arabic says the unit before the ten, and "and" between all parts but the "ten" of 11 to 19. */
function fitsArabic(sum: Sum, { value, hasAnd }: Part): boolean {
  if (sum.isDigits && sum.lastRole === "value") return false;
  const below = sum.group % 100;
  if (!hasAnd) return value === 10 && below > 0 && below < 10;
  if (sum.group === 0) return sum.total > 0 && value > 0;
  if (below === 0) return value > 0 && value < 100;
  return below < 10 && value >= 20 && value < 100;
}

function addPart(sum: Sum, { role, value }: Part): void {
  switch (role) {
    case "scale":
      addScale(sum, value);
      break;
    case "hundred":
      sum.group = Math.max(sum.group, 1) * value;
      break;
    case "collective":
    case "approximate":
      sum.isApproximate ||= role === "approximate";
      sum.group *= value;
      break;
    case "dual":
      sum.total += value;
      sum.lastScale = value;
      break;
    case "value":
      // French counts twenties: "quatre-vingt".
      sum.group += sum.group % 100 === 4 && value === 20 ? 76 : value;
  }
  sum.scale = role === "scale" || role === "hundred" ? value : 1;
  sum.lastRole = role;
}

function addScale(sum: Sum, scale: number): void {
  if (scale < sum.lastScale) {
    sum.total += Math.max(sum.group, sum.group > 0 ? 0 : 1) * scale;
  } else {
    sum.total = (sum.total + sum.group) * scale;
  }
  sum.group = 0;
  sum.lastScale = Math.min(scale, sum.lastScale);
}

/**
 * Finds the numbers of a text in French, English and Arabic, in digits and words, with what kind of
 * number each is. Dates, times and prices are not told apart here: that takes the words around.
 */

import type { LanguageCode } from "../../src/analysis/languages.ts";
import type { TextRange } from "../article/article.ts";
import { readTokens, type Token } from "../recognize/tokens.ts";
import { numberRules } from "./number-rules.ts";
import { type Cardinal, type NumberText, readCardinal } from "./read-cardinal.ts";
import { type Fraction, readFraction } from "./read-fraction.ts";
import { joinRanges } from "./read-range.ts";
import { isVagueNumber, readVague } from "./read-vague.ts";

/** A number as the text has it; the range goes from its first digit or word to its last. */
export interface NumberPhrase extends TextRange {
  /** A percentage's value is in percent, its range includes the sign or word. */
  readonly kind: "cardinal" | "ordinal" | "percent" | "fraction";
  /** The number; of a range the lower one; `null` when the words are vague ("dozens"). */
  readonly value: number | null;
  /** The higher number of a range ("10 to 15"). */
  readonly upper?: number;
  /** The words of a vague number in lower case, without noun or preposition: "several hundred". */
  readonly vague?: string;
  /** True for "une centaine", "1/2 million" and their like, which mean about so many. */
  readonly isApproximate: boolean;
  /** True for digits, with or without a word of scale. */
  readonly isDigits: boolean;
  /** True for "un", "one", "واحد", which may be an article or a pronoun. */
  readonly isOne: boolean;
  /** First token of the phrase, and one past its last, as `readTokens` has them. */
  readonly first: number;
  readonly next: number;
  /** The two numbers of a range, as they stand. */
  readonly parts?: readonly NumberPhrase[];
}

/**
 * Finds the numbers in `text`, in reading order, without overlap. A text in another language is read as
 * English.
 *
 * @example
 * findNumbers("plus d'un demi-million de morts", "fr")[0]?.value; // 500000
 * findNumbers("des dizaines de blessés", "fr")[0]?.vague; // "des dizaines"
 */
export function findNumbers(text: string, language: LanguageCode): NumberPhrase[] {
  return findNumbersIn(text, readTokens(text), language);
}

/** Finds what {@link findNumbers} does in a text whose tokens are at hand. */
export function findNumbersIn(
  text: string,
  tokens: readonly Token[],
  language: LanguageCode,
): NumberPhrase[] {
  const rules = numberRules(language === "und" ? "en" : language);
  const within = { text, tokens, rules, isArabic: language === "ar" };
  const numbers: NumberPhrase[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = numberAt(within, at);
    if (found) numbers.push(found);
    at = found ? Math.max(found.next, at + 1) : at + 1;
  }
  return joinRanges(within, numbers);
}

function numberAt(within: NumberText, at: number): NumberPhrase | undefined {
  const token = within.tokens[at];
  if (!token || !mayBeginNumber(within, token)) return undefined;
  const vague = readVague(within, at);
  if (vague && isVagueNumber(within, vague)) {
    return {
      ...vague,
      kind: "cardinal",
      value: null,
      isApproximate: false,
      isDigits: false,
      isOne: false,
    };
  }
  const cardinal = readCardinal(within, at);
  const fraction = readFraction(within, at, cardinal);
  if (fraction) return fractionPhrase(within, fraction);
  if (cardinal) return cardinalPhrase(within, cardinal);
  return ordinalWord(within, at);
}

/** False for nearly every word and sign, at the price of one look. */
function mayBeginNumber({ rules, isArabic }: NumberText, { type, word }: Token): boolean {
  if (type === "number") return true;
  if (type === "sign") return word in fractionSigns;
  return isArabic || rules.opening.has(word);
}

function cardinalPhrase(within: NumberText, cardinal: Cardinal): NumberPhrase | undefined {
  const { tokens, rules } = within;
  const { first, next, start, end, value, isDigits, isApproximate } = cardinal;
  const word = tokens[first]?.word ?? "";
  const isOne = next === first + 1 && !isDigits && rules.ones.has(word);
  if (isOne && rules.notOneAfter.has(tokens[first - 1]?.word ?? "")) return undefined;
  const plain = { start, end, value, first, next, isApproximate, isDigits, isOne };
  return (
    ordinalPhrase(within, plain) ?? percentPhrase(within, plain) ?? { ...plain, kind: "cardinal" }
  );
}

type PlainNumber = Omit<NumberPhrase, "kind">;

/** "4th", "1er", "twenty-first". */
function ordinalPhrase(
  { text, tokens, rules }: NumberText,
  plain: PlainNumber,
): NumberPhrase | undefined {
  const after = tokens[plain.next];
  if (after?.type === "word" && after.start === plain.end && plain.isDigits) {
    const isOrdinal = rules.ordinalEndings.has(text.slice(after.start, after.end).toLowerCase());
    return isOrdinal
      ? { ...plain, kind: "ordinal", end: after.end, next: plain.next + 1 }
      : undefined;
  }
  if (plain.isDigits) return undefined;
  const isHyphen = after?.type === "sign" && after.word === "-";
  const ordinal = tokens[isHyphen ? plain.next + 1 : plain.next];
  const unit = rules.ordinals.get(ordinal?.word ?? "");
  const value = plain.value ?? 0;
  if (!ordinal || unit === undefined || unit >= 10 || value < 20 || value % 10 !== 0)
    return undefined;
  const next = isHyphen ? plain.next + 2 : plain.next + 1;
  return { ...plain, kind: "ordinal", value: value + unit, end: ordinal.end, next };
}

function percentPhrase(
  { tokens, rules }: NumberText,
  plain: PlainNumber,
): NumberPhrase | undefined {
  const after = tokens[plain.next];
  if (!after) return undefined;
  if (after.word === "%" || after.word === "٪" || rules.percent.has(after.word)) {
    return { ...plain, kind: "percent", end: after.end, next: plain.next + 1 };
  }
  const second = tokens[plain.next + 1];
  if (!second || !rules.percentPhrases.has(`${after.word} ${second.word}`)) return undefined;
  return { ...plain, kind: "percent", end: second.end, next: plain.next + 2 };
}

function fractionPhrase(within: NumberText, fraction: Fraction): NumberPhrase {
  const { isWhole, ...place } = fraction;
  // Nobody who counted writes "1/2 million"; "half a million" may be a figure that is known so.
  const plain = { ...place, isApproximate: isWhole && fraction.isDigits, isOne: false };
  return percentPhrase(within, plain) ?? { ...plain, kind: isWhole ? "cardinal" : "fraction" };
}

function ordinalWord({ tokens, rules }: NumberText, at: number): NumberPhrase | undefined {
  const token = tokens[at];
  const value = token && rules.ordinals.get(token.word);
  if (!token || value === undefined) return undefined;
  const place = { start: token.start, end: token.end, first: at, next: at + 1 };
  return { ...place, kind: "ordinal", value, isApproximate: false, isDigits: false, isOne: false };
}

const fractionSigns: Readonly<Record<string, true>> = { "½": true, "¼": true, "¾": true };

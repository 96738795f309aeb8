/** Reads fractions: `half a million`, `1/2 million`, `three fifths`, `un sur trois`, `واحد من مائة`. */

import { type Cardinal, type NumberText, readCardinal } from "./read-cardinal.ts";

/** A fraction as it stands in tokens. */
export interface Fraction {
  readonly value: number;
  /** True where it is part of a whole number: "half a million", "five and a half million". */
  readonly isWhole: boolean;
  readonly first: number;
  readonly next: number;
  readonly start: number;
  readonly end: number;
  readonly isDigits: boolean;
}

/** A part below one, behind a number or alone. */
interface Part {
  readonly value: number;
  /** One past its last token. */
  readonly next: number;
}

const signs: ReadonlyMap<string, number> = new Map([
  ["½", 0.5],
  ["¼", 0.25],
  ["¾", 0.75],
]);
const MAX_DENOMINATOR = 10;
const ARABIC_AND = "و";

/**
 * Reads the fraction that begins with token `at`.
 *
 * @param cardinal The number that begins there, when one does.
 */
export function readFraction(
  within: NumberText,
  at: number,
  cardinal: Cardinal | undefined,
): Fraction | undefined {
  if (!cardinal) return alone(within, at);
  return (
    slashed(within, at) ??
    halfOf(within, at, cardinal) ??
    mixed(within, cardinal) ??
    divided(within, cardinal) ??
    overOther(within, cardinal) ??
    pointed(within, cardinal)
  );
}

/** "½", "a fifth", "half a million", "نصف". */
function alone(within: NumberText, at: number): Fraction | undefined {
  const { tokens, rules } = within;
  const token = tokens[at];
  if (!token) return undefined;
  const sign = signs.get(token.word);
  if (sign !== undefined) return scaled(within, { at, next: at + 1, value: sign, isDigits: true });
  const isArticle = rules.articles.has(token.word);
  const first = isArticle ? at + 1 : at;
  const part = smallFraction(within, first);
  if (part) return scaled(within, { at, ...part, isDigits: false });
  const denominator = isArticle ? rules.fractions.get(tokens[first]?.word ?? "") : undefined;
  if (denominator === undefined) return undefined;
  return scaled(within, { at, next: first + 1, value: 1 / denominator, isDigits: false });
}

/** A half or a quarter, which need no number before them. */
function smallFraction({ tokens, rules, isArabic }: NumberText, at: number): Part | undefined {
  const token = tokens[at];
  if (token?.type !== "word") return undefined;
  const hasAnd = isArabic && token.word.startsWith(ARABIC_AND);
  const word = hasAnd ? token.word.slice(1) : token.word;
  if (rules.half.has(word)) return { value: 0.5, next: at + 1 };
  if (rules.quarter.has(word)) return { value: 0.25, next: at + 1 };
  return undefined;
}

/** "1/2": a numerator smaller than its denominator, and no date around it. */
function slashed(within: NumberText, at: number): Fraction | undefined {
  const [upper, slash, lower, after] = within.tokens.slice(at, at + 4);
  if (slash?.word !== "/" || upper?.type !== "number" || lower?.type !== "number") return undefined;
  const isTight = slash.start === upper.end && lower.start === slash.end;
  const isChain = after?.word === "/" || within.tokens[at - 1]?.word === "/";
  const [numerator, denominator] = [plainValue(within, at), plainValue(within, at + 2)];
  if (!isTight || isChain || !(numerator < denominator) || denominator > MAX_DENOMINATOR) {
    return undefined;
  }
  return scaled(within, { at, next: at + 3, value: numerator / denominator, isDigits: true });
}

function plainValue(within: NumberText, at: number): number {
  const found = readCardinal({ ...within, tokens: within.tokens.slice(at, at + 1) }, 0);
  return found?.value ?? Number.NaN;
}

/** "un demi-million": an article that is a number word too. */
function halfOf(
  within: NumberText,
  at: number,
  { value, next, isDigits }: Cardinal,
): Fraction | undefined {
  if (value !== 1 || isDigits) return undefined;
  const part = smallFraction(within, next);
  if (part) return scaled(within, { at, ...part, isDigits: false });
  return undefined;
}

/** "five and a quarter", "3 millions et demi", "1 ½". */
function mixed(within: NumberText, cardinal: Cardinal): Fraction | undefined {
  const part = partAfter(within, cardinal.next);
  if (!part || part.value >= 1) return undefined;
  const { first: at, start, isDigits, scale } = cardinal;
  const isLarge = scale >= 1000;
  const value = cardinal.value + part.value * (isLarge ? scale : 1);
  const found = scaled(within, { at, next: part.next, value, isDigits });
  return { ...found, start, isWhole: found.isWhole || isLarge };
}

/** The part that goes on a whole number: a sign, or "and" and a fraction. */
function partAfter(within: NumberText, next: number): Part | undefined {
  const { tokens, rules, isArabic } = within;
  const word = tokens[next]?.word ?? "";
  const sign = signs.get(word);
  if (sign !== undefined) return { value: sign, next: next + 1 };
  if (rules.and.has(word)) return partBehind(within, next + 1);
  return isArabic && word.startsWith(ARABIC_AND) ? partBehind(within, next) : undefined;
}

/** The part behind "and": "a half", "half", "three fifths". */
function partBehind(within: NumberText, at: number): Part | undefined {
  const part = smallFraction(within, at);
  if (part) return part;
  const { tokens, rules } = within;
  const isArticle = rules.articles.has(tokens[at]?.word ?? "");
  const counted = readCardinal(within, at);
  const behind = isArticle ? at + 1 : counted?.next;
  if (behind === undefined) return undefined;
  const denominator = denominatorAt(within, behind, counted?.value ?? 1);
  return (
    denominator && { value: (counted?.value ?? 1) / denominator.value, next: denominator.next }
  );
}

/** "three fifths", "un vingt-cinquième". */
function divided(within: NumberText, cardinal: Cardinal): Fraction | undefined {
  if (cardinal.isDigits) return undefined;
  const denominator = denominatorAt(within, cardinal.next, cardinal.value);
  if (!denominator) return undefined;
  const { first: at, start } = cardinal;
  const value = cardinal.value / denominator.value;
  return { ...scaled(within, { at, next: denominator.next, value, isDigits: false }), start };
}

/** The denominator that begins at a token: a word, or a ten and a word ("twenty fifths"). */
function denominatorAt(within: NumberText, at: number, numerator: number): Part | undefined {
  const { tokens, rules } = within;
  const first = pastSign(within, at);
  const word = tokens[first]?.word ?? "";
  const plain = rules.fractions.get(word);
  if (plain === undefined) return compoundDenominator(within, first);
  // "Twenty-first" and "trente-deuxième" are ordinals; "thirty fifths" is six.
  const isOrdinal = rules.ordinals.has(word) && numerator >= 20 && numerator % 10 === 0;
  return isOrdinal ? undefined : { value: plain, next: first + 1 };
}

function compoundDenominator(within: NumberText, at: number): Part | undefined {
  const { tokens, rules } = within;
  const ten = readCardinal(within, at);
  if (!ten || ten.isDigits || ten.value % 10 !== 0) return undefined;
  const isAnd = rules.and.has(tokens[ten.next]?.word ?? "");
  const unitAt = isAnd ? ten.next + 1 : pastSign(within, ten.next);
  const unitWord = tokens[unitAt]?.word ?? "";
  const unit = rules.fractions.get(unitWord) ?? rules.ordinals.get(unitWord) ?? ten.value;
  return unit < 10 ? { value: ten.value + unit, next: unitAt + 1 } : undefined;
}

function pastSign({ tokens }: NumberText, at: number): number {
  return tokens[at]?.word === "-" ? at + 1 : at;
}

/** "one over three", "un sur trois"; "five out of three" is none. */
function overOther(within: NumberText, cardinal: Cardinal): Fraction | undefined {
  if (!within.rules.over.has(within.tokens[cardinal.next]?.word ?? "")) return undefined;
  const other = readCardinal(within, cardinal.next + 1);
  if (!other || cardinal.value >= other.value || cardinal.value === 0) return undefined;
  const { first, start, isDigits } = cardinal;
  const value = cardinal.value / other.value;
  return { value, isWhole: false, first, next: other.next, start, end: other.end, isDigits };
}

/** "five point two", "deux cent virgule trois": digits said one by one, or as one number. */
function pointed(within: NumberText, cardinal: Cardinal): Fraction | undefined {
  if (cardinal.isDigits || !within.rules.point.has(within.tokens[cardinal.next]?.word ?? "")) {
    return undefined;
  }
  let decimals = "";
  let last: Cardinal | undefined;
  for (let at = cardinal.next + 1; ; at = last.next) {
    const digit = readCardinal(within, at);
    if (!digit || digit.isDigits || (last && last.value > 9)) break;
    decimals += String(digit.value);
    last = digit;
  }
  if (!last) return undefined;
  const { first, start } = cardinal;
  const value = Number(`${cardinal.value}.${decimals}`);
  return { value, isWhole: true, first, next: last.next, start, end: last.end, isDigits: false };
}

/** A fraction with the scale that follows it: "half a million", "deux tiers d'un million". */
function scaled(
  { tokens, rules }: NumberText,
  { at, next, value, isDigits }: Part & { readonly at: number; readonly isDigits: boolean },
): Fraction {
  const start = tokens[at]?.start ?? 0;
  let behind = next;
  while (isFiller(tokens[behind]?.word ?? "", rules)) behind += 1;
  const scale = rules.words.get(tokens[behind]?.word ?? "");
  const isScale = scale?.role === "scale" || scale?.role === "collective";
  if (!isScale || behind - next > MAX_FILLERS) {
    const end = tokens[next - 1]?.end ?? start;
    return { value, isWhole: false, first: at, next, start, end, isDigits };
  }
  const end = tokens[behind]?.end ?? start;
  const whole = Math.round(value * scale.value * 1e6) / 1e6;
  return { value: whole, isWhole: true, first: at, next: behind + 1, start, end, isDigits };
}

const MAX_FILLERS = 3;

/** A word or hyphen between a fraction and its scale. */
function isFiller(word: string, { of, articles, ones }: NumberText["rules"]): boolean {
  return (
    word === "-" ||
    word === "'" ||
    word === "’" ||
    of.has(word) ||
    articles.has(word) ||
    ones.has(word)
  );
}

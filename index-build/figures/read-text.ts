/** An article as the grammar of figures sees it: tokens, their sentences, numbers, names and dates. */

import type { LanguageCode } from "../../src/analysis/languages.ts";
import type { TextRange } from "../article/article.ts";
import { findSentences } from "../article/sentences.ts";
import { findNumbersIn, type NumberPhrase } from "../numbers/find-numbers.ts";
import { readTokens, type Token } from "../recognize/tokens.ts";
import type { FigureDate, NamedRange } from "./figure.ts";
import { type FigureRules, figureRules } from "./figure-rules.ts";

/** A sentence as a range of tokens `[first, next)`. */
export interface TokenSentence extends TextRange {
  readonly first: number;
  readonly next: number;
}

/** A text whose figures are looked for. */
export interface ReadText {
  readonly text: string;
  readonly language: "ar" | "en" | "fr";
  readonly rules: FigureRules;
  readonly tokens: readonly Token[];
  readonly sentences: readonly TokenSentence[];
  readonly numbers: readonly NumberPhrase[];
  /** By its first token. */
  readonly numberAt: ReadonlyMap<number, NumberPhrase>;
  /** In reading order. */
  readonly names: readonly NamedRange[];
  /** Those of {@link names} where something may have happened: places, but of "London-based". */
  readonly places: readonly NamedRange[];
  readonly dates: readonly FigureDate[];
  /** By token: the name it is in. */
  readonly nameAt: readonly (NamedRange | undefined)[];
  /** By token: the date it is in. */
  readonly dateAt: readonly (FigureDate | undefined)[];
}

/** What {@link readText} is given beside the text. */
export interface TextNotes {
  readonly names: readonly NamedRange[];
  readonly dates: readonly FigureDate[];
  /** Ranges whose figures do not count: captions, furniture, embedded posts. */
  readonly without: readonly TextRange[];
  /** A sentence that alone is read, as if it were the text. */
  readonly within?: TextRange;
}

/** Cuts a text up for the grammar of figures. */
export function readText(text: string, language: LanguageCode, notes: TextNotes): ReadText {
  const tokens = tokensOf(text, notes.within);
  const known = language === "und" ? "en" : language;
  const { names, dates, without } = notes;
  const numbers = findNumbersIn(text, tokens, known).filter(
    ({ start, end }) => !without.some((range) => range.start < end && start < range.end),
  );
  const nameAt = byToken(tokens, names);
  const rules = figureRules(known);
  const dateAt = byToken(tokens, dates);
  return {
    text,
    language: known,
    rules,
    tokens,
    sentences: tokenSentences(notes.within ? [notes.within] : findSentences(text), tokens),
    numbers,
    numberAt: new Map(numbers.map((number) => [number.first, number])),
    names,
    dates,
    places: placesOf(text, tokens, nameAt, rules),
    nameAt,
    dateAt,
  };
}

/** The text whose tokens were read last: its figures are looked for first, and the voices of its sentences next. */
let last: { readonly text: string; readonly tokens: readonly Token[] } | undefined;

function tokensOf(text: string, within: TextRange | undefined): readonly Token[] {
  if (last?.text !== text) last = { text, tokens: readTokens(text) };
  const { tokens } = last;
  if (!within) return tokens;
  return tokens.filter(({ start, end }) => start >= within.start && end <= within.end);
}

/** "US strikes" and the "MOSCOW" of a dateline tell who and whence. */
const CAPITALS = /^[\p{Lu}.\s-]+$/u;

function placesOf(
  text: string,
  tokens: readonly Token[],
  nameAt: readonly (NamedRange | undefined)[],
  rules: FigureRules,
): NamedRange[] {
  const places: NamedRange[] = [];
  for (const [at, name] of nameAt.entries()) {
    if (name?.entry.class !== "place" || nameAt[at - 1] === name) continue;
    let next = at;
    while (nameAt[next] === name) next += 1;
    const behind = tokens[next]?.type === "sign" ? next + 1 : next;
    const isHome = rules.homeBehind.at(tokens, behind) ?? rules.homeBefore.before(tokens, at);
    if (!isHome && !CAPITALS.test(text.slice(name.start, name.end))) places.push(name);
  }
  return places;
}

function tokenSentences(ranges: readonly TextRange[], tokens: readonly Token[]): TokenSentence[] {
  const sentences: TokenSentence[] = [];
  let next = 0;
  for (const { start, end } of ranges) {
    while ((tokens[next]?.start ?? Number.POSITIVE_INFINITY) < start) next += 1;
    const first = next;
    while ((tokens[next]?.start ?? Number.POSITIVE_INFINITY) < end) next += 1;
    if (next > first) sentences.push({ start, end, first, next });
  }
  return sentences;
}

/** The range that each token is in; of overlapping ranges the first. */
function byToken<Range extends TextRange>(
  tokens: readonly Token[],
  ranges: readonly Range[],
): (Range | undefined)[] {
  const found: (Range | undefined)[] = new Array(tokens.length).fill(undefined);
  let token = 0;
  for (const range of ranges) {
    while (token > 0 && (tokens[token - 1]?.end ?? 0) > range.start) token -= 1;
    while ((tokens[token]?.end ?? Number.POSITIVE_INFINITY) <= range.start) token += 1;
    for (let at = token; (tokens[at]?.start ?? Number.POSITIVE_INFINITY) < range.end; at += 1) {
      found[at] ??= range;
    }
  }
  return found;
}

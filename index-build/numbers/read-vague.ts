/** Reads numbers that are only words for many: `dozens`, `several hundred`, `des dizaines`, `عشرات`. */

import { type NumberText, readCardinal } from "./read-cardinal.ts";

/** A vague number as it stands in tokens. */
export interface Vague {
  /** Its words in lower case, as printed. */
  readonly vague: string;
  readonly first: number;
  readonly next: number;
  readonly start: number;
  readonly end: number;
}

const ARABIC_AND = "و";

/** Reads the longest vague number that begins with token `at`. */
export function readVague(
  { text, tokens, rules, isArabic }: NumberText,
  at: number,
): Vague | undefined {
  const token = tokens[at];
  if (token?.type !== "word") return undefined;
  const hasAnd = isArabic && !rules.vague.has(token.word) && token.word.startsWith(ARABIC_AND);
  const firstWord = hasAnd ? token.word.slice(1) : token.word;
  const words = rules.vague
    .get(firstWord)
    ?.find((phrase) => phrase.every((word, i) => i === 0 || tokens[at + i]?.word === word));
  if (!words) return undefined;
  const start = hasAnd ? token.start + 1 : token.start;
  const end = tokens[at + words.length - 1]?.end ?? token.end;
  const vague = text.slice(start, end).toLowerCase().replaceAll(/\s+/g, " ");
  return { vague, first: at, next: at + words.length, start, end };
}

/** False for the "quelques" of "quelques 300", and the "آلاف" that an Arabic number goes on with. */
export function isVagueNumber(within: NumberText, { next, first }: Vague): boolean {
  if (next > first + 1) return true;
  const after = readCardinal(within, next);
  return !after || after.start !== within.tokens[next]?.start;
}

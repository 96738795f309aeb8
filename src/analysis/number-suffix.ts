/** Letters written against a number: `1er`, `4th` and `10km` hold the numbers 1, 4 and 10. */

import { CAPITAL, kindOf, LETTER } from "./characters.ts";

const ORDINAL =
  /(?:ers?|res?|(?:e\u0300|è)res?|(?:e\u0300|[eè])(?:mes?|s)?|i(?:e\u0300|[eè])mes?|nde?s?|st|rd|th)(?![\p{L}\p{M}\p{Nd}])/iuy;
const UNIT = /(?:km|kg|cm|mm|ha|min|h|m)(?![\p{L}\p{M}\p{Nd}])/iuy;

/**
 * Where the word that follows the number may begin: past an ordinal's letters, at a unit (it is a
 * word of its own, as in `10 km`), at `end` when no letter follows, and -1 when other letters do:
 * digits and letters are then one word (`5G`, `22h30`).
 */
export function numberSuffixEnd(text: string, end: number): number {
  const kind = kindOf(text.charCodeAt(end));
  if (kind !== LETTER && kind !== CAPITAL) return end;
  ORDINAL.lastIndex = end;
  if (ORDINAL.test(text)) return ORDINAL.lastIndex;
  UNIT.lastIndex = end;
  return UNIT.test(text) ? end : -1;
}

/** Joins two numbers that are the ends of a range: `10 to 15`, `between 10 and 15`, `de 10 à 15`, `10-15`. */

import type { NumberPhrase } from "./find-numbers.ts";
import type { NumberText } from "./read-cardinal.ts";

const DASH = /^[-\u2010-\u2014]$/u;

/** How far before "from" a verb of change is looked for, in tokens. */
const CHANGE_DISTANCE = 4;

/** Returns the numbers with each two that are a range made one. */
export function joinRanges(within: NumberText, numbers: readonly NumberPhrase[]): NumberPhrase[] {
  const joined: NumberPhrase[] = [];
  for (const number of numbers) {
    const before = joined.at(-1);
    const range = before && joinRange(within, before, number);
    if (range) joined[joined.length - 1] = range;
    else joined.push(number);
  }
  return joined;
}

function joinRange(
  within: NumberText,
  low: NumberPhrase,
  high: NumberPhrase,
): NumberPhrase | undefined {
  const isSame = low.kind === high.kind || (low.kind === "cardinal" && high.kind === "percent");
  if (!isSame || low.parts || high.kind === "ordinal") return undefined;
  if (low.value === null || high.value === null || !isJoined(within, low, high)) return undefined;
  const scale = sharedScale(within, low, high);
  const value = low.value * scale;
  if (value >= high.value) return undefined;
  const { end, next, kind } = high;
  return { ...low, kind, value, upper: high.value, end, next, parts: [low, high] };
}

/** True where only a word or sign of a range stands between, and what it needs before the first. */
function isJoined(within: NumberText, low: NumberPhrase, high: NumberPhrase): boolean {
  const { tokens, rules, text } = within;
  const isOpen = rules.rangeOpen.has(tokens[low.first - 1]?.word ?? "");
  const isChanged = isChange(within, isOpen ? low.first - 1 : low.first);
  const between = high.first - low.next;
  // The Arabic "and" stands against the number.
  const isAnd = between === 0 && high.start > (tokens[high.first]?.start ?? high.start);
  const sign = between === 1 ? (tokens[low.next]?.word ?? "") : "";
  if (DASH.test(sign)) return isDashed(text, low, high) && !isInChain(within, low, high);
  if (isAnd || rules.and.has(sign)) return isOpen && !isChanged;
  return rules.rangeJoin.has(sign) && !isChanged;
}

/** "10-15", but not "Covid - 19" or a score. */
function isDashed(text: string, low: NumberPhrase, high: NumberPhrase): boolean {
  return (
    low.isDigits &&
    high.isDigits &&
    high.start - low.end === 1 &&
    !text.slice(low.end, high.start).includes(" ")
  );
}

/** True for numbers of "2016-12-07" and of telephones. */
function isInChain({ tokens }: NumberText, low: NumberPhrase, high: NumberPhrase): boolean {
  const before = tokens[low.first - 1];
  const after = tokens[high.next];
  const isBefore =
    before?.type === "sign" && before.end === low.start && !/^[("«“[]$/u.test(before.word);
  return isBefore || (after?.end === high.end + 1 && /^[-/]$/u.test(after.word));
}

/** "Rose from 10 to 15". */
function isChange({ tokens, rules }: NumberText, first: number): boolean {
  for (let at = first - 1; at >= first - CHANGE_DISTANCE; at -= 1) {
    const token = tokens[at];
    if (!token || token.word === ".") return false;
    if (rules.change.has(token.word)) return true;
  }
  return false;
}

/** The scale that the second number alone has: "10 to 15 million", "two or three hundred". */
function sharedScale({ tokens, rules }: NumberText, low: NumberPhrase, high: NumberPhrase): number {
  const last = rules.words.get(tokens[high.next - 1]?.word ?? "");
  const hasScale =
    high.next - high.first === 2 && (last?.role === "scale" || last?.role === "hundred");
  return hasScale && low.next - low.first === 1 && (low.value ?? 0) < 1000 ? (last?.value ?? 1) : 1;
}

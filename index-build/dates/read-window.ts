/** The stretch of time up to now, or from now on: `the past two months`, `les 24 prochaines heures`. */

import type { Line } from "./line.ts";
import type { Amount, Parsed, Unit } from "./meaning.ts";
import { readAmounts, readUnit } from "./read-amount.ts";
import { readCount } from "./read-number.ts";

/** The article belongs to "la semaine dernière"; "the last week" begins behind it. */
export function skipArticle(line: Line, place: number): number {
  return line.language === "en" ? place : line.skip(place, "the");
}

/** -1 for the last, 1 for the next, 0 for this one. */
export function stepAt(line: Line, place: number): number | undefined {
  if (line.is(place, "previous")) return -1;
  if (line.is(place, "next")) return 1;
  return line.is(place, "this") ? 0 : undefined;
}

/** The same before a noun: "a passé quatre années" has a verb there, no adjective. */
export function stepBefore(line: Line, place: number): number | undefined {
  return line.is(place, "behind") ? undefined : stepAt(line, place);
}

/** "the past two months", "ces dernières 24 heures", "les trois derniers jours", "الأيام الثلاثة الماضية". */
export function readWindow(line: Line, place: number): Parsed | undefined {
  const from = line.skip(skipArticle(line, place), "this");
  const before = stepBefore(line, from);
  if (before === undefined || before === 0) {
    return readWindowBetween(line, from) ?? readWindowBehind(line, from);
  }
  const amounts = readAmounts(line, from + 1);
  return amounts
    ? windowOf(before, amounts.amounts, amounts.next)
    : readOneUnit(line, from, before);
}

/** Units that have no place in the calendar: the last hour is counted from now. */
const counted: ReadonlySet<Unit> = new Set(["S", "M", "H", "FN"]);

function readOneUnit(line: Line, step: number, sign: number): Parsed | undefined {
  const unit = readUnit(line, step + 1);
  // "La Dernière Heure" is a newspaper; "the last hours" are nobody knows how many.
  const isName = line.items[step]?.capital && line.items[step + 1]?.capital;
  const isPlural = line.is(step, "plural") || line.is(step + 1, "plural");
  if (unit === undefined || !counted.has(unit) || isName || isPlural) return undefined;
  return windowOf(sign, [{ count: 1, unit }], step + 2);
}

function readWindowBetween(line: Line, place: number): Parsed | undefined {
  const count = readCount(line, place);
  const sign = count && stepAt(line, count.next);
  if (!count || !sign) return undefined;
  const unit = readUnit(line, count.next + 1);
  return unit && windowOf(sign, [{ count: count.value, unit }], count.next + 2);
}

function readWindowBehind(line: Line, place: number): Parsed | undefined {
  if (line.language === "en") return undefined;
  const plain = readAmounts(line, place);
  const unit = plain ? undefined : readUnit(line, place);
  const count = unit && readCount(line, place + 1);
  const amounts = plain?.amounts ?? (unit && count ? [{ count: count.value, unit }] : undefined);
  const next = plain?.next ?? count?.next;
  const sign = next === undefined ? undefined : stepAt(line, next);
  return amounts && next !== undefined && sign ? windowOf(sign, amounts, next + 1) : undefined;
}

function windowOf(sign: number, amounts: readonly Amount[], next: number): Parsed {
  return { meaning: { is: "window", amounts, sign }, next };
}

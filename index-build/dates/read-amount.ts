/** Lengths of time: `three days`, `2 ans et 3 mois`, `48h`, `شهرين`. */

import { type Line, longest } from "./line.ts";
import type { Amount, Parsed, Unit } from "./meaning.ts";
import { readCount, readSmall } from "./read-number.ts";

/** Amounts and the place behind them. */
export interface ReadAmounts {
  readonly amounts: readonly Amount[];
  readonly next: number;
}

/** Most parts of one length of time: "2 years 1 month 21 days". */
const MAX_PARTS = 4;

/** The unit at a place; one letter counts only when it is joined to its number: `24h`. */
export function readUnit(line: Line, place: number): Unit | undefined {
  const unit =
    line.name(place, "unit") ?? (line.touches(place) ? line.name(place, "unitLetter") : undefined);
  return unit as Unit | undefined;
}

/** One count with its unit. */
function readAmount(line: Line, place: number): ReadAmounts | undefined {
  const pair = line.name(place, "pair");
  if (pair !== undefined) return { amounts: [{ count: 2, unit: pair as Unit }], next: place + 1 };
  const count =
    line.isPartOfNumber(place) && line.joinsDigits(place - 1) ? undefined : readCount(line, place);
  if (!count) return undefined;
  const isHyphened =
    line.sign(count.next, "-") && line.touches(count.next) && line.touches(count.next + 1);
  const from = isHyphened ? count.next + 1 : line.skip(count.next, "of");
  const unit = readUnit(line, from);
  if (unit === undefined || isNotUnit(line, from)) return undefined;
  return { amounts: [{ count: count.value, unit }], next: from + 1 };
}

/** "the second" and "la seconde" are ordinals unless a number counts them. */
function isNotUnit(line: Line, place: number): boolean {
  return (
    line.name(place, "unit") === "S" &&
    line.items[place - 1]?.kind !== "number" &&
    line.number(place, "ordinal") !== undefined
  );
}

/** A count with its unit, and further ones behind it. */
export function readAmounts(line: Line, place: number): ReadAmounts | undefined {
  const first = readAmount(line, place);
  if (!first) return undefined;
  const amounts = [...first.amounts];
  let next = first.next;
  while (amounts.length < MAX_PARTS) {
    const more =
      readAmount(line, line.skip(line.skipSign(next, ","), "and")) ??
      readHalfBehind(line, next, amounts);
    if (!more) break;
    amounts.push(...more.amounts);
    next = more.next;
  }
  return { amounts, next };
}

/** "two hours and a half", "un an et demi". */
function readHalfBehind(
  line: Line,
  place: number,
  amounts: readonly Amount[],
): ReadAmounts | undefined {
  const unit = amounts[0]?.unit;
  if (unit === undefined || !line.is(place, "and") || line.sign(place, ",")) return undefined;
  return line.is(place + 1, "halfPast")
    ? { amounts: [{ count: 0.5, unit }], next: place + 2 }
    : undefined;
}

/** A length of time by itself: `pendant trois jours`, `all week`. */
export function readDuration(line: Line, place: number): Parsed | undefined {
  const whole = line.is(place, "all") ? readUnit(line, place + 1) : undefined;
  if (whole !== undefined) {
    return { meaning: { is: "duration", amounts: [{ count: 1, unit: whole }] }, next: place + 2 };
  }
  const read = readAmounts(line, place);
  return read && { meaning: { is: "duration", amounts: read.amounts }, next: read.next };
}

/** What comes back: `every Monday`, `tous les deux jours`, `daily`, `Friday mornings`. */
export function readSet(line: Line, place: number): Parsed | undefined {
  const timex = line.name(place, "frequency");
  if (timex !== undefined) return { meaning: { is: "set", timex }, next: place + 1 };
  const weekdays = line.number(place, "weekdays");
  if (weekdays !== undefined) {
    return { meaning: { is: "set", on: { is: "day", weekday: weekdays } }, next: place + 1 };
  }
  if (line.is(place, "once")) return readOnce(line, place + 1);
  if (!line.is(place, "every")) return undefined;
  return longest(readEveryUnit(line, place + 1), readEveryDay(line, place + 1));
}

/** "once a week", "one a day", "une fois par mois". */
function readOnce(line: Line, place: number): Parsed | undefined {
  const isEach = line.number(place, "number") === 1 || line.items[place]?.key === "par";
  const unit = isEach ? line.name(place + 1, "unit") : undefined;
  if (unit === undefined) return undefined;
  return { meaning: { is: "set", every: { count: 1, unit: unit as Unit } }, next: place + 2 };
}

function readEveryUnit(line: Line, place: number): Parsed | undefined {
  const count = readCount(line, place) ?? readSmall(line, place);
  const ordinal = count ? undefined : line.number(place, "ordinal");
  const from = count?.next ?? (ordinal === undefined ? place : place + 1);
  const pair = line.name(from, "pair");
  const unit = pair ?? readUnit(line, from);
  if (unit === undefined) return undefined;
  const every = {
    count: pair === undefined ? (count?.value ?? ordinal ?? 1) : 2,
    unit: unit as Unit,
  };
  return { meaning: { is: "set", every }, next: from + 1 };
}

function readEveryDay(line: Line, place: number): Parsed | undefined {
  const weekday = line.number(place, "weekday") ?? line.number(place, "weekdays");
  if (weekday !== undefined)
    return { meaning: { is: "set", on: { is: "day", weekday } }, next: place + 1 };
  const part = line.name(place, "part");
  return part === undefined
    ? undefined
    : { meaning: { is: "set", on: { is: "time", part } }, next: place + 1 };
}

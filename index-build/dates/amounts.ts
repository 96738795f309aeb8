/** Lengths of time added to a day, and written as ISO 8601 and TIMEX3 write them. */

import { addMonths } from "./calendar.ts";
import type { Amount, Unit } from "./meaning.ts";

const monthsIn: Partial<Record<Unit, number>> = { N: 1, Q: 3, HY: 6, Y: 12, DEC: 120, C: 1200 };
const daysIn: Partial<Record<Unit, number>> = { D: 1, BD: 1, WD: 1, W: 7, WE: 7, FN: 14 };
const secondsIn: Partial<Record<Unit, number>> = { S: 1, M: 60, H: 3600 };

/** True when hours, minutes or seconds are all that is counted. */
export function isShort(amounts: readonly Amount[]): boolean {
  return amounts.every(({ unit }) => secondsIn[unit] !== undefined);
}

/** Seconds of the hours, minutes and seconds; other units count nothing. */
export function secondsOf(amounts: readonly Amount[]): number {
  return amounts.reduce((sum, { count, unit }) => sum + count * (secondsIn[unit] ?? 0), 0);
}

/** The day that lies the amounts after `day`, or before it when `sign` is -1. Halves are rounded down. */
export function addAmounts(day: number, amounts: readonly Amount[], sign: number): number {
  let result = day;
  for (const { count, unit } of amounts) {
    const months = monthsIn[unit];
    if (unit === "BD") result = addWorkingDays(result, sign * Math.floor(count));
    else if (months === undefined) result += sign * Math.floor(count * (daysIn[unit] ?? 0));
    else result = addMonths(result, sign * Math.floor(count * months));
  }
  return result;
}

function addWorkingDays(day: number, count: number): number {
  let [result, left] = [day, Math.min(Math.abs(count), 1000)];
  while (left > 0) {
    result += Math.sign(count);
    const weekday = (((result + 3) % 7) + 7) % 7;
    if (weekday < 5) left -= 1;
  }
  return result;
}

const written: Partial<Record<Unit, readonly [number, string]>> = {
  N: [1, "M"],
  FN: [2, "W"],
  Q: [3, "M"],
  HY: [6, "M"],
  DEC: [10, "Y"],
  C: [100, "Y"],
};

/** `P3D`, `PT24H`, `P2Y6M`. */
export function durationTimex(amounts: readonly Amount[]): string {
  let [days, times] = ["", ""];
  for (const { count, unit } of amounts) {
    const [factor, letter] = written[unit] ?? [1, unit];
    const part = `${count * factor}${letter}`;
    if (secondsIn[unit] === undefined) days += part;
    else times += part;
  }
  return `P${days}${times === "" ? "" : `T${times}`}`;
}

/** The plainest unit that a length of time is counted in, for the precision of what it leads to. */
export function precisionOf(amounts: readonly Amount[]): "day" | "month" | "year" {
  const smallest = amounts.at(-1)?.unit ?? "D";
  if (smallest === "Y" || smallest === "DEC" || smallest === "C") return "year";
  return monthsIn[smallest] === undefined ? "day" : "month";
}

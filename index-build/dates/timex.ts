/**
 * Meaning -> TIMEX3 value, as in HeidelTime (Strötgen and Gertz 2013): `2020-02-04`, `XXXX-05-29`,
 * `XXXX-WXX-2`, `2016-W46`, `P3D`, `T20:30`. A range is `(first,last,length)`.
 */

import { durationTimex, isShort, secondsOf } from "./amounts.ts";
import { type CivilDay, civilDay, dayNumber, isoDay, isoWeek, pad } from "./calendar.ts";
import type { Days, Reference } from "./days.ts";
import type { Meaning, TimeMeaning } from "./meaning.ts";
import { resolve } from "./resolve.ts";

/** What is said, with `X` for what is not; `undefined` when it cannot be written without a reference. */
export function timexOf(meaning: Meaning, reference: Reference): string | undefined {
  switch (meaning.is) {
    case "day":
      return weekdayAndNumber(meaning, reference) ?? dayTimex(meaning);
    case "month":
      return `${meaning.year ?? "XXXX"}-${pad(meaning.month)}`;
    case "time":
      return timeTimex(meaning);
    case "duration":
      return durationTimex(meaning.amounts);
    case "set":
      return setTimex(meaning, reference);
    case "now":
      return meaning.soon ? "FUTURE_REF" : "PRESENT_REF";
    case "edge":
      return edgeTimex(meaning, reference);
    case "bound":
    case "week":
      return timexOf(meaning.of, reference);
    case "at":
      return atTimex(meaning, reference);
    case "span":
      return spanTimex(meaning.from, meaning.to, reference);
    default:
      return placedTimex(meaning, reference);
  }
}

type Placed = Extract<
  Meaning,
  {
    is:
      | "year"
      | "season"
      | "yearPart"
      | "nth"
      | "offset"
      | "step"
      | "window"
      | "shift"
      | "anchored"
      | "weekdayOf";
  }
>;

/** The value of what has days of its own. */
function placedTimex(meaning: Placed, reference: Reference): string | undefined {
  if (meaning.is === "season" && meaning.year === undefined && meaning.step === undefined) {
    return meaning.season;
  }
  const days = resolve(meaning, reference);
  if (!days) return undefined;
  switch (meaning.is) {
    case "year":
      return yearTimex(meaning, days);
    case "season":
      return `${civilDay(days.first).year}-${meaning.season}`;
    case "yearPart":
      return rangeOf(days, `P${meaning.months}M`);
    case "nth":
      return nthTimex(meaning, days);
    case "window":
      return windowTimex(meaning, days, reference);
    case "shift":
      return shiftTimex(meaning, reference);
    default: {
      const isWeekend = meaning.is === "offset" && meaning.unit === "WE";
      if (meaning.is === "offset" && meaning.unit === "DEC") return rangeOf(days, "P10Y");
      return isWeekend ? `${isoWeek(days.first)}-WE` : daysTimex(days);
    }
  }
}

function yearTimex({ year, years, short }: Extract<Meaning, { is: "year" }>, days: Days): string {
  if (years === undefined) return String(year);
  const range = rangeOf(days, `P${years}Y`);
  return short ? range.replace(/(?<=[(,])\d\d(?=\d\d-)/g, "XX") : range;
}

function daysTimex({ first, precision }: Days): string {
  const { year, month } = civilDay(first);
  if (precision === "year") return String(year);
  if (precision === "month") return `${year}-${pad(month)}`;
  return precision === "week" ? isoWeek(first) : isoDay(first);
}

function rangeOf({ first, last }: Days, length: string): string {
  return `(${isoDay(first)},${isoDay(last + 1)},${length})`;
}

function dayTimex({ year, month, day, weekday }: Extract<Meaning, { is: "day" }>): string {
  if (day === undefined || (weekday !== undefined && month === undefined)) {
    return `XXXX-WXX-${weekday ?? "X"}`;
  }
  return `${year ?? "XXXX"}-${month === undefined ? "XX" : pad(month)}-${pad(day)}`;
}

function timeTimex({ hour, minute, second, part }: TimeMeaning): string {
  if (hour === undefined) return `T${part ?? "XX"}`;
  const seconds = second === undefined ? "" : `:${pad(second)}`;
  return `T${pad(hour)}${minute === undefined ? "" : `:${pad(minute)}`}${seconds}`;
}

function setTimex(
  { every, on, timex, time }: Extract<Meaning, { is: "set" }>,
  reference: Reference,
): string | undefined {
  if (timex !== undefined) return timex;
  const hour = time?.is === "time" && !time.weak ? timeTimex(time) : "";
  if (on) return `${timexOf(on, reference) ?? ""}${hour}`;
  if (!every) return undefined;
  if (every.unit === "WE" && every.count === 1) return "XXXX-WXX-WE";
  return hour !== "" && every.unit === "D" && every.count === 1 ? hour : durationTimex([every]);
}

function edgeTimex(
  { edge, of }: Extract<Meaning, { is: "edge" }>,
  reference: Reference,
): string | undefined {
  const inner = timexOf(of, reference);
  const isWeekday = of.is === "step" && of.weekday !== undefined;
  const isDay = of.is === "day" || isWeekday || (of.is === "offset" && of.unit === "D");
  return isDay && edge === "end" && inner !== undefined ? `${inner}T23:59:59` : inner;
}

function nthTimex({ unit, index, of }: Extract<Meaning, { is: "nth" }>, days: Days): string {
  if (unit === "N" || unit === "D") return daysTimex(days);
  const { year, month } = civilDay(days.first + 3);
  const isOfMonth = of.is === "month" || (of.is === "offset" && of.unit === "N");
  if (!isOfMonth) return isoWeek(days.first);
  const stated = of.is === "month" && of.year === undefined ? "XXXX" : String(year);
  return `${stated}-${pad(month)}-W${pad(index > 0 ? index : Math.ceil(civilDay(days.first + 3).day / 7))}`;
}

function windowTimex(
  { amounts, sign }: Extract<Meaning, { is: "window" }>,
  { first, last }: Days,
  reference: Reference,
): string | undefined {
  const { day, seconds = 0 } = reference;
  if (day === undefined) return undefined;
  const length = durationTimex(amounts);
  if (!isShort(amounts)) {
    const ahead = sign > 0 ? 1 : 0;
    return `(${isoDay(first + ahead)},${isoDay(last + ahead)},${length})`;
  }
  const [now, then] = [moment(day, seconds), moment(day, seconds + sign * secondsOf(amounts))];
  return sign < 0 ? `(${then},${now},${length})` : `(${now},${then},${length})`;
}

function shiftTimex(
  meaning: Extract<Meaning, { is: "shift" }>,
  reference: Reference,
): string | undefined {
  const { amounts, sign, from } = meaning;
  if (isShort(amounts) && from === undefined && reference.day !== undefined) {
    return moment(reference.day, (reference.seconds ?? 0) + sign * secondsOf(amounts));
  }
  // Counted to the day even where years are counted: TIMEX3 has no precision of its own for it.
  const exact = resolve({ ...meaning, amounts: [...amounts, { count: 0, unit: "D" }] }, reference);
  return exact && isoDay(exact.first);
}

function moment(day: number, seconds: number): string {
  const date = new Date((day * 86_400 + Math.round(seconds)) * 1000);
  return date.toISOString().slice(0, 19);
}

function atTimex(
  { date, time }: Extract<Meaning, { is: "at" }>,
  reference: Reference,
): string | undefined {
  const day = timexOf(date, reference);
  if (day === undefined) return undefined;
  if (time.is !== "span") return `${day}${timexOf(time, reference) ?? ""}`;
  const [from, to] = [timexOf(time.from, reference), timexOf(time.to, reference)];
  return from === undefined || to === undefined
    ? undefined
    : `(${day}${from},${day}${to},${hoursBetween(time.from, time.to)})`;
}

function hoursBetween(from: Meaning, to: Meaning): string {
  if (from.is !== "time" || to.is !== "time") return "PTXH";
  const seconds = (time: TimeMeaning) =>
    (time.hour ?? 0) * 3600 + (time.minute ?? 0) * 60 + (time.second ?? 0);
  const length = (seconds(to) - seconds(from) + 86_400) % 86_400;
  const [hours, minutes] = [Math.floor(length / 3600), Math.floor((length % 3600) / 60)];
  return `PT${hours > 0 || minutes === 0 ? `${hours}H` : ""}${minutes > 0 ? `${minutes}M` : ""}`;
}

function spanTimex(from: Meaning, to: Meaning, reference: Reference): string | undefined {
  if (from.is === "time")
    return `(${timeTimex(from)},${timexOf(to, reference) ?? ""},${hoursBetween(from, to)})`;
  const start = spanEnd(from, reference);
  const end = laterWeekday(from, to, reference) ?? spanEnd(to, reference);
  if (start === undefined || end === undefined) return undefined;
  return `(${start},${end},${lengthOf(from, to, start, end)})`;
}

/** "from next Monday to Friday": the weekday behind a day that is known. */
function laterWeekday(from: Meaning, to: Meaning, reference: Reference): string | undefined {
  const isKnown = from.is === "step" || from.is === "offset";
  if (!isKnown || to.is !== "day" || to.day !== undefined) return undefined;
  const days = resolve({ is: "span", from, to }, reference);
  return days && isoDay(days.last);
}

/** The first day of what is named, with `X` for a year that is not said. */
function spanEnd(meaning: Meaning, reference: Reference): string | undefined {
  if (meaning.is === "month") return `${meaning.year ?? "XXXX"}-${pad(meaning.month)}-01`;
  if (meaning.is === "day") return dayTimex(meaning);
  const days = resolve(meaning, reference);
  return days && isoDay(days.first);
}

/** Counted from the first day of one to the first day of the other; in a leap year when none is said. */
function lengthOf(from: Meaning, to: Meaning, start: string, end: string): string {
  const [a, b] = [numbersOf(start, end), numbersOf(end, start)];
  if (!a || !b) return "PXD";
  const isEarlier =
    start.startsWith("XXXX") &&
    dayNumber(b.year, b.month, b.day) < dayNumber(a.year, a.month, a.day);
  const endYear = isEarlier ? b.year + 1 : b.year;
  const months = (endYear - a.year) * 12 + b.month - a.month;
  if (from.is === "year" && to.is === "year") return `P${endYear - a.year}Y`;
  const isByMonth = [from, to].every(
    ({ is }) => is === "month" || is === "yearPart" || is === "year",
  );
  if (isByMonth) return `P${months}M`;
  return `P${dayNumber(endYear, b.month, b.day) - dayNumber(a.year, a.month, a.day)}D`;
}

function numbersOf(timex: string, other: string): CivilDay | undefined {
  const match = /^(\d{4}|XXXX)-(\d{2})-(\d{2})$/.exec(timex);
  if (!match) return undefined;
  const [, year = "", month, day] = match;
  const stated = [year, other.slice(0, 4)].map(Number).find((one) => !Number.isNaN(one));
  return { year: stated ?? 2000, month: Number(month), day: Number(day) };
}

/** "Monday 21" says the month by its weekday. */
function weekdayAndNumber(
  meaning: Extract<Meaning, { is: "day" }>,
  reference: Reference,
): string | undefined {
  if (meaning.weekday === undefined || meaning.day === undefined || meaning.month !== undefined)
    return undefined;
  const days = resolve(meaning, reference);
  return days?.basis === "weekday-checked" ? isoDay(days.first) : undefined;
}

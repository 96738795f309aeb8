/**
 * Text -> dates: what an article says of when things happened, with where it says it and what it
 * means. Pure and linear: items are read once, and each is looked at a bounded number of times.
 */

import type { LanguageCode } from "../../src/analysis/languages.ts";
import type { TextRange } from "../article/article.ts";
import { civilDay, isoDay, pad } from "./calendar.ts";
import { ChronicleLines } from "./chronicle-lines.ts";
import { OPENS, phrasesOf, SOLID } from "./date-rules.ts";
import type { Days, Decision, FoundBasis, FoundPrecision, Reference } from "./days.ts";
import { Line } from "./line.ts";
import type { Bound, Meaning } from "./meaning.ts";
import { isWeak } from "./read-day.ts";
import { readExpression } from "./read-expression.ts";
import { type Item, readItems } from "./read-items.ts";
import {
  type DateOptions,
  isInRange,
  partFinder,
  referenceOf,
  type TimeExpression,
} from "./reference.ts";
import { resolve } from "./resolve.ts";
import { timexOf } from "./timex.ts";

/** A date in a text. */
export interface FoundDate extends TextRange {
  /** ISO 8601, as long as the precision says: `2024`, `2024-11`, `2024-11-30`. Absent before a bound. */
  readonly from?: string;
  /** The last day, month or year that is meant, itself within. Absent after a bound. */
  readonly to?: string;
  /** Of the start; weeks, seasons and quarters have their days in {@link from} and {@link to}. */
  readonly precision: FoundPrecision;
  readonly basis: FoundBasis;
  /** What decided where the words leave more than one date. */
  readonly decidedBy?: Decision;
  /** Which side of the date is meant: `since December`, `before 2011`. */
  readonly bound?: Bound;
  /** The last day that an open date may reach, where the article's own is not it: that of a chronicle's line or of a post. */
  readonly closes?: string;
  /** True for the date that a line of a chronicle begins with. */
  readonly opensLine?: true;
  /** TIMEX3 value of what is said, with `X` for what is not. */
  readonly timex?: string;
}

/**
 * Finds the dates of a text in reading order, without overlap.
 *
 * What is not known without the date of publication (`yesterday`) is left out when there is none, and
 * so are lengths of time, times of day and numbers that only might be dates (`1/2`).
 *
 * @example
 * findDates("Le 4 février, 12 blessés.", "fr", { published: { value: "2020-02-06", precision: "day" } });
 * // [{ start: 3, end: 12, from: "2020-02-04", to: "2020-02-04", precision: "day", basis: "inferred",
 * //    decidedBy: "published", timex: "XXXX-02-04" }]
 */
export function findDates(
  text: string,
  language: LanguageCode,
  options: DateOptions = {},
): FoundDate[] {
  const expressions = findTimeExpressions(text, language).filter(
    ({ meaning, future }) => !isUncertain(meaning) && (future || !isWithin(meaning, language)),
  );
  const base = referenceOf(options, expressions);
  const partAt = partFinder(options);
  const lines = new ChronicleLines(text);
  const found: FoundDate[] = [];
  let anchor: number | undefined;
  for (const { start, end, meaning, future } of expressions) {
    const own = lines.referenceAt(start) ?? partAt(start);
    const around = own ?? base;
    const reference: Reference = { ...around, future, ...(anchor === undefined ? {} : { anchor }) };
    const days = inYearBefore(text, meaning, start, found.at(-1)) ?? resolveIn(meaning, reference);
    if (!days || !isStory(days, text.slice(start, end))) continue;
    if (days.first === days.last) anchor = days.first;
    const opensLine = lines.open({ start, end }, meaning, days);
    found.push({
      start,
      end,
      ...described(meaning, days),
      ...lineOf(own, opensLine),
      ...saidAs(meaning, reference),
    });
  }
  return found;
}

/** "13-Novembre": an event that is called by its day. */
const EVENT_NAME = /^\d{1,2}[-‐‑]\p{Lu}\p{Ll}+$/u;

/** True for days that news may tell of, unless their words are the name of an event. */
function isStory(days: Days, words: string): boolean {
  return isInRange(days) && !EVENT_NAME.test(words);
}

/** "Arrested on 2 July 2015 and expelled on 21 July": a sentence goes on in the year that it states. */
function inYearBefore(
  text: string,
  meaning: Meaning,
  start: number,
  before: FoundDate | undefined,
): Days | undefined {
  if (meaning.is !== "day" || meaning.year !== undefined || meaning.month === undefined)
    return undefined;
  if (meaning.weekday !== undefined || before?.basis !== "stated" || before.from?.length !== 10)
    return undefined;
  if (/[.!?؟\n]/u.test(text.slice(before.end, start))) return undefined;
  const [year = 0, month = 0] = before.from.split("-").map(Number);
  if (meaning.month < month) return undefined;
  const days = resolve({ ...meaning, year }, { latestFrom: "published" });
  return days && { ...days, basis: "inferred" };
}

function saidAs(meaning: Meaning, reference: Reference): Pick<FoundDate, "timex"> {
  const timex = timexOf(meaning, reference);
  return timex === undefined ? {} : { timex };
}

function lineOf(
  own: Reference | undefined,
  opensLine: boolean,
): Pick<FoundDate, "closes" | "opensLine"> {
  return {
    ...(own?.latest !== undefined && { closes: isoDay(own.latest) }),
    ...(opensLine && { opensLine }),
  };
}

/** "Two days later", "the next day" with no day before it go on from something that is not told. */
function resolveIn(meaning: Meaning, reference: Reference): Days | undefined {
  const goesOn =
    (meaning.is === "shift" && meaning.later) || (meaning.is === "anchored" && meaning.count !== 0);
  return goesOn && reference.anchor === undefined ? undefined : resolve(meaning, reference);
}

/** Finds every expression of time, in reading order, without overlap. */
export function findTimeExpressions(
  text: string,
  language: LanguageCode,
): readonly TimeExpression[] {
  if (last?.text === text && last.language === language) return last.found;
  const found = readExpressions(text, language);
  last = { text, language, found };
  return found;
}

/** The text read last: an article is asked for its own date first, and for those of its story next. */
let last:
  | {
      readonly text: string;
      readonly language: LanguageCode;
      readonly found: readonly TimeExpression[];
    }
  | undefined;

function readExpressions(text: string, language: LanguageCode): readonly TimeExpression[] {
  const items = readItems(text, phrasesOf(language), language === "ar");
  const line = new Line(items, language === "und" ? "en" : language);
  const solid = distancesToSolid(items);
  const found: TimeExpression[] = [];
  for (let place = 0; place < items.length; ) {
    const item = items[place];
    const isNear = (solid[place] ?? FAR) < FAR;
    const mayBegin = item?.kind === "number" || (item?.readings?.has(OPENS) ?? false);
    const parsed = isNear && mayBegin ? readExpression(line, place) : undefined;
    if (!item || !parsed || parsed.next <= place) {
      place += 1;
      continue;
    }
    const end = items[parsed.next - 1]?.end ?? item.end;
    const future = isFuture(line, place, parsed.next);
    found.push({ start: item.start, end, meaning: parsed.meaning, future });
    place = parsed.next;
  }
  return found;
}

/** What makes an expression stands among its first items: "d'ici la fin de l'année" takes longest. */
const FAR = 5;

/**
 * How many items each one is before the next number or name of a time; {@link FAR} at most, and where a
 * word stands between that the rules know nothing of: no expression goes over one.
 */
function distancesToSolid(items: readonly Item[]): Uint8Array {
  const distances = new Uint8Array(items.length);
  let distance = FAR;
  for (let place = items.length - 1; place >= 0; place--) {
    const item = items[place];
    const isSolid = item?.kind === "number" || (item?.readings?.has(SOLID) ?? false);
    const isUnknown = item?.kind === "break" || (item?.kind === "word" && !item.readings);
    distance = isSolid ? 0 : isUnknown ? FAR : Math.min(distance + 1, FAR);
    distances[place] = distance;
  }
  return distances;
}

/** How many items on each side are searched for words of the future. */
const AROUND = 8;

function isFuture(line: Line, place: number, next: number): boolean {
  for (let at = place - 1; at >= place - AROUND && !endsSentence(line.items[at]); at--) {
    if (line.is(at, "willBe")) return true;
  }
  for (let at = next; at < next + AROUND && !endsSentence(line.items[at]); at++) {
    if (line.is(at, "willBe")) return true;
  }
  return false;
}

function endsSentence(item: Item | undefined): boolean {
  return (
    item === undefined ||
    item.kind === "break" ||
    (item.kind === "sign" && /^[.!?؟;]$/u.test(item.key))
  );
}

/** Numbers that only might be dates, and everything that is no date. */
function isUncertain(meaning: Meaning): boolean {
  switch (meaning.is) {
    case "time":
    case "duration":
    case "set":
    case "now":
      return true;
    case "at":
      return isUncertain(meaning.date);
    case "edge":
    case "bound":
      return isUncertain(meaning.of);
    case "span":
      return isUncertain(meaning.to);
    case "shift":
    case "window":
      // "within 90 minutes" is no date; "in the last 24 hours" is today and yesterday.
      return meaning.amounts.every(({ unit }) => unit === "M" || unit === "S");
    default:
      return isWeak(meaning);
  }
}

/** "In two weeks they took the town": a length of time, where nothing around speaks of what is to come. */
function isWithin(meaning: Meaning, language: LanguageCode): boolean {
  const isShift = meaning.is === "shift" && meaning.from === undefined && meaning.sign > 0;
  return isShift && language !== "fr";
}

function described(meaning: Meaning, days: Days): Omit<FoundDate, "start" | "end" | "timex"> {
  const { precision, basis, decidedBy } = days;
  const bound = meaning.is === "bound" ? meaning.bound : undefined;
  const hasFrom = bound === undefined || bound === "since" || bound === "after";
  const hasTo = bound === undefined || bound === "until" || bound === "before";
  return {
    ...(hasFrom ? { from: isoAt(days.first, precision) } : {}),
    ...(hasTo ? { to: isoAt(days.last, days.lastPrecision ?? precision) } : {}),
    precision,
    basis,
    ...(decidedBy === undefined ? {} : { decidedBy }),
    ...(bound === undefined ? {} : { bound }),
  };
}

/** ISO 8601 cut where the precision ends. */
function isoAt(day: number, precision: FoundPrecision): string {
  const { year, month } = civilDay(day);
  if (precision === "year") return String(year);
  return precision === "month" ? `${year}-${pad(month)}` : isoDay(day);
}

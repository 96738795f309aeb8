/**
 * The date of an article that has none, from its own text.
 *
 * First a date that is set apart (a dateline, "Published 4 February 2020"), then the days that the text
 * names with their weekday, in the one year that makes the weekdays right and that the text's other
 * dates allow, then the days of its first sentences in the latest year that it names.
 */

import type { LanguageCode } from "../../src/analysis/languages.ts";
import type { PublishedDate } from "../../src/contract/partial-date.ts";
import type { TextRange } from "../article/article.ts";
import { dayExists, dayNumber, pad, weekdayOf } from "./calendar.ts";
import { foldWord, type PhraseNode, phrasesOf } from "./date-rules.ts";
import { findTimeExpressions } from "./find-dates.ts";
import type { DayMeaning, Meaning } from "./meaning.ts";
import type { TimeExpression } from "./reference.ts";

/** A date and the words that say it. */
export interface PublishedInText {
  readonly date: PublishedDate;
  readonly evidence: TextRange;
  /** True for a dateline: the date is set apart at the beginning, and not one of the story. */
  readonly isDateline: boolean;
  /** True behind "Published" and the like at the beginning: an update or a harvest says no such thing. */
  readonly isLabelled?: boolean;
}

/** A dateline stands in the first lines; further down a full date is one of the story. */
const HEAD = 300;
/** What is updated says so at its end. */
const TAIL = 200;
/** An article tells its own day early; later days without a weekday are those of its background. */
const LEAD = 600;
/** Years that a weekday may add to the latest year that is named: it recurs after five or six. */
const MAX_LATER = 5;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

type FullDay = Required<Pick<DayMeaning, "year" | "month" | "day">> & DayMeaning;

/** A day or month of the text, out of whatever it is part of. */
interface Mention extends TextRange {
  readonly meaning: Meaning;
  /** True for what has no "since", "before" or "until" and speaks of what was. */
  readonly isPlain: boolean;
  /** True for "since early 2016": what began in a year and goes on is said in that year. */
  readonly goesOn: boolean;
}

/** Finds the dateline of a text: the date that is set apart at its beginning, if there is one. */
export function findDateline(text: string, language: LanguageCode): PublishedInText | undefined {
  const mentions = findTimeExpressions(text, language).flatMap(mentionsOf);
  const head = findHead(text, mentions, phrasesOf(language));
  return head?.isDateline ? head : undefined;
}

/** Finds the day, month or year of an article; `undefined` when its text does not tell the year. */
export function findPublishedInText(
  text: string,
  language: LanguageCode,
): PublishedInText | undefined {
  const mentions = findTimeExpressions(text, language).flatMap(mentionsOf);
  const head = findHead(text, mentions, phrasesOf(language));
  if (head && head.date.precision === "day") return head;
  return findByYear(mentions, head) ?? head;
}

/** The calendar dates of an expression: of a range both ends, of "since" the date that it is since. */
function mentionsOf({ start, end, meaning, future }: TimeExpression): Mention[] {
  const isSince = meaning.is === "bound" && meaning.bound === "since";
  const goesOn = isSince && meaning.of.is === "edge" && meaning.of.edge === "start";
  const isPlain = !future && meaning.is !== "bound";
  return daysIn(meaning).map((inner) => ({ start, end, meaning: inner, isPlain, goesOn }));
}

function daysIn(meaning: Meaning): Meaning[] {
  switch (meaning.is) {
    case "at":
      return daysIn(meaning.date);
    case "edge":
    case "bound":
      return daysIn(meaning.of);
    case "span":
      return [...daysIn(meaning.from), ...daysIn(meaning.to)];
    case "day":
    case "month":
    case "year":
      return [meaning];
    default:
      return [];
  }
}

function findHead(
  text: string,
  mentions: readonly Mention[],
  phrases: PhraseNode,
): PublishedInText | undefined {
  let labelled: PublishedInText | undefined;
  for (const mention of mentions) {
    const date = statedDate(mention.meaning);
    if (!date) continue;
    const place = placeOf(text, mention, phrases);
    const evidence = { start: mention.start, end: mention.end };
    if (place === "head") {
      return { date, evidence, isDateline: true, isLabelled: isPublishing(text, mention, phrases) };
    }
    if (place === "label") labelled ??= { date, evidence, isDateline: false };
  }
  return labelled;
}

/** A date that is stated to the day or the month. */
function statedDate(meaning: Meaning): PublishedDate | undefined {
  if (meaning.is === "month" && meaning.year !== undefined && isLikely(meaning.year)) {
    return { value: `${meaning.year}-${pad(meaning.month)}`, precision: "month", basis: "stated" };
  }
  if (meaning.is !== "day" || !isFull(meaning)) return undefined;
  // 02/04/2020 in English may be either day: the year is all that it tells.
  if (meaning.swaps) return { value: String(meaning.year), precision: "year", basis: "stated" };
  return fullDate(meaning);
}

function isFull(meaning: DayMeaning): meaning is FullDay {
  const { year, month, day } = meaning;
  if (year === undefined || month === undefined || day === undefined) return false;
  return isLikely(year) && dayExists(year, month, day);
}

function isLikely(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function fullDate({ year, month, day, weekday }: FullDay): PublishedDate {
  const isChecked = weekday !== undefined && weekdayOf(dayNumber(year, month, day)) === weekday;
  const value = `${year}-${pad(month)}-${pad(day)}`;
  return { value, precision: "day", basis: isChecked ? "weekday-checked" : "stated" };
}

const lastWords = /(?:(\p{L}+)[\s:,]+)?(\p{L}+)[\s:|,(–—-]*$/u;
const goesOn = /^\s\p{Script=Arabic}/u;
const beginsAnew = /^[\s,.)|–—-]*(?:$|\n|\p{Lu}|\p{Lo}|\d|\(|["“«'‘])/u;

function plays(word: string | undefined, role: string, phrases: PhraseNode): boolean {
  return word !== undefined && (phrases.next.get(foldWord(word))?.readings?.has(role) ?? false);
}

/** True for a date behind "Published", or "Publié le". */
function isPublishing(text: string, { start }: Mention, phrases: PhraseNode): boolean {
  const words = lastWords.exec(text.slice(Math.max(0, start - 40), start));
  return [words?.[1], words?.[2]].some((word) => plays(word, "publishedLabel", phrases));
}

/**
 * Where a date stands: `"head"` for one set apart at the beginning, `"label"` for one that a word such
 * as "updated" announces.
 */
function placeOf(
  text: string,
  { start, end, meaning }: Mention,
  phrases: PhraseNode,
): "head" | "label" | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  const words = lastWords.exec(before);
  const has = (word: string | undefined, role: string) => plays(word, role, phrases);
  const isLabelled = has(words?.[2], "dateLabel") || has(words?.[1], "dateLabel");
  if (isLabelled && start < HEAD) return "head";
  if (isLabelled && start > text.length - TAIL) return "label";
  // "- A neighbor (@neighbor) February 3, 2020" signs a post within the article.
  const isSignature = /\)\s*$/u.test(before);
  if (start >= HEAD || meaning.is !== "day" || isSignature) return undefined;
  const follows = [
    "on",
    "of",
    "in",
    "from",
    "since",
    "until",
    "before",
    "after",
    "to",
    "at",
    "the",
  ];
  const isLineStart = /(?:^|\n)[^\p{L}\p{N}]*$/u.test(before) && start - before.length <= start;
  const isPhrase = !isLineStart && follows.some((role) => has(words?.[2], role));
  const isApart = standsApart(text.slice(end, end + 8), isLineStart);
  return !isPhrase && isApart ? "head" : undefined;
}

/** Without capitals a sentence that goes on looks like one that begins. */
function standsApart(behind: string, isLineStart: boolean): boolean {
  return beginsAnew.test(behind) && (isLineStart || !goesOn.test(behind));
}

function findByYear(
  mentions: readonly Mention[],
  head: PublishedInText | undefined,
): PublishedInText | undefined {
  const years = yearsOf(mentions);
  const latest = head ? Number(head.date.value.slice(0, 4)) : years.at(-1);
  if (latest === undefined) return undefined;
  const days = mentions.filter(({ meaning, isPlain }) => isPlain && hasMonth(meaning));
  const named = byWeekday(days, latest, head);
  if (named || (!head && !isCurrent(mentions, years))) return named;
  return byLead(days, latest, head);
}

function hasMonth(meaning: Meaning): boolean {
  return (
    meaning.is === "day" &&
    !meaning.swaps &&
    meaning.month !== undefined &&
    meaning.day !== undefined
  );
}

/**
 * True when the latest year is told as going on, with two earlier ones for a past. The latest year of
 * background ("since early 2011", and no other) is that of the article in one text of ten.
 */
function isCurrent(mentions: readonly Mention[], years: readonly number[]): boolean {
  const latest = years.at(-1);
  const isSaid = mentions.some(
    ({ goesOn, meaning }) => goesOn && "year" in meaning && meaning.year === latest,
  );
  return isSaid && years.length > 2;
}

/** The years that the text names, each once, ascending. */
function yearsOf(mentions: readonly Mention[]): number[] {
  const years = mentions.map(({ meaning }) => ("year" in meaning ? meaning.year : undefined));
  const likely = years.filter((year) => year !== undefined && isLikely(year));
  return [...new Set(likely)]
    .filter((year) => year !== undefined)
    .sort((left, right) => left - right);
}

/** The latest day that is named with its weekday, in the year that makes the most weekdays right. */
function byWeekday(
  days: readonly Mention[],
  latest: number,
  head: PublishedInText | undefined,
): PublishedInText | undefined {
  const named = days.flatMap(({ meaning, start, end }) =>
    meaning.is === "day" && meaning.weekday !== undefined ? [{ start, end, meaning }] : [],
  );
  let best: { year: number; right: typeof named } | undefined;
  for (let year = latest; year <= latest + (head ? 0 : MAX_LATER); year++) {
    const right = named.filter(({ meaning }) => isRight(meaning, year));
    if (right.length > (best?.right.length ?? 0)) best = { year, right };
  }
  const { year, right } = best ?? { year: latest, right: [] };
  return lastOf(right, year, "weekday-checked", head);
}

function isRight(meaning: DayMeaning, year: number): boolean {
  const { month = 0, day = 0, weekday } = meaning;
  if (meaning.year !== undefined && meaning.year !== year) return false;
  return dayExists(year, month, day) && weekdayOf(dayNumber(year, month, day)) === weekday;
}

/** The latest day of the first sentences; else the year alone, or what the head says. */
function byLead(
  days: readonly Mention[],
  year: number,
  head: PublishedInText | undefined,
): PublishedInText | undefined {
  const lead = days.flatMap(({ meaning, start, end }) =>
    meaning.is === "day" && start < LEAD && (meaning.year ?? year) === year
      ? [{ start, end, meaning }]
      : [],
  );
  return lastOf(lead, year, "inferred", head);
}

function lastOf(
  days: readonly (TextRange & { readonly meaning: DayMeaning })[],
  year: number,
  basis: PublishedDate["basis"],
  head: PublishedInText | undefined,
): PublishedInText | undefined {
  let last: PublishedInText | undefined;
  for (const { start, end, meaning } of days) {
    const { month = 0, day = 0 } = meaning;
    const value = `${year}-${pad(month)}-${pad(day)}`;
    const fits = dayExists(year, month, day) && value.startsWith(head?.date.value ?? "");
    if (fits && value > (last?.date.value ?? "")) {
      const date = { value, precision: "day", basis } as const;
      last = { date, evidence: { start, end }, isDateline: false };
    }
  }
  return last;
}

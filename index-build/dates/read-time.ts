/** Times of day: `16h30`, `8 pm`, `sept heures moins dix`, `noon`, `in the morning`. */

import { type Line, longest } from "./line.ts";
import type { Parsed, TimeMeaning } from "./meaning.ts";
import { readSmall } from "./read-number.ts";

type ReadTime = Parsed<TimeMeaning>;

/** Reads an hour with whatever belongs to it, or a part of the day. */
export function readTime(line: Line, place: number): ReadTime | undefined {
  return longest(
    readClock(line, place),
    readPastHour(line, place),
    readPartFirst(line, place),
    readPart(line, place),
  );
}

/** A part of the day alone: `the morning`, `soirée`, `after midnight` is none. */
export function readPart(line: Line, place: number): ReadTime | undefined {
  const clock = line.number(place, "clock");
  if (clock !== undefined)
    return { meaning: { is: "time", hour: clock, certain: true }, next: place + 1 };
  const start = line.skip(line.skip(line.skip(place, "on"), "the"), "start", "end");
  const part = line.name(start, "part");
  if (part === undefined) return undefined;
  return { meaning: { is: "time", part }, next: start + 1 };
}

/** "in the morning at 7", "ce matin à 8h". */
function readPartFirst(line: Line, place: number): ReadTime | undefined {
  const part = readPart(line, place);
  if (part?.meaning.part === undefined) return undefined;
  const clock =
    readClock(line, line.skip(part.next, "at")) ?? readBareHour(line, line.skip(part.next, "at"));
  if (!clock || line.skip(part.next, "at") === part.next) return undefined;
  return { meaning: inPart(clock.meaning, part.meaning.part), next: clock.next };
}

/** An hour and whatever says which half of the day it lies in. */
export function readClock(line: Line, place: number): ReadTime | undefined {
  const start = line.skip(place, "clockWord");
  const hour =
    readDigital(line, start) ??
    readHourUnit(line, start) ??
    readMilitary(line, start) ??
    readHourWord(line, start);
  if (!hour) return start > place ? readBareHour(line, start) : undefined;
  return withHalf(line, hour);
}

/** A bare number of 0 to 24: an hour only where something beside it says so. */
export function readBareHour(line: Line, place: number): ReadTime | undefined {
  const digits = line.digits(place, 1, 2);
  const word = digits === undefined ? readSmall(line, place) : undefined;
  const ordinal = line.language === "ar" && !word ? line.number(place, "ordinal") : undefined;
  const hour = digits ?? word?.value ?? ordinal;
  if (hour === undefined || hour > 24 || hour < 0 || line.joinsDigits(place + 1)) return undefined;
  // "présenté samedi à un juge".
  if (word?.value === 1 && line.language === "fr") return undefined;
  return withHalf(line, {
    meaning: { is: "time", hour, weak: true },
    next: word?.next ?? place + 1,
  });
}

/** "4:00", "19:56:30", "8.30pm". */
function readDigital(line: Line, place: number): ReadTime | undefined {
  const hour = line.digits(place, 1, 2);
  if (hour === undefined || hour > 24 || line.joinsDigits(place - 1)) return undefined;
  const hasColon = line.sign(place + 1, ":");
  const minute = line.touches(place + 2) ? line.digits(place + 2, 2, 2) : undefined;
  if (minute === undefined || minute > 59) return undefined;
  const isSaid = line.name(place + 3, "half") !== undefined || line.is(place - 1, "at");
  if (!hasColon && !(line.sign(place + 1, ".") && isSaid)) return undefined;
  const second = line.sign(place + 3, ":") ? line.digits(place + 4, 2, 2) : undefined;
  const meaning = { is: "time", hour, minute } as const;
  if (second !== undefined && second < 60)
    return { meaning: { ...meaning, second }, next: place + 5 };
  return { meaning, next: place + 3 };
}

/** "16h", "16 h 30", "8 heures et vingt minutes", "sept heures moins dix", "8 o'clock". */
function readHourUnit(line: Line, place: number): ReadTime | undefined {
  const number = readHourNumber(line, place);
  if (!number) return undefined;
  const { value: hour, next } = number;
  if (line.is(next, "oclock")) return { meaning: { is: "time", hour }, next: next + 1 };
  const isUnit = line.name(next, "unit") === "H" || line.name(next, "unitLetter") === "H";
  if (!isUnit || line.language !== "fr" || isLasting(line, place, next, hour)) return undefined;
  return readMinutes(line, hour, next + 1) ?? { meaning: { is: "time", hour }, next: next + 1 };
}

/** "pendant 2 heures", "24 heures": a length of time, where "à 2 heures" is a time. */
function isLasting(line: Line, place: number, unit: number, hour: number): boolean {
  if (line.name(unit, "unit") === undefined) return false;
  return hour === 24 || line.is(place - 1, "lasting");
}

function readHourNumber(line: Line, place: number): { value: number; next: number } | undefined {
  const digits = line.digits(place, 1, 2);
  if (digits !== undefined) {
    return digits <= 24 && !line.joinsDigits(place - 1)
      ? { value: digits, next: place + 1 }
      : undefined;
  }
  const words = readSmall(line, place);
  return words && words.value <= 24 ? words : undefined;
}

function readMinutes(line: Line, hour: number, place: number): ReadTime | undefined {
  const isMinus = line.is(place, "minus");
  const from = line.skip(place, "minus", "and", "past");
  if (line.is(from, "halfPast"))
    return { meaning: { is: "time", hour, minute: 30 }, next: from + 1 };
  const quarter = line.is(line.skip(from, "the"), "quarter")
    ? line.skip(from, "the") + 1
    : undefined;
  const digits = line.digits(from, 1, 2);
  const words = digits === undefined ? readSmall(line, from) : { value: digits, next: from + 1 };
  const minute = quarter === undefined ? words?.value : 15;
  if (minute === undefined || minute > 59 || minute < 0) return undefined;
  const end = quarter ?? words?.next ?? from;
  const next =
    line.name(end, "unit") === "M" || line.name(end, "unitLetter") === "M" ? end + 1 : end;
  if (isMinus)
    return { meaning: { is: "time", hour: (hour + 23) % 24, minute: 60 - minute }, next };
  return { meaning: { is: "time", hour, minute }, next };
}

/** "0730", "1140 صباحا": four digits are a time only before am and pm. */
function readMilitary(line: Line, place: number): ReadTime | undefined {
  const digits = line.digits(place, 3, 4);
  if (digits === undefined || line.name(place + 1, "half") === undefined) return undefined;
  const [hour, minute] = [Math.floor(digits / 100), digits % 100];
  return hour <= 24 && minute < 60
    ? { meaning: { is: "time", hour, minute }, next: place + 1 }
    : undefined;
}

/** "8 pm", "five in the morning", "11ish"; "midi" and "noon" stand for themselves. */
function readHourWord(line: Line, place: number): ReadTime | undefined {
  const hour = readHourNumber(line, place);
  if (!hour) return undefined;
  const isPoint =
    line.sign(hour.next, ".") && line.touches(hour.next) && line.touches(hour.next + 1);
  const next = isPoint ? hour.next + 1 : hour.next;
  const half = line.name(next, "half");
  const letter = line.items[hour.next];
  const isLetter =
    line.language === "en" && (letter?.key === "a" || letter?.key === "p") && !letter.spaced;
  if (half === undefined && !isLetter) return undefined;
  return { meaning: { is: "time", hour: hour.value }, next };
}

/** "half past nine", "10 past 9", "quarter to five". */
function readPastHour(line: Line, place: number): ReadTime | undefined {
  const minutes = line.language === "en" ? readMinuteCount(line, place) : undefined;
  if (!minutes || minutes.value > 59) return undefined;
  const isPast = line.is(minutes.next, "past");
  const isTo = minutes.fixed && line.items[minutes.next]?.key === "to";
  const hour = isPast || isTo ? readHourNumber(line, minutes.next + 1) : undefined;
  if (!hour) return undefined;
  const meaning: TimeMeaning = isPast
    ? { is: "time", hour: hour.value, minute: minutes.value }
    : { is: "time", hour: (hour.value + 23) % 24, minute: 60 - minutes.value };
  return withHalf(line, { meaning, next: hour.next });
}

function readMinuteCount(line: Line, place: number) {
  if (line.is(place, "halfPast")) return { value: 30, next: place + 1, fixed: true };
  if (line.is(place, "quarter")) return { value: 15, next: place + 1, fixed: true };
  const digits = line.digits(place, 1, 2);
  const words = digits === undefined ? readSmall(line, place) : { value: digits, next: place + 1 };
  return words && { ...words, fixed: false };
}

function withHalf(line: Line, { meaning, next }: ReadTime): ReadTime {
  const unit = line.is(next, "oclock") ? next + 1 : next;
  const half = line.name(unit, "half");
  if (half !== undefined)
    return { meaning: inHalf(meaning, half), next: withSecondHalf(line, unit + 1) };
  const key = line.touches(unit) ? line.items[unit]?.key : undefined;
  if (line.language === "en" && (key === "a" || key === "p")) {
    return { meaning: inHalf(meaning, key === "a" ? "am" : "pm"), next: unit + 1 };
  }
  const part = readPart(line, unit);
  if (part?.meaning.part !== undefined && unit < part.next) {
    return { meaning: inPart(meaning, part.meaning.part), next: part.next };
  }
  return { meaning, next: unit };
}

/** "8 pm in the evening". */
function withSecondHalf(line: Line, place: number): number {
  const point = line.skipSign(place, ".");
  return line.name(point, "half") === undefined || point > place ? place : point + 1;
}

function inHalf(meaning: TimeMeaning, half: string): TimeMeaning {
  const { hour = 0, weak: _, ...rest } = meaning;
  if (half === "pm") return { ...rest, hour: hour < 12 ? hour + 12 : hour, certain: true };
  return { ...rest, hour: hour === 12 ? 0 : hour, certain: true };
}

/** Moves an hour into the half of the day in which the part lies. */
export function inPart(meaning: TimeMeaning, part: string): TimeMeaning {
  const { hour = 0, weak: _, ...rest } = meaning;
  const isLate = part === "AF" || part === "EV" || (part === "NI" && hour > 5);
  return { ...rest, hour: isLate && hour < 12 ? hour + 12 : hour, certain: true };
}

/** Dates of which one side is meant: `since December`, `before 2011`, `2018 or later`. */

import { type Line, longest } from "./line.ts";
import type { Bound, Parsed } from "./meaning.ts";
import { isWeak } from "./read-day.ts";
import { readYear } from "./read-number.ts";
import { readPoint } from "./read-point.ts";
import { readClock } from "./read-time.ts";

const bounds: readonly Bound[] = ["since", "until", "before", "after"];

/** "since December", "jusqu'au 3 mai", "before 2011", "منذ 2011". */
export function readBound(line: Line, place: number): Parsed | undefined {
  const bound = bounds.find((role) => line.is(place, role));
  if (bound === undefined) return undefined;
  const from = line.skip(place + 1, "the");
  const point = longest<Parsed>(
    readPoint(line, place + 1),
    readPoint(line, from),
    readEndYear(line, from),
    readClock(line, line.skip(place + 1, "approx")),
  );
  if (!point || isWeak(point.meaning) || point.meaning.is === "window") return undefined;
  // "after Monday's attack": the day is that of the attack.
  if (line.sign(point.next, "'") && line.items[point.next + 1]?.key === "s") return undefined;
  // "before the 2011 war": the year is that of the war.
  const isOfNoun =
    from > place + 1 && point.meaning.is === "year" && line.items[point.next]?.kind === "word";
  if (isOfNoun) return undefined;
  const past = bound === "since" && !line.is(place, "onwards");
  return { meaning: { is: "bound", bound, of: point.meaning, past }, next: point.next };
}

/** "more than two weeks before Monday", "plus de trois jours après le 3 mai". */
export function readLongerThan(line: Line, place: number): Parsed | undefined {
  const read = line.is(place, "longer") ? readPoint(line, place + 1) : undefined;
  if (read?.meaning.is !== "shift" || read.meaning.from === undefined) return undefined;
  const bound = read.meaning.sign < 0 ? "before" : "after";
  return { meaning: { is: "bound", bound, of: read.meaning }, next: read.next };
}

/** "2018 or later", "1/1/2016 and after". */
export function readBoundBehind(line: Line, place: number): Parsed | undefined {
  const point = readPoint(line, place);
  if (!point || point.meaning.is === "time") return undefined;
  const isSince = line.is(point.next, "sinceBehind");
  if (!isSince && !line.is(point.next, "untilBehind")) return undefined;
  // "on Monday and after 6 pm": the words belong to what follows.
  if (readPoint(line, point.next + 1)) return undefined;
  const bound = isSince ? "since" : "until";
  return { meaning: { is: "bound", bound, of: point.meaning }, next: point.next + 1 };
}

/** "around 1pm", "vers 8h". */
export function readAboutTime(line: Line, place: number): Parsed | undefined {
  if (!line.is(place, "approx")) return undefined;
  const time = readClock(line, place + 1);
  return time && !isWeak(time.meaning) ? time : undefined;
}

/** A year at the end of a range or behind a bound, where no count is expected. */
export function readEndYear(line: Line, place: number): Parsed | undefined {
  if (line.digits(place, 4, 4) === undefined || line.isPartOfNumber(place)) return undefined;
  const year = readYear(line, place);
  return year && year.value >= 1800 && year.value < 2101 && line.items[year.next]?.kind !== "word"
    ? { meaning: { is: "year", year: year.value }, next: year.next }
    : undefined;
}

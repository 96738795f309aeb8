/** Whether a date in the text is to be believed rather than the one that came with the article. */

import type { PartialDate } from "../../src/contract/partial-date.ts";
import { dayNumber } from "./calendar.ts";
import type { PublishedInText } from "./find-published.ts";

/** A record's day may be that of the harvest or the first version, some days off; more is another story. */
const MAX_CORRECTION = 31;

/**
 * True when the text's date is to be believed rather than the one given: a dateline that says its weekday
 * rightly, up to a month from the day given, or any day within the month or the year given; and the day that
 * the article prints as that of its publication, unless it is the next day, as it may be in another time zone,
 * or more than a month later, as a reprint is.
 */
export function corrects(
  { date, isDateline, isLabelled = false }: PublishedInText,
  given: PartialDate,
): boolean {
  const isChecked = date.basis === "weekday-checked";
  if (date.precision !== "day" || !(isChecked || isLabelled)) return false;
  if (given.precision !== "day") return date.value.startsWith(given.value);
  const later = dayOf(date.value) - dayOf(given.value);
  if (isChecked) return isDateline && later !== 0 && Math.abs(later) <= MAX_CORRECTION;
  return Math.abs(later) > 1 && later <= MAX_CORRECTION;
}

function dayOf(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return dayNumber(year, month, day);
}

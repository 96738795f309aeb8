/** The week and the month of a day. */

import { isoWeek } from "../../src/contract/iso-week.ts";

/** A week or month: its id, its first and its last day. */
export interface CalendarSpan {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;

/** The week of a day by ISO 8601, from Monday to Sunday. */
export function weekSpan(day: string): CalendarSpan {
  const time = Date.parse(`${day}T00:00:00Z`);
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  const monday = time - sinceMonday * DAY_MS;
  return { id: isoWeek(day), from: toDay(monday), to: toDay(monday + 6 * DAY_MS) };
}

/** The month of a day or month, `YYYY-MM-DD` or `YYYY-MM`. */
export function monthSpan(value: string): CalendarSpan {
  const id = value.slice(0, 7);
  const [year = 0, month = 0] = id.split("-").map(Number);
  return { id, from: `${id}-01`, to: toDay(Date.UTC(year, month, 0)) };
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

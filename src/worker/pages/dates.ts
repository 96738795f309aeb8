/** Dates as readers write them: as exact as they are known, never more. */

import { html } from "hono/html";
import { dateFormat } from "./formats.ts";
import type { Html } from "./html.ts";
import type { Words } from "./words/words.ts";

type DateWords = Pick<Words, "language" | "digest">;

/**
 * Writes a day, week, month or year in the language of the page.
 *
 * @param value ISO 8601, as exact as it is known; a week as `2024-W48`.
 *
 * @example
 * writeDate("2024-11", french); // "novembre 2024"
 */
export function writeDate(value: string, { language, digest }: DateWords): string {
  const [weekYear = "", week] = value.split("-W");
  if (week !== undefined) return digest.week(String(Number(week)), weekYear);
  const [year = 0, month, day] = value.split("-").map(Number);
  const parts = month === undefined ? 1 : day === undefined ? 2 : 3;
  // Years below 100 would be taken for those of the last century.
  const date = new Date(Date.UTC(2000, (month ?? 1) - 1, day ?? 1));
  date.setUTCFullYear(year);
  return dateFormat(language, parts).format(date);
}

/** A date as markup that programs read too. */
export function timeOf(value: string, words: DateWords): Html {
  return html`<time datetime="${value}">${writeDate(value, words)}</time>`;
}

/** A span of days: one date where both are the same, else both, an open end told as such. */
export function periodOf(from: string | null, to: string | null, words: Words): Html | "" {
  if (from === null && to === null) return "";
  if (from === to && from !== null) return timeOf(from, words);
  if (from === null) return html`${words.figure.until(writeDate(to ?? "", words))}`;
  if (to === null) return html`${words.figure.since(writeDate(from, words))}`;
  return html`${timeOf(from, words)} – ${timeOf(to, words)}`;
}

/** Gives articles their ordinals: newest first, undated last, then by id. */

import { type DateRun, sortKeyOfDate } from "../../src/contract/date-runs.ts";
import type { PublishedDate } from "../../src/contract/partial-date.ts";

/** What an article's ordinal depends on. */
export interface Orderable {
  readonly id: string;
  readonly published?: PublishedDate;
}

/** Numbers count the articles in the order of reading, ordinals in the order of the archive. */
export interface ArticleOrder {
  readonly numberOfOrdinal: Uint32Array;
  readonly ordinalOfNumber: Uint32Array;
}

/** Orders articles by the last day that their date may mean, then by that date, then by id. */
export function orderArticles(articles: readonly Orderable[]): ArticleOrder {
  const keys = articles.map(
    ({ published }) => `${sortKeyOfDate(published)}${published?.value ?? ""}`,
  );
  const numberOfOrdinal = Uint32Array.from(articles.keys()).sort(
    (left, right) =>
      descending(keys[left] ?? "", keys[right] ?? "") ||
      ascending(articles[left]?.id ?? "", articles[right]?.id ?? ""),
  );
  const ordinalOfNumber = new Uint32Array(articles.length);
  numberOfOrdinal.forEach((number, ordinal) => {
    ordinalOfNumber[number] = ordinal;
  });
  return { numberOfOrdinal, ordinalOfNumber };
}

/** Joins neighbours with one date; the dates come in the order of the archive, `undefined` for none. */
export function toDateRuns(dates: Iterable<PublishedDate | undefined>): DateRun[] {
  const runs: [string, number][] = [];
  for (const date of dates) {
    const value = date?.value ?? "";
    const last = runs.at(-1);
    if (last?.[0] === value) last[1] += 1;
    else runs.push([value, 1]);
  }
  return runs;
}

function ascending(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function descending(left: string, right: string): number {
  return ascending(right, left);
}

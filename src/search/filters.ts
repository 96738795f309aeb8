/** What narrows a search beside its words: language and date. */

import { type LanguageCode, languageCodes } from "../analysis/languages.ts";
import type { ArchiveReader } from "../archive/archive-reader.ts";
import { type DateFilter, type OrdinalSpan, spansOfDates } from "../contract/date-runs.ts";
import type { ArticlesParameters } from "../contract/parameters.ts";
import { firstDay, lastDay } from "../contract/partial-date.ts";
import type { MatchedArticles } from "./match-articles.ts";

/** The filters of a query; an empty list of languages means all. */
export interface Filters {
  readonly languages: readonly LanguageCode[];
  readonly dates: DateFilter;
}

/** Reads the filters of a request. */
export function toFilters({
  lang,
  from,
  to,
  undated,
}: Pick<ArticlesParameters, "lang" | "from" | "to" | "undated">): Filters {
  return {
    languages: lang,
    dates: {
      ...(from && { from: firstDay(from) }),
      ...(to && { to: lastDay(to) }),
      undated: undated ?? "include",
    },
  };
}

/** Whether an article passes the filters, by ordinal. */
export type Passes = (ordinal: number) => boolean;

/**
 * Makes the filters ready.
 *
 * @returns `undefined` when every article passes. A file that cannot be used is noted in the reader,
 *   and its filter lets nothing pass: an article is never shown under a filter that was not checked.
 */
export async function prepareFilters(
  reader: ArchiveReader,
  { languages, dates }: Filters,
): Promise<Passes | undefined> {
  const [byLanguage, byDate] = await Promise.all([
    languageFilter(reader, languages),
    dateFilter(reader, dates),
  ]);
  if (byLanguage && byDate) return (ordinal) => byDate(ordinal) && byLanguage(ordinal);
  return byLanguage ?? byDate;
}

/** Keeps the matched articles that pass. */
export function applyFilter(matched: MatchedArticles, passes: Passes | undefined): MatchedArticles {
  if (!passes) return matched;
  const kept: number[] = [];
  matched.ordinals.forEach((ordinal, place) => {
    if (passes(ordinal)) kept.push(place);
  });
  const { held } = matched;
  return {
    ordinals: Uint32Array.from(kept, (place) => matched.ordinals[place] ?? 0),
    scores: Float64Array.from(kept, (place) => matched.scores[place] ?? 0),
    ...(held && { held: Uint8Array.from(kept, (place) => held[place] ?? 0) }),
  };
}

async function languageFilter(
  reader: ArchiveReader,
  languages: readonly LanguageCode[],
): Promise<Passes | undefined> {
  const present = languageCodes.filter((code) => reader.archive.manifest.languages[code]);
  if (languages.length === 0 || present.every((code) => languages.includes(code))) return undefined;
  if (!present.some((code) => languages.includes(code))) return () => false;
  const column = await reader.file("columns", reader.archive.manifest.columns.language);
  const wanted = languageCodes.map((code) => languages.includes(code));
  return (ordinal) => wanted[column?.[ordinal] ?? -1] ?? false;
}

async function dateFilter(reader: ArchiveReader, dates: DateFilter): Promise<Passes | undefined> {
  const wantsAll = dates.from === undefined && dates.to === undefined;
  if (wantsAll && dates.undated === "include") return undefined;
  const runs = await reader.dateRuns();
  return runs ? insideSpans(spansOfDates(runs, dates)) : () => false;
}

/** Tells by binary search whether an ordinal lies in one of the ascending spans. */
function insideSpans(spans: readonly OrdinalSpan[]): Passes {
  return (ordinal) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((spans[middle]?.start ?? 0) <= ordinal) low = middle + 1;
      else high = middle;
    }
    return ordinal < (spans[low - 1]?.end ?? 0);
  };
}

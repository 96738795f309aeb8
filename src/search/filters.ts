/**
 * What narrows a search beside its words.
 *
 * Several values of one filter mean any of them, several filters all of them, and negated values none.
 */

import { languageCodes } from "../analysis/languages.ts";
import type { ArchiveReader } from "../archive/archive-reader.ts";
import type { BoundingBox } from "../contract/bounding-box.ts";
import {
  type DateFilter,
  type OrdinalSpan,
  spansOfDates,
  spansOfYears,
} from "../contract/date-runs.ts";
import { type FilterValue, NONE, readFilterValue } from "../contract/filter-value.ts";
import { nameClasses } from "../contract/name-records.ts";
import type { ToldFilter } from "../contract/name-responses.ts";
import type { ArticlesParameters } from "../contract/parameters.ts";
import { firstDay, lastDay } from "../contract/partial-date.ts";
import { prepareEvents } from "./filter-events.ts";
import { prepareSources } from "./filter-sources.ts";
import { prepareStory } from "./filter-story.ts";
import { prepareBox, prepareTerms } from "./filter-terms.ts";
import type { MatchedArticles } from "./match-articles.ts";
import { resolveName, resolveOutlet, resolveTag } from "./resolve-filter.ts";

/** Parameters that narrow. */
export type FilterParameters = Pick<
  ArticlesParameters,
  | "lang"
  | "outlet"
  | "place"
  | "person"
  | "org"
  | "source"
  | "tag"
  | "story"
  | "year"
  | "from"
  | "to"
  | "undated"
  | "date"
  | "bbox"
>;

/** The filters of a query; an empty list means all articles. */
export interface Filters
  extends Readonly<
    Record<
      "lang" | "outlet" | "place" | "person" | "org" | "source" | "tag" | "year",
      readonly FilterValue[]
    >
  > {
  readonly dates: DateFilter;
  /** Whether {@link dates} are those that articles speak of, not those of their publication. */
  readonly byEvent: boolean;
  readonly box?: BoundingBox;
  /** Id of an article whose copies are wanted. */
  readonly story?: string;
}

/** Reads the filters of a request. */
export function toFilters(parameters: FilterParameters): Filters {
  const { lang, outlet, place, person, org, source, tag, year } = parameters;
  const { from, to, undated, date, bbox, story } = parameters;
  const read = (values: readonly string[]): FilterValue[] => values.map(readFilterValue);
  return {
    lang: read(lang),
    outlet: read(outlet),
    place: read(place),
    person: read(person),
    org: read(org),
    source: read(source),
    tag: read(tag),
    year: read(year),
    dates: {
      ...(from && { from: firstDay(from) }),
      ...(to && { to: lastDay(to) }),
      undated: undated ?? "include",
    },
    byEvent: date === "event",
    ...(bbox && { box: bbox }),
    ...(story !== undefined && { story }),
  };
}

/** Whether an article passes the filters, by ordinal. */
export type Passes = (ordinal: number) => boolean;

/** One filter made ready. */
export interface PreparedFilter {
  /** Absent when every article passes. */
  readonly passes?: Passes;
  /** What values that could mean several things were taken for. */
  readonly told?: readonly ToldFilter[];
}

/** All filters made ready. */
export interface PreparedFilters {
  readonly passes?: Passes;
  readonly told: readonly ToldFilter[];
  /** True when a filter wants only what the archive does not know, so that nothing can pass. */
  readonly wantsUnknown: boolean;
}

/** Filters that every article passes. */
const ALL: PreparedFilters = { told: [], wantsUnknown: false };

/**
 * Makes the filters ready.
 *
 * @returns A file that cannot be used is noted in the reader, and its filter lets nothing pass: an
 *   article is never shown under a filter that was not checked.
 */
export async function prepareFilters(
  reader: ArchiveReader,
  filters: Filters,
): Promise<PreparedFilters> {
  const { dates, box, byEvent, story, ...lists } = filters;
  const isAll = dates.from === undefined && dates.to === undefined && dates.undated === "include";
  const isNarrow = box !== undefined || story !== undefined;
  if (isAll && !isNarrow && Object.values(lists).every((values) => values.length === 0)) return ALL;
  const prepared = await Promise.all([
    languageFilter(reader, filters.lang),
    outletFilter(reader, filters.outlet),
    ...nameClasses.map((name) =>
      prepareTerms(reader, name, filters[name], (value) => resolveName(reader, name, value)),
    ),
    prepareSources(reader, filters.source),
    prepareTerms(reader, "tag", filters.tag, (value) => resolveTag(reader, value)),
    yearFilter(reader, filters.year),
    (byEvent ? prepareEvents : dateFilter)(reader, dates),
    ...(box ? [prepareBox(reader, box)] : []),
    ...(story === undefined ? [] : [prepareStory(reader, story)]),
  ]);
  // Sorted as in the canonical query, so that one request has one answer however it was written.
  const told = prepared
    .flatMap((filter) => filter.told ?? [])
    .sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
  const all = prepared.flatMap(({ passes }) => passes ?? []);
  return {
    ...(all.length > 0 && { passes: (ordinal) => all.every((passes) => passes(ordinal)) }),
    told,
    wantsUnknown: told.some(({ parameter }) => {
      const wanted = told.filter((one) => one.parameter === parameter && !one.negated);
      return wanted.length > 0 && wanted.every(({ meant }) => meant.length === 0);
    }),
  };
}

function keyOf({ parameter, negated, value }: ToldFilter): string {
  return `${parameter}=${negated ? "-" : ""}${value}`;
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
  values: readonly FilterValue[],
): Promise<PreparedFilter> {
  if (values.length === 0) return {};
  const isAllowed = allowed(values, languageCodes, ({ value }, code) => value === code);
  const present = languageCodes.map((code) => reader.archive.manifest.languages[code] ?? 0);
  // Where all or none of the archive's languages are wanted, no article need be looked at.
  const left = isAllowed.filter((_, code) => (present[code] ?? 0) > 0);
  if (left.every(Boolean)) return {};
  if (!left.some(Boolean)) return { passes: () => false };
  const column = await reader.file("columns", reader.archive.manifest.columns.language);
  return { passes: (ordinal) => isAllowed[column?.[ordinal] ?? -1] ?? false };
}

async function outletFilter(
  reader: ArchiveReader,
  values: readonly FilterValue[],
): Promise<PreparedFilter> {
  if (values.length === 0) return {};
  const { columns, outlets } = reader.archive.manifest;
  const numbers = new Map(values.map((value) => [value, resolveOutlet(outlets, value)]));
  const told = values.map(
    (value): ToldFilter => ({
      parameter: "outlet",
      value: value.value,
      negated: value.negated,
      meant: (numbers.get(value) ?? []).map((number) => outlets[number] ?? ""),
    }),
  );
  const isAllowed = allowed(values, [...outlets.keys()], (value, number) =>
    (numbers.get(value) ?? []).includes(number),
  );
  if (isAllowed.every(Boolean)) return { told };
  const column = await reader.file("columns", columns.outlet);
  if (!column) return { passes: () => false, told };
  const view = new DataView(column.buffer, column.byteOffset, column.byteLength);
  return { passes: (ordinal) => isAllowed[view.getUint32(ordinal * 4, true)] ?? false, told };
}

/** For each thing whether a filter lets it pass. */
function allowed<Thing>(
  values: readonly FilterValue[],
  things: readonly Thing[],
  isMeant: (value: FilterValue, thing: Thing) => boolean,
): boolean[] {
  const wanted = values.filter(({ negated }) => !negated);
  const unwanted = values.filter(({ negated }) => negated);
  return things.map(
    (thing) =>
      (wanted.length === 0 || wanted.some((value) => isMeant(value, thing))) &&
      !unwanted.some((value) => isMeant(value, thing)),
  );
}

async function yearFilter(
  reader: ArchiveReader,
  values: readonly FilterValue[],
): Promise<PreparedFilter> {
  if (values.length === 0) return {};
  const runs = await reader.dateRuns();
  if (!runs) return { passes: () => false };
  const years = [...spansOfYears(runs)];
  const isAllowed = allowed(values, years, ({ value }, [year]) =>
    value === NONE ? year === "" : value === year,
  );
  const spans = years.flatMap(([, own], place) => (isAllowed[place] ? own : []));
  return { passes: insideSpans(spans.toSorted((left, right) => left.start - right.start)) };
}

async function dateFilter(reader: ArchiveReader, dates: DateFilter): Promise<PreparedFilter> {
  const wantsAll = dates.from === undefined && dates.to === undefined;
  if (wantsAll && dates.undated === "include") return {};
  const runs = await reader.dateRuns();
  return { passes: runs ? insideSpans(spansOfDates(runs, dates)) : () => false };
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

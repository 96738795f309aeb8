/** Which figures speak of the same: what is counted, who, where and since when. */

import { foldLabel } from "../analysis/fold.ts";
import type { StoredFigure, StoredNamed } from "../contract/figure-records.ts";
import { lastDay } from "../contract/partial-date.ts";

/** Figures of one scope, and one of them that is its by its own words. */
export interface Scope {
  readonly own: StoredFigure;
  readonly figures: readonly StoredFigure[];
}

/** Days between two articles within which one source that gives one number tells of one fact. */
const SAME_FACT_DAYS = 7;
/** Smaller numbers come twice for different facts. */
const SMALL_NUMBER = 10;
const DAY = 86_400_000;

/**
 * Puts figures into scopes, in the order of their first ones.
 *
 * A number that one source gives within a week for one group is one fact, though one article names the town and
 * another the country, or another beginning: it stands in that of its scopes that has most figures.
 */
export function toScopes(figures: readonly StoredFigure[]): Scope[] {
  const own = new Map<string, StoredFigure[]>();
  for (const figure of figures) {
    const key = scopeKey(figure);
    own.set(key, [...(own.get(key) ?? []), figure]);
  }
  const scopes = new Map<string, StoredFigure[]>();
  for (const figure of figures) {
    const keys = figures.filter((other) => isSameFact(figure, other)).map(scopeKey);
    const key = keys.reduce((best, each) => (isFuller(each, best, own) ? each : best));
    scopes.set(key, [...(scopes.get(key) ?? []), figure]);
  }
  return [...scopes].flatMap(([key, told]) => {
    const [first] = own.get(key) ?? [];
    return first ? [{ own: first, figures: told }] : [];
  });
}

/** True when a scope has more figures than another; of equals, when it says more of where and when. */
function isFuller(key: string, best: string, own: ReadonlyMap<string, StoredFigure[]>): boolean {
  const [one = [], other = []] = [own.get(key), own.get(best)];
  const more = one.length - other.length || told(one[0]) - told(other[0]);
  return more > 0 || (more === 0 && key < best);
}

/** How much of place and beginning a figure tells, 0 to 2. */
function told(figure: StoredFigure | undefined): number {
  return Number(figure?.place != null) + Number(figure?.from != null);
}

function isSameFact(one: StoredFigure, other: StoredFigure): boolean {
  if (one === other) return true;
  const { value, source } = one;
  if (value === null || value < SMALL_NUMBER || source === null || other.source === null)
    return false;
  return (
    value === other.value &&
    one.upper === other.upper &&
    whoKey(one) === whoKey(other) &&
    nameKey(source) === nameKey(other.source) &&
    daysBetween(one, other) <= SAME_FACT_DAYS
  );
}

function daysBetween({ published: one }: StoredFigure, { published: other }: StoredFigure): number {
  if (!one || !other) return Number.POSITIVE_INFINITY;
  return Math.abs(Date.parse(lastDay(one)) - Date.parse(lastDay(other))) / DAY;
}

/** Where no beginning is said, figures of another month are of something else. */
function scopeKey(figure: StoredFigure): string {
  const { place, from, published } = figure;
  const month = from === null ? published?.value.slice(0, "2024-11".length) : undefined;
  return JSON.stringify([whoKey(figure), place && nameKey(place), from, month]);
}

function whoKey({ kind, unit, group, group_concept }: StoredFigure): string {
  return JSON.stringify([kind, unit, group_concept ?? `=${foldLabel(group ?? "")}`]);
}

/** What a name is told apart by: its id, or its words folded. */
export function nameKey({ id, label }: StoredNamed): string {
  return id ?? foldLabel(typeof label === "string" ? label : label.en);
}

/** Where and when what is counted happened: the names and dates of its sentence, and before. */

import type { TextRange } from "../article/article.ts";
import { ancestorsOf } from "../recognize/find-names.ts";
import type { NameEntry } from "../recognize/names.ts";
import { agentOf, isAttacker, isState } from "./agents.ts";
import { isBackground } from "./background.ts";
import type { Figure, FigureDate, NamedRange } from "./figure.ts";
import type { Count } from "./find-counts.ts";
import { countBefore, rangesNear } from "./near.ts";
import type { ReadText } from "./read-text.ts";
import { settingRules } from "./settings-rules.ts";
import { countryOf, storyCountry } from "./story-country.ts";

/** Place and dates of a figure. */
export type Setting = Pick<Figure, "place" | "placeId" | "from" | "to" | "by">;

/** What is known of the text around a figure. */
export interface Surroundings {
  /** ISO date that closes open spans. */
  readonly published: string | undefined;
  /** The whole list of names by id. */
  readonly entries: ReadonlyMap<string, NameEntry>;
  /** The dates on which somebody spoke. */
  readonly spoken: ReadonlySet<FigureDate>;
  /** The words that name sources, in reading order. */
  readonly sources: readonly TextRange[];
}

/** Sentences before the figure's in which a place is looked for, and those in which a narrower one is. */
const MAX_SENTENCES_BACK = 5;
const MAX_BACK_WITHIN = 2;

/** The place and dates of a figure, and who did it. */
export function settingOf(read: ReadText, count: Count, around: Surroundings): Setting {
  const place = placeOf(read, count, around);
  const { from, to } = datesOf(read, count, around);
  return {
    place: place?.names.en[0] ?? null,
    ...(place && { placeId: place.id }),
    from,
    to,
    by: agentOf(read, count, around.entries)?.names.en[0] ?? null,
  };
}

/** Kinds of places from wide to narrow: a figure is of the narrowest near it. */
const wideKinds: ReadonlySet<string> = new Set(["continent", "country", "region", "territory"]);

function placeOf(read: ReadText, count: Count, around: Surroundings): NameEntry | undefined {
  const near =
    hostOf(read, count) ?? nearestPlace(read, count, around) ?? storyCountry(read, around.entries);
  return near && isOfWar(read, count) ? countryOf(near, around.entries) : near;
}

/** "Turkey, which already hosts three million": refugees are where they are hosted. */
function hostOf({ places, tokens, sentences }: ReadText, count: Count): NameEntry | undefined {
  const { kind, effect, sentence } = count;
  if (kind !== "refugees" || effect?.side !== "before") return undefined;
  const start = sentences[sentence]?.start ?? 0;
  const verb = tokens[effect.first]?.start ?? 0;
  const before = rangesNear(places, verb).filter((place) => place.start >= start);
  return before.findLast((place) => place.end <= verb)?.entry;
}

/** A toll of a whole war has so many; smaller ones that background tells are of one town. */
const MANY = 10_000;
const MILLIONS = /milli|ملايين/u;

function isOfWar(read: ReadText, count: Count): boolean {
  const { value, vague = "" } = count.number;
  const isLarge = value === null ? MILLIONS.test(vague) : value >= MANY;
  return isLarge && isBackground(read, count);
}

function nearestPlace(read: ReadText, count: Count, around: Surroundings): NameEntry | undefined {
  const { entries } = around;
  const { sentence } = count;
  let wide: NameEntry | undefined;
  for (let back = 0; back <= (wide ? MAX_BACK_WITHIN : MAX_SENTENCES_BACK); back += 1) {
    const near = placesIn(read, sentence - back, count, around);
    const found = wide ? near.find((entry) => liesIn(entry, wide, entries)) : near[0];
    if (!found) continue;
    // What the figure's own sentence says is enough, unless it is but a part of the country.
    if (!wideKinds.has(found.kind) || (back === 0 && found.kind !== REGION)) return found;
    wide ??= found;
  }
  return wide;
}

const REGION = "region";

/** True for a narrower place of the same country, or of the region, as `wide`. */
function liesIn(
  entry: NameEntry,
  wide: NameEntry | undefined,
  entries: ReadonlyMap<string, NameEntry>,
): boolean {
  if (!wide || wideKinds.has(entry.kind)) return false;
  if (ancestorsOf(entry, entries).includes(wide.id)) return true;
  return wide.kind === REGION && isNear(entry, wide);
}

/** How far the places of a region may be from its middle, in degrees: about 130 kilometers. */
const REGION_REACH = 1.2;

function isNear({ point }: NameEntry, { point: middle }: NameEntry): boolean {
  if (!point || !middle) return false;
  return Math.hypot(point.lat - middle.lat, point.lon - middle.lon) <= REGION_REACH;
}

/** "#Syria", "Syrie : douze morts": what the words are about. */
function isLabel(tokens: ReadText["tokens"], first: number): boolean {
  return tokens[first - 1]?.word === "#" || tokens[first + 1]?.word === ":";
}

/** The places in a sentence, the likeliest of a figure first. */
function placesIn(
  read: ReadText,
  sentence: number,
  { kind, number: { start: figure } }: Count,
  { entries, sources }: Surroundings,
): NameEntry[] {
  const range = read.sentences[sentence];
  if (!range) return [];
  const named = rangesNear(read.places, figure).filter(
    (place) =>
      place.start >= range.start && place.end <= range.end && !isElsewhere(read, place, kind),
  );
  return [...named, ...soilIn(read, range, entries)]
    .map(({ entry, start }) => ({
      entry,
      distance: distanceOf(entry.kind, start, figure) + (isIn(start, sources) ? OF_SOURCE : 0),
    }))
    .sort((left, right) => left.distance - right.distance)
    .map(({ entry }) => entry);
}

/** Those who move are counted where they come from. */
const movingKinds: ReadonlySet<Count["kind"]> = new Set([
  ...(["displaced", "evacuated", "returned", "released", "refugees"] as const),
]);

/** True for the place of who attacked, and for the home of those who are counted. */
function isElsewhere(read: ReadText, place: NamedRange, kind: Count["kind"]): boolean {
  const first = countBefore(read.tokens, place.start);
  if (isAttacker(read, place, first) || isActor(read, place, first)) return true;
  return !movingKinds.has(kind) && isOrigin(read, first);
}

/** Words between "in" and a country's name: "in southern Syria". */
const MAX_TO_LOCATIVE = 2;

/** "Washington said", "the United States had 2,000 soldiers": a state that nothing is said to be in. */
function isActor(
  { tokens, language, rules }: ReadText,
  { entry }: NamedRange,
  first: number,
): boolean {
  const { locatives } = settingRules(language);
  if (!isState(entry) || language === "ar" || isLabel(tokens, first)) return false;
  for (let at = first; at >= Math.max(0, first - MAX_TO_LOCATIVE); at -= 1) {
    if (locatives.before(tokens, at)) return false;
    if (tokens[at - 1]?.type !== "word" || rules.ends.before(tokens, at)) return true;
  }
  return true;
}

/** Words from "from" to a place: "from the besieged towns of Vik and Osby". */
const MAX_TO_ORIGIN = 7;

function isOrigin({ tokens, language, nameAt, rules }: ReadText, first: number): boolean {
  const { origins } = settingRules(language);
  for (let at = first; at > Math.max(0, first - MAX_TO_ORIGIN); at -= 1) {
    if (origins.before(tokens, at)) return true;
    const isOf = rules.inside.before(tokens, at) ?? rules.joins.before(tokens, at);
    const { type, word } = tokens[at - 1] ?? {};
    // "From China (Xinjiang)".
    const isPassed = isOf || nameAt[at - 1] || type === "word" || word === "(";
    if (!isPassed || (!isOf && rules.ends.before(tokens, at))) return false;
  }
  return false;
}

/** "On Turkish soil": the countries whose adjective stands beside a noun of places. */
function soilIn(
  { tokens, language }: ReadText,
  { first, next }: ReadText["sentences"][number],
  entries: ReadonlyMap<string, NameEntry>,
): NamedRange[] {
  const { soil, countries } = settingRules(language);
  const found: NamedRange[] = [];
  for (let at = first; at < next; at += 1) {
    const noun = soil.at(tokens, at);
    const adjective = noun && (countries.before(tokens, at) ?? countries.at(tokens, noun.next));
    const entry = adjective && entries.get(adjective.value);
    const { start, end } = tokens[at] ?? {};
    if (entry && start !== undefined && end !== undefined) found.push({ entry, start, end });
  }
  return found;
}

/** A wide place counts as far away: the narrow one of the sentence is where it happened. */
function distanceOf(kind: string, start: number, number: number): number {
  const distance = start < number ? (number - start) * BEFORE : start - number;
  if (wideKinds.has(kind)) return distance + WIDE;
  return kind === "governorate" ? distance + GOVERNORATE : distance;
}

/** "Killed ten in Vik": the place stands behind more often than before. */
const BEFORE = 2;
/** Penalties in UTF-16 code units, from trials on annotated articles in 2026. */
const WIDE = 400;
const GOVERNORATE = 150;
const OF_SOURCE = 600;

/** "The defense ministry in Moscow": where a source is. */
function isIn(offset: number, ranges: readonly TextRange[]): boolean {
  return rangesNear(ranges, offset + 1).some(({ start, end }) => start <= offset && offset < end);
}

function datesOf(
  read: ReadText,
  count: Count,
  around: Surroundings,
): { readonly from: string | null; readonly to: string | null } {
  const own = dateIn(read, count.sentence, count, around);
  if (own) {
    const goesOn = isBeginning(read, own) || isOfWar(read, count);
    const { to, ...open } = own;
    return spanOf(goesOn || to === undefined ? open : own, around);
  }
  const answered = isResponse(read, count)
    ? dateIn(read, count.sentence - 1, count, around)
    : undefined;
  // What answers something comes after it.
  return answered?.to !== undefined ? spanOf({ from: answered.to }, around) : NO_DATES;
}

/** Words before the verb of a sentence that tells of a response: "Ankara responded". */
const MAX_TO_RESPONSE = 4;

function isResponse({ tokens, sentences, language }: ReadText, { sentence }: Count): boolean {
  const { responses } = settingRules(language);
  const first = sentences[sentence]?.first ?? 0;
  for (let at = first; at < first + MAX_TO_RESPONSE; at += 1) {
    if (responses.at(tokens, at)) return true;
  }
  return false;
}

const NO_DATES = { from: null, to: null };

/** The date in a sentence that lies nearest a figure, and is not that of a statement. */
function dateIn(
  read: ReadText,
  sentence: number,
  { number }: Count,
  { spoken }: Surroundings,
): FigureDate | undefined {
  const range = read.sentences[sentence];
  if (!range) return undefined;
  const near = rangesNear(read.dates, number.start)
    .filter((each) => each.start >= range.start && each.end <= range.end && !spoken.has(each))
    .sort(
      (left, right) => Math.abs(left.start - number.start) - Math.abs(right.start - number.start),
    );
  // The day of a chronicle's line is that of what it tells, unless it says another.
  return near.find(({ opensLine }) => !opensLine) ?? near[0];
}

function spanOf(
  { from, to, closes }: Pick<FigureDate, "from" | "to" | "closes">,
  { published }: Surroundings,
): { readonly from: string | null; readonly to: string | null } {
  return { from: from ?? null, to: to ?? closes ?? published ?? null };
}

/** Words from one that tells of a beginning to its date: "launched by the rebels on Wednesday". */
const MAX_TO_DATE = 5;

/** True for the date of a beginning: what is counted went on since. */
function isBeginning({ tokens, language }: ReadText, date: FigureDate): boolean {
  const { begins } = settingRules(language);
  const first = countBefore(tokens, date.start);
  for (let at = first - 1; at >= Math.max(0, first - MAX_TO_DATE); at -= 1) {
    if (begins.at(tokens, at)) return true;
    if (tokens[at]?.type === "sign" && !/^['’]$/u.test(tokens[at]?.word ?? "")) return false;
  }
  return false;
}

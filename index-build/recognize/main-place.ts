/** The governorate that an article is about: where most of what it says happened. */

import type { Figure } from "../figures/figure.ts";
import type { NameIndex } from "./name-index.ts";
import type { LocatedName } from "./names.ts";

/** The kind of places that a country is divided into at once. */
const DIVISION = "governorate";

/** UTF-16 code units after which a mention says a third less of what the article is about. */
const LEAD = 500;

/** A place before the first sentence tells where the article was written: "DAMASCUS - ". */
const DATELINE = 40;
const AFTER_DATELINE = /^\s*(?:\([^)]{1,40}\)\s*)?[-–—:,]/u;
/** A word that a sentence has begun with: "A truce held in Daraa, residents said" has no dateline. */
const BEGUN = /(?<![\p{L}\p{M}])[\p{Ll}\p{Lo}]/u;

/**
 * Where people come from is not where it happened: "from the besieged towns of Fuah and Kefraya". Behind another
 * preposition it may be.
 */
const FROM =
  /(?:\bfrom|\bdepuis|\bvenus?\sde|\boriginaires?\sde|(?<!\p{L})من)\s+(?:(?!(?:to|in|near|at|into|on|vers|dans|près|en|في|إلى)\s)[\p{L}\p{M}'’-]+\s+){0,7}$/iu;
const FROM_LENGTH = 70;
/** What was left is no place of the story either. */
const LEFT: ReadonlySet<Figure["kind"]> = new Set(["evacuated", "returned"]);

/** Tried on half of 405 reports whose governorate somebody noted (FA-KES), looked at on all. */
const weights = { dateline: 0.2, from: 0.3, first: 6, any: 0.5, title: 6, figure: 6 };

/**
 * Least score of a place that an article is about: one mention far below the lead is not enough. Of 405
 * reports about a governorate one loses it by this.
 */
const LEAST = 1;

/** Figures that count: what stands below them is background. */
const MOST_FIGURES = 3;

/** What is known of an article's places. */
export interface PlacedArticle {
  readonly text: string;
  /** The names in the text, and those in a title that stands apart. */
  readonly names: readonly LocatedName[];
  readonly namesInTitle: readonly LocatedName[];
  readonly figures: readonly Figure[];
}

/**
 * Finds the governorate that an article is about.
 *
 * @returns Its id; `undefined` when no place in one is named but once in passing.
 */
export function findMainPlace(
  { text, names, namesInTitle, figures }: PlacedArticle,
  index: NameIndex,
): string | undefined {
  const scores = new Map<string, number>();
  const add = (place: string, weight: number): void => {
    const around = [place, ...index.around(place)];
    const division = around.find((id) => index.entries.get(id)?.kind === DIVISION);
    if (division !== undefined) scores.set(division, (scores.get(division) ?? 0) + weight);
  };
  for (const { entry } of namesInTitle) add(entry.id, weights.title);
  for (const name of names) add(name.entry.id, weightIn(text, name));
  const counted = figures.flatMap(({ placeId, kind }) => (LEFT.has(kind) ? [] : (placeId ?? [])));
  for (const place of counted.slice(0, MOST_FIGURES)) add(place, weights.figure);
  const [best] = [...scores].sort(
    ([left, most], [right, other]) => other - most || (left < right ? -1 : 1),
  );
  return best !== undefined && best[1] >= LEAST ? best[0] : undefined;
}

function weightIn(text: string, { start, end }: LocatedName): number {
  if (isDateline(text, start, end)) return weights.dateline;
  if (FROM.test(text.slice(Math.max(0, start - FROM_LENGTH), start))) return weights.from;
  return weights.any + weights.first * Math.exp(-start / LEAD);
}

function isDateline(text: string, start: number, end: number): boolean {
  if (start >= DATELINE || BEGUN.test(text.slice(0, start))) return false;
  return AFTER_DATELINE.test(text.slice(end, end + 50));
}

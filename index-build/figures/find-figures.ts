/**
 * Article -> its attributed figures.
 *
 *     text ─readText→ tokens, numbers ─findCounts→ counts ─attribute→ sources ─settle→ Figure[]
 */

import type { LanguageCode } from "../../src/analysis/languages.ts";
import type { TextRange } from "../article/article.ts";
import { titleForms } from "../article/title-forms.ts";
import type { NameEntry } from "../recognize/names.ts";
import { type Attributed, attributeCounts } from "./attribute-counts.ts";
import type { Counted } from "./counted.ts";
import type { Figure, FigureDate, NamedRange } from "./figure.ts";
import { type Attribution, findAttributions } from "./find-attributions.ts";
import { type Count, findCounts } from "./find-counts.ts";
import { type ReadText, readText } from "./read-text.ts";
import { type Surroundings, settingOf } from "./settings.ts";
import { datesOfSpeech } from "./speech-dates.ts";

/** What is known of an article whose figures are looked for. */
export interface FigureArticle {
  readonly text: string;
  readonly language: LanguageCode;
  readonly title: string;
  /** ISO date; closes spans such as "since 2011". */
  readonly published?: string;
  /** Ranges whose figures do not count: captions, furniture, embedded posts, a title in the text. */
  readonly without?: readonly TextRange[];
}

/** The listed names in an article's text. */
export interface ArticleNames {
  /** In reading order. */
  readonly mentions: readonly NamedRange[];
  /** The whole list by id: a person is followed to the body that the person speaks for. */
  readonly entries: ReadonlyMap<string, NameEntry>;
}

/**
 * Finds the figures of an article, in reading order, each fact once.
 *
 * @param dates The dates in the text, in reading order: numbers in them count nothing.
 */
export function findFigures(
  article: FigureArticle,
  names: ArticleNames,
  dates: readonly FigureDate[],
): Figure[] {
  const { text, language, without = [] } = article;
  const read = readText(text, language, { names: names.mentions, dates, without });
  return figuresIn(read, article, names.entries, findAttributions(read, names.entries));
}

/**
 * Finds what {@link findFigures} does in a text that was read.
 *
 * @param attributions Those of the text, in reading order.
 */
export function figuresIn(
  read: ReadText,
  article: FigureArticle,
  entries: ArticleNames["entries"],
  attributions: readonly Attribution[],
): Figure[] {
  const counts = findCounts(read);
  if (counts.length === 0) return [];
  const attributed = mergeRepeated(
    read,
    attributeCounts(read, counts, attributions),
    titleEndOf(article),
  );
  const around = {
    entries,
    published: article.published,
    spoken: datesOfSpeech(read, attributions),
    sources: attributions.flatMap(({ phrase }) => phrase ?? []),
  };
  const parts = partsByTotal(attributed);
  const places = new Map(attributed.map(({ count }, index) => [count, index]));
  const figures = attributed.map((each) =>
    toFigure(read, around, each, {
      parts: parts.get(each.count) ?? [],
      partOf: each.count.total && places.get(each.count.total),
    }),
  );
  return figures.map((figure) => inTotal(figure, figures[figure.partOf ?? -1]));
}

/** A part happened when and where its total did, where its own words do not say. */
function inTotal(part: Figure, total: Figure | undefined): Figure {
  if (!total) return part;
  const placed = part.place === null ? { ...part, ...placeOf(total) } : part;
  if (part.from !== null || part.to !== null) return placed;
  return { ...placed, from: total.from, to: total.to };
}

function placeOf({ place, placeId }: Figure): Pick<Figure, "place" | "placeId"> {
  return placeId === undefined ? { place } : { place, placeId };
}

/**
 * Makes one figure of each number that is given twice for the same fact; the first source named is its.
 * What a title says yields to the text.
 */
function mergeRepeated(read: ReadText, all: readonly Attributed[], titleEnd: number): Attributed[] {
  const kept: Attributed[] = [];
  const keptFor = new Map<Count, Count>();
  const byNumber = new Map<string, number[]>();
  for (const each of all) {
    const alike = alikeOf(byNumber, each.count);
    const index = alike.find((i) => isSameFact(read, kept[i]?.count, each.count));
    const same = index === undefined ? undefined : kept[index];
    if (same && index !== undefined) {
      const merged = merge(same, each, titleEnd);
      kept[index] = merged;
      keptFor.set(same.count, merged.count);
      keptFor.set(each.count, merged.count);
    } else if (alike.length < MAX_ALIKE) alike.push(kept.push(each) - 1);
  }
  for (const { count } of kept) followTotal(count, keptFor);
  const ofText = kept.filter(({ count }) => count.number.end > titleEnd);
  return ofText.length > 0 ? ofText : kept;
}

/** So many figures of one kind and number are none that an article tells. */
const MAX_ALIKE = 24;

/** Where the figures with the kind and number of `count` are kept. */
function alikeOf(byNumber: Map<string, number[]>, { kind, number }: Count): number[] {
  const key = `${kind} ${number.value ?? number.vague}`;
  const alike = byNumber.get(key) ?? [];
  byNumber.set(key, alike);
  return alike;
}

function merge(same: Attributed, later: Attributed, titleEnd: number): Attributed {
  const isTitle = same.count.number.end <= titleEnd && later.count.number.start >= titleEnd;
  if (isTitle) return later.source || !same.source ? later : { ...same, count: later.count };
  if (later.count.total && later.count.total !== same.count) same.count.total ??= later.count.total;
  const takesSource = !same.source && !same.isUncertain && later.source;
  return takesSource ? { ...later, count: same.count } : same;
}

function followTotal(count: Count, keptFor: ReadonlyMap<Count, Count>): void {
  const total = count.total && keptFor.get(count.total);
  if (total && total !== count) count.total = total;
}

/** Where a title that the text begins with ends; 0 when it does not. */
function titleEndOf({ text, title }: FigureArticle): number {
  for (const form of titleForms(title)) {
    const start = text.slice(0, form.length + MAX_BEFORE_TITLE).indexOf(form);
    if (start >= 0) return start + form.length;
  }
  return 0;
}

/** A date line may stand before a title, in UTF-16 code units. */
const MAX_BEFORE_TITLE = 200;

/** True for two counts with one kind and number, unless what they count differs. */
function isSameFact(read: ReadText, earlier: Count | undefined, later: Count): boolean {
  if (!earlier) return false;
  const { value } = later.number;
  const [one, other] = [groupOf(read, earlier), groupOf(read, later)];
  if (value === null) return one !== null && one === other;
  if (one === null || other === null || value > SMALL_NUMBER) return true;
  return lastWord(one) === lastWord(other);
}

function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(" ") + 1).toLowerCase();
}

/** Larger numbers hardly come twice for different facts. */
const SMALL_NUMBER = 7;

/** What a figure is the total of, and where the total is that it is a part of. */
interface Breakdown {
  readonly parts: readonly Count[];
  readonly partOf: number | undefined;
}

function partsByTotal(attributed: readonly Attributed[]): Map<Count, Count[]> {
  const parts = new Map<Count, Count[]>();
  for (const { count } of attributed) {
    if (!count.total) continue;
    const known = parts.get(count.total);
    if (known) known.push(count);
    else parts.set(count.total, [count]);
  }
  return parts;
}

function toFigure(
  read: ReadText,
  around: Surroundings,
  { count, source, span, isCarried, isUncertain }: Attributed,
  { parts, partOf }: Breakdown,
): Figure {
  const { number, bound, kind = "killed" } = count;
  return {
    kind,
    value: number.value,
    ...(number.upper !== undefined && { upper: number.upper }),
    ...(number.vague !== undefined && { vague: number.vague }),
    bound,
    unit: unitOf(count),
    group: groupOf(read, count),
    source: source?.name ?? null,
    ...(source?.id !== undefined && { sourceId: source.id }),
    ...(source?.speaker !== undefined && { speaker: source.speaker }),
    ...(span && !isCarried && { sourceSpan: span }),
    carried: isCarried,
    ...(isUncertain && { uncertain: true as const }),
    ...settingOf(read, count, around),
    quote: quoteOf(read, count),
    number: { start: number.start, end: number.end },
    ...(partOf !== undefined && { partOf }),
    ...(parts.length > 1 && { breakdownOk: addsUp(number.value, parts) }),
  };
}

function addsUp(value: number | null, parts: readonly Count[]): boolean {
  return parts.reduce((sum, { number }) => sum + (number.value ?? Number.NaN), 0) === value;
}

function unitOf({ number, kind }: Count): Figure["unit"] {
  if (number.kind === "percent") return "percent";
  return kind === "places" || kind === "strikes" ? kind : "people";
}

const PLAIN_PEOPLE = /^(?:people|persons?|personnes?|others?|autres|شخصا?|أشخاص|آخرين|آخرون)$/iu;

/** The words of what is counted, `null` when just people. */
function groupOf({ tokens, text }: ReadText, { effect, number, ...count }: Count): string | null {
  const isEmpty = count.counted.first === count.counted.next;
  const counted: Pick<Counted, "first" | "next" | "kind"> =
    (isEmpty ? effect?.people : undefined) ?? count.counted;
  const start = tokens[counted.first]?.start;
  const end = tokens[counted.next - 1]?.end;
  if (start === undefined || end === undefined || end <= start) return null;
  const words = text.slice(start, end);
  if (number.kind === "percent") return `% of ${words}`;
  return counted.kind !== undefined || PLAIN_PEOPLE.test(words) ? null : words;
}

/** From the number or its verb right before to what is counted or its verb right behind. */
function quoteOf({ tokens }: ReadText, { first, counted, effect }: Count): TextRange {
  const from = effect?.side === "before" && first - effect.next <= 2 ? effect.first : first;
  const isNear = effect?.side === "after" && effect.first - counted.next <= MAX_QUOTE_GAP;
  const to = isNear ? effect.next : counted.next;
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

const MAX_QUOTE_GAP = 4;

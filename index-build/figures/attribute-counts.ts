/** Gives each count of a text the source that the text names for it. */

import type { FigureKind } from "../../src/contract/figure-records.ts";
import type { TextRange } from "../article/article.ts";
import { findQuotes } from "../article/spans/quotes.ts";
import { attributionRules } from "./attribution-rules.ts";
import { isBackground } from "./background.ts";
import type { FigureSource } from "./figure.ts";
import type { Attribution } from "./find-attributions.ts";
import type { Count } from "./find-counts.ts";
import { rangesNear } from "./near.ts";
import type { ReadText } from "./read-text.ts";

/** A count with who gives it. */
export interface Attributed {
  readonly count: Count;
  readonly source?: FigureSource;
  readonly span?: TextRange;
  readonly isCarried: boolean;
  /** True when somebody may be the source, but not surely. */
  readonly isUncertain: boolean;
}

/** Sentences over which a source goes on without being named again. */
const MAX_CARRIED = 2;

/**
 * Attributes counts, in their order. A wrong source is worse than none.
 *
 * @param all The attributions of the text, in reading order.
 */
export function attributeCounts(
  read: ReadText,
  counts: readonly Count[],
  all: readonly Attribution[],
): Attributed[] {
  const bySentence = new Map<number, Attribution[]>();
  for (const each of all) {
    bySentence.set(each.sentence, [...(bySentence.get(each.sentence) ?? []), each]);
  }
  const quotes = findQuotes(read.text);
  const attributed: Attributed[] = [];
  for (const count of counts) {
    const own =
      covering(read, bySentence.get(count.sentence) ?? [], count) ??
      ofQuotation(quotes, all, count);
    const found =
      announcedBehind(count, own, bySentence) ??
      (own ? direct(count, own) : ofList(count, attributed)) ??
      carried(read, count, attributed, bySentence);
    attributed.push(found.source || !isHearsay(read, count) ? found : none(count, true));
  }
  return attributed;
}

/**
 * A count whose sentence does not tell who gives it, where the next one does: "This success, announced by
 * the ministry"; or where the same body speaks before it and speaks "also" behind.
 */
function announcedBehind(
  count: Count,
  own: Attribution | undefined,
  bySentence: ReadonlyMap<number, readonly Attribution[]>,
): Attributed | undefined {
  if (own?.source) return undefined;
  const behind = bySentence.get(count.sentence + 1) ?? [];
  const announced = behind.find(({ goesBack, source }) => goesBack && source);
  if (announced) return direct(count, announced);
  if (!own) return undefined;
  const before = bySentence.get(count.sentence - 1)?.at(-1)?.source;
  const further = behind.find(({ isFurther, source }) => isFurther && source?.isBody)?.source;
  const isSame = further !== undefined && further.name === before?.name;
  return isSame ? { count, source: further, isCarried: true, isUncertain: false } : undefined;
}

/** Between a quotation and the words that attribute it, in UTF-16 code units. */
const MAX_TO_QUOTATION = 12;

/** The attribution right behind or before the quotation of several sentences that a count is in. */
function ofQuotation(
  quotes: readonly TextRange[],
  all: readonly Attribution[],
  { number }: Count,
): Attribution | undefined {
  const quote = rangesNear(quotes, number.start).find(
    ({ start, end }) => start <= number.start && number.end <= end,
  );
  if (!quote) return undefined;
  const near = ({ start, end }: TextRange): boolean =>
    (start >= quote.end - 1 && start - quote.end <= MAX_TO_QUOTATION) ||
    (end <= quote.start && quote.start - end <= MAX_TO_QUOTATION);
  const around = [...rangesNear(all, quote.start), ...rangesNear(all, quote.end)];
  return around.find((each) => each.source && near(each));
}

/** A cue before a count is likelier its own than one behind at the same distance. */
const LEAD_BIAS = 2;

/** The attribution of the count's sentence that reaches it: the nearer of the last before and the next behind. */
function covering(
  read: ReadText,
  all: readonly Attribution[],
  count: Count,
): Attribution | undefined {
  const { number } = count;
  const near = rangesNear(all, number.start);
  const leading = near.filter(({ next, reachesOn }) => next <= number.first && reachesOn);
  const before = leading.filter(({ source }) => source).at(-1) ?? leading.at(-1);
  const behind = near.find(({ first, reachesBack }) => first >= number.next && reachesBack);
  // "Thousands have died since the war began, but some groups say more."
  const isApart = behind?.reachesOn && isBackground(read, count);
  if (!behind || isApart) return before;
  if (!before) return behind;
  if (!before.source || !behind.source) return before.source ? before : behind;
  // Between words of somebody in passing and those that close the sentence, the latter give the count.
  if (before.reachesBack && !behind.reachesOn) return behind;
  return number.first - before.next <= (behind.first - number.next) * LEAD_BIAS ? before : behind;
}

function direct(count: Count, { source, start, end }: Attribution): Attributed {
  if (!source) return none(count, true);
  return { count, source, span: { start, end }, isCarried: false, isUncertain: false };
}

function none(count: Count, isUncertain: boolean): Attributed {
  return { count, isCarried: false, isUncertain };
}

/** Words between a number and those that tell of hearsay. */
const MAX_TO_HEARSAY = 6;

/** "Douze personnes auraient été tuées": somebody says so, who is not named. */
function isHearsay({ tokens, language }: ReadText, { number }: Count): boolean {
  const { hearsay } = attributionRules(language);
  const last = Math.min(number.next + MAX_TO_HEARSAY, tokens.length);
  for (let at = Math.max(0, number.first - MAX_TO_HEARSAY); at < last; at += 1) {
    const sign = tokens[at]?.word;
    // Another sentence tells of another thing.
    if (sign === "." && at >= number.next) return false;
    if (hearsay.at(tokens, at)) return true;
  }
  return false;
}

/** A line of a list is given by whoever gives the total; what speaks in the line before is no source of it. */
function ofList(count: Count, attributed: readonly Attributed[]): Attributed | undefined {
  if (!count.isListed) return undefined;
  const total = attributed.findLast((each) => each.count === count.total);
  if (!total?.source) return none(count, total?.isUncertain ?? false);
  return { count, source: total.source, isCarried: true, isUncertain: false };
}

/** What articles tell in their own voice to set the scene: forces and places. */
const settingKinds: ReadonlySet<FigureKind | undefined> = new Set(["fighters", "places"]);

/** The source of the sentences before, unless another scene or what everybody knows begins. */
function carried(
  read: ReadText,
  count: Count,
  attributed: readonly Attributed[],
  bySentence: ReadonlyMap<number, readonly Attribution[]>,
): Attributed {
  const last = lastSource(read, count, attributed, bySentence);
  // "Seraient partis" tells that somebody says so: who spoke right before.
  const isOwnVoice = settingKinds.has(count.kind) && !isHearsay(read, count);
  if (!last || isOwnVoice) return none(count, last !== undefined);
  if (isBackground(read, count) || isOtherScene(read, count)) return none(count, false);
  return { count, source: last, isCarried: true, isUncertain: false };
}

/** The source of the last count near before, or the body that said something since. */
function lastSource(
  read: ReadText,
  { sentence }: Count,
  attributed: readonly Attributed[],
  bySentence: ReadonlyMap<number, readonly Attribution[]>,
): FigureSource | undefined {
  const last = attributed.at(-1);
  for (let back = 1; back <= MAX_CARRIED; back += 1) {
    const near = bodyIn(sentence - back + 1, last);
    if (near) return near;
    const all = bySentence.get(sentence - back) ?? [];
    const isOther = all.length > 0 || namesBody(read, sentence - back);
    if (isOther) return reporting(saidIn(all)) ?? bodyIn(sentence - back, last);
  }
  return undefined;
}

function bodyOf(source: FigureSource | undefined): FigureSource | undefined {
  return source?.isBody ? source : undefined;
}

/** The body that reports in a sentence; one that warns or accuses does not report what follows. */
function reporting(said: Attribution | undefined): FigureSource | undefined {
  return said?.isOpinion ? undefined : bodyOf(said?.source);
}

/** The body that gives the last count, when it stands in `sentence`. */
function bodyIn(sentence: number, last: Attributed | undefined): FigureSource | undefined {
  return last?.count.sentence === sentence ? bodyOf(last.source) : undefined;
}

/** What a sentence is under: the attribution that opens it, else the one that closes it. */
function saidIn(all: readonly Attribution[]): Attribution | undefined {
  const opening = all.find(({ reachesOn, reachesBack }) => reachesOn && !reachesBack);
  return opening ?? all.findLast(({ reachesOn }) => !reachesOn);
}

/** True for a sentence with a body that may be speaking in it. */
function namesBody({ sentences, names }: ReadText, sentence: number): boolean {
  const range = sentences[sentence];
  if (!range) return false;
  return rangesNear(names, range.start).some(
    ({ entry, start }) => entry.class === "org" && start >= range.start && start < range.end,
  );
}

function isOtherScene({ tokens, sentences, language }: ReadText, { sentence }: Count): boolean {
  const first = sentences[sentence]?.first ?? 0;
  return attributionRules(language).scene.at(tokens, first) !== undefined;
}

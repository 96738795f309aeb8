/** Figures of an article -> what the archive stores of them, and the keys that they are found by. */

import { foldLabel } from "../../src/analysis/fold.ts";
import type { StoredFigure, StoredNamed } from "../../src/contract/figure-records.ts";
import { ledgerKey, type Period, unlistedValue } from "../../src/contract/ledger.ts";
import { firstDay, lastDay, parsePartialDate } from "../../src/contract/partial-date.ts";
import type { Article, TextRange } from "../article/article.ts";
import { findSentences } from "../article/sentences.ts";
import type { Figure } from "../figures/figure.ts";
import type { GroupConcepts } from "../recognize/group-concepts.ts";
import type { NameIndex } from "../recognize/name-index.ts";
import type { Fact } from "./ledger-spool.ts";
import { makeQuoter } from "./quote.ts";

/**
 * Returns what is stored of the figures of an article, in their order.
 *
 * @param groups Tells who is counted, whatever the language.
 */
export function toStoredFigures(
  article: Article,
  figures: readonly Figure[],
  names: NameIndex,
  groups: GroupConcepts,
): StoredFigure[] {
  if (figures.length === 0) return [];
  const all = findSentences(article.text);
  const sentences = figures.map((figure) => sentenceOf(figure, all));
  const spans = figures.flatMap(({ sourceSpan }) => sourceSpan ?? []);
  const quotes = figures.map((figure) => figure.quote);
  const quote = makeQuoter(article.text, [...sentences, ...spans, ...quotes]);
  const ids = figures.map((_, number) => `${article.id}:${number + 1}`);
  const about = {
    article: article.id,
    title: article.title,
    lang: article.language,
    outlet: article.outlet ?? null,
    published: article.published ?? null,
  };
  return figures.map((figure, number) => ({
    id: ids[number] ?? "",
    ...about,
    ...amountOf(figure),
    group_concept: groups.conceptOf(figure.group, article.language),
    ...attributionOf(figure, names),
    source_quote: figure.sourceSpan ? quote(figure.sourceSpan) : null,
    place: toNamed(figure.place, figure.placeId, names),
    from: figure.from,
    to: figure.to,
    by: toNamed(figure.by, undefined, names),
    quote: quote(figure.quote),
    sentence: quote(sentences[number] ?? figure.quote),
    part_of: ids[figure.partOf ?? -1] ?? null,
    parts: ids.filter((_, part) => figures[part]?.partOf === number),
    breakdown_ok: figure.breakdownOk ?? null,
  }));
}

function amountOf({ kind, value, upper, vague, bound, unit, group }: Figure) {
  return { kind, value, upper: upper ?? null, vague: vague ?? null, bound, unit, group };
}

/** Returns the fact that a stored figure is. */
export function toFigureFact(figure: StoredFigure, names: NameIndex): Fact {
  const { kind, bound, lang, place, by, from, to } = figure;
  const period = periodOf(from, to);
  return {
    ...(period && { period }),
    keys: [
      ledgerKey("kind", kind),
      ledgerKey("bound", bound),
      ledgerKey("lang", lang),
      ledgerKey("source", sourceValue(figure)),
      ...(place ? placeKeys(place, names) : []),
      ...(by ? [ledgerKey("by", namedValue(by))] : []),
    ],
    json: JSON.stringify(figure),
  };
}

function attributionOf(
  { source, sourceId, speaker, carried, uncertain }: Figure,
  names: NameIndex,
): Pick<StoredFigure, "attribution" | "source" | "speaker" | "carried"> {
  const unnamed = uncertain ? "uncertain" : "unattributed";
  return {
    attribution: source === null ? unnamed : "named",
    source: toNamed(source, sourceId, names),
    speaker: speaker ?? null,
    carried,
  };
}

/** As what the source of a figure stands in keys. */
export function sourceValue({ source, attribution }: StoredFigure): string {
  if (source) return namedValue(source);
  return attribution === "uncertain" ? "uncertain" : "none";
}

function placeKeys(place: StoredNamed, { around }: NameIndex): string[] {
  const ids = place.id === null ? [] : around(place.id);
  return [namedValue(place), ...ids].map((value) => ledgerKey("place", value));
}

/** As what a name stands in keys: its id, or its words folded behind `=`. */
export function namedValue({ id, label }: StoredNamed): string {
  return id ?? unlistedValue(foldLabel(typeof label === "string" ? label : label.en));
}

/** A name as it is stored: with id and labels when the list has it. */
export function toNamed(
  name: string | null,
  id: string | undefined,
  { labelOf, idOf }: NameIndex,
): StoredNamed | null {
  if (name === null) return null;
  const known = id ?? idOf(name);
  const label = known === undefined ? undefined : labelOf(known);
  return known === undefined || !label ? { id: null, label: name } : { id: known, label };
}

/** The days that a span of partial dates may mean; nothing when it has no date. */
export function periodOf(from: string | null, to: string | null): Period | undefined {
  const first = parsePartialDate(from ?? to ?? "");
  const last = parsePartialDate(to ?? from ?? "");
  if (!first || !last) return undefined;
  const [begin, end] = [firstDay(first), lastDay(last)];
  return begin <= end ? { from: begin, to: end } : { from: end, to: begin };
}

/** The sentence that a figure stands in; its own words where it is in none. */
function sentenceOf({ number, quote }: Figure, sentences: readonly TextRange[]): TextRange {
  return sentences.find(({ start, end }) => start <= number.start && number.end <= end) ?? quote;
}

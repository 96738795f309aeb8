/** Dated sentences of an article -> what the archive stores of them, and the keys that they are found by. */

import type { StoredFigure } from "../../src/contract/figure-records.ts";
import type { StoredMoment } from "../../src/contract/figure-responses.ts";
import { ledgerKey, REMEMBERED_DAYS, REMEMBERED_KEY } from "../../src/contract/ledger.ts";
import { firstDay } from "../../src/contract/partial-date.ts";
import type { Article, TextRange } from "../article/article.ts";
import type { FoundDate } from "../dates/find-dates.ts";
import type { NameIndex } from "../recognize/name-index.ts";
import type { LocatedName } from "../recognize/names.ts";
import type { DatedSentence } from "../summarize/dated-sentences.ts";
import type { Fact } from "./ledger-spool.ts";
import { makeQuoter } from "./quote.ts";
import { periodOf, sourceValue } from "./to-figure.ts";

/** What is known of an article beside its dated sentences. */
export interface MomentArticle {
  readonly article: Article;
  readonly names: readonly LocatedName[];
  readonly figures: readonly StoredFigure[];
}

/** Returns the facts that the dated sentences of an article are. */
export function toMomentFacts(
  { article, names, figures }: MomentArticle,
  dated: readonly DatedSentence[],
  index: NameIndex,
): Fact[] {
  const quote = makeQuoter(
    article.text,
    dated.flatMap(({ sentence, date }) => [sentence, date]),
  );
  return dated.map(({ sentence, date }) => {
    const quoted = quote(sentence);
    const figure = figures.find(({ sentence: { start } }) => start === quoted.start);
    const period = periodOf(date.from ?? null, date.to ?? null);
    const moment: StoredMoment = {
      article: article.id,
      title: article.title,
      lang: article.language,
      outlet: article.outlet ?? null,
      published: article.published ?? null,
      ...quoted,
      source: figure?.source ?? null,
      date: {
        from: date.from ?? date.to ?? "",
        to: date.to ?? date.from ?? "",
        precision: precisionOf(date),
        basis: date.basis,
        words: quote(date),
      },
    };
    return {
      ...(period && { period }),
      keys: [
        ledgerKey("lang", article.language),
        ...(figure ? [ledgerKey("source", sourceValue(figure))] : []),
        ...(isRemembered(date, article) ? [REMEMBERED_KEY] : []),
        ...nameKeys(sentence, names, index),
      ],
      json: JSON.stringify(moment),
    };
  });
}

const DAY_MS = 86_400_000;

/**
 * Whether a sentence tells of days that were past when it was published. Words without a number ("last
 * Monday") do not count: what is remembered is told with its date.
 */
function isRemembered(
  { from, to, basis, start, end }: FoundDate,
  { text, published }: Article,
): boolean {
  const period = periodOf(from ?? null, to ?? null);
  if (!period || !published || basis === "relative") return false;
  const days = (Date.parse(firstDay(published)) - Date.parse(period.to)) / DAY_MS;
  return days >= REMEMBERED_DAYS && /\p{N}/u.test(text.slice(start, end));
}

function precisionOf({ from = "", to = "" }: FoundDate): StoredMoment["date"]["precision"] {
  const length = Math.min(from.length || to.length, to.length || from.length);
  if (length === 4) return "year";
  return length === 7 ? "month" : "day";
}

function nameKeys(
  { start, end }: TextRange,
  names: readonly LocatedName[],
  { around }: NameIndex,
): string[] {
  return names
    .filter((name) => name.start >= start && name.end <= end)
    .flatMap(({ entry: { id, class: nameClass } }) => {
      const ids = nameClass === "place" ? [id, ...around(id)] : [id];
      return ids.map((one) => ledgerKey(nameClass, one));
    });
}

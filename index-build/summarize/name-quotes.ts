/** Sentences of cards that name a body, a person or a place, for the card of the name itself. */

import { sortKeyOfDate } from "../../src/contract/date-runs.ts";
import type { NameQuote } from "../../src/contract/name-records.ts";
import type { StoredCard } from "../../src/contract/records.ts";
import { cosine, countWords } from "./sentence-words.ts";

/** Sentences of a name's card. */
const MOST_QUOTES = 6;

/** Sentences kept of a name while articles are read, and how many may gather before they are sorted out. */
const KEPT = 40;
const GATHERED = 120;

/** Likeness, as a cosine, from which on a sentence says nothing new. */
const SAME = 0.6;

/** Collects the sentences of all names. */
export class NameQuotes {
  readonly #quotes = new Map<string, NameQuote[]>();

  /**
   * Adds what the card of an article quotes.
   *
   * @param named By sentence of the card, the ids of the names in it.
   */
  add(card: StoredCard, named: readonly Iterable<string>[]): void {
    const { id: article, title, lang, published, outlet } = card;
    card.card.sentences.forEach((sentence, place) => {
      for (const id of named[place] ?? []) {
        this.#keep(id, { article, title, lang, published, outlet, ...sentence });
      }
    });
  }

  /** The sentences of a name's card: the newest, one an article, no two alike. */
  of(id: string): NameQuote[] {
    const chosen: { readonly quote: NameQuote; readonly counts: ReadonlyMap<string, number> }[] =
      [];
    for (const quote of newest(this.#quotes.get(id) ?? [])) {
      if (chosen.length === MOST_QUOTES) break;
      const { counts } = countWords(quote.text, quote.lang);
      const isNew = chosen.every(
        (other) => other.quote.article !== quote.article && cosine(other.counts, counts) < SAME,
      );
      if (isNew) chosen.push({ quote, counts });
    }
    return chosen.map(({ quote }) => quote);
  }

  #keep(id: string, quote: NameQuote): void {
    const quotes = this.#quotes.get(id) ?? [];
    quotes.push(quote);
    this.#quotes.set(id, quotes.length > GATHERED ? newest(quotes).slice(0, KEPT) : quotes);
  }
}

/** By the last day that the date may mean, undated last; then by article, first what leads it. */
function newest(quotes: readonly NameQuote[]): NameQuote[] {
  const keyed = quotes.map((quote) => ({
    quote,
    day: sortKeyOfDate(quote.published ?? undefined),
  }));
  return keyed
    .sort(
      (left, right) =>
        compare(right.day, left.day) ||
        compare(left.quote.article, right.quote.article) ||
        left.quote.start - right.quote.start,
    )
    .map(({ quote }) => quote);
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

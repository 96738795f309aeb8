/** The names of each article -> which names stand together more often than chance has it. */

import { howNamed, NAMED, nameOf } from "../../src/engine/number-lists.ts";

/** A name that stands in the same articles as another. */
export interface FoundNeighbor {
  readonly number: number;
  /** Articles that name both. */
  readonly together: number;
  readonly logLikelihood: number;
}

/** Neighbors told of a name. */
const MOST_NEIGHBORS = 10;

/** Fewest articles with both: one alone is a chance meeting, whatever the statistics of rare things say. */
const FEWEST_TOGETHER = 2;

/** Least log-likelihood ratio: chi-squared with one degree of freedom is above it once in twenty times by chance. */
const LEAST_RATIO = 3.84;

/**
 * Articles with more names are left out, so that a register of hundreds does not cost the square of its
 * length: everything in it stands beside everything.
 */
const MOST_NAMES = 256;

/** Gives the neighbors of every name in turn. Memory is that of the lists, and one count for each name. */
export class NeighborFinder {
  /** By ordinal, the numbers of the names that the article has itself. */
  readonly #named: readonly Uint32Array[];
  /** By number of a name, its articles. */
  readonly #articles: Uint32Array[];
  readonly #together: Uint32Array;

  /** @param lists By ordinal, as `CountedNames` has them. */
  constructor(lists: readonly Uint32Array[], names: number) {
    this.#named = lists.map((list) => {
      const named = list.filter((packed) => (howNamed(packed) & NAMED) !== 0).map(nameOf);
      return named.length > MOST_NAMES ? new Uint32Array(0) : named;
    });
    this.#articles = articlesOf(this.#named, names);
    this.#together = new Uint32Array(names);
  }

  /** The neighbors of a name, the most surprising first, then by number. */
  neighborsOf(name: number): FoundNeighbor[] {
    const articles = this.#articles[name] ?? new Uint32Array(0);
    const met = this.#meet(articles);
    const found = met
      .filter((other) => other !== name)
      .flatMap((other) => this.#judge(other, articles.length));
    for (const other of met) this.#together[other] = 0;
    return found
      .sort((left, right) => right.logLikelihood - left.logLikelihood || left.number - right.number)
      .slice(0, MOST_NEIGHBORS);
  }

  /** Counts the names of some articles, and gives those met. */
  #meet(articles: Uint32Array): number[] {
    const met: number[] = [];
    for (const article of articles) {
      for (const other of this.#named[article] ?? []) {
        if (this.#together[other] === 0) met.push(other);
        this.#together[other] = (this.#together[other] ?? 0) + 1;
      }
    }
    return met;
  }

  #judge(other: number, articles: number): FoundNeighbor[] {
    const together = this.#together[other] ?? 0;
    const others = this.#articles[other]?.length ?? 0;
    const total = this.#named.length;
    const isMoreThanChance = together * total > articles * others;
    if (together < FEWEST_TOGETHER || !isMoreThanChance) return [];
    const ratio = logLikelihoodRatio(together, articles, others, total);
    if (ratio < LEAST_RATIO) return [];
    return [{ number: other, together, logLikelihood: Math.round(ratio * 10) / 10 }];
  }
}

function articlesOf(named: readonly Uint32Array[], names: number): Uint32Array[] {
  const sizes = new Uint32Array(names);
  for (const list of named) for (const name of list) sizes[name] = (sizes[name] ?? 0) + 1;
  const articles = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  named.forEach((list, article) => {
    for (const name of list) {
      const place = sizes[name] ?? 0;
      const own = articles[name];
      if (own) own[place] = article;
      sizes[name] = place + 1;
    }
  });
  return articles;
}

/**
 * How surprising it is that two names meet so often: −2 log λ of the table of articles with both, either
 * and none. T. Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence",
 * Computational Linguistics 19 (1993); unlike mutual information it does not favor the rare.
 *
 * @param both Articles with both names.
 * @param left Articles with the one, `right` with the other, `total` all articles.
 */
export function logLikelihoodRatio(
  both: number,
  left: number,
  right: number,
  total: number,
): number {
  const cells = [both, left - both, right - both, total - left - right + both];
  const expected = [
    (left * right) / total,
    (left * (total - right)) / total,
    ((total - left) * right) / total,
    ((total - left) * (total - right)) / total,
  ];
  return (
    2 *
    cells.reduce(
      (sum, count, cell) => sum + (count > 0 ? count * Math.log(count / (expected[cell] ?? 1)) : 0),
      0,
    )
  );
}

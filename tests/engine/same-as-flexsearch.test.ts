/**
 * The whole product against FlexSearch as it comes: what the Worker finds in its sharded archive is
 * what a plain index in memory finds in the same terms.
 */

import { join } from "node:path";
import { Index } from "flexsearch";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { analyzeQuery } from "../../src/analysis/analyze-query.ts";
import { isLanguageCode, type LanguageCode } from "../../src/analysis/languages.ts";
import { PROJECT_ROOT } from "../support/project-root.ts";
import { type Random, seededRandom } from "../support/random.ts";
import {
  type ArticleServer,
  idsOf,
  serveArticles,
  type TestArticle,
  walkPages,
} from "../support/serve-articles.ts";

type Match = "all" | "any";

/** What the plain index is given of an article. */
interface PlainArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly lang: LanguageCode;
}

/** A plain index in memory; terms hold no spaces, so that its encoder only has to split at them. */
class PlainArchive {
  readonly #index = new Index({
    tokenize: "strict",
    encoder: { encode: (text: string) => text.split(" ") },
    cache: false,
  } as object);
  readonly #articles: readonly PlainArticle[];
  readonly #languages: LanguageCode[];

  constructor(articles: readonly PlainArticle[]) {
    this.#articles = articles;
    this.#languages = [...new Set(articles.map(({ lang }) => lang))].sort();
    articles.forEach(({ title, text, lang }, number) => {
      const terms = [...analyze(title, lang), ...analyze(text, lang)].map(({ value }) => value);
      if (terms.length > 0) this.#index.add(number, terms.join(" "));
    });
  }

  /** Ids of the articles found, sorted. */
  find(query: string, match: Match): string[] {
    const words = analyzeQuery(query, this.#languages).map(({ terms }) => terms);
    return this.#findWords(words, match)
      .map((number) => this.#articles[number]?.id ?? "")
      .sort();
  }

  #findWords(words: readonly (readonly string[])[], match: Match): number[] {
    // A word with several forms is one word: FlexSearch finds each by any of them.
    if (match === "any") return this.#search(words.flat(), true);
    if (words.every((forms) => forms.length === 1)) return this.#search(words.flat(), false);
    const [first = [], ...others] = words.map((forms) => this.#search(forms, true));
    return first.filter((number) => others.every((found) => found.includes(number)));
  }

  #search(terms: readonly string[], suggest: boolean): number[] {
    const limit = this.#articles.length + 1;
    return this.#index.search(terms.join(" "), { limit, suggest }) as number[];
  }
}

const syllables = ["ka", "lo", "mi", "ru", "te", "sha", "no", "ve", "di", "pa", "zu", "ge"];
const endings = ["", "", "s", "ing", "ed", "ness", "ation", "ly", "'s"];
const stopWords = ["the", "of", "and", "to", "in", "was", "with", "by", "from", "that"];
const oddWords = [
  "2024",
  "1,200",
  "3.5",
  "#Aleppo",
  "O’Neil",
  "co-operate",
  "𝐁old",
  "حلب",
  "e\u0301t\u00e9",
];

function makeVocabulary(random: Random): string[] {
  const roots = Array.from({ length: 500 }, () =>
    Array.from({ length: 2 + random.below(2) }, () => random.pick(syllables)).join(""),
  );
  return [...stopWords, ...roots.map((root) => root + random.pick(endings)), ...oddWords];
}

function makeArticles(random: Random, vocabulary: readonly string[]): TestArticle[] {
  const write = (words: number): string =>
    Array.from({ length: words }, () => random.pickSkewed(vocabulary)).join(" ");
  return Array.from({ length: 400 }, (_, number) => ({
    id: `random-${number}`,
    title: write(2 + random.below(6)),
    text: `${write(5 + random.below(120))}.\n${write(random.below(60))}.`,
    lang: "en",
    ...(random.below(4) > 0 && { date: `20${10 + random.below(15)}-0${1 + random.below(9)}` }),
  }));
}

function makeQueries(random: Random, words: readonly string[], count: number): string[] {
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + random.below(4) }, () =>
      random.below(20) === 0 ? "nowhere" : random.pickSkewed(words),
    ).join(" "),
  );
}

/** Words as they are written: what FlexSearch knows nothing of is switched off. */
const plainWords = "variants=off&translate=off&fuzzy=0";

/** Asks every query of both and returns those that were answered differently. */
async function compare(
  server: ArticleServer,
  plain: PlainArchive,
  queries: readonly string[],
  match: Match,
): Promise<{ different: unknown[]; hits: number }> {
  const different: unknown[] = [];
  let hits = 0;
  for (const query of queries) {
    const path = `/v1/search?q=${encodeURIComponent(query)}&match=${match}&${plainWords}&limit=100&fields=id`;
    const pages = await walkPages(server, path);
    const found = pages.flatMap(idsOf);
    const expected = plain.find(query, match);
    hits += expected.length;
    const totals = [...new Set(pages.map(({ total }) => total))];
    const isSame =
      found.toSorted().join() === expected.join() && totals.join() === `${expected.length}`;
    if (!isSame) different.push({ query, found, expected, totals });
  }
  return { different, hits };
}

describe("an archive of 400 random articles in one language", () => {
  const random = seededRandom(20261120);
  const vocabulary = makeVocabulary(random);
  const articles = makeArticles(random, vocabulary);
  const queries = makeQueries(random, vocabulary, 220);
  const plain = new PlainArchive(
    articles.map(({ id, title = "", text }) => ({ id, title, text, lang: "en" })),
  );
  let server: ArticleServer;
  beforeAll(async () => {
    server = await serveArticles(articles);
  });
  afterAll(() => server.stop());

  test.each<{ match: Match }>([{ match: "all" }, { match: "any" }])(
    "finds for 220 queries with match=$match what plain FlexSearch finds, and counts it",
    async ({ match }) => {
      const { different, hits } = await compare(server, plain, queries, match);
      expect(different).toEqual([]);
      // A comparison of nothing with nothing would prove nothing.
      expect(hits).toBeGreaterThan(queries.length * 3);
    },
    60_000,
  );
});

describe("the sample archive in three languages", () => {
  let server: ArticleServer;
  let plain: PlainArchive;
  let queries: string[];
  beforeAll(async () => {
    server = await serveArticles([join(PROJECT_ROOT, "data/articles")]);
    const records = await server.exportRecords();
    plain = new PlainArchive(
      records.map(({ id, title, text, lang }) => ({
        id,
        title,
        text,
        lang: isLanguageCode(lang) ? lang : "und",
      })),
    );
    const words = records.flatMap(({ text }) => text.match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? []);
    const random = seededRandom(7);
    queries = Array.from({ length: 150 }, () =>
      Array.from({ length: 1 + random.below(4) }, () => random.pick(words)).join(" "),
    );
  });
  afterAll(() => server.stop());

  test.each<{ match: Match }>([{ match: "all" }, { match: "any" }])(
    "finds for 150 queries with match=$match what plain FlexSearch finds, and counts it",
    async ({ match }) => {
      const { different, hits } = await compare(server, plain, queries, match);
      expect(different).toEqual([]);
      expect(hits).toBeGreaterThan(queries.length);
    },
    60_000,
  );
});

import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Hit } from "../../src/contract/responses.ts";
import { PROJECT_ROOT } from "../support/project-root.ts";
import {
  type ArticleServer,
  type SearchResponse,
  serveArticles,
} from "../support/serve-articles.ts";

type Explanation = NonNullable<Hit["explanation"]>;

let server: ArticleServer;
beforeAll(async () => {
  server = await serveArticles([join(PROJECT_ROOT, "data/articles")]);
});
afterAll(() => server.stop());

const queries: readonly { readonly name: string; readonly q: string; readonly others?: string }[] =
  [
    { name: "one word", q: "offensive" },
    { name: "one word in capitals", q: "OFFENSIVE" },
    { name: "a name", q: "Alep" },
    { name: "a name in Arabic", q: "حلب" },
    { name: "two words", q: "Alep civils" },
    { name: "any of two words", q: "Alep ankara", others: "&match=any" },
    { name: "three words", q: "russian raids city" },
    { name: "three of three words", q: "armée syrienne Alep", others: "&match=all" },
    { name: "any of three words", q: "Turkey Russia Idlib", others: "&match=any" },
    { name: "a sentence", q: "how many civilians were killed in the offensive of Aleppo" },
    { name: "a word said twice", q: "Alep Alep civils" },
    { name: "a word of no article", q: "offensive wxzqvk" },
    { name: "a phrase", q: '"most of the city"' },
    { name: "a phrase and a word", q: '"droits de l\'homme" Alep', others: "&match=any" },
    { name: "alternatives", q: "Ankara OR Moscou" },
    { name: "alternatives beside a word", q: "Alep civils OR soldats", others: "&match=any" },
    { name: "a word left out", q: "Alep -offensive" },
    { name: "a typing error", q: "ofensive" },
    { name: "words near a known one", q: "offensive", others: "&fuzzy=2" },
    { name: "a translation", q: "ceasefire" },
    { name: "a beginning", q: "bombardem*" },
    { name: "a last word being typed", q: "Alep bomb", others: "&prefix=last" },
    { name: "words of one sentence", q: "Alep OSDH", others: "&scope=sentence" },
    { name: "words of the title", q: "Alep OSDH", others: "&in=title&match=any" },
    {
      name: "words as they are written only",
      q: "Alep ville",
      others: "&variants=off&translate=off",
    },
  ];

const cases = ["", "&recency=365", "&recency=30"].flatMap((recency) =>
  queries.map(({ name, q, others = "" }) => ({
    name: `${name}${recency}`,
    q,
    others: others + recency,
  })),
);

function find(q: string, others: string): Promise<SearchResponse> {
  return server.search(`/v1/search?q=${encodeURIComponent(q)}&limit=100${others}`);
}

/** Every hit with its explanation, which it must have. */
function explained({ results }: SearchResponse): { hit: Hit; explanation: Explanation }[] {
  return results.map((hit) => {
    if (!hit.explanation) throw new Error(`${hit.id} has no explanation`);
    return { hit, explanation: hit.explanation };
  });
}

/** Words that the articles were matched with. */
function wordsOf({ query }: SearchResponse): number {
  return query.interpreted.length - query.dropped.length;
}

describe("each hit's numbers add up", () => {
  test.each(cases)("$name: $q", async ({ q, others }) => {
    const answer = await find(q, `${others}&explain=1`);
    expect(answer.total).toBeGreaterThan(0);
    for (const { hit, explanation } of explained(answer)) {
      const { words, complete, exact, sentence, recency, score } = explanation;
      const sum = words.reduce((total, { value }) => total + value, complete + exact + sentence);
      expect(Math.abs(sum * recency - score)).toBeLessThan(1e-9);
      expect(hit.score).toBe(Math.round(score * 1000) / 1000);
    }
  });

  test.each(cases)("and tell nothing that is not so: $name: $q", async ({ q, others }) => {
    const answer = await find(q, `${others}&explain=1`);
    const inputs = answer.query.interpreted.map(({ input }) => input);
    for (const { hit, explanation } of explained(answer)) {
      const missing = hit.missing ?? [];
      const told = explanation.words.map(({ term }) => term);
      expect(told.filter((term) => !inputs.includes(term) || missing.includes(term))).toEqual([]);
      expect(told.length + missing.length).toBe(wordsOf(answer));
      expect(explanation.words.every(({ value, weight }) => value > 0 && weight > 0)).toBe(true);
      expect(explanation.words.every(({ weight }) => weight <= 1)).toBe(true);
      const isComplete = wordsOf(answer) >= 3 && missing.length === 0;
      expect(explanation.complete > 0).toBe(isComplete);
      if (wordsOf(answer) === 1) expect(explanation.sentence).toBe(0);
      expect(explanation.recency).toBeLessThanOrEqual(1);
      expect(explanation.recency).toBeGreaterThanOrEqual(0.5);
      if (!others.includes("recency")) expect(explanation.recency).toBe(1);
    }
  });
});

function hasSynonym({ words }: Explanation): boolean {
  return words.some(({ kind }) => kind === "synonym");
}

describe("hits stand in falling order of what is explained", () => {
  test.each(cases)("$name: $q", async ({ q, others }) => {
    const answer = await find(q, `${others}&explain=1`);
    const isShort = wordsOf(answer) < 3;
    // Of one or two words, articles with all of them come first; a synonym is near one, and not it.
    const ranks = explained(answer).map(({ hit, explanation }) => ({
      group: isShort && (hit.missing || hasSynonym(explanation)) ? 1 : 0,
      score: explanation.score,
    }));
    const sorted = ranks.toSorted((a, b) => a.group - b.group || b.score - a.score);
    expect(ranks).toEqual(sorted);
  });

  test("the preference for new articles changes the numbers of old ones", async () => {
    const recencies = explained(await find("Alep", "&explain=1&recency=3650")).map(
      ({ explanation }) => explanation.recency,
    );
    expect(new Set(recencies).size).toBeGreaterThan(2);
  });

  test("a word said twice counts twice", async () => {
    const [once, twice] = await Promise.all([
      find("civils Alep", "&explain=1"),
      find("civils Alep Alep", "&explain=1"),
    ]);
    const wordIn = (answer: SearchResponse, id: string | undefined) =>
      explained(answer)
        .find(({ hit }) => hit.id === id)
        ?.explanation.words.find(({ term }) => term === "Alep");
    for (const { id } of once.results) {
      const [single, double] = [wordIn(once, id), wordIn(twice, id)];
      expect([single?.times, double?.times]).toEqual([1, 2]);
      expect(double?.value).toBeCloseTo(2 * (single?.value ?? 0), 9);
    }
  });
});

describe("nothing is explained", () => {
  test.each(["", "&explain=0", "&fields=id,explanation", "&explain=1&fields=id,score"])(
    "unless it is asked for: %j",
    async (others) => {
      const { results } = await find("Alep", others);
      expect(results.length).toBeGreaterThan(0);
      expect(results.filter((hit) => "explanation" in hit)).toEqual([]);
    },
  );

  test("and an explanation changes nothing else", async () => {
    const [plain, explaining] = await Promise.all([
      find("Alep civils", ""),
      find("Alep civils", "&explain=1"),
    ]);
    const without = explaining.results.map(({ explanation: _, ...hit }) => hit);
    expect(without).toEqual(plain.results);
  });
});

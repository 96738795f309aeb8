import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type ArticleServer,
  idsOf,
  serveArticles,
  type TestArticle,
} from "../support/serve-articles.ts";

/** Words that no query asks for, to give texts their length. */
function filler(words: number): string {
  return `${Array.from({ length: words }, (_, index) => `filler${index}`).join(" ")}.`;
}

function article(
  id: string,
  title: string,
  text: string,
  more: Partial<TestArticle> = {},
): TestArticle {
  return { id, title, text, lang: "en", date: "2020-01-01", ...more };
}

const articles: readonly TestArticle[] = [
  article("harbor-title-and-body", "Harbor closed", `Harbor harbor harbor. ${filler(57)}`),
  article("harbor-title", "Harbor closed", filler(60)),
  article("harbor-body", "Nothing else", `Harbor. ${filler(59)}`),
  article("harbor-short", "Nothing else", `Harbor. ${filler(20)}`),
  article("harbor-long", "Nothing else", `Harbor. ${filler(400)}`),

  article("bridge-and-zeppelin", "Nothing else", `Bridge zeppelin. ${filler(58)}`),
  article("zeppelin-only", "Nothing else", `Zeppelin. ${filler(59)}`),
  article("bridge-only", "Nothing else", `Bridge. ${filler(59)}`),
  ...["one", "two", "three"].map((name) =>
    article(`bridge-${name}`, "Bridge", `Bridge. ${filler(900)}`),
  ),

  article("tie-b", "Lantern", filler(60), { date: "2021-05-03" }),
  article("tie-a", "Lantern", filler(60), { date: "2021-05-03" }),
  article("tie-month", "Lantern", filler(60), { date: "2021-05" }),
  article("tie-newest", "Lantern", filler(60), { date: "2022-01-01" }),
  { id: "tie-undated", title: "Lantern", text: filler(60), lang: "en" },

  article("both-once", "Nothing else", `Quarry. ${filler(30)} Meadow. ${filler(200)}`),
  article("quarry-often", "Quarry quarry", `Quarry quarry quarry quarry quarry. ${filler(30)}`),
];

const golden: readonly {
  readonly name: string;
  readonly query: string;
  readonly expected: readonly (readonly [id: string, reason: string])[];
}[] = [
  {
    name: "where and how often the word stands, and in how much text",
    query: "q=harbor",
    expected: [
      ["harbor-title-and-body", "in the title and three times in the body"],
      ["harbor-title", "once, in the title, which weighs more than the body"],
      ["harbor-short", "once in the body, of a third of the length"],
      ["harbor-body", "once in the body"],
      ["harbor-long", "once in the body, of seven times the length"],
    ],
  },
  {
    name: "the rarer word",
    query: "q=bridge+zeppelin&match=any&fields=id,missing",
    expected: [
      ["bridge-and-zeppelin", "has both words, and those with all words come first"],
      ["zeppelin-only", "has the rarer word"],
      ["bridge-only", "has the commoner word in a short text"],
      ["bridge-one", "has the commoner word in a long text; the title does not make up for it"],
      ["bridge-three", "is the same as the one before, and its id sorts behind"],
      ["bridge-two", "is the same as the one before, and its id sorts behind"],
    ],
  },
  {
    name: "the date and then the id where nothing else differs",
    query: "q=lantern",
    expected: [
      ["tie-newest", "is the newest"],
      ["tie-month", "may be of the last day of its month"],
      ["tie-a", "is of the same day as the next, and its id sorts first"],
      ["tie-b", "is of the same day, and its id sorts behind"],
      ["tie-undated", "has no date"],
    ],
  },
  {
    name: "all words before the one that says most",
    query: "q=quarry+meadow&match=any",
    expected: [
      ["both-once", "has both words, each once in a long text"],
      ["quarry-often", "has one word seven times"],
    ],
  },
];

let server: ArticleServer;
beforeAll(async () => {
  server = await serveArticles(articles);
});
afterAll(() => server.stop());

describe("articles are ranked by", () => {
  test.each(golden)("$name", async ({ query, expected }) => {
    const answer = await server.search(`/v1/search?${query}&limit=100`);
    expect(idsOf(answer)).toEqual(expected.map(([id]) => id));
  });

  test("scores that fall among those with as many words, and are told", async () => {
    const { results } = await server.search("/v1/search?q=harbor");
    const scores = results.map(({ score }) => score ?? -1);
    expect(scores.every((score) => score > 0)).toBe(true);
    expect(scores).toEqual(scores.toSorted((left, right) => right - left));
  });
});

describe("an answer tells how the query was understood", () => {
  test("a word that no article holds is dropped by name", async () => {
    const answer = await server.search("/v1/search?q=harbor+qwertyuiop");
    expect(answer.total).toBe(5);
    expect(answer.query).toMatchObject({ match: "all", relaxed: true, dropped: ["qwertyuiop"] });
    expect(answer.query.interpreted).toMatchObject([
      { input: "harbor", terms: ["harbor"], documents: 5 },
      { input: "qwertyuiop", terms: ["qwertyuiop"], documents: 0, tried: [] },
    ]);
  });

  test("words that never stand together are searched for one by one, and hits name what they lack", async () => {
    const answer = await server.search("/v1/search?q=zeppelin+lantern");
    expect(answer.query).toMatchObject({ match: "any", relaxed: true, dropped: [] });
    expect(
      Object.fromEntries(answer.results.map(({ id, missing }) => [id, missing])),
    ).toMatchObject({
      "zeppelin-only": ["lantern"],
      "tie-a": ["zeppelin"],
    });
    expect(answer.total).toBe(7);
  });

  test("match=all gives nothing up", async () => {
    const answer = await server.search("/v1/search?q=harbor+qwertyuiop&match=all");
    expect([answer.total, answer.results]).toEqual([0, []]);
    expect(answer.query).toMatchObject({ match: "all", relaxed: false, dropped: [] });
  });

  test("a hit with all words lacks none", async () => {
    const { results } = await server.search("/v1/search?q=bridge+zeppelin&match=all");
    expect(results.map(({ id, missing }) => [id, missing])).toEqual([
      ["bridge-and-zeppelin", undefined],
    ]);
  });

  test.each(["!!!", "…", "\u200b\u200d", "«»"])("%j has no words, which is told", async (q) => {
    const answer = await server.search(`/v1/search?q=${encodeURIComponent(q)}`);
    expect(answer).toMatchObject({
      reason: "no-words",
      total: 0,
      count: 0,
      results: [],
      next: null,
    });
  });

  test.each(["", "%20%20", "+%09+"])("a query of nothing (q=%s) finds every article", async (q) => {
    const answer = await server.search(`/v1/search?q=${q}`);
    expect(answer.total).toBe(articles.length);
    expect(answer.reason).toBeUndefined();
  });
});

describe("in=title", () => {
  test("finds a word in titles only", async () => {
    const answer = await server.search("/v1/search?q=harbor&in=title");
    expect(idsOf(answer).toSorted()).toEqual(["harbor-title", "harbor-title-and-body"]);
  });

  test("finds nothing for a word that no title has", async () => {
    expect(await server.search("/v1/search?q=zeppelin&in=title")).toMatchObject({ total: 0 });
  });

  test("is in=body the other way round, and both together are all", async () => {
    const body = await server.search("/v1/search?q=harbor&in=body");
    expect(idsOf(body)).not.toContain("harbor-title");
    expect(body.total).toBe(4);
    const both = await server.search("/v1/search?q=harbor&in=body,title");
    expect(both.total).toBe(5);
  });

  test("needs every word in the title", async () => {
    expect(await server.search("/v1/search?q=harbor+closed&in=title")).toMatchObject({ total: 2 });
    expect(await server.search("/v1/search?q=harbor+filler3&in=title&match=all")).toMatchObject({
      total: 0,
    });
  });
});

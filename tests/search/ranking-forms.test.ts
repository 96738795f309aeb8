import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type ArticleServer,
  idsOf,
  serveArticles,
  type TestArticle,
} from "../support/serve-articles.ts";

/** Words that no query asks for, to give all texts one length. */
function filler(words: number): string {
  return `${Array.from({ length: words }, (_, index) => `wxz${index}`).join(" ")}.`;
}

function article(id: string, text: string, lang = "en"): TestArticle {
  return { id, title: "Nothing else", text, lang, date: "2020-01-01" };
}

const articles: readonly TestArticle[] = [
  article("plural", `The lanterns. ${filler(40)}`),
  article("singular", `A lantern now. ${filler(39)}`),
  article("lanterned", `He lanterned on. ${filler(39)}`),

  article("apart", `The harbor. ${filler(20)} The bridge. ${filler(18)}`),
  article("together", `${filler(20)} The harbor bridge. ${filler(20)}`),

  article("written-so", `Idlib itself. ${filler(39)}`),
  article("otherwise", `Idleb itself. ${filler(39)}`),
  article("in-arabic", `إدلب اليوم. ${filler(39)}`, "ar"),

  article("truce-en", `A ceasefire today. ${filler(38)}`),
  article("truce-fr", `Une trêve ce jour. ${filler(38)}`, "fr"),

  article("exact", `Zugzwang here. ${filler(39)}`),
  article("missing-letter", `Zugzwng here. ${filler(39)}`),

  article("long-all", `Alpha beta gamma delta epsilon. ${filler(37)}`),
  article("long-four", `Alpha beta gamma delta. ${filler(38)}`),
  article("long-one", `Alpha alpha alpha alpha. ${filler(38)}`),
];

const golden: readonly {
  readonly name: string;
  readonly query: string;
  readonly expected: readonly (readonly [id: string, reason: string])[];
}[] = [
  {
    name: "the word as it was typed before others of one stem",
    query: "q=lantern&fuzzy=0",
    expected: [
      ["singular", "has the word itself"],
      [
        "lanterned",
        "has another word of the stem; it is as good as the next, and its id sorts first",
      ],
      ["plural", "has another word of the stem"],
    ],
  },
  {
    name: "the word as it was typed, if that is the plural",
    query: "q=lanterns&fuzzy=0",
    expected: [
      ["plural", "has the word itself"],
      ["lanterned", "has another word of the stem"],
      ["singular", "has another word of the stem"],
    ],
  },
  {
    name: "words of one sentence before words far apart",
    query: "q=harbor+bridge",
    expected: [
      ["together", "has both words in one sentence, although the words of both are as many"],
      ["apart", "has both words, in two sentences"],
    ],
  },
  {
    name: "the spelling that was asked for before other writings of the name",
    query: "q=Idlib",
    expected: [
      ["written-so", "has the name as it was typed"],
      ["in-arabic", "has another writing; it is as good as the next, and its id sorts first"],
      ["otherwise", "has another writing"],
    ],
  },
  {
    name: "the word itself before its translation",
    query: "q=ceasefire",
    expected: [
      ["truce-en", "has the word"],
      ["truce-fr", "has a translation"],
    ],
  },
  {
    name: "the mended word where the one typed is in no article",
    query: "q=zugzwamg",
    expected: [["exact", "is one letter away; the other is two"]],
  },
  {
    name: "how much of a long query an article has on the whole",
    query: "q=alpha+beta+gamma+delta+epsilon",
    expected: [
      ["long-all", "has all words"],
      ["long-four", "has all but one, which a sentence puts up with"],
      ["long-one", "has one word, often"],
    ],
  },
  {
    name: "the phrase only, which is all that was asked for",
    query: `q=${encodeURIComponent('"harbor bridge"')}`,
    expected: [["together", "has the phrase; the other article has its words"]],
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
});

describe("an answer tells as what a word was found", () => {
  test.each([
    { query: "q=Idlib", id: "otherwise", kind: "variant" },
    { query: "q=Idlib", id: "written-so", kind: "exact" },
    { query: "q=idlib", id: "written-so", kind: "folded" },
    { query: "q=ceasefire", id: "truce-fr", kind: "translation" },
    { query: "q=lanterns", id: "singular", kind: "stem" },
    { query: "q=zugzwamg", id: "exact", kind: "typo" },
    { query: "q=zugzw*", id: "exact", kind: "prefix" },
  ])("$query in $id: $kind", async ({ query, id, kind }) => {
    const { results } = await server.search(`/v1/search?${query}`);
    const hit = results.find((result) => result.id === id);
    expect(hit?.matches?.map((match) => match.kind)).toEqual([kind]);
  });

  test.each([
    { off: "variants=off&translate=off", query: "q=Idlib", ids: ["written-so"] },
    { off: "translate=off", query: "q=ceasefire", ids: ["truce-en"] },
    { off: "fuzzy=0", query: "q=zugzwamg", ids: [] },
  ])("and not at all as what is switched off by $off", async ({ off, query, ids }) => {
    expect(idsOf(await server.search(`/v1/search?${query}&${off}`))).toEqual(ids);
  });
});

describe("signs of the query", () => {
  test.each([
    { name: "a word left out", q: "harbor -bridge", ids: [] },
    { name: "a phrase left out", q: 'harbor -"harbor bridge"', ids: ["apart"] },
    { name: "alternatives", q: "zugzwang OR bridge", ids: ["apart", "exact", "together"] },
    { name: "a phrase in other marks", q: "« harbor bridge »", ids: ["together"] },
    { name: "a phrase with a stop word between", q: '"harbor the bridge"', ids: [] },
  ])("mean $name: $q", async ({ q, ids }) => {
    const answer = await server.search(
      `/v1/search?match=all&fuzzy=0&variants=off&q=${encodeURIComponent(q)}`,
    );
    expect(idsOf(answer).toSorted()).toEqual(ids);
  });

  test.each([
    { q: 'harbor "bridge', flaw: "quote-unclosed" },
    { q: "-harbor", flaw: "only-excluded" },
    { q: "harbor OR", flaw: "or-without-words" },
  ])("that mean nothing are words, which is told: $q", async ({ q, flaw }) => {
    const answer = await server.search(`/v1/search?q=${encodeURIComponent(q)}`);
    expect(answer.query.taken_as_words).toBe(flaw);
    expect(idsOf(answer)).toContain("together");
  });
});

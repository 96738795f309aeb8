import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type ArticleServer,
  type SearchResponse,
  serveArticles,
  type TestArticle,
} from "../support/serve-articles.ts";

/** Words that look like no other, so that nothing but what is written here is found. */
const articles: readonly TestArticle[] = [
  {
    id: "first",
    title: "Zorvalen",
    text: "The zorvalen is grelnic here. A tumvik stays.",
    lang: "en",
    date: "2020-03-04",
    outlet: "Wire",
    tags: ["North"],
  },
  {
    id: "second",
    title: "Brimquist",
    text: "Le brimquist est loin. Un grelnic aussi.",
    lang: "fr",
    date: "2012",
    outlet: "Desk",
  },
  { id: "third", title: "Plomdax", text: "A plomdax and a zorvalen near Homs.", lang: "en" },
];

let server: ArticleServer;
beforeAll(async () => {
  server = await serveArticles(articles);
});
afterAll(() => server.stop());

type Suggestion = NonNullable<SearchResponse["suggestions"]>[number];
type Parameters = Readonly<Record<string, string>>;

function find(parameters: Parameters): Promise<SearchResponse> {
  return server.search(`/v1/search?${new URLSearchParams(parameters)}`);
}

/** The request that a suggestion stands for. */
function requestOf(asked: Parameters, { q, set = {} }: Suggestion): Parameters {
  const changed = Object.entries({ ...asked, q, ...set });
  return Object.fromEntries(changed.filter(([, value]) => value !== ""));
}

/** The reasons of the suggestions, each with the query that it suggests. */
function told({ suggestions = [] }: SearchResponse): string[] {
  return suggestions.map(({ reason, q }) => `${reason}: ${q}`);
}

describe("whoever finds nothing is told", () => {
  test.each([
    {
      name: "that any of the words finds something, and each word that does",
      asked: { q: "brimquist plomdax", match: "all" },
      expected: ["any-word: brimquist plomdax", "one-word: brimquist", "one-word: plomdax"],
    },
    {
      name: "no word that finds nothing",
      asked: { q: "brimquist wxzqvk", match: "all" },
      expected: ["any-word: brimquist wxzqvk", "one-word: brimquist"],
    },
    {
      name: "what is meant by a word with an error, when errors are not mended",
      asked: { q: "zorvlaen", fuzzy: "0", variants: "off" },
      expected: ["correction: zorvalen"],
    },
    {
      name: "what is meant, with the other words around it",
      asked: { q: "grelnic zorvlaen tumvik", fuzzy: "0", match: "all", variants: "off" },
      expected: [
        "any-word: grelnic zorvlaen tumvik",
        "correction: grelnic zorvalen tumvik",
        "one-word: grelnic",
        "one-word: tumvik",
      ],
    },
    {
      name: "that the same words find something without the filters",
      asked: { q: "brimquist", lang: "en" },
      expected: ["without-filters: brimquist"],
    },
    { name: "nothing, where nothing helps", asked: { q: "wxzqvk vqxkkz" }, expected: [] },
    {
      name: "what is meant in a phrase, with the other words of it",
      asked: { q: '"zorvlaen is grelnic"', fuzzy: "0" },
      expected: ['correction: "zorvalen is grelnic"'],
    },
  ])("$name", async ({ asked, expected }) => {
    const answer = await find(asked);
    expect(answer.total).toBe(0);
    expect(told(answer)).toEqual(expected);
  });

  test.each([
    { lang: "ar" },
    { outlet: "desk" },
    { place: "Damas" },
    { person: "person:bashar-al-assad" },
    { org: "OSDH" },
    { tag: "South" },
    { year: "1999" },
    { from: "2021", undated: "exclude" },
    { to: "2019", undated: "exclude" },
    { bbox: "0,0,1,1" },
    { in: "quote" },
    { lang: "fr", year: "2020", in: "caption" },
  ])("which filters to leave out: %j", async (filters) => {
    const answer = await find({ q: "tumvik", ...filters });
    const set = Object.fromEntries(Object.keys(filters).map((name) => [name, ""]));
    expect(answer).toMatchObject({
      total: 0,
      suggestions: [{ q: "tumvik", set, reason: "without-filters", total: 1 }],
    });
  });

  test("that the words stand in one article, but in no one sentence", async () => {
    const { suggestions } = await find({ q: "zorvalen tumvik", scope: "sentence" });
    expect(suggestions).toContainEqual({
      q: "zorvalen tumvik",
      set: { scope: "" },
      reason: "without-filters",
      total: 1,
    });
  });

  test("in how many articles each word stands", async () => {
    const answer = await find({ q: "grelnic wxzqvk zorvalen plomdax", match: "all" });
    expect(answer.total).toBe(0);
    expect(answer.query.interpreted.map(({ input, documents }) => [input, documents])).toEqual([
      ["grelnic", 2],
      ["wxzqvk", 0],
      ["zorvalen", 2],
      ["plomdax", 1],
    ]);
  });

  test("five things at most", async () => {
    const q = "zorvalen brimquist plomdax tumvik grelnic";
    expect((await find({ q, match: "all", lang: "ar" })).suggestions).toEqual([]);
    expect((await find({ q, match: "all" })).suggestions).toHaveLength(5);
  });
});

const queries = [
  ..."zorvalen|brimquist|wxzqvk|zorvlaen|grelnic tumvik|brimquist plomdax".split("|"),
  ..."zorvlaen brimquist|zorvalen -zorvalen|tumvik -grelnic|zorvalen OR wxzqvk".split("|"),
  ...['"zorvalen is grelnic"', '"grelnic zorvalen"', 'plomdax "zorvalen is"', '"zorvlaen near"'],
  ...[
    'zorvlaen "brimquist',
    "zorv*",
    "plomdax brim",
    "Homs zorvlaen",
    "حمص brimquist",
    "OR",
    "!!!",
  ],
  ...["  zorvlaen   brimquist ", "zorvlaen OR wxzqvk plomdax", "brimquist Homs wxzqvk zorvlaen"],
];
const settings: readonly Parameters[] = [
  {},
  { match: "all" },
  { match: "all", fuzzy: "0" },
  { fuzzy: "0", match: "any" },
  { lang: "fr" },
  { lang: "-en,-fr" },
  { match: "all", in: "title", fuzzy: "0" },
  { scope: "sentence" },
  { scope: "sentence", match: "any", fuzzy: "0", year: "2020" },
  { year: "2012,none", outlet: "Wire" },
  { place: "Homs", match: "all" },
  { prefix: "last", match: "all", variants: "off", translate: "off" },
  { from: "2015", undated: "exclude", tag: "-north", in: "body,title" },
  { match: "all", sort: "published", recency: "30", snippet: "80", facets: "lang" },
];

describe("whatever is asked", () => {
  test.each(settings)("each suggestion finds as many articles as it says: %j", async (setting) => {
    let suggested = 0;
    for (const q of queries) {
      const asked = { q, ...setting };
      const answer = await find(asked);
      const suggestions = answer.suggestions ?? [];
      if (answer.total > 0) expect([q, answer.suggestions]).toEqual([q, undefined]);
      expect(suggestions.length).toBeLessThanOrEqual(5);
      for (const suggestion of suggestions) {
        const { total } = await find(requestOf(asked, suggestion));
        expect([q, suggestion, total]).toEqual([q, suggestion, suggestion.total]);
        expect(total).toBeGreaterThan(0);
        suggested += 1;
      }
    }
    expect(suggested).toBeGreaterThan(0);
  });

  test.each(settings)("no suggestion is given twice: %j", async (setting) => {
    for (const q of queries) {
      const asked = { q, ...setting };
      const { suggestions = [] } = await find(asked);
      const requests = suggestions.map((each) => JSON.stringify(requestOf(asked, each)));
      expect([q, requests.length]).toEqual([q, new Set(requests).size]);
    }
  });
});

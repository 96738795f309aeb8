import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod/mini";
import {
  digestResponseSchema,
  digestsResponseSchema,
} from "../../src/contract/digest-responses.ts";
import {
  compareResponseSchema,
  entityCardResponseSchema,
  figuresResponseSchema,
  timelineResponseSchema,
} from "../../src/contract/figure-responses.ts";
import { problemSchema } from "../../src/contract/responses.ts";
import { type ArticleServer, serveArticles, type TestArticle } from "../support/serve-articles.ts";

const articles: readonly TestArticle[] = [
  {
    id: "ward-en",
    lang: "en",
    date: "2019-03-05",
    title: "Shelling of a ward",
    text: "At least 14 people were killed in Saraqib on 4 March 2019, the Syrian Observatory for Human Rights said. Nurses had left the ward an hour before.",
  },
  {
    id: "ward-fr",
    lang: "fr",
    date: "2019-03-05",
    title: "Une salle d'hôpital bombardée",
    text: "Neuf personnes ont été tuées à Saraqeb le 4 mars 2019, selon les Casques blancs. Le toit de la salle s'est effondré.",
  },
  {
    id: "camp-en",
    lang: "en",
    date: "2019-03-12",
    title: "Tents in the north",
    text: "Some 3,000 people were displaced in Afrin on 11 March 2019, the United Nations said. The tents stand in the mud.",
  },
  {
    id: "voice-en",
    lang: "en",
    title: "The long war",
    text: "The war has killed more than 300,000 people in Syria. Nobody has counted the streets.",
  },
];

let server: ArticleServer;
beforeAll(async () => {
  server = await serveArticles(articles);
});
afterAll(() => server.stop());

async function ask<Schema extends z.ZodMiniType>(
  schema: Schema,
  path: string,
): Promise<z.output<Schema>> {
  const response = await server.fetch(path);
  const body = await response.text();
  expect(response.status, body).toBe(200);
  return schema.parse(JSON.parse(body));
}

/** Ids of the articles whose figures are found, in their order. */
async function figuresFor(query: string): Promise<string[]> {
  const { results } = await ask(figuresResponseSchema, `/v1/figures?${query}`);
  return results.map(({ article }) => article);
}

describe("figures are found", () => {
  test.each([
    ["", ["camp-en", "ward-en", "ward-fr", "voice-en"]],
    ["kind=killed", ["ward-en", "ward-fr", "voice-en"]],
    ["kind=-killed", ["camp-en"]],
    ["source=OSDH", ["ward-en"]],
    ["source=SOHR,White Helmets", ["ward-en", "ward-fr"]],
    ["source=none", ["voice-en"]],
    ["source=-none", ["camp-en", "ward-en", "ward-fr"]],
    ["place=Saraqeb", ["ward-en", "ward-fr"]],
    ["place=syria", ["camp-en", "ward-en", "ward-fr", "voice-en"]],
    ["place=idlib-governorate&bound=exact", ["ward-fr"]],
    ["lang=fr", ["ward-fr"]],
    ["from=2019-03-05&undated=exclude", ["camp-en"]],
    ["to=2019-03-10&undated=exclude", ["ward-en", "ward-fr"]],
    ["undated=only", ["voice-en"]],
    ["source=Martians", []],
    ["place=Atlantis", []],
  ])("by %s", async (query, expected) => {
    expect(await figuresFor(query)).toEqual(expected);
  });

  test("with number, bound, source and words as they stand in the text", async () => {
    const { results } = await ask(figuresResponseSchema, "/v1/figures?source=SOHR");
    const [figure] = results;
    expect(figure).toMatchObject({
      ...{ kind: "killed", value: 14, bound: "at-least", attribution: "named" },
      source: { id: "org:sohr" },
      place: { id: "place:saraqib" },
      ...{ from: "2019-03-04", to: "2019-03-04" },
    });
    const { text = "" } = articles.find(({ id }) => id === figure?.article) ?? {};
    for (const words of [figure?.quote, figure?.sentence, figure?.source_quote]) {
      expect(text.slice(words?.start, words?.end)).toBe(words?.text);
    }
  });

  test("page by page, with one total", async () => {
    const ids: string[] = [];
    let path: string | null = "/v1/figures?limit=1";
    while (path !== null) {
      const page: z.output<typeof figuresResponseSchema> = await ask(figuresResponseSchema, path);
      expect(page.total).toBe(4);
      ids.push(...page.results.map(({ id }) => id));
      path = page.next;
    }
    expect(new Set(ids).size).toBe(4);
  });

  test("as a table", async () => {
    const response = await server.fetch("/v1/figures?format=csv&source=SOHR");
    expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8; header=present");
    const [head = "", row = ""] = (await response.text()).split("\r\n");
    expect(head).toMatch(/^id,kind,value,/);
    expect(row).toContain("ward-en:1,killed,14,,,at-least,people,");
  });

  test("and what a name was taken for is told", async () => {
    const { filters } = await ask(figuresResponseSchema, "/v1/figures?source=OSDH&place=-Atlantis");
    expect(filters).toEqual([
      { parameter: "place", value: "Atlantis", negated: true, meant: [] },
      { parameter: "source", value: "OSDH", negated: false, meant: ["org:sohr"] },
    ]);
  });
});

describe("articles are found by who gives their figures", () => {
  test.each([
    ["OSDH", ["ward-en"]],
    ["org:white-helmets,UN", ["camp-en", "ward-fr"]],
    ["-OSDH", ["camp-en", "ward-fr", "voice-en"]],
    ["Martians", []],
  ])("%s", async (source, expected) => {
    const { results } = await server.search(
      `/v1/search?source=${encodeURIComponent(source)}&fields=id`,
    );
    expect(results.map(({ id }) => id)).toEqual(expected);
  });

  test("with exact counts", async () => {
    const { facets } = await server.search("/v1/search?q=syria+OR+saraqib+OR+afrin&facets=source");
    expect(facets?.source?.map(({ value, count }) => [value, count])).toEqual([
      ["org:sohr", 1],
      ["org:united-nations", 1],
      ["org:white-helmets", 1],
    ]);
  });
});

describe("articles are found by the days that they speak of", () => {
  test.each([
    ["from=2019-03-11", ["camp-en", "voice-en"]],
    ["to=2019-03-10&undated=exclude", ["ward-en", "ward-fr"]],
    ["from=2019-03-05&to=2019-03-10&undated=exclude", []],
    ["undated=only", ["voice-en"]],
    ["undated=exclude", ["camp-en", "ward-en", "ward-fr"]],
  ])("date=event&%s", async (query, expected) => {
    const { results } = await server.search(`/v1/search?date=event&${query}&fields=id`);
    expect(results.map(({ id }) => id)).toEqual(expected);
  });
});

describe("who asks a question", () => {
  test.each([
    "how many people displaced in Afrin",
    "combien de personnes displaced Afrin",
    "كم people displaced Afrin",
  ])("is answered what the other words find: %s", async (q) => {
    const { results } = await server.search(`/v1/search?q=${encodeURIComponent(q)}&fields=id`);
    expect(results.map(({ id }) => id)).toContain("camp-en");
  });

  test("finds nothing more for asking", async () => {
    const [asked, plain] = await Promise.all([
      server.search("/v1/search?q=how+many+tents&fields=id"),
      server.search("/v1/search?q=tents&fields=id"),
    ]);
    expect(asked.total).toBe(plain.total);
  });
});

test("figures of one scope stand side by side, and those of others apart", async () => {
  const { scopes, total } = await ask(compareResponseSchema, "/v1/compare?kind=killed");
  expect(total).toBe(3);
  const told = scopes.map(({ place, sources, figures }) => [
    place?.id,
    sources,
    figures.map(({ value }) => value).toSorted((a, b) => Number(a) - Number(b)),
  ]);
  expect(told).toEqual([
    ["place:saraqib", 2, [9, 14]],
    ["place:syria", 1, [300_000]],
  ]);
});

describe("a timeline", () => {
  test("has the days that sentences speak of, newest first", async () => {
    const { buckets, total } = await ask(timelineResponseSchema, "/v1/timeline");
    expect(buckets.map(({ start, count }) => [start, count])).toEqual([
      ["2019-03-11", 1],
      ["2019-03-04", 2],
    ]);
    expect(total).toBe(3);
    expect(buckets[0]?.items[0]?.date).toMatchObject({
      ...{ from: "2019-03-11", to: "2019-03-11", precision: "day", basis: "stated" },
      words: { text: "11 March 2019" },
    });
  });

  test("has as many sentences a day as are asked for, and counts all", async () => {
    const { buckets } = await ask(timelineResponseSchema, "/v1/timeline?items=1");
    expect(buckets.map(({ count, items }) => [count, items.length])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  test("of a place has what lies inside it", async () => {
    const { buckets } = await ask(timelineResponseSchema, "/v1/timeline?place=idlib-governorate");
    expect(buckets.map(({ start }) => start)).toEqual(["2019-03-04"]);
  });

  test("by publication tells what is not dated", async () => {
    const path = "/v1/timeline?date=published&interval=month";
    const { buckets, undated } = await ask(timelineResponseSchema, path);
    expect(buckets.map(({ start, count }) => [start, count])).toEqual([["2019-03", 3]]);
    expect(undated).toBe(1);
  });

  test("goes on page by page", async () => {
    const { next } = await ask(timelineResponseSchema, "/v1/timeline?limit=1");
    const { buckets } = await ask(timelineResponseSchema, next ?? "");
    expect(buckets.map(({ start }) => start)).toEqual(["2019-03-04"]);
  });
});

describe("digests", () => {
  test("are the weeks and months with articles, newest first", async () => {
    const { results } = await ask(digestsResponseSchema, "/v1/digests");
    expect(results.map(({ id, articles: count }) => [id, count])).toEqual([
      ["2019-03", 3],
      ["2019-W11", 1],
      ["2019-W10", 2],
    ]);
    const { results: weeks } = await ask(digestsResponseSchema, "/v1/digests?interval=week");
    expect(weeks.map(({ id }) => id)).toEqual(["2019-W11", "2019-W10"]);
  });

  test("have a sentence a story, word for word", async () => {
    const { stories } = await ask(digestResponseSchema, "/v1/digests/2019-03");
    for (const { sentence } of stories) {
      const { text = "" } = articles.find(({ id }) => id === sentence.article) ?? {};
      expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
    }
    expect(stories.length).toBeGreaterThan(1);
  });

  test.each(["2019-W12", "2019", "2019-W5", "x", "constructor"])(
    "there is none of %s",
    async (id) => {
      const response = await server.fetch(`/v1/digests/${id}`);
      expect(response.status).toBe(404);
      problemSchema.parse(await response.json());
    },
  );
});

describe("the card of a name", () => {
  test("has sentences of articles, figures and months", async () => {
    const card = await ask(entityCardResponseSchema, "/v1/entities/place:saraqib/card");
    expect(card.sentences.map(({ article }) => article).toSorted()).toEqual(["ward-en", "ward-fr"]);
    expect(card.figures.map(({ value }) => value).toSorted()).toEqual([14, 9]);
    expect(card.timeline.buckets).toEqual([{ start: "2019-03", count: 2 }]);
  });

  test("of a body has the figures that it gives", async () => {
    const card = await ask(entityCardResponseSchema, "/v1/entities/org:sohr/card");
    expect(card.figures.map(({ article }) => article)).toEqual(["ward-en"]);
  });

  test("is not there for what no article names", async () => {
    const response = await server.fetch("/v1/entities/org:sohrr/card");
    expect(response.status).toBe(404);
    expect(problemSchema.parse(await response.json()).nearest).toContain("org:sohr");
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticleServer, serveArticles, type TestArticle } from "../support/serve-articles.ts";

const dispatch =
  "Air strikes on the northern town of Saraqib killed at least 14 civilians, the Observatory said. Three children were among the dead when warplanes hit a market in the early afternoon, the monitor said. Rescue workers searched the rubble of two buildings for hours. The town lies on the highway that links the capital with the second city.";
const other =
  "A ceasefire began at midnight in Saraqib after talks between both presidents in Moscow. Residents said that the night had been calm for the first time in weeks, and that some shops had opened again. Joint patrols are to begin next week on the highway, under the terms that were read out after six hours of talks.";

const articles: readonly TestArticle[] = [
  { id: "first", text: dispatch, date: "2020-02-04", outlet: "A", title: "Strikes kill 14" },
  {
    id: "again",
    text: `${dispatch} Saraqib.`,
    date: "2020-02-05",
    outlet: "B",
    title: "Market hit",
  },
  {
    id: "edited",
    text: dispatch.replace("at least 14", "15"),
    outlet: "C",
    title: "Saraqib Saraqib",
  },
  { id: "truce", text: other, date: "2020-03-06", outlet: "A", title: "Truce in Saraqib" },
  { id: "truce-copy", text: other, date: "2020-03-07", outlet: "C", title: "Calm" },
  { id: "alone", text: "Saraqib is a town in Idlib.", date: "2020-01-01", outlet: "A" },
].map((article) => ({ ...article, lang: "en" }));

let server: ArticleServer;

beforeAll(async () => {
  server = await serveArticles(articles);
});
afterAll(async () => {
  await server.stop();
});

async function idsOf(query: string): Promise<readonly (string | undefined)[]> {
  return (await server.search(query)).results.map(({ id }) => id);
}

describe("collapse=story", () => {
  test("shows each dispatch once, and tells its copies; without it all are shown", async () => {
    const answer = await server.search("/v1/search?q=Saraqib&collapse=story");
    expect(answer).toMatchObject({ total: 3, articles: 6, count: 3 });
    const stories = answer.results.map(({ story }) => story);
    expect(stories).toContainEqual({ id: "first", copies: 3 });
    expect(stories).toContainEqual({ id: "truce", copies: 2 });
    expect(stories).toContainEqual(undefined);
    for (const query of ["/v1/search?q=Saraqib", "/v1/search?q=Saraqib&collapse=none"]) {
      const all = await server.search(query);
      expect(all.total).toBe(6);
      expect(all.articles).toBeUndefined();
    }
  });

  test("shows the copy that comes first in the order asked for", async () => {
    expect(await idsOf("/v1/articles?collapse=story")).toEqual(["truce-copy", "again", "alone"]);
    expect(await idsOf("/v1/articles?collapse=story&sort=published")).toEqual([
      "alone",
      "first",
      "truce",
    ]);
    expect(await idsOf("/v1/search?q=Saraqib&collapse=story&sort=-published")).toEqual(
      await idsOf("/v1/articles?collapse=story"),
    );
    const [best] = await idsOf("/v1/search?q=Saraqib");
    expect((await idsOf("/v1/search?q=Saraqib&collapse=story"))[0]).toBe(best);
  });

  test("looks only at the copies that pass the filters", async () => {
    const answer = await server.search("/v1/articles?collapse=story&outlet=C");
    expect(answer).toMatchObject({ total: 2, articles: 2 });
    expect(await idsOf("/v1/articles?collapse=story&to=2020-02-04&undated=exclude")).toEqual([
      "first",
      "alone",
    ]);
  });

  test("counts articles in facets and histograms", async () => {
    const counted = "facets=outlet&histogram=month";
    const all = await server.search(`/v1/search?q=Saraqib&${counted}`);
    const told = await server.search(`/v1/search?q=Saraqib&collapse=story&${counted}`);
    expect(told.facets).toEqual(all.facets);
    expect(told.histogram).toEqual(all.histogram);
  });

  test("walks through every story once, page by page", async () => {
    const found: (string | undefined)[] = [];
    let next: string | null = "/v1/search?q=Saraqib&collapse=story&limit=1&fields=id";
    while (next !== null) {
      const page = await server.search(next);
      expect(page.total).toBe(3);
      found.push(...page.results.map(({ id }) => id));
      next = page.next;
    }
    expect(found).toEqual(await idsOf("/v1/search?q=Saraqib&collapse=story"));
  });
});

describe("story=ID", () => {
  test.each(["first", "again", "edited"])("finds all copies by the id of %s", async (id) => {
    const answer = await server.search(`/v1/articles?story=${id}`);
    expect(answer.results.map((hit) => hit.id).sort()).toEqual(["again", "edited", "first"]);
    expect(answer.filters).toEqual([
      { parameter: "story", value: id, negated: false, meant: [id] },
    ]);
  });

  test("finds an article without copies by itself, and nothing by an unknown id", async () => {
    expect(await idsOf("/v1/articles?story=alone")).toEqual(["alone"]);
    expect(await server.search("/v1/articles?story=nobody")).toMatchObject({
      total: 0,
      reason: "filter-unknown",
    });
  });

  test("a record and its card tell the story", async () => {
    for (const view of ["", "/card"]) {
      const response = await server.fetch(`/v1/articles/again${view}`);
      expect(await response.json()).toMatchObject({ story: { id: "first", copies: 3 } });
    }
  });
});

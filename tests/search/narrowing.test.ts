/** Filters, facets and histograms against a plain evaluation of what the articles say. */

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type ArticleServer,
  idsOf,
  type SearchResponse,
  serveArticles,
  walkPages,
} from "../support/serve-articles.ts";
import {
  countBy,
  countedNames,
  list,
  made,
  passes,
  someFilters,
  textOf,
  writeFilters,
} from "./named-articles.ts";

/** Facets without their labels. */
function plainFacets({ facets }: SearchResponse) {
  return Object.fromEntries(
    Object.entries(facets ?? {}).map(([name, counts]) => [
      name,
      (counts ?? []).map(({ value, count }) => ({ value, count })),
    ]),
  );
}

let server: ArticleServer;
beforeAll(async () => {
  server = await serveArticles(
    made.map((article) => {
      const { names: _, ...rest } = article;
      return { ...rest, title: `Report ${article.id}`, text: textOf(article) };
    }),
  );
});
afterAll(() => server.stop());

const FACETS = "facets=lang,outlet,place,person,org,tag,year&facet_limit=100";

describe("narrowing", () => {
  test("any filters find exactly the articles that they mean, with exact facets and histogram", async () => {
    await fc.assert(
      fc.asyncProperty(someFilters, fc.constantFrom("", "zulu"), async (filters, q) => {
        const expected = made.filter((article) => passes(article, filters));
        const path = `/v1/search?q=${q}&${FACETS}&histogram=month&limit=100${writeFilters(filters)}`;
        const pages = await walkPages(server, path);
        expect(pages.flatMap(idsOf).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
        const [page] = pages;
        if (!page) throw new Error("There is no page.");
        expect(page.total).toBe(expected.length);
        const names = (kind: string) => countBy(expected, (one) => countedNames(one, kind));
        expect(plainFacets(page)).toEqual({
          lang: countBy(expected, ({ lang }) => [lang]),
          outlet: countBy(expected, ({ outlet }) => [outlet ?? ""]),
          place: names("place"),
          person: names("person"),
          org: names("org"),
          tag: countBy(expected, (one) => one.tags),
          year: countBy(expected, ({ date }) => [date?.slice(0, 4) ?? ""]),
        });
        const { buckets = [], imprecise = [], undated = 0 } = page.histogram ?? {};
        const sum = [...buckets, ...imprecise].reduce((total, { count }) => total + count, 0);
        expect(sum + undated).toBe(expected.length);
        expect(undated).toBe(expected.filter(({ date }) => date === undefined).length);
      }),
      { numRuns: 120 },
    );
  });

  test.each([
    { value: "place:aleppo", meant: ["place:aleppo"] },
    { value: "aleppo", meant: ["place:aleppo"] },
    { value: "ALEP", meant: ["place:aleppo"] },
    { value: "حلب", meant: ["place:aleppo"] },
    { value: "Halab", meant: ["place:aleppo"] },
    { value: "org:sohr", meant: [] },
    { value: "place:nowhere", meant: [] },
    { value: "!", meant: [] },
    { value: "constructor", meant: [] },
  ])("place=$value is taken for $meant, which the answer says", async ({ value, meant }) => {
    const answer = await server.search(`/v1/search?place=${encodeURIComponent(value)}&limit=100`);
    const expected = made.filter((one) =>
      countedNames(one, "place").some((id) => meant.includes(id)),
    );
    expect(answer.total).toBe(expected.length);
    expect(answer.filters).toEqual([{ parameter: "place", value, negated: false, meant }]);
    expect(answer.reason).toBe(meant.length === 0 ? "filter-unknown" : undefined);
    const negated = await server.search(`/v1/search?place=-${encodeURIComponent(value)}`);
    expect(negated.total).toBe(made.length - expected.length);
    expect(negated.reason).toBeUndefined();
  });

  test.each([
    { query: "outlet=agence+une", name: "an outlet in another case", meant: ["Agence Une"] },
    { query: "outlet=Wire%5C,+Inc.", name: "a comma in a name", meant: ["Wire, Inc."] },
    { query: "outlet=wire+inc", name: "a name without its signs", meant: ["Wire, Inc."] },
    { query: "outlet=none", name: "articles without an outlet", meant: [""] },
    { query: "outlet=%5Cnone", name: "an outlet called none", meant: ["none"] },
    { query: "outlet=%5C-Dash", name: "an outlet that begins with a minus", meant: ["-Dash"] },
    { query: "tag=aleppo", name: "a tag as it is written", meant: ["aleppo"] },
    { query: "tag=ALEPPO", name: "tags in another case", meant: ["Aleppo", "aleppo"] },
    { query: "tag=elections", name: "a tag without accents", meant: ["Élections"] },
    { query: "tag=nothing", name: "a tag that there is not", meant: [] },
    { query: "org=OSDH", name: "a body by its other name", meant: ["org:sohr"] },
    { query: "person=Bachar+al-Assad", name: "a person", meant: ["person:bashar-al-assad"] },
  ])("$name: $query", async ({ query, meant }) => {
    const answer = await server.search(`/v1/search?${query}&limit=100`);
    expect(answer.filters?.map((filter) => filter.meant)).toEqual([meant]);
    expect(answer.total > 0).toBe(meant.length > 0);
  });

  test("an unknown value beside a known one does no harm", async () => {
    const known = await server.search("/v1/search?place=aleppo&limit=100");
    const both = await server.search("/v1/search?place=aleppo,nowhere&limit=100");
    expect(idsOf(both)).toEqual(idsOf(known));
    expect(both.reason).toBeUndefined();
  });

  test("ways to write one filter are one request", async () => {
    const bodies = await Promise.all(
      [
        "/v1/search?place=aleppo,idlib&year=2020",
        "/v1/search?year=2020&place=idlib&place=aleppo",
        "/v1/search?place=aleppo%2Cidl%5Cib&place=aleppo&year=2020",
      ].map(async (path) => (await server.fetch(path)).text()),
    );
    expect(new Set(bodies).size).toBe(1);
  });

  test.each([
    "lang=--fr",
    "year=20",
    "year=2300",
    "place=-",
    "bbox=1,2,3",
    "bbox=0,10,1,9",
    "bbox=181,0,1,1",
    "facet_limit=101",
    "histogram=hour",
    "recency=0",
    `tag=${Array.from({ length: 21 }, (_, number) => `t${number}`)}`,
  ])("%s is refused by name", async (query) => {
    const response = await server.fetch(`/v1/search?${query}`);
    expect(response.status).toBe(400);
    const [parameter = ""] = query.split("=");
    expect(await response.json()).toMatchObject({ errors: [{ parameter }] });
  });

  test.each([
    { box: [36, 35, 38, 37], name: "around Aleppo and Idlib" },
    { box: [35, 33, 36, 34.5], name: "around Beirut and Damascus" },
    { box: [170, -90, -170, 90], name: "across the antimeridian, with nothing in it" },
    { box: [30, -90, 10, 90], name: "around the globe but for the east of Europe" },
    { box: [-180, -90, 180, 90], name: "the globe" },
  ])("a box $name holds the articles that name a place in it", async ({ box }) => {
    const [west = 0, south = 0, east = 0, north = 0] = box;
    const isIn = (id: string): boolean => {
      const { kind, lat, lon } = list.get(id) ?? {};
      if (lat === undefined || lon === undefined || kind === "country") return false;
      const isBetween = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
      return isBetween && lat >= south && lat <= north;
    };
    const pages = await walkPages(server, `/v1/articles?bbox=${box}&limit=100`);
    expect(pages.flatMap(idsOf).toSorted()).toEqual(
      made
        .filter(({ names }) => names.some(isIn))
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test("facets are cut to their limit, and of names have labels", async () => {
    const whole = await server.search(`/v1/search?${FACETS}&limit=1`);
    const cut = await server.search(`/v1/search?${FACETS.replace("100", "2")}&limit=1`);
    const none = await server.search(`/v1/search?${FACETS.replace("100", "0")}&limit=1`);
    for (const [name, counts] of Object.entries(plainFacets(whole))) {
      expect(plainFacets(cut)[name]).toEqual(counts.slice(0, 2));
      expect(plainFacets(none)[name]).toEqual([]);
    }
    const aleppo = whole.facets?.place?.find(({ value }) => value === "place:aleppo");
    expect(aleppo?.label).toEqual({ fr: "Alep", en: "Aleppo", ar: "حلب" });
  });

  test("recency puts the newer of equals first and hides nothing", async () => {
    const plain = await walkPages(
      server,
      "/v1/search?q=Beirut&limit=100&fields=id,published,score",
    );
    const recent = await walkPages(
      server,
      "/v1/search?q=Beirut&recency=30&limit=100&fields=id,published,score",
    );
    expect(recent.flatMap(idsOf).toSorted()).toEqual(plain.flatMap(idsOf).toSorted());
    const scores = new Map(
      plain.flatMap(({ results }) => results.map(({ id, score }) => [id, score ?? 0])),
    );
    for (const { id, score = 0, published } of recent.flatMap(({ results }) => results)) {
      const share = score / (scores.get(id) ?? 1);
      expect(share).toBeGreaterThan(0.495);
      expect(share).toBeLessThan(1.005);
      if (!published) expect(share).toBeLessThan(0.505);
      if (published?.value === "2024") expect(share).toBeGreaterThan(0.995);
    }
  });
});

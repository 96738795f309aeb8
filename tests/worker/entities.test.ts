/** `/v1/entities`, `/v1/entities/{id}` and `/v1/places`. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod/mini";
import {
  type EntitiesResponse,
  type EntityResponse,
  entitiesResponseSchema,
  entityResponseSchema,
  type PlacesResponse,
  placesResponseSchema,
} from "../../src/contract/name-responses.ts";
import { type ArticleServer, idsOf, serveArticles, walkPages } from "../support/serve-articles.ts";

let server: ArticleServer;
let made: ArticleServer;
beforeAll(async () => {
  server = await serveArticles(["data/articles"]);
  made = await serveArticles([
    { id: "a", lang: "en", date: "2016", text: "Aleppo. UNICEF. Beirut." },
    { id: "b", lang: "en", date: "2016-03-01", text: "Aleppo. UNICEF. Damascus." },
    { id: "c", lang: "fr", date: "2016-12", text: "Alep. UNICEF. Damas." },
    { id: "d", lang: "ar", text: "حلب. بيروت." },
    { id: "e", lang: "en", date: "2020-05-05", text: "Nothing is named in this one." },
    { id: "f", lang: "en", date: "2021-05-05", text: "Saraqib. Saraqib." },
    ...["g", "h", "i"].map((id) => ({ id, lang: "en", text: `Nothing is named in ${id}.` })),
  ]);
});
afterAll(async () => {
  await server.stop();
  await made.stop();
});

async function ask<Answer>(
  of: ArticleServer,
  path: string,
  schema: z.ZodMiniType<Answer>,
): Promise<Answer> {
  const response = await of.fetch(path);
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${body}`);
  return schema.parse(JSON.parse(body));
}

const askList = (path: string, of = server): Promise<EntitiesResponse> =>
  ask(of, path, entitiesResponseSchema);
const askEntity = (id: string, of = made): Promise<EntityResponse> =>
  ask(of, `/v1/entities/${id}`, entityResponseSchema);
const askPlaces = (query: string, of = made): Promise<PlacesResponse> =>
  ask(of, `/v1/places?${query}`, placesResponseSchema);

async function walkList(path: string): Promise<EntitiesResponse["results"]> {
  const all: EntitiesResponse["results"][number][] = [];
  for (let next: string | null = path; next !== null; ) {
    const page: EntitiesResponse = await askList(next);
    expect(page.count).toBe(page.results.length);
    all.push(...page.results);
    next = page.next;
  }
  return all;
}

describe("/v1/entities", () => {
  test("pages of any size give every name once, those of most articles first", async () => {
    const whole = await askList("/v1/entities?limit=100");
    expect(whole.results).toHaveLength(whole.total);
    for (const limit of [1, 7]) {
      expect(await walkList(`/v1/entities?limit=${limit}`)).toEqual(whole.results);
    }
    const sorted = whole.results.toSorted(
      (left, right) => right.count - left.count || (left.id < right.id ? -1 : 1),
    );
    expect(whole.results).toEqual(sorted);
    const byId = await walkList("/v1/entities?sort=id&limit=9");
    expect(byId.map(({ id }) => id)).toEqual(whole.results.map(({ id }) => id).toSorted());
  });

  test("the count of a name is the total of the search that it leads to", async () => {
    for (const name of await walkList("/v1/entities?limit=100")) {
      const { search } = await askEntity(name.id, server);
      const { total } = await server.search(`${search}&limit=1`);
      expect([name.id, total]).toEqual([name.id, name.count_all ?? name.count]);
    }
  });

  test("classes narrow the list, and together are the whole of it", async () => {
    const { total } = await askList("/v1/entities");
    const parts = await Promise.all(
      ["org", "person", "place"].map((name) => walkList(`/v1/entities?class=${name}&limit=50`)),
    );
    expect(parts.flat()).toHaveLength(total);
    for (const [place, name] of ["org", "person", "place"].entries()) {
      expect(parts[place]?.every(({ id, class: own }) => own === name && id.startsWith(name))).toBe(
        true,
      );
    }
    const two = await askList("/v1/entities?class=org,person&limit=100");
    expect(two.total).toBe((parts[0]?.length ?? 0) + (parts[1]?.length ?? 0));
  });

  test.each([
    { q: "alep", id: "place:aleppo" },
    { q: "ALEPPO", id: "place:aleppo" },
    { q: "حل", id: "place:aleppo" },
    { q: "osdh", id: "org:sohr" },
    { q: "syrien des droits", id: "org:sohr" },
    { q: "bach", id: "person:bashar-al-assad" },
    { q: "al-assad", id: "person:bashar-al-assad" },
  ])("q=$q finds $id", async ({ q, id }) => {
    const { results } = await askList(`/v1/entities?q=${encodeURIComponent(q)}&limit=100`);
    expect(results.map((name) => name.id)).toContain(id);
  });

  test.each(["zzzz", "!", "\\"])("q=%s finds none, and that is no error", async (q) => {
    expect(await askList(`/v1/entities?q=${encodeURIComponent(q)}`)).toMatchObject({
      total: 0,
      results: [],
      next: null,
    });
  });

  test("a cursor of another list is refused", async () => {
    const { next } = await askList("/v1/entities?limit=1");
    const cursor = new URLSearchParams(next?.split("?")[1]).get("cursor");
    expect((await server.fetch(`/v1/entities?limit=2&cursor=${cursor}`)).status).toBe(400);
  });
});

describe("/v1/entities/{id}", () => {
  test("tells counts, dates that may be meant, spellings and how articles write the name", async () => {
    expect(await askEntity("place:aleppo")).toMatchObject({
      class: "place",
      kind: "city",
      label: { fr: "Alep", en: "Aleppo", ar: "حلب" },
      count: 4,
      first: { value: "2016", precision: "year" },
      last: { value: "2016-12", precision: "month" },
      written: [
        { text: "Aleppo", count: 2 },
        { text: "Alep", count: 1 },
        { text: "حلب", count: 1 },
      ],
      search: "/v1/search?place=place%3Aaleppo",
    });
    expect(await askEntity("place:saraqib")).toMatchObject({
      count: 1,
      first: { value: "2021-05-05", precision: "day" },
      last: { value: "2021-05-05", precision: "day" },
      written: [{ text: "Saraqib", count: 2 }],
    });
  });

  test("a name without a dated article has no dates", async () => {
    const undated = await serveArticles([{ id: "u", lang: "en", text: "Aleppo." }]);
    expect(await askEntity("place:aleppo", undated)).toMatchObject({ first: null, last: null });
    await undated.stop();
  });

  test("what lies around a place is told up to the country, and counts what is inside", async () => {
    const seen: string[] = [];
    for (let id: string | undefined = "place:aleppo"; id !== undefined; ) {
      seen.push(id);
      const entity: EntityResponse = await askEntity(id);
      const [parent] = entity.part_of;
      if (parent) {
        const around = await askEntity(parent.id);
        expect(around.contains.map((inside) => inside.id)).toContain(id);
        expect(around.count_all).toBeGreaterThanOrEqual(entity.count_all ?? 0);
      }
      id = parent?.id;
    }
    expect(seen.at(-1)).toBe("place:syria");
    expect(await askEntity("place:syria")).toMatchObject({
      count: 0,
      count_inside: 5,
      count_all: 5,
      first: null,
      written: [],
    });
  });

  test("neighbors are named in the same articles beyond chance", async () => {
    const { neighbors } = await askEntity("org:unicef");
    expect(neighbors[0]).toMatchObject({ id: "place:aleppo", together: 3 });
    expect(neighbors.map(({ id }) => id)).toContain("place:damascus");
    expect(neighbors.map(({ id }) => id)).not.toContain("place:saraqib");
  });

  test.each([
    { id: "place:alepo", nearest: "place:aleppo" },
    { id: "aleppo", nearest: "place:aleppo" },
    { id: "Alep", nearest: "place:aleppo" },
    { id: "place:Aleppo", nearest: "place:aleppo" },
    { id: "org:unicf", nearest: "org:unicef" },
  ])("an unknown id is 404, and $id is told $nearest", async ({ id, nearest }) => {
    const response = await made.fetch(`/v1/entities/${encodeURIComponent(id)}`);
    expect(response.status).toBe(404);
    const problem = (await response.json()) as { nearest: string[] };
    expect(problem.nearest[0]).toBe(nearest);
    for (const known of problem.nearest) await askEntity(known);
  });

  test.each(["person:zzzzzzzzzz", "place:%00", "constructor", "place:tokyo", "%F0%9F%98%80"])(
    "%s is 404 with a list of what is near, which may be empty",
    async (id) => {
      const response = await made.fetch(`/v1/entities/${id}`);
      expect(response.status).toBe(404);
      expect(Array.isArray(((await response.json()) as { nearest: unknown }).nearest)).toBe(true);
    },
  );

  test("the answer is held against a repeated request by its tag", async () => {
    const response = await server.fetch("/v1/entities/place:aleppo");
    const tag = response.headers.get("ETag") ?? "";
    const again = await server.fetch("/v1/entities/place:aleppo", {
      headers: { "If-None-Match": tag },
    });
    expect(again.status).toBe(304);
  });
});

describe("/v1/places", () => {
  test("is GeoJSON: points of longitude and latitude, on the globe", async () => {
    const response = await made.fetch("/v1/places");
    expect(response.headers.get("Content-Type")).toBe("application/geo+json");
    const { type, features } = await askPlaces("");
    expect(type).toBe("FeatureCollection");
    const aleppo = features.find(({ id }) => id === "place:aleppo");
    expect(aleppo?.geometry?.coordinates[0]).toBeCloseTo(37.16, 1);
    expect(aleppo?.geometry?.coordinates[1]).toBeCloseTo(36.2, 1);
    for (const feature of features) {
      expect(feature.type).toBe("Feature");
      expect(feature.properties.id).toBe(feature.id);
    }
  });

  test("counts the articles that match, themselves and inside, and leaves out places without any", async () => {
    const counts = async (query: string) =>
      Object.fromEntries(
        (await askPlaces(query)).features.map(({ id, properties }) => [
          id,
          [properties.count, properties.count_inside, properties.count_all],
        ]),
      );
    expect(await counts("")).toMatchObject({
      "place:aleppo": [4, 0, 4],
      "place:beirut": [2, 0, 2],
      "place:syria": [0, 5, 5],
    });
    const narrowed = await counts("org=unicef&lang=en");
    expect(narrowed).toMatchObject({ "place:aleppo": [2, 0, 2], "place:beirut": [1, 0, 1] });
    expect(narrowed["place:saraqib"]).toBeUndefined();
    expect(await counts("q=unicef&lang=en&match=all")).toEqual(narrowed);
    expect(await counts("q=nothingatall")).toEqual({});
  });

  test("a box holds the places in it, with the same counts as without", async () => {
    const whole = await askPlaces("");
    const { features, articles } = await askPlaces("bbox=36,35,38,37");
    expect(features.map(({ id }) => id)).toContain("place:aleppo");
    expect(features.map(({ id }) => id)).not.toContain("place:beirut");
    expect(articles).toBe(whole.articles);
    for (const feature of features) expect(whole.features).toContainEqual(feature);
  });

  test("a limit gives those of most articles, and total tells how many there are", async () => {
    const whole = await askPlaces("", server);
    const some = await askPlaces("limit=3", server);
    expect(some.features).toEqual(whole.features.slice(0, 3));
    expect(some).toMatchObject({ total: whole.total, count: 3 });
    const refused = await server.fetch("/v1/places?limit=2001");
    expect(await refused.json()).toMatchObject({
      errors: [{ parameter: "limit", detail: "'2001' is not a whole number from 1 to 2000." }],
    });
  });

  test("the count of every place is that of a search for it among the same articles", async () => {
    const { features, articles } = await askPlaces("q=Alep", server);
    const found = await walkPages(server, "/v1/search?q=Alep&limit=100");
    expect(articles).toBe(found.flatMap(idsOf).length);
    for (const { id, properties } of features) {
      const { total } = await server.search(`/v1/search?q=Alep&place=${id}&limit=1`);
      expect([id, total]).toEqual([id, properties.count_all]);
    }
  });
});

import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import { type ApiClient, createClient } from "../../src/client/client.ts";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";

let server: ArticleServer;
let client: ApiClient;
beforeAll(async () => {
  server = await serveArticles(["data/articles"]);
  client = createClient(server.url);
});
afterAll(() => server.stop());

describe("the client", () => {
  test("gives what the API gives, with its types", async () => {
    const found = await client.get("/v1/search", { q: "Alep OSDH", lang: ["fr", "-en"], limit: 2 });
    if (!found.ok) throw new Error(found.problem.detail);
    expectTypeOf(found.body.total).toEqualTypeOf<number>();
    expect(found.body).toEqual(await server.search("/v1/search?q=Alep+OSDH&lang=fr,-en&limit=2"));
  });

  test.each(["/v1/articles/{id}", "/v1/articles/{id}/card"] as const)(
    "asks %s by an id",
    async (path) => {
      const read = await client.get(path, { id: "fr-idleb-520000-deplaces" });
      expect(read).toMatchObject({ ok: true, body: { id: "fr-idleb-520000-deplaces" } });
    },
  );

  test("takes a comma in a value for the value's own", async () => {
    const found = await client.get("/v1/search", { outlet: ["Dépêche, exemples"] });
    expect(found.ok && found.body.total).toBeGreaterThan(0);
  });

  test("gives a problem as a value", async () => {
    const missing = await client.get("/v1/articles/{id}", { id: "none/at all" });
    expect(missing).toMatchObject({ ok: false, problem: { status: 404 } });
    const wrong = await client.get("/v1/search", { limit: 5000 });
    expect(wrong).toMatchObject({ ok: false, problem: { status: 400 } });
  });

  test("knows what a path takes and what it does not", () => {
    expectTypeOf(client.get<"/v1/figures">)
      .parameter(1)
      .toHaveProperty("kind");
    // @ts-expect-error There is no such kind of figure.
    void (() => client.get("/v1/figures", { kind: ["eaten"] }));
    // @ts-expect-error There is no such path.
    void (() => client.get("/v1/nothing", {}));
  });

  test("has every path of the API that answers with JSON about articles", async () => {
    const answers = await Promise.all([
      client.get("/v1/suggest", { q: "ale" }),
      client.get("/v1/articles", { limit: 1 }),
      client.get("/v1/entities", { class: ["org"] }),
      client.get("/v1/entities/{id}", { id: "org:sohr" }),
      client.get("/v1/entities/{id}/card", { id: "org:sohr" }),
      client.get("/v1/figures", { from: "2024-11" }),
      client.get("/v1/compare", { place: ["Alep"] }),
      client.get("/v1/timeline", { interval: "month" }),
      client.get("/v1/digests", {}),
      client.get("/v1/digests/{id}", { id: "2024-W48" }),
      client.get("/v1/places", { bbox: "36,35,38,37" }),
      client.get("/v1/meta", {}),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual(answers.map(() => true));
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { articleResponseSchema } from "../../src/contract/article-responses.ts";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";

describe("who speaks in a snippet", () => {
  let server: ArticleServer;
  beforeAll(async () => {
    server = await serveArticles(["data/articles"]);
  });
  afterAll(() => server.stop());

  async function voicesOf(id: string | undefined) {
    const response = await server.fetch(`/v1/articles/${id}`);
    return articleResponseSchema.parse(await response.json());
  }

  test("is whoever speaks in the sentences that it has a part of, each once", async () => {
    const { results } = await server.search("/v1/search?q=Alep&snippet=120&limit=100");
    const heard: (string | undefined)[] = [];
    for (const { id, snippet } of results) {
      const { voices } = await voicesOf(id);
      const { start = 0, end = 0 } = snippet ?? {};
      const told = voices
        .filter((voice) => voice.start < end && voice.end > start)
        .map(({ start: _, end: __, ...voice }) => JSON.stringify(voice));
      expect((snippet?.voices ?? []).map((voice) => JSON.stringify(voice))).toEqual([
        ...new Set(told),
      ]);
      heard.push(...(snippet?.voices ?? []).map(({ source }) => source?.id ?? undefined));
    }
    expect(heard).toContain("org:sohr");
  });

  test("is who the card says it is, sentence by sentence", async () => {
    const { results } = await server.search("/v1/articles?limit=100");
    let compared = 0;
    for (const { id, card } of results) {
      const { voices } = await voicesOf(id);
      for (const { start, end, voice, source, speaker } of card?.sentences ?? []) {
        const told = voices.find((one) => one.start === start && one.end === end);
        expect([id, told?.voice ?? "article", told?.source, told?.speaker]).toEqual([
          id,
          voice,
          source,
          speaker,
        ]);
        if (voice !== "article") compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(20);
  });

  test("is told by matches too: a word that only the snippet shows has its writing", async () => {
    const { results } = await server.search("/v1/search?q=Aleppo&snippet=120&limit=100");
    const silent = results.filter(
      ({ matches, snippet }) =>
        (snippet?.highlights ?? []).length > 0 && matches?.some((match) => !match.matched_as),
    );
    expect(silent).toEqual([]);
  });
});

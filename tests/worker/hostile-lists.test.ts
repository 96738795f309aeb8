/** The lists of bad input kept beside the repository, asked in every place that takes text. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { searchResponseSchema } from "../../src/contract/responses.ts";
import { loadAttacks } from "../support/attacks.ts";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";
import { encode, expectHarmless, type HostileAnswer } from "./harmless.ts";

const attacks = await loadAttacks("the Worker is not asked the lists of hostile queries");

/** A path and query that production still takes: it stops at 16 KB. */
const LONGEST_ADDRESS = 16_000;

let server: ArticleServer;
beforeAll(async () => {
  server = await serveArticles([
    { id: "ceasefire", lang: "en", title: "Ceasefire", text: "A ceasefire holds in 2026." },
  ]);
});
afterAll(() => server.stop());

/** Cuts an encoded text between two characters. */
function cutToFit(encoded: string): string {
  return encoded.length <= LONGEST_ADDRESS
    ? encoded
    : encoded.slice(0, LONGEST_ADDRESS).replace(/%[^%]?$|(?:%[89ab].|%[c-f].)+$/i, "");
}

async function ask(path: string): Promise<HostileAnswer> {
  const response = await server.fetch(path);
  const body = await response.text();
  return { status: response.status, headers: response.headers, body };
}

async function idsFor(q: string): Promise<(string | undefined)[]> {
  const { results } = await server.search(`/v1/search?match=all&q=${encode(q)}`);
  return results.map(({ id }) => id);
}

describe.skipIf(attacks === undefined)("the lists of hostile input", () => {
  const places = [
    (text: string) => `/v1/search?q=${text}`,
    (text: string) => `/v1/search?snippet=160&match=any&facets=lang&q=ceasefire%20${text}`,
    (text: string) => `/?q=${text}`,
    (text: string) => `/v1/articles/${text}`,
    (text: string) => `/v1/search?lang=${text}&from=${text.slice(0, 50)}`,
    (text: string) => `/v1/search?cursor=${text}`,
    (text: string) => `/v1/search?place=${text}&tag=-${text.slice(0, 5000)}&facets=tag`,
    (text: string) => `/v1/search?outlet=${text}&bbox=${text.slice(0, 50)}`,
    (text: string) => `/v1/entities?q=${text}`,
    (text: string) => `/v1/entities/${text}`,
    (text: string) => `/v1/places?q=${text}`,
    (text: string) => `/v1/search?${text}=1`,
  ];

  test.each(Object.entries(attacks?.queries ?? {}))(
    "the query “%s” does no harm anywhere",
    async (_, q) => {
      const text = cutToFit(encode(q.slice(0, LONGEST_ADDRESS)));
      for (const place of places) expectHarmless(place(text), await ask(place(text)));
    },
  );

  test.each(attacks?.rawQueryStrings ?? [])("the query string “%s” does no harm", async (query) => {
    for (const path of ["/v1/search", "/v1/articles", "/", "/v1/meta"]) {
      expectHarmless(`${path}?${query}`, await ask(`${path}?${query}`));
    }
  });

  test("515 naughty strings do no harm, and are given back word for word", async () => {
    for (const text of attacks?.naughty ?? []) {
      const path = `/v1/search?q=${cutToFit(encode(text))}`;
      const answer = await ask(path);
      expectHarmless(path, answer);
      if (answer.status !== 200) continue;
      expect(searchResponseSchema.parse(JSON.parse(answer.body)).query.q).toBe(text.trim());
    }
  });

  test("the Worker answers as before afterwards", async () => {
    expect(await idsFor("ceasefire")).toEqual(["ceasefire"]);
  });
});

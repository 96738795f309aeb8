/** `/mcp`, spoken to by the official client. */

import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";

let server: ArticleServer;
let client: Client;
beforeAll(async () => {
  server = await serveArticles(["data/articles"]);
  client = new Client({ name: "test", version: "1.0.0" });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`)));
});
afterAll(async () => {
  await client.close();
  await server.stop();
});

const resultSchema = z.object({
  structuredContent: z.object({
    answer: z.record(z.string(), z.unknown()),
    citations: z.array(
      z.object({
        article: z.string(),
        text: z.string(),
        start: z.number(),
        end: z.number(),
        url: z.string(),
      }),
    ),
    build: z.string(),
  }),
});

const calls = [
  {
    name: "search",
    arguments: { q: "Alep OSDH", limit: 3, lang: ["fr", "en"] },
    path: "/v1/search?q=Alep%20OSDH&limit=3&lang=fr,en",
  },
  {
    name: "get_article",
    arguments: { id: "en-aleppo-toll-rises-311" },
    path: "/v1/articles/en-aleppo-toll-rises-311",
  },
  {
    name: "get_card",
    arguments: { id: "en-aleppo-toll-rises-311" },
    path: "/v1/articles/en-aleppo-toll-rises-311/card",
  },
  { name: "get_entity", arguments: { id: "org:sohr" }, path: "/v1/entities/org:sohr/card" },
  {
    name: "figures",
    arguments: { kind: ["killed"], limit: 5 },
    path: "/v1/figures?kind=killed&limit=5",
  },
  { name: "compare", arguments: { place: ["Alep"] }, path: "/v1/compare?place=Alep" },
  {
    name: "timeline",
    arguments: { interval: "month", limit: 2 },
    path: "/v1/timeline?interval=month&limit=2",
  },
  { name: "digest", arguments: { id: "2024-W48" }, path: "/v1/digests/2024-W48" },
];

describe("the tools", () => {
  test("are those of the API, read-only, with schemas of what they take and give", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(calls.map(({ name }) => name));
    for (const { annotations, inputSchema, outputSchema, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
      expect(inputSchema.type).toBe("object");
      expect(outputSchema?.type).toBe("object");
      expect(description?.length).toBeGreaterThan(20);
    }
  });

  // The client holds each answer against the schema that the server gave.
  test.each(calls)("$name gives what $path gives", async ({ path, ...call }) => {
    const { structuredContent } = resultSchema.parse(await client.callTool(call));
    const answer: unknown = await (await server.fetch(path)).json();
    expect(structuredContent.answer).toEqual(answer);
  });

  test.each(calls)(
    "$name cites words that stand in their articles where it says",
    async ({ path: _, ...call }) => {
      const { structuredContent } = resultSchema.parse(await client.callTool(call));
      const { citations } = structuredContent;
      expect(citations.length).toBeGreaterThan(0);
      const records = await server.exportRecords();
      const texts = new Map(records.map(({ id, text }) => [id, Array.from(text)]));
      const wrong = citations.filter(
        ({ article, text, start, end }) => texts.get(article)?.slice(start, end).join("") !== text,
      );
      expect(wrong).toEqual([]);
      for (const { url, article } of citations)
        expect(url).toBe(`${server.url}/articles/${article}`);
    },
  );

  test.each([
    { name: "search", arguments: { limit: 5000 } },
    { name: "search", arguments: { querry: "x" } },
    { name: "search", arguments: { q: { a: 1 }, cursor: {} } },
    { name: "get_card", arguments: { id: "none" } },
    { name: "get_card", arguments: {} },
    { name: "digest", arguments: { id: "../../etc" } },
    { name: "nothing", arguments: {} },
  ])("a call $name $arguments that cannot be answered says why", async (call) => {
    const { isError, content } = await client.callTool(call);
    expect(isError).toBe(true);
    const [{ text }] = z.tuple([z.object({ text: z.string() })]).parse(content);
    expect(JSON.parse(text)).toMatchObject({
      title: expect.any(String),
      detail: expect.any(String),
    });
  });
});

describe("/mcp", () => {
  test("takes no other method, and nothing that is no message", async () => {
    const init = {
      headers: {
        "Content-Type": "application/json",
        Accept: "application/json, text/event-stream",
      },
    };
    expect((await server.fetch("/mcp")).status).toBe(405);
    expect((await server.fetch("/mcp", { method: "DELETE" })).status).toBe(405);
    const bodies = ["", "{", "null", "[]", '{"jsonrpc":"2.0"}', "\u0000", "a".repeat(100_000)];
    for (const body of bodies) {
      const { status } = await server.fetch("/mcp", { method: "POST", body, ...init });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
  });

  test("is open to every origin, and kept by no cache", async () => {
    const answer = await server.fetch("/mcp", { method: "OPTIONS" });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(answer.headers.get("Access-Control-Allow-Methods")).toContain("POST");
    expect((await server.fetch("/mcp")).headers.get("Cache-Control")).toBe("no-store");
  });
});

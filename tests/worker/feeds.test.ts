/** `/v1/feed.…` and `/v1/digests/feed.…`, read by a parser that is not the one that writes them. */

import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { textForXml } from "../../src/worker/feeds/feed.ts";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";

/** What XML and JSON must not trip over. */
const hostile = "a ]]> b <b>&amp; </item> \u0001 \ufffe \u0000 \u2028 é ن 😀";

let server: ArticleServer;
let odd: ArticleServer;
beforeAll(async () => {
  [server, odd] = await Promise.all([
    serveArticles(["data/articles"]),
    serveArticles([
      {
        id: "hostile",
        title: hostile,
        text: `${hostile}. ${hostile}.`,
        url: "https://example.org/?a=1&b=<2>",
      },
      { id: "month", title: "A month", text: "Nothing.", date: "2024-11", lang: "en" },
    ]),
  ]);
});
afterAll(() => Promise.all([server.stop(), odd.stop()]));

const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ["item", "entry", "link"].includes(name),
  trimValues: true,
});

const jsonFeed = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string(),
  description: z.string(),
  language: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  next_url: z.optional(z.url()),
  items: z.array(
    z.strictObject({
      id: z.string().check(z.regex(/^urn:uuid:[0-9a-f-]{36}$/)),
      url: z.url(),
      external_url: z.optional(z.url()),
      title: z.string(),
      content_text: z.string(),
      date_published: z.optional(z.iso.datetime()),
      language: z.optional(z.string()),
      authors: z.optional(z.array(z.strictObject({ name: z.string() }))),
      _archive: z.record(z.string(), z.unknown()),
    }),
  ),
});

async function read(from: ArticleServer, path: string): Promise<string> {
  const answer = await from.fetch(path);
  expect(answer.status).toBe(200);
  return answer.text();
}

async function readXml(from: ArticleServer, path: string) {
  const xml = await read(from, path);
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml);
}

async function readJson(from: ArticleServer, path: string): Promise<z.output<typeof jsonFeed>> {
  return jsonFeed.parse(JSON.parse(await read(from, path)));
}

const addresses = [
  "",
  "?q=Alep",
  "?place=Alep&lang=fr",
  "?source=OSDH",
  "?org=org:sohr&ui=ar",
  "?q=zzzzqqq",
];

describe("feeds", () => {
  test.each(addresses)(
    "of %s have the articles of the same search, in all three forms",
    async (query) => {
      const found = await server.search(
        `/v1/search?sort=-published&limit=20${query.replace("?", "&").replace(/&ui=ar/, "")}`,
      );
      const titles = found.results.map(({ title }) => title?.replace(/\s+/g, " "));
      const atom = await readXml(server, `/v1/feed.atom${query}`);
      const rss = await readXml(server, `/v1/feed.rss${query}`);
      const json = await readJson(server, `/v1/feed.json${query}`);
      expect((atom.feed.entry ?? []).map(({ title }: { title: string }) => title)).toEqual(titles);
      expect((rss.rss.channel.item ?? []).map(({ title }: { title: string }) => title)).toEqual(
        titles,
      );
      expect(json.items.map(({ title }) => title)).toEqual(titles);
    },
  );

  test("say who they are, where they are, and what comes next", async () => {
    const { feed } = await readXml(server, "/v1/feed.atom?limit=2");
    const links = feed.link.map((link: Record<string, string>) => [link["@_rel"], link["@_href"]]);
    expect(Object.fromEntries(links)).toMatchObject({
      self: `${server.url}/v1/feed.atom?limit=2`,
      alternate: `${server.url}/search?limit=2`,
    });
    const { next_url, items } = await readJson(server, "/v1/feed.json?limit=2");
    const second = await readJson(server, (next_url ?? "").slice(server.url.length));
    expect(second.items.map(({ id }) => id)).not.toEqual(items.map(({ id }) => id));
  });

  test("name an article by the same id in every form and feed", async () => {
    const { items } = await readJson(server, "/v1/feed.json?q=311");
    const atom = await readXml(server, "/v1/feed.atom?limit=100");
    const ids = atom.feed.entry.map(({ id }: { id: string }) => id);
    expect(items.length).toBeGreaterThan(0);
    expect(ids).toEqual([...new Set(ids)]);
    for (const { id } of items) expect(ids).toContain(id);
  });

  test("lead to pages that are there", async () => {
    const { items } = await readJson(server, "/v1/feed.json?limit=3");
    for (const { url } of items) {
      expect((await server.fetch(url.slice(server.url.length))).status).toBe(200);
    }
  });

  test("date only what is known to the day", async () => {
    const { items } = await readJson(odd, "/v1/feed.json");
    expect(items.map(({ date_published }) => date_published)).toEqual([undefined, undefined]);
    const { rss } = await readXml(odd, "/v1/feed.rss");
    expect(rss.channel.item.map(({ pubDate }: { pubDate?: string }) => pubDate)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test("say who says what they quote", async () => {
    const { items } = await readJson(server, "/v1/feed.json?q=311&lang=en&ui=en");
    expect(
      items.some(({ content_text }) =>
        content_text.includes("— Syrian Observatory for Human Rights"),
      ),
    ).toBe(true);
  });

  test.each(["atom", "rss"])(
    "in %s are well-formed whatever an article is made of",
    async (form) => {
      const text = await read(odd, `/v1/feed.${form}`);
      expect(XMLValidator.validate(text)).toBe(true);
      expect(text).not.toMatch(/(?![\t\n\r])\p{Cc}|\ufffe/u);
      expect(text).not.toContain("<b>&amp;amp;");
      await readJson(odd, "/v1/feed.json");
    },
  );

  test("of weeks and months have the digests, newest first", async () => {
    const digests = JSON.parse(await read(server, "/v1/digests?interval=week"));
    const { items } = await readJson(server, "/v1/digests/feed.json?interval=week&ui=fr");
    expect(items.map(({ url }) => url.replace(/^.*\/|\?.*$/g, ""))).toEqual(
      digests.results.slice(0, 8).map(({ id }: { id: string }) => id),
    );
    const { feed } = await readXml(server, "/v1/digests/feed.atom");
    expect(feed.entry.length).toBeGreaterThan(0);
    await readXml(server, "/v1/digests/feed.rss");
  });

  test("any text can stand in XML once it has been made fit for it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const escaped = textForXml(text).replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`);
        return XMLValidator.validate(`<a>${escaped}</a>`) === true && !/\p{Cs}/u.test(escaped);
      }),
      { numRuns: 1000 },
    );
  });
});

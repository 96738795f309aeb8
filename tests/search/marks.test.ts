import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";

const titles: Readonly<Record<string, string>> = {
  astral: "𝐁𝐨𝐥𝐝 👨‍👩‍👧‍👦 Aleppo 🏴󠁧󠁢󠁥󠁮󠁧󠁿 falls",
  combining: "e\u0301te\u0301 Ale\u0301ppo d\u0323\u0307",
  html: '<img src=x onerror="alert(1)">Aleppo</title><script>alert(2)</script>',
  bidi: "\u202eoppelA\u202c Aleppo",
  arabic: "سقوط حلب Aleppo في يد المعارضة",
  hidden: "A\u00adlep\u200bpo taken",
  elided: "L’Aleppo d’aujourd’hui",
};

let server: ArticleServer;
beforeAll(async () => {
  server = await serveArticles(
    Object.entries(titles).map(([id, title]) => ({
      id,
      title,
      lang: id === "elided" ? "fr" : "en",
      text: `🎈 An opening sentence stands here. The town of 𝐀leppo is Aleppo to most. ${title}.`,
    })),
  );
});
afterAll(() => server.stop());

function cut(text: string, [start, end]: readonly [number, number]): string {
  return Array.from(text).slice(start, end).join("");
}

/** A marked word without what nobody sees, in plain letters. */
function plain(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase();
}

describe("the marks of a hit", () => {
  test.each(Object.keys(titles))("cut whole words at code points in the title “%s”", async (id) => {
    const { results } = await server.search("/v1/search?q=aleppo&snippet=200");
    const hit = results.find((result) => result.id === id);
    const title = hit?.title ?? "";
    const marked = hit?.highlights?.title.map((range) => plain(cut(title, range)));
    // The town has another name in Arabic, which stands for the word.
    expect(marked).toEqual(id === "arabic" ? ["حلب", "aleppo"] : ["aleppo"]);
  });

  test("are the words as they are written, when nothing else is wanted", async () => {
    const { results } = await server.search("/v1/search?q=aleppo&variants=off&translate=off");
    const hit = results.find(({ id }) => id === "arabic");
    const marked = hit?.highlights?.title.map((range) => cut(hit.title ?? "", range));
    expect(marked).toEqual(["Aleppo"]);
  });

  test("are in every sentence and snippet the words looked for, and nothing else", async () => {
    const { results } = await server.search("/v1/search?q=town+aleppo&match=any&snippet=120");
    expect(results).toHaveLength(Object.keys(titles).length);
    for (const { id, card, highlights, snippet } of results) {
      const marked = (card?.sentences ?? []).flatMap(({ text }, index) =>
        (highlights?.sentences?.[index] ?? []).map((range) => plain(cut(text, range))),
      );
      const inSnippet = (snippet?.highlights ?? []).map((range) =>
        plain(cut(snippet?.text ?? "", range)),
      );
      expect([...new Set([...marked, ...inSnippet])].toSorted()).toEqual(
        id === "arabic" ? ["aleppo", "town", "حلب"] : ["aleppo", "town"],
      );
    }
  });

  test("of a snippet stand in a text that is the article's own, word for word", async () => {
    for (const length of [40, 80, 160, 400]) {
      const { results } = await server.search(`/v1/search?q=aleppo+town&snippet=${length}`);
      for (const { id, snippet } of results) {
        const text = await (await server.fetch(`/v1/articles/${id}/text`)).text();
        expect(cut(text, [snippet?.start ?? 0, snippet?.end ?? 0])).toBe(snippet?.text);
        expect(snippet?.text.length).toBeLessThanOrEqual(length);
        expect(snippet?.text).toMatch(/Aleppo/);
      }
    }
  });

  test("are left out when they are not wanted, and when nothing was looked for", async () => {
    for (const query of ["q=aleppo&highlight=none", "q=", "q=!!!"]) {
      const { results } = await server.search(`/v1/search?${query}`);
      expect(results.filter(({ highlights }) => highlights !== undefined)).toEqual([]);
    }
  });

  test("are text on the page for people: markup of a title is shown, not obeyed", async () => {
    const page = await (await server.fetch("/?q=aleppo")).text();
    expect(page).not.toMatch(/<img|<script(?! src="\/page\.js")/i);
    expect(page).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;<mark>Aleppo</mark>");
  });
});

describe("fields", () => {
  test.each(["id", "id,title", "score", "card,highlights", "missing", "published,outlet,url,lang"])(
    "%s gives these keys and no other",
    async (fields) => {
      const wanted = fields.split(",");
      const { results } = await server.search(`/v1/search?q=aleppo&fields=${fields}`);
      for (const hit of results) {
        expect(Object.keys(hit).filter((key) => !wanted.includes(key))).toEqual([]);
        if (fields !== "missing") expect(Object.keys(hit).toSorted()).toEqual(wanted.toSorted());
      }
    },
  );
});

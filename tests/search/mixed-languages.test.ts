import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArticleServer, idsOf, serveArticles } from "../support/serve-articles.ts";

let server: ArticleServer;
beforeAll(async () => {
  server = await serveArticles([
    {
      id: "fr-1",
      lang: "fr",
      title: "Les négociations reprennent",
      text: "Un accord est espéré à Alep.",
    },
    { id: "fr-2", lang: "fr", title: "Le sommet", text: "Une négociation difficile commence." },
    {
      id: "en-1",
      lang: "en",
      title: "Negotiations resume",
      text: "A deal is hoped for in Aleppo.",
    },
    { id: "en-2", lang: "en", title: "The summit", text: "They are negotiating in a car park." },
    { id: "fr-3", lang: "fr", title: "Une explication", text: "Car il pleut sur Damas." },
    { id: "ar-1", lang: "ar", title: "المدينة", text: "وقف إطلاق النار في حلب عام ٢٠٢٤." },
    { id: "und-1", lang: "de", title: "Verhandlungen", text: "Die Negotiations gehen weiter." },
  ]);
});
afterAll(() => server.stop());

const asWritten = "&variants=off&translate=off&fuzzy=0";

/** What has all words, as they are written in whatever language; else what is asked for. */
async function find(q: string, how = asWritten) {
  const answer = await server.search(`/v1/search?q=${encodeURIComponent(q)}&match=all${how}`);
  return { ids: idsOf(answer).toSorted(), interpreted: answer.query.interpreted };
}

describe("in an archive of several languages", () => {
  test("a word is looked up as each language would have indexed it, and is one word", async () => {
    const { ids, interpreted } = await find("negotiations");
    expect(interpreted).toHaveLength(1);
    expect(interpreted[0]?.terms.length).toBeGreaterThan(1);
    expect(interpreted[0]?.documents).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(["en-1", "en-2", "und-1"]));
  });

  test("accents and plurals do not tell words apart", async () => {
    for (const q of ["négociation", "NÉGOCIATIONS", "negociations"]) {
      expect((await find(q)).ids).toEqual(expect.arrayContaining(["fr-1", "fr-2"]));
    }
  });

  test("a stop word of one language is a word of another", async () => {
    expect((await find("car park")).ids).toEqual(["en-2"]);
  });

  test.each([
    { name: "without its article and vowels", q: "مدينة", id: "ar-1" },
    { name: "with vowel signs", q: "إِطْلَاق", id: "ar-1" },
    { name: "with tatweel", q: "حلـــب", id: "ar-1" },
    { name: "as a number in other digits", q: "2024", id: "ar-1" },
    { name: "in presentation forms", q: "\ufeed\ufed7\ufed2", id: "ar-1" },
  ])("Arabic is found $name", async ({ q, id }) => {
    expect((await find(q)).ids).toEqual([id]);
  });

  test.each([
    { name: "zero-width characters", q: "nego\u200btia\u200dtions" },
    { name: "soft hyphens", q: "nego\u00adtiations" },
    { name: "full width", q: "ｎｅｇｏｔｉａｔｉｏｎｓ" },
    { name: "mathematical letters", q: "𝐧𝐞𝐠𝐨𝐭𝐢𝐚𝐭𝐢𝐨𝐧𝐬" },
    { name: "upper case", q: "NEGOTIATIONS" },
    { name: "a bidi override", q: "\u202enegotiations\u202c" },
    { name: "a byte-order mark", q: "\ufeffnegotiations" },
  ])("a query with $name finds what the plain one finds", async ({ q }) => {
    expect((await find(q)).ids).toEqual((await find("negotiations")).ids);
  });

  test.each(["Alep", "Aleppo", "حلب", "بحلب"])(
    "the town %s is found in every language",
    async (q) => {
      expect((await find(q, "")).ids).toEqual(["ar-1", "en-1", "fr-1"]);
      expect((await find(q)).ids).toHaveLength(1);
    },
  );

  test("a word is found by its translations, unless that is not wanted", async () => {
    const found = await find("negotiation", "&variants=off&fuzzy=0");
    expect(found.ids).toEqual(expect.arrayContaining(["en-1", "fr-1", "fr-2"]));
    expect((await find("cessez-le-feu", "")).ids).toEqual(["ar-1"]);
    expect((await find("cessez-le-feu")).ids).toEqual([]);
  });
});

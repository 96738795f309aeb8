import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type ArticleServer,
  idsOf,
  serveArticles,
  type TestArticle,
} from "../support/serve-articles.ts";

/** Made-up words, and in how many articles each stands: `word0`, `word1` and so on. */
const counts: Readonly<Record<string, number>> = {
  zub: 8,
  vork: 8,
  vorkt: 1,
  homt: 8,
  plimdar: 8,
  quarvindel: 8,
  trambolindek: 8,
  grmtex: 2,
  gramtoel: 16,
  blkmox: 8,
  blakmior: 16,
  drastokel: 1,
  drastokelun: 1,
  Vorkuzi: 1,
  forkuza: 8,
  "2016": 8,
  kx1047: 8,
};

function article(id: string, words: string, lang = "en"): TestArticle {
  return { id, title: "Nothing else", text: `${words} qqwwx.`, lang, date: "2020-01-01" };
}

const articles: readonly TestArticle[] = [
  ...Object.entries(counts).flatMap(([word, count]) =>
    Array.from({ length: count }, (_, number) => article(`${word}-${number}`, `In ${word}`)),
  ),
  article("idlib", "In Idlib"),
  article("idleb", "À Idleb", "fr"),
  article("idlib-ar", "في إدلب", "ar"),
  ...[0, 1, 2].map((number) => article(`truce-${number}`, "A ceasefire")),
  article("truce-fr", "Une trêve", "fr"),
];

let server: ArticleServer;
beforeAll(async () => {
  server = await serveArticles(articles);
});
afterAll(() => server.stop());

async function idsFor(q: string, others = ""): Promise<string[]> {
  const path = `/v1/search?q=${encodeURIComponent(q)}&limit=100${others}`;
  return idsOf(await server.search(path));
}

/** The made-up words that a query finds, in the order in which they are first found. */
async function wordsFor(q: string, others = ""): Promise<string[]> {
  const words = (await idsFor(q, others)).map((id) => id.slice(0, id.lastIndexOf("-")));
  return [...new Set(words)];
}

describe("a word that no article has is taken for the word that was meant:", () => {
  test.each([
    { name: "3 letters never", q: "zux", found: [] },
    { name: "3 letters never, swapped", q: "zbu", found: [] },
    { name: "4 letters with two swapped, which is one error", q: "vrok", found: ["vork"] },
    { name: "4 letters with one wrong", q: "vorq", found: ["vork"] },
    { name: "4 letters with two errors never", q: "vrxk", found: [] },
    { name: "4 letters with one moved, which is two errors, never", q: "vrko", found: [] },
    { name: "6 letters with one left out", q: "plimdr", found: ["plimdar"] },
    { name: "7 letters with two swapped", q: "plmidar", found: ["plimdar"] },
    { name: "8 letters with one too many", q: "plimmdar", found: ["plimdar"] },
    {
      name: "5 letters with two left out, where one error leads nowhere",
      q: "plmdr",
      found: ["plimdar"],
    },
    {
      name: "two errors where one leads to words of two articles",
      q: "grmtel",
      found: ["gramtoel"],
    },
    { name: "one error where it leads to words of more articles", q: "blkmor", found: ["blkmox"] },
    { name: "8 letters with two errors", q: "quarvndl", found: ["quarvindel"] },
    { name: "long words with two left out", q: "trmbolindk", found: ["trambolindek"] },
    { name: "long words with three errors never", q: "trmblindk", found: [] },
    { name: "the first letter swapped with the second", q: "uqarvindel", found: ["quarvindel"] },
    { name: "a letter before the first", q: "xquarvindel", found: ["quarvindel"] },
    { name: "another first letter never", q: "huarvindel", found: [] },
    { name: "capitals and accents are no errors", q: "PLÎMDR", found: ["plimdar"] },
  ])("$name: $q", async ({ q, found }) => {
    expect(await wordsFor(q)).toEqual(found);
  });

  test("the nearest of many is told with the word that it is found as", async () => {
    const { results, query } = await server.search("/v1/search?q=quarvndl");
    expect(results[0]?.matches?.[0]).toMatchObject({ term: "quarvndl", kind: "typo" });
    expect(query.interpreted[0]?.tried).toMatchObject([{ kind: "typo", written: ["quarvindel"] }]);
  });
});

describe("numbers and what has a digit are never mended:", () => {
  const numbers = ["2014", "201", "20166", "2O16", "kx1048", "kx104", "2061"];
  test.each(numbers.flatMap((q) => ["", "&fuzzy=1", "&fuzzy=2"].map((fuzzy) => ({ q, fuzzy }))))(
    "$q$fuzzy",
    async ({ q, fuzzy }) => {
      expect(await wordsFor(q, fuzzy)).toEqual([]);
    },
  );
});

describe("a word that is right is not mended:", () => {
  test("one that the archive has, though another is near", async () => {
    expect(await wordsFor("vorkt")).toEqual(["vorkt"]);
  });

  test.each(["Homs", "homs", "Hama", "treaty"])("one that the lists have: %s", async (q) => {
    expect(await idsFor(q)).toEqual([]);
  });

  test("unless the query asks for words near it", async () => {
    expect(await wordsFor("Homs", "&fuzzy=1")).toEqual(["homt"]);
  });
});

describe("the query says how many errors are mended:", () => {
  test("the word itself comes before words near it", async () => {
    const found = await wordsFor("vork", "&fuzzy=1");
    expect(found).toEqual(["vork", "vorkt"]);
  });

  test.each(["vrok", "plimdr", "quarvndl", "plmdr", "drastoke"])(
    "none by fuzzy=0: %s",
    async (q) => {
      expect(await wordsFor(q)).not.toEqual([]);
      expect(await idsFor(q, "&fuzzy=0&variants=off")).toEqual([]);
    },
  );

  test("one by fuzzy=1, two by fuzzy=2, however long the word is", async () => {
    expect(await wordsFor("plmdr", "&fuzzy=1")).toEqual([]);
    expect(await wordsFor("plmdr", "&fuzzy=2")).toEqual(["plimdar"]);
    expect(await wordsFor("quarvndl", "&fuzzy=1")).toEqual([]);
  });

  test.each([1, 2])("but none in words of three letters by fuzzy=%i", async (fuzzy) => {
    expect(await wordsFor("zux", `&fuzzy=${fuzzy}`)).toEqual([]);
  });
});

describe("a mended word finds what the right one finds:", () => {
  test("a name in all its spellings", async () => {
    expect((await idsFor("Idlbi")).toSorted()).toEqual(["idleb", "idlib", "idlib-ar"]);
  });

  test("a word in other languages", async () => {
    const right = (await idsFor("ceasefire")).toSorted();
    expect(right).toEqual(["truce-0", "truce-1", "truce-2", "truce-fr"]);
    expect((await idsFor("caesefire")).toSorted()).toEqual(right);
  });

  test("a word of another language than most articles are in", async () => {
    expect(await idsFor("إدبل")).toContain("idlib-ar");
  });
});

describe("a word that sounds like a name of the archive", () => {
  test("is mended all the same, and the name follows", async () => {
    expect(await wordsFor("forkuzi")).toEqual(["forkuza", "Vorkuzi"]);
  });
});

describe("a correction that is not sure", () => {
  // A wrong letter far from the right one, and the word in one article only.
  test("is not made of a word that stands alone", async () => {
    expect(await idsFor("drastohel")).toEqual([]);
  });

  test("is sure enough in a word of ten letters or more, which few others are near", async () => {
    expect(await idsFor("drastohelun")).toEqual(["drastokelun-0"]);
  });

  test("is made beside another word, which bears it out", async () => {
    expect(await idsFor("drastohel qqwwx", "&match=all")).toEqual(["drastokel-0"]);
  });

  test("is made where it is asked for", async () => {
    expect(await idsFor("drastohel", "&fuzzy=1")).toEqual(["drastokel-0"]);
  });

  test("is sure enough when the error is a likely one", async () => {
    expect(await idsFor("drastkoel")).toEqual(["drastokel-0"]);
  });
});

describe("no error is mended", () => {
  test.each(['"vrok"', "vork -vrok", '"in vrok"'])(
    "in phrases and what is left out: %s",
    async (q) => {
      const found = await wordsFor(q);
      expect(found).toEqual(q.startsWith('"') ? [] : ["vork"]);
    },
  );
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildArchive } from "../support/build-archive.ts";
import { PROJECT_ROOT } from "../support/project-root.ts";
import { type ArchiveServer, serveArchive } from "../support/serve-archive.ts";
import { askSearch, idsOf, type TestArticle, writeJsonLines } from "../support/serve-articles.ts";

function article(id: string, text: string, lang = "fr"): TestArticle {
  return { id: `own-${id}`, title: "Rien", text: `${text} zwqx.`, lang };
}

const articles: readonly TestArticle[] = [
  article("one", "Le quombardement."),
  article("many", "Des quombardements."),
  article("other", "Le quombaxol de la ville."),
  article("aleppo-ar", "في حلب", "ar"),
  article("aleppo-fr", "À Alep"),
  article("aleppo-en", "In Aleppo", "en"),
  article("arabic-word", "وصل الزمبلقيط اليوم", "ar"),
  article("year", "En 2016"),
  article("long-number", "Numéro 20167"),
];

let folder: string;
let server: ArchiveServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "depeche-prefix-"));
  writeJsonLines(join(folder, "own.jsonl"), articles);
  const inputs = [join(folder, "own.jsonl"), join(PROJECT_ROOT, "data/articles")];
  await buildArchive(inputs, join(folder, "site"));
  server = await serveArchive(join(folder, "site"), { vars: { KEEP: "none" } });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function addressOf(q: string, others = ""): string {
  return `/v1/search?q=${encodeURIComponent(q)}&limit=100${others}`;
}

async function idsFor(q: string, others = ""): Promise<string[]> {
  return idsOf(await askSearch(server, addressOf(q, others))).toSorted();
}

/** Those of the articles above. */
async function ownFor(q: string, others = ""): Promise<string[]> {
  const ids = await idsFor(q, others);
  return ids.filter((id) => id.startsWith("own-")).map((id) => id.slice(4));
}

/** Both ways to ask for what begins so. */
const ways = [
  { way: "a star", ask: (q: string, others = "") => ownFor(`${q}*`, others) },
  { way: "prefix=last", ask: (q: string, others = "") => ownFor(q, `&prefix=last${others}`) },
] as const;

describe.each(ways)("$way finds", ({ ask }) => {
  test.each([
    { name: "words that begin so, and their forms", q: "quombardem", ids: ["many", "one"] },
    { name: "all words that begin so", q: "quomb", ids: ["many", "one", "other"] },
    { name: "whatever the case", q: "QUOMB", ids: ["many", "one", "other"] },
    { name: "whatever the accents", q: "quômb", ids: ["many", "one", "other"] },
    { name: "a whole word with what goes on", q: "quombardement", ids: ["many", "one"] },
    {
      name: "names in all their spellings",
      q: "Alepp",
      ids: ["aleppo-ar", "aleppo-en", "aleppo-fr"],
    },
    { name: "Arabic words without their article", q: "زمبل", ids: ["arabic-word"] },
    { name: "Arabic words with their article", q: "الزمبل", ids: ["arabic-word"] },
    { name: "nothing where nothing begins so", q: "wxzqvkj", ids: [] },
    { name: "numbers as they are only", q: "2016", ids: ["year"] },
    { name: "no numbers that begin so", q: "201", ids: [] },
  ])("$name: $q", async ({ q, ids }) => {
    expect(await ask(q)).toEqual(ids);
  });

  test("nothing more for one letter than the letter", async () => {
    for (const letter of ["q", "a", "ح", "z"]) {
      expect([letter, await ask(letter)]).toEqual([letter, await ownFor(letter)]);
    }
  });

  test("also the last of several words", async () => {
    const others = "&match=all&fuzzy=0&variants=off";
    expect(await ask("zwqx quombardem", others)).toEqual(["many", "one"]);
    expect(await ask("quombaxol vil", others)).toEqual(["other"]);
  });

  test("also where typing errors and other spellings are not wanted", async () => {
    const others = "&fuzzy=0&variants=off&translate=off";
    expect(await ask("quombardem", others)).toEqual(["many", "one"]);
  });

  test("and takes no beginning for a typing error", async () => {
    expect(await ask("quombardemen")).toEqual(["many", "one"]);
  });
});

describe("what begins so is looked for", () => {
  test("behind the last word only, when the last word is being typed", async () => {
    expect(await idsFor("quombardem zwqx", "&prefix=last&match=all&fuzzy=0&variants=off")).toEqual(
      [],
    );
  });

  test("behind any word with a star", async () => {
    expect(await ownFor("quombardem* zwqx", "&match=all&fuzzy=0")).toEqual(["many", "one"]);
  });

  test("in no phrase", async () => {
    expect(await idsFor('"le quombardem"', "&prefix=last")).toEqual([]);
    expect(await idsFor('"le quombardem*"')).toEqual([]);
  });

  test("in no word that is left out", async () => {
    expect(await ownFor("zwqx quombardement -quomb", "&prefix=last&match=all")).toEqual([
      "many",
      "one",
    ]);
  });

  test("and not without being asked for", async () => {
    expect(await idsFor("quombardem", "&fuzzy=0&variants=off")).toEqual([]);
    expect(await idsFor("quomb", "&prefix=off&fuzzy=0&variants=off")).toEqual([]);
  });
});

describe("an answer", () => {
  test("says which words begin so", async () => {
    const { query, results } = await askSearch(server, addressOf("quombardem*"));
    const tried = query.interpreted.flatMap((word) => word.tried);
    expect(tried.every(({ kind }) => kind === "prefix")).toBe(true);
    expect(tried.flatMap(({ written }) => written)).toContain("quombardement");
    expect(results.map(({ matches }) => matches?.[0]?.kind)).toEqual(["prefix", "prefix"]);
  });

  test("has the whole word before words that go on", async () => {
    const { results } = await askSearch(server, addressOf("Alep*"));
    expect(results[0]?.matches?.[0]?.kind).toBe("exact");
  });

  test.each(["al", "de", "offensi", "حل", "com", "armée sy"])(
    "of what begins with %s costs a few files more than one of the word",
    async (q) => {
      const fetched = async (others: string): Promise<number> => {
        const response = await server.fetch(
          addressOf(q, `&limit=1${others}`).replace("&limit=100", ""),
        );
        const timing = response.headers.get("Server-Timing") ?? "";
        return Number(/(\d+) files fetched/.exec(timing)?.[1] ?? Number.NaN);
      };
      const plain = await fetched("&fuzzy=0");
      expect(plain).toBeGreaterThan(0);
      expect(await fetched("&prefix=last&fuzzy=0")).toBeLessThanOrEqual(plain + 6);
    },
  );
});

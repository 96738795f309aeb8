/**
 * Each way to find a word, in an archive with one article for each, all of one length. The names and
 * words are made up, so that what is known of them is what the lists below say.
 */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCorpus } from "../bench/relevance/build-corpus.ts";
import { type ArchiveServer, serveArchive } from "../support/serve-archive.ts";
import {
  askSearch,
  idsOf,
  type SearchResponse,
  type TestArticle,
  writeJsonLines,
} from "../support/serve-articles.ts";

/** A spelling in another language, of a place; a short name, of a body. */
const names = [
  {
    id: "place:zorvalen",
    kind: "town",
    names: { fr: ["Zorvalen"], en: ["Zorvalen", "Quimbrik"], ar: ["زورفالن"] },
    lat: 34.5,
    lon: 38,
    partOf: ["place:syria"],
  },
  {
    id: "org:grelnovian-front",
    kind: "armed-group",
    names: { fr: ["Front grelnovien"], en: ["Grelnovian", "Fylq"], ar: ["جرلنوفيا"] },
    partOf: ["place:syria"],
  },
];

const dictionary = "en\tfr\nzorvalen\tplumitard\ngrelnovian\tfarfouillard\nbraxeled\ttrombinal\n";

function article(id: string, words: string, lang: "en" | "fr" = "en"): TestArticle {
  const filler = Array.from({ length: 40 }, (_, index) => `wxz${index}`).join(" ");
  return { id, title: "Nothing else", text: `${words} ${filler}.`, lang, date: "2020-01-01" };
}

const articles: readonly TestArticle[] = [
  article("exact", "Zorvalen"),
  article("variant", "Quimbrik"),
  article("translation", "Plumitard", "fr"),
  article("typo", "Zorvalex"),

  article("body", "Grelnovian"),
  article("alias", "Fylq"),
  article("body-translation", "Farfouillard", "fr"),

  article("word", "braxeled"),
  article("stem", "braxels"),
  article("word-translation", "trombinal", "fr"),
];

let folder: string;
let server: ArchiveServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "depeche-kinds-"));
  writeJsonLines(join(folder, "articles.jsonl"), articles);
  writeJsonLines(join(folder, "names.jsonl"), names);
  writeFileSync(join(folder, "own.tsv"), dictionary);
  await buildCorpus(join(folder, "articles.jsonl"), join(folder, "site"), {
    dictionaries: [join(folder, "own.tsv")],
    names: [join(folder, "names.jsonl")],
  });
  server = await serveArchive(join(folder, "site"));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function find(query: string): Promise<SearchResponse> {
  return askSearch(server, `/v1/search?limit=100&${query}`);
}

function kindsOf(answer: SearchResponse): Record<string, string | undefined> {
  return Object.fromEntries(
    answer.results.map(({ id, matches }) => [id ?? "", matches?.[0]?.kind]),
  );
}

describe("one word is found in many ways", () => {
  test("itself before another spelling, that before a translation, that before a typing error", async () => {
    const answer = await find("q=Zorvalen&fuzzy=1");
    expect(idsOf(answer)).toEqual(["exact", "variant", "translation", "typo"]);
  });

  test("itself before another name of the body, that before a translation", async () => {
    expect(idsOf(await find("q=Grelnovian"))).toEqual(["body", "alias", "body-translation"]);
  });

  test("itself before another form of its stem, that before a translation", async () => {
    expect(idsOf(await find("q=braxeled"))).toEqual(["word", "stem", "word-translation"]);
  });

  test("typing errors are not looked for where the word is found", async () => {
    expect(idsOf(await find("q=Zorvalen"))).toEqual(["exact", "variant", "translation"]);
  });

  test("a word with a typing error finds all that the word without it finds", async () => {
    const mended = idsOf(await find("q=Grelmovian")).toSorted();
    expect(mended).toEqual(idsOf(await find("q=Grelnovian")).toSorted());
  });

  test("a spelling of a name that no list has finds the name without the help for typing errors", async () => {
    const answer = await find("q=Zorwalen&fuzzy=0");
    expect(kindsOf(answer)).toMatchObject({ exact: "variant" });
  });
});

describe("an answer says in which", () => {
  test.each([
    {
      query: "q=Zorvalen&fuzzy=1",
      kinds: { exact: "exact", variant: "variant", translation: "translation", typo: "typo" },
    },
    {
      query: "q=zorvalen",
      kinds: { exact: "folded", variant: "variant", translation: "translation" },
    },
    {
      query: "q=Zórvalén",
      kinds: { exact: "folded", variant: "variant", translation: "translation" },
    },
    {
      query: "q=Quimbrik",
      kinds: { exact: "variant", variant: "exact" },
    },
    {
      query: `q=${encodeURIComponent("زورفالن")}`,
      kinds: { exact: "variant", variant: "variant" },
    },
    {
      query: "q=Grelnovian",
      kinds: { body: "exact", alias: "alias", "body-translation": "translation" },
    },
    { query: "q=Fylq", kinds: { alias: "exact", body: "alias" } },
    {
      query: "q=braxeled",
      kinds: { word: "exact", stem: "stem", "word-translation": "translation" },
    },
    {
      query: "q=trombinal",
      kinds: { "word-translation": "exact", word: "translation", stem: "translation" },
    },
    { query: "q=zorv*", kinds: { exact: "prefix", typo: "prefix", variant: "prefix" } },
  ])("$query", async ({ query, kinds }) => {
    expect(kindsOf(await find(query))).toEqual(kinds);
  });
});

describe("each help can be switched off, and no other goes with it", () => {
  test.each([
    { query: "q=Zorvalen&fuzzy=1&variants=off", ids: ["exact", "translation", "typo"] },
    { query: "q=Zorvalen&fuzzy=1&translate=off", ids: ["exact", "typo", "variant"] },
    { query: "q=Zorvalen&fuzzy=0", ids: ["exact", "translation", "variant"] },
    { query: "q=Zorvalen&fuzzy=0&variants=off", ids: ["exact", "translation"] },
    { query: "q=Zorvalen&fuzzy=0&translate=off", ids: ["exact", "variant"] },
    { query: "q=Zorvalen&fuzzy=0&translate=off&variants=off", ids: ["exact"] },
    { query: "q=Grelnovian&variants=off", ids: ["body", "body-translation"] },
    { query: "q=Grelnovian&translate=off", ids: ["alias", "body"] },
    { query: "q=braxeled&variants=off&translate=off&fuzzy=0", ids: ["stem", "word"] },
    { query: "q=Zorwalen&fuzzy=0&variants=off", ids: [] },
  ])("$query", async ({ query, ids }) => {
    expect(idsOf(await find(query)).toSorted()).toEqual(ids);
  });
});

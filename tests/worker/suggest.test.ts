import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type * as z from "zod/mini";
import { problemSchema, suggestResponseSchema } from "../../src/contract/responses.ts";
import { ChangingFiles, faults, readFiles } from "../archive/faulty-files.ts";
import { buildArchive } from "../support/build-archive.ts";
import { PROJECT_ROOT } from "../support/project-root.ts";
import { type TestArticle, writeJsonLines } from "../support/serve-articles.ts";
import { type FileServer, serveFiles } from "../support/serve-files.ts";

type Suggestions = z.output<typeof suggestResponseSchema>["suggestions"];

/** Articles of made-up words beside the sample articles, whose files are many. */
const articles: readonly TestArticle[] = [
  { id: "s-en", title: "Zembla harvest begins", text: "The quillonade is over.", lang: "en" },
  { id: "s-fr", title: "Ébroulède à Zorblanc", text: "Une éclabroussure froide.", lang: "fr" },
  { id: "s-ar", title: "ظظمهرجان في المدينة", text: "وصل الزمبلقيط اليوم.", lang: "ar" },
];

/** More words of one beginning than an answer has room for, all in more articles than a title. */
const often = Array.from({ length: 3 }, (_, number) => ({
  id: `often${number}`,
  title: number === 0 ? "Jhorbanik returns" : "Other",
  text: `${Array.from("abcdefghijklmnopqrstuvwxyz", (each) => `jhorb${each}nik`).join(" ")}.`,
  lang: "en",
}));

let folder: string;
let whole: Map<string, Uint8Array>;
let files: ChangingFiles;
let server: FileServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "depeche-suggest-"));
  writeJsonLines(join(folder, "own.jsonl"), [...articles, ...often]);
  const inputs = [join(folder, "own.jsonl"), join(PROJECT_ROOT, "data/articles")];
  await buildArchive(inputs, join(folder, "site"));
  whole = readFiles(join(folder, "site"));
  files = new ChangingFiles(whole);
  server = await serveFiles(files.give, { KEEP: "none" });
});
beforeEach(() => files.replace(whole));
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function addressOf(q: string, others = ""): string {
  return `/v1/suggest?q=${encodeURIComponent(q)}${others}`;
}

/** The suggestions for `q`; the answer is held against its schema. */
async function suggest(q: string, others = ""): Promise<Suggestions> {
  const response = await server.fetch(addressOf(q, others));
  const body = await response.text();
  expect([q, response.status, body]).toEqual([q, 200, body]);
  const answer = suggestResponseSchema.parse(JSON.parse(body));
  expect(answer.q).toBe(q);
  expect(answer.partial).toBeUndefined();
  return answer.suggestions;
}

describe("what is being typed is completed", () => {
  test.each([
    { q: "zembl", text: "Zembla harvest begins", kind: "title", id: "s-en" },
    { q: "Zembla harv", text: "Zembla harvest begins", kind: "title", id: "s-en" },
    { q: "ebroul", text: "Ébroulède à Zorblanc", kind: "title", id: "s-fr" },
    { q: "ظظمهر", text: "ظظمهرجان في المدينة", kind: "title", id: "s-ar" },
    { q: "quillo", text: "quillonade", kind: "word" },
    { q: "éclabr", text: "éclabroussure", kind: "word" },
    { q: "زمبل", text: "زمبلقيط", kind: "word" },
    { q: "ale", text: "Aleppo", kind: "name", id: "place:aleppo" },
    { q: "حل", text: "حلب", kind: "name", id: "place:aleppo" },
  ] as const)("$q: $text, a $kind", async (wanted) => {
    const { q, ...suggestion } = wanted;
    expect(await suggest(q)).toContainEqual(suggestion);
  });

  test.each([
    { name: "case", q: "quillo", other: "QuILLo" },
    { name: "accents", q: "éclabr", other: "ECLABR" },
    { name: "the Arabic article", q: "زمبل", other: "الزمبل" },
    { name: "vowel signs", q: "زمبل", other: "زَمْبَل" },
    { name: "the kinds of alef", q: "إدل", other: "ادل" },
  ])("whatever $name: $q is $other", async ({ q, other }) => {
    const suggestions = await suggest(q);
    expect(suggestions.length).toBeGreaterThan(0);
    expect(await suggest(other)).toEqual(suggestions);
  });

  test("of several words the last one, and the others stay as they are typed", async () => {
    expect(await suggest("Wxz, Éa  zembl")).toContainEqual({
      text: "Wxz, Éa  zembla",
      kind: "word",
    });
    expect(await suggest("wxz ale")).toContainEqual({ text: "wxz Aleppo", kind: "name" });
    expect(await suggest("سوق زمبل")).toContainEqual({ text: "سوق زمبلقيط", kind: "word" });
  });

  test("a title from its first word only", async () => {
    const titles = (await suggest("harvest", "&limit=20")).filter(({ kind }) => kind === "title");
    expect(titles).toEqual([]);
  });

  test("to nothing but the word meant where nothing begins so", async () => {
    expect(await suggest("quilloande")).toEqual([{ text: "quillonade", kind: "correction" }]);
    expect(await suggest("wxzqk")).toEqual([]);
  });

  test.each(["", "   ", "!!!", "«", "، "])("to nothing from %j", async (q) => {
    expect(await suggest(q)).toEqual([]);
  });
});

describe("as many as asked for", () => {
  test.each([1, 2, 3, 7, 12, 20])(
    "%i at most, and fewer only where there are no more",
    async (limit) => {
      for (const q of ["al", "de", "حل", "wxz al"]) {
        const all = (await suggest(q, "&limit=20")).length;
        const { length } = await suggest(q, `&limit=${limit}`);
        expect([q, length]).toEqual([q, Math.min(all, limit)]);
      }
    },
  );

  test("eight when nothing is said", async () => {
    expect(await suggest("wxz al")).toHaveLength(8);
  });

  test("and of titles some, however many words begin so", async () => {
    const suggestions = await suggest("jhorb", "&limit=20");
    expect(suggestions).toHaveLength(20);
    expect(suggestions).toContainEqual({ text: "Jhorbanik returns", kind: "title", id: "often0" });
  });
});

describe("what cannot be asked is a problem", () => {
  test.each([
    { query: "q=al&limit=0", parameter: "limit" },
    { query: "q=al&limit=21", parameter: "limit" },
    { query: "q=al&limit=-1", parameter: "limit" },
    { query: "q=al&limit=1.5", parameter: "limit" },
    { query: "q=al&format=xml", parameter: "format" },
    { query: "q=al&sort=id", parameter: "sort" },
    { query: "q=al&q=be", parameter: "q" },
    { query: "q=%ff", parameter: "q" },
  ])("$query", async ({ query, parameter }) => {
    const response = await server.fetch(`/v1/suggest?${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    const { errors } = problemSchema.parse(await response.json());
    expect(errors?.map((error) => error.parameter)).toEqual([parameter]);
  });

  test("513 characters, however many bytes they have; 512 can", async () => {
    for (const letter of ["z", "é", "😀"]) {
      expect((await server.fetch(addressOf(letter.repeat(512)))).status).toBe(200);
      const response = await server.fetch(addressOf(letter.repeat(513)));
      expect(response.status).toBe(422);
      const problem = problemSchema.parse(await response.json());
      expect(problem.type).toBe("/docs#query-too-complex");
      expect(problem.detail).toContain("513");
    }
  });
});

describe("browsers get the lists of OpenSearch", () => {
  test("with the same texts in the same order", async () => {
    for (const q of ["ale", "حل", "quilloande", "wxzqk", ""]) {
      const suggestions = await suggest(q);
      const response = await server.fetch(addressOf(q, "&format=opensearch"));
      expect(response.headers.get("Content-Type")).toMatch(/^application\/x-suggestions\+json/);
      expect(await response.json()).toEqual([
        q,
        suggestions.map(({ text }) => text),
        suggestions.map(({ kind }) => kind),
      ]);
    }
  });
});

const letters = [..."abcdefghijklmnoprstuvwz", ..."ابتجحدرزسشصطعغفقكلمنهوي"];
const begun = ["al", "de", "la", "co", "of", "re", "th", "ال", "حل", "ام", "مد", "sy", "obs"];
const mistyped = ["ofensive", "fofensive", "bserver", "ussie", "quilloande", "jiahdists", "اادلب"];

describe("whatever is typed", () => {
  test.each([...letters, ...begun, ...begun.map((word) => `offensive ${word}`)])(
    "%s: no text twice, and no text without letters",
    async (q) => {
      const texts = (await suggest(q, "&limit=20")).map(({ text }) => text.toLowerCase());
      expect(texts.filter((text, place) => texts.indexOf(text) !== place)).toEqual([]);
      expect(texts.filter((text) => !/\p{L}/u.test(text))).toEqual([]);
    },
  );

  test("an id leads to the article or the name", async () => {
    const all = await Promise.all([...letters, ...begun].map((q) => suggest(q, "&limit=20")));
    const found = all.flat().filter(({ id }) => id !== undefined);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["name", "title"]));
    const paths = found.map(
      ({ kind, id }) => `/v1/${kind === "title" ? "articles" : "entities"}/${id}`,
    );
    for (const path of new Set(paths)) {
      expect([path, (await server.fetch(path)).status]).toEqual([path, 200]);
    }
  });

  test.each([...begun, ...mistyped, "offensive al", "offensive ofensvie"])(
    "%s: at most two files are fetched by an isolate that keeps nothing",
    async (q) => {
      const response = await server.fetch(addressOf(q));
      const timing = response.headers.get("Server-Timing") ?? "";
      const fetched = Number(/(\d+) files fetched/.exec(timing)?.[1] ?? Number.NaN);
      expect(fetched).toBeGreaterThan(0);
      expect(fetched).toBeLessThanOrEqual(2);
    },
  );
});

describe("a file at fault is told, and never an empty list", () => {
  test.each(faults)("%s", async (fault) => {
    for (const q of ["ale", "حل", "offensive ale", "quilloande", "wxz quillo"]) {
      const before = server.asked.length;
      expect((await suggest(q)).length).toBeGreaterThan(0);
      const needed = [...new Set(server.asked.slice(before))];
      const other = [...whole.keys()].find((path) => path.includes("/cards/")) ?? "";
      for (const path of needed.filter((each) => !each.endsWith("manifest.json"))) {
        files.damage(path, fault, other);
        await expectTold(q);
        files.replace(whole);
      }
    }
  });

  async function expectTold(q: string): Promise<void> {
    const response = await server.fetch(addressOf(q));
    const body: unknown = await response.json();
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("ETag")).toBeNull();
    if (response.status === 200) {
      const answer = suggestResponseSchema.parse(body);
      expect([q, answer.partial, answer.suggestions.length > 0]).toEqual([q, true, true]);
      return;
    }
    expect(response.status).toBe(503);
    expect(problemSchema.parse(body).files?.length).toBeGreaterThan(0);
  }
});

/** What the archive tells of an article is the article: its text, its hash, and sentences word for word. */

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROJECT_ROOT } from "../support/project-root.ts";
import { type ArticleServer, serveArticles } from "../support/serve-articles.ts";
import { runCommand } from "./run-command.ts";

const shared = join(PROJECT_ROOT, "../shared");
const bench = join(shared, "bench/text/data");

/** News texts; those of `shared` are not part of the repository. */
const corpora = [
  { name: "the samples", path: join(PROJECT_ROOT, "data/articles"), atLeast: 44 },
  ...["000_fb0949d679e10060", "001_ea705b3e8bd440db", "002_01933d292ac84297"].map((id) => ({
    name: `the seed ${id}`,
    path: join(shared, "seeds", `${id}.txt`),
    atLeast: 1,
  })),
  { name: "French news", path: join(bench, "news-orange-syria-fr/dev.jsonl"), atLeast: 20 },
  { name: "English news", path: join(bench, "news-fakes-syria-en/dev.jsonl"), atLeast: 20 },
  { name: "Arabic news", path: join(bench, "news-arabic-ahdath/dev.jsonl"), atLeast: 20 },
];
const present = corpora.filter(({ name, path }) => {
  if (existsSync(path)) return true;
  process.stderr.write(
    `SKIPPED: the archive of ${name} is not checked, because ${path} is absent.\n`,
  );
  return false;
});

describe.each(present)("in the archive of $name", ({ path, atLeast }) => {
  let server: ArticleServer;
  beforeAll(async () => {
    server = await serveArticles([path]);
  });
  afterAll(() => server?.stop());

  test("every article's text has the hash and the length that its record says", async () => {
    const records = await server.exportRecords();
    expect(records.length).toBeGreaterThanOrEqual(atLeast);
    expect(records).toHaveLength(server.built.documents);
    for (const { id, text, text_sha256, text_length } of records) {
      const hash = createHash("sha256").update(text).digest("hex");
      expect([id, hash, Array.from(text).length]).toEqual([id, text_sha256, text_length]);
    }
  });

  test("every sentence of a card stands at its offsets in the article's text", async () => {
    for (const { id, card } of await server.exportRecords()) {
      const text = Array.from(await (await server.fetch(`/v1/articles/${id}/text`)).text());
      const cut = card.sentences.map(({ start, end }) => text.slice(start, end).join(""));
      expect([id, cut]).toEqual([id, card.sentences.map((sentence) => sentence.text)]);
      expect(cut.length).toBeLessThanOrEqual(4);
      const offsets = card.sentences.flatMap(({ start, end }) => [start, end]);
      expect(offsets).toEqual(offsets.toSorted((left, right) => left - right));
    }
  });

  test("the export is the records as the API gives them, in the order of the list", async () => {
    const records = await server.exportRecords();
    const step = Math.ceil(records.length / 25);
    for (const [place, record] of records.entries()) {
      if (place % step > 0) continue;
      const { index, text_unit, ...given } = (await (
        await server.fetch(`/v1/articles/${record.id}`)
      ).json()) as Record<string, unknown>;
      expect([text_unit, index]).toEqual([
        "codepoint",
        { build: server.built.build, documents: server.built.documents },
      ]);
      expect(given).toMatchObject({ id: record.id, title: record.title, card: record.card });
      expect(given["text_sha256"]).toBe(record.text_sha256);
    }
  });

  test("inspecting prints one line of JSON an article, with the text that is archived", async () => {
    const { code, stdout } = await runCommand(["inspect", path]);
    const printed = stdout
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as { id?: string; text?: string; fault?: string });
    const articles = printed.filter(({ fault }) => fault === undefined);
    expect(code).toBe(articles.length === printed.length ? 0 : 1);
    const records = await server.exportRecords();
    const texts = new Map(articles.map(({ id, text }) => [id, text]));
    for (const { id, text } of records) expect([id, texts.get(id) === text]).toEqual([id, true]);
  });
});

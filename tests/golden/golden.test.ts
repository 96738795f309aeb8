/** Whole articles, made up for the purpose: what is understood of each is what a careful reader wrote down. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toArticle } from "../../index-build/article/to-article.ts";
import { loadKnowledge } from "../../index-build/load-knowledge.ts";
import { readSources } from "../../index-build/read/read-sources.ts";
import { indexNames } from "../../index-build/recognize/name-index.ts";
import { ArticleUnderstander } from "../../index-build/understand-article.ts";
import { toArticleRecord } from "../../index-build/write/to-record.ts";
import type { ArticleRecord } from "../../src/contract/records.ts";
import { PROJECT_ROOT } from "../support/project-root.ts";
import {
  describeArticle,
  describeCard,
  type Expected,
  formatExpected,
  quotedRanges,
  wordsIn,
} from "./describe-article.ts";

const FOLDER = import.meta.dirname;

/** The expected files are written from what comes out: only for somebody who then reads them. */
const isUpdate = process.env["UPDATE_GOLDEN"] === "1";

const cases = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const knowledge = loadKnowledge({
  names: [join(PROJECT_ROOT, "data/names")],
  lexicon: [join(PROJECT_ROOT, "data/lexicon")],
  dictionaries: [],
});
if (!knowledge.ok) throw new Error(knowledge.faults.join("\n"));
const names = indexNames(knowledge.names);
const understander = new ArticleUnderstander(knowledge, names);

/** An article as it is stored, and the codes of what was noted when it was read. */
interface Understood {
  readonly record: ArticleRecord;
  readonly notes: readonly string[];
}

/** Reads the one source of a case as the build does. */
async function understand(name: string): Promise<Understood> {
  const files = readdirSync(join(FOLDER, name)).filter((file) => file.startsWith("source."));
  const found: Understood[] = [];
  for await (const item of readSources(files.map((file) => join(FOLDER, name, file)))) {
    if (item.kind === "fault") throw new Error(`${name}: ${item.fault.code}`);
    const parsed = toArticle(item.source);
    if (!parsed.ok) throw new Error(`${name}: ${parsed.fault.code}`);
    found.push({
      record: toArticleRecord(understander.understand(parsed.article), names),
      notes: parsed.notes.map(({ code }) => code),
    });
  }
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new Error(`${name} has ${found.length} articles; a case has one.`);
  }
  return only;
}

/** Compares with the expected file, or writes it when asked to. */
function expectFile(path: string, actual: Expected): void {
  if (isUpdate) writeFileSync(path, formatExpected(actual));
  if (!existsSync(path)) throw new Error(`${path} is absent; UPDATE_GOLDEN=1 writes it.`);
  const expected: Expected = JSON.parse(readFileSync(path, "utf8"));
  // As text with a line for each entry: what differs is seen beside what does not.
  expect(formatExpected(actual)).toBe(formatExpected(expected));
}

describe("whole articles", () => {
  test("there are as many in each language as the list of cases says", () => {
    const count = (language: string) => cases.filter((name) => name.startsWith(language)).length;
    expect(count("fr-")).toBeGreaterThanOrEqual(15);
    expect(count("en-")).toBeGreaterThanOrEqual(15);
    expect(count("ar-")).toBeGreaterThanOrEqual(12);
  });

  describe.each(cases)("%s", (name) => {
    test("is understood as its reader wrote down", async () => {
      const { record, notes } = await understand(name);
      expectFile(join(FOLDER, name, "article.json"), describeArticle(record, notes));
    });

    test("has the card that its reader expects", async () => {
      const { record } = await understand(name);
      expectFile(join(FOLDER, name, "card.json"), describeCard(record));
    });

    test("every offset, in code points, gives the words that it says", async () => {
      const { record } = await understand(name);
      const wordsOf = wordsIn(record.text);
      const quoted = quotedRanges(record);
      expect(quoted.map(wordsOf)).toEqual(quoted.map(({ text }) => text));
      const ranges = [...quoted, ...record.dates, ...record.spans];
      expect(ranges.filter(({ start, end }) => start >= end || end > record.text_length)).toEqual(
        [],
      );
    });
  });
});

import { describe, expect, test } from "vitest";
import { RepeatedLines } from "../../../index-build/article/spans/repeated-lines.ts";
import { ArticleMaker, type MadeArticle } from "../../../index-build/make-article.ts";
import type { ReadItem, SourceFile } from "../../../index-build/read/source-file.ts";
import { makeInThreads } from "../../../index-build/threads/article-threads.ts";

const knowledge = { names: [], concepts: [] };

function sourceOf(number: number): SourceFile {
  const text = `Article ${number}. The monitor said ${number} people were killed in Aleppo on Monday.`;
  return { id: `a${number}`, place: { path: "a.jsonl", line: number }, text, lang: "en" };
}

async function* items(sources: readonly SourceFile[]): AsyncGenerator<ReadItem> {
  for (const [index, source] of sources.entries()) {
    yield { kind: "source", source };
    if (index % 20 === 7) {
      yield { kind: "fault", fault: { place: source.place, code: "empty", evidence: {} } };
    }
  }
}

/** An article without the numbers that each thread gives its words. */
function kept({ analyzed, ...article }: MadeArticle) {
  const terms = analyzed.terms.map(({ number: _, details: __, ...term }) => term);
  return { ...article, analyzed: { ...analyzed, words: undefined, generation: 0, terms } };
}

async function madeIn(threads: number, sources: readonly SourceFile[]) {
  const made: unknown[] = [];
  for await (const one of makeInThreads(items(sources), knowledge, new RepeatedLines(), threads)) {
    made.push(one.made.ok ? one.made.article.id : one.made.fault);
  }
  return made;
}

describe("several threads", () => {
  test("make what one makes, in the order of reading, faults in their places", async () => {
    const sources = Array.from({ length: 150 }, (_, number) => sourceOf(number));
    const maker = new ArticleMaker(knowledge);
    const ids: string[] = [];
    for await (const { made } of makeInThreads(items(sources), knowledge, new RepeatedLines(), 2)) {
      if (!made.ok) {
        ids.push(made.fault.code);
        continue;
      }
      const here = maker.make(sourceOf(Number(made.article.id.slice(1))));
      expect(here.ok && kept(here.article)).toEqual(kept(made.article));
      ids.push(made.article.id);
    }
    expect(ids).toEqual(
      sources.flatMap(({ id = "" }, index) => (index % 20 === 7 ? [id, "empty"] : [id])),
    );
  });

  test("end with the place of the article that one of them could not make", async () => {
    const broken = { ...sourceOf(70), text: JSON.parse("5") };
    const sources = Array.from({ length: 100 }, (_, number) =>
      number === 70 ? broken : sourceOf(number),
    );
    await expect(madeIn(2, sources)).rejects.toThrow("a.jsonl:70");
  });

  test("end when a reader stops to read", async () => {
    const sources = Array.from({ length: 100 }, (_, number) => sourceOf(number));
    for await (const { made } of makeInThreads(items(sources), knowledge, new RepeatedLines(), 2)) {
      expect(made.ok && made.article.id).toBe("a0");
      break;
    }
  });
});

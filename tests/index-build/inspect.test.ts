import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspectArticles } from "../../index-build/inspect.ts";
import { loadKnowledge } from "../../index-build/load-knowledge.ts";

const text = `Aleppo, November 30, 2024

Eight people were killed in Aleppo on Friday, among them three children and five women, the Syrian Observatory for Human Rights said. "We saw them fall," a resident said.
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "depeche-inspect-"));
  writeFileSync(join(folder, "a.txt"), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function inspect() {
  const knowledge = loadKnowledge({
    names: ["data/names"],
    lexicon: ["data/lexicon"],
    dictionaries: [],
  });
  if (!knowledge.ok) throw new Error(knowledge.faults.join());
  for await (const told of inspectArticles([folder], knowledge)) {
    if ("line" in told) return told.line;
  }
  throw new Error("nothing was inspected");
}

describe("the line of an article", () => {
  test("has what programs compare, in their terms", async () => {
    const { id, language, published, summary, dates, spans, figures } = await inspect();
    expect({ id, language, published: published?.value }).toEqual({
      id: "a",
      language: "en",
      published: "2024-11-30",
    });
    expect(summary.map((sentence) => sentence.text.slice(0, 12))).toContain("Eight people");
    expect(dates.map(({ from }) => from)).toContain("2024-11-29");
    expect(spans.map(({ kind }) => kind)).toContain("quote");
    const [total, ...parts] = figures;
    expect(total).toMatchObject({
      kind: "killed",
      value: 8,
      bound: "exact",
      unit: "people",
      source: "Syrian Observatory for Human Rights",
      sourceSpan: expect.stringMatching(/Syrian Observatory for Human Rights said$/),
      carried: false,
      place: "Aleppo",
      from: "2024-11-29",
      partOf: null,
      breakdownOk: true,
    });
    expect(parts.map(({ value, partOf }) => [value, partOf])).toEqual([
      [3, 0],
      [5, 0],
    ]);
  });

  test("has the words of a figure at its offsets", async () => {
    const { figures, text: canonical } = await inspect();
    const points = Array.from(canonical);
    for (const { quote, start, end } of figures)
      expect(points.slice(start, end).join("")).toBe(quote);
  });
});

/** Who is named in the articles for a figure -> the files that count and narrow by them. */

import { writeBlock } from "../../src/contract/entry-block.ts";
import type { StoredNamed } from "../../src/contract/figure-records.ts";
import type { Manifest, Section } from "../../src/contract/manifest.ts";
import { writeGaps } from "../../src/engine/gap-lists.ts";
import { namedValue } from "./to-figure.ts";
import { writeEntries, writeKeys, writeLists } from "./write-numbered.ts";

/** Sources a file: some 200 bytes each. */
const PER_FILE = { values: 256, articles: 64 };

/**
 * Writes the sources of an archive, numbered in the order of their values.
 *
 * @param sources Those of each article, in the order of the archive; repeats count once.
 */
export function writeSources(
  sources: readonly (readonly StoredNamed[])[],
  put: (section: Section, bytes: Uint8Array) => string,
): Manifest["sources"] {
  const byValue = new Map(sources.flat().map((source) => [namedValue(source), source]));
  const values = [...byValue.keys()].sort();
  const numbers = new Map(values.map((value, number) => [value, number]));
  const lists = sources.map((own) =>
    Uint32Array.from(new Set(own.map((source) => numbers.get(namedValue(source)) ?? 0))).sort(),
  );
  const articles: number[][] = values.map(() => []);
  lists.forEach((list, ordinal) => {
    for (const number of list) articles[number]?.push(ordinal);
  });
  let files = "";
  for (let start = 0; start < articles.length; start += PER_FILE.articles) {
    const block = articles.slice(start, start + PER_FILE.articles).map(writeGaps);
    files += put("sources", writeBlock(block));
  }
  const entries = values.map((value) => JSON.stringify(byValue.get(value)));
  return {
    count: values.length,
    values: writeEntries("sources", entries, PER_FILE.values, put),
    keys: writeKeys("sources", new Map(values.map((value, number) => [value, [number]])), put),
    lists: writeLists("sources", lists, put),
    articles: { perFile: PER_FILE.articles, files },
  };
}

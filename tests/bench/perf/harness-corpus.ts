/** The corpus that the harness made in its home: its queries, and more queries of the same sort. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

const kindsSchema = z.object({
  term1: z.array(z.string()),
  term2: z.array(z.string()),
  term3: z.array(z.string()),
  prefix: z.array(z.string()),
  typo: z.array(z.string()),
});

/** Queries of one, two and three words, beginnings of words, and words with a typing error. */
export type QueryKinds = z.infer<typeof kindsSchema>;

const titleSchema = z.object({ title: z.string() });

/** Reads the queries that the harness asks of a corpus. */
export function readQueryKinds(home: string, documents: number): QueryKinds {
  const file = join(home, "corpus", String(documents), "queries.json");
  return kindsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/**
 * Makes distinct queries of two words that stand in one title, spread over the corpus.
 *
 * @returns Fewer than `count` when the titles have no more.
 */
export function makeTitleQueries(home: string, documents: number, count: number): string[] {
  const folder = join(home, "corpus", String(documents), "docs");
  const titles = readdirSync(folder)
    .sort()
    .flatMap((name) => readTitles(join(folder, name)));
  // A prime, so that the titles are visited far from each other, and each of them once.
  const step = 7919;
  const queries = new Set<string>();
  for (let first = 0; first < 6 && queries.size < count; first += 1) {
    for (let visit = 0; visit < titles.length && queries.size < count; visit += 1) {
      const words = titles[(visit * step) % titles.length] ?? [];
      const [one, two] = [words[first], words[first + 1]];
      if (one !== undefined && two !== undefined) queries.add(`${one} ${two}`);
    }
  }
  return [...queries];
}

function readTitles(path: string): string[][] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => titleSchema.parse(JSON.parse(line)).title.toLowerCase())
    .map((title) => title.split(" ").filter((word) => word.length > 3));
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PostingRuns } from "../../../index-build/postings/posting-runs.ts";
import type { LocatedTerm } from "../../../index-build/postings/term-accumulator.ts";
import { articleOf, countsOf, slotIn } from "../../../src/engine/flexsearch-index.ts";
import { sortTerms } from "../../../src/engine/term-order.ts";

/** Articles a run: what a run forgets or mixes up shows on both sides of its edge. */
const RUN = 4096;

/** Details that no other posting has, so that a posting tells whose they are. */
function detailsOf(article: number, term: string): Uint8Array {
  return new TextEncoder().encode(`${term}@${article}`);
}

/** Numbers of terms as a reader gives them, of two readers in turn, who number them differently. */
const numbers = [new Map<string, number>(), new Map<string, number>([["unused", 0]])];

function located(article: number, term: string, inBody: number): LocatedTerm {
  const known = numbers[generationOf(article)] ?? new Map<string, number>();
  const number = known.get(term) ?? known.size;
  known.set(term, number);
  const isWord = !/^[=+~#@]/.test(term);
  const details = detailsOf(article, term);
  return { number, term, isWord, inTitle: inBody === 0 ? 1 : 0, inBody, details };
}

function generationOf(article: number): number {
  return Math.floor(article / 10) % 2;
}

/** Every posting written out, for each term in order. */
function merge(articles: readonly (readonly LocatedTerm[])[]) {
  const runs = new PostingRuns();
  articles.forEach((terms, article) => {
    runs.add({ terms, generation: generationOf(article) });
  });
  const counts = new Map<string, number>();
  const merged = Array.from(runs.merged(), ([term, { packed, details }]) => {
    counts.set(term, runs.articlesWith(term));
    return [
      term,
      Array.from(packed, (posting, place) => ({
        article: articleOf(posting),
        counts: countsOf(slotIn(posting)),
        details: new TextDecoder().decode(details[place]),
      })),
    ] as const;
  });
  return { merged, counts };
}

function mergePlainly(articles: readonly (readonly LocatedTerm[])[]) {
  const byTerm = new Map<string, { article: number; counts: unknown; details: string }[]>();
  for (const [article, terms] of articles.entries()) {
    for (const { term, inTitle, inBody } of terms) {
      const list = byTerm.get(term) ?? [];
      list.push({ article, counts: { inTitle, inBody }, details: `${term}@${article}` });
      byTerm.set(term, list);
    }
  }
  return sortTerms([...byTerm.keys()]).map((term) => [term, byTerm.get(term)]);
}

describe("postings collected in runs", () => {
  test("are those of all articles, each with its own details, in whatever order terms come", () => {
    const terms = fc.uniqueArray(fc.constantFrom(..."abcdefghé", "حلب", "=place:aleppo", "𝐀"), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(terms, { maxLength: 30 }), (articles) => {
        const given = articles.map((list, article) =>
          list.map((term, place) => located(article, term, place % 4)),
        );
        expect(merge(given).merged).toEqual(mergePlainly(given));
      }),
      { numRuns: 100 },
    );
  });

  test.each([RUN - 1, RUN, RUN + 1, 2 * RUN, 2 * RUN + 700])(
    "of %i articles keep their details beyond the edge of a run",
    (count) => {
      const given = Array.from({ length: count }, (_, article) => [
        // One term in every article, one in every other, and rare ones in one run or the other.
        located(article, "all", 1 + (article % 3)),
        ...(article % 2 === 0 ? [located(article, "even", 0)] : []),
        ...(article % 1000 === 999 ? [located(article, `rare${article % 3000}`, 2)] : []),
        ...(article === RUN ? [located(article, "late", 1)] : []),
      ]);
      const { merged, counts } = merge(given);
      expect(merged).toEqual(mergePlainly(given));
      expect(counts.get("all")).toBe(count);
      expect(counts.get("even")).toBe(Math.ceil(count / 2));
    },
  );

  test("are none of no articles, and of articles without terms", () => {
    expect(merge([]).merged).toEqual([]);
    expect(merge([[], []]).merged).toEqual([]);
  });

  test("tell of a term that no article has that none has it", () => {
    const runs = new PostingRuns();
    runs.add({ terms: [located(0, "alep", 1)], generation: 0 });
    expect([runs.articlesWith("alep"), runs.articlesWith("idleb")]).toEqual([1, 0]);
  });
});

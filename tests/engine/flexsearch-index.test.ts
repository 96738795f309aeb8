import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  articleOf,
  countsOf,
  fieldsOf,
  IndexRun,
  packPosting,
  searchPostings,
  slotIn,
  type TermCounts,
} from "../../src/engine/flexsearch-index.ts";
import { IN_BODY, IN_TITLE } from "../../src/engine/postings.ts";
import { sortTerms } from "../../src/engine/term-order.ts";
import { arbitraryTerm } from "./arbitrary-postings.ts";

const counts = fc
  .record({ inTitle: fc.nat({ max: 6 }), inBody: fc.nat({ max: 60 }) })
  .filter(({ inTitle, inBody }) => inTitle + inBody > 0);
const articles = fc.array(
  fc
    .dictionary(arbitraryTerm, counts, { maxKeys: 8, noNullPrototype: true })
    .map((terms) => new Map(Object.entries(terms))),
  { maxLength: 12 },
);

/** What a posting says, in words. */
interface Said extends TermCounts {
  readonly article: number;
}

function toCounted(terms: ReadonlyMap<string, TermCounts>) {
  return Array.from(terms, ([term, held]) => ({ term, ...held }));
}

function unpack(packed: number): Said {
  return { article: articleOf(packed), ...countsOf(slotIn(packed)) };
}

function expectedPostings(all: readonly ReadonlyMap<string, TermCounts>[]): [string, Said[]][] {
  const byTerm = new Map<string, Said[]>();
  all.forEach((terms, article) => {
    for (const [term, { inTitle, inBody }] of terms) {
      const said = { article, inTitle: Math.min(3, inTitle), inBody: Math.min(31, inBody) };
      byTerm.set(term, [...(byTerm.get(term) ?? []), said]);
    }
  });
  return sortTerms([...byTerm.keys()]).map((term) => [term, byTerm.get(term) ?? []]);
}

describe("an index run", () => {
  test("gives for any articles every term once, with who holds it and how often", () => {
    fc.assert(
      fc.property(articles, (all) => {
        const run = new IndexRun();
        all.forEach((terms, article) => {
          run.add(article, toCounted(terms));
        });
        const read = Array.from(run.entries(), ([term, packed]) => [
          term,
          Array.from(packed, unpack),
        ]);
        const expected = expectedPostings(all);
        expect(read).toHaveLength(expected.length);
        expect(Object.fromEntries(read)).toEqual(Object.fromEntries(expected));
      }),
    );
  });

  test("takes the names of an object's own parts for words like any other", () => {
    const run = new IndexRun();
    const names = ["__proto__", "constructor", "hasOwnProperty", "length", "toString"];
    run.add(
      0,
      names.map((term) => ({ term, inTitle: 0, inBody: 1 })),
    );
    expect(Array.from(run.entries(), ([term]) => term)).toEqual(names);
  });

  test("gives nothing of articles without words", () => {
    const run = new IndexRun();
    run.add(0, []);
    expect([...run.entries()]).toEqual([]);
  });
});

test("a packed posting holds any article below 2^25 and any slot, and sorts by article", () => {
  const posting = fc.tuple(fc.nat({ max: 2 ** 25 - 1 }), fc.nat({ max: 127 }));
  fc.assert(
    fc.property(posting, posting, ([article, slot], [other, otherSlot]) => {
      const packed = packPosting(article, slot);
      expect([articleOf(packed), slotIn(packed)]).toEqual([article, slot]);
      if (article < other) expect(packed).toBeLessThan(packPosting(other, otherSlot));
    }),
  );
});

test.each([
  { name: "title", held: { inTitle: 1, inBody: 0 }, mask: IN_TITLE },
  { name: "body", held: { inTitle: 0, inBody: 2 }, mask: IN_BODY },
  { name: "both", held: { inTitle: 1, inBody: 2 }, mask: IN_TITLE | IN_BODY },
])("counts in $name mean these fields", ({ held, mask }) => {
  expect(fieldsOf(held)).toBe(mask);
});

describe("a search in postings", () => {
  const lists = fc.array(
    fc
      .uniqueArray(fc.nat({ max: 120 }), { maxLength: 100 })
      .map((list) => list.sort((a, b) => a - b)),
    { minLength: 1, maxLength: 6 },
  );

  test("finds for all words what every list holds, each once", () => {
    fc.assert(
      fc.property(lists, (all) => {
        const [first = [], ...others] = all;
        const common = first.filter((article) => others.every((list) => list.includes(article)));
        expect(searchPostings(all, "all").sort((a, b) => a - b)).toEqual(common);
      }),
    );
  });

  test("finds for any word what some list holds, each once", () => {
    fc.assert(
      fc.property(lists, (all) => {
        const union = [...new Set(all.flat())].sort((a, b) => a - b);
        expect(searchPostings(all, "any").sort((a, b) => a - b)).toEqual(union);
      }),
    );
  });

  test("finds nothing without words", () => {
    expect(searchPostings([], "all")).toEqual([]);
    expect(searchPostings([], "any")).toEqual([]);
  });
});

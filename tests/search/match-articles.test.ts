import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IMPACT_LEVELS, impactOfLevel } from "../../src/engine/impact.ts";
import { IN_BODY, IN_TITLE, type TermPostings } from "../../src/engine/postings.ts";
import { findPage, pageByDate } from "../../src/search/find-page.ts";
import { inverseDocumentFrequency, matchArticles } from "../../src/search/match-articles.ts";
import { type FoundWord, inFields, poolPostings } from "../../src/search/pool-postings.ts";

const DOCUMENTS = 60;

/** Who holds a term: level and fields by ordinal. */
type Holders = ReadonlyMap<number, { readonly level: number; readonly fields: number }>;

const holders: fc.Arbitrary<Holders> = fc
  .uniqueArray(
    fc.record({
      ordinal: fc.nat({ max: DOCUMENTS - 1 }),
      level: fc.nat({ max: IMPACT_LEVELS - 1 }),
      fields: fc.constantFrom(IN_BODY, IN_TITLE, IN_BODY | IN_TITLE),
    }),
    { selector: ({ ordinal }) => ordinal, maxLength: 40 },
  )
  .map((all) => {
    const sorted = all.sort((left, right) => left.ordinal - right.ordinal);
    return new Map(sorted.map(({ ordinal, level, fields }) => [ordinal, { level, fields }]));
  });

function toPostings(held: Holders): TermPostings {
  const postings = {
    ordinals: Uint32Array.from(held.keys()),
    levels: Uint8Array.from(held.values(), ({ level }) => level),
  };
  const fields = Uint8Array.from(held.values(), (holder) => holder.fields);
  // An archive leaves the fields out when all are the body.
  return fields.every((field) => field === IN_BODY) ? postings : { ...postings, fields };
}

function fromPostings({ ordinals, levels, fields }: TermPostings): Holders {
  return new Map(
    Array.from(ordinals, (ordinal, index) => [
      ordinal,
      { level: levels[index] ?? -1, fields: fields?.[index] ?? IN_BODY },
    ]),
  );
}

/** Best level by ordinal, ascending. */
function bestLevels(all: readonly Holders[]): Map<number, number> {
  const best = new Map<number, number>();
  for (const [ordinal, { level }] of all.flatMap((held) => [...held])) {
    best.set(ordinal, Math.max(level, best.get(ordinal) ?? 0));
  }
  return new Map([...best].sort(([left], [right]) => left - right));
}

describe("the forms of one word", () => {
  test("are one word: any holder counts once, with its best level", () => {
    fc.assert(
      fc.property(fc.array(holders, { maxLength: 4 }), (all) => {
        const pooled = fromPostings(poolPostings(all.map(toPostings)));
        const levels = new Map([...pooled].map(([ordinal, { level }]) => [ordinal, level]));
        expect([...levels]).toEqual([...bestLevels(all)]);
      }),
    );
  });

  test.each([
    { name: "title", mask: IN_TITLE },
    { name: "body", mask: IN_BODY },
    { name: "title or body", mask: IN_TITLE | IN_BODY },
  ])("narrowed to the $name keep exactly who holds the word there", ({ mask }) => {
    fc.assert(
      fc.property(holders, (held) => {
        const kept = [...held].filter(([, { fields }]) => (fields & mask) !== 0);
        const narrowed = fromPostings(inFields(toPostings(held), mask));
        expect([...narrowed.keys()]).toEqual(kept.map(([ordinal]) => ordinal));
      }),
    );
  });
});

const words = fc.array(fc.record({ held: holders, times: fc.integer({ min: 1, max: 3 }) }), {
  minLength: 1,
  maxLength: 5,
});

function toWords(all: readonly { held: Holders; times: number }[]): FoundWord[] {
  return all.map(({ held, times }, index) => ({
    input: `word${index}`,
    terms: [`term${index}`],
    postings: toPostings(held),
    times,
  }));
}

/** The score in words: for each word that the article holds, its rarity times what the level stands for. */
function scoreOf(all: readonly { held: Holders; times: number }[], ordinal: number): number {
  return all.reduce((sum, { held, times }) => {
    const level = held.get(ordinal)?.level;
    if (level === undefined) return sum;
    return (
      sum + times * inverseDocumentFrequency(DOCUMENTS, held.size) * (impactOfLevel[level] ?? 0)
    );
  }, 0);
}

describe("the articles that match", () => {
  test.each([{ match: "all" as const }, { match: "any" as const }])(
    "$match words of a query are exactly those that hold them, with the sum of what each word says",
    ({ match }) => {
      fc.assert(
        fc.property(words, (all) => {
          const found = matchArticles(toWords(all), match, DOCUMENTS);
          const expected = Array.from({ length: DOCUMENTS }, (_, ordinal) => ordinal).filter(
            (ordinal) => {
              const held = all.filter((word) => word.held.has(ordinal)).length;
              return match === "all" ? held === all.length : held > 0;
            },
          );
          expect([...found.ordinals]).toEqual(expected);
          found.ordinals.forEach((ordinal, place) => {
            expect(found.scores[place]).toBeCloseTo(scoreOf(all, ordinal), 9);
          });
        }),
      );
    },
  );

  test("are paged in one order: all words before some, then score, then newest", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 20 }), (all, limit) => {
        const found = toWords(all);
        const matched = matchArticles(found, "any", DOCUMENTS);
        const pages: { ordinal: number; score: number; missing: readonly string[] }[] = [];
        for (let offset = 0; offset < matched.ordinals.length; offset += limit) {
          pages.push(...findPage(matched, found, "any", { offset, limit }));
        }
        expect(pages.map(({ ordinal }) => ordinal).sort((a, b) => a - b)).toEqual([
          ...matched.ordinals,
        ]);
        pages.forEach((hit, place) => {
          const lacking = found.filter((_, word) => !all[word]?.held.has(hit.ordinal));
          expect(hit.missing).toEqual(lacking.map(({ input }) => input));
          const before = pages[place - 1];
          if (before) expect(isInOrder(before, hit)).toBe(true);
        });
      }),
    );
  });
});

interface Placed {
  readonly ordinal: number;
  readonly score: number;
  readonly missing: readonly string[];
}

function isInOrder(before: Placed, after: Placed): boolean {
  const [beforeAll, afterAll] = [before.missing.length === 0, after.missing.length === 0];
  if (beforeAll !== afterAll) return beforeAll;
  return (
    before.score > after.score || (before.score === after.score && before.ordinal < after.ordinal)
  );
}

test("a rarer word says more, and no word says less than nothing", () => {
  fc.assert(
    fc.property(fc.nat({ max: 1e6 }), fc.nat({ max: 1e6 }), (one, other) => {
      const [holding, documents] = [Math.min(one, other), Math.max(one, other)];
      const weight = inverseDocumentFrequency(documents, holding);
      expect(weight).toBeGreaterThan(0);
      if (holding > 0)
        expect(inverseDocumentFrequency(documents, holding - 1)).toBeGreaterThan(weight);
    }),
  );
});

test("sorted by date, rising is falling turned round, with the undated last in both", () => {
  const ordinals = fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 30 });
  fc.assert(
    fc.property(ordinals, fc.nat({ max: 41 }), (some, dated) => {
      const sorted = Uint32Array.from(some).sort();
      const whole = { offset: 0, limit: 100 };
      const rising = pageByDate(sorted, { rising: true, dated }, whole).map(
        ({ ordinal }) => ordinal,
      );
      const falling = pageByDate(sorted, { rising: false, dated }, whole).map(
        ({ ordinal }) => ordinal,
      );
      expect(falling).toEqual([...sorted]);
      const isDated = (ordinal: number): boolean => ordinal < dated;
      expect(rising).toEqual([
        ...falling.filter(isDated).toReversed(),
        ...falling.filter((ordinal) => !isDated(ordinal)),
      ]);
    }),
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IMPACT_LEVELS, impactOfLevel } from "../../src/engine/impact.ts";
import { findPage, pageByDate } from "../../src/search/find-page.ts";
import type { FormKind } from "../../src/search/forms.ts";
import { matchArticles } from "../../src/search/match-articles.ts";
import {
  type FoundForm,
  type FoundWord,
  formOfCode,
  inverseDocumentFrequency,
  poolForms,
} from "../../src/search/pool-postings.ts";
import { BONUS_FROM, Scorer } from "../../src/search/score.ts";
import { foundWord } from "./found-words.ts";

const DOCUMENTS = 60;

/** Who holds a term: level by ordinal, ascending. */
type Holders = ReadonlyMap<number, number>;

const holders: fc.Arbitrary<Holders> = fc
  .uniqueArray(fc.tuple(fc.nat({ max: DOCUMENTS - 1 }), fc.nat({ max: IMPACT_LEVELS - 1 })), {
    selector: ([ordinal]) => ordinal,
    maxLength: 40,
  })
  .map((all) => new Map(all.sort(([left], [right]) => left - right)));

function toForm(held: Holders, { kind, weight }: Pick<FoundForm, "kind" | "weight">): FoundForm {
  const postings = {
    ordinals: Uint32Array.from(held.keys()),
    levels: Uint8Array.from(held.values()),
  };
  return { term: "t", kind, weight, written: [], source: postings, postings };
}

/** A form of a word: the user's own or another, worth less. */
const form = fc.record({
  held: holders,
  kind: fc.constantFrom<FormKind>("word", "word", "variant", "translation"),
  weight: fc.constantFrom(1, 0.8, 0.5),
});

type AnyForm = typeof form extends fc.Arbitrary<infer Value> ? Value : never;

/** What a word with these forms adds for an article: the best of the forms that it holds. */
function worthOf(forms: readonly AnyForm[], ordinal: number): number | undefined {
  const holding = (some: readonly AnyForm[]): number =>
    new Set(some.flatMap(({ held }) => [...held.keys()])).size;
  const own = holding(forms.filter(({ kind }) => kind === "word"));
  const all = holding(forms);
  const values = forms.flatMap(({ held, kind, weight }) => {
    const level = held.get(ordinal);
    if (level === undefined) return [];
    const frequency = kind === "word" ? own : all;
    const rarity = inverseDocumentFrequency(DOCUMENTS, frequency);
    return [weight * rarity * (impactOfLevel[level] ?? 0)];
  });
  return values.length > 0 ? Math.max(...values) : undefined;
}

const everyOrdinal = Array.from({ length: DOCUMENTS }, (_, ordinal) => ordinal);

describe("the forms of one word", () => {
  test("are one word: any holder counts once, as the form that is worth most there", () => {
    fc.assert(
      fc.property(fc.array(form, { maxLength: 4 }), (forms) => {
        const { postings, values } = poolForms(
          forms.map(({ held, ...more }) => toForm(held, more)),
          DOCUMENTS,
        );
        const expected = everyOrdinal.filter((ordinal) => worthOf(forms, ordinal) !== undefined);
        expect([...postings.ordinals]).toEqual(expected);
        for (const [place, ordinal] of expected.entries()) {
          const value = values[postings.codes[place] ?? -1];
          expect(value).toBeCloseTo(worthOf(forms, ordinal) ?? -1, 5);
        }
      }),
    );
  });

  test("tell which of them an article is found as", () => {
    const word = foundWord("Alep", [
      { term: "alep", kind: "word" },
      { term: "=place:aleppo", kind: "variant", weight: 0.8 },
    ]);
    const [code] = Array.from(word.postings.codes);
    expect(formOfCode(word, code ?? -1)?.kind).toBe("word");
    expect(formOfCode(word, IMPACT_LEVELS)?.kind).toBe("variant");
    expect(formOfCode(word, 2 * IMPACT_LEVELS)).toBeUndefined();
  });

  test("of which no article holds one are all told", () => {
    const none = poolForms([toForm(new Map(), { kind: "word", weight: 1 })], DOCUMENTS);
    expect([none.forms.length, none.postings.ordinals.length]).toEqual([1, 0]);
  });
});

const words = fc.array(
  fc.record({
    forms: fc.array(form, { minLength: 1, maxLength: 2 }),
    times: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 5 },
);

type AnyWord = { readonly forms: readonly AnyForm[]; readonly times: number };

function toWords(all: readonly AnyWord[]): FoundWord[] {
  return all.map(({ forms, times }, index) => ({
    input: `word${index}`,
    start: 0,
    end: 5,
    times,
    ...poolForms(
      forms.map(({ held, ...more }) => toForm(held, more)),
      DOCUMENTS,
    ),
  }));
}

function holds({ forms }: AnyWord, ordinal: number): boolean {
  return forms.some(({ held }) => held.has(ordinal));
}

/** The score in words: for each word that the article holds, how often it is asked times its value. */
function scoreOf(all: readonly AnyWord[], ordinal: number): number {
  return all.reduce((sum, { forms, times }) => sum + times * (worthOf(forms, ordinal) ?? 0), 0);
}

/** All pages of a list by relevance. */
function walk(found: readonly FoundWord[], limit: number): Placed[] {
  const matched = matchArticles(found, "any", DOCUMENTS);
  const hits: Placed[] = [];
  for (let offset = 0; offset < matched.ordinals.length; offset += limit) {
    const scorer = new Scorer(found, DOCUMENTS);
    hits.push(...findPage(matched, found, "any", { offset, limit }, scorer));
  }
  return hits;
}

describe("the articles that match", () => {
  test.each([{ match: "all" as const }, { match: "any" as const }])(
    "$match words of a query are exactly those that hold them, with the sum of what each word says",
    ({ match }) => {
      fc.assert(
        fc.property(words, (all) => {
          const found = matchArticles(toWords(all), match, DOCUMENTS);
          const expected = everyOrdinal.filter((ordinal) => {
            const held = all.filter((word) => holds(word, ordinal)).length;
            return match === "all" ? held === all.length : held > 0;
          });
          expect([...found.ordinals]).toEqual(expected);
          for (const [place, ordinal] of expected.entries()) {
            expect(found.scores[place]).toBeCloseTo(scoreOf(all, ordinal), 4);
          }
        }),
      );
    },
  );

  test("are not complete by a synonym, which is only near what was asked for", () => {
    const alep = foundWord("Alep", [{ term: "alep", kind: "word" }]);
    const army = foundWord("armée", [{ term: "+army:fr", kind: "synonym", weight: 0.25 }]);
    const { held } = matchArticles([alep, army], "any", DOCUMENTS);
    expect([...(held ?? [])]).toEqual([1]);
  });

  test("are paged in one order: of one or two words both before one, then score, then newest", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 20 }), (all, limit) => {
        const hits = walk(toWords(all), limit);
        const expected = everyOrdinal.filter((ordinal) => all.some((word) => holds(word, ordinal)));
        expect(hits.map(({ ordinal }) => ordinal).sort((a, b) => a - b)).toEqual(expected);
        const isShort = all.length < BONUS_FROM;
        for (const [place, after] of hits.entries()) {
          const before = hits[place - 1];
          if (before) expect(isInOrder(before, after, isShort)).toBe(true);
        }
      }),
    );
  });

  test("tell the words that they lack, and the score that they are ranked by", () => {
    fc.assert(
      fc.property(words, (all) => {
        for (const { ordinal, missing, score } of walk(toWords(all), 20)) {
          const lacking = all.flatMap((word, number) => (holds(word, ordinal) ? [] : [number]));
          expect(missing).toEqual(lacking.map((number) => `word${number}`));
          const bonus = all.length >= BONUS_FROM && lacking.length === 0 ? 1 : 0;
          expect(score).toBeCloseTo(scoreOf(all, ordinal) + bonus, 4);
        }
      }),
    );
  });

  test("keep their order beyond the hundred that are looked at closely", () => {
    const many = 400;
    const held = new Map(
      Array.from({ length: many }, (_, ordinal) => [ordinal, (ordinal * 37) % 64]),
    );
    const pooled = poolForms([toForm(held, { kind: "word", weight: 1 })], many);
    const word = { input: "a", start: 0, end: 1, times: 1, ...pooled };
    const matched = matchArticles([word], "any", many);
    const pageAt = (offset: number, limit: number) =>
      findPage(matched, [word], "any", { offset, limit }, new Scorer([word], many));
    const whole = pageAt(0, many);
    expect(new Set(whole.map(({ ordinal }) => ordinal)).size).toBe(many);
    const parts = [0, 90, 180, 270, 360].flatMap((offset) => pageAt(offset, 90));
    expect(parts).toEqual(whole);
  });
});

interface Placed {
  readonly ordinal: number;
  readonly score: number;
  readonly missing: readonly string[];
}

function isInOrder(before: Placed, after: Placed, allFirst: boolean): boolean {
  const [beforeAll, afterAll] = [before.missing.length === 0, after.missing.length === 0];
  if (allFirst && beforeAll !== afterAll) return beforeAll;
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

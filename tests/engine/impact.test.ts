import fc from "fast-check";
import { expect, test } from "vitest";
import {
  IMPACT_LEVELS,
  impactOf,
  impactOfLevel,
  levelOfImpact,
  type TermOccurrences,
} from "../../src/engine/impact.ts";

const average = { title: 9, body: 350 };
const occurrences = fc
  .record({
    inTitle: fc.nat({ max: 3 }),
    inBody: fc.nat({ max: 31 }),
    titleLength: fc.integer({ min: 3, max: 30 }),
    bodyLength: fc.integer({ min: 31, max: 20_000 }),
  })
  .filter(({ inTitle, inBody }) => inTitle + inBody > 0);

function changed(base: TermOccurrences, change: Partial<TermOccurrences>): number {
  return impactOf({ ...base, ...change }, average);
}

test("an impact is above 0 and below 1", () => {
  fc.assert(
    fc.property(occurrences, (term) => {
      const impact = impactOf(term, average);
      expect(impact).toBeGreaterThan(0);
      expect(impact).toBeLessThan(1);
    }),
  );
});

test("an impact grows with each occurrence, more with one in the title, and falls with length", () => {
  fc.assert(
    fc.property(occurrences, (term) => {
      const impact = impactOf(term, average);
      const oncemoreInBody = changed(term, { inBody: term.inBody + 1 });
      const oncemoreInTitle = changed(term, { inTitle: term.inTitle + 1 });
      expect(oncemoreInBody).toBeGreaterThan(impact);
      expect(oncemoreInTitle).toBeGreaterThan(oncemoreInBody);
      expect(changed(term, { bodyLength: term.bodyLength + 50 })).toBeLessThan(impact);
    }),
  );
});

test("an archive without a word has an average length of 0 and yet gives numbers", () => {
  const impact = impactOf(
    { inTitle: 1, inBody: 0, titleLength: 1, bodyLength: 0 },
    { title: 0, body: 0 },
  );
  expect(impact).toBeGreaterThan(0);
  expect(impact).toBeLessThan(1);
});

test("the greater impact never has the lower level", () => {
  const impact = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(impact, impact, (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      expect(levelOfImpact(low)).toBeLessThanOrEqual(levelOfImpact(high));
    }),
    { numRuns: 500 },
  );
});

test("any number has a level that fits the byte", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (impact) => {
      const level = levelOfImpact(impact);
      expect(Number.isInteger(level) && level >= 0 && level < IMPACT_LEVELS).toBe(true);
    }),
  );
});

test("a level stands for an impact that has this level, and levels rise", () => {
  expect(impactOfLevel).toHaveLength(IMPACT_LEVELS);
  expect(Array.from(impactOfLevel, levelOfImpact)).toEqual([...impactOfLevel.keys()]);
  expect([...impactOfLevel].sort((left, right) => left - right)).toEqual([...impactOfLevel]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { compareTerms, sortTerms } from "../../src/engine/term-order.ts";
import { arbitraryTerm } from "./arbitrary-postings.ts";

test("terms are ordered as their UTF-8 bytes are, whatever their script", () => {
  fc.assert(
    fc.property(arbitraryTerm, arbitraryTerm, (left, right) => {
      const byBytes = Buffer.compare(Buffer.from(left), Buffer.from(right));
      expect(Math.sign(compareTerms(left, right))).toBe(byBytes);
    }),
    { numRuns: 2000 },
  );
});

test("any terms are sorted as their UTF-8 bytes are, with and without surrogates", () => {
  fc.assert(
    fc.property(fc.array(arbitraryTerm, { maxLength: 30 }), (terms) => {
      const byBytes = terms
        .map((term) => Buffer.from(term))
        .sort(Buffer.compare)
        .map((bytes) => bytes.toString());
      expect(sortTerms([...terms])).toEqual(byBytes);
    }),
  );
});

test.each([
  { name: "a letter beyond U+FFFF", before: "\uffee", after: "𝒜" },
  { name: "a longer term", before: "alep", after: "alepin" },
  { name: "Arabic", before: "zoo", after: "حلب" },
  { name: "any term", before: "", after: "a" },
])("$name stands behind what is less", ({ before, after }) => {
  expect(compareTerms(before, after)).toBeLessThan(0);
  expect(compareTerms(after, before)).toBeGreaterThan(0);
  expect(compareTerms(after, after)).toBe(0);
});

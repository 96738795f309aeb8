import fc from "fast-check";
import { expect, test } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { languageCodes } from "../../src/analysis/languages.ts";
import { TermCounter } from "../../src/analysis/term-counter.ts";

const language = fc.constantFrom(...languageCodes);
const word = fc.constantFrom(
  ..."L'ÉTAT état IS is the The THE Watch watch cafe\u0301 CAFE\u0301 İstanbul ΣΑΣ σας 1\u202f200 1200 حلب بحلب \u00ad".split(
    " ",
  ),
);
const text = fc.oneof(
  fc.array(word, { maxLength: 20 }).map((words) => words.join(" ")),
  fc.string({ unit: "binary", maxLength: 40 }),
);

function countsOf(title: string, body: string, code: (typeof languageCodes)[number]) {
  const counts = new Map<string, { inTitle: number; inBody: number }>();
  for (const [field, given] of [["inTitle", title] as const, ["inBody", body] as const]) {
    for (const { value } of analyze(given, code)) {
      const held = counts.get(value) ?? { inTitle: 0, inBody: 0 };
      held[field] += 1;
      counts.set(value, held);
    }
  }
  return Array.from(counts, ([term, held]) => ({ term, ...held }));
}

test("a counter counts in any articles what the analyzer gives, in the order of first occurrence", () => {
  const counter = new TermCounter();
  fc.assert(
    fc.property(text, text, language, (title, body, code) => {
      counter.begin();
      const titleLength = counter.count(title, { field: "inTitle", language: code });
      const bodyLength = counter.count(body, { field: "inBody", language: code });
      expect(counter.terms).toEqual(countsOf(title, body, code));
      expect(titleLength).toBe(analyze(title, code).length);
      expect(bodyLength).toBe(analyze(body, code).length);
    }),
    { numRuns: 1000 },
  );
});

test("a word means the same in capitals as in small letters, whichever came first", () => {
  const letters = fc.array(
    fc.oneof(
      fc.integer({ min: 0x41, max: 0x17f }).map((code) => String.fromCodePoint(code)),
      fc.constantFrom("\u0301", "\u0307", "\u030c", "\u0331", "σ", "ς", "’"),
    ),
    { minLength: 1, maxLength: 6 },
  );
  const termsOf = (counter: TermCounter, given: string) => {
    counter.begin();
    counter.count(given, { field: "inBody", language: "und" });
    return counter.terms;
  };
  fc.assert(
    fc.property(letters, (list) => {
      const small = list.map((letter) => (letter < "\u0100" ? letter.toLowerCase() : letter));
      const counter = new TermCounter();
      const first = termsOf(counter, small.join(""));
      const known = termsOf(counter, list.join(""));
      expect(known).toEqual(termsOf(new TermCounter(), list.join("")));
      expect(first).toEqual(termsOf(new TermCounter(), small.join("")));
    }),
    { numRuns: 2000 },
  );
});

test("what stands in the part left out is not counted, invisible characters or not", () => {
  const counter = new TermCounter();
  counter.begin();
  const without = { start: 0, end: 9 };
  expect(
    counter.count("A\u00adleppo\u00ad falls. Aleppo", { field: "inBody", language: "en", without }),
  ).toBe(2);
  expect(counter.terms.map(({ term }) => term)).toEqual(["fall", "aleppo"]);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { type LanguageCode, languageCodes } from "../../src/analysis/languages.ts";
import { NO_TERM, WordReader } from "../../src/analysis/word-reader.ts";

const language = fc.constantFrom(...languageCodes);
const word = fc.constantFrom(
  ..."L'ÉTAT état IS is US us UN un The THE Watch watch cafe\u0301 CAFE\u0301 İstanbul ΣΑΣ σας 1\u202f200 1200 حلب بحلب \u00ad A\u00adlep\u200bpo".split(
    " ",
  ),
);
const text = fc.oneof(
  fc.array(word, { maxLength: 20 }).map((words) => words.join(" ")),
  fc.string({ unit: "binary", maxLength: 40 }),
);

/** The words of a text as the reader gives them, written out. */
function readWith(reader: WordReader, given: string, code: LanguageCode) {
  const words = reader.read(given, code);
  return Array.from({ length: words.count }, (_, place) => {
    const term = words.terms[place] ?? NO_TERM;
    const [start, end] = [words.starts[place] ?? 0, words.ends[place] ?? 0];
    return {
      written: given.slice(start, end),
      ...(term !== NO_TERM && { value: reader.termOf(term) }),
      start,
      end,
      form: reader.formOf(words.words[place] ?? 0),
      hasCapital: words.capitals[place] === 1,
    };
  });
}

/** Those of them that are indexed, as `analyze` gives them. */
function termsWith(reader: WordReader, given: string, code: LanguageCode) {
  return readWith(reader, given, code).flatMap(({ value, start, end }) =>
    value === undefined ? [] : [{ value, start, end }],
  );
}

describe("a reader of words", () => {
  test("gives of any texts, one after another, the terms and offsets that the analyzer gives", () => {
    const reader = new WordReader();
    fc.assert(
      fc.property(text, language, (given, code) => {
        reader.begin();
        expect(termsWith(reader, given, code)).toEqual(analyze(given, code));
      }),
      { numRuns: 1500 },
    );
  });

  test("gives all words in order, without overlap, those that are not indexed too", () => {
    const reader = new WordReader();
    fc.assert(
      fc.property(text, language, (given, code) => {
        let last = 0;
        for (const { start, end, value, form } of readWith(reader, given, code)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          if (value === undefined) expect(form.isStop || form.term === "").toBe(true);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(given.length);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    { name: "English", code: "en" as const, given: "the fall of Aleppo", stops: ["the", "of"] },
    {
      name: "French",
      code: "fr" as const,
      given: "la chute d'Alep et d'Idleb",
      stops: ["la", "et"],
    },
    { name: "Arabic", code: "ar" as const, given: "سقط في حلب", stops: ["في"] },
    { name: "no language", code: "und" as const, given: "the fall of Aleppo", stops: [] },
  ])("gives stop words of $name their place and no term", ({ code, given, stops }) => {
    const words = readWith(new WordReader(), given, code);
    expect(words.filter(({ value }) => value === undefined).map(({ written }) => written)).toEqual(
      stops,
    );
  });

  test("takes a stop word for a name by its capitals, before and after it was a stop word", () => {
    const reader = new WordReader();
    const values = (given: string) => readWith(reader, given, "en").map(({ value }) => value);
    expect(values("they say it")).toEqual([undefined, "say", undefined]);
    expect(values("the IT say")).toEqual([undefined, "it", "say"]);
    expect(values("they say it")).toEqual([undefined, "say", undefined]);
  });

  test("tells which words begin with a capital, behind invisible characters too", () => {
    const words = readWith(
      new WordReader(),
      "\u00adAlep and \u200bIdlib near É-towns, حلب 12",
      "en",
    );
    expect(words.filter(({ hasCapital }) => hasCapital).map(({ start }) => start)).toEqual(
      [..."AIÉ"].map((letter) => "\u00adAlep and \u200bIdlib near É-towns, حلب 12".indexOf(letter)),
    );
  });

  test("tells offsets in the text as given, with all that nobody sees", () => {
    const given = "A\u00adlep\u200bpo\u00ad falls. Aleppo";
    const words = readWith(new WordReader(), given, "en");
    expect(words.map(({ written, value }) => [written, value])).toEqual([
      ["A\u00adlep\u200bpo", "aleppo"],
      ["falls", "fall"],
      ["Aleppo", "aleppo"],
    ]);
  });

  test("reads a number in all its writings as one word", () => {
    const reader = new WordReader();
    const { words, count } = reader.read("1\u202f200 1200 1,200 ١٢٠٠", "en");
    expect([count, new Set(words.slice(0, count)).size]).toEqual([4, 1]);
    expect(reader.formOf(words[0] ?? 0)).toMatchObject({
      term: "1200",
      folded: "1200",
      isStop: false,
      isArabic: false,
    });
  });

  test("a word means the same in capitals as in small letters, whichever came first", () => {
    const letters = fc.array(
      fc.oneof(
        fc.integer({ min: 0x41, max: 0x17f }).map((code) => String.fromCodePoint(code)),
        fc.constantFrom("\u0301", "\u0307", "\u030c", "\u0331", "σ", "ς", "’"),
      ),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(letters, (list) => {
        const small = list.map((letter) => (letter < "\u0100" ? letter.toLowerCase() : letter));
        const reader = new WordReader();
        for (const given of [small.join(""), list.join(""), small.join("")]) {
          const fresh = readWith(new WordReader(), given, "und");
          expect(readWith(reader, given, "und")).toEqual(fresh);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("knows a word by one number and a term by one number, whatever the language", () => {
    const reader = new WordReader();
    const first = reader.read("Aleppo ALEPPO aleppo", "en");
    expect(new Set(first.terms.slice(0, 3)).size).toBe(1);
    const term = first.terms[0] ?? NO_TERM;
    expect(reader.read("Aleppo", "und").terms[0]).toBe(term);
    expect(reader.numberOfTerm("aleppo")).toBe(term);
    expect(reader.termOf(reader.numberOfTerm("=place:aleppo"))).toBe("=place:aleppo");
  });

  test("reads texts longer than any before", () => {
    const reader = new WordReader();
    const long = "Aleppo falls. ".repeat(3000);
    expect(termsWith(reader, long, "en")).toEqual(analyze(long, "en"));
    expect(termsWith(reader, "Idlib", "en")).toEqual(analyze("Idlib", "en"));
  });

  test("has no form for a number that no word has", () => {
    expect(() => new WordReader().formOf(0)).toThrow("No word has the number 0.");
  });
});

test("a reader forgets its words between articles only, when it knows too many, and says so", () => {
  const reader = new WordReader();
  const letters = [..."bcdfghjklmnpqrstvwxyz"];
  const many = letters
    .flatMap((a) =>
      letters.flatMap((b) => letters.flatMap((c) => letters.map((d) => a + b + c + d))),
    )
    .join(" ");
  reader.begin();
  reader.read(many, "und");
  reader.begin();
  expect(reader.generation).toBe(0);
  const again = many.replaceAll(" ", "a ");
  const { count, words } = reader.read(again, "und");
  // Still the same article: every number has its meaning.
  expect(reader.formOf(words[count - 1] ?? 0).folded).toBe("zzzz");
  expect(reader.generation).toBe(0);
  reader.begin();
  expect(reader.generation).toBe(1);
  expect(() => reader.formOf(0)).toThrow();
  expect(termsWith(reader, "the fall of Aleppo", "en")).toEqual(
    analyze("the fall of Aleppo", "en"),
  );
  reader.begin();
  expect(reader.generation).toBe(1);
});

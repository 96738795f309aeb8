import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  NO_FORM,
  readDetails,
  TermAccumulator,
} from "../../../index-build/postings/term-accumulator.ts";
import { PositionReader, packOccurrence, zones } from "../../../src/engine/positions.ts";

/** Words of an article in their order: term, form and place, of which the title is sentence 0. */
const article = fc
  .array(
    fc.record({
      term: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 20_000 })),
      form: fc.option(fc.nat({ max: 3 }), { nil: NO_FORM }),
      newSentence: fc.boolean(),
      zone: fc.constantFrom(...Object.values(zones)),
    }),
    { maxLength: 60 },
  )
  .map((words) => {
    let [sentence, word] = [0, -1];
    return words.map(({ term, form, newSentence, zone }) => {
      word = newSentence ? 0 : word + 1;
      if (newSentence) sentence += 1;
      return { term, form, sentence, occurrence: packOccurrence(sentence, word, zone) };
    });
  });

type Words = typeof article extends fc.Arbitrary<infer Value> ? Value : never;

/** What an article should have of each term, counted the plain way. */
function countPlainly(words: Words) {
  const byTerm = Map.groupBy(words, ({ term }) => term);
  return Array.from(byTerm, ([term, all]) => ({
    number: term,
    term: `t${term}`,
    isWord: all.some(({ form }) => form !== NO_FORM),
    inTitle: all.filter(({ sentence }) => sentence === 0).length,
    inBody: all.filter(({ sentence }) => sentence > 0).length,
    forms: [...new Set(all.map(({ form }) => form))].filter((form) => form !== NO_FORM),
    occurrences: all.map(({ occurrence }) => occurrence),
  }));
}

function collect(accumulator: TermAccumulator, words: Words) {
  accumulator.begin();
  for (const { term, form, occurrence } of words) accumulator.add(term, occurrence, form);
  return accumulator
    .finish((term) => `t${term}`)
    .map(({ details, ...counted }) => {
      const { forms, positions } = readDetails(details);
      return { ...counted, forms, occurrences: new PositionReader(positions, 1).at(0) };
    });
}

describe("the terms of an article", () => {
  test("are counted and located, in the order of their first occurrence, article after article", () => {
    const accumulator = new TermAccumulator();
    fc.assert(
      fc.property(fc.array(article, { maxLength: 4 }), (articles) => {
        for (const words of articles) {
          expect(collect(accumulator, words)).toEqual(countPlainly(words));
        }
      }),
      { numRuns: 200 },
    );
  });

  test("are counted once where two words have one place", () => {
    const accumulator = new TermAccumulator();
    const place = packOccurrence(1, 2, zones.voice);
    accumulator.begin();
    accumulator.add(7, place);
    accumulator.add(7, place);
    accumulator.add(8, place);
    const counts = accumulator.finish(String).map(({ term, inBody }) => [term, inBody]);
    expect(counts).toEqual([
      ["7", 1],
      ["8", 1],
    ]);
  });

  test("are none in an article without words", () => {
    const accumulator = new TermAccumulator();
    accumulator.begin();
    accumulator.add(1, packOccurrence(0, 3, zones.voice));
    accumulator.begin();
    expect(accumulator.finish(String)).toEqual([]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  joinPositions,
  MAX_SENTENCE_WORDS,
  type Occurrences,
  PositionReader,
  packOccurrence,
  placeOf,
  sentenceOf,
  writeOccurrences,
  zoneOf,
  zones,
} from "../../src/engine/positions.ts";
import { ByteWriter } from "../../src/engine/varint.ts";

const place = fc.record({
  sentence: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 400 }), fc.nat({ max: 2 ** 20 - 1 })),
  word: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: MAX_SENTENCE_WORDS - 1 })),
  zone: fc.constantFrom(...Object.values(zones)),
});

/** Occurrences of a term in one article: ascending, one for each place. */
const occurrences = fc
  .uniqueArray(place, {
    selector: ({ sentence, word }) => sentence * MAX_SENTENCE_WORDS + word,
    minLength: 1,
    maxLength: 12,
  })
  .map((places) =>
    places
      .map(({ sentence, word, zone }) => packOccurrence(sentence, word, zone))
      .sort((left, right) => left - right),
  );

/** Articles as they come: many with one occurrence, up to the fourth block of 64. */
const articles = fc
  .tuple(
    fc.array(occurrences, { minLength: 1, maxLength: 20 }),
    fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 60, max: 260 })),
  )
  .map(([some, count]) =>
    Array.from({ length: count }, (_, index) => some[(index * 7) % some.length] ?? []),
  );

function join(given: readonly Occurrences[]): Uint8Array {
  const written = given.map((list) => {
    const writer = new ByteWriter();
    writeOccurrences(list, writer);
    return writer.finish();
  });
  const joined = new ByteWriter();
  joinPositions(written, joined);
  return joined.finish();
}

describe("an occurrence", () => {
  test("tells sentence, word and zone, wherever it stands", () => {
    fc.assert(
      fc.property(place, ({ sentence, word, zone }) => {
        const packed = packOccurrence(sentence, word, zone);
        expect(packed).toBeGreaterThanOrEqual(0);
        expect([sentenceOf(packed), zoneOf(packed)]).toEqual([sentence, zone]);
        expect(placeOf(packed)).toBe(sentence * MAX_SENTENCE_WORDS + word);
      }),
    );
  });

  test("sorts as places do", () => {
    fc.assert(
      fc.property(place, place, (left, right) => {
        const order = left.sentence - right.sentence || left.word - right.word;
        fc.pre(order !== 0);
        const packed = [left, right].map((one) => packOccurrence(one.sentence, one.word, one.zone));
        expect(Math.sign((packed[0] ?? 0) - (packed[1] ?? 0))).toBe(Math.sign(order));
      }),
    );
  });

  test("has the next place when it is the next word, but for the last word of a sentence", () => {
    expect(placeOf(packOccurrence(3, 8, zones.quote))).toBe(
      placeOf(packOccurrence(3, 7, zones.voice)) + 1,
    );
  });
});

describe("the positions of a term", () => {
  test("are read back article by article", () => {
    fc.assert(
      fc.property(articles, (given) => {
        const reader = new PositionReader(join(given), given.length);
        expect(given.map((_, index) => reader.at(index))).toEqual(given);
      }),
      { numRuns: 200 },
    );
  });

  test("are the same in whatever order articles are asked for, and how often", () => {
    fc.assert(
      fc.property(articles, fc.array(fc.nat(), { maxLength: 40 }), (given, some) => {
        const reader = new PositionReader(join(given), given.length);
        for (const any of some) {
          const index = any % given.length;
          expect(reader.at(index)).toEqual(given[index]);
          if (any % 3 === 0) expect(reader.at(index)).toEqual(given[index]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([1, 63, 64, 65, 128, 129, 1000])(
    "of %i articles are reached at both sides of every block's edge",
    (count) => {
      const given = Array.from({ length: count }, (_, index) => [
        packOccurrence(index, index % MAX_SENTENCE_WORDS, index % 3),
        packOccurrence(index + 300, 1, zones.voice),
      ]);
      const edges = [0, 63, 64, 65, 127, 128, 191, 192, count - 1].filter((edge) => edge < count);
      const bytes = join(given);
      for (const from of edges) {
        for (const to of edges) {
          const reader = new PositionReader(bytes, count);
          expect([reader.at(from), reader.at(to)]).toEqual([given[from], given[to]]);
        }
      }
    },
  );

  test("take two bytes for a word that an article has once, near its beginning", () => {
    const given = Array.from({ length: 64 }, () => [packOccurrence(2, 9, zones.voice)]);
    expect(join(given)).toHaveLength(128);
    expect(join([...given, [packOccurrence(0, 0, zones.voice)]])).toHaveLength(128 + 2 + 2);
  });

  test("are none when none were written", () => {
    expect(new PositionReader(join([]), 0).at(0)).toEqual([]);
  });

  test("of bytes that end too early are read without going on for ever", () => {
    fc.assert(
      fc.property(articles, fc.nat(), (given, cut) => {
        const bytes = join(given);
        const reader = new PositionReader(bytes.subarray(0, cut % bytes.length), given.length);
        for (const index of [given.length - 1, 0]) {
          expect(Array.isArray(reader.at(index))).toBe(true);
        }
      }),
    );
  });
});

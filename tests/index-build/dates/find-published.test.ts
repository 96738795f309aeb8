import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { corrects } from "../../../index-build/dates/correct-given.ts";
import { findPublishedInText } from "../../../index-build/dates/find-published.ts";

type Case = readonly [
  name: string,
  language: "fr" | "en" | "ar",
  text: string,
  value: string,
  basis: string,
];

const cases: readonly Case[] = [
  [
    "a dateline in front of the story",
    "en",
    "Mill burns in Hama\n\nSun 10 Jul 2016 A mill burned down, a guard said.",
    "2016-07-10",
    "weekday-checked",
  ],
  [
    "a dateline with points",
    "en",
    "15.02.2015 A bridge fell in the old town.",
    "2015-02-15",
    "stated",
  ],
  [
    "a label before the date",
    "en",
    "Published February 18 2015 The dam holds.",
    "2015-02-18",
    "stated",
  ],
  [
    "a label of two words",
    "fr",
    "Publié le 18 février 2015 à 10h\n\nLe barrage tient.",
    "2015-02-18",
    "stated",
  ],
  ["a label in Arabic", "ar", "تاريخ النشر: 18 شباط 2015\n\nالسد صامد.", "2015-02-18", "stated"],
  [
    "an update at the end",
    "en",
    "The dam holds, a guard said in town.\n\nUpdated: 12 July 2016",
    "2016-07-12",
    "stated",
  ],
  [
    "a month typed in front, and a weekday that fits it",
    "fr",
    " date 2024-11 Le pont est tombé\n\nLe pont est tombé samedi 30 novembre, dit un voisin.",
    "2024-11-30",
    "weekday-checked",
  ],
  [
    "a month typed in front alone",
    "fr",
    " date 2024-11 Le pont est tombé\n\nLe pont est tombé, dit un voisin.",
    "2024-11",
    "stated",
  ],
  [
    "a weekday, and the year of a post",
    "en",
    "It fell on Tuesday (February 4th), he said.\n\n- A neighbor (@neighbor) February 3, 2020",
    "2020-02-04",
    "weekday-checked",
  ],
  [
    "a weekday that moves the year on",
    "fr",
    "Le pont, bâti en 2017, est tombé mardi 5 mars.",
    "2019-03-05",
    "weekday-checked",
  ],
  [
    "two weekdays, the later of which is the day",
    "fr",
    "Né en 2016, le parti a voté lundi 4 mars, puis mardi 5 mars.",
    "2019-03-05",
    "weekday-checked",
  ],
  [
    "what has gone on since a year began",
    "fr",
    "La prise du pont, annoncée le 7 décembre, est saluée. Bâti en 2011, fermé en 2014, il est assiégé depuis début 2016.",
    "2016-12-07",
    "inferred",
  ],
];

describe("the date of an article that has none", () => {
  test.each(cases)("is told by %s", (_name, language, text, value, basis) => {
    const found = findPublishedInText(text, language);
    expect(found?.date).toMatchObject({ value, basis });
    expect(text.slice(found?.evidence.start, found?.evidence.end)).toMatch(/[\p{L}\p{N}]/u);
  });

  test.each([
    ["no year at all", "fr", "Le pont est tombé mardi 5 mars."],
    [
      "only the year of the background",
      "en",
      "The war, which began in March 2011, goes on. A mill burned on August 12.",
    ],
    [
      "a day of the past in the story",
      "en",
      "She recalled that on July 4, 1976 the mill burned, and wept for a long time.",
    ],
    ["no date", "ar", "السد صامد."],
  ] as const)("stays open with %s", (_name, language, text) => {
    expect(findPublishedInText(text, language)).toBeUndefined();
  });

  test("is within any text that tells it", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("2016-07-10", "mardi 5 mars", "in 2016"),
        (text, date) => {
          const whole = `${text} ${date} ${text}`;
          const found = findPublishedInText(whole, "fr");
          if (!found) return;
          expect(found.evidence.start).toBeGreaterThanOrEqual(0);
          expect(found.evidence.end).toBeLessThanOrEqual(whole.length);
          expect(found.date.value).toMatch(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
        },
      ),
    );
  });
});

describe("a date that is given", () => {
  const dateline = findPublishedInText("Sun 10 Jul 2016 A mill burned down.", "en");
  const labelled = findPublishedInText("Published February 18 2015 The dam holds.", "en");
  const french = findPublishedInText("Publié le 18 février 2015\n\nLe barrage tient.", "fr");
  const arabic = findPublishedInText("تاريخ النشر: 18 شباط 2015\n\nالسد صامد.", "ar");
  const updated = findPublishedInText("Updated February 18 2015 The dam holds.", "en");
  const story = findPublishedInText("Né en 2016, il a voté mardi 5 mars.", "fr");

  test.each([
    ["some days off, is corrected by a dateline with its weekday", dateline, "2016-07-12", true],
    ["of the same day, stands", dateline, "2016-07-10", false],
    ["of another season, stands", dateline, "2016-01-10", false],
    ["of the month, is made exact", dateline, "2016-07", true],
    ["of another month, stands", dateline, "2016-08", false],
    ["of a harvest, is corrected by the day that is printed", labelled, "2019-06-01", true],
    ["of an event, is corrected by the day that is printed", french, "2015-02-03", true],
    ["in Arabic, is corrected by the day that is printed", arabic, "2015-02-03", true],
    ["of the day beside, as in another time zone, stands", labelled, "2015-02-17", false],
    ["long before a reprint, stands", labelled, "2013-02-17", false],
    ["is not corrected by an update", updated, "2015-02-01", false],
    ["is not corrected by a day of the story", story, "2019-03-06", false],
  ] as const)("%s", (_name, found, value, expected) => {
    const precision = value.length === 10 ? "day" : "month";
    expect(found && corrects(found, { value, precision })).toBe(expected);
  });
});

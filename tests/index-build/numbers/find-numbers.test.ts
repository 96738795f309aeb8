import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNumbers } from "../../../index-build/numbers/find-numbers.ts";

/** The numbers of a text as `written=value`, with what else is said of them. */
function told(text: string, language: "ar" | "en" | "fr"): string[] {
  return findNumbers(text, language).map(({ start, end, value, upper, vague, kind }) => {
    const number = vague === undefined ? `${value}${upper === undefined ? "" : `..${upper}`}` : "?";
    return `${text.slice(start, end)}=${number}${kind === "cardinal" ? "" : ` ${kind}`}`;
  });
}

describe("numbers in English", () => {
  test.each([
    ["about 520,000 people left", ["520,000=520000"]],
    ["some 1 200 tents", ["1 200=1200"]],
    ["1/2 million fled", ["1/2 million=500000"]],
    ["½ million fled", ["½ million=500000"]],
    ["half a million fled", ["half a million=500000"]],
    ["two dozen shells and a dozen raids", ["two dozen=24", "a dozen=12"]],
    ["a hundred and six villagers", ["a hundred and six=106"]],
    ["ninety-seven of them", ["ninety-seven=97"]],
    ["10 to 15 wounded", ["10 to 15=10..15"]],
    ["between 10 and 15 wounded", ["10 and 15=10..15"]],
    ["two or three hundred left", ["two or three hundred=200..300"]],
    ["the toll rose from 10 to 15", ["10=10", "15=15"]],
    ["on 2016-12-07", ["2016=2016", "12=12", "07=7"]],
    [
      "40 percent and 12 % and 7 per cent",
      ["40 percent=40 percent", "12 %=12 percent", "7 per cent=7 percent"],
    ],
    ["the 4th and the twenty-first day", ["4th=4 ordinal", "twenty-first=21 ordinal"]],
    ["two thirds of the town", ["two thirds=0.6666666666666666 fraction"]],
    ["since 2011 millions fled", ["2011=2011", "millions=?"]],
    ["two thousand and 10 wounded", ["two thousand=2000", "10=10"]],
    ["the one who left", []],
  ])("%s", (text, expected) => {
    expect(told(text, "en")).toEqual(expected);
  });
});

describe("numbers in French", () => {
  test.each([
    ["plus d'un demi-million de morts", ["un demi-million=500000"]],
    ["une centaine de familles", ["une centaine=100"]],
    ["une dizaine de milliers", ["une dizaine de milliers=10000"]],
    ["quatre-vingt-dix-sept obus", ["quatre-vingt-dix-sept=97"]],
    ["soixante et onze soldats", ["soixante et onze=71"]],
    ["trois millions de réfugiés", ["trois millions=3000000"]],
    ["1.200 civils et 2,5 millions", ["1.200=1200", "2,5 millions=2500000"]],
    ["de 10 à 15 tués", ["10 à 15=10..15"]],
    ["le bilan est passé de 10 à 15", ["10=10", "15=15"]],
    ["la 4e brigade et le 1er corps", ["4e=4 ordinal", "1er=1 ordinal"]],
    ["30 % des villages, 12 pour cent", ["30 %=30 percent", "12 pour cent=12 percent"]],
    ["mille deux cents civils", ["mille deux cents=1200"]],
  ])("%s", (text, expected) => {
    expect(told(text, "fr")).toEqual(expected);
  });
});

describe("numbers in Arabic", () => {
  test.each([
    ["مقتل ٣١١ شخصا", ["٣١١=311"]],
    ["ثلاثة آلاف نازح", ["ثلاثة آلاف=3000"]],
    ["520 ألف نازح", ["520 ألف=520000"]],
    ["خمسة وعشرون جريحا", ["خمسة وعشرون=25"]],
    ["ثلاثة عشر مدنيا", ["ثلاثة عشر=13"]],
    ["ثلاثمئة وواحد", ["ثلاثمئة وواحد=301"]],
    ["بين 10 و15 قتيلا", ["10 و15=10..15"]],
    ["نحو نصف مليون شخص", ["نصف مليون=500000"]],
    ["40 في المئة", ["40 في المئة=40 percent"]],
  ])("%s", (text, expected) => {
    expect(told(text, "ar")).toEqual(expected);
  });
});

describe("numbers that are only words for many", () => {
  test.each([
    ["several hundred left", "en", "several hundred"],
    ["Hundreds of thousands fled", "en", "hundreds of thousands"],
    ["des dizaines de blessés", "fr", "des dizaines"],
    ["plusieurs milliers de civils", "fr", "plusieurs milliers"],
    ["مقتل عشرات المدنيين", "ar", "عشرات"],
    ["نزوح مئات الآلاف", "ar", "مئات الآلاف"],
  ] as const)("%s", (text, language, vague) => {
    const [number] = findNumbers(text, language);
    expect(number).toMatchObject({ vague, value: null });
  });

  test("a word for some before a number is none", () => {
    expect(findNumbers("quelques 300 personnes", "fr").map(({ value }) => value)).toEqual([300]);
  });
});

test("any text: numbers are in order, in the text, and do not overlap", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "two ",
      "cent ",
      "ألف ",
      "1",
      "/",
      "-",
      " and ",
      " et ",
      "½",
      "million ",
      "%",
      " و",
    ),
    fc.string({ unit: "grapheme" }),
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join("")),
      fc.constantFrom("ar" as const, "en" as const, "fr" as const, "und" as const),
      (text, language) => {
        let last = 0;
        for (const { start, end, first, next, value, vague } of findNumbers(text, language)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(next).toBeGreaterThan(first);
          expect(value === null).toBe(vague !== undefined);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});

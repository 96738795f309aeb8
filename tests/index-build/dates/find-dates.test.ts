import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDates } from "../../../index-build/dates/find-dates.ts";
import { parsePartialDate } from "../../../src/contract/partial-date.ts";
import { arabic, english, french } from "./date-phrases.ts";

function written(text: string, language: "fr" | "en" | "ar", published: string): string[] {
  const date = parsePartialDate(published);
  return findDates(text, language, date ? { published: date } : {}).map((found) => {
    const { from = "", to = "", bound } = found;
    const days = from === to || from === "" || to === "" ? from || to : `${from}..${to}`;
    const said = bound === undefined ? "" : `${bound} `;
    return `${text.slice(found.start, found.end)} = ${said}${days}`;
  });
}

describe("dates of a text", () => {
  test.each(french)("French: %s (published %s)", (text, published, ...found) => {
    expect(written(text, "fr", published)).toEqual(found);
  });

  test.each(english)("English: %s (published %s)", (text, published, ...found) => {
    expect(written(text, "en", published)).toEqual(found);
  });

  test.each(arabic)("Arabic: %s (published %s)", (text, published, ...found) => {
    expect(written(text, "ar", published)).toEqual(found);
  });
});

describe("what the text around says", () => {
  test.each([
    [
      "Arrêté le 2 juillet 2015 et expulsé le 21 juillet, il a été jugé.",
      ["2015-07-02", "2015-07-21"],
    ],
    ["Arrêté le 2 juillet 2015. Expulsé le 21 juillet.", ["2015-07-02", "2020-07-21"]],
    ["Jugé pour les attentats du 13-Novembre, il nie.", []],
  ])("gives a day its year, or makes a name of it: %s", (text, days) => {
    const published = { value: "2020-08-04", precision: "day" } as const;
    expect(findDates(text, "fr", { published }).map(({ from }) => from)).toEqual(days);
  });

  test("from a weekday on is to come, since one is past", () => {
    const told = (text: string) => written(text, "fr", "2019-08-25")[0];
    expect(told("Il se rendra en Syrie à partir de mardi.")).toBe(
      "à partir de mardi = since 2019-08-27",
    );
    expect(told("Il est en Syrie depuis mardi.")).toBe("depuis mardi = since 2019-08-20");
  });

  test("a post and the line of a chronicle have their own day", () => {
    const text = "4 February 2020: many fled since December.\n\nThey came home on Tuesday.";
    const found = findDates(text, "en", { published: { value: "2024-12-04", precision: "day" } });
    expect(found.map(({ from, closes }) => [from, closes])).toEqual([
      ["2020-02-04", undefined],
      ["2019-12", "2020-02-04"],
      ["2024-12-03", undefined],
    ]);
  });
});

describe("what is not said", () => {
  test("without a date of publication there is no yesterday and no weekday", () => {
    expect(findDates("Hier et mardi, il a plu.", "fr")).toEqual([]);
  });

  test("without a date of publication the latest year that is said gives the others theirs", () => {
    const found = findDates("Le 7 décembre, la ville tombe. Depuis début 2016, on se bat.", "fr");
    expect(found[0]).toMatchObject({
      from: "2016-12-07",
      basis: "inferred",
      decidedBy: "other-dates",
    });
  });

  test.each([
    ["fr", "Le 6 décembre, ils cèdent. Le lendemain, ils fuient. Depuis juillet 2012, on se bat."],
    ["en", "On 6 December they yielded. The next day they fled. The war goes on since July 2012."],
    ["ar", "انسحبوا في 6 كانون الأول، وفي اليوم التالي فروا. الحرب مستمرة منذ تموز 2012."],
  ] as const)("no year of a background older than the day is its year: %s", (language, text) => {
    expect(findDates(text, language).map(({ from }) => from)).toEqual(["2012-07"]);
  });

  test("the day after a day that nobody told is no day", () => {
    const published = { value: "2020-02-06", precision: "day" } as const;
    expect(findDates("The next day he left.", "en", { published })).toEqual([]);
    expect(findDates("Le lendemain, il est parti.", "fr", { published })).toEqual([]);
  });

  test("a weekday chooses the year", () => {
    const [found] = findDates("Samedi 30 novembre, en 2026 encore.", "fr");
    expect(found).toMatchObject({
      from: "2024-11-30",
      basis: "weekday-checked",
      decidedBy: "weekday",
    });
  });

  test("a day that does not exist is none", () => {
    expect(findDates("Le 30 février 2020, rien.", "fr")).toEqual([]);
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ..."le the du de from to au and 3 12 2016 2000 mai May mars lundi Sunday last dernier semaine week ago il y a , . - / ( ) ' h 30 منذ يوم الاثنين في عام fin mid every".split(
      " ",
    ),
    "\n\n",
  );
  const languages = fc.constantFrom("fr" as const, "en" as const, "ar" as const, "und" as const);
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(pieces, { maxLength: 40 }).map((words) => words.join(" ")),
  );

  const published = { value: "2020-02-06", precision: "day" } as const;

  test("gives dates in order, within the text, apart", () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        let last = 0;
        for (const { start, end } of findDates(text, language, { published })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  test("gives days that exist, the first not after the last", () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        for (const { from = "2000", to = from } of findDates(text, language, { published })) {
          expect(parsePartialDate(from)).toBeDefined();
          expect(parsePartialDate(to)).toBeDefined();
          expect(to.padEnd(10, "~") >= from || from === "2000").toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("is read in time that grows with its length", () => {
    for (const piece of ["from May to ", "3 jours et ", "12/", "2016-", "le 3 ", "the last "]) {
      const text = piece.repeat(20_000);
      const begin = performance.now();
      findDates(text, piece.includes("j") ? "fr" : "en");
      expect(performance.now() - begin).toBeLessThan(5_000);
    }
  });
});

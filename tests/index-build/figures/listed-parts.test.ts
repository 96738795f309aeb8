import { describe, expect, test } from "vitest";
import { findFigures } from "../../../index-build/figures/find-figures.ts";
import type { NameEntry } from "../../../index-build/recognize/names.ts";

const monitor: NameEntry = {
  id: "org:tally",
  class: "org",
  kind: "monitor",
  names: { fr: ["Observatoire du Fleuve"], en: ["River Tally Group"], ar: ["مرصد النهر"] },
  partOf: [],
  ambiguous: [],
  origin: { place: "made-up.jsonl", line: 1 },
};

/** Value, total and source of each figure. */
function figuresOf(text: string, language: "ar" | "en" | "fr") {
  const name = monitor.names[language][0] ?? "";
  const start = text.indexOf(name);
  const mentions = start < 0 ? [] : [{ entry: monitor, start, end: start + name.length }];
  const entries = new Map([[monitor.id, monitor]]);
  const figures = findFigures({ text, language, title: "" }, { mentions, entries }, []);
  return figures.map(({ value, partOf = null, sourceId = null, kind }) => {
    return { value, partOf, sourceId, kind };
  });
}

const part = (value: number) => ({ value, partOf: 0, sourceId: monitor.id, kind: "killed" });
const total = (value: number) => ({ ...part(value), partOf: null });

describe("the lines of a list are parts of the total before its colon", () => {
  test.each([
    [
      "fr",
      "L'Observatoire du Fleuve a relevé le bilan à 60 morts.\n\nSelon l'Observatoire, il se répartit ainsi :\n\n- 30 soldats ;\n- 20 combattants du clan ;\n- 10 civils.",
    ],
    [
      "en",
      "The River Tally Group said that 60 people were killed. They break down as follows:\n• 30 soldiers\n• 20 fighters of the clan\n• 10 civilians",
    ],
    [
      "ar",
      "أعلن مرصد النهر مقتل 60 شخصا. وتتوزع الحصيلة على النحو التالي:\n– 30 جنديا\n– 20 مقاتلا\n– 10 مدنيين",
    ],
  ] as const)("in %s", (language, text) => {
    expect(figuresOf(text, language)).toEqual([total(60), part(30), part(20), part(10)]);
  });

  test("behind a total in the colon's own sentence, which they need not exhaust", () => {
    const text =
      "The River Tally Group said that 60 people were killed, including:\n- 12 women,\n- 9 children.";
    expect(figuresOf(text, "en")).toEqual([total(60), part(12), part(9)]);
  });

  test.each([
    ["without a total", "The River Tally Group counts in Vik:\n- 12 women\n- 9 children"],
    [
      "without a colon",
      "The River Tally Group said that 21 people were killed.\n- 12 women\n- 9 children",
    ],
    [
      "that neither add up nor are announced",
      "The River Tally Group said that 60 people were killed. In the hall:\n- 12 women\n- 9 children",
    ],
    [
      "that are more than the total",
      "The River Tally Group said that 20 people were killed, including:\n- 12 women\n- 9 children",
    ],
    [
      "of places",
      "The River Tally Group said that 21 people were killed, including in:\n- 12 schools\n- 9 hospitals",
    ],
  ])("but no list %s", (_, text) => {
    expect(figuresOf(text, "en").filter(({ partOf }) => partOf !== null)).toEqual([]);
  });
});

describe("a number is no figure", () => {
  test.each([
    ["fr", "La frégate n'a pas tiré ses trois missiles."],
    ["fr", "Les avions devaient tirer deux missiles chacun."],
    ["en", "The planes fired their two missiles each."],
    ["fr", "Les voix de ces deux combattants ont été identifiées."],
    ["en", "The voices of these two fighters were heard."],
    ["fr", "La région, peuplée de trois millions d'habitants, dépend de l'aide."],
  ] as const)(
    "of what somebody has, of every one, or of a population: %s: %s",
    (language, text) => {
      expect(figuresOf(text, language)).toEqual([]);
    },
  );

  test("but what was fired is", () => {
    const strikes = { value: 3, partOf: null, sourceId: null, kind: "strikes" };
    expect(figuresOf("La frégate a tiré trois missiles.", "fr")).toEqual([strikes]);
  });
});

import { describe, expect, test } from "vitest";
import type { Figure } from "../../../index-build/figures/figure.ts";
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

function figuresOf(text: string, language: "ar" | "en" | "fr"): Figure[] {
  const mentions = [monitor.names[language][0] ?? ""]
    .map((name) => ({
      entry: monitor,
      start: text.indexOf(name),
      end: text.indexOf(name) + name.length,
    }))
    .filter(({ start }) => start >= 0);
  const entries = new Map([[monitor.id, monitor]]);
  return findFigures({ text, language, title: "" }, { mentions, entries }, []);
}

describe("who is counted behind words of a number", () => {
  test.each([
    ["en", "That brings to 311 the total number of civilians killed in Vik.", "civilians"],
    ["en", "The number of civilians killed in Vik rose to 311.", "civilians"],
    ["fr", "Ce qui porte à 311 le nombre de civils tués à Vik.", "civils"],
    ["fr", "Le nombre de civils tués à Vik a grimpé à 311.", "civils"],
    ["ar", "وارتفع عدد القتلى من المدنيين في فيك إلى 311.", "المدنيين"],
  ] as const)("in %s are the people: %s", (language, text, group) => {
    expect(figuresOf(text, language)).toMatchObject([{ kind: "killed", value: 311, group }]);
  });

  test.each([
    ["en", "That brings to 520,000 the number of displaced people."],
    ["fr", "L'agence chiffre à 520 000 le nombre de personnes déplacées."],
    ["ar", "وبلغ عدد النازحين 520 ألفا."],
  ] as const)("in %s are just people when nothing more is said: %s", (language, text) => {
    expect(figuresOf(text, language)).toMatchObject([
      { kind: "displaced", value: 520_000, group: null },
    ]);
  });
});

test("half a million written as a fraction is about so many", () => {
  const boundOf = (text: string) => figuresOf(text, "en").map(({ value, bound }) => [value, bound]);
  expect(boundOf("1/2 million civilians have fled.")).toEqual([[500_000, "about"]]);
  expect(boundOf("Half a million civilians have fled.")).toEqual([[500_000, "exact"]]);
});

describe("who announced what the sentence before tells", () => {
  test.each([
    [
      "fr",
      "Les forces ont repris 50 quartiers de la ville. Cette avancée, annoncée mardi par l'Observatoire du Fleuve, est la plus grande.",
    ],
    [
      "en",
      "The forces captured 50 districts of the city. This advance, announced by the River Tally Group, is the largest.",
    ],
  ] as const)("in %s gives it", (language, text) => {
    expect(figuresOf(text, language)).toMatchObject([
      { kind: "places", source: "River Tally Group", carried: false },
    ]);
  });

  test("is nobody where another thing is announced", () => {
    const text =
      "The forces captured 50 districts of the city. A truce announced by the River Tally Group is near.";
    expect(figuresOf(text, "en")).toMatchObject([{ kind: "places", source: null }]);
  });
});

describe("no figure", () => {
  test.each([
    ["a family that people are of", "Five civilians of one family were killed.", [5]],
    ["things that are released", "The army released several video clips of the attack.", []],
    [
      "who was not killed, though the sum fits",
      "Fifty were killed and 30 sealed off. Another raid killed 20.",
      [50, 20],
    ],
  ] as const)("is %s", (_, text, values) => {
    expect(figuresOf(text, "en").map(({ value }) => value)).toEqual(values);
  });
});

test("the source behind a number is not who is counted", () => {
  const [figure] = figuresOf("The death toll rose to 115 the River Tally Group said.", "en");
  expect(figure).toMatchObject({ value: 115, group: null, source: "River Tally Group" });
});

test("hearsay goes on with who spoke right before", () => {
  const text =
    "Selon l'Observatoire du Fleuve, 300 combattants ont été tués depuis 2014. Environ 1.700 hommes auraient rejoint la zone.";
  expect(figuresOf(text, "fr").map(({ source, carried }) => [source, carried])).toEqual([
    ["River Tally Group", false],
    ["River Tally Group", true],
  ]);
});

test("whom a preposition holds is not who speaks", () => {
  const text =
    "Treize femmes se sont évadées et 12 ont été arrêtées, dont l'amie de l'Observatoire du Fleuve, une inconnue, a indiqué mercredi un témoin.";
  expect(figuresOf(text, "fr").map(({ source }) => source)).not.toContain("River Tally Group");
});

test("a body behind its listener is the source, by its own name", () => {
  const text =
    "Treize combattantes se sont évadées, a indiqué à l'Observatoire du Fleuve le Centre d'analyse du port (CAP).";
  expect(figuresOf(text, "fr")).toMatchObject([{ source: "Centre d'analyse du port" }]);
});

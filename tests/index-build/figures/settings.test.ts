import { describe, expect, test } from "vitest";
import { toArticle } from "../../../index-build/article/to-article.ts";
import { loadKnowledge } from "../../../index-build/load-knowledge.ts";
import { indexNames } from "../../../index-build/recognize/name-index.ts";
import { ArticleUnderstander } from "../../../index-build/understand-article.ts";

const knowledge = loadKnowledge({ names: ["data/names"], lexicon: [], dictionaries: [] });
if (!knowledge.ok) throw new Error(knowledge.faults.join("\n"));
const understander = new ArticleUnderstander(knowledge, indexNames(knowledge.names));

/** The first figure of an article published on 4 December 2024, as `place from..to by`. */
function setting(lang: string, text: string): string {
  const stated = { place: { path: "a" }, id: "a", title: "T", lang, text, date: "2024-12-04" };
  const parsed = toArticle(stated);
  if (!parsed.ok) throw new Error(parsed.fault.code);
  const [figure] = understander.understand(parsed.article).facts.figures;
  if (!figure) return "no figure";
  const { place, from, to, by } = figure;
  return [place, from === null && to === null ? null : `${from}..${to}`, by && `by ${by}`]
    .filter((part) => part !== null)
    .join(" ");
}

describe("the dates of a figure", () => {
  test.each([
    ["en", "The UN said on Tuesday that 520,000 people fled Idlib.", "Idlib"],
    ["fr", "L'ONU a annoncé mardi que 520 000 personnes ont fui Idleb.", "Idlib"],
    ["ar", "أعلنت الأمم المتحدة الثلاثاء أن 520 ألف شخص نزحوا من إدلب.", "Idlib"],
  ])("in %s are not the day on which it was said", (lang, text, told) => {
    expect(setting(lang, text)).toBe(told);
  });

  test.each([
    ["en", "The UN said on Tuesday that 520,000 people fled Idlib since October.", "2024-10"],
    ["fr", "L'ONU a annoncé mardi que 520 000 personnes ont fui Idleb depuis octobre.", "2024-10"],
    ["ar", "أعلنت الأمم المتحدة الثلاثاء أن 520 ألف شخص نزحوا من إدلب منذ أكتوبر.", "2024-10"],
  ])(
    "in %s are those of what happened, beside the day on which it was said",
    (lang, text, from) => {
      expect(setting(lang, text)).toBe(`Idlib ${from}..2024-12-04`);
    },
  );

  test.each([
    ["en", "The offensive launched on November 27 has killed 311 people in Aleppo."],
    ["fr", "L'offensive lancée le 27 novembre a fait 311 morts à Alep."],
    ["ar", "أسفر الهجوم الذي بدأ في 27 نوفمبر عن مقتل 311 شخصا في حلب."],
  ])("in %s go on from the beginning that is told", (lang, text) => {
    expect(setting(lang, text)).toBe("Aleppo 2024-11-27..2024-12-04");
  });

  test.each([
    ["en", "4 February 2020: 520,000 people have fled Idlib since December."],
    ["fr", "4 février 2020 : 520 000 personnes ont fui Idleb depuis décembre."],
    ["ar", "4 فبراير 2020: 520 ألف شخص نزحوا من إدلب منذ ديسمبر."],
  ])("in %s are told from the day that its line of a chronicle begins with", (lang, line) => {
    expect(setting(lang, `${line}\n`)).toBe("Idlib 2019-12..2020-02-04");
  });

  test("of an answer are those behind what it answers", () => {
    const text =
      "On Monday rockets hit the town of Saraqib. Ankara retaliated by shelling positions in Idlib, killing 13 soldiers.";
    expect(setting("en", text)).toBe("Idlib 2024-12-02..2024-12-04 by Turkey");
  });
});

describe("the place of a figure, where its sentence names none,", () => {
  test.each([
    [
      "en",
      "Shells fell on Idlib. It was night. People hid. Twelve civilians were killed.",
      "Idlib",
    ],
    [
      "fr",
      "Des obus sont tombés sur Idleb. Il faisait nuit. On se cachait. Douze civils ont été tués.",
      "Idlib",
    ],
    ["en", "Washington announced that 130 civilians were killed.", ""],
    ["fr", "Paris a annoncé que 130 civils ont été tués.", ""],
    ["en", "The war killed hundreds of thousands of people. Idlib starves. Aleppo burns.", "Syria"],
    ["en", "The war killed hundreds of thousands of people. Aleppo burns, and burns.", ""],
  ])("in %s is that told before, or the country of the story: %s", (lang, text, place) => {
    expect(setting(lang, text)).toBe(place);
  });
});

describe("the place of a figure", () => {
  test.each([
    ["en", "Shells left eight people dead on the Turkish side.", "Turkey"],
    ["fr", "Des obus ont fait huit morts du côté turc.", "Turkey"],
    [
      "en",
      "Civilians flee Idlib for Turkey, which already hosts three million refugees.",
      "Turkey",
    ],
    ["en", "The civil war has killed more than 300,000 people, many of them in Aleppo.", "Syria"],
    ["en", "Raids on Idlib killed 12 fighters from the town of Raqqa.", "Idlib"],
    ["en", "Raids killed 12 fighters in Idlib, the defense ministry in Moscow said.", "Idlib"],
    ["en", "When Ankara shelled villages near Afrin, 12 fighters were killed.", "Afrin"],
    ["fr", "Les raids de Damas sur Idleb ont tué 12 combattants.", "Idlib"],
    ["ar", "قصفت أنقرة مواقع سورية ما أسفر عن مقتل 13 شخصا.", "Syria"],
  ])("in %s is where it happened: %s", (lang, text, place) => {
    expect(setting(lang, text)).toBe(place);
  });
});

test("who fired is who did it", () => {
  const text = "Artillery fire from the Syrian army left eight people dead in Saraqib.";
  expect(setting("en", text)).toBe("Saraqib by Syrian Arab Army");
});

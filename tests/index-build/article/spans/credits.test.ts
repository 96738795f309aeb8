import { describe, expect, test } from "vitest";
import { findHashtags } from "../../../../index-build/article/spans/posts.ts";
import { arabic, english, french, shown, spansOf } from "./texts.ts";

describe("a credit", () => {
  test.each([
    ["With AFP", ["AFP"]],
    ["(Avec AFP et Reuters)", ["AFP", "Reuters"]],
    ["Le Courrier avec AFP", ["AFP"]],
    ["lecourrier.example avec Reuters", ["Reuters"]],
    ["Source: Reuters", ["Reuters"]],
    ["المصدر: أ ف ب", ["أ ف ب"]],
    ["رويترز", ["رويترز"]],
    ["Par Jeanne Petit", []],
    ["Par Jeanne Petit et Paul Le Gall, à Beyrouth", []],
    ["By Jane Little in Beirut", []],
    ["بقلم: سعاد الأحمد", []],
    ["كتب: سعاد الأحمد", []],
    ["Jeanne Petit (Beyrouth, correspondante)", []],
    ["(Reporting by Jane Little and Paul Stone; Editing by Ann Field)", []],
  ])("is a line of names: %s", (line, agencies) => {
    const text = `${french}\n\n${line}`;
    expect(spansOf(text)).toEqual([
      { kind: "credit", start: text.length - line.length, end: text.length, agencies },
    ]);
  });

  test.each([
    ["BEIRUT (Reuters) -", `BEIRUT (Reuters) - ${english}`],
    ["AMMAN, Jordan, March 3 (AP) —", `AMMAN, Jordan, March 3 (AP) — ${english}`],
    ["Le Caire (AFP) –", `Le Caire (AFP) – ${french}`],
    ["دمشق - أ ف ب:", `دمشق - أ ف ب: ${arabic}`],
    ["(Reuters)", `${english} (Reuters)`],
    ["(Editing by Ann Field)", `${english} (Editing by Ann Field) ${english}`],
  ])("is part of a paragraph: %s", (credit, text) => {
    expect(shown(text)).toEqual([`credit: ${credit}`]);
  });

  test.each([
    "Par crainte des bombes, les écoles restent fermées",
    "By then the roads were closed and nobody left the town",
    "كتب الرئيس رسالة إلى أهالي المدينة",
    "Le correspondant de la radio ajoute :",
    "The agency said that its reporter (Reuters) was held for a day.",
  ])("is not a line that begins like one: %s", (line) => {
    expect(shown(`${french}\n\n${line}\n\nOui.`)).toEqual([]);
  });
});

describe("a caption", () => {
  test.each([
    [
      "Des habitants quittent la ville, le vendredi 29 mars 2019. AP Photo/Jeanne Petit",
      "AP",
      "Jeanne Petit",
      "2019-03-29",
    ],
    [
      "A street after the raid, March 29, 2019. (LOUIS STONE via Getty Images)",
      "Getty Images",
      "LOUIS STONE",
      "2019-03-29",
    ],
    ["Le pont détruit. Crédits photo : LOUIS PETIT/REUTERS", "REUTERS", "LOUIS PETIT", undefined],
    ["A man sweeps the floor. REUTERS/Jane Little", "REUTERS", "Jane Little", undefined],
    ["Un homme dans la rue le 3 mai 2012 LOUIS PETIT/AFP", "AFP", "LOUIS PETIT", "2012-05-03"],
    ["Louis Petit/Anadolu Agency via Getty Images", "Anadolu Agency", "Louis Petit", undefined],
    ["Shutterstock", "Shutterstock", undefined, undefined],
    ["Photo : Louis Petit/Sipa", "Sipa", "Louis Petit", undefined],
    ["Le marché au matin. © Louis Petit", undefined, "Louis Petit", undefined],
    ["أطفال في مدرسة. تصوير: سعاد الأحمد", undefined, "سعاد الأحمد", undefined],
    ["رجل أمام بيته (أ ف ب / سعاد الأحمد)", "أ ف ب", "سعاد الأحمد", undefined],
  ])("says who took the picture: %s", (line, agency, photographer, date) => {
    const text = `${french}\n\n${line}\n\n${english}`;
    const start = french.length + 2;
    expect(spansOf(text)).toEqual([
      {
        kind: "caption",
        start,
        end: start + line.length,
        ...(agency === undefined ? {} : { agency }),
        ...(photographer === undefined ? {} : { photographer }),
        ...(date === undefined ? {} : { date }),
      },
    ]);
  });

  test.each([
    "Il veut donner de la région une autre image : celle d'un pays qui vit.",
    "Deux habitants ont dit à l'AFP qu'ils resteraient.",
    "The two sides met in Geneva and/or Reuters reported so.",
  ])("is not %s", (line) => {
    expect(shown(`${french}\n\n${line}\n\n${english}`)).toEqual([]);
  });
});

describe("a post", () => {
  test("goes from its first line with a sign of one to its signature", () => {
    const text = `${english}\n\n#Valley: @someone asks for help in the north.\n\nTents are cold. https://t.co/abc123\n\n— Aid in English (@aid_en) February 3, 2020\n\n${english}`;
    const start = english.length + 2;
    expect(spansOf(text)).toEqual([
      {
        kind: "post",
        start,
        end: text.indexOf("2020") + 4,
        author: "Aid in English",
        handle: "aid_en",
        date: "2020-02-03",
        links: ["https://t.co/abc123"],
        mentions: ["someone"],
        hashtags: ["Valley"],
      },
    ]);
  });

  test.each([
    [
      "La route est coupée. — Jeanne (@jeanne_p) 3 février 2020",
      { author: "Jeanne", handle: "jeanne_p", date: "2020-02-03" },
    ],
    ["@jeanne_p: la route est coupée #nord", { handle: "jeanne_p", hashtags: ["nord"] }],
    ["The road is cut. pic.twitter.com/AbC123", { links: ["pic.twitter.com/AbC123"] }],
    [
      "الطريق مقطوع — سعاد (@souad) 3 فبراير 2020",
      { author: "سعاد", handle: "souad", date: "2020-02-03" },
    ],
    [
      "Une publication partagée par Jeanne (@jeanne.p) le 3 févr. 2020 à 5:30 PST",
      { author: "Jeanne", handle: "jeanne.p" },
    ],
  ])("is one line too: %s", (line, fields) => {
    const text = `${french}\n\n${french}\n\n${line}`;
    expect(spansOf(text)).toMatchObject([{ kind: "post", end: text.length, ...fields }]);
  });

  test("has the lines above its signature that are known for a post, and not what announces it", () => {
    const text = `${french} #pont @ville\n\nElle a écrit lundi :\n\nLa route est coupée. pic.twitter.com/AbC123\n\n— Jeanne (@jeanne_p) 3 février 2020`;
    expect(spansOf(text)).toMatchObject([
      { kind: "post", author: "Jeanne", start: text.indexOf("La route est"), end: text.length },
    ]);
  });

  test("is not a sentence that names an account", () => {
    expect(shown(`${french}\n\nLe compte de la ville (@ville) n'a rien dit lundi.`)).toEqual([]);
  });
});

test.each([
  ["#Plaine-Nord et #Sud_Est.", ["#Plaine", "#Sud_Est"]],
  ["C'est le #1, la rue #4 et l'article&#39;", []],
  ["#المدينة_القديمة اليوم", ["#المدينة_القديمة"]],
  ["#Nordhttps://example.org/a", ["#Nord"]],
  ["##double", ["#double"]],
])("the hashtags of %s", (text, tags) => {
  expect(findHashtags(text).map(({ start, end }) => text.slice(start, end))).toEqual(tags);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findSpans } from "../../../index-build/article/spans/find-spans.ts";
import { zonesOf } from "../../../index-build/article/zones.ts";

const findZones = (text: string) => zonesOf(findSpans(text));

function describeZones(text: string): string[] {
  return findZones(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe("a quotation", () => {
  test.each([
    { name: "French", text: "Il dit : « Nous restons à Alep. » Puis rien." },
    { name: "French, without spaces", text: "Il dit «nous restons à Alep» et part." },
    { name: "English", text: "He said “we stay in Aleppo” and left." },
    { name: "German", text: "Er sagte „wir bleiben in Aleppo“ und ging." },
    { name: "German, closed as in English", text: "Er sagte „wir bleiben in Aleppo” und ging." },
    { name: "straight", text: 'He said "we stay in Aleppo" and left.' },
    { name: "Arabic", text: 'قال "سنبقى في حلب اليوم" ثم رحل' },
    { name: "Arabic, in guillemets", text: "قال «سنبقى في حلب اليوم» ثم رحل" },
    { name: "of full width", text: "He said ＂we stay in Aleppo＂ and left." },
  ])("is what stands between marks that are $name, with the marks", ({ text }) => {
    const quoted = /[«“„"＂].*[»”“"＂]/u.exec(text)?.[0];
    expect(describeZones(text)).toEqual([`quote: ${quoted}`]);
  });

  test.each([
    { name: "a name in marks", text: "The “White Helmets” and the “so-called” truce." },
    { name: "scare quotes", text: "Les « terroristes » et la « trêve fragile » de mardi." },
    { name: "an opening mark alone", text: "He said “we stay in Aleppo and left." },
    { name: "a closing mark alone", text: "We stay in Aleppo” he said and left." },
    { name: "marks on different lines", text: "He said “we stay\nin Aleppo” and left." },
    { name: "inches", text: 'A 5" shell and a 7 " hole in it' },
    { name: "apostrophes", text: "It's Aleppo's people's army’s" },
    { name: "marks around no word", text: "« … ! ? » and “ - - - ”" },
  ])("is not $name", ({ text }) => {
    expect(describeZones(text)).toEqual([]);
  });

  test("follows another, also in one sentence", () => {
    expect(describeZones("“We stay in Aleppo,” he said, “whatever may come tonight.”")).toEqual([
      "quote: “We stay in Aleppo,”",
      "quote: “whatever may come tonight.”",
    ]);
  });

  test("within another is part of it", () => {
    const inner = "« Il a dit “nous restons à Alep” et il est parti »";
    expect(describeZones(`Hier : ${inner}.`)).toEqual([`quote: ${inner}`]);
  });
});

describe("a caption", () => {
  test.each([
    "Smoke rises over Aleppo on Tuesday. (AP Photo/Hassan Ammar)",
    "Des civils fuient Alep-Est. Crédit : Karam al-Masri / AFP",
    "A child in Idlib. © Reuters",
    "طفل في إدلب. صورة: رويترز",
  ])("is a line that ends with a credit: %s", (line) => {
    const text = `Aleppo was hit again.\n${line}\nNobody was hurt.`;
    expect(describeZones(text)).toEqual([`caption: ${line}`]);
  });

  test("is not a paragraph that ends with a credit", () => {
    const paragraph = `${"Aleppo was hit again and again. ".repeat(15)}© AFP`;
    expect(describeZones(paragraph)).toEqual([]);
  });

  test("is not a line that names an agency", () => {
    expect(
      describeZones("Two residents of Aleppo told AFP that they would stay. They did."),
    ).toEqual([]);
  });

  test("keeps the quotations in it", () => {
    const caption = "A man says “we stay in Aleppo tonight”. (AP Photo/X)";
    expect(describeZones(`${caption}\nHe said “and we stay in Idlib too”.`)).toEqual([
      `caption: ${caption}`,
      "quote: “and we stay in Idlib too”",
    ]);
  });
});

test("zones of any text are in order, within it, and do not overlap", () => {
  const piece = fc.constantFrom(
    ...'« » “ ” „ " ＂ we stay in Aleppo. said © AFP\n \n photo: (c) l\' 5" ’ حلب'.split(" "),
    " ",
    "(AP Photo/X)\n",
    "word ".repeat(90),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join(" ");
      let last = 0;
      for (const { start, end } of findZones(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});

test("a text of opening marks only is read in little time", () => {
  expect(describeZones('“«„"'.repeat(50_000))).toEqual([]);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Figure, NamedRange } from "../../../index-build/figures/figure.ts";
import { findFigures } from "../../../index-build/figures/find-figures.ts";
import type { NameEntry } from "../../../index-build/recognize/names.ts";

type Language = "ar" | "en" | "fr";

function entry(
  id: string,
  kind: string,
  names: readonly string[],
  partOf: readonly string[],
): NameEntry {
  const [name = "", ...others] = names;
  const all = { fr: [name, ...others], en: [name, ...others], ar: [name, ...others] };
  const kindOfName =
    id.split(":")[0] === "person" ? "person" : id.startsWith("org:") ? "org" : "place";
  const origin = { place: "made-up.jsonl", line: 1 };
  return { id, class: kindOfName, kind, names: all, partOf, ambiguous: [], origin };
}

const entries: readonly NameEntry[] = [
  entry("org:tally", "monitor", ["River Tally Group", "Observatoire du Fleuve", "مرصد النهر"], []),
  entry("org:relief", "un", ["Harbor Relief Agency", "Agence du Port"], []),
  entry("org:wire", "news-agency", ["Delta Wire", "Agence Delta", "وكالة دلتا"], []),
  entry(
    "org:norland-defence",
    "ministry",
    ["Norland defence ministry", "Norland Defense Ministry"],
    ["place:norland"],
  ),
  entry("person:holm", "activist", ["Erik Holm"], ["org:tally"]),
  entry("place:norland", "country", ["Norland"], []),
  entry("place:vik", "town", ["Vik", "فيك"], ["place:norland"]),
  entry("place:osby", "capital", ["Osby"], ["place:norland"]),
];
const byId = new Map(entries.map((each) => [each.id, each]));

function namesIn(text: string): NamedRange[] {
  const found: NamedRange[] = [];
  for (const each of entries) {
    for (const name of new Set(Object.values(each.names).flat())) {
      for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
        found.push({ entry: each, start, end: start + name.length });
      }
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

function figuresOf(text: string, language: Language, title = ""): Figure[] {
  return findFigures({ text, language, title }, { mentions: namesIn(text), entries: byId }, []);
}

/** Each figure as `kind number bound`. */
function told(text: string, language: Language): string[] {
  return figuresOf(text, language).map(
    ({ kind, value, upper, vague, bound }) =>
      `${kind} ${vague ?? value}${upper === undefined ? "" : `-${upper}`}${bound === "exact" ? "" : ` ${bound}`}`,
  );
}

describe("what is counted, and what happened to it", () => {
  test.each<readonly [string, Language, readonly string[]]>([
    ["At least 29 rebels were killed near the bridge.", "en", ["killed 29 at-least"]],
    ["A blast killed six people and wounded 30 others.", "en", ["killed 6", "injured 30"]],
    ["Three people killed, five injured in Vik.", "en", ["killed 3", "injured 5"]],
    ["The shelling left 12 people dead.", "en", ["killed 12"]],
    ["12 soldiers and 5 farmers were killed.", "en", ["killed 12", "killed 5"]],
    ["The raid killed 12 soldiers and 5 farmers.", "en", ["killed 12", "killed 5"]],
    ["The death toll of the battle rose to 311 people.", "en", ["killed 311"]],
    ["Up to 40 prisoners were released on Monday.", "en", ["released 40 at-most"]],
    ["Some 3000 villagers have fled their homes.", "en", ["displaced 3000 about"]],
    ["Norland hosts more than two million refugees.", "en", ["refugees 2000000 at-least"]],
    ["Dozens of civilians were wounded.", "en", ["injured dozens"]],
    ["The army captured three villages.", "en", ["places 3"]],
    ["Jets carried out nine air raids on Vik.", "en", ["strikes 9"]],
    ["Between 10 and 15 fighters died.", "en", ["killed 10-15"]],
    ["Au moins 29 rebelles ont été tués.", "fr", ["killed 29 at-least"]],
    [
      "L'attaque a fait 311 morts et une centaine de blessés.",
      "fr",
      ["killed 311", "injured 100 about"],
    ],
    ["Le raid a tué 13 civils, blessant 40 autres.", "fr", ["killed 13", "injured 40"]],
    ["Plus de 1 200 civils ont fui Vik.", "fr", ["displaced 1200 at-least"]],
    [
      "Des dizaines de milliers de personnes sont assiégées.",
      "fr",
      ["besieged des dizaines de milliers"],
    ],
    ["Quelque 60 otages ont été libérés.", "fr", ["released 60 about"]],
    ["مقتل 15 مدنيا وإصابة 20 آخرين في فيك.", "ar", ["killed 15", "injured 20"]],
    ["نزح أكثر من 3000 شخص.", "ar", ["displaced 3000 at-least"]],
    ["أصيب نحو عشرين شخصا بجروح.", "ar", ["injured 20 about"]],
    ["اعتقلت القوات 15 شخصا يوم الاثنين.", "ar", ["detained 15"]],
    ["بلغ عدد القتلى 17 شخصا.", "ar", ["killed 17"]],
    ["شنت الطائرات عشرين غارة على فيك.", "ar", ["strikes 20"]],
  ])("%s", (text, language, expected) => {
    expect(told(text, language)).toEqual(expected);
  });
});

describe("numbers that count nothing of the kind", () => {
  test.each<readonly [string, Language]>([
    ["A 34-year-old farmer and his 12-year-old son left.", "en"],
    ["The town lies 40 kilometres away, 15 minutes by car.", "en"],
    ["Since 2011 the war has raged.", "en"],
    ["They paid 300 dollars for 20 tons of flour.", "en"],
    ["The bill passed with 120 votes.", "en"],
    ["One resident said the explosions were loud.", "en"],
    ["On March 15 rebels attacked.", "en"],
    ["Âgé de 34 ans, il habite à 12 kilomètres.", "fr"],
    ["Un homme a été tué.", "fr"],
    ["En 2015 la ville comptait 2 millions d'euros de dettes.", "fr"],
    ["يبلغ عمره 34 عاما ويعيش على بعد 12 كيلومترا.", "ar"],
  ])("%s", (text, language) => {
    expect(told(text, language)).toEqual([]);
  });
});

describe("who gives a figure", () => {
  test.each<readonly [string, Language, string | null]>([
    ["Ten people were killed, the River Tally Group said.", "en", "River Tally Group"],
    ["According to the River Tally Group, ten people were killed.", "en", "River Tally Group"],
    [
      "The River Tally Group, which tracks the war, said ten people were killed.",
      "en",
      "River Tally Group",
    ],
    [
      "Ten people were killed, a monitoring group said. The River Tally Group has its seat in Osby.",
      "en",
      "River Tally Group",
    ],
    ["Ten people were killed, said Erik Holm, who heads the group.", "en", "River Tally Group"],
    [
      "Ten people were killed, the defence ministry in Osby said.",
      "en",
      "Norland defence ministry",
    ],
    ["Norland's defense ministry said ten were killed.", "en", "Norland defence ministry"],
    ["The shells killed ten people, witnesses said.", "en", "witnesses"],
    [
      "Delta Wire reported citing a police source that ten people were killed.",
      "en",
      "police source",
    ],
    ["Ten people were killed when the house fell.", "en", null],
    ["Dix personnes ont été tuées, selon l'Observatoire du Fleuve.", "fr", "River Tally Group"],
    ["Dix personnes ont été tuées, a indiqué l'Observatoire du Fleuve.", "fr", "River Tally Group"],
    [
      '"Dix personnes ont été tuées", a déclaré Erik Holm à l\'Agence Delta.',
      "fr",
      "River Tally Group",
    ],
    ["Dix personnes ont été tuées, ont expliqué des témoins à l'Agence Delta.", "fr", "témoins"],
    ["Dix personnes ont été tuées lundi.", "fr", null],
    ["قال مرصد النهر إن 15 مدنيا قتلوا في فيك.", "ar", "River Tally Group"],
    ["قتل 15 مدنيا بحسب مرصد النهر.", "ar", "River Tally Group"],
  ])("%s", (text, language, source) => {
    expect(figuresOf(text, language).map((figure) => figure.source)).toEqual([source]);
  });

  test("common words mean a body only where its country is spoken of", () => {
    const far = figuresOf("State television said ten people were killed in Vik.", "en");
    const near = figuresOf("State television said ten people were killed in Syria.", "en");
    expect([far[0]?.source, near[0]?.source]).toEqual(["State television", "Syrian state media"]);
  });

  test("the person who speaks for a body is told beside it", () => {
    const [figure] = figuresOf("Ten people were killed, Erik Holm told Delta Wire.", "en");
    expect(figure).toMatchObject({ source: "River Tally Group", speaker: "Erik Holm" });
  });

  test("a source goes on to the next sentence, and says that it does", () => {
    const text = "Ten people were killed, the River Tally Group said. Dozens were wounded.";
    expect(figuresOf(text, "en")).toMatchObject([
      { kind: "killed", carried: false },
      { kind: "injured", carried: true, source: "River Tally Group" },
    ]);
  });

  test("what everybody knows of a war has no source, whoever spoke before", () => {
    const text =
      "Ten people were killed, the River Tally Group said. More than 300000 people have been killed since the war began.";
    expect(figuresOf(text, "en").map(({ source }) => source)).toEqual(["River Tally Group", null]);
  });

  test.each<readonly [string, Language]>([
    ["The organization said ten people were killed.", "en"],
    ["The strike reportedly killed ten people.", "en"],
    ["Dix personnes auraient été tuées.", "fr"],
  ])("a source that the words do not tell is withheld: %s", (text, language) => {
    const [figure] = figuresOf(text, language);
    expect(figure).toMatchObject({ source: null, uncertain: true });
  });

  test("the range of the attribution is its words in the text", () => {
    const text = "Ten people were killed, the River Tally Group said.";
    const [figure] = figuresOf(text, "en");
    expect(text.slice(figure?.sourceSpan?.start, figure?.sourceSpan?.end)).toBe(
      "River Tally Group said",
    );
  });
});

describe("totals and their parts", () => {
  test("what follows 'including' is a part", () => {
    const text = "A raid killed 22 people including six children and a woman.";
    expect(figuresOf(text, "en")).toMatchObject([{ value: 22 }, { value: 6, partOf: 0 }]);
  });

  test("parts that add up to the total before them are checked", () => {
    const text = "Le bilan est de 311 morts, dont 183 combattants, 100 soldats et 28 civils.";
    expect(figuresOf(text, "fr")).toMatchObject([
      { value: 311, breakdownOk: true },
      { value: 183, partOf: 0 },
      { value: 100, partOf: 0 },
      { value: 28, partOf: 0 },
    ]);
  });

  test("parts that do not add up are told so", () => {
    const text = "Le bilan est de 311 morts, dont 180 combattants, 100 soldats et 28 civils.";
    expect(figuresOf(text, "fr")[0]).toMatchObject({ value: 311, breakdownOk: false });
  });

  test("'were among' makes a part of what stands before it", () => {
    const text = "Six civilians were among at least 22 people killed in Vik.";
    expect(figuresOf(text, "en")).toMatchObject([{ value: 6, partOf: 1 }, { value: 22 }]);
  });
});

test("a number that is given twice for one fact is one figure, with the source that is named for it", () => {
  const text =
    "Six people were killed in Vik. The River Tally Group said the blast killed six people.";
  expect(figuresOf(text, "en")).toMatchObject([{ value: 6, source: "River Tally Group" }]);
});

test("a title at the beginning of the text yields to the text", () => {
  const text = "Blast kills 12 in Vik. A blast killed at least 12 people in Vik.";
  expect(figuresOf(text, "en", "Blast kills 12 in Vik")).toMatchObject([
    { value: 12, bound: "at-least" },
  ]);
});

test("the nearest place is the figure's, and a country only when no town is near", () => {
  expect(figuresOf("Ten people were killed in Vik in Norland.", "en")[0]?.place).toBe("Vik");
  expect(figuresOf("Ten people were killed in Norland.", "en")[0]?.place).toBe("Norland");
});

test("who did it stands behind 'by'", () => {
  const text = "Ten people were killed in a raid by the River Tally Group in Vik.";
  expect(figuresOf(text, "en")[0]?.by).toBe("River Tally Group");
  expect(figuresOf("Ten people were killed by shells in Vik.", "en")[0]?.by).toBeNull();
});

test("a date in the sentence is the figure's; an open one ends on the day published", () => {
  const text = "Ten people have been killed since Sunday.";
  const dates = [{ start: 27, end: 39, from: "2016-10-02" }];
  const article = { text, language: "en" as const, title: "", published: "2016-10-04" };
  const [figure] = findFigures(article, { mentions: [], entries: byId }, dates);
  expect(figure).toMatchObject({ from: "2016-10-02", to: "2016-10-04" });
});

test("ranges that are left out have no figures", () => {
  const text = "Ten people were killed. Six people were wounded.";
  const article = { text, language: "en" as const, title: "", without: [{ start: 0, end: 23 }] };
  const figures = findFigures(article, { mentions: [], entries: byId }, []);
  expect(figures.map(({ value }) => value)).toEqual([6]);
});

test("any text: figures lie in it, and parts point to a figure", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ..."12 |killed |people |said |the group |. |, |including |\" |according to |dozens |of |and |were |tués |selon |a indiqué |قتل |مدنيا |Vik |Erik Holm |-|'|2015 |% ".split(
        "|",
      ),
    ),
    fc.string({ unit: "grapheme" }),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
      fc.constantFrom("ar" as const, "en" as const, "fr" as const),
      (text, language) => {
        const figures = figuresOf(text, language);
        for (const { quote, number, sourceSpan = quote, partOf = 0 } of figures) {
          expect(quote.start).toBeLessThanOrEqual(number.start);
          expect(quote.end).toBeGreaterThanOrEqual(number.end);
          expect(quote.end).toBeLessThanOrEqual(text.length);
          expect(sourceSpan.end).toBeGreaterThan(sourceSpan.start);
          expect(figures[partOf]).toBeDefined();
        }
      },
    ),
  );
});

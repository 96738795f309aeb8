import { describe, expect, test } from "vitest";
import { checkNames, describeNameFault } from "../../../index-build/recognize/check-names.ts";
import type { NameEntry } from "../../../index-build/recognize/names.ts";
import { readNames } from "../../../index-build/recognize/read-names.ts";

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly names: object;
  readonly lat?: number;
  readonly lon?: number;
  readonly partOf?: readonly string[];
  readonly ambiguous?: readonly string[];
}

const syria: Line = {
  id: "place:syria",
  kind: "country",
  names: { fr: ["Syrie"], en: ["Syria"], ar: ["سوريا"] },
  lat: 35,
  lon: 38,
};
const aleppo: Line = {
  id: "place:aleppo",
  kind: "city",
  names: { fr: ["Alep"], en: ["Aleppo"], ar: ["حلب"] },
  lat: 36.2,
  lon: 37.16,
  partOf: ["place:syria"],
};
const sohr: Line = {
  id: "org:sohr",
  kind: "monitor",
  names: { fr: ["OSDH"], en: ["SOHR"], ar: ["المرصد السوري"] },
  partOf: ["place:syria"],
};
const rami: Line = {
  id: "person:rami",
  kind: "expert",
  names: { fr: ["Rami Abdel Rahmane"], en: ["Rami Abdel Rahman"], ar: ["رامي عبد الرحمن"] },
  partOf: ["org:sohr"],
};

const good = [syria, aleppo, sohr, rami];

function entriesOf(lines: readonly Line[]): readonly NameEntry[] {
  const result = readNames(lines.map((line) => JSON.stringify(line)).join("\n"), "my.jsonl");
  if (!result.ok) throw new Error(result.faults.map(describeNameFault).join("\n"));
  return result.entries;
}

/** The good list with one more place, which differs from a good one in what is given. */
function withPlace(change: Partial<Line>): readonly Line[] {
  const names = { fr: ["Hama"], en: ["Hama"], ar: ["حماة"] };
  return [...good, { ...aleppo, id: "place:hama", names, ...change }];
}

function withNames(names: { fr?: string[]; en?: string[]; ar?: string[] }): readonly Line[] {
  return withPlace({ names: { fr: ["Hama"], en: ["Hama"], ar: ["حماة"], ...names } });
}

describe("checking a list of names", () => {
  test("a good list has no faults", () => {
    expect(checkNames(entriesOf(withPlace({})))).toEqual([]);
  });

  test.each([
    {
      name: "an id that is taken",
      code: "id-repeated",
      lines: [...good, { ...rami, names: { fr: ["A B"], en: ["A B"], ar: ["ا ب"] } }],
    },
    {
      name: "a parent that is no entry",
      code: "part-of-unknown",
      lines: withPlace({ partOf: ["place:atlantis"] }),
    },
    {
      name: "a city in a city",
      code: "part-of-kind",
      lines: withPlace({ partOf: ["place:aleppo"] }),
    },
    { name: "a place in a body", code: "part-of-kind", lines: withPlace({ partOf: ["org:sohr"] }) },
    {
      name: "a body in a person",
      code: "part-of-kind",
      lines: [syria, aleppo, { ...sohr, partOf: ["person:rami"] }, { ...rami, partOf: [] }],
    },
    { name: "no name in Arabic", code: "label-missing", lines: withNames({ ar: [] }) },
    {
      name: "a latitude off the globe",
      code: "coordinates-out-of-range",
      lines: withPlace({ lat: 95 }),
    },
    {
      name: "latitude and longitude exchanged",
      code: "coordinates-outside-country",
      lines: withPlace({ lat: 36.9, lon: 35.1 }),
    },
    {
      name: "an ambiguous spelling that is no name",
      code: "ambiguous-unknown",
      lines: withPlace({ ambiguous: ["Homs"] }),
    },
    { name: "an empty spelling", code: "spelling-empty", lines: withNames({ en: ["Hama", ""] }) },
    {
      name: "a spelling of signs only",
      code: "spelling-empty",
      lines: withNames({ en: ["Hama", "—"] }),
    },
    { name: "a space in front", code: "spelling-spaced", lines: withNames({ en: [" Hama"] }) },
    {
      name: "two spaces",
      code: "spelling-spaced",
      lines: withNames({ en: ["Hama", "City of  Hama"] }),
    },
    {
      name: "a no-break space",
      code: "spelling-spaced",
      lines: withNames({ en: ["Hama", "Hama\u00a0City"] }),
    },
    {
      name: "a control character",
      code: "spelling-invisible",
      lines: withNames({ en: ["Ha\u0007ma"] }),
    },
    {
      name: "a bidirectional mark",
      code: "spelling-invisible",
      lines: withNames({ ar: ["\u200fحماة"] }),
    },
    { name: "a number", code: "spelling-number", lines: withNames({ en: ["Hama", "1982"] }) },
    { name: "a single letter", code: "spelling-letter", lines: withNames({ en: ["Hama", "X"] }) },
    {
      name: "French stop words",
      code: "spelling-stop-words",
      lines: withNames({ fr: ["Hama", "Sur"] }),
    },
    {
      name: "an English stop word in capitals",
      code: "spelling-stop-words",
      lines: withNames({ en: ["Hama", "IS"] }),
    },
    { name: "a particle", code: "spelling-stop-words", lines: withNames({ en: ["Hama", "Al"] }) },
    {
      name: "an Arabic stop word",
      code: "spelling-stop-words",
      lines: withNames({ ar: ["حماة", "على"] }),
    },
    {
      name: "Arabic among the French",
      code: "spelling-script",
      lines: withNames({ fr: ["حماة"] }),
    },
    { name: "Latin among the Arabic", code: "spelling-script", lines: withNames({ ar: ["Hama"] }) },
    {
      name: "a Cyrillic letter in a Latin word",
      code: "spelling-scripts-mixed",
      lines: withNames({ en: ["H\u0430ma"] }),
    },
    {
      name: "a spelling that differs by its article",
      code: "spelling-repeated",
      lines: withNames({ en: ["Hama", "Al-Hama"] }),
    },
    {
      name: "a spelling that differs by its hamza",
      code: "spelling-repeated",
      lines: withNames({ ar: ["أعزاز", "اعزاز"] }),
    },
  ])("refuses $name: $code", ({ code, lines }) => {
    const faults = checkNames(entriesOf(lines));
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    expect(faults.map(describeNameFault)).toEqual([
      expect.stringMatching(/^my\.jsonl:\d+: \w+:[\w-]+: .{10}/),
    ]);
  });

  test("a way that leads back is told at each entry on it", () => {
    const army = {
      ...sohr,
      id: "org:army",
      kind: "army",
      names: { fr: ["Armée"], en: ["Army"], ar: ["الجيش"] },
    };
    const lines = [syria, { ...sohr, partOf: ["org:army"] }, { ...army, partOf: ["org:sohr"] }];
    expect(checkNames(entriesOf(lines))).toMatchObject([
      { code: "part-of-cycle", id: "org:sohr", path: ["org:sohr", "org:army", "org:sohr"] },
      { code: "part-of-cycle", id: "org:army" },
    ]);
  });

  test("a spelling of two entries is declared in both, in whatever language each has it", () => {
    const names = { fr: ["Hama", "Aleppo"], en: ["Hama"], ar: ["حماة"] };
    const declared = { ...aleppo, ambiguous: ["Aleppo"] };
    expect(checkNames(entriesOf(withPlace({ names })))).toMatchObject([
      { code: "spelling-shared", id: "place:aleppo", other: "place:hama" },
      { code: "spelling-shared", id: "place:hama", other: "place:aleppo" },
    ]);
    const [, , ...others] = withPlace({ names, ambiguous: ["aleppo"] });
    expect(checkNames(entriesOf([syria, declared, ...others]))).toEqual([]);
  });

  test("an abbreviation that is a stop word is let in when it is in capitals and declared", () => {
    const group = { ...sohr, id: "org:is", names: { fr: ["EI"], en: ["IS"], ar: ["داعش"] } };
    expect(checkNames(entriesOf([...good, { ...group, ambiguous: ["IS"] }]))).toEqual([]);
  });

  test("entries of several files are checked together", () => {
    const [first, ...rest] = good.map((line) => entriesOf([line]));
    expect(checkNames([...rest.flat(), ...(first ?? [])])).toEqual([]);
  });
});

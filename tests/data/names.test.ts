import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { checkNames, describeNameFault } from "../../index-build/recognize/check-names.ts";
import { type NameEntry, nameLanguages } from "../../index-build/recognize/names.ts";
import { readNames } from "../../index-build/recognize/read-names.ts";
import { spellingKey } from "../../src/analysis/spelling-key.ts";
import { PROJECT_ROOT } from "../support/project-root.ts";

const results = ["places", "bodies", "people"].map((file) => {
  const place = `data/names/${file}.jsonl`;
  return readNames(readFileSync(join(PROJECT_ROOT, place), "utf8"), place);
});
const entries = results.flatMap((result) => (result.ok ? result.entries : []));
const keys = new Set(entries.flatMap(spellingsOf).map(spellingKey));

const shared = join(PROJECT_ROOT, "../shared");
const expectedFile = join(shared, "seeds/expected.json");
const districtsFile = join(shared, "bench/text/data/gazetteer/sy-admin12-en-ar.jsonl");

for (const file of [expectedFile, districtsFile].filter((path) => !existsSync(path))) {
  process.stderr.write(`SKIPPED: the names are not compared with ${file}, because it is absent.\n`);
}

const expectedSchema = z.object({
  articles: z.array(z.object({ places: z.array(z.string()), actors: z.array(z.string()) })),
});
const districtSchema = z.object({ en: z.string(), ar: z.string() });

function spellingsOf({ names }: NameEntry): readonly string[] {
  return nameLanguages.flatMap((language) => names[language]);
}

function ofKind(...kinds: readonly string[]): readonly NameEntry[] {
  return entries.filter(({ kind }) => kinds.includes(kind));
}

function idsIn(country: string, kind: string): readonly string[] {
  return ofKind(kind)
    .filter(({ partOf }) => partOf.includes(country))
    .map(({ id }) => id);
}

/** The words of a file that stands outside the repository which are no name of the list. */
function missingOf(names: readonly string[]): readonly string[] {
  return names.filter((name) => !keys.has(spellingKey(name)));
}

describe("the names", () => {
  test("are of the form that the reader knows", () => {
    const faults = results.flatMap((result) => (result.ok ? [] : result.faults));
    expect(faults.map(describeNameFault)).toEqual([]);
  });

  test("pass the checker", () => {
    expect(checkNames(entries).map(describeNameFault)).toEqual([]);
  });

  test.each([
    { name: "places", class: "place", atLeast: 450 },
    { name: "bodies", class: "org", atLeast: 180 },
    { name: "people", class: "person", atLeast: 200 },
  ])("have at least $atLeast entries that are $name", ({ class: nameClass, atLeast }) => {
    const found = entries.filter((entry) => entry.class === nameClass);
    expect(found.length).toBeGreaterThanOrEqual(atLeast);
  });

  test("have every country, and the capital of each that is not a city itself", () => {
    const capitals = new Set(ofKind("capital").flatMap(({ partOf }) => countriesOf(partOf)));
    const without = ofKind("country").filter(({ id }) => !capitals.has(id));
    expect(ofKind("country")).toHaveLength(197);
    expect(without.map(({ id }) => id)).toEqual([
      "place:monaco",
      "place:san-marino",
      "place:singapore",
      "place:vatican-city",
    ]);
  });

  test("have the fourteen governorates of Syria, each with a point and a label in each language", () => {
    const governorates = ofKind("governorate").filter(({ partOf }) =>
      partOf.includes("place:syria"),
    );
    expect(governorates).toHaveLength(14);
    for (const { names, point } of governorates) {
      expect(point).toBeDefined();
      for (const language of nameLanguages) expect(names[language]).not.toEqual([]);
    }
  });

  test("have every district of Syria", () => {
    const governorates = idsIn("place:syria", "governorate");
    expect(governorates.flatMap((id) => idsIn(id, "district"))).toHaveLength(62);
  });

  test("are composed text, one entry a line, without blank lines", () => {
    for (const file of ["places", "bodies", "people"]) {
      const text = readFileSync(join(PROJECT_ROOT, `data/names/${file}.jsonl`), "utf8");
      expect(text).toBe(text.normalize("NFC"));
      expect(text).not.toMatch(/\n\n|\r|^\ufeff/);
    }
  });

  test("have the entry that their README shows", () => {
    const readme = readFileSync(join(PROJECT_ROOT, "data/names/README.md"), "utf8");
    const shown = readme.split("\n").filter((line) => line.startsWith('{"id"'));
    const places = readFileSync(join(PROJECT_ROOT, "data/names/places.jsonl"), "utf8").split("\n");
    expect(shown.filter((line) => !places.includes(line))).toEqual([]);
    expect(shown).toHaveLength(1);
  });

  test("tell Libya's Tripoli from Lebanon's only with more evidence than the word", () => {
    const cities = entries.filter((entry) => spellingsOf(entry).includes("Tripoli"));
    expect(cities.map(({ partOf }) => partOf[0]).sort()).toEqual(["place:lebanon", "place:libya"]);
    expect(cities.every(({ ambiguous }) => ambiguous.includes("Tripoli"))).toBe(true);
  });

  test.skipIf(!existsSync(expectedFile))("know every place and actor of the three seeds", () => {
    const { articles } = expectedSchema.parse(JSON.parse(readFileSync(expectedFile, "utf8")));
    expect(missingOf(articles.flatMap(({ places, actors }) => [...places, ...actors]))).toEqual([]);
  });

  test.skipIf(!existsSync(districtsFile))("know OCHA's names of governorates and districts", () => {
    const lines = readFileSync(districtsFile, "utf8").trim().split("\n");
    const names = lines.map((line) => districtSchema.parse(JSON.parse(line)));
    expect(missingOf(names.flatMap(({ en, ar }) => [en, ar]))).toEqual([]);
  });
});

/** The countries at the end of every way up: Jerusalem has two. */
function countriesOf(partOf: readonly string[]): readonly string[] {
  const parents = entries.filter(({ id }) => partOf.includes(id));
  return parents.flatMap((parent) =>
    parent.kind === "country" ? [parent.id] : countriesOf(parent.partOf),
  );
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { numbersOf } from "./numbers-of.ts";
import { type Dispatch, readDispatches } from "./read-dispatches.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dispatches = readDispatches(join(root, "data/articles"));

/** The three public articles that the samples take their facts from. They are not ours to ship. */
const seedFolder = join(root, "../shared/seeds");
const seeds = existsSync(seedFolder)
  ? readdirSync(seedFolder)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => readFileSync(join(seedFolder, name), "utf8"))
  : [];
const withoutSeeds = seeds.length === 0;

if (withoutSeeds) {
  process.stderr.write(
    `SKIPPED: the samples are not compared with their sources, because ${seedFolder} is absent.\n`,
  );
}

/** Longest run of words that a sample may share with a source by the chance of the language. */
const MAX_SHARED_WORDS = 8;

const QUOTATION = /«[^»]*»|“[^”]*”|"[^"\n]*"/gu;

/** The giver of a figure, by any of its names. The paragraph that has the figure must name it. */
const givers: readonly { readonly value: number; readonly giver: RegExp }[] = [
  { value: 520_000, giver: /\bONU\b|\bUN\b|Nations unies|United Nations|الأمم المتحدة/u },
  { value: 311, giver: /OSDH|SOHR|Observatory|cette ONG|المرصد/u },
  { value: 50, giver: /[Cc]entre|المركز الروسي|مركز روسي/u },
  { value: 70, giver: /cette annonce|its account|المركز الروسي/u },
  { value: 66, giver: /communiqué|Russian centre|بيان المركز/u },
];

describe("the sample archive", () => {
  test.each([
    { language: "fr", atLeast: 14 },
    { language: "en", atLeast: 14 },
    { language: "ar", atLeast: 8 },
  ])("holds at least $atLeast articles in $language", ({ language, atLeast }) => {
    const found = dispatches.filter((dispatch) => dispatch.language === language);
    expect(found.length).toBeGreaterThanOrEqual(atLeast);
  });

  test("has an id for each article that no other article has", () => {
    const ids = dispatches.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("has ids that are safe in a URL and in a file name", () => {
    expect(dispatches.filter(({ id }) => !/^[a-z0-9-]{1,128}$/u.test(id))).toEqual([]);
  });

  test("has both clean and messy articles, about two to one", () => {
    const clean = dispatches.filter(isMarkdown).length;
    expect(clean / dispatches.length).toBeGreaterThan(0.6);
    expect(clean / dispatches.length).toBeLessThan(0.75);
  });

  test("is stored as composed UTF-8 without a byte-order mark", () => {
    expect(dispatches.filter(({ text }) => /[\uFEFF\uFFFD]/u.test(text))).toEqual([]);
    expect(dispatches.filter(({ text }) => text !== text.normalize("NFC"))).toEqual([]);
  });
});

describe.each(dispatches)("the sample $id", (dispatch) => {
  test("is long enough to be an article", () => {
    expect(wordsOf(dispatch.text).length).toBeGreaterThanOrEqual(40);
  });

  test("names who gave a figure in the paragraph that has the figure", () => {
    expect(paragraphsWithoutGiver(dispatch.text)).toEqual([]);
  });

  test.skipIf(withoutSeeds)("gives no number that its sources do not give", () => {
    const known = new Set(seeds.flatMap(numbersOf));
    expect(numbersOf(dispatch.text).filter((number) => !known.has(number))).toEqual([]);
  });

  test.skipIf(withoutSeeds)("is worded by us, its quotations apart", () => {
    expect(sharedRuns(dispatch.text)).toEqual([]);
  });
});

describe.each(dispatches.filter(isMarkdown))("the front matter of the sample $id", (dispatch) => {
  test("says its title, date, language, outlet and tags, and nothing else but an address and a license", () => {
    const { license = "CC0-1.0", ...metadata } = dispatch.metadata;
    expect(license).toBe("CC0-1.0");
    expect(metadata).toEqual({
      title: expect.stringMatching(/\S/u),
      date: expect.stringMatching(/^(2016-12-07|2020-02-04|2024-11-30)$/u),
      lang: dispatch.language,
      outlet: expect.stringMatching(/\S/u),
      tags: expect.arrayContaining([expect.any(String)]),
      ...urlOf(dispatch),
    });
  });
});

function isMarkdown({ path }: Dispatch): boolean {
  return path.endsWith(".md");
}

function urlOf({ metadata }: Dispatch): Readonly<Record<string, unknown>> {
  return "url" in metadata
    ? { url: expect.stringMatching(/^https:\/\/example\.org\/[a-z0-9/-]+$/u) }
    : {};
}

/** The paragraphs (a list item is one) that hold a figure of {@link givers} and not its giver. */
function paragraphsWithoutGiver(text: string): readonly string[] {
  return text
    .split(/\n+/u)
    .filter((paragraph) =>
      givers.some(
        ({ value, giver }) => numbersOf(paragraph).includes(value) && !giver.test(paragraph),
      ),
    );
}

/** Words in lower case, counted as a person does: "l'homme" and "cessez-le-feu" are one each. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize("NFKC").toLowerCase().replaceAll("’", "'");
  return plain.match(/[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
}

function sharedRuns(text: string): readonly string[] {
  const known = new Set(seeds.flatMap((seed) => runsOf(seed)));
  return text
    .split(QUOTATION)
    .flatMap(runsOf)
    .filter((run) => known.has(run));
}

/** Every run of one word more than may be shared. */
function runsOf(text: string): readonly string[] {
  const words = wordsOf(text);
  return words
    .map((_, start) => words.slice(start, start + MAX_SHARED_WORDS + 1))
    .filter((run) => run.length > MAX_SHARED_WORDS)
    .map((run) => run.join(" "));
}

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkLexicon } from "../../index-build/lexicon/check-lexicon.ts";
import { describeLexiconFault, type LexiconLanguage } from "../../index-build/lexicon/lexicon.ts";
import { analyze } from "../../src/analysis/analyze.ts";
import { PROJECT_ROOT } from "../support/project-root.ts";
import { frequentTerms } from "./frequent-terms.ts";
import { readShippedLexicon } from "./read-shipped-lexicon.ts";

const { concepts, faults } = readShippedLexicon();

const MIN_CONCEPTS = 2_700;
const FREQUENT = 1_500;

/**
 * Least share of the frequent terms that are a word of a concept. Measured in 2026-11: French .91,
 * English .90, Arabic .70. The rest are words such as `selon` and `since` and, in Arabic, names, since
 * nothing tells them from words there, and verbs in other persons than the third.
 */
const newsSets: readonly { language: LexiconLanguage; name: string; floor: number }[] = [
  { language: "fr", name: "news-orange-syria-fr", floor: 0.8 },
  { language: "en", name: "news-fakes-syria-en", floor: 0.8 },
  { language: "ar", name: "news-arabic-ahdath", floor: 0.6 },
];

const newsFolder = join(PROJECT_ROOT, "../shared/bench/text/data");
const hasNews = newsSets.every(({ name }) => existsSync(join(newsFolder, name)));
if (!hasNews) {
  process.stderr.write(
    `SKIPPED: the lexicon is not held against news, because ${newsFolder} lacks some of it.\n`,
  );
}

function readNews(name: string): string[] {
  const lines = readFileSync(join(newsFolder, name, "dev.jsonl"), "utf8").split("\n");
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      // The titles of one set are all in capitals, as names are.
      const { heading = "", text } = JSON.parse(line) as { heading?: string; text: string };
      return `${heading}\n${text}`;
    });
}

function termsOf(language: LexiconLanguage): ReadonlySet<string> {
  const words = concepts.flatMap((concept) => concept.words[language]);
  return new Set(words.flatMap((word) => analyze(word, language).map(({ value }) => value)));
}

describe("the lexicon", () => {
  test("can be read and checked without a fault", () => {
    expect([...faults, ...checkLexicon(concepts)].map(describeLexiconFault)).toEqual([]);
  });

  test(`has at least ${MIN_CONCEPTS} concepts`, () => {
    expect(concepts.length).toBeGreaterThanOrEqual(MIN_CONCEPTS);
  });

  test.each([
    { name: "a ceasefire", fr: "cessez-le-feu", en: "truce", ar: "هدنة" },
    { name: "the displaced", fr: "déplacé", en: "displaced", ar: "نازحون" },
    { name: "those killed", fr: "tué", en: "killed", ar: "قتلى" },
    { name: "the summer", fr: "estival", en: "summer", ar: "صيف" },
    {
      name: "Human Rights Watch's subject",
      fr: "droits de l'homme",
      en: "human rights",
      ar: "حقوق الإنسان",
    },
  ])("joins the words for $name", ({ fr, en, ar }) => {
    const joined = concepts.filter(
      ({ words }) => words.fr.includes(fr) && words.en.includes(en) && words.ar.includes(ar),
    );
    expect(joined).toHaveLength(1);
  });

  test("is composed, so that equal words are equal strings", () => {
    const words = concepts.flatMap((concept) => Object.values(concept.words).flat());
    expect(words.filter((word) => word !== word.normalize("NFC"))).toEqual([]);
  });
});

describe.skipIf(!hasNews)("the lexicon and the news", () => {
  test.each(newsSets)(
    "the frequent words of $name are words of concepts",
    ({ language, name, floor }) => {
      const known = termsOf(language);
      const frequent = frequentTerms(readNews(name), language, FREQUENT);
      const unknown = frequent.filter(({ term }) => !known.has(term));
      const share = 1 - unknown.length / frequent.length;
      process.stdout.write(
        `${name}: ${(100 * share).toFixed(1)} % of ${frequent.length} frequent terms; not: ${unknown
          .map(({ written }) => written)
          .join(" ")}\n`,
      );
      expect(share).toBeGreaterThanOrEqual(floor);
    },
  );
});

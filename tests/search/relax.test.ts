import { describe, expect, test } from "vitest";
import type { MatchedArticles } from "../../src/search/match-articles.ts";
import { type FoundWord, poolForms } from "../../src/search/pool-postings.ts";
import { matchRelaxed, type WantedMatch } from "../../src/search/relax.ts";

const DOCUMENTS = 100;

function word(
  input: string,
  ordinals: readonly number[],
  kind: FoundWord["forms"][number]["kind"] = "word",
): FoundWord {
  const postings = {
    ordinals: Uint32Array.from(ordinals),
    levels: new Uint8Array(ordinals.length),
  };
  const form = { term: input, kind, weight: 1, written: [input] };
  const pooled = poolForms([{ ...form, source: postings, postings }], DOCUMENTS);
  return { input, start: 0, end: input.length, times: 1, ...pooled };
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

const aleppo = word("Aleppo", [1, 2, 3]);
const idlib = word("Idlib", [3, 4]);
const paris = word("Paris", [9]);
const nowhere = word("nowhere", []);
const nothing = word("nothing", []);
const translated = word("siège", [1, 2], "translation");
const otherSpelling = word("Alep", [1, 2, 3], "variant");

/** Seven words: a sentence, from whatever number of words on a query is taken for one. */
const sentence = range(0, 7).map((number) => word(`w${number}`, range(number, 50)));
const rareSentence = range(0, 7).map((number) => word(`r${number}`, [5, 20 + number]));

const asIs = (matched: MatchedArticles): MatchedArticles => matched;

describe("a query", () => {
  test.each<{
    name: string;
    words: readonly FoundWord[];
    wanted?: WantedMatch;
    found: readonly number[];
    told: { match: string; relaxed: boolean; dropped: readonly string[] };
  }>([
    {
      name: "of words that stand together is taken at its word",
      words: [aleppo, idlib],
      found: [3],
      told: { match: "all", relaxed: false, dropped: [] },
    },
    {
      name: "with a word that is found in another language only fills the page with others",
      words: [aleppo, translated],
      found: [1, 2, 3],
      told: { match: "any", relaxed: true, dropped: [] },
    },
    {
      name: "with a word that is found in another spelling only is taken at its word",
      words: [otherSpelling, idlib],
      found: [3],
      told: { match: "all", relaxed: false, dropped: [] },
    },
    {
      name: "with a word that no article holds is searched without it, which is said",
      words: [aleppo, nowhere],
      found: [1, 2, 3],
      told: { match: "all", relaxed: true, dropped: ["nowhere"] },
    },
    {
      name: "of words that never stand together finds any of them, which is said",
      words: [aleppo, paris],
      found: [1, 2, 3, 9],
      told: { match: "any", relaxed: true, dropped: [] },
    },
    {
      name: "may lose a word and then the others' company",
      words: [aleppo, paris, nowhere],
      found: [1, 2, 3, 9],
      told: { match: "any", relaxed: true, dropped: ["nowhere"] },
    },
    {
      name: "of three words that stand in one article only, and in it all, gives nothing up",
      words: [paris, word("mayor", [9]), word("strike", [9])],
      found: [9],
      told: { match: "all", relaxed: false, dropped: [] },
    },
    {
      name: "of words that no article holds finds nothing, and nothing was given up for it",
      words: [nowhere, nothing],
      found: [],
      told: { match: "all", relaxed: false, dropped: [] },
    },
    {
      name: "of one word has nothing to give up",
      words: [nowhere],
      found: [],
      told: { match: "all", relaxed: false, dropped: [] },
    },
    {
      name: "without words finds nothing",
      words: [],
      found: [],
      told: { match: "all", relaxed: false, dropped: [] },
    },
    {
      name: "that asks for all words gets all or nothing",
      words: [aleppo, nowhere],
      wanted: "all",
      found: [],
      told: { match: "all", relaxed: false, dropped: [] },
    },
    {
      name: "that asks for any word gets any, and nothing was given up for it",
      words: [aleppo, idlib, nowhere],
      wanted: "any",
      found: [1, 2, 3, 4],
      told: { match: "any", relaxed: false, dropped: [] },
    },
    {
      name: "of three words that a page of articles has all of is taken at its word",
      words: sentence.slice(0, 3),
      found: range(2, 50),
      told: { match: "all", relaxed: false, dropped: [] },
    },
    {
      name: "of three words that few articles have all of fills the page with others",
      words: rareSentence.slice(0, 3),
      found: [5, 20, 21, 22],
      told: { match: "any", relaxed: true, dropped: [] },
    },
    {
      name: "of a sentence asks for the best article on the whole, however many have all of it",
      words: sentence,
      found: range(0, 50),
      told: { match: "any", relaxed: true, dropped: [] },
    },
    {
      name: "of a sentence loses the words that no article holds",
      words: [...rareSentence, nowhere],
      found: [5, ...range(20, 27)],
      told: { match: "any", relaxed: true, dropped: ["nowhere"] },
    },
  ])("$name", ({ words, wanted = "auto", found, told }) => {
    const { matched, match, relaxed, dropped } = matchRelaxed(words, wanted, DOCUMENTS, asIs);
    expect([...matched.ordinals]).toEqual(found);
    expect({ match, relaxed, dropped }).toEqual(told);
  });

  test("is relaxed when the filters leave nothing, not before", () => {
    const without3 = ({ ordinals }: MatchedArticles): MatchedArticles => {
      const kept = ordinals.filter((ordinal) => ordinal !== 3);
      return { ordinals: kept, scores: new Float64Array(kept.length) };
    };
    const { matched, match, relaxed } = matchRelaxed([aleppo, idlib], "auto", DOCUMENTS, without3);
    expect([[...matched.ordinals], match, relaxed]).toEqual([[1, 2, 4], "any", true]);
  });

  test("tells the words that it was matched with, for scores and highlights", () => {
    const { words } = matchRelaxed([aleppo, nowhere], "auto", DOCUMENTS, asIs);
    expect(words.map(({ input }) => input)).toEqual(["Aleppo"]);
  });
});

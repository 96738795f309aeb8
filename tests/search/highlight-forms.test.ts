import { describe, expect, test } from "vitest";
import type { LanguageCode } from "../../src/analysis/languages.ts";
import { Highlighter } from "../../src/search/highlight.ts";
import { makeSnippet } from "../../src/search/snippet.ts";
import { foundWord, plainWord } from "./found-words.ts";

const deir = foundWord("deir ez-zor", [
  {
    term: "=place:deir-ez-zor",
    kind: "variant",
    id: "place:deir-ez-zor",
    written: ["Deir ez-Zor", "Deir Ezzor", "دير الزور"],
  },
]);
const raqqa = foundWord("raqqa", [
  { term: "raqq", kind: "word" },
  { term: "=place:raqqa", kind: "variant", id: "place:raqqa", written: ["al-Raqqa", "الرقة"] },
]);
const ceasefire = foundWord("ceasefire", [
  { term: "ceasefir", kind: "word" },
  {
    term: "+ceasefire:fr",
    kind: "translation",
    id: "ceasefire",
    written: ["cessez-le-feu", "trêve"],
  },
]);

/** What is marked in a text, each with the number of the word and as what it stands for it. */
function marked(finder: Highlighter, text: string, language: LanguageCode): string[] {
  return finder
    .find(text, language)
    .map(({ start, end, word, kind }) => `${word} ${kind}: ${text.slice(start, end)}`);
}

const finder = new Highlighter([deir, raqqa, ceasefire]);

describe("what stands for a word of the query", () => {
  test.each([
    {
      name: "a name in another writing",
      text: "Deir Ezzor tombe",
      marks: ["0 variant: Deir Ezzor"],
    },
    { name: "a name as one stretch", text: "à Deir-ez-Zor.", marks: ["0 variant: Deir-ez-Zor"] },
    { name: "a name without its particle", text: "vers Raqqa", marks: ["1 word: Raqqa"] },
    { name: "a translation", text: "la trêve tient", marks: ["2 translation: trêve"] },
    {
      name: "a translation of several words",
      text: "un cessez-le-feu, deux cessez-le-feu",
      marks: ["2 translation: cessez-le-feu", "2 translation: cessez-le-feu"],
    },
    { name: "the user's own word", text: "un ceasefire", marks: ["2 word: ceasefire"] },
    { name: "not a part of a name", text: "Deir Hafer et Zor", marks: [] },
    {
      name: "all of them in their order",
      text: "Raqqa, Deir Ezzor : trêve à Raqqa",
      marks: ["1 word: Raqqa", "0 variant: Deir Ezzor", "2 translation: trêve", "1 word: Raqqa"],
    },
  ])("is $name", ({ text, marks }) => {
    expect(marked(finder, text, "fr")).toEqual(marks);
  });

  test("is found in Arabic with what is written against it", () => {
    expect(marked(finder, "من دير الزور إلى الرقة", "ar")).toEqual([
      "0 variant: دير الزور",
      "1 variant: الرقة",
    ]);
  });

  test("is the longest where several begin, and the user's own word where two are alike", () => {
    const both = new Highlighter([
      plainWord("deir"),
      deir,
      foundWord("zor", [
        { term: "zor", kind: "typo", written: ["zor"] },
        { term: "zor", kind: "word" },
      ]),
    ]);
    expect(marked(both, "Deir ez-Zor, Deir", "fr")).toEqual([
      "1 variant: Deir ez-Zor",
      "0 word: Deir",
    ]);
  });

  test("of a phrase is the phrase and not its words", () => {
    const phrase = new Highlighter([
      foundWord("chute de la ville", [
        { term: '"chute de la ville"', kind: "word", written: ["chute de la ville"] },
      ]),
    ]);
    expect(marked(phrase, "La chute de la ville, puis la chute.", "fr")).toEqual([
      "0 word: chute de la ville",
    ]);
  });

  test("of a spelling on a key is what is written, not the key", () => {
    const like = new Highlighter([
      foundWord("saraqib", [{ term: "~srkb:saraqeb", kind: "typo", written: ["saraqeb"] }]),
    ]);
    expect(marked(like, "À Saraqeb.", "fr")).toEqual(["0 typo: Saraqeb"]);
  });

  test("is nothing when nothing is looked for", () => {
    expect(marked(new Highlighter([]), "Alep", "fr")).toEqual([]);
  });
});

test("a snippet shows the words of most weight, whatever they are called there", () => {
  const filler = "Rien de notable ne fut dit ici par personne ce jour. ".repeat(20);
  const text = `${filler}Le ceasefire. ${filler}À Raqqa, la trêve tient. ${filler}`;
  const snippet = makeSnippet({ text, lang: "fr", voices: [] }, finder, [1, 1, 1], 80);
  expect(snippet.text).toContain("À Raqqa, la trêve tient.");
  expect(makeSnippet({ text, lang: "fr", voices: [] }, finder, [0, 0.4, 3], 80).text).toContain(
    "trêve",
  );
});

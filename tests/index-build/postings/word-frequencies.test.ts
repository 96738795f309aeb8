import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ArticleWords, WordNumbers } from "../../../index-build/postings/article-words.ts";
import { WordFrequencies } from "../../../index-build/postings/word-frequencies.ts";
import { WordReader } from "../../../src/analysis/word-reader.ts";

/** Counts the words of articles as a build does; a reader of one's own for each makes no difference. */
function countIn(articles: readonly string[], readers: "one" | "many") {
  const frequencies = new WordFrequencies();
  const numbers = new WordNumbers();
  let reader = new WordReader();
  for (const text of articles) {
    if (readers === "many") {
      reader = new WordReader();
      numbers.forgetReader();
    }
    frequencies.add(wordsOf(text, numbers, reader));
  }
  return frequencies.frequencies.toSorted((left, right) => (left.word < right.word ? -1 : 1));
}

function wordsOf(text: string, numbers: WordNumbers, reader: WordReader): ArticleWords {
  numbers.begin();
  const { words, capitals, count } = reader.read(text, "fr");
  words.slice(0, count).forEach((word, place) => {
    numbers.count(word, reader, capitals[place] === 1);
  });
  return numbers.finish();
}

describe("the words of an archive", () => {
  test("are counted by article, not by occurrence", () => {
    expect(countIn(["Alep Alep alep tombe", "ALEP tient", "Idleb"], "one")).toEqual([
      { word: "alep", shown: "alep", articles: 2 },
      { word: "idleb", shown: "idleb", articles: 1 },
      { word: "tient", shown: "tient", articles: 1 },
      { word: "tombe", shown: "tombe", articles: 1 },
    ]);
  });

  test("are shown as most articles write them", () => {
    const articles = ["Kobané résiste", "kobané", "Kobane", "KOBANE"];
    expect(countIn([...articles, "Kobané"], "one")[0]).toMatchObject({
      word: "kobane",
      shown: "kobané",
      articles: 5,
    });
    expect(countIn(articles.slice(1), "one")[0]).toMatchObject({ shown: "kobane" });
  });

  test("are Arabic without their article, since queries often leave it out", () => {
    expect(countIn(["الرقة", "والرقة رقة", "للرقة"], "one")).toMatchObject([
      { word: "رقة", articles: 3 },
    ]);
  });

  test("have no digits: numbers are never mended", () => {
    expect(countIn(["1200 morts le 7 M5 covid19"], "one").map(({ word }) => word)).toEqual([
      "le",
      "morts",
    ]);
  });

  test("are the same when the reader forgets its numbers between articles", () => {
    const word = fc.constantFrom(..."Alep alep Kobané KOBANE حلب وحلب الرقة 12 le".split(" "));
    const articles = fc.array(
      fc.array(word).map((words) => words.join(" ")),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(articles, (texts) => {
        expect(countIn(texts, "many")).toEqual(countIn(texts, "one"));
      }),
    );
  });

  test("may be names unless they are written small more often than not", () => {
    const frequencies = new WordFrequencies();
    const text = "Morek tient. Les chars, les Chars à Morek et le Côté, le côté du cote; سراقب";
    frequencies.add(wordsOf(text, new WordNumbers(), new WordReader()));
    const isName = (word: string): boolean => frequencies.isName(word);
    expect(["morek", "chars", "سراقب", "unseen"].filter(isName)).toHaveLength(4);
    expect(["tient", "cote", "du"].filter(isName)).toEqual([]);
  });

  test("are told by their numbers, whichever thread has numbered them", () => {
    const frequencies = new WordFrequencies();
    const threads = [0, 1].map(() => ({ numbers: new WordNumbers(), reader: new WordReader() }));
    const texts = ["L'État الرقة", "Alep", "الرقة Alep"];
    const found = texts.map((text, article) => {
      const thread = article % 2;
      const { numbers = new WordNumbers(), reader = new WordReader() } = threads[thread] ?? {};
      const words = wordsOf(text, numbers, reader);
      frequencies.add(words, thread);
      return words.numbers;
    });
    expect(
      found.map((ofArticle, article) =>
        ofArticle.map((number) => frequencies.wordOf(number, article)),
      ),
    ).toEqual([["etat", "رقة"], ["alep"], ["رقة", "alep"]]);
  });
});

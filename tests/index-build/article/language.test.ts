import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectLanguage, languageOfRange } from "../../../index-build/article/language.ts";
import { readRuleWords } from "../../../index-build/article/rule-words.ts";

describe("the language of a line of a few words", () => {
  test.each([
    ["fr", "Le marché de Damas"],
    ["fr", "cessez-le-feu"],
    ["fr", "Une nuit sous les bombes"],
    ["en", "A night under the bombs"],
    ["en", "the ceasefire"],
    ["en", "Two years after"],
    ["ar", "وقف إطلاق النار"],
    ["ar", "حلب"],
    ["und", "una notte sotto le bombe"],
    ["und", "Waffenstillstand in der Stadt"],
    ["und", "آتش‌بس در شهر حلب است"],
    ["und", "جنگ بندی کے بعد"],
    ["und", "2024 – 11 – 30"],
  ])("is %s: %s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe("the language of a part", () => {
  const french = "Un habitant de la ville a écrit ce mardi : ";
  const english = "We have been waiting for the buses since the morning.";

  test("is its own when it has a sentence's worth of letters", () => {
    const text = `${french}“${english}” Puis plus rien.`;
    const range = { start: french.length, end: french.length + english.length + 2 };
    expect(languageOfRange(text, range, "fr")).toBe("en");
  });

  test.each(["Aleppo Today", "@someone #Aleppo #Syria https://t.co/abcdefghijklmnop", "12.5 %"])(
    "is that of the article when it has hardly any words: %s",
    (part) => {
      expect(languageOfRange(part, { start: 0, end: part.length }, "fr")).toBe("fr");
    },
  );
});

test("any text has one of our languages or none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      expect(["fr", "en", "ar", "und"]).toContain(detectLanguage(text));
    }),
  );
});

test("a list of rules that is not there is named with its file", () => {
  expect(() => readRuleWords("language")("nothing")).toThrow(
    'data/rules/language.json has no list "nothing".',
  );
});

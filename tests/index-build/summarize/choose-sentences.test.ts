import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findSentences } from "../../../index-build/article/sentences.ts";
import { chooseSentences, leansOnBefore } from "../../../index-build/summarize/choose-sentences.ts";

const limits = { sentences: 2, words: 66 };

function choose(text: string, wanted = limits): string[] {
  return chooseSentences(text, "fr", findSentences(text), wanted).map(({ start, end }) =>
    text.slice(start, end),
  );
}

const siege =
  "L'armée assiège la vieille ville depuis lundi et bombarde les quartiers du sud, selon des habitants.";
const food =
  "Les habitants de la vieille ville manquent de farine et d'eau depuis le début du siège de l'armée.";
const market = "Le marché aux fleurs de Lisbonne a rouvert.";

describe("of an article are chosen", () => {
  test("the sentences that share most with the others, in their order", () => {
    expect(choose(`${market} ${siege} ${food}`)).toEqual([siege, food]);
  });

  test("no sentence beside one that says nearly the same", () => {
    const again = siege.replace("lundi", "mardi");
    const chosen = choose(`${siege} ${again} ${food}`, { sentences: 3, words: 200 });
    expect(chosen.filter((sentence) => sentence !== food)).toHaveLength(1);
    expect(chosen).toContain(food);
  });

  test("one sentence, when only one is wanted", () => {
    expect(choose(`${siege} ${food}`, { sentences: 1, words: 66 })).toHaveLength(1);
  });

  test("the first, when all have too many words", () => {
    const long = `${"La ville est assiégée et bombardée ".repeat(15)}depuis lundi.`;
    expect(choose(`${long} ${long}`)).toEqual([long]);
  });

  test("none of none", () => {
    expect(choose("")).toEqual([]);
  });
});

test.each([
  ["Il a ensuite quitté la ville.", true],
  ["« Ils sont partis », dit-elle.", true],
  ["Selon lui, la route est coupée.", true],
  ["De son côté, le ministre dément.", true],
  ["Il", true],
  ["He left the city.", true],
  ["وأضاف أن الطريق مقطوع.", true],
  ["La ville est tombée.", false],
  ["Selon les habitants, la route est coupée.", false],
  ["Ilham a quitté la ville.", false],
  ["Syrian troops left the city.", false],
])("%s leans on the sentence before: %s", (sentence, leans) => {
  expect(leansOnBefore(sentence)).toBe(leans);
});

test("of any text the sentences are its own, in order, within the limits", () => {
  const part = fc.constantFrom("La ville ", "brûle. ", "« Oui »", "? ", "12 ", "حلب ", "\n", "x");
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 60 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 80 }),
      (parts, sentences, words) => {
        const text = parts.join("");
        const all = findSentences(text);
        const chosen = chooseSentences(text, "fr", all, { sentences, words });
        expect(chosen.length).toBeLessThanOrEqual(sentences);
        expect(chosen.length > 0).toBe(all.length > 0);
        expect(chosen).toEqual(
          all.filter(({ start }) => chosen.some((one) => one.start === start)),
        );
      },
    ),
  );
});

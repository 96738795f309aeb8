import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  possibleKeys,
  spellingKey,
  writtenKey,
  writtenKeys,
} from "../../src/analysis/spelling-key.ts";

describe("the key of a spelling", () => {
  test.each([
    { name: "case", spellings: ["DAMASCUS", "Damascus"] },
    { name: "marks", spellings: ["Öncüpınar", "Oncupinar"] },
    { name: "hyphens", spellings: ["Deir-ez-Zor", "Deir ez Zor"] },
    { name: "the article and how it is assimilated", spellings: ["Deir ez-Zor", "Deir al-Zor"] },
    { name: "the article in front", spellings: ["Ar-Raqqa", "al-Raqqa", "Raqqa"] },
    { name: "apostrophes", spellings: ["Ma'loula", "Ma’loula", "Maloula"] },
    { name: "French elision", spellings: ["Est d'Alep", "Est d’Alep"] },
    { name: "the English ending", spellings: ["Aleppo's suburbs", "Aleppo suburbs"] },
    { name: "points in an abbreviation", spellings: ["U.S.", "US"] },
    { name: "forms of alef", spellings: ["إدلب", "ادلب", "أدلب"] },
    { name: "ta marbuta and ha", spellings: ["حماة", "حماه"] },
    { name: "alef maksura and ya", spellings: ["القامشلي", "القامشلى"] },
    { name: "seats of hamza", spellings: ["مسؤول", "مسئول"] },
    { name: "harakat and tatweel", spellings: ["الرَّقّة", "الرقـــة"] },
    { name: "the Arabic article", spellings: ["الباب", "باب"] },
    { name: "the letters of Persian keyboards", spellings: ["کوبانی", "كوباني"] },
  ])("does not depend on $name", ({ spellings }) => {
    expect(new Set(spellings.map(spellingKey)).size).toBe(1);
  });

  test.each([
    ["Idlib", "Idleb"],
    ["Deir ez-Zor", "Deir Ezzor"],
    ["Alep", "Aleppo"],
    ["عرب", "عربين"],
    ["سوريا", "سوريون"],
  ])("%s and %s differ and are both listed", (one, other) => {
    expect(spellingKey(one)).not.toBe(spellingKey(other));
  });

  test("a name of particles only keeps them", () => {
    expect(spellingKey("El Al")).toBe("el al");
  });

  test("any text has a key, and a text without letters and digits has the empty one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const key = spellingKey(text);
        expect(key).not.toMatch(/^ | $| {2}/);
        if (!/[\p{L}\p{N}]/u.test(text)) expect(key).toBe("");
      }),
    );
  });
});

describe("what a word may stand for", () => {
  test.each([
    { word: "والرقه", query: "رقه", article: "الرقه" },
    { word: "للرقه", query: "رقه", article: "الرقه" },
    { word: "بحلب", query: "حلب", article: "حلب" },
    { word: "وبحلب", query: "حلب", article: "حلب" },
  ])("is $query in a query and $article in an article: $word", ({ word, query, article }) => {
    expect(possibleKeys(word, true)).toContain(query);
    expect(writtenKeys(word, true)).toContain(article);
  });

  test("has in an article the Arabic article that is written, and no other", () => {
    expect(writtenKeys("ورقه", true)).not.toContain("الرقه");
    expect(writtenKeys("السوريه", true)).not.toContain("سوريه");
    expect(writtenKey("مدينة الرقّة")).toBe("مدينه الرقه");
  });

  test.each(["لقاح", "ولقاح", "كنيس", "باكرا", "فاطمة"])("is %s itself", (word) => {
    const own = writtenKey(word);
    expect(writtenKeys(word, true)).toEqual(own.startsWith("و") ? [own, own.slice(1)] : [own]);
  });
});

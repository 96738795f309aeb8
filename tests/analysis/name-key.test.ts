import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameKey, nameKeys } from "../../src/analysis/name-key.ts";
import { MIN_NAME_LIKENESS, nameLikeness } from "../../src/analysis/name-likeness.ts";

function shareKey(left: string, right: string): boolean {
  const keys = nameKeys(right);
  return nameKeys(left).some((key) => keys.includes(key));
}

function isOneName(left: string, right: string): boolean {
  return shareKey(left, right) && nameLikeness(left, right) >= MIN_NAME_LIKENESS;
}

function pairsOf(lines: readonly string[]): [string, string][] {
  return lines.flatMap((line) =>
    line.split(" ").map((pair): [string, string] => {
      const [left = "", right = ""] = pair.split("~");
      return [left, right];
    }),
  );
}

describe("a name is one name", () => {
  test.each(
    pairsOf([
      "Saraqeb~سراقب Sarâqeb~سراقب Idleb~إدلب Edlib~ادلب Oumm~أم Umm~أم Bachar~بشار Bashar~بشار",
      "Cheikhoun~شيخون Shaykhun~شيخون Joulani~الجولاني Golani~الجولاني Ghouta~الغوطة Ghutah~غوطة",
      "Daraa~درعا Deraa~درعا Dar'a~درعا Hasaké~الحسكة Hassakeh~الحسكة Lattaquié~اللاذقية Latakia~اللاذقية",
      "Kaboul~كابول Beyrouth~بيروت Beirut~بيروت Homs~حمص Hama~حماة Raqqa~الرقة Rakka~الرقة Qamichli~القامشلي",
      "Qamishli~القامشلي Soueïda~السويداء Suwayda~السويداء Deir~دير Dayr~دير Zor~الزور Manbij~منبج Mambij~منبج",
      "Koweït~الكويت Kuwait~الكويت Tartous~طرطوس Hussein~حسين Houssine~حسين Husayn~حسين Mohammed~محمد",
      "Muhammad~محمد Khaled~خالد Kadhafi~القذافي Gaddafi~القذافي Hafez~حافظ Nasrallah~نصرالله Elias~الياس",
      "Mossoul~الموصل Mosul~الموصل Falloujah~الفلوجة Ghalibaf~قاليباف Wagner~فاغنر Milosevic~ميلوسيفيتش",
      "Churchill~تشرشل Christian~كريستيان Alger~ألجر Ispahan~أصفهان Idleb~بإدلب Damas~داماس Houthis~الحوثي",
      "Şırnak~شرناق Doha~الدوحة Salman~سلمان Ishaq~إسحاق Abdullah~عبدالله",
    ]),
  )("%s and %s, across scripts", (latin, arabic) => {
    expect(isOneName(latin, arabic)).toBe(true);
  });

  test.each(
    pairsOf([
      "Saraqeb~Saraqib Idleb~Edlib Bachar~Bashar Oumm~Umm Cheikhoun~Sheikhun Cheikh~Sheik Joulani~Golani",
      "Qaïwaïn~Quwain Zarandj~Zaranj Daraa~Deraa Hasaké~Hassakeh Lattaquié~Latakia Soueïda~Suwayda",
      "Djeddah~Jeddah Charjah~Sharjah Kondôz~Kunduz Naplouse~Nablus Mecque~Mecca Gizeh~Giza Bagdad~Baghdad",
      "Manbij~Mambij Koweït~Kuwait Kadhafi~Qadhafi Gaddafi~Kadhafi Alger~Algiers Antioche~Antakya",
      "Ispahan~Isfahan Mansourah~Manşūrah Hamidiyé~Hamidiyah Fayoum~Fayyūm Bethléem~Bethlehem",
      "Naghadeh~Naqadeh Sébastopol~Sevastopol Houthi~Houthis Alhasakah~Hassaké Ourmia~Orūmīyeh",
    ]),
  )("%s and %s, across spellings", (left, right) => {
    expect(isOneName(left, right)).toBe(true);
  });
});

describe("different names are told apart", () => {
  test.each(
    pairsOf([
      "Homs~Hama حمص~حماة حمص~حماس Homs~حماة Daraya~Deraa داريا~درعا Deir~درعا Deir~Doura Afrin~Africa",
      "عفرين~Africa Salma~Salman Ali~Alaa علي~علاء علي~Alaa الرقة~العراق Raqqa~العراق Hasan~Hussein",
      "حسن~حسين Mossoul~Masyaf Idleb~Dalia Saad~Sweida Beirut~Barada Talal~Tell Khan~Kahane Nusra~Nasser",
      "Rafah~Rif Omar~Emir Sarkozy~Saraqeb Gaza~Kazakh Tripoli~Tartous Ramadi~Raymond Mahmoud~Mohammed",
      "Turki~Tariq Oman~Yémen Mali~Malawi سورة~صورة قلب~كلب سيناء~صنعاء Jénine~Genève Tadmor~Tadamon",
      "Kiev~Kofi",
    ]),
  )("%s and %s", (left, right) => {
    expect(isOneName(left, right)).toBe(false);
  });
});

describe("keys", () => {
  test.each([
    ["Saraqeb", ["srkb"], "vowels are not kept"],
    ["Antioche", ["antc", "antk"], "ch is read in two ways"],
    ["بسراقب", ["bsrkb", "srkb"], "a preposition may be a letter of the name"],
    ["والحسكة", ["hsk", "hskt"], "the article is taken off with what stands before it"],
    ["", [], "nothing"],
    ["2016", [], "a number"],
    ["T4", [], "letters and digits"],
    ["Al", [], "two Latin letters"],
    ["Алеппо", [], "another script"],
    ["a".repeat(65), [], "longer than any word"],
  ])("of %s are %j: %s", (word, keys) => {
    expect(nameKeys(word)).toEqual(keys);
  });
});

describe("likeness", () => {
  test.each([
    ["Saraqeb", "Saraqib", "Siraqoub", "a nearer vowel"],
    ["درعا", "Deraa", "Daraya", "an ayn rather than a glide"],
    ["حسين", "Hussein", "Hassan", "a long vowel that is written"],
    ["محمود", "Mahmoud", "Mohammed", "a long vowel that is written"],
    ["Soueïda", "Suwayda", "Saada", "the same glides"],
    ["حمص", "Homs", "Hamas", "no vowel in a cluster"],
    ["Hama", "Hamah", "Hamam", "a silent letter rather than a sounded one"],
  ])("to %s is greater for %s than for %s: %s", (word, nearer, farther) => {
    expect(nameLikeness(word, nearer)).toBeGreaterThan(nameLikeness(word, farther));
  });

  test.each([
    ["Hasaké", "HASAKE"],
    ["إدلب", "ادلب"],
    ["Dar'a", "Dar’a"],
  ])("of %s and %s, which differ in marks only, is 1", (left, right) => {
    expect(nameLikeness(left, right)).toBe(1);
  });

  test("of words that only sound alike is less than 1", () => {
    expect(nameLikeness("Bachar", "Bashar")).toBeLessThan(1);
  });
});

const nameLetters = [..."abcdeghijklnoqsuwyzéïçşAHK'’ʿابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآئؤ"];
const anyWord = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...nameLetters), maxLength: 12 }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

describe("any word", () => {
  test("has at most two keys, of small ASCII letters, the first of which is its key", () => {
    fc.assert(
      fc.property(anyWord, (word) => {
        const keys = nameKeys(word);
        expect(keys.length).toBeLessThanOrEqual(2);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(key).toMatch(/^[a-z]+$/);
        expect(nameKey(word)).toBe(keys[0] ?? "");
      }),
    );
  });

  test("has the same keys composed and decomposed", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...nameLetters) }), (word) => {
        expect(nameKeys(word.normalize("NFD"))).toEqual(nameKeys(word.normalize("NFC")));
      }),
    );
  });

  test("has the same keys in capitals", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...nameLetters) }), (word) => {
        expect(nameKeys(word.toUpperCase())).toEqual(nameKeys(word));
      }),
    );
  });

  test("is as like to another as the other to it, from 0 to 1", () => {
    fc.assert(
      fc.property(anyWord, anyWord, (left, right) => {
        const likeness = nameLikeness(left, right);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(nameLikeness(right, left)).toBeCloseTo(likeness, 10);
      }),
    );
  });

  test("is wholly like itself when it has a key", () => {
    fc.assert(
      fc.property(anyWord, (word) => {
        if (nameKey(word) !== "") expect(nameLikeness(word, word)).toBe(1);
      }),
    );
  });
});

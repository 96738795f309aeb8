import { describe, expect, test } from "vitest";
import { terms, words } from "./terms.ts";

describe("hashtags, handles and addresses", () => {
  test.each([
    ["#Alep-Est", "alep est", "a hashtag ends at a hyphen"],
    ["#AlepEst", "alep est", "a hashtag is cut at a capital"],
    ["#SaveAleppo", "save aleppo", "an English hashtag is cut at a capital"],
    ["#SaveAleppo2016", "save aleppo 2016", "a hashtag is cut before digits"],
    ["#2016Elections", "2016 elections", "a hashtag is cut after digits"],
    ["#HTSAdvance", "hts advance", "a hashtag is cut after an acronym"],
    ["#FREESYRIA", "freesyria", "a hashtag in capitals is one word"],
    ["#cessez_le_feu", "cessez le feu", "an underscore in a hashtag breaks"],
    ["＃SaveAleppo", "save aleppo", "a full-width sign makes a hashtag"],
    ["#Syria's", "syria", "a possessive is cut from a hashtag"],
    ["##SaveAleppo", "save aleppo", "two signs make a hashtag"],
    ["SaveAleppo", "savealeppo", "other words are not cut at capitals"],
    ["@MarkCutts", "markcutts", "a handle is a word"],
    ["@UNOCHA_fr", "unocha fr", "an underscore in a handle breaks"],
    ["snake_case", "snake case", "an underscore breaks"],
    ["https://t.co/x7Yz alep", "alep", "a web address is skipped"],
    ["http://example.org/a-b?c=d#e", "", "a web address is skipped to its end"],
    ["(https://t.co/x7Yz) alep", "alep", "a web address in brackets is skipped"],
    ["HTTPS://T.CO/X", "", "a web address in capitals is skipped"],
    ["pic.twitter.com/abC1", "", "a web address without a scheme is skipped"],
    ["www.example.org", "", "an address with www is skipped"],
    ["https://t.co/abcحلب", "حلب", "Arabic text typed against an address is read"],
    ["lemonde.fr", "lemonde fr", "a site's name is its words"],
    ["jean.dupont@example.org alep", "alep", "a mail address is skipped"],
    ["a_b+c@example.org", "", "a mail address with signs is skipped"],
    ["fin.Alep", "fin alep", "a missing space after a full stop does not join"],
    ["et/ou", "et ou", "a slash breaks"],
  ])("%s gives “%s”: %s", (text, expected) => {
    expect(terms(text, "und")).toBe(expected);
  });

  test("highlights cover the parts of a hashtag", () => {
    expect(words("#SaveAleppo2016", "und")).toBe("Save|Aleppo|2016");
  });
});

describe("odd characters", () => {
  test.each([
    ["cease\u200bfire", "ceasefire", "a zero-width space does not break"],
    ["cease\u00adfire", "ceasefire", "a soft hyphen does not break"],
    ["cease\u2060fire", "ceasefire", "a word joiner does not break"],
    ["\ufeffceasefire", "ceasefire", "a byte order mark is ignored"],
    ["cease\ufe0ffire", "ceasefire", "a variation selector is ignored"],
    ["cease\u{e0041}fire", "ceasefire", "a tag character is ignored"],
    ["\u202eceasefire\u202c", "ceasefire", "a direction override is ignored"],
    ["\u2066cease\u2069fire", "ceasefire", "a direction isolate is ignored"],
    ["cease\u0000fire", "cease fire", "NUL breaks"],
    ["cease\u0007fire", "cease fire", "a control breaks"],
    ["\ud800 ceasefire \udfff", "ceasefire", "lone surrogates are ignored"],
    ["cease\ud800fire", "cease fire", "a lone surrogate breaks"],
    ["👍🏽 👨‍👩‍👧‍👦 🏴\u{e0067}\u{e007f}", "", "emoji are no words"],
    ["alep👍est", "alep est", "an emoji breaks"],
    ["1️⃣", "1", "a keycap is its number"],
    ["ｃｅａｓｅｆｉｒｅ", "ceasefire", "full-width letters fold"],
    ["𝐜𝐞𝐚𝐬𝐞𝐟𝐢𝐫𝐞", "ceasefire", "mathematical letters fold"],
    ["ﬁn", "fin", "a typographic ligature folds"],
    ["İSTANBUL", "istanbul", "a Turkish capital I with a dot folds"],
    ["ıstanbul", "istanbul", "a Turkish small i without a dot folds"],
    ["straße", "strasse", "ß is ss"],
    ["STRASSE", "strasse", "and meets its capitals"],
    ["Øresund Łódź Đorđe Þór", "oresund lodz dorde thor", "letters with strokes fold"],
    ["ΟΔΟΣ", "οδοσ", "a final sigma is a sigma"],
    ["ЙОД", "иод", "Cyrillic folds"],
    ["z\u0336\u0321\u0322e\u0336", "ze", "marks that mean nothing are dropped"],
    [`e${"\u0301".repeat(100_000)}`, "e", "a long run of marks is one letter"],
    ["\u0301", "", "a mark alone is no word"],
    ["a".repeat(64), "a".repeat(64), "64 letters are a word"],
    ["a".repeat(65), "", "more letters are none"],
    ["a".repeat(1_000_000), "", "many more letters are none"],
    ["", "", "nothing gives nothing"],
    ["__proto__ constructor", "proto constructor", "names of object properties are words"],
  ])("%j gives “%s”: %s", (text, expected) => {
    expect(terms(text, "und")).toBe(expected);
  });

  test("offsets count the invisible characters inside a word and none around it", () => {
    expect(words("\u200bcease\u200bfire\u200b now", "und")).toBe("cease\u200bfire|now");
  });
});

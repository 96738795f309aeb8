import { describe, expect, test } from "vitest";
import { terms, words } from "./terms.ts";

describe("Arabic words that are one term", () => {
  test.each([
    ["أحمد", "احمد", "alef with hamza above and bare alef"],
    ["إدلب", "ادلب", "alef with hamza below and bare alef"],
    ["آب", "اب", "alef with madda and bare alef"],
    ["ٱلله", "الله", "alef wasla and bare alef"],
    ["مستشفى", "مستشفي", "alef maksura and ya"],
    ["مدينة", "مدينه", "ta marbuta and ha"],
    ["مسؤول", "مسئول", "hamza on waw and on ya"],
    ["شؤون", "شئون", "hamza on waw and on ya in a plural"],
    ["قُتِلَ", "قتل", "a word with and without harakat"],
    ["مدنيًّا", "مدنيا", "a word with and without tanwin"],
    ["هٰذا القتيل", "هذا القتيل", "superscript alef and none"],
    ["حـــلب", "حلب", "a stretched word and a plain one"],
    ["ﺣﻠﺐ", "حلب", "presentation forms and letters"],
    ["ﻻجئ", "لاجئ", "a lam-alef ligature and letters"],
    ["سوریا", "سوريا", "Persian and Arabic ya"],
    ["ترکیا", "تركيا", "Persian and Arabic kaf"],
    ["حل\u200cب", "حلب", "a word with and without a zero-width non-joiner"],
    ["\u202bحلب\u202c", "حلب", "a word with and without direction marks"],
    ["المدنيون", "مدني", "a plural with the article and the bare word"],
    ["المدنيين", "مدني", "an oblique plural and the bare word"],
    ["والمدنيين", "مدني", "and, the article, a plural and the bare word"],
    ["للمدنيين", "مدني", "to the civilians and the bare word"],
    ["بالمدنيين", "مدني", "with the civilians and the bare word"],
    ["كالمدنيين", "مدني", "like the civilians and the bare word"],
    ["فالمدنيون", "مدني", "so the civilians and the bare word"],
    ["وللمدنيين", "مدني", "and to the civilians and the bare word"],
    ["مدنيات", "مدني", "a feminine plural and the bare word"],
    ["مدنية", "مدني", "a feminine and the bare word"],
    ["مدنياً", "مدني", "an accusative and the bare word"],
    ["قتيلا", "قتيل", "a counted accusative and the bare word"],
    ["قتلوا", "قتل", "they killed and he killed"],
    ["شخصاً", "شخص", "a marked accusative and the bare word"],
    ["بحلب", "حلب", "in Aleppo and Aleppo"],
    ["لحلب", "حلب", "to Aleppo and Aleppo"],
    ["وبحلب", "حلب", "and in Aleppo and Aleppo"],
    ["وحلب", "حلب", "and Aleppo and Aleppo"],
    ["بإدلب", "إدلب", "in Idlib and Idlib"],
    ["بدمشق", "دمشق", "in Damascus and Damascus"],
    ["لحقوق", "حقوق", "for rights and rights"],
    ["الوزير", "وزير", "the minister and a minister"],
    ["ووزير", "وزير", "and a minister and a minister"],
    ["الوكالة", "وكالة", "the agency and an agency"],
    ["اللبنانية", "لبنان", "Lebanese and Lebanon"],
    ["بلبنان", "لبنان", "in Lebanon and Lebanon"],
    ["الفلسطينيين", "فلسطين", "the Palestinians and Palestine"],
    ["الإيراني", "إيران", "the Iranian and Iran"],
    ["السورية", "سوريا", "Syrian and Syria"],
    ["روسي", "روسيا", "Russian and Russia"],
    ["البريطاني", "بريطانيا", "British and Britain"],
    ["بلدات", "بلدة", "towns and a town"],
    ["لله", "الله", "to God and God"],
    ["الـحلب", "الحلب", "a stretched article and a plain one"],
  ])("%s and %s: %s", (one, other) => {
    expect(terms(one, "ar")).toBe(terms(other, "ar"));
    expect(terms(one, "ar")).not.toBe("");
  });
});

describe("Arabic words", () => {
  test.each([
    ["حلب", "حلب", "a name of three letters stays whole"],
    ["بغداد", "بغداد", "Baghdad does not begin with a preposition"],
    ["بيروت", "بيروت", "Beirut does not begin with a preposition"],
    ["لبنان", "لبنان", "Lebanon is no dual"],
    ["بلد", "بلد", "a short word keeps its first letter"],
    ["كتاب", "كتاب", "a word of four letters keeps its first letter"],
    ["درعا", "درعا", "Daraa is no accusative"],
    ["داريا", "داريا", "Daraya is no adjective"],
    ["واشنطن", "واشنطن", "Washington does not begin with and"],
    ["وقف إطلاق النار", "وقف اطلاق نار", "a ceasefire is its words"],
    ["مليون", "مليون", "a million is no plural"],
    ["حزب الله", "حزب الله", "Hezbollah is its words"],
    ["في حلب", "حلب", "in is a stop word"],
    ["على علي", "عل", "on is a stop word and Ali is not"],
    ["وفي حلب", "حلب", "and in is a stop word"],
    ["من إلى عن", "", "stop words drop"],
    ["الـOCHA", "ocha", "a Latin name after an article is a word of its own"],
    ["NATO حلف", "nato حلف", "Latin words are folded"],
    ["forces", "forces", "Latin words are not stemmed"],
    ["قال:«حلب»،؛؟", "قال حلب", "Arabic punctuation breaks"],
    ["#حلب_الشرقية", "حلب شرق", "underscores in a hashtag break"],
    ["ﷺ", "", "an honorific in one character is no word"],
    ["ه".repeat(65), "", "a run of more than 64 letters is no word"],
  ])("%s gives “%s”: %s", (text, expected) => {
    expect(terms(text, "ar")).toBe(expected);
  });

  test("Arabic words are analyzed alike in every language", () => {
    const expected = terms("المدنيون", "ar");
    expect(terms("المدنيون", "fr")).toBe(expected);
    expect(terms("المدنيون", "und")).toBe(expected);
  });

  test("a highlight covers the word as written, with its harakat and clitics", () => {
    expect(words("وقُتِلَ بِالمدنيين", "ar")).toBe("وقُتِلَ|بِالمدنيين");
  });
});

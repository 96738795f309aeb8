/**
 * Arabic words: one writing for each letter, then a light stemmer: "light10", and after it the
 * prepositions that are written against a word (ب ف ك ل), where enough of the word is left.
 *
 * Light stemming takes off the article, "and", and endings of number, gender and possession, and
 * leaves the word's own letters. Stripping to the root would join what a reader keeps apart (كتاب
 * "book", مكتب "office").
 *
 * @see Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval" (2007)
 */

import { isStopWord } from "./stop-words.ts";

const LETTER_VARIANT = /[أإآٱٲٳیېےکڪۀەھہۃ]/g;
const letterVariants: ReadonlyMap<string, string> = new Map([
  ["أ", "ا"],
  ["إ", "ا"],
  ["آ", "ا"],
  ["ٱ", "ا"],
  ["ٲ", "ا"],
  ["ٳ", "ا"],
  ["ی", "ي"],
  ["ې", "ي"],
  ["ے", "ي"],
  ["ک", "ك"],
  ["ڪ", "ك"],
  ["ۀ", "ه"],
  ["ە", "ه"],
  ["ھ", "ه"],
  ["ہ", "ه"],
  ["ۃ", "ة"],
]);

// Left by the folding, since it makes a letter of its own with alef, waw and ya only.
const LOOSE_HAMZA = /[\u0653-\u0655]/g;

// Sorted so that a longer clitic is met before the one that it begins with.
const articles: readonly string[] = ["وال", "بال", "كال", "فال", "ال", "ولل", "فلل", "لل"];
const suffixes: readonly string[] = ["ها", "وا", "ان", "ات", "ون", "ين", "يه", "ه", "يا", "ي"];
const AND = "و";
const LAM = "ل";
const MIN_STEM = 2;
// In shorter words the waw is the word's own, with an accusative: عفوا, عضوا.
const VERB_PLURAL = "وا";
const MIN_BEFORE_VERB_PLURAL = 3;
const MIN_AFTER_AND = 3;
// In shorter words the letter is nearly always the word's own (بلد, كتاب, فريق).
const MIN_AFTER_PREPOSITION = 4;
const PREPOSITION = /^[بفكل]/;

// Names that begin with a letter that could be a preposition, and the words made of them.
const NAME_WITH_PREPOSITION_LETTER =
  /^(?:باريس|بانياس|بايدن|برازيل|برلين|بروكسل|بريطان|بغداد|بلجيك|بلغار|بلينكن|بوتين|بولند|بيروت|فرنس|فلسطين|فنزويل|فنلند|فيتنام|فيينا|كابول|كازاخ|كردست|كرملين|كفر|كندا|كوبان|كوري|كييف|لافروف|لاهاي|لبنان|لندن|لوكسمب|ليبي)/;

// Words whose own first letter is the one that means "and": the minister would else lose it, and not
// when he has his article (وزير, الوزير).
const wordWithAndLetter =
  /(?:واسع|واشنط|واضح|وافق|واقع|وثاءق|وثيق|وجه|وجود|وحد|وراء|ورش|ورق|وزار|وزير|وزراء|وساءل|وساط|وسط|وسيط|وسيل|وصف|وصل|وصول|وضع|وطن|وعد|وفاه|وفد|وفق|وفيات|وقت|وقع|وقف|وقود|وكال|وكيل|ولاي|وليد)/
    .source;
const WORD_WITH_AND_LETTER = new RegExp(`^${wordWithAndLetter}`);
// "For a ceasefire" is one word (لوقف). Boston and the compass only look like it.
const PREPOSITION_BEFORE_AND_LETTER = new RegExp(
  `^و?[بفكل](?=${wordWithAndLetter})(?!(?<=ب)وس(?:طن|له))(?!(?<=ب)وصله)`,
);

// Words whose own first letter is lam. After "for the" (لل) only one lam is written of the three, or two
// of the name's, so that it must be given back: للاجئين is "for the refugees", للبنان "for Lebanon".
const WORD_WITH_LAM =
  /^(?:لاتيني|لاجء|لاجيء|لاذقي|لاعب(?:ين|ون|ه|ات|ان)?$|لاءح[هت]|لافت[هات]|لافروف|لاهاي$|لبنان|لجان$|لجن(?:ه$|ت)|لجوء|لحظ(?:ه|ات)$|لحوم|لعب[هت]?$|لغ(?:ه|ات|وي.*)$|لغه|لقاء(?:ات)?(?:ه|ها|هم|نا)?$|لقاح|لندن|لواء|لوح(?:ه|ات)$|ليبي|لير(?:ه|ات)$|ليل(?:ه|ي|يه)?$)/;

// Names that end like a plural, a dual or an adjective, with the adjectives made of them: لبنان and اللبنانيين.
const NAME_LIKE_INFLECTED =
  /^(افغانستان|اردوغان|ايران|باكستان|بحرين|برلين|بوتين|تايوان|تركمان|جولان|حوران|داريا|رمضان|سليمان|سودان|صين|طالبان|طهران|عفرين|عمان|فلسطين|كردستان|لبنان|مليون|نجران|يونان)(?:ي|يه|يون|يين|يات)?$/;

// The accusative of a count ("20 قتيلا") and of an adjective; these towns have the alef of their own.
const ACCUSATIVE = /(?<=...)(?<!^(?:درع|دوم|جرمان|يلد|داراي|مضاي))ا$/;

const GOD = /^[وبف]*ا?لله$/;

// Places too short for the guard above, since "in Aleppo" is one word (بحلب).
const SHORT_PLACE_WITH_PREPOSITION =
  /^و?[بل](?=(?:ادلب|ايران|تركيا|تدمر|حلب|حماه|حمص|دمشق|درعا|دوما|روسيا|سوريا|سوريه|صنعاء|عدن|عفرين|غزه|قطر|لبنان|مصر|منبج)$)/;

/**
 * Returns an Arabic word with one form for each letter that is typed in several: alef with or
 * without hamza, Persian ya and kaf. Ya and alef maksura stay apart here: على is "on", علي is a name.
 *
 * @param word Folded: without harakat and tatweel.
 */
export function normalizeArabic(word: string): string {
  return word
    .replace(LETTER_VARIANT, (letter) => letterVariants.get(letter) ?? letter)
    .replace(LOOSE_HAMZA, "");
}

/**
 * Returns the light stem of an Arabic word.
 *
 * @param word As {@link normalizeArabic} gave it.
 *
 * @example
 * stemArabic("والمدنيين"); // "مدن"
 * stemArabic("حلب"); // "حلب"
 */
export function stemArabic(word: string): string {
  const plain = joinLooseLetters(word)
    .replace(SHORT_PLACE_WITH_PREPOSITION, "")
    .replace(PREPOSITION_BEFORE_AND_LETTER, "");
  // As in the names حزب الله and عبد الله.
  if (GOD.test(plain)) return "الله";
  const article = articleOf(plain);
  const bare = article === undefined ? removeAnd(plain) : removeArticle(plain, article);
  const name = NAME_LIKE_INFLECTED.exec(bare)?.[1];
  if (name !== undefined) return name;
  const stem = removeSuffixes(bare).replace(ACCUSATIVE, "");
  // The article takes the preposition along (بال, لل), so one that still stands is the word's own.
  return article !== undefined || NAME_WITH_PREPOSITION_LETTER.test(stem)
    ? stem
    : removePreposition(stem);
}

/** True for an Arabic stop word, also with "and" written before it (وفي, وقد). */
export function isArabicStopWord(word: string): boolean {
  if (isStopWord(word, "ar")) return true;
  return word.length > MIN_STEM && word.startsWith(AND) && isStopWord(word.slice(1), "ar");
}

/** Letters at the end and in the middle of a word whose writing differs by country or typist. */
function joinLooseLetters(word: string): string {
  // مسؤول and مسئول, بناؤه and بنائه: the seat of a hamza follows case and country.
  return word.replace(/[ؤئ]/g, "ء").replace(/ى/g, "ي").replace(/ة/g, "ه");
}

/** The article that a word begins with, with what is written before it. */
function articleOf(word: string): string | undefined {
  return articles.find(
    (article) => word.startsWith(article) && word.length >= article.length + MIN_STEM,
  );
}

function removeArticle(word: string, article: string): string {
  const bare = word.slice(article.length);
  return article.endsWith(LAM + LAM) && WORD_WITH_LAM.test(LAM + bare) ? LAM + bare : bare;
}

function removeAnd(word: string): string {
  if (WORD_WITH_AND_LETTER.test(word)) return word;
  const hasAnd = word.startsWith(AND) && word.length >= AND.length + MIN_AFTER_AND;
  return hasAnd ? word.slice(AND.length) : word;
}

function removePreposition(stem: string): string {
  return PREPOSITION.test(stem) && stem.length > MIN_AFTER_PREPOSITION ? stem.slice(1) : stem;
}

function removeSuffixes(word: string): string {
  let stem = word;
  for (const suffix of suffixes) {
    const least = suffix === VERB_PLURAL ? MIN_BEFORE_VERB_PLURAL : MIN_STEM;
    if (stem.endsWith(suffix) && stem.length >= suffix.length + least) {
      stem = stem.slice(0, -suffix.length);
    }
  }
  return stem;
}

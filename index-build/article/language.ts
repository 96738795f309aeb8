/** Which of our languages a text is in. */

// The smallest set of eld knows 74 of 100 single words, this one 79, the largest 81 in five times the memory.
import { eld } from "eld/small";
import type { LanguageCode } from "../../src/analysis/languages.ts";
import type { TextRange } from "./article.ts";
import { type RuleWords, readRuleWords } from "./rule-words.ts";

/**
 * How much of a text is looked at, in UTF-16 code units. On 659 news
 * articles 400 tell as much as 1,000, the most that eld takes, in less time (2026-11).
 */
const SAMPLE_LENGTH = 400;

/** ISO 639-2 codes and names, in the languages themselves and in English and French. */
const named: ReadonlyMap<string, LanguageCode> = new Map([
  ["fr", "fr"],
  ["fra", "fr"],
  ["fre", "fr"],
  ["french", "fr"],
  ["français", "fr"],
  ["francais", "fr"],
  ["en", "en"],
  ["eng", "en"],
  ["english", "en"],
  ["anglais", "en"],
  ["ar", "ar"],
  ["ara", "ar"],
  ["arb", "ar"],
  ["arabic", "ar"],
  ["arabe", "ar"],
  ["العربية", "ar"],
]);

/**
 * Reads a language as a source states it.
 *
 * @returns `"und"` for a language that is not one of ours; `undefined` when the text does not name
 *   a language at all.
 *
 * @example
 * readLanguageTag("fr_FR"); // "fr"
 */
export function readLanguageTag(tag: string): LanguageCode | undefined {
  const [primary = ""] = tag.normalize("NFC").trim().toLowerCase().split(/[-_]/);
  return named.get(primary) ?? (/^[a-z]{2,3}$/.test(primary) ? "und" : undefined);
}

const ruleWords = readRuleWords("language");

/**
 * Words that hardly a paragraph of the language does without and that no other language of Europe
 * has in this spelling, or at least not three of them: Dutch has "is", "was" and "had", Danish "her",
 * "to" and "by", Catalan "des", "est" and "qui".
 */
const tellingWords = languagesOf(ruleWords("telling"));

/** Words that say something about a line of a few words; those of other languages speak against ours. */
const frequentWords = languagesOf(ruleWords("frequent"));

/** Different telling words that settle the language when the other language has none. */
const ENOUGH_WORDS = 3;

/**
 * A line of up to this many letters has too few of them for statistics alone: here a frequent word
 * counts, and French and English, which an archive mostly is in, win when they are nearly as likely.
 */
const SHORT_LETTERS = 40;

/** How much less likely than another language ours may be, in scores of eld, which go from 0 to 1. */
const SHORT_MARGIN = 0.04;

/** What a frequent word adds to the score of its language. */
const WORD_WEIGHT = 0.1;

/** The same margin in Arabic letters, where Persian and Urdu are the others. */
const ARABIC_MARGIN = 0.05;

/**
 * Tells the language of a text from its first 400 code units that are not an address.
 *
 * @returns `"und"` for other languages and for text without letters.
 */
export function detectLanguage(text: string): LanguageCode {
  const sample = sampleOf(text);
  const arabic = sample.match(/[\u0620-\u064a\u066e-\u06d3]/g)?.length ?? 0;
  const latin = sample.match(/[A-Za-z\u00c0-\u024f]/g)?.length ?? 0;
  if (arabic > latin) return isArabic(sample, arabic) ? "ar" : "und";
  if (latin === 0) return "und";
  const words = sample.toLowerCase().split(/[^a-z\u00df-\u024f]+/);
  return plainLanguage(words) ?? likeliestLanguage(sample, words, latin <= SHORT_LETTERS);
}

/**
 * Tells the language of a part of a text, such as a post or a quotation in an article of another
 * language.
 *
 * @param articleLanguage Given for a part of less than 20 letters, or whose own cannot be told.
 */
export function languageOfRange(
  text: string,
  { start, end }: TextRange,
  articleLanguage: LanguageCode,
): LanguageCode {
  const part = text.slice(start, Math.min(end, start + SAMPLE_LENGTH * 2));
  const letters = sampleOf(part).match(/\p{L}/gu)?.length ?? 0;
  if (letters < MIN_RANGE_LETTERS) return articleLanguage;
  const language = detectLanguage(part);
  return language === "und" ? articleLanguage : language;
}

/** Fewest letters of a part that has a language of its own: fewer are a name or two. */
const MIN_RANGE_LETTERS = 20;

/**
 * Tells what needs no statistics: running text in French or English. Of 100 articles 98 end here,
 * in a tenth of the time.
 */
function plainLanguage(words: readonly string[]): LanguageCode | undefined {
  const seen = new Set<string>();
  let language: LanguageCode | undefined;
  for (const word of words) {
    const told = tellingWords.get(word);
    if (told === undefined) continue;
    if (language !== undefined && told !== language) return undefined;
    language = told;
    seen.add(word);
  }
  return seen.size >= ENOUGH_WORDS ? language : undefined;
}

function likeliestLanguage(
  sample: string,
  words: readonly string[],
  isShort: boolean,
): LanguageCode {
  const scores = new Map(Object.entries(eld.detect(sample).getScores()));
  const margin = isShort ? SHORT_MARGIN : 0;
  const weigh = (language: LanguageCode, weight: number) =>
    scores.set(language, (scores.get(language) ?? 0) + weight);
  weigh("fr", margin);
  weigh("en", margin);
  for (const word of isShort ? new Set(words) : []) {
    const told = frequentWords.get(word);
    if (told === "und") {
      weigh("fr", -WORD_WEIGHT);
      weigh("en", -WORD_WEIGHT);
    } else if (told !== undefined) weigh(told, WORD_WEIGHT);
  }
  const [language] = [...scores].reduce((best, next) => (next[1] > best[1] ? next : best), ["", 0]);
  return language === "en" || language === "fr" ? language : "und";
}

function languagesOf(list: RuleWords): ReadonlyMap<string, LanguageCode> {
  const languages = new Map<string, LanguageCode>();
  for (const [language, words] of list) {
    const code = language === "fr" || language === "en" ? language : "und";
    for (const word of words) languages.set(word, code);
  }
  return languages;
}

function sampleOf(text: string): string {
  const head = text.slice(0, SAMPLE_LENGTH * 2);
  return head.replace(/https?:\/\/\S+|www\.\S+|[@#]\w+/g, " ").slice(0, SAMPLE_LENGTH);
}

/**
 * Persian, Urdu, Kurdish and Pashto have letters that Arabic does not write, beyond a foreign name
 * or a slip of the keyboard. A line of a few words may have none of them.
 */
function isArabic(sample: string, letters: number): boolean {
  const foreign =
    sample.match(
      /[\u0679-\u067e\u0681\u0685-\u0688\u0691-\u0698\u06a9\u06ab\u06af\u06ba-\u06be\u06c0-\u06d3]/g,
    )?.length ?? 0;
  if (foreign * 40 >= letters) return eld.detect(sample).language === "ar";
  if (letters > SHORT_LETTERS) return true;
  const { ar = 0, ...others } = eld.detect(sample).getScores();
  return ar + ARABIC_MARGIN >= Math.max(...Object.values(others), 0);
}

/**
 * Turns a query into the terms to look up. A query's language is not known and the archive may have
 * several, so that each word is given the term that every language of the archive would index.
 */

import { isNameByCapitals } from "./capital-names.ts";
import { CAPITAL, kindOf } from "./characters.ts";
import { restoreOffsets, visibleText } from "./invisible.ts";
import type { LanguageCode } from "./languages.ts";
import { numberTerm } from "./numbers.ts";
import { WordCursor } from "./segment.ts";
import { isAmbiguousStopWord } from "./stop-words.ts";
import { wordForm } from "./word-form.ts";

/** A word of a query and what it may be called in the index. */
export interface QueryWord {
  /** The word as typed. */
  readonly text: string;
  /** Where the word begins in the query as given, in UTF-16 code units. */
  readonly start: number;
  /** One past the word's last code unit. */
  readonly end: number;
  /** Distinct and never empty. Forms of one word: pool their frequencies. The likeliest is first. */
  readonly terms: readonly string[];
}

/** A word of a query with all that a search may want to know of it. */
export interface ReadQueryWord extends QueryWord {
  /** Empty for a word that is left out, or that no language of the archive has. */
  readonly terms: readonly string[];
  /** What the word may be called by language, whether the archive has the language or not; not the stop words. */
  readonly forms: readonly { readonly language: LanguageCode; readonly term: string }[];
  /** The word folded, not stemmed. */
  readonly folded: string;
  readonly isNumber: boolean;
  readonly isArabic: boolean;
  readonly hasCapital: boolean;
  /** True for a stop word that is left out of the search. */
  readonly isLeftOut: boolean;
  /** Languages on whose stop list the word is. */
  readonly stopIn: readonly LanguageCode[];
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  /** A number: the same in every language. */
  readonly shared: string | undefined;
  readonly forms: readonly LanguageForm[];
  readonly hasCapital: boolean;
}

interface LanguageForm {
  readonly language: LanguageCode;
  readonly term: string;
  readonly folded: string;
  /** True for a stop word that is not a name by its capitals. */
  readonly isStop: boolean;
}

// A stop word that only one language has speaks clearly; one that is also a word of another
// ("car bomb") needs company.
const CLEAR_WEIGHT = 3;
const AMBIGUOUS_WEIGHT = 1;
const CLEAR_LEAD = 2;

/**
 * Returns the words of a query in reading order, repeats included, each with the distinct terms that
 * `languages` give it: Arabic script as Arabic, other words as French, English and undetermined.
 *
 * Stop words are left out like this. If the query's stop words clearly belong to one language, that
 * language's list decides alone ("quel est le bilan" loses `est` and `le`, which no English list
 * has). If not, a word is left out when every list has it, and otherwise keeps the terms of the
 * languages in which it is a word ("car bomb"). A query of stop words only keeps them all.
 *
 * @param languages Those that the archive has. The order breaks ties for the first term.
 * @returns An empty array when `text` has no letter or digit.
 *
 * @example
 * analyzeQuery("bilan de l'offensive", ["en", "fr"]);
 * // [{ text: "bilan", start: 0, end: 5, terms: ["bilan"] },
 * //  { text: "offensive", start: 11, end: 20, terms: ["offens"] }]
 */
export function analyzeQuery(text: string, languages: readonly LanguageCode[]): QueryWord[] {
  return readQuery(text, languages)
    .filter(({ terms }) => terms.length > 0)
    .map(({ text: word, start, end, terms }) => ({ text: word, start, end, terms }));
}

/**
 * Returns all words of a query, stop words and words of other languages too, as {@link analyzeQuery}
 * understands them.
 */
export function readQuery(text: string, languages: readonly LanguageCode[]): ReadQueryWord[] {
  const visible = visibleText(text);
  const own = latinLanguages(languages);
  const candidates = candidatesOf(visible.text, [...new Set([...own, ...stemmedLanguages])]);
  const guess = guessLanguage(candidates);
  const keepStopWords = candidates.every((candidate) => isLeftOut(candidate, guess));
  const read = candidates.map((candidate) => {
    const isOut = !keepStopWords && isLeftOut(candidate, guess);
    const forms = isOut ? [] : wantedForms(candidate, guess, keepStopWords);
    const isOwn = ({ language }: LanguageForm): boolean =>
      language === "ar" || own.includes(language);
    const { shared } = candidate;
    return {
      start: candidate.start,
      end: candidate.end,
      terms: shared === undefined ? distinctTerms(forms.filter(isOwn)) : [shared],
      forms: shared === undefined ? forms.map(({ language, term }) => ({ language, term })) : [],
      folded: shared ?? candidate.forms[0]?.folded ?? "",
      isNumber: shared !== undefined,
      isArabic: candidate.forms.some(({ language }) => language === "ar"),
      hasCapital: candidate.hasCapital,
      isLeftOut: isOut,
      stopIn: candidate.forms.filter(({ isStop }) => isStop).map(({ language }) => language),
    };
  });
  return restoreOffsets(read, visible).map((word) => ({
    ...word,
    text: text.slice(word.start, word.end),
  }));
}

/** A word may be French or English whatever the archive has: the lexicon translates from both. */
const stemmedLanguages: readonly LanguageCode[] = ["fr", "en"];

/** The languages whose pipelines a word in Latin letters goes through. */
function latinLanguages(languages: readonly LanguageCode[]): readonly LanguageCode[] {
  const latin = languages.filter((language) => language !== "ar");
  // Latin words in an Arabic article are folded only, as they are in "und".
  return latin.length > 0 ? latin : ["und"];
}

function candidatesOf(text: string, languages: readonly LanguageCode[]): Candidate[] {
  const cursor = new WordCursor(text);
  const candidates: Candidate[] = [];
  while (cursor.next()) {
    const candidate = candidateAt(cursor, languages);
    if (candidate.shared !== undefined || candidate.forms.length > 0) candidates.push(candidate);
  }
  return candidates;
}

function candidateAt(cursor: WordCursor, languages: readonly LanguageCode[]): Candidate {
  const { text, start, end } = cursor;
  const hasCapital = kindOf(text.charCodeAt(start)) === CAPITAL;
  const place = { start, end, hasCapital };
  if (cursor.isNumber) return { ...place, shared: numberTerm(text, start, end), forms: [] };
  const { isArabic } = wordForm(text, start, end, "ar");
  const pipelines: readonly LanguageCode[] = isArabic ? ["ar"] : languages;
  const forms = pipelines.map((language) => {
    const { term, folded, isStop } = wordForm(text, start, end, language);
    const isName = isStop && isNameByCapitals(text, start, end, folded, language);
    return { language, term, folded, isStop: isStop && !isName };
  });
  return { ...place, shared: undefined, forms: forms.filter(({ term }) => term !== "") };
}

/** The Latin language to which the query's stop words clearly belong, if there is one. */
function guessLanguage(candidates: readonly Candidate[]): LanguageCode | undefined {
  const stopForms = candidates.flatMap(({ forms }) => forms.filter(({ isStop }) => isStop));
  const weigh = (guess: LanguageCode) =>
    stopForms
      .filter(({ language }) => language === guess)
      .map(({ folded }) => (isAmbiguousStopWord(folded) ? AMBIGUOUS_WEIGHT : CLEAR_WEIGHT))
      .reduce((sum, weight) => sum + weight, 0);
  const lead = weigh("fr") - weigh("en");
  if (Math.abs(lead) < CLEAR_LEAD) return undefined;
  return lead > 0 ? "fr" : "en";
}

/** The candidate's forms, those of the guessed language first, without its stop words. */
function wantedForms(
  { forms }: Candidate,
  guess: LanguageCode | undefined,
  keepStopWords: boolean,
): readonly LanguageForm[] {
  const words = keepStopWords ? forms : forms.filter(({ isStop }) => !isStop);
  return [...words].sort((a, b) => Number(b.language === guess) - Number(a.language === guess));
}

function distinctTerms(forms: readonly LanguageForm[]): readonly string[] {
  return [...new Set(forms.map(({ term }) => term))];
}

function isLeftOut({ shared, forms }: Candidate, guess: LanguageCode | undefined): boolean {
  if (shared !== undefined) return false;
  const listed = forms.filter(({ language }) => language !== "und");
  const guessed = listed.find(({ language }) => language === guess);
  if (guessed !== undefined) return guessed.isStop;
  return listed.length > 0 && listed.every(({ isStop }) => isStop);
}

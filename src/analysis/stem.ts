/** The stemmer of each language for words in Latin letters. */

import type { LanguageCode } from "./languages.ts";
import { stemEnglish } from "./stem-english.ts";
import { stemFrench } from "./stem-french.ts";

const LATIN_WORD = /^[a-z]+$/;

/**
 * Returns the stem of a word. Words with digits, words of other scripts and every word of a language
 * without a stemmer (`"ar"`, `"und"`) come back as they are.
 *
 * @param word Folded: small letters without marks.
 */
export function stem(word: string, language: LanguageCode): string {
  if (!LATIN_WORD.test(word)) return word;
  switch (language) {
    case "en":
      return stemEnglish(word);
    case "fr":
      return stemFrench(word);
    case "ar":
    case "und":
      return word;
  }
}

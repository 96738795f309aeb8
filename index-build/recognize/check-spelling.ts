/** What a spelling must be by itself: text of its language's script that not every article has. */

import { wordsOf } from "../../src/analysis/spelling-key.ts";
import type { NameLanguage } from "./names.ts";

/** What is wrong with a spelling whatever stands beside it; the last is found by `check-names.ts`. */
export type SpellingFaultCode =
  | "spelling-empty"
  | "spelling-spaced"
  | "spelling-invisible"
  | "spelling-number"
  | "spelling-letter"
  | "spelling-stop-words"
  | "spelling-script"
  | "spelling-scripts-mixed"
  | "spelling-repeated";

const NO_WIDTH = /[\p{Cc}\p{Cf}\u2028\u2029]|[\ufe00-\ufe0f]/u;
const BAD_SPACE = /^\s|\s$|\s\s|[^\S ]/;
const LETTER = /\p{L}/gu;
const ABBREVIATION = /^\p{Lu}{2,}$/u;
const scripts: Readonly<Record<NameLanguage, RegExp>> = {
  fr: /\p{Script=Latin}/u,
  en: /\p{Script=Latin}/u,
  ar: /\p{Script=Arabic}/u,
};

/**
 * Returns what is wrong with a spelling; none when it can be looked for.
 *
 * @param ambiguous The spellings that its entry declares so. An abbreviation in capitals among them
 *   may be a stop word (`IS`, `UN`, `EU`): a text can mean it when it has it in capitals.
 */
export function checkSpelling(
  spelling: string,
  language: NameLanguage,
  ambiguous: readonly string[],
): SpellingFaultCode[] {
  const codes: SpellingFaultCode[] = [];
  if (NO_WIDTH.test(spelling)) codes.push("spelling-invisible");
  else if (BAD_SPACE.test(spelling)) codes.push("spelling-spaced");
  const isDeclared = ABBREVIATION.test(spelling) && ambiguous.includes(spelling);
  return [...codes, ...checkWords(spelling, isDeclared), ...checkScript(spelling, language)];
}

function checkWords(spelling: string, isDeclared: boolean): SpellingFaultCode[] {
  const words = wordsOf(spelling);
  if (words.length === 0) return ["spelling-empty"];
  if (words.every(({ isNumber }) => isNumber)) return ["spelling-number"];
  if (words.length === 1 && words[0]?.key.length === 1) return ["spelling-letter"];
  return words.every(({ isEmpty }) => isEmpty) && !isDeclared ? ["spelling-stop-words"] : [];
}

function checkScript(spelling: string, language: NameLanguage): SpellingFaultCode[] {
  const letters = spelling.match(LETTER) ?? [];
  const own = letters.filter((letter) => scripts[language].test(letter)).length;
  if (own === letters.length) return [];
  return [own > 0 ? "spelling-scripts-mixed" : "spelling-script"];
}

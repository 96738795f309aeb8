/** Who is counted -> the concept behind the words: "civils", "civilians" and "مدنيين" are one group. */

import { analyze } from "../../src/analysis/analyze.ts";
import type { LanguageCode } from "../../src/analysis/languages.ts";
import { figureRules } from "../figures/figure-rules.ts";
import { type Concept, type LexiconLanguage, lexiconLanguages } from "../lexicon/lexicon.ts";
import { readTokens } from "./tokens.ts";

/** Tells the concepts of groups of people by the lexicon. */
export class GroupConcepts {
  /** By language, the ids of concepts of people by the terms of one of their words. */
  readonly #ids: Readonly<Record<LexiconLanguage, Map<string, string>>>;

  /** @param concepts The lexicon; those without an English word for people are no groups. */
  constructor(concepts: readonly Concept[]) {
    this.#ids = { ar: new Map(), en: new Map(), fr: new Map() };
    for (const { id, words } of concepts) {
      if (!words.en.some(isOfPeople)) continue;
      for (const language of lexiconLanguages) this.#add(language, words[language], id);
    }
  }

  #add(language: LexiconLanguage, words: readonly string[], id: string): void {
    for (const word of words) {
      const key = keyOf(word, language);
      if (!this.#ids[language].has(key)) this.#ids[language].set(key, id);
    }
  }

  /**
   * The id of the concept that a group is; `null` when the lexicon has none for just these words: "Syrian
   * civilians" are not all civilians.
   */
  conceptOf(group: string | null, language: LanguageCode): string | null {
    if (group === null || language === "und") return null;
    return this.#ids[language].get(keyOf(group, language)) ?? null;
  }
}

function isOfPeople(word: string): boolean {
  const tokens = readTokens(word);
  const { people, counted } = figureRules("en");
  return (people.at(tokens, 0) ?? counted.at(tokens, 0))?.next === tokens.length;
}

function keyOf(words: string, language: LexiconLanguage): string {
  return analyze(words, language)
    .map(({ value }) => value)
    .join(" ");
}

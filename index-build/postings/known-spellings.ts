/** Spellings of names, and words of the lexicon, and how many articles of an archive each leads to. */

import { nameTerm, termOfConceptWord } from "../../src/contract/pseudo-terms.ts";
import { lexiconLanguages } from "../lexicon/lexicon.ts";
import { nameLanguages } from "../recognize/names.ts";
import type { Explanations } from "./term-notes.ts";

/** A spelling of something on the lists. */
export interface KnownSpelling {
  readonly text: string;
  /** Id of a name; empty for a word of the lexicon. */
  readonly id: string;
  /** Articles that have the thing, under any spelling; 0 for what the archive does not have. */
  readonly articles: number;
}

/**
 * Returns the spellings of all names and concepts of the lists, each once for a name.
 *
 * @param articlesWith How many articles have a term.
 */
export function knownSpellings(
  { names, concepts }: Pick<Explanations, "names" | "concepts">,
  articlesWith: (term: string) => number,
): KnownSpelling[] {
  const ofNames = names.flatMap(({ id, names: spellings }) => {
    const articles = articlesWith(nameTerm(id));
    const texts = new Set(nameLanguages.flatMap((language) => spellings[language]));
    return Array.from(texts, (text) => ({ text, id, articles }));
  });
  const ofConcepts = concepts.flatMap((concept) => {
    const texts = lexiconLanguages.flatMap((language) =>
      concept.words[language].map((text) => ({
        text,
        articles: articlesWith(termOfConceptWord(concept.id, text, language)),
      })),
    );
    const articles = Math.max(...texts.map((each) => each.articles));
    return texts.map(({ text }) => ({ text, id: "", articles }));
  });
  return [...ofNames, ...ofConcepts];
}

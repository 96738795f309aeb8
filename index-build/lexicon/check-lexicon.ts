/** What a lexicon must be to be of use, whatever files it comes from. */

import { analyze } from "../../src/analysis/analyze.ts";
import {
  type Concept,
  type LexiconFault,
  type LexiconLanguage,
  lexiconLanguages,
} from "./lexicon.ts";

/**
 * Concepts that may have the same word. A search for it finds the words of all of them, so that one
 * of five meanings would drown in the other four.
 */
const MAX_CONCEPTS = 4;

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;
/** Harakat, the small alef and the stroke that only stretches; hamza and madda belong to their letters. */
const VOWEL_MARK = /[\u0640\u064b-\u0652\u0670]/;

/**
 * Returns what is wrong with concepts, first what each says alone, then what they say together.
 *
 * @param concepts Those of all files that are used together: ids and words are compared across files.
 */
export function checkLexicon(concepts: readonly Concept[]): LexiconFault[] {
  return [
    ...concepts.flatMap(checkConcept),
    ...findDuplicateIds(concepts),
    ...findDuplicateConcepts(concepts),
    ...findOverusedWords(concepts),
  ];
}

function checkConcept(concept: Concept): LexiconFault[] {
  const { id, place } = concept;
  const faults: LexiconFault[] = ID.test(id) ? [] : [{ code: "id-form", place, id }];
  return [...faults, ...lexiconLanguages.flatMap((language) => checkWords(concept, language))];
}

function checkWords({ words, place }: Concept, language: LexiconLanguage): LexiconFault[] {
  const faults: LexiconFault[] = [];
  const seen = new Set<string>();
  for (const word of words[language]) {
    const code = seen.has(sameCase(word)) ? "word-duplicate" : faultOf(word, language);
    if (code !== undefined) faults.push({ code, place, language, word });
    seen.add(sameCase(word));
  }
  return faults;
}

/** What is wrong with a word by itself: the first thing, since the others follow from it. */
function faultOf(
  word: string,
  language: LexiconLanguage,
): "script-wrong" | "vowel-marks" | "word-without-term" | undefined {
  const [ours, theirs] = language === "ar" ? [ARABIC, LATIN] : [LATIN, ARABIC];
  if (!ours.test(word) || theirs.test(word)) return "script-wrong";
  if (VOWEL_MARK.test(word)) return "vowel-marks";
  return analyze(word, language).length === 0 ? "word-without-term" : undefined;
}

function findDuplicateIds(concepts: readonly Concept[]): LexiconFault[] {
  return findRepeats(concepts, ({ id }) => id).map(
    ([first, { id, place }]): LexiconFault => ({
      code: "id-duplicate",
      place,
      id,
      first: first.place,
    }),
  );
}

function findDuplicateConcepts(concepts: readonly Concept[]): LexiconFault[] {
  const allWords = ({ words }: Concept): string =>
    lexiconLanguages.map((language) => words[language].map(sameCase).sort().join("|")).join("\t");
  return findRepeats(concepts, allWords).map(
    ([first, { id, place }]): LexiconFault => ({
      code: "concept-duplicate",
      place,
      id,
      first: first.id,
    }),
  );
}

/** Each concept that has the key of an earlier one, after the first that has it. */
function findRepeats(
  concepts: readonly Concept[],
  keyOf: (concept: Concept) => string,
): [first: Concept, repeat: Concept][] {
  const firsts = new Map<string, Concept>();
  const repeats: [Concept, Concept][] = [];
  for (const concept of concepts) {
    const key = keyOf(concept);
    const first = firsts.get(key);
    if (first) repeats.push([first, concept]);
    else firsts.set(key, concept);
  }
  return repeats;
}

/** Words are told apart as a reader does, by letters and not by stems. */
function findOverusedWords(concepts: readonly Concept[]): LexiconFault[] {
  const faults: LexiconFault[] = [];
  for (const language of lexiconLanguages) {
    const users = new Map<string, Concept[]>();
    for (const concept of concepts) {
      for (const word of new Set(concept.words[language].map(sameCase))) {
        users.set(word, [...(users.get(word) ?? []), concept]);
      }
    }
    for (const [word, having] of users) {
      const tooMany = having[MAX_CONCEPTS];
      if (tooMany === undefined) continue;
      const ids = having.map(({ id }) => id);
      faults.push({ code: "word-overused", place: tooMany.place, language, word, concepts: ids });
    }
  }
  return faults;
}

function sameCase(word: string): string {
  return word.normalize("NFC").toLowerCase();
}

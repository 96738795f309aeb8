/**
 * The lexicon: words of one meaning in French, English and Arabic, as `data/lexicon` has them, and
 * what can be wrong with it, in words.
 */

/** A language that every concept has words in. */
export type LexiconLanguage = "ar" | "en" | "fr";

/** Every {@link LexiconLanguage} in the order of the columns, which follow the column of the id. */
export const lexiconLanguages: readonly LexiconLanguage[] = ["fr", "en", "ar"];

/** Where something stands, as the person who will mend it knows it. */
export interface LexiconPlace {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
}

/** One meaning and the words for it. */
export interface Concept {
  readonly id: string;
  /** The words or terms of several words that a searcher would take for the same, best first. */
  readonly words: Readonly<Record<LexiconLanguage, readonly string[]>>;
  readonly place: LexiconPlace;
}

/** What is wrong on one line of a lexicon. Whoever wrote the line can mend it. */
export type LexiconFault = { readonly place: LexiconPlace } & (
  | { readonly code: "cell-count"; readonly found: number }
  | { readonly code: "cell-empty"; readonly cell: "id" | LexiconLanguage }
  | { readonly code: "character-refused"; readonly character: string }
  | { readonly code: "space-stray"; readonly text: string }
  | { readonly code: "id-form"; readonly id: string }
  | { readonly code: "id-duplicate"; readonly id: string; readonly first: LexiconPlace }
  | { readonly code: "concept-duplicate"; readonly id: string; readonly first: string }
  | {
      readonly code: "script-wrong" | "vowel-marks" | "word-duplicate" | "word-without-term";
      readonly language: LexiconLanguage;
      readonly word: string;
    }
  | {
      readonly code: "word-overused";
      readonly language: LexiconLanguage;
      readonly word: string;
      /** Ids of the concepts that have the word, more than are allowed. */
      readonly concepts: readonly string[];
    }
);

/** Returns the place and what is wrong there, in one line. The only place that words these faults. */
export function describeLexiconFault(fault: LexiconFault): string {
  return oneLine(`${fault.place.path}:${fault.place.line}: ${reasonOf(fault)}`);
}

/** What stands in a file comes from others: no escapes or reordering on a terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\ufffd");
}

function reasonOf(fault: LexiconFault): string {
  switch (fault.code) {
    case "cell-count":
      return `A line has four cells with tabs between them (id, French, English, Arabic); this has ${fault.found}.`;
    case "cell-empty":
      return `The cell ${fault.cell} is empty or has nothing on one side of a "|".`;
    case "character-refused":
      return `The character ${codePointOf(fault.character)} cannot be seen and must go.`;
    case "space-stray":
      return `"${fault.text}" has a space too many or too few: words stand apart by one space, alternatives by " | ".`;
    case "id-form":
      return `"${fault.id}" is not an id: small letters a to z, digits and single hyphens, a letter first.`;
    case "id-duplicate":
      return `The id "${fault.id}" is taken by ${fault.first.path}:${fault.first.line}.`;
    case "concept-duplicate":
      return `"${fault.id}" has the same words as "${fault.first}"; one of them is enough.`;
    case "script-wrong":
      return fault.language === "ar"
        ? `"${fault.word}" is among the Arabic words and not written in Arabic letters.`
        : `"${fault.word}" is among the words in "${fault.language}" and not written in Latin letters.`;
    case "vowel-marks":
      return `"${fault.word}" has vowel marks or is stretched; write it as the press does.`;
    case "word-duplicate":
      return `"${fault.word}" stands twice among the words in "${fault.language}".`;
    case "word-without-term":
      return `"${fault.word}" is made of stop words in "${fault.language}", which are not indexed.`;
    case "word-overused":
      return `"${fault.word}" is in ${fault.concepts.length} concepts and tells too little: ${fault.concepts.join(", ")}.`;
  }
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

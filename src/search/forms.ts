/** The forms under which a word of a query is looked up, and how much each is worth. */

/** As what a form stands for the word of the query. */
export type FormKind = "word" | "variant" | "alias" | "synonym" | "translation" | "typo" | "prefix";

/** A term that stands for a word of a query. */
export interface Form {
  readonly term: string;
  readonly kind: FormKind;
  /** Share of an own word's score, above 0 to 1. */
  readonly weight: number;
  /** How the form is written, to be shown and to be highlighted: spellings or words. */
  readonly written: readonly string[];
  /** Id of the name or concept, where the form is one. */
  readonly id?: string;
  /** The user's own word as `writtenForm` gives it; absent for all other forms. */
  readonly typed?: string;
  /**
   * Whether only a likeness in sound says that the form is meant, to a word of its own script: many a
   * misprint sounds like something. In the other script nothing else is that like.
   */
  readonly isByEar?: true;
}

/**
 * What each kind is worth beside the user's own word. Exact ranks before variant, variant before
 * translation; a typing error is a guess, and what a half typed word begins with another.
 */
export const kindWeights: Readonly<Record<FormKind, number>> = {
  word: 1,
  variant: 0.8,
  alias: 0.8,
  translation: 0.7,
  synonym: 0.35,
  typo: 0.95,
  prefix: 0.7,
};

/**
 * A newsroom's own dictionary: pairs of words of two languages, for what the lexicon does not have.
 *
 *     en<TAB>ar
 *     panther<TAB>نمر
 *     season<TAB>موسم | فصل
 */

import { analyze } from "../../src/analysis/analyze.ts";
import { type LexiconLanguage, lexiconLanguages } from "./lexicon.ts";

/** A term of one language that may be found as a term of another. */
export interface DictionaryPair {
  readonly term: string;
  readonly translation: string;
  /** How likely the translation is meant, above 0 to 1. */
  readonly weight: number;
}

/** Why a line is no entry of a dictionary. */
export type DictionaryFault = { readonly path: string; readonly line: number } & (
  | { readonly code: "header-missing" }
  | { readonly code: "cell-count"; readonly found: number }
);

/** Pairs of a file, and what of it cannot be read. */
export interface ReadDictionary {
  readonly pairs: readonly DictionaryPair[];
  readonly faults: readonly DictionaryFault[];
}

/** Translations of several words count for each of their words, with this share of the weight. */
const PART_WEIGHT = 0.4;

/**
 * Reads a dictionary: the first line names two languages of `fr`, `en`, `ar`; every other line has a
 * word and its translations, best first, with ` | ` between them. Pairs count both ways.
 *
 * @param path Only told in faults.
 */
export function readDictionary(text: string, path: string): ReadDictionary {
  const [header = "", ...lines] = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const [from, to, ...more] = header.split("\t");
  if (!isLanguage(from) || !isLanguage(to) || from === to || more.length > 0) {
    return { pairs: [], faults: [{ path, line: 1, code: "header-missing" }] };
  }
  const weights = new PairWeights();
  const faults: DictionaryFault[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === "" || line.startsWith("#")) return;
    const cells = line.split("\t");
    const [word = "", translations = ""] = cells;
    if (cells.length !== 2) {
      faults.push({ path, line: index + 2, code: "cell-count", found: cells.length });
      return;
    }
    translations.split("|").forEach((translation, rank) => {
      weights.add(termsOf(word, from), termsOf(translation, to), 1 / (1 + rank));
    });
  });
  return { pairs: weights.pairs(), faults };
}

/** Says what is wrong with a line, with its place. */
export function describeDictionaryFault(fault: DictionaryFault): string {
  const place = `${fault.path}:${fault.line}: `;
  switch (fault.code) {
    case "header-missing":
      return `${place}The first line of a dictionary names its two languages (fr, en, ar) with a tab between them.`;
    case "cell-count":
      return `${place}A line has two cells with a tab between them; this has ${fault.found}.`;
  }
}

function isLanguage(text: string | undefined): text is LexiconLanguage {
  return lexiconLanguages.some((language) => language === text);
}

function termsOf(word: string, language: LexiconLanguage): string[] {
  return analyze(word, language).map(({ value }) => value);
}

/** Adds up how often, and how high on its line, a pair of terms stands in a dictionary. */
class PairWeights {
  readonly #weights = new Map<string, Map<string, number>>();

  add(left: readonly string[], right: readonly string[], weight: number): void {
    this.#addOneWay(left, right, weight);
    this.#addOneWay(right, left, weight);
  }

  /** The pairs, each term's weights divided by the greatest; a lone part of a term stays a part. */
  pairs(): DictionaryPair[] {
    return [...this.#weights].flatMap(([term, translations]) => {
      const most = Math.max(1, ...translations.values());
      return Array.from(translations, ([translation, weight]) => ({
        term,
        translation,
        weight: Math.round((weight / most) * 100) / 100,
      }));
    });
  }

  #addOneWay(from: readonly string[], to: readonly string[], weight: number): void {
    const [term, ...rest] = from;
    // A term of several words is no query's word; its translation would be taken for that of its first.
    if (term === undefined || rest.length > 0) return;
    const share = to.length > 1 ? weight * PART_WEIGHT : weight;
    const known = this.#weights.get(term) ?? new Map<string, number>();
    this.#weights.set(term, known);
    for (const translation of to) {
      known.set(translation, (known.get(translation) ?? 0) + share);
    }
  }
}

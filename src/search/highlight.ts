/** Where the words of a query stand in a text, whatever they are called there. */

import { analyze } from "../analysis/analyze.ts";
import type { LanguageCode } from "../analysis/languages.ts";
import { isNameParticle } from "../analysis/spelling-key.ts";
import type { StoredCard } from "../contract/records.ts";
import type { FormKind } from "./forms.ts";
import type { FoundWord } from "./pool-postings.ts";

/** Half-open range of Unicode code points in the string that it is given beside. */
export type HighlightRange = readonly [start: number, end: number];

/** Highlights of the strings of a card; `sentences` has one list a sentence. */
export interface CardHighlights {
  readonly title: readonly HighlightRange[];
  readonly sentences: readonly (readonly HighlightRange[])[];
}

/** A stretch of a text that stands for a word of the query. */
export interface FoundText {
  /** In UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Number of the word among those searched for. */
  readonly word: number;
  readonly kind: FormKind;
  /** The form that it was found as, as it may be written. */
  readonly written: string;
}

/** Terms one behind the other that stand for a word of the query. */
interface WantedTerms {
  readonly terms: readonly string[];
  readonly word: number;
  readonly kind: FormKind;
  readonly written: string;
}

/** The words of a string: their terms, and start and end of each, one after another. */
interface AnalyzedString {
  readonly text: string;
  /** Whether code points and code units are counted differently. */
  readonly hasPairs: boolean;
  readonly terms: readonly string[];
  /** Flat, since an object for each word would take more memory than the card itself. */
  readonly offsets: readonly number[];
}

/** Cards that were shown before, analyzed: looking terms up in them is a tenth of the work of finding them. */
const shown = new WeakMap<StoredCard, readonly AnalyzedString[]>();

/** Finds the words of one query in texts. */
export class Highlighter {
  readonly #words: readonly FoundWord[];
  readonly #byLanguage = new Map<LanguageCode, ReadonlyMap<string, readonly WantedTerms[]>>();

  constructor(words: readonly FoundWord[]) {
    this.#words = words;
  }

  /** Highlights title and sentences of a card, and tells what was found in them. */
  highlightCard(card: StoredCard): {
    readonly highlights: CardHighlights;
    /** What was found in each of the card's strings, the title first. */
    readonly found: readonly (readonly FoundText[])[];
  } {
    let analyzed = shown.get(card);
    if (!analyzed) {
      analyzed = stringsOf(card).map((text) => analyzeString(text, card.lang));
      shown.set(card, analyzed);
    }
    const found = analyzed.map((string) => this.#findIn(string, card.lang));
    const [title = [], ...sentences] = analyzed.map(({ text, hasPairs }, index) =>
      hasPairs ? toRanges(text, found[index] ?? []) : (found[index] ?? []).map(rangeOf),
    );
    return { highlights: { title, sentences }, found };
  }

  /** Finds the words in a text, in order, without overlap. */
  find(text: string, language: LanguageCode): FoundText[] {
    return this.#findIn(analyzeString(text, language), language);
  }

  #findIn({ terms, offsets }: AnalyzedString, language: LanguageCode): FoundText[] {
    const wanted = this.#wantedIn(language);
    const found: FoundText[] = [];
    for (let index = 0; index < terms.length; index += 1) {
      const longest = wanted
        .get(terms[index] ?? "")
        ?.find((sequence) => standsAt(sequence.terms, terms, index));
      if (!longest) continue;
      const last = index + longest.terms.length - 1;
      found.push({
        start: offsets[index * 2] ?? 0,
        end: offsets[last * 2 + 1] ?? 0,
        word: longest.word,
        kind: longest.kind,
        written: longest.written,
      });
      index = last;
    }
    return found;
  }

  /** What to look for in texts of a language, by its first term, longest first. */
  #wantedIn(language: LanguageCode): ReadonlyMap<string, readonly WantedTerms[]> {
    const known = this.#byLanguage.get(language);
    if (known) return known;
    const byFirst = new Map<string, WantedTerms[]>();
    for (const wanted of this.#words.flatMap((word, number) => wantedOf(word, number, language))) {
      const [first = ""] = wanted.terms;
      byFirst.set(first, [...(byFirst.get(first) ?? []), wanted]);
    }
    // The user's own word comes before what it was taken for; the sort keeps that order.
    for (const all of byFirst.values()) {
      all.sort((left, right) => right.terms.length - left.terms.length);
    }
    this.#byLanguage.set(language, byFirst);
    return byFirst;
  }
}

function wantedOf(word: FoundWord, number: number, language: LanguageCode): WantedTerms[] {
  return word.forms.flatMap(({ term, kind, written, id }) => {
    // A term of the analyzer is looked for as it is; what has an id is known by its spellings.
    const plain = id === undefined && !/^["~]/.test(term) ? [[term]] : [];
    const spelled = written.map((spelling) => termsOf(spelling, language));
    return [...plain, ...spelled]
      .filter((terms) => terms.length > 0)
      .map((terms) => ({ terms, word: number, kind, written: written[0] ?? term }));
  });
}

function termsOf(spelling: string, language: LanguageCode): string[] {
  const terms = analyze(spelling, language).map(({ value }) => value);
  // "al-Raqqa" is also found where it is "Raqqa".
  return terms.length > 1 && isNameParticle(terms[0] ?? "") ? terms.slice(1) : terms;
}

function standsAt(wanted: readonly string[], terms: readonly string[], index: number): boolean {
  return wanted.every((term, place) => terms[index + place] === term);
}

function analyzeString(text: string, language: LanguageCode): AnalyzedString {
  const words = analyze(text, language);
  return {
    text,
    hasPairs: SURROGATE.test(text),
    terms: words.map(({ value }) => value),
    offsets: words.flatMap(({ start, end }) => [start, end]),
  };
}

const SURROGATE = /[\ud800-\udfff]/;

/** Title and sentences of a card. */
export function stringsOf({ title, card: { sentences } }: StoredCard): string[] {
  return [title, ...sentences.map(({ text }) => text)];
}

function rangeOf({ start, end }: FoundText): HighlightRange {
  return [start, end];
}

/** Ranges in code points of stretches in UTF-16 code units. */
export function toRanges(text: string, found: readonly FoundText[]): HighlightRange[] {
  if (found.length === 0) return [];
  const toCodePoint = codePointCounter(text);
  return found.map(({ start, end }) => [toCodePoint(start), toCodePoint(end)]);
}

/** Counts code points up to a UTF-16 offset; offsets must be asked for in ascending order. */
export function codePointCounter(text: string): (offset: number) => number {
  let position = 0;
  let pairs = 0;
  return (offset) => {
    for (; position < offset; position += 1) {
      // The second half of a pair adds no code point of its own.
      if (isSecondHalf(text, position)) pairs += 1;
    }
    return offset - pairs;
  };
}

function isSecondHalf(text: string, index: number): boolean {
  return (
    (text.charCodeAt(index) & 0xfc00) === 0xdc00 &&
    index > 0 &&
    (text.charCodeAt(index - 1) & 0xfc00) === 0xd800
  );
}

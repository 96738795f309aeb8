/** Article -> AnalyzedArticle: its terms with their places, and the names recognized in it. */

import type { LanguageCode } from "../../src/analysis/languages.ts";
import { nameKeys } from "../../src/analysis/name-key.ts";
import { NO_TERM, type ReadWords, WordReader } from "../../src/analysis/word-reader.ts";
import {
  type ConceptLanguage,
  conceptTerm,
  insideTerm,
  nameKeyTerm,
  nameTerm,
  tagTerm,
} from "../../src/contract/pseudo-terms.ts";
import { MAX_SENTENCE_WORDS, packOccurrence, zones } from "../../src/engine/positions.ts";
import type { Article, TextRange } from "../article/article.ts";
import { eachSentence } from "../article/sentences.ts";
import { findZones } from "../article/zones.ts";
import type { Concept } from "../lexicon/lexicon.ts";
import { ConceptFinder } from "../recognize/find-concepts.ts";
import { ancestorsOf, NameFinder } from "../recognize/find-names.ts";
import type { NameEntry } from "../recognize/names.ts";
import { WrittenNames } from "../summarize/written-names.ts";
import { type LocatedTerm, TermAccumulator } from "./term-accumulator.ts";
import { WordFrequencies, type WordFrequency } from "./word-frequencies.ts";

/** The terms of one article. */
export interface AnalyzedArticle {
  /** Distinct terms in the order of their first occurrence, title first; pseudo-terms among them. */
  readonly terms: readonly LocatedTerm[];
  /** Lengths of the fields in terms, repeats included, pseudo-terms not. */
  readonly titleLength: number;
  readonly bodyLength: number;
  /** How often each entry is named, by id, in the order of their first mention. */
  readonly mentions: ReadonlyMap<string, number>;
}

/** What the words of an article are compared with. */
export interface Knowledge {
  readonly names: readonly NameEntry[];
  readonly concepts: readonly Concept[];
}

/** A text of an article, read. */
interface ReadField {
  readonly text: string;
  readonly words: ReadWords;
  /** Occurrence of each word; {@link LEFT_OUT} for words that are passed over. */
  readonly occurrences: Int32Array;
}

const LEFT_OUT = -1;

/** A tag is somebody's label, not a place in the text: it counts as if it stood in the title. */
const TAG_OCCURRENCE = packOccurrence(0, 0, zones.voice);

/** Shortest word that may be a name on no list. */
const MIN_NAME_LETTERS = 3;

/** Analyzes articles one after another, remembering the words. */
export class ArticleAnalyzer {
  readonly #reader = new WordReader();
  readonly #terms = new TermAccumulator();
  readonly #names: NameFinder;
  readonly #concepts: ConceptFinder;
  readonly #conceptIds: readonly string[];
  readonly #byId: ReadonlyMap<string, NameEntry>;
  readonly #words = new WordFrequencies();
  /** How the articles so far write the names. */
  readonly writtenNames = new WrittenNames();
  /** By number of a term; all of them lose their meaning with the reader's generation. */
  #pseudoTerms = new Map<string, number>();
  #nameTerms: (readonly number[])[] = [];
  #generation = 0;

  constructor({ names, concepts }: Knowledge) {
    this.#names = new NameFinder(names);
    this.#concepts = new ConceptFinder(concepts);
    this.#conceptIds = concepts.map(({ id }) => id);
    this.#byId = new Map(names.map((entry) => [entry.id, entry]));
  }

  /**
   * Analyzes the next article. A first line that serves as title is not read in the text again; first
   * words that do are no title: nobody chose them to say what the article is about.
   */
  analyze(article: Article): AnalyzedArticle {
    this.#reader.begin();
    if (this.#reader.generation !== this.#generation) this.#forget();
    this.#terms.begin();
    this.#words.begin();
    const known = new Set<string>();
    const mentions = new Map<string, number>();
    const hasTitle = article.titleFrom !== "first-words";
    const take = (field: ReadField): number => {
      this.#takeNames(field, known, mentions);
      this.#takeConcepts(field, article.language);
      return this.#takeWords(field, article.language);
    };
    const titleLength = hasTitle ? take(this.#readTitle(article)) : 0;
    const bodyLength = take(this.#readBody(article, hasTitle ? article.titleRange : undefined));
    for (const tag of article.tags) this.#add(tagTerm(tag), TAG_OCCURRENCE);
    const terms = this.#terms.finish((term) => this.#reader.termOf(term));
    return { terms, titleLength, bodyLength, mentions };
  }

  /** The words of all articles as they are written, folded, and how many articles have each. */
  get wordFrequencies(): readonly WordFrequency[] {
    return this.#words.frequencies;
  }

  /** The word with a number in `LocatedTerm.details`. */
  wordOf(form: number): string {
    return this.#words.wordOf(form);
  }

  #forget(): void {
    this.#words.forgetReader();
    this.#pseudoTerms = new Map();
    this.#nameTerms = [];
    this.#generation = this.#reader.generation;
  }

  #readTitle({ title, language }: Article): ReadField {
    const words = this.#reader.read(title, language);
    const occurrences = new Int32Array(words.count);
    for (let place = 0; place < words.count; place += 1) {
      occurrences[place] = packOccurrence(0, Math.min(place, MAX_SENTENCE_WORDS - 1), zones.voice);
    }
    return { text: title, words, occurrences };
  }

  #readBody({ text, language }: Article, without: TextRange | undefined): ReadField {
    const words = this.#reader.read(text, language);
    return { text, words, occurrences: locateWords(text, words, without) };
  }

  #takeNames(
    { text, words, occurrences }: ReadField,
    known: Set<string>,
    mentions: Map<string, number>,
  ): void {
    for (const { entry, first, last } of this.#names.find(text, words, this.#reader, known)) {
      const occurrence = occurrences[first] ?? LEFT_OUT;
      if (occurrence === LEFT_OUT) continue;
      mentions.set(entry.id, (mentions.get(entry.id) ?? 0) + 1);
      this.writtenNames.add(entry.id, text.slice(words.starts[first], words.ends[last]));
      this.#add(nameTerm(entry.id), occurrence);
      if (entry.class !== "place") continue;
      for (const id of ancestorsOf(entry, this.#byId)) this.#add(insideTerm(id), occurrence);
    }
  }

  #takeConcepts({ words, occurrences }: ReadField, language: LanguageCode): void {
    if (language === "und") return;
    for (const { concept, first } of this.#concepts.find(words, language, this.#reader)) {
      const occurrence = occurrences[first] ?? LEFT_OUT;
      if (occurrence === LEFT_OUT) continue;
      this.#add(conceptTerm(this.#conceptIds[concept] ?? "", language), occurrence);
    }
  }

  #takeWords({ text, words, occurrences }: ReadField, language: LanguageCode): number {
    let length = 0;
    for (let place = 0; place < words.count; place += 1) {
      const occurrence = occurrences[place] ?? LEFT_OUT;
      const term = words.terms[place] ?? NO_TERM;
      if (occurrence === LEFT_OUT || term === NO_TERM) continue;
      const word = words.words[place] ?? 0;
      this.#terms.add(term, occurrence, this.#words.count(word, this.#reader));
      if (words.capitals[place] === 1 || this.#reader.formOf(word).isArabic) {
        const written = text.slice(words.starts[place], words.ends[place]);
        for (const key of this.#nameTermsOf(word, written, term, language)) {
          this.#terms.add(key, occurrence);
        }
      }
      length += 1;
    }
    return length;
  }

  /** The terms under which a word that may be a name is found in its other writings. */
  #nameTermsOf(
    word: number,
    written: string,
    term: number,
    language: LanguageCode,
  ): readonly number[] {
    const known = this.#nameTerms[word];
    if (known !== undefined) return known;
    const { folded, isArabic } = this.#reader.formOf(word);
    const lexicon: ConceptLanguage | undefined = isArabic ? "ar" : latinLanguage(language);
    const isCommon =
      folded.length < MIN_NAME_LETTERS ||
      (lexicon !== undefined && this.#concepts.knows(term, lexicon, this.#reader));
    const terms = isCommon
      ? []
      : nameKeys(written).map((key) => this.#reader.numberOfTerm(nameKeyTerm(key, folded)));
    this.#nameTerms[word] = terms;
    return terms;
  }

  #add(term: string, occurrence: number): void {
    const known = this.#pseudoTerms.get(term);
    const number = known ?? this.#reader.numberOfTerm(term);
    if (known === undefined) this.#pseudoTerms.set(term, number);
    this.#terms.add(number, occurrence);
  }
}

function latinLanguage(language: LanguageCode): "en" | "fr" | undefined {
  return language === "en" || language === "fr" ? language : undefined;
}

/** Gives each word its sentence, its place there, and its zone; sentences count from 1, behind the title. */
function locateWords(
  text: string,
  { count, starts, ends }: ReadWords,
  without: TextRange | undefined,
): Int32Array {
  const occurrences = new Int32Array(count);
  const sentences = new RangeCursor(eachSentence(text));
  const marked = new RangeCursor(findZones(text).values());
  let sentence = 0;
  let word = 0;
  for (let place = 0; place < count; place += 1) {
    const start = starts[place] ?? 0;
    if (without && start >= without.start && (ends[place] ?? 0) <= without.end) {
      occurrences[place] = LEFT_OUT;
      continue;
    }
    const isNewSentence = sentences.moveTo(start);
    if (isNewSentence || sentence === 0 || word === MAX_SENTENCE_WORDS) {
      sentence += 1;
      word = 0;
    }
    marked.moveTo(start);
    const zone = marked.current && start >= marked.current.start ? marked.current.kind : "voice";
    occurrences[place] = packOccurrence(sentence, word, zones[zone]);
    word += 1;
  }
  return occurrences;
}

/** Walks over ranges in ascending order, along with the places of a text. */
class RangeCursor<Range extends TextRange> {
  readonly #ranges: Iterator<Range>;
  current: Range | undefined;

  constructor(ranges: Iterator<Range>) {
    this.#ranges = ranges;
    this.current = this.#next();
  }

  /** Leaves the ranges that end at or before `offset`; true when there were any. */
  moveTo(offset: number): boolean {
    let hasMoved = false;
    while (this.current && this.current.end <= offset) {
      this.current = this.#next();
      hasMoved = true;
    }
    return hasMoved;
  }

  #next(): Range | undefined {
    const { done, value } = this.#ranges.next();
    return done === true ? undefined : value;
  }
}

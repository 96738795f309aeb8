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
  spelledTerm,
  tagTerm,
} from "../../src/contract/pseudo-terms.ts";
import { MAX_SENTENCE_WORDS, packOccurrence, zones } from "../../src/engine/positions.ts";
import type { Article, TextRange } from "../article/article.ts";
import type { Concept } from "../lexicon/lexicon.ts";
import { ConceptFinder } from "../recognize/find-concepts.ts";
import { ancestorsOf, NameFinder } from "../recognize/find-names.ts";
import type { LocatedName, NameEntry } from "../recognize/names.ts";
import { type ArticleWords, WordNumbers } from "./article-words.ts";
import { LEFT_OUT, locateWords } from "./locate-words.ts";
import { type LocatedTerm, TermAccumulator } from "./term-accumulator.ts";

/** The terms of one article. */
export interface AnalyzedArticle {
  /** Distinct terms in the order of their first occurrence, title first; pseudo-terms among them. */
  readonly terms: readonly LocatedTerm[];
  /** While it stays, a number of a term means the same term. */
  readonly generation: number;
  /** Lengths of the fields in terms, repeats included, pseudo-terms not. */
  readonly titleLength: number;
  readonly bodyLength: number;
  /** How often each entry is named, by id, in the order of their first mention. */
  readonly mentions: ReadonlyMap<string, number>;
  /** The names in the text, in reading order. */
  readonly names: readonly LocatedName[];
  /** Those in the title, where it counts as one: ranges are of the title. */
  readonly namesInTitle: readonly LocatedName[];
  /** Ids of the names with how they are written there. */
  readonly written: readonly (readonly [id: string, text: string])[];
  /** Its words; their numbers are those in `LocatedTerm.details`. */
  readonly words: ArticleWords;
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

/** A word where it stands. */
interface LocatedWord {
  readonly term: number;
  readonly occurrence: number;
  readonly language: LanguageCode;
}

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
  readonly #words = new WordNumbers();
  /** How the present article writes the names. */
  #written: (readonly [id: string, text: string])[] = [];
  /** Numbers of terms, which lose their meaning with the reader's generation: of names on no list by word, */
  #nameTerms: (readonly number[])[] = [];
  /** of an entry and the places that it lies in, */
  #entryTerms = new Map<NameEntry, readonly number[]>();
  /** and of concepts by language. */
  #conceptTerms = new Map<LanguageCode, (number | undefined)[]>();
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
    this.#written = [];
    const known = new Set<string>();
    const mentions = new Map<string, number>();
    const hasTitle = article.titleFrom !== "first-words";
    const take = (field: ReadField, names: LocatedName[]): number => {
      names.push(...this.#takeNames(field, known, mentions));
      this.#takeConcepts(field, article.language);
      return this.#takeWords(field, article.language);
    };
    const namesInTitle: LocatedName[] = [];
    const names: LocatedName[] = [];
    const titleLength = hasTitle ? take(this.#readTitle(article), namesInTitle) : 0;
    const body = this.#readBody(article, hasTitle ? article.titleRange : undefined);
    const bodyLength = take(body, names);
    for (const tag of article.tags) {
      this.#terms.add(this.#reader.numberOfTerm(tagTerm(tag)), TAG_OCCURRENCE);
    }
    const { generation } = this.#reader;
    const terms = this.#terms.finish((term) => this.#reader.termOf(term));
    const lengths = { titleLength, bodyLength };
    const named = { mentions, names, namesInTitle, written: this.#written };
    return { terms, generation, ...lengths, ...named, words: this.#words.finish() };
  }

  #forget(): void {
    this.#words.forgetReader();
    this.#nameTerms = [];
    this.#entryTerms = new Map();
    this.#conceptTerms = new Map();
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

  #readBody(article: Article, without: TextRange | undefined): ReadField {
    const { text, language } = article;
    const words = this.#reader.read(text, language);
    return { text, words, occurrences: locateWords(article, words, without) };
  }

  #takeNames(
    { text, words, occurrences }: ReadField,
    known: Set<string>,
    mentions: Map<string, number>,
  ): LocatedName[] {
    const located: LocatedName[] = [];
    for (const { entry, first, last, inner } of this.#names.find(
      text,
      words,
      this.#reader,
      known,
    )) {
      const [start = 0, end = 0] = [words.starts[first], words.ends[last]];
      located.push({ entry, start, end });
      const occurrence = occurrences[first] ?? LEFT_OUT;
      if (occurrence === LEFT_OUT) continue;
      mentions.set(entry.id, (mentions.get(entry.id) ?? 0) + 1);
      this.#written.push([entry.id, text.slice(start, end)]);
      for (const term of this.#termsOfEntry(entry)) this.#terms.add(term, occurrence);
      // Whoever asks for Aleppo in another spelling finds what one who types "Aleppo" does.
      for (const { id } of inner) {
        this.#terms.add(this.#reader.numberOfTerm(spelledTerm(id)), occurrence);
      }
    }
    return located;
  }

  /** The term of the entry, and for a place those of the places that it lies in. */
  #termsOfEntry(entry: NameEntry): readonly number[] {
    const known = this.#entryTerms.get(entry);
    if (known) return known;
    const around = entry.class === "place" ? ancestorsOf(entry, this.#byId) : [];
    const terms = [nameTerm(entry.id), ...around.map(insideTerm)].map((term) =>
      this.#reader.numberOfTerm(term),
    );
    this.#entryTerms.set(entry, terms);
    return terms;
  }

  #takeConcepts({ words, occurrences }: ReadField, language: LanguageCode): void {
    if (language === "und") return;
    const terms = this.#conceptTerms.get(language) ?? [];
    this.#conceptTerms.set(language, terms);
    for (const { concept, first, last } of this.#concepts.find(words, language, this.#reader)) {
      const occurrence = occurrences[first] ?? LEFT_OUT;
      // A term of one word is found as that word.
      if (occurrence === LEFT_OUT || first === last) continue;
      const id = this.#conceptIds[concept] ?? "";
      terms[concept] ??= this.#reader.numberOfTerm(conceptTerm(id, language));
      this.#terms.add(terms[concept], occurrence);
    }
  }

  #takeWords(field: ReadField, language: LanguageCode): number {
    const { words, occurrences } = field;
    let length = 0;
    for (let place = 0; place < words.count; place += 1) {
      const occurrence = occurrences[place] ?? LEFT_OUT;
      const term = words.terms[place] ?? NO_TERM;
      if (occurrence === LEFT_OUT || term === NO_TERM) continue;
      const word = words.words[place] ?? 0;
      const isCapital = words.capitals[place] === 1;
      this.#terms.add(term, occurrence, this.#words.count(word, this.#reader, isCapital));
      const mayBeName = isCapital || this.#reader.formOf(word).isArabic;
      if (mayBeName) this.#takeNameKeys(field, place, { term, occurrence, language });
      length += 1;
    }
    return length;
  }

  #takeNameKeys({ text, words }: ReadField, place: number, located: LocatedWord): void {
    const word = words.words[place] ?? 0;
    this.#nameTerms[word] ??= this.#makeNameTerms(
      word,
      text.slice(words.starts[place], words.ends[place]),
      located,
    );
    for (const key of this.#nameTerms[word]) this.#terms.add(key, located.occurrence);
  }

  /** The terms under which a word that may be a name is found in its other writings. */
  #makeNameTerms(
    word: number,
    written: string,
    { term, language }: LocatedWord,
  ): readonly number[] {
    const { folded, isArabic } = this.#reader.formOf(word);
    const lexicon: ConceptLanguage | undefined = isArabic ? "ar" : latinLanguage(language);
    const isCommon =
      folded.length < MIN_NAME_LETTERS ||
      (lexicon !== undefined && this.#concepts.knows(term, lexicon, this.#reader));
    if (isCommon) return [];
    return nameKeys(written).map((key) => this.#reader.numberOfTerm(nameKeyTerm(key, folded)));
  }
}

function latinLanguage(language: LanguageCode): "en" | "fr" | undefined {
  return language === "en" || language === "fr" ? language : undefined;
}

/** The items of a query and the forms of its words -> what is searched for: words, phrases, alternatives. */

import type { ReadQueryWord } from "../analysis/analyze-query.ts";
import type { EntryTable } from "./entry-table.ts";
import type { FoundForms } from "./find-forms.ts";
import { findPhrase } from "./find-phrase.ts";
import { type ArticlePart, inParts } from "./in-parts.ts";
import type { QueryItem } from "./parse-query.ts";
import { type FoundForm, type FoundWord, poolForms } from "./pool-postings.ts";
import type { Meaning } from "./understand.ts";

/** A query, read. */
export interface ReadQuery {
  /** The query as given. */
  readonly q: string;
  readonly items: readonly QueryItem[];
  /** All words of the items, in order. */
  readonly words: readonly ReadQueryWord[];
}

/** A query looked up. */
export interface LookedUp {
  /** Words and phrases in the order of the query, alternatives as one, each once. */
  readonly words: readonly FoundWord[];
  /** Words and phrases that no article may hold. */
  readonly excluded: readonly FoundWord[];
  /** Names in the query, by the number of the word in {@link words}. */
  readonly meanings: ReadonlyMap<FoundWord, readonly Meaning[]>;
  /** Words of which no article is known, since a file of the archive cannot be used; not in {@link words}. */
  readonly unavailable: readonly string[];
}

/** What the words of a query were found as. */
export interface FoundQuery extends FoundForms {
  readonly entries: EntryTable;
  /** Parts of an article that count; none for title and text. */
  readonly parts: readonly ArticlePart[];
}

/** What is looked up together: a word, a phrase, or alternatives of them. */
interface OpenWord {
  input: string;
  readonly start: number;
  end: number;
  readonly forms: FoundForm[];
  readonly numbers: number[];
  readonly isExcluded: boolean;
  times: number;
}

/** Puts the items of a query together from the forms of their words. */
export class QueryAssembler {
  readonly #query: ReadQuery;
  readonly #parts: FoundQuery;
  readonly #open = new Map<string, OpenWord>();
  readonly #unavailable: string[] = [];
  #last: OpenWord | undefined;

  constructor(query: ReadQuery, parts: FoundQuery) {
    this.#query = query;
    this.#parts = parts;
  }

  /** The words of the query, each with its articles. Call it once. */
  assemble(): LookedUp {
    for (const item of this.#query.items) this.#takeItem(item);
    const { documents } = this.#parts.entries.reader.archive.manifest;
    const all = [...this.#open.values()].map((open) => ({
      open,
      word: { ...open, ...poolForms(open.forms, documents) } satisfies FoundWord,
    }));
    return {
      words: all.filter(({ open }) => !open.isExcluded).map(({ word }) => word),
      excluded: all.filter(({ open }) => open.isExcluded).map(({ word }) => word),
      meanings: new Map(
        all.map(({ open, word }) => [
          word,
          this.#parts.meanings.filter(({ words }) =>
            words.some((number) => open.numbers.includes(number)),
          ),
        ]),
      ),
      unavailable: this.#unavailable,
    };
  }

  #takeItem(item: QueryItem): void {
    const numbers = [...this.#query.words.keys()].filter((number) => {
      const word = this.#query.words[number];
      // A number may go on behind a space: "1 200" begins in one item and ends in the next.
      return word && word.start >= item.start && word.start < item.end;
    });
    const { idle } = this.#parts;
    const hasTerms = (number: number): boolean =>
      (this.#query.words[number]?.terms.length ?? 0) > 0;
    const isPhrase = item.kind === "phrase";
    const kept = numbers.filter((number) => hasTerms(number) && (isPhrase || !idle.has(number)));
    if (kept.length === 0) return;
    const isOne = isPhrase || (kept.length > 1 && item.isAlternative);
    if (isOne) this.#addPhrase(item, numbers, kept);
    else for (const number of kept) this.#addWord(item, number);
  }

  #addWord(item: QueryItem, number: number): void {
    const word = this.#query.words[number];
    if (!word) return;
    const own = word.terms.map((term) => this.#parts.entries.get(term));
    const forms = (this.#parts.forms[number] ?? []).map((form) => ({
      ...form,
      postings: inParts(form.source, this.#parts.parts),
    }));
    const isKnown = forms.some(({ postings }) => postings.ordinals.length > 0);
    if (!isKnown && own.includes(undefined)) this.#unavailable.push(word.text);
    else this.#add(item, word, word.terms.join(" "), forms, [number]);
  }

  #addPhrase(item: QueryItem, numbers: readonly number[], kept: readonly number[]): void {
    const { entries, parts } = this.#parts;
    // A stop word of the article's language is not in the index, whatever the query's language: any word may stand there.
    const indexed = kept.filter((number) => this.#query.words[number]?.stopIn.length === 0);
    const words = (indexed.length > 0 ? indexed : kept).map((number) => {
      const terms = this.#query.words[number]?.terms ?? [];
      return {
        postings: terms.flatMap((term) => entries.get(term)?.postings ?? []),
        offset: numbers.indexOf(number),
        isUnavailable: terms.some((term) => entries.get(term) === undefined),
      };
    });
    const text = this.#query.q.slice(item.start, item.end);
    if (words.some(({ isUnavailable }) => isUnavailable)) {
      this.#unavailable.push(text);
      return;
    }
    const [only] = words;
    const source =
      words.length === 1 && only?.postings.length === 1 && only.postings[0]
        ? only.postings[0]
        : findPhrase(words);
    const form: FoundForm = {
      term: `"${kept.map((number) => this.#query.words[number]?.terms[0]).join(" ")}"`,
      kind: "word",
      weight: 1,
      written: [text.trim()],
      source,
      postings: inParts(source, parts),
    };
    this.#add(item, { ...item, text }, form.term, [form], kept);
  }

  #add(
    { isExcluded, isAlternative }: QueryItem,
    { text, start, end }: { readonly text: string; readonly start: number; readonly end: number },
    key: string,
    forms: readonly FoundForm[],
    numbers: readonly number[],
  ): void {
    if (isAlternative && this.#last && !isExcluded) {
      this.#last.forms.push(...forms);
      this.#last.numbers.push(...numbers);
      this.#last.input = this.#query.q.slice(this.#last.start, end).trim();
      this.#last.end = end;
      return;
    }
    const signed = `${isExcluded ? "-" : ""}${key}`;
    const known = this.#open.get(signed);
    if (known) {
      known.times += 1;
      this.#last = known;
      return;
    }
    const open = {
      input: text,
      start,
      end,
      forms: [...forms],
      numbers: [...numbers],
      isExcluded,
      times: 1,
    };
    this.#open.set(signed, open);
    if (!isExcluded) this.#last = open;
  }
}

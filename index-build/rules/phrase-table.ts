/** Phrases of one or more words, looked up at a place in the tokens of a text. */

import { WordForms } from "../article/text-words.ts";
import { readTokens, type Token } from "../recognize/tokens.ts";

interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** A phrase found in tokens. */
export interface PhraseMatch<Value> {
  readonly value: Value;
  readonly first: number;
  /** One past the last token. */
  readonly next: number;
}

const APOSTROPHES: ReadonlySet<string> = new Set(["'", "’", "ʼ"]);

/** What Arabic writes against a word: "and", prepositions, the article. Longest first. */
const ARABIC_PREFIX = /^(?:وال|بال|فال|لل|ال|و|ف|ب|ل)(?=\p{L}{2})/u;

const FIRST_ARABIC = 0x600;

/** Words without what is written against them: every table asks for that of the same words. */
const bare = new WordForms((word) => word.replace(ARABIC_PREFIX, ""));

/** A list of phrases; the longest one wins. Apostrophes between words do not count. */
export class PhraseTable<Value> {
  readonly #byFirst = new Map<string, Phrase<Value>[]>();
  /** Words that a phrase may end with: most look-ups end at once. */
  readonly #last = new Set<string>();
  #longest = 1;

  constructor(phrases: Iterable<readonly [phrase: string, value: Value]>) {
    for (const [phrase, value] of phrases) {
      const words = wordsOf(phrase);
      const [first] = words;
      if (first === undefined) continue;
      const known = this.#byFirst.get(first) ?? [];
      known.push({ words, value });
      known.sort((left, right) => right.words.length - left.words.length);
      this.#byFirst.set(first, known);
      this.#last.add(words.at(-1) ?? first);
      this.#longest = Math.max(this.#longest, words.length);
    }
  }

  /** The longest phrase that begins with token `at`; Arabic prefixes of its first word do not count. */
  at(tokens: readonly Token[], at: number): PhraseMatch<Value> | undefined {
    const word = tokens[at]?.word ?? "";
    const known = this.#byFirst.get(word) ?? this.#byBareFirst(word);
    // Most words begin no phrase.
    if (known === undefined) return undefined;
    for (const { words, value } of known) {
      const next = endOf(words, tokens, at);
      if (next !== undefined) return { value, first: at, next };
    }
    return undefined;
  }

  #byBareFirst(word: string): readonly Phrase<Value>[] | undefined {
    if (word.charCodeAt(0) < FIRST_ARABIC) return undefined;
    return this.#byFirst.get(bare.ofWord(word));
  }

  #mayEnd(word: string): boolean {
    return this.#last.has(word) || word.charCodeAt(0) >= FIRST_ARABIC;
  }

  /** The longest phrase that ends right before token `next`. */
  before(tokens: readonly Token[], next: number): PhraseMatch<Value> | undefined {
    const end = APOSTROPHES.has(tokens[next - 1]?.word ?? "") ? next - 1 : next;
    if (!this.#mayEnd(tokens[end - 1]?.word ?? "")) return undefined;
    // An apostrophe may stand behind each word.
    for (let first = Math.max(0, next - this.#longest * 2); first < next; first += 1) {
      const found = this.at(tokens, first);
      if (found && pastApostrophe(tokens, found.next) === next) return found;
      if (found?.next === next) return found;
    }
    return undefined;
  }
}

/** A table whose phrases have no value but being listed. */
export function phraseList(phrases: readonly string[]): PhraseTable<true> {
  return new PhraseTable(phrases.map((phrase) => [phrase, true] as const));
}

function wordsOf(phrase: string): string[] {
  return readTokens(phrase)
    .map(({ word }) => word)
    .filter((word) => !APOSTROPHES.has(word));
}

function endOf(words: readonly string[], tokens: readonly Token[], at: number): number | undefined {
  let token = at + 1;
  for (let i = 1; i < words.length; i += 1) {
    token = pastApostrophe(tokens, token);
    if (tokens[token]?.word !== words[i]) return undefined;
    token += 1;
  }
  return token;
}

function pastApostrophe(tokens: readonly Token[], at: number): number {
  return APOSTROPHES.has(tokens[at]?.word ?? "") ? at + 1 : at;
}

/**
 * Words of an article -> the names in it: the longest spelling of the list at each place, then the
 * ambiguous ones where their capitals or the rest of the article speak for them.
 */

import { isNameParticle, writtenKeys } from "../../src/analysis/spelling-key.ts";
import { NO_TERM, type ReadWords, type WordReader } from "../../src/analysis/word-reader.ts";
import { NameContext } from "./name-context.ts";
import type { NameEntry } from "./names.ts";
import {
  AS_WORD,
  type Meaning,
  makeSpellingTrie,
  type SpellingNode,
  type SpellingTrie,
} from "./spelling-trie.ts";

/** A name in a text. */
export interface Mention {
  readonly entry: NameEntry;
  /** Places of its first and last word among the words of the text. */
  readonly first: number;
  readonly last: number;
  /** Names whose spelling is part of this one. */
  readonly inner: readonly NameEntry[];
}

/** A word as it stands in spellings. */
interface KnownWord {
  readonly keys: readonly string[];
  /** Where spellings go on that begin with it, and those of them that take it as a stop word too. */
  readonly starts: readonly SpellingNode[];
  readonly stopStarts: readonly SpellingNode[];
  readonly isParticle: boolean;
}

interface Found {
  /** What the spelling has inside. */
  readonly inner: readonly Found[];
  /** Entries that the spelling means by itself, and those that it may mean. */
  readonly certain: readonly NameEntry[];
  readonly ambiguous: readonly NameEntry[];
  readonly first: number;
  readonly last: number;
}

/** A text whose names are looked for. */
interface NamedText {
  readonly text: string;
  readonly words: ReadWords;
  readonly reader: WordReader;
}

/** What may stand between two words of one name, `'s` and `d'` too. A comma or a full stop may not. */
const BETWEEN_WORDS = /^(?:['’]s)?[\s\-‐‑–'’‘"“”«»#_]*(?:[dl]['’])?$/iu;
const BLANK_LINE = /\n\s*\n/u;
const POINTED = /\p{Lu}\.\p{Lu}$/u;

/** Longest stretch between two words of one name, in UTF-16 code units. */
const MAX_BETWEEN = 4;

const SPACE = 0x20;

/** How far around a word in capitals the text is looked at to tell whether it is all in capitals. */
const AROUND = 40;

/** A word in capitals right beside it that is too long for an abbreviation: "UN PORTABLE". */
const SHOUT_BEFORE = /\p{Lu}{5,}\P{L}*$/u;
const SHOUT_AFTER = /^\P{L}*\p{Lu}{5,}/u;

const NO_WORD: KnownWord = { keys: [], starts: [], stopStarts: [], isParticle: false };

/** Finds the names of a list in texts. */
export class NameFinder {
  readonly #trie: SpellingTrie;
  readonly #context: NameContext;
  /** By number of a word. */
  #known: (KnownWord | undefined)[] = [];
  #generation = -1;

  constructor(entries: readonly NameEntry[]) {
    this.#trie = makeSpellingTrie(entries);
    this.#context = new NameContext(entries, ancestorsOf);
  }

  /**
   * Finds the names among the words of a text.
   *
   * @param reader That has read the words.
   * @param known Names that are certain from elsewhere, such as from the title of the text; those
   *   found here for certain are added.
   * @returns In reading order, without overlap.
   */
  find(text: string, words: ReadWords, reader: WordReader, known: Set<string>): Mention[] {
    if (reader.generation !== this.#generation) {
      this.#known = [];
      this.#generation = reader.generation;
    }
    const found = this.#findAll({ text, words, reader }, known);
    const mentions: Mention[] = [];
    for (const one of found) {
      const entry = this.#choose(one, known);
      if (!entry) continue;
      const inner = one.inner.flatMap((inside) => this.#choose(inside, known) ?? []);
      mentions.push({ entry, first: one.first, last: one.last, inner });
    }
    return mentions;
  }

  #choose({ certain, ambiguous }: Found, known: ReadonlySet<string>): NameEntry | undefined {
    return (
      ambiguous.find(({ id }) => known.has(id)) ??
      certain[0] ??
      this.#context.choose(ambiguous, known)
    );
  }

  #findAll(named: NamedText, known: Set<string>): Found[] {
    const found: Found[] = [];
    const { words } = named.words;
    for (let place = 0; place < named.words.count; place += 1) {
      // Nearly every word ends here: it costs one look into an array.
      const word = this.#wordOf(words[place] ?? 0, named.reader);
      if (word.starts.length === 0) continue;
      const match = this.#longestAt(place, word, named, named.words.count - 1);
      if (!match) continue;
      found.push({ ...match, inner: this.#findInside(match, named) });
      for (const { id } of match.certain) known.add(id);
      place = match.last;
    }
    return found;
  }

  /** The names whose spelling is part of a longer one: Aleppo in "Aleppo governorate". */
  #findInside({ first, last }: Found, named: NamedText): Found[] {
    const inside: Found[] = [];
    for (let place = first; place <= last && first < last; place += 1) {
      const word = this.#wordOf(named.words.words[place] ?? 0, named.reader);
      const limit = place === first ? last - 1 : last;
      const match = this.#longestAt(place, word, named, limit);
      if (match) inside.push(match);
    }
    return inside;
  }

  #longestAt(
    first: number,
    { starts, stopStarts }: KnownWord,
    named: NamedText,
    limit: number,
  ): Found | undefined {
    const { text, words, reader } = named;
    let nodes = words.terms[first] === NO_TERM ? stopStarts : starts;
    let longest = meantBy(nodes, named, first, first);
    for (let place = first + 1; place <= limit && nodes.length > 0; place += 1) {
      if (!areNeighbors(text, words, place)) break;
      const word = this.#wordOf(words.words[place] ?? 0, reader);
      const following = follow(nodes, word.keys, words.terms[place] !== NO_TERM);
      // The article of Latin letters is in no key: "Front al-Nosra".
      if (following.length === 0 && word.isParticle) continue;
      nodes = following;
      longest = meantBy(nodes, named, first, place) ?? longest;
    }
    return longest;
  }

  #wordOf(word: number, reader: WordReader): KnownWord {
    const known = this.#known[word];
    if (known) return known;
    const { folded, isArabic } = reader.formOf(word);
    const keys = writtenKeys(folded, isArabic).filter((key) => this.#trie.words.has(key));
    const isParticle = isNameParticle(folded);
    const starts = follow([this.#trie.root], keys, true);
    const stopStarts = follow([this.#trie.root], keys, false);
    const isKnown = keys.length > 0 || isParticle;
    const made = isKnown ? { keys, starts, stopStarts, isParticle } : NO_WORD;
    this.#known[word] = made;
    return made;
  }
}

/** Where spellings go on behind a word. */
function follow(
  nodes: readonly SpellingNode[],
  keys: readonly string[],
  isTerm: boolean,
): readonly SpellingNode[] {
  const following: SpellingNode[] = [];
  for (const { next } of nodes) {
    for (const key of keys) {
      const plain = next.get(key);
      if (plain) following.push(plain);
      const asWord = isTerm ? next.get(AS_WORD + key) : undefined;
      if (asWord) following.push(asWord);
    }
  }
  return following;
}

/** What the words from `first` to `last` mean, if a spelling ends there and they are written like it. */
function meantBy(
  nodes: readonly SpellingNode[],
  { text, words, reader }: NamedText,
  first: number,
  last: number,
): Found | undefined {
  const meanings = nodes.flatMap((node) => node.meanings);
  if (meanings.length === 0) return undefined;
  const start = words.starts[first] ?? 0;
  const end = words.ends[last] ?? 0;
  const written = text.slice(start, end);
  const hasCapitals = isAllCapitals(written);
  const hasArticle =
    first > 0 &&
    isNameParticle(reader.formOf(words.words[first - 1] ?? 0).folded) &&
    areNeighbors(text, words, first);
  let capitals = 0;
  for (let place = first; place <= last; place += 1) capitals += words.capitals[place] ?? 0;
  const isCertain = ({ isAmbiguous, certainAs, isWordOtherwise }: Meaning): boolean =>
    !isAmbiguous ||
    certainAs.some((one) => one.text === written && (hasArticle || !one.hasArticle)) ||
    (isWordOtherwise && isAmongSmallLetters(text, start, end));
  const meant = meanings.filter(
    (meaning) => capitals >= meaning.capitals && (hasCapitals || !meaning.isAbbreviation),
  );
  if (meant.length === 0) return undefined;
  return {
    certain: meant.filter(isCertain).map(({ entry }) => entry),
    ambiguous: meant.filter((meaning) => !isCertain(meaning)).map(({ entry }) => entry),
    first,
    last,
    inner: [],
  };
}

function isAllCapitals(written: string): boolean {
  return written === written.toUpperCase();
}

/** True where most letters around are small: a word in capitals is an abbreviation there, no shout. */
function isAmongSmallLetters(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  if (SHOUT_BEFORE.test(before) || SHOUT_AFTER.test(after)) return false;
  const around = before + after;
  const small = around.match(/\p{Ll}/gu)?.length ?? 0;
  return small > (around.match(/\p{Lu}/gu)?.length ?? 0);
}

function areNeighbors(text: string, { starts, ends }: ReadWords, place: number): boolean {
  const from = ends[place - 1] ?? 0;
  const to = starts[place] ?? 0;
  if (to - from === 1 && text.charCodeAt(from) === SPACE) return true;
  if (to - from > MAX_BETWEEN) return false;
  const between = text.slice(from, to);
  if (BETWEEN_WORDS.test(between)) return !BLANK_LINE.test(between);
  // The last point of "U.S." is its own.
  return between === ". " && POINTED.test(text.slice(Math.max(0, from - 3), from));
}

/** Ids of what an entry belongs to, directly or not, nearest first, each once. */
export function ancestorsOf(entry: NameEntry, byId: ReadonlyMap<string, NameEntry>): string[] {
  const ancestors: string[] = [];
  const open = [...entry.partOf];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (ancestors.includes(id)) continue;
    ancestors.push(id);
    open.push(...(byId.get(id)?.partOf ?? []));
  }
  return ancestors;
}

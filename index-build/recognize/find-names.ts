/**
 * Words of an article -> the names in it: the longest spelling of the list at each place, then the
 * ambiguous ones where the rest of the article speaks for them.
 */

import { isNameParticle, possibleKeys, wordsOf } from "../../src/analysis/spelling-key.ts";
import type { ReadWords, WordReader } from "../../src/analysis/word-reader.ts";
import { type NameEntry, nameLanguages } from "./names.ts";

/** A name in a text. */
export interface Mention {
  readonly entry: NameEntry;
  /** Places of its first and last word among the words of the text. */
  readonly first: number;
  readonly last: number;
}

/** What a spelling may mean. */
interface Meaning {
  readonly entry: NameEntry;
  readonly isAmbiguous: boolean;
  /** A name that is written with a capital is not meant by a word without one. */
  readonly needsCapital: boolean;
}

/** A spelling, word by word: what it means if it ends here, and what may follow. */
interface SpellingNode {
  readonly meanings: Meaning[];
  readonly next: Map<string, SpellingNode>;
}

interface Found {
  readonly meanings: readonly Meaning[];
  readonly first: number;
  readonly last: number;
}

/** What may stand between two words of one name, `'s` and `d'` too. A comma or a full stop may not. */
const BETWEEN_WORDS = /^(?:['’]s)?[\s\-‐‑–'’‘"“”«»#_]*(?:[dl]['’])?$/iu;

/** Longest stretch between two words of one name, in UTF-16 code units. */
const MAX_BETWEEN = 4;

/** Nothing is known yet of a word. */
const UNKNOWN = -2;
/** No spelling has the word. */
const IN_NO_SPELLING = -1;

/** Finds the names of a list in texts. */
export class NameFinder {
  readonly #root: SpellingNode = { meanings: [], next: new Map() };
  readonly #inSpellings = new Set<string>();
  readonly #relatives: (entry: NameEntry) => ReadonlySet<string>;
  /** By number of a word, the number of its keys among {@link #keys}. */
  #keysOfWords: number[] = [];
  readonly #keys: string[][] = [];
  #generation = -1;

  constructor(entries: readonly NameEntry[]) {
    for (const entry of entries) this.#addEntry(entry);
    this.#relatives = relativesAmong(entries);
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
      this.#keysOfWords = [];
      this.#generation = reader.generation;
    }
    const found: Found[] = [];
    for (let place = 0; place < words.count; place += 1) {
      const match = this.#longestAt(place, text, words, reader);
      if (!match) continue;
      found.push(match);
      place = match.last;
    }
    for (const { meanings } of found) {
      for (const { entry, isAmbiguous } of meanings) if (!isAmbiguous) known.add(entry.id);
    }
    return found.flatMap(({ meanings, first, last }) => {
      const entry = this.#choose(meanings, known);
      return entry ? [{ entry, first, last }] : [];
    });
  }

  #addEntry(entry: NameEntry): void {
    const ambiguous = new Set(entry.ambiguous);
    for (const spelling of new Set(nameLanguages.flatMap((language) => entry.names[language]))) {
      const words = wordsOf(spelling);
      const own = words.filter(({ isParticle }) => !isParticle);
      let node = this.#root;
      for (const { key } of own.length > 0 ? own : words) {
        this.#inSpellings.add(key);
        const next = node.next.get(key) ?? { meanings: [], next: new Map() };
        node.next.set(key, next);
        node = next;
      }
      if (node.meanings.some((meaning) => meaning.entry === entry)) continue;
      const needsCapital = own.length < 2 && /^\P{L}*\p{Lu}/u.test(spelling);
      node.meanings.push({ entry, isAmbiguous: ambiguous.has(spelling), needsCapital });
    }
  }

  #longestAt(first: number, text: string, words: ReadWords, reader: WordReader): Found | undefined {
    let longest: Found | undefined;
    let nodes: readonly SpellingNode[] = [this.#root];
    for (let place = first; place < words.count; place += 1) {
      if (place > first && !areNeighbors(text, words, place)) break;
      const keys = this.#keysOf(words.words[place] ?? 0, reader);
      const following = nodes.flatMap(({ next }) => keys.flatMap((key) => next.get(key) ?? []));
      if (following.length === 0) {
        // The article of Latin letters is in no key: "Front al-Nosra".
        const { folded } = reader.formOf(words.words[place] ?? 0);
        if (place > first && isNameParticle(folded)) continue;
        break;
      }
      nodes = following;
      const hasCapital = words.capitals[first] === 1 || place > first;
      const meanings = nodes
        .flatMap((node) => node.meanings)
        .filter(({ needsCapital }) => hasCapital || !needsCapital);
      if (meanings.length > 0) longest = { meanings, first, last: place };
    }
    return longest;
  }

  #keysOf(word: number, reader: WordReader): readonly string[] {
    const known = this.#keysOfWords[word] ?? UNKNOWN;
    if (known !== UNKNOWN) return this.#keys[known] ?? [];
    const { folded, isArabic } = reader.formOf(word);
    const keys = possibleKeys(folded, isArabic).filter((key) => this.#inSpellings.has(key));
    this.#keysOfWords[word] = keys.length === 0 ? IN_NO_SPELLING : this.#keys.push(keys) - 1;
    return keys;
  }

  /**
   * The entry meant. A certain spelling means its entry, unless it is another's ambiguous one and the
   * article names that other one for certain; an ambiguous one means who else the article is about.
   */
  #choose(meanings: readonly Meaning[], known: ReadonlySet<string>): NameEntry | undefined {
    const named = meanings.find(({ entry, isAmbiguous }) => isAmbiguous && known.has(entry.id));
    const certain = meanings.find(({ isAmbiguous }) => !isAmbiguous);
    const chosen =
      named ??
      certain ??
      meanings.find(({ entry }) => [...this.#relatives(entry)].some((id) => known.has(id)));
    return chosen?.entry;
  }
}

function areNeighbors(text: string, { starts, ends }: ReadWords, place: number): boolean {
  const from = ends[place - 1] ?? 0;
  const to = starts[place] ?? 0;
  return to - from <= MAX_BETWEEN && BETWEEN_WORDS.test(text.slice(from, to));
}

/**
 * Gives the ids whose mention speaks for an entry: what it belongs to and what belongs to it, directly.
 * For a place a country is too wide to tell anything: half of the archive may be about it.
 */
function relativesAmong(entries: readonly NameEntry[]): (entry: NameEntry) => ReadonlySet<string> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const children = new Map<string, string[]>();
  for (const { id, partOf } of entries) {
    for (const parent of partOf) children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const memo = new Map<string, ReadonlySet<string>>();
  return (entry) => {
    const known = memo.get(entry.id);
    if (known) return known;
    const isWide = (id: string): boolean => byId.get(id)?.kind === "country";
    const parents = ancestorsOf(entry, byId).filter((id) => entry.class !== "place" || !isWide(id));
    const relatives = new Set([...parents, ...(children.get(entry.id) ?? [])]);
    memo.set(entry.id, relatives);
    return relatives;
  };
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

/** The spellings of a list of names, word by word, for whoever walks along the words of a text. */

import { spellingKey, wordsOf } from "../../src/analysis/spelling-key.ts";
import { type NameEntry, nameLanguages } from "./names.ts";

/** A spelling as it stands on the list. */
interface Writing {
  /** From its first word that is no article. */
  readonly text: string;
  /** True with the Arabic article in front: `Al-Bab`, where `Bab` may be any gate. */
  readonly hasArticle: boolean;
}

/** What a spelling may mean. */
export interface Meaning {
  readonly entry: NameEntry;
  /** True when one of the entry's spellings that fall together here also means something else. */
  readonly isAmbiguous: boolean;
  /** Of an ambiguous one, the writings that mean nothing else: `ISIS` where `Isis` may be a goddess. */
  readonly certainAs: readonly Writing[];
  /**
   * How many words must have a capital. A name of one word that is listed with one is not meant
   * without it, nor is an ambiguous name of several words without all of its: `Le Monde`.
   */
  readonly capitals: number;
  /** True for an ambiguous abbreviation, which is meant in capitals only: `WHO`. */
  readonly isAbbreviation: boolean;
  /** True for an abbreviation that is a common word otherwise: its capitals tell that it is none. */
  readonly isWordOtherwise: boolean;
}

/** A spelling as far as it was followed: what it means if it ends here, and what may follow. */
export interface SpellingNode {
  readonly meanings: readonly Meaning[];
  readonly next: ReadonlyMap<string, SpellingNode>;
}

/** All spellings of a list. */
export interface SpellingTrie {
  readonly root: SpellingNode;
  /** Every word that is in a spelling, as it is in {@link SpellingNode.next} but for {@link AS_WORD}. */
  readonly words: ReadonlySet<string>;
}

/**
 * Stands before a word of a spelling that a text must mean as a word: `Alep-Est` is the east of the
 * town, in `Alep est assiégée` it is not.
 */
export const AS_WORD = "^";

const EAST = "est";

/** Words on no stop list that abbreviations look like; in capitals they are not meant. */
const likeAbbreviations: ReadonlySet<string> = new Set("eau pit tip who".split(" "));

const ABBREVIATION = /^\p{Lu}{2,}$/u;
const CAPITAL_FIRST = /^\P{L}*\p{Lu}/u;

interface OpenNode extends SpellingNode {
  readonly meanings: Meaning[];
  readonly next: Map<string, OpenNode>;
}

/** Makes the trie of the spellings of entries. */
export function makeSpellingTrie(entries: readonly NameEntry[]): SpellingTrie {
  const root: OpenNode = { meanings: [], next: new Map() };
  const words = new Set<string>();
  for (const entry of entries) {
    const isAmbiguous = ambiguityOf(entry);
    for (const spelling of new Set(nameLanguages.flatMap((language) => entry.names[language]))) {
      const keys = keysOf(spelling);
      const node = nodeAt(root, keys);
      for (const key of keys) words.add(key.replace(AS_WORD, ""));
      addMeaning(node, meaningOf(entry, spelling, isAmbiguous(spelling)));
    }
  }
  return { root, words };
}

/** Tells of an entry's spelling whether it is declared ambiguous: as it stands, or in another writing. */
function ambiguityOf({ names, ambiguous }: NameEntry): (spelling: string) => boolean {
  const all = new Set(nameLanguages.flatMap((language) => names[language]));
  const declared = new Set(ambiguous);
  const keys = new Set(ambiguous.filter((spelling) => !all.has(spelling)).map(spellingKey));
  return (spelling) => declared.has(spelling) || (keys.size > 0 && keys.has(spellingKey(spelling)));
}

function keysOf(spelling: string): string[] {
  const words = wordsOf(spelling);
  const own = words.filter(({ isParticle }) => !isParticle);
  return (own.length > 0 ? own : words).map(({ written, start }) => {
    const isEast = written === EAST && spelling[start] === "E";
    return isEast ? AS_WORD + written : written;
  });
}

function nodeAt(root: OpenNode, keys: readonly string[]): OpenNode {
  let node = root;
  for (const key of keys) {
    const next = node.next.get(key) ?? { meanings: [], next: new Map() };
    node.next.set(key, next);
    node = next;
  }
  return node;
}

function meaningOf(entry: NameEntry, spelling: string, isAmbiguous: boolean): Meaning {
  const words = wordsOf(spelling);
  const own = words.filter(({ isParticle }) => !isParticle);
  const capitals = own.filter(({ start, end }) => CAPITAL_FIRST.test(spelling.slice(start, end)));
  const hasArticle = words[0]?.isParticle === true;
  const isOneWord = own.length < 2;
  const isAbbreviation = isAmbiguous && ABBREVIATION.test(spelling);
  return {
    entry,
    isAmbiguous,
    certainAs: isAmbiguous ? [] : [{ text: spelling.slice(own[0]?.start), hasArticle }],
    capitals: isOneWord || isAmbiguous ? capitals.length : 0,
    isAbbreviation,
    isWordOtherwise:
      isAbbreviation && words.every(({ isEmpty, key }) => isEmpty || likeAbbreviations.has(key)),
  };
}

/** Adds what a spelling means; spellings of one entry that fall together are one meaning. */
function addMeaning(node: OpenNode, meaning: Meaning): void {
  const place = node.meanings.findIndex(({ entry }) => entry === meaning.entry);
  const other = node.meanings[place];
  if (!other) {
    node.meanings.push(meaning);
    return;
  }
  node.meanings[place] = {
    entry: meaning.entry,
    isAmbiguous: other.isAmbiguous || meaning.isAmbiguous,
    certainAs: [...other.certainAs, ...meaning.certainAs],
    capitals: Math.min(other.capitals, meaning.capitals),
    isAbbreviation: other.isAbbreviation && meaning.isAbbreviation,
    isWordOtherwise: other.isWordOtherwise && meaning.isWordOtherwise,
  };
}

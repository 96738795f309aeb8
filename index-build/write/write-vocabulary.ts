/** Words, names and titles -> what mends typing errors, and what completes what is being typed. */

import { spellingKey } from "../../src/analysis/spelling-key.ts";
import type { Manifest, Section } from "../../src/contract/manifest.ts";
import { type CompletionEntry, writeCompletionTable } from "../../src/engine/completion-writer.ts";
import { writeSpellingTable } from "../../src/engine/spelling-writer.ts";
import type { KnownSpelling } from "../postings/known-spellings.ts";
import type { WordFrequency } from "../postings/word-frequencies.ts";

/** What readers of the archive may type. */
export interface Vocabulary {
  readonly words: readonly WordFrequency[];
  readonly spellings: readonly KnownSpelling[];
  readonly titles: readonly { readonly title: string; readonly id: string }[];
}

type Put = (section: Section, bytes: Uint8Array) => string;

/** Letters of a title that count when it is completed: who types more has found it. */
const TITLE_KEY_LENGTH = 40;

/** Longest title offered, in code points; longer ones are cut at a word. */
const TITLE_LENGTH = 120;

/**
 * Words offered stand in this many articles at least, where the archive is not small: what stands in
 * one article is as often a misprint.
 */
const OFTEN = 2;
const SMALL_ARCHIVE_WORDS = 20_000;

/** Writes the tables of spellings and completions. */
export function writeVocabulary(
  vocabulary: Vocabulary,
  put: Put,
): Pick<Manifest, "spelling" | "suggest"> {
  const spelling = writeSpellingTable(spellingWords(vocabulary));
  const suggest = writeCompletionTable(completions(vocabulary));
  return {
    spelling: {
      first: spelling.first,
      files: spelling.files.map((file) => put("spelling", file)).join(""),
    },
    suggest: {
      first: suggest.first,
      files: suggest.files.map((file) => put("suggest", file)).join(""),
    },
  };
}

/**
 * The words of the articles, and those of names and of the lexicon. Whoever types one that no article
 * has is told so, and not given a word that looks like it.
 */
function* spellingWords({ words, spellings }: Vocabulary): Generator<readonly [string, number]> {
  const known = new Set<string>();
  for (const { word, articles } of words) {
    known.add(word);
    yield [word, articles];
  }
  const listed = new Map<string, number>();
  for (const { text, articles } of spellings) {
    for (const word of spellingKey(text).split(" ")) {
      if (!known.has(word))
        listed.set(word, Math.max(listed.get(word) ?? 0, Math.min(1, articles)));
    }
  }
  yield* listed;
}

function* completions({ words, spellings, titles }: Vocabulary): Generator<CompletionEntry> {
  const least = words.length > SMALL_ARCHIVE_WORDS ? OFTEN : 1;
  for (const { word, shown, articles } of words) {
    if (articles < least || word.length < 3) continue;
    yield { text: shown, kind: "word", weight: weightOf(articles), id: "", keys: [word] };
  }
  for (const { text, id, articles } of spellings) {
    if (id === "" || articles === 0) continue;
    yield { text, kind: "name", weight: weightOf(articles), id, keys: [spellingKey(text)] };
  }
  for (const { title, id } of titles) {
    const key = spellingKey(title).slice(0, TITLE_KEY_LENGTH);
    if (key === "") continue;
    yield { text: cutTitle(title), kind: "title", weight: 1, id, keys: [key] };
  }
}

/** From 1 to 255, by powers of the square root of two. */
function weightOf(articles: number): number {
  return Math.min(255, 1 + Math.round(2 * Math.log2(Math.max(1, articles))));
}

function cutTitle(title: string): string {
  const points = [...title];
  if (points.length <= TITLE_LENGTH) return title;
  const cut = points.slice(0, TITLE_LENGTH).join("");
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), TITLE_LENGTH / 2))}…`;
}

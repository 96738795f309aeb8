/**
 * The words of dates: `data/rules/dates.json`, read once. Phrases of a language are found along a trie
 * of folded words; what a phrase means is told by its category and value, the grammar is code.
 */

import { readFileSync } from "node:fs";
import type { LanguageCode } from "../../src/analysis/languages.ts";
import { WordForms } from "../article/text-words.ts";

const numericCategories = [
  ...[
    "month",
    "weekday",
    "weekdays",
    "number",
    "tens",
    "hundred",
    "thousand",
    "ordinal",
    "quantity",
  ],
  ...["day", "sameDay", "clock", "decade"],
];
const namedCategories = [
  ...["unit", "unitLetter", "pair", "part", "half", "season", "holiday", "frequency", "roles"],
];

/** Categories without which nothing is an expression of time; "of" and "one" alone never are. */
const solidCategories: ReadonlySet<string> = new Set([
  ...["month", "weekday", "weekdays", "unit", "pair", "day", "sameDay", "part", "clock", "season"],
  ...["holiday", "frequency", "now", "soon", "soFar", "decade"],
]);

/** The reading of a phrase that can carry an expression. */
export const SOLID = "solid";

/** Roles in which no expression begins: what stands between its parts or behind it. */
const innerRoles: ReadonlySet<string> = new Set([
  ...[
    "of",
    "in",
    "inSeason",
    "and",
    "to",
    "ago",
    "ahead",
    "fromNow",
    "suffix",
    "doubtful",
    "plural",
  ],
  ...["minus", "past", "near", "behind", "onwards", "willBe", "lasting", "oclock", "weekOf"],
  ...[
    "dateLabel",
    "publishedLabel",
    "within",
    "countedFrom",
    "hundred",
    "unitLetter",
    "sinceBehind",
    "untilBehind",
  ],
]);

/** The reading of a phrase that an expression can begin with. */
export const OPENS = "opens";

/** What a phrase may mean: the value of each category, and 1 for each of its roles. */
export type Readings = ReadonlyMap<string, number | string>;

/** A node of the trie: the words that may follow, and what the phrase so far means. */
export interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  readings: Map<string, number | string> | undefined;
}

const rulesFile = new URL("../../data/rules/dates.json", import.meta.url);
let tries: ReadonlyMap<string, PhraseNode> | undefined;

/**
 * The trie of a language's phrases; that of English for `"und"`, whose numeric dates are the same.
 *
 * @throws {Error} Once, when the file is malformed: with the language, the category and the value.
 */
export function phrasesOf(language: LanguageCode): PhraseNode {
  tries ??= readRules(readFileSync(rulesFile, "utf8"));
  const trie = tries.get(language === "und" ? "en" : language);
  if (trie === undefined) throw new Error(`dates.json has no language ${language}.`);
  return trie;
}

/** Reads the text of the file. @throws {Error} When it is malformed, with the key. */
export function readRules(json: string): ReadonlyMap<string, PhraseNode> {
  const languages = entriesOf(JSON.parse(json), "dates.json");
  return new Map(
    languages.map(([language, categories]) => [
      language,
      trieOf(categories, `dates.json: ${language}`),
    ]),
  );
}

function trieOf(categories: unknown, place: string): PhraseNode {
  const root: PhraseNode = { next: new Map(), readings: undefined };
  for (const [category, values] of entriesOf(categories, place)) {
    addCategory(root, category, values, `${place}.${category}`);
  }
  return root;
}

function addCategory(root: PhraseNode, category: string, values: unknown, place: string): void {
  const isNumeric = numericCategories.includes(category);
  if (!isNumeric && !namedCategories.includes(category)) throw new Error(`${place} is not known.`);
  for (const [value, phrases] of entriesOf(values, place)) {
    const meaning = isNumeric ? Number(value) : value;
    if (Number.isNaN(meaning)) throw new Error(`${place}.${value} is not a number.`);
    const [key, reading] = category === "roles" ? [value, 1] : [category, meaning];
    for (const phrase of phrasesIn(phrases, `${place}.${value}`))
      addPhrase(root, phrase, key, reading);
  }
}

function addPhrase(root: PhraseNode, phrase: string, key: string, value: number | string): void {
  let node = root;
  for (const word of wordsOf(phrase)) {
    const known = node.next.get(word);
    const following = known ?? { next: new Map(), readings: undefined };
    if (known === undefined) node.next.set(word, following);
    node = following;
  }
  node.readings ??= new Map();
  node.readings.set(key, value);
  if (!innerRoles.has(key)) node.readings.set(OPENS, 1);
  if (solidCategories.has(key)) node.readings.set(SOLID, 1);
}

function wordsOf(phrase: string): string[] {
  return Array.from(phrase.matchAll(/[\p{L}\p{M}]+|\p{Nd}+|[^\s\p{L}\p{M}]/gu), ([word]) =>
    foldWord(word),
  );
}

function phrasesIn(value: unknown, place: string): readonly string[] {
  const isList =
    Array.isArray(value) && value.every((one) => typeof one === "string" && one.trim() !== "");
  if (!isList) throw new Error(`${place} is not a list of phrases.`);
  return value;
}

function entriesOf(value: unknown, place: string): [string, unknown][] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error(`${place} is not an object.`);
  }
  return Object.entries(value);
}

const plainWord = /^[a-z]+$/;

/** Words in the form in which the trie has them: small letters without marks, one form of alef, ya and ta. */
export const foldedWords: WordForms<string> = new WordForms(fold);

/** A word in the form of {@link foldedWords}. */
export function foldWord(word: string): string {
  return foldedWords.ofWord(word);
}

function fold(word: string): string {
  const lower = word.toLowerCase();
  if (plainWord.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(/\p{M}+|\u0640/gu, "")
    .replaceAll("\u0649", "\u064a")
    .replaceAll("\u0629", "\u0647")
    .replaceAll("’", "'");
}

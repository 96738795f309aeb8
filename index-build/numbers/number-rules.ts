/** The words of numbers in each language, from `data/rules/numbers.json`. */

import { z } from "zod";
import { foldWord, readTokens } from "../recognize/tokens.ts";
import { readRules } from "../rules/read-rules.ts";

/** The languages whose numbers are read. */
export type NumberLanguage = "ar" | "en" | "fr";

/** What a word does in a number. */
export interface NumberWord {
  readonly role:
    | "value"
    | "hundred"
    | "scale"
    | "collective"
    | "approximate"
    /** A whole number of a scale in one word: Arabic "two thousand". */
    | "dual";
  /** What it adds, or what it multiplies by. */
  readonly value: number;
}

/** The number words of one language, as {@link foldWord} writes them. */
export interface NumberRules {
  readonly words: ReadonlyMap<string, NumberWord>;
  /** Every word that may begin a number, vague ones, ordinals and articles too. */
  readonly opening: ReadonlySet<string>;
  /** Plurals that mean no number by themselves: "thousands", "millions", "hundreds". */
  readonly plurals: ReadonlySet<string>;
  /** Denominators by word. */
  readonly fractions: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly ordinalEndings: ReadonlySet<string>;
  readonly half: ReadonlySet<string>;
  readonly quarter: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Words for one that are pronouns or articles as well. */
  readonly ones: ReadonlySet<string>;
  /** What stands before a pronoun that looks like one: "the one", "this one". */
  readonly notOneAfter: ReadonlySet<string>;
  /** "and": between parts of a number, and of "between two and three". */
  readonly and: ReadonlySet<string>;
  readonly point: ReadonlySet<string>;
  readonly over: ReadonlySet<string>;
  readonly negative: ReadonlySet<string>;
  /** "of" between an approximate number and its scale: "une dizaine de milliers". */
  readonly of: ReadonlySet<string>;
  readonly percent: ReadonlySet<string>;
  /** Pairs of words that mean percent, joined by a space. */
  readonly percentPhrases: ReadonlySet<string>;
  /** Phrases of a vague number by their first word, longest first. */
  readonly vague: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly rangeOpen: ReadonlySet<string>;
  readonly rangeJoin: ReadonlySet<string>;
  /** Verbs after which "from 2 to 3" is a change, not a range. */
  readonly change: ReadonlySet<string>;
}

const wordList = z.array(z.string().min(1));
const wordValues = z.record(z.string().min(1), z.number());
const languageRules = z.strictObject({
  values: wordValues,
  hundred: wordList,
  /** Powers of ten. */
  scales: z.record(z.string().min(1), z.int().min(1).max(15)),
  duals: wordValues,
  collectives: wordValues,
  approximate: wordValues,
  plurals: wordList,
  half: wordList,
  quarter: wordList,
  fractions: wordValues,
  ordinals: wordValues,
  ordinalEndings: wordList,
  articles: wordList,
  ones: wordList,
  notOneAfter: wordList,
  and: wordList,
  point: wordList,
  over: wordList,
  negative: wordList,
  of: wordList,
  percent: wordList,
  percentPhrases: wordList,
  vague: wordList,
  rangeOpen: wordList,
  rangeJoin: wordList,
  change: wordList,
});
const numbersFile = z.strictObject({ ar: languageRules, en: languageRules, fr: languageRules });

type LanguageRules = z.infer<typeof languageRules>;

let rulesByLanguage: Readonly<Record<NumberLanguage, NumberRules>> | undefined;

/**
 * Returns the number words of a language. The file is read once.
 *
 * @throws {Error} When the file is malformed.
 */
export function numberRules(language: NumberLanguage): NumberRules {
  rulesByLanguage ??= readNumberRules();
  return rulesByLanguage[language];
}

function readNumberRules(): Readonly<Record<NumberLanguage, NumberRules>> {
  const { ar, en, fr } = readRules("numbers", numbersFile);
  return { ar: toRules(ar), en: toRules(en), fr: toRules(fr) };
}

function toRules(rules: LanguageRules): NumberRules {
  const words = toWords(rules);
  const vague = byFirstWord(rules.vague);
  const others = [rules.articles, Object.keys(rules.ordinals), Object.keys(rules.fractions)].flat();
  return {
    words,
    opening: new Set([...words.keys(), ...vague.keys(), ...others.map(foldWord)]),
    plurals: folded(rules.plurals),
    fractions: foldedValues(rules.fractions),
    ordinals: foldedValues(rules.ordinals),
    ordinalEndings: folded(rules.ordinalEndings),
    half: folded(rules.half),
    quarter: folded(rules.quarter),
    articles: folded(rules.articles),
    ones: folded(rules.ones),
    notOneAfter: folded(rules.notOneAfter),
    and: folded(rules.and),
    point: folded(rules.point),
    over: folded(rules.over),
    negative: folded(rules.negative),
    of: folded(rules.of),
    percent: folded(rules.percent),
    percentPhrases: new Set(rules.percentPhrases.map((phrase) => phraseWords(phrase).join(" "))),
    vague,
    rangeOpen: folded(rules.rangeOpen),
    rangeJoin: folded(rules.rangeJoin),
    change: folded(rules.change),
  };
}

function toWords(rules: LanguageRules): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  const add = (role: NumberWord["role"], values: Readonly<Record<string, number>>): void => {
    for (const [word, value] of Object.entries(values)) words.set(foldWord(word), { role, value });
  };
  add("value", rules.values);
  add("approximate", rules.approximate);
  add("collective", rules.collectives);
  add("dual", rules.duals);
  for (const [word, power] of Object.entries(rules.scales)) {
    words.set(foldWord(word), { role: "scale", value: 10 ** power });
  }
  for (const word of rules.hundred) words.set(foldWord(word), { role: "hundred", value: 100 });
  return words;
}

function folded(words: readonly string[]): Set<string> {
  return new Set(words.map(foldWord));
}

function foldedValues(values: Readonly<Record<string, number>>): Map<string, number> {
  return new Map(Object.entries(values).map(([word, value]) => [foldWord(word), value]));
}

/** The words of a phrase as tokens have them. */
function phraseWords(phrase: string): string[] {
  return readTokens(phrase).map(({ word }) => word);
}

function byFirstWord(phrases: readonly string[]): Map<string, string[][]> {
  const byFirst = new Map<string, string[][]>();
  const sorted = phrases.map(phraseWords).sort((left, right) => right.length - left.length);
  for (const words of sorted) {
    const [first = ""] = words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  return byFirst;
}

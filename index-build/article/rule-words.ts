/** Reads the word lists of `data/rules`, the form that the README there describes. */

import { readFileSync } from "node:fs";

/** One list: words by the language that they belong to; `any` for what every language writes so. */
export type RuleWords = ReadonlyMap<string, readonly string[]>;

const languages: ReadonlySet<string> = new Set(["fr", "en", "ar", "other", "any"]);

/**
 * Reads `data/rules/<subject>.json`, an object of lists by name, each an object of words by language.
 *
 * @returns A function that gives the list of a name.
 * @throws {Error} When the file is not of that form, or has no list of the name asked for; the message
 *   tells the file and the key.
 */
export function readRuleWords(subject: string): (name: string) => RuleWords {
  const file = `data/rules/${subject}.json`;
  const json = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  const lists = new Map<string, RuleWords>();
  for (const [name, list] of entriesOf(parse(json, file), file)) {
    lists.set(name, readList(list, `${file}: "${name}"`));
  }
  return (name) => {
    const list = lists.get(name);
    if (list === undefined) throw new Error(`${file} has no list "${name}".`);
    return list;
  };
}

function parse(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new Error(`${file} is not JSON.`, { cause });
  }
}

function readList(list: unknown, place: string): RuleWords {
  const words = new Map<string, readonly string[]>();
  for (const [language, given] of entriesOf(list, place)) {
    if (!languages.has(language))
      throw new Error(`${place}: "${language}" is no language of ours.`);
    if (!Array.isArray(given)) throw new Error(`${place}, "${language}" is not a list.`);
    words.set(
      language,
      given.map((word: unknown) => readWord(word, `${place}, "${language}"`)),
    );
  }
  return words;
}

function readWord(word: unknown, place: string): string {
  if (typeof word !== "string" || word.trim() === "" || word !== word.normalize("NFC")) {
    throw new Error(`${place}: ${JSON.stringify(word)} is not a word in NFC.`);
  }
  return word;
}

function entriesOf(value: unknown, place: string): [string, unknown][] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error(`${place} is not an object.`);
  }
  return Object.entries(value);
}

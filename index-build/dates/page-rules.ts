/** The words of dates on pages: `data/rules/page-dates.json`, read once. */

import { readFileSync } from "node:fs";
import { foldWord } from "./date-rules.ts";

/** Names of meta fields, words of labels and classes, and names of months in many languages. */
export interface PageRules {
  /** Lower-case names of meta fields that hold the date of publication, most trusted first. */
  readonly publishedMeta: readonly string[];
  /** Names that hold it or some other date of the page: what the page shows is asked first. */
  readonly otherMeta: readonly string[];
  readonly modifiedMeta: readonly string[];
  /** Folded words that announce a date of publication, or of a change. */
  readonly publishedLabels: ReadonlySet<string>;
  readonly updatedLabels: ReadonlySet<string>;
  /** Parts of class names of elements that hold the date, and of those that stand beside the article. */
  readonly dateClasses: readonly string[];
  readonly asideClasses: readonly string[];
  /** Folded month names of all languages; no name means two months. */
  readonly months: ReadonlyMap<string, number>;
}

const rulesFile = new URL("../../data/rules/page-dates.json", import.meta.url);
let rules: PageRules | undefined;

/** The rules. @throws {Error} Once, when the file is malformed: with its name and the key. */
export function pageRules(): PageRules {
  rules ??= readPageRules(readFileSync(rulesFile, "utf8"));
  return rules;
}

/** Reads the text of the file. @throws {Error} When it is malformed, with the key. */
export function readPageRules(text: string): PageRules {
  const json: Readonly<Record<string, unknown>> = JSON.parse(text);
  return {
    publishedMeta: wordsAt(json, "publishedMeta"),
    otherMeta: wordsAt(json, "otherMeta"),
    modifiedMeta: wordsAt(json, "modifiedMeta"),
    publishedLabels: new Set(wordsAt(json, "publishedLabels").map(foldWord)),
    updatedLabels: new Set(wordsAt(json, "updatedLabels").map(foldWord)),
    dateClasses: wordsAt(json, "dateClasses"),
    asideClasses: wordsAt(json, "asideClasses"),
    months: readMonths(json["months"]),
  };
}

function readMonths(months: unknown): ReadonlyMap<string, number> {
  if (typeof months !== "object" || months === null)
    throw new Error("page-dates.json has no months.");
  const names = new Map<string, number>();
  for (const key of Object.keys(months)) {
    const month = Number(key);
    if (!(month >= 1 && month <= 12))
      throw new Error(`page-dates.json: months.${key} is no month.`);
    for (const word of wordsAt(months as Record<string, unknown>, key)) {
      const name = foldWord(word);
      const other = names.get(name);
      if (other !== undefined && other !== month)
        throw new Error(`page-dates.json: ${word} is two months.`);
      names.set(name, month);
    }
  }
  return names;
}

function wordsAt(json: Readonly<Record<string, unknown>>, key: string): readonly string[] {
  const list = json[key];
  if (!Array.isArray(list) || !list.every((word) => typeof word === "string" && word !== "")) {
    throw new Error(`page-dates.json: ${key} is not a list of words.`);
  }
  return list;
}

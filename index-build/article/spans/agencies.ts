/** Agencies, and what may stand beside one in a credit. */

import { readRuleWords } from "../rule-words.ts";

const ruleWords = readRuleWords("credits");

/** Names of agencies as written, and in capitals. Short ones are told from words by their capitals. */
const agencies: ReadonlySet<string> = new Set(
  [...ruleWords("agencies").values()].flat().flatMap((name) => [name, name.toUpperCase()]),
);

const pictureAgencies: ReadonlySet<string> = new Set(
  [...ruleWords("pictures").values()].flat().flatMap((name) => [name, name.toUpperCase()]),
);

const particles = new Set([...ruleWords("particles").values()].flat());
const joining = [...ruleWords("join").values()].flat().join("|");
const betweenParts = new RegExp(String.raw`\s*[,/;&|·+–—]\s*|\s-\s?|\s(?:${joining})\s`, "iu");

/** What stands around the name itself: a sign, "Photo", "Agence", "AFP Photo". */
const nameSurroundings =
  /^(?:©|\(c\)|agence|agency|archives?|photos?|وكالة)\s*|\s*(?:photos?|images?|archives?|pool|via|pictures?|handout|illustration|file)$/giu;

/** Most words and letters of a name: more is a sentence. */
const MAX_NAME_WORDS = 7;
const MAX_NAME = 80;

/** Names of agencies and other names in a credit. */
export interface NamesInCredit {
  readonly agencies: readonly string[];
  readonly others: readonly string[];
}

/** Regular expression source for any agency: the longest first, so that `EPA-EFE` is not `EPA`. */
export const agencyPattern: string = [...agencies]
  .sort((left, right) => right.length - left.length || (left < right ? -1 : 1))
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, String.raw`\s`))
  .join("|");

/** True for one or more agencies that send pictures only. */
export function isPictures(names: readonly string[]): boolean {
  return names.length > 0 && names.every((name) => pictureAgencies.has(name));
}

/** Cuts a credit such as `Karam al-Masri / AFP` or `Le Monde avec AFP et Reuters` into its names. */
export function namesInCredit(credit: string): NamesInCredit {
  const found: { agencies: string[]; others: string[] } = { agencies: [], others: [] };
  for (const part of credit.split(betweenParts)) {
    const name = bareName(part);
    if (name === "") continue;
    (agencies.has(name) ? found.agencies : found.others).push(name);
  }
  return found;
}

function bareName(part: string): string {
  let name = part.replace(/^[\s.:()[\]]+|[\s.:()[\]]+$/gu, "");
  for (let before = ""; before !== name && !agencies.has(name); ) {
    before = name;
    name = name.replace(nameSurroundings, "").trim();
  }
  return name;
}

/** True for a few words that begin with capitals or have none in their script, particles aside. */
export function isNameLike(text: string): boolean {
  if (text.length > MAX_NAME || /[\p{N}?!…:;"«»“”]/u.test(text)) return false;
  const words = text.split(/[\s,]+/u).filter((word) => word !== "");
  if (words.length === 0 || words.length > MAX_NAME_WORDS) return false;
  return words.every(
    (word) =>
      particles.has(word.toLowerCase()) || /^['’.(-]?(?:d['’]|al-|el-)?[\p{Lu}\p{Lo}]/u.test(word),
  );
}

/** Lines that are on every page of a site, told by the words that they begin with or consist of. */

import { readRuleWords } from "../rule-words.ts";
import type { FurnitureUse } from "./span.ts";
import { labelKey, MAX_LABEL, type TextLine } from "./text-lines.ts";

/** Lists of `data/rules/furniture.json` that hold labels, and are called as the use is. */
const uses: readonly FurnitureUse[] = [
  "advert",
  "subscribe",
  "app",
  "share",
  "newsletter",
  "cookies",
  "links",
  "comments",
  "form",
  "navigation",
  "copyright",
  "date",
];

/** How a label fits: as the whole line, with a colon behind it, whatever follows, or as the line's beginning and end. */
type Fit = "whole" | "colon" | "begins" | "begins-colon" | "around";

interface Label {
  readonly phrase: string;
  /** The line's last words, for those that have a gap. */
  readonly last: string;
  readonly fit: Fit;
  readonly use: FurnitureUse;
}

const ruleWords = readRuleWords("furniture");
const labelsByFirstWord = indexLabels();
const anywhere = keysOf("anywhere");
const serviceWords = keysOf("service");
const readerWords = keysOf("reader");

/** A line of this length that ends like a sentence is one, unless it speaks to the reader. */
const MIN_SENTENCE = 100;

/** How far behind its first words a label may have its colon. */
const COLON_WITHIN = 60;

/** Names of files and images whose text was shown instead: `google-play-badge_FR`, `logo.svg`. */
const fileName =
  /^[\w-]{1,80}\.(?:png|jpe?g|gif|svg|webp|mp4)$|^(?=[^\s]*_)[a-z][\w-]{4,80}$|^(?=[^\s]*(?:badge|logo|icon|banner))[a-z]+(?:-[\w]+)+$/i;

const copyrightNotice =
  /^(?:©|\(c\)\s|copyright\b).{0,120}\b(?:19|20)\d\d\b|©.{0,60}\b(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?\.?$/iu;

/** A line that is an address of the web or of mail. */
const address =
  /^(?:https?:\/\/|www\.)\S+$|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|^(?:[\w-]+\.)+(?:com|org|net|fr|uk)\/\S*$/iu;

const arrow = /^(?:»|►|▶|→|>>?|❯)\s?\p{L}/u;

/** What the line is on the page for; `undefined` when its words do not tell. */
export function labelUse(line: TextLine): FurnitureUse | undefined {
  if (line.text.length > MAX_LABEL) return undefined;
  if (line.key === "") return undefined;
  return (
    knownLabel(line) ??
    (fileName.test(line.text) ? "app" : undefined) ??
    (copyrightNotice.test(line.text) ? "copyright" : undefined) ??
    (address.test(line.text) ? "navigation" : undefined) ??
    (arrow.test(line.text) && !line.isSentence ? "links" : undefined) ??
    readersLine(line)
  );
}

/** True for a line that speaks to the reader: "Recevez…", "your account". */
export function speaksToReader({ key }: TextLine): boolean {
  return key.split(/[^\p{L}\p{M}'-]+/u).some((word) => readerWords.has(word));
}

function knownLabel(line: TextLine): FurnitureUse | undefined {
  const { key } = line;
  const candidates = labelsByFirstWord.get(firstWord(key));
  const found = candidates?.find((label) => fits(label, line));
  return found?.use;
}

function fits({ phrase, last, fit, use }: Label, line: TextLine): boolean {
  if (!line.key.startsWith(phrase)) return false;
  const rest = line.key.slice(phrase.length);
  if (/^[\p{L}\p{M}\p{N}]/u.test(rest)) return false;
  if (rest === "") return fit !== "around";
  if (fit === "whole" || (use === "date" && line.isSentence)) return false;
  if (fit === "begins") return !line.isSentence || isFirm(use, line);
  return hasSign(rest, fit, last) && isShort(line);
}

/** True when what follows a label's first words is what the label asks for. */
function hasSign(rest: string, fit: Fit, last: string): boolean {
  if (fit === "colon") return /^ ?[:|–—»>-]/u.test(rest);
  if (fit === "begins-colon") return rest.slice(0, COLON_WITHIN).includes(":");
  return rest.length < COLON_WITHIN && rest.endsWith(` ${last}`);
}

/** A label that ends like a sentence is one of a page, not of the article. */
function isFirm(use: FurnitureUse, line: TextLine): boolean {
  if (use === "copyright" || use === "navigation") return false;
  return isShort(line);
}

function isShort(line: TextLine): boolean {
  return !line.isSentence || line.text.length < MIN_SENTENCE || speaksToReader(line);
}

/** A line that no article says of itself, or that tells its reader what to do with an account. */
function readersLine(line: TextLine): FurnitureUse | undefined {
  if (/["«“„]/u.test(line.text)) return undefined;
  if (hasAny(line.key, anywhere) > 0) {
    if (!line.isSentence || speaksToReader(line)) return "navigation";
  }
  if (!speaksToReader(line)) return undefined;
  const services = hasAny(line.key, serviceWords);
  if (services === 0) return undefined;
  return services > 1 || !line.isSentence ? "subscribe" : undefined;
}

function hasAny(key: string, phrases: ReadonlySet<string>): number {
  let count = 0;
  for (const phrase of phrases) if (hasPhrase(key, phrase)) count += 1;
  return count;
}

function hasPhrase(key: string, phrase: string): boolean {
  const at = key.indexOf(phrase);
  if (at === -1) return false;
  const around = key.charAt(at - 1) + key.charAt(at + phrase.length);
  return !/[\p{L}\p{M}-]/u.test(around);
}

function keysOf(name: string): ReadonlySet<string> {
  return new Set([...ruleWords(name).values()].flat().map(labelKey));
}

function indexLabels(): ReadonlyMap<string, readonly Label[]> {
  const labels = new Map<string, Label[]>();
  for (const use of uses) {
    for (const written of [...ruleWords(use).values()].flat()) {
      const [first = "", last = ""] = written.split(/…(?=\p{L})/u);
      const phrase = labelKey(first);
      const word = firstWord(phrase);
      const before = labels.get(word);
      const label: Label = { phrase, last: labelKey(last), fit: fitOf(written), use };
      if (before) before.push(label);
      else labels.set(word, [label]);
    }
  }
  return labels;
}

/** The signs at the end of an entry, as the README of the rules explains them. */
function fitOf(written: string): Fit {
  if (/…\p{L}/u.test(written)) return "around";
  if (written.endsWith("…:")) return "begins-colon";
  if (written.endsWith("…")) return "begins";
  return written.endsWith(":") ? "colon" : "whole";
}

function firstWord(key: string): string {
  return /^[\p{L}\p{M}]+/u.exec(key)?.[0] ?? key.charAt(0);
}

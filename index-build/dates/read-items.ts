/**
 * Text -> items: the words, numbers and signs of a text, with what the rules say of each. A phrase of
 * several words is one item. Everything that reads dates works on these, never on the text again.
 */

import { CAPITAL, DIGIT, kindAt, MARK, SMALL, SPACE } from "../article/letter-kinds.ts";
import { readRuns, type TextRuns } from "../article/text-words.ts";
import { foldedWords, type PhraseNode, type Readings } from "./date-rules.ts";

/** A word, a phrase, a number, a sign, or the end of a paragraph. */
export interface Item {
  /** Folded word or phrase, ASCII digits, or the sign; `"\n"` for a break. */
  readonly key: string;
  readonly kind: "word" | "number" | "sign" | "break";
  readonly start: number;
  readonly end: number;
  /** True when white space stands before it. */
  readonly spaced: boolean;
  /** True for a word with a capital first. */
  readonly capital: boolean;
  readonly readings: Readings | undefined;
}

/** Longer runs of digits and letters are no part of a date. */
const MAX_WORD = 24;
const digitsOnly = /^[0-9]+$/;

/** Reads the items of a text, in order. Blank lines are breaks, single ones white space. */
export function readItems(text: string, phrases: PhraseNode, isArabic: boolean): readonly Item[] {
  const plain = readTokens(text);
  const items: Item[] = [];
  for (let place = 0; place < plain.length; ) {
    const item = plain[place];
    if (item === undefined) break;
    const found = item.kind === "word" ? findPhrase(plain, place, phrases, isArabic) : undefined;
    const numbered = item.kind === "number" ? findPhrase(plain, place, phrases, false) : undefined;
    const phrase = found ?? numbered;
    items.push(phrase?.item ?? item);
    place = phrase?.next ?? place + 1;
  }
  return items;
}

function readTokens(text: string): Item[] {
  const tokens: Item[] = [];
  const runs = readRuns(text);
  let last = 0;
  for (let run = 0; run < runs.count; run += 1) {
    const start = runs.starts[run] ?? 0;
    if (start > last + 1) addBreaks(tokens, text, last, start);
    tokens.push(itemOf(text, runs, run, start > (tokens.at(-1)?.end ?? 0)));
    last = runs.ends[run] ?? 0;
  }
  addBreaks(tokens, text, last, text.length);
  return tokens;
}

function itemOf(
  text: string,
  { kinds, starts, ends, words }: TextRuns,
  run: number,
  spaced: boolean,
): Item {
  const [kind, start = 0, end = 0] = [kinds[run], starts[run], ends[run]];
  if (kind === SMALL || kind === CAPITAL || kind === MARK) {
    const key = end - start > MAX_WORD ? "" : foldedWords.of(words[run] ?? 0, text, start, end);
    const capital = kind !== SMALL && isCapital(text.charAt(start));
    return { key, kind: "word", start, end, spaced, capital, readings: undefined };
  }
  const written = text.slice(start, end);
  const isNumber = kind === DIGIT;
  const key = isNumber ? latinDigits(written) : signOf(written);
  const itsKind = isNumber ? "number" : "sign";
  return { key, kind: itsKind, start, end, spaced, capital: false, readings: undefined };
}

const LINE_FEED = 10;

/** Adds a break for each end of a line, in white space, that a blank line follows. */
function addBreaks(tokens: Item[], text: string, from: number, to: number): void {
  for (let start = from; start < to; start += 1) {
    if (text.charCodeAt(start) !== LINE_FEED) continue;
    const end = blankEnd(text, start + 1);
    if (text.charCodeAt(end) !== LINE_FEED) continue;
    const spaced = start > (tokens.at(-1)?.end ?? 0);
    tokens.push({
      key: "\n",
      kind: "break",
      start,
      end,
      spaced,
      capital: false,
      readings: undefined,
    });
  }
}

function blankEnd(text: string, from: number): number {
  let end = from;
  while (kindAt(text, end) === SPACE && text.charCodeAt(end) !== LINE_FEED) end += 1;
  return end;
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

function signOf(written: string): string {
  if (written === "’" || written === "ʼ") return "'";
  if (/[‐‑–—~−～]/u.test(written)) return "-";
  return written === "،" ? "," : written;
}

function latinDigits(digits: string): string {
  if (digitsOnly.test(digits) || digits.length > MAX_WORD) return digits;
  return digits.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    // Decimal digits of a script stand in blocks of ten; those of Arabic and Persian begin at 0x660 and 0x6f0.
    return code >= 0x6f0 && code <= 0x6f9 ? String(code - 0x6f0) : String((code - 0x660) % 10);
  });
}

interface Found {
  readonly item: Item;
  readonly next: number;
}

/** Longest phrase that begins at `place`; in Arabic also behind the letters that are written with the word. */
function findPhrase(
  tokens: readonly Item[],
  place: number,
  phrases: PhraseNode,
  isArabic: boolean,
): Found | undefined {
  const key = tokens[place]?.key ?? "";
  const whole = phraseFrom(tokens, place, phrases, key, 0);
  if (whole !== undefined || !isArabic) return whole;
  for (const [rest, cut] of withoutPrefix(key)) {
    const found = phraseFrom(tokens, place, phrases, rest, cut);
    if (found !== undefined && !isMonthWithArticle(found, key, rest)) return found;
  }
  return undefined;
}

/** "الأب" is the father: no month has the article, whatever letters stand before. */
function isMonthWithArticle({ item }: Found, key: string, rest: string): boolean {
  const isMonth = item.readings?.has("month") ?? false;
  return isMonth && key.slice(0, key.length - rest.length).endsWith("ال");
}

/** What stays of an Arabic word without and, so, by, for, like, and the article; and how many letters went. */
function withoutPrefix(key: string): [string, number][] {
  const forms: [string, number][] = [];
  if (key.length < 4) return forms;
  const isJoined = /^[وف]/u.test(key);
  const rest = isJoined ? key.slice(1) : key;
  const joined = isJoined ? 1 : 0;
  if (isJoined) forms.push([rest, 1]);
  if (/^[بل]/u.test(rest)) forms.push([rest.slice(1), joined + 1]);
  if (rest.startsWith("لل")) forms.push([`ال${rest.slice(2)}`, joined + 1]);
  if (rest.startsWith("ال")) forms.push([rest.slice(2), joined]);
  if (/^بال/u.test(rest)) forms.push([rest.slice(3), joined + 1]);
  return forms.filter(([form]) => form.length > 1);
}

function phraseFrom(
  tokens: readonly Item[],
  place: number,
  phrases: PhraseNode,
  firstKey: string,
  cut: number,
): Found | undefined {
  const first = tokens[place];
  let node = phrases.next.get(firstKey);
  if (first === undefined || node === undefined) return undefined;
  let found: { readings: Readings; next: number } | undefined;
  for (let next = place + 1; node !== undefined; ) {
    if (node.readings !== undefined) found = { readings: node.readings, next };
    // "vingt-quatre", "week-end": a hyphen between letters is as a space.
    const isHyphen =
      tokens[next]?.key === "-" && !tokens[next]?.spaced && !tokens[next + 1]?.spaced;
    const following: number = isHyphen ? next + 1 : next;
    node = node.next.get(tokens[following]?.key ?? "");
    next = following + 1;
  }
  if (found === undefined) return undefined;
  const end = tokens[found.next - 1]?.end ?? first.end;
  const item = { ...first, start: first.start + cut, end, readings: found.readings };
  return { item: { ...item, key: found.next === place + 1 ? firstKey : "" }, next: found.next };
}

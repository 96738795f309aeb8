/**
 * Text -> items: the words, numbers and signs of a text, with what the rules say of each. A phrase of
 * several words is one item. Everything that reads dates works on these, never on the text again.
 */

import {
  isDigitKind,
  isLetterKind,
  kindAt,
  lettersEnd,
  runEnd,
  SMALL,
  SPACE,
  widthOf,
} from "../article/letter-kinds.ts";
import { foldedAt, type PhraseNode, type Readings } from "./date-rules.ts";

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
  let last = 0;
  for (let at = 0; at < text.length; ) {
    const found = tokenAt(text, at, kindAt(text, at), at > last);
    if (found === undefined) {
      at += 1;
      continue;
    }
    tokens.push(found);
    at = found.end;
    last = at;
  }
  return tokens;
}

/** What begins at `start`, unless white space does. */
function tokenAt(text: string, start: number, kind: number, spaced: boolean): Item | undefined {
  if (isLetterKind(kind)) {
    const end = lettersEnd(text, start);
    const key = end - start > MAX_WORD ? "" : foldedAt(text, start, end);
    const capital = kind !== SMALL && isCapital(text.charAt(start));
    return { key, kind: "word", start, end, spaced, capital, readings: undefined };
  }
  const plain = { start, spaced, capital: false, readings: undefined };
  if (isDigitKind(kind)) {
    const end = runEnd(text, start, isDigitKind);
    return { ...plain, key: latinDigits(text.slice(start, end)), kind: "number", end };
  }
  if (kind === SPACE) {
    const end = text.charCodeAt(start) === LINE_FEED ? breakEnd(text, start) : start;
    return end > start ? { ...plain, key: "\n", kind: "break", end } : undefined;
  }
  const end = start + widthOf(kind);
  return { ...plain, key: signOf(text.slice(start, end)), kind: "sign", end };
}

const LINE_FEED = 10;

/** Where a blank line below `start` begins; `start` when there is none. */
function breakEnd(text: string, start: number): number {
  let end = start + 1;
  while (kindAt(text, end) === SPACE && text.charCodeAt(end) !== LINE_FEED) end += 1;
  return text.charCodeAt(end) === LINE_FEED ? end : start;
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
    if (found !== undefined) return found;
  }
  return undefined;
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

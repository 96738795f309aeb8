/** Characters that no text and no title keeps. */

/** Text made clean, and how many characters went. */
export interface CleanText {
  readonly text: string;
  /** Control characters removed or, where they break lines, made a newline. CR is not counted. */
  readonly removed: number;
}

/** `Cc` but tab and newline, and the two noncharacters that XML forbids. */
const unwanted = /[^\P{Cc}\t\n]|[\ufffe\uffff]/gu;
const breaks = /[\v\f\x85]/g;

/**
 * Returns `text` with LF newlines and no control characters but tab and LF. White space and Unicode
 * form stay as they are, so that offsets and the hash of an ordinary file are those of its text.
 */
export function cleanText(text: string): CleanText {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (lines.search(unwanted) === -1) return { text: lines, removed: 0 };
  const broken = lines.match(breaks)?.length ?? 0;
  const separated = lines.replace(breaks, "\n");
  const kept = separated.replace(unwanted, "");
  return { text: kept, removed: broken + separated.length - kept.length };
}

/**
 * Bidirectional controls, zero-width characters, soft hyphens. The joiners that scripts and emoji need
 * stay, and so do the signs of Arabic that Unicode files with them.
 */
const invisible = /(?![\u0600-\u0605\u06dd\u08e2]|\u200c|\u200d)\p{Cf}/gu;

/**
 * Returns `text` as one line: white space collapsed and trimmed, control and invisible characters
 * removed.
 */
export function cleanLine(text: string): string {
  return cleanText(text).text.replace(invisible, "").replace(/\s+/gu, " ").trim();
}

/** Cuts at `limit` code units, never inside a surrogate pair, and at the last space if one is near. */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const pair = /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? 1 : 0;
  const cut = text.slice(0, limit - pair);
  const space = cut.search(/\s\S*$/u);
  if (/\s/u.test(text.charAt(limit - pair)) || space < limit / 2) return cut.trimEnd();
  return cut.slice(0, space).trimEnd();
}

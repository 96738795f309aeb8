/** A text as its lines, seen as the rules for spans see them. */

import type { TextRange } from "../article.ts";
import { endsLikeSentence } from "../sentence-like.ts";

/** A line that is not empty, without the white space around it. */
export interface TextLine extends TextRange {
  readonly text: string;
  /** {@link labelKey} of the line; empty for lines that are too long to be a label. */
  readonly key: string;
  readonly isSentence: boolean;
}

/** Longest line that is compared with labels, in UTF-16 code units. */
export const MAX_LABEL = 260;

/** From this length on, a line that ends like a sentence is a paragraph. */
const MIN_PARAGRAPH = 80;

/** Lines of a text in order. U+2028 breaks lines like a newline. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  for (const match of text.matchAll(/[^\n\u2028\u2029]+/g)) {
    const line = match[0].trim();
    if (line === "") continue;
    const start = match.index + match[0].indexOf(line);
    lines.push({
      start,
      end: start + line.length,
      text: line,
      key: line.length <= MAX_LABEL ? labelKey(line) : "",
      isSentence: endsLikeSentence(line),
    });
  }
  return lines;
}

/** True for a line of the article's running text. Arabic paragraphs often end without a full stop. */
export function isParagraph({ text, isSentence }: TextLine): boolean {
  return text.length >= (isSentence ? MIN_PARAGRAPH : MIN_PARAGRAPH * 3);
}

/**
 * The line as labels are compared: small letters, straight apostrophes, no vowel signs, one space,
 * without what is no letter at its ends: `"► Partager (12)"` is `"partager"`.
 */
export function labelKey(line: string): string {
  return line
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u064b-\u0652\u0640]/g, "")
    .replace(/\s+/gu, " ")
    .replace(/^[^\p{L}©]+/u, "")
    .replace(/[^\p{L}\p{M}]+$/u, "");
}

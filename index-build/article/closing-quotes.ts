/** Finds where quotations and brackets end. */

import { CharacterClass, classAt, isLetterClass } from "./character-classes.ts";

const { comma, newline, space } = CharacterClass;

/** How far a closing mark is looked for, in UTF-16 code units: a paragraph of speech. */
const MAX_SEARCH = 1200;

const closers: Readonly<Record<string, string>> = {
  "«": "»",
  "“": "”",
  "„": "“”",
  "‘": "’",
  "‹": "›",
  "(": ")",
  "[": "]",
  "{": "}",
  '"': '"',
  "＂": "＂",
};

/** Finds closing marks in one text, asked from left to right. */
export class ClosingQuotes {
  readonly #text: string;
  /** By opening mark: how far no closing one stands. Keeps text of nothing but openers linear. */
  readonly #searched = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Finds where the quotation or bracket opened at `open` ends.
   *
   * @returns The index of the closing mark on the same line, or -1 when there is none within 1,200
   *   code units, or when the mark at `open` does not open anything: a straight quote before white
   *   space.
   */
  find(open: number): number {
    const mark = this.#text.charAt(open);
    const wanted = closers[mark];
    if (wanted === undefined || !this.#opens(mark, open)) return -1;
    const limit = Math.min(this.#text.length, open + MAX_SEARCH);
    let at = Math.max(open + 1, this.#searched.get(mark) ?? 0);
    while (at < limit && classAt(this.#text, at) !== newline) {
      if (wanted.includes(this.#text.charAt(at)) && !this.#isApostrophe(mark, at)) return at;
      at += 1;
    }
    this.#searched.set(mark, at);
    return -1;
  }

  #opens(mark: string, open: number): boolean {
    if (mark !== '"') return true;
    const next = classAt(this.#text, open + 1);
    return next !== space && next !== newline && next !== comma;
  }

  #isApostrophe(mark: string, at: number): boolean {
    return mark === "‘" && isLetterClass(classAt(this.#text, at + 1));
  }
}

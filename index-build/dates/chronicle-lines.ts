/** The lines of a chronicle: "4 February 2020: half a million have fled since December". */

import type { TextRange } from "../article/article.ts";
import type { Days, Reference } from "./days.ts";
import type { Meaning } from "./meaning.ts";

/** What may stand in a line before its date: a bullet, a small word. */
const OPENING = /^[\s\u00b7\u2022\u25aa\u25cf\u25ba*>–—-]*(?:(?:le|on|في|يوم)\s+)?$/iu;
/** What stands behind the date of such a line. */
const CLOSING = /^(?:\s*:|\s+[–—-]\s|\s*\.\s*[–—]\s)/u;
const CLOSING_LENGTH = 6;

/**
 * Tells from what the dates of each line are understood, going through a text: a line that begins with a
 * date tells of that day, as it was seen on it.
 */
export class ChronicleLines {
  readonly #text: string;
  #line: (TextRange & { readonly reference: Reference }) | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The reference of the line that an offset is in, when it began with a date before it. */
  referenceAt(offset: number): Reference | undefined {
    const line = this.#line;
    return line && line.start <= offset && offset < line.end ? line.reference : undefined;
  }

  /**
   * Takes a date of the text into account, in reading order.
   *
   * @returns Whether a line of a chronicle begins with it.
   */
  open({ start, end }: TextRange, { is }: Meaning, { first, last, precision }: Days): boolean {
    if (is === "bound") return false;
    const isExact = precision === "day" ? first === last : precision === "month";
    if (!isExact || this.referenceAt(start)) return false;
    const begin = this.#text.lastIndexOf("\n", start - 1) + 1;
    if (start - begin > MAX_OPENING || !OPENING.test(this.#text.slice(begin, start))) return false;
    if (!CLOSING.test(this.#text.slice(end, end + CLOSING_LENGTH))) return false;
    const close = this.#text.indexOf("\n", end);
    this.#line = {
      start: end,
      end: close < 0 ? this.#text.length : close,
      reference: {
        ...(precision === "day" && { day: last }),
        latest: last,
        latestFrom: "published",
      },
    };
    return true;
  }
}

/** Longest beginning of such a line, in UTF-16 code units. */
const MAX_OPENING = 24;

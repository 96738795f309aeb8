/** The one way in which text becomes markup: `html` of Hono escapes whatever is put into it. */

import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** Markup that is safe to send. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Half-open range of Unicode code points. */
type Range = readonly [start: number, end: number];

/** Puts `<mark>` around ranges of code points; they are ascending and do not overlap. */
export function markRanges(text: string, ranges: readonly Range[]): Html | string {
  if (ranges.length === 0) return text;
  const points = Array.from(text);
  const parts: (Html | string)[] = [];
  let shown = 0;
  for (const [start, end] of ranges) {
    parts.push(points.slice(shown, start).join(""));
    parts.push(html`<mark>${points.slice(start, end).join("")}</mark>`);
    shown = end;
  }
  parts.push(points.slice(shown).join(""));
  return html`${parts}`;
}

/** Characters that would end a script element, or that JSON has and JavaScript before 2019 had not. */
const UNSAFE_IN_SCRIPT = /[<>&\u2028\u2029]/g;

/**
 * Writes linked data into a page: JSON in which no character can end the element.
 *
 * @returns A script element of the type `application/ld+json`, which browsers never run.
 */
export function linkedData(data: object): Html {
  const json = JSON.stringify(data).replace(
    UNSAFE_IN_SCRIPT,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return html`<script type="application/ld+json">${raw(json)}</script>`;
}

/** `items` with `between` between them. */
export function joined(items: readonly (Html | string)[], between: Html | string): Html[] {
  return items.map((item, index) => html`${index > 0 ? between : ""}${item}`);
}

/** Attributes of text in a language: `lang`, where it is known, and the direction. */
export function languageAttributes(language: string | undefined): Html {
  if (language === undefined || language === "und") return html`dir="auto"`;
  return html`lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}"`;
}

/** Escapes text for markup that is itself put into something: an attribute, a feed, a frame's code. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

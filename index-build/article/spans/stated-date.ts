/** The one date that a caption or a signature states. */

import { readPublished } from "../published.ts";

const months = String.raw`\p{L}{3,12}\.?(?:\s(?:الثاني|الأول))?`;

/** Day, month in letters, and year in either order; or figures with the year first. */
const dateForms = new RegExp(
  String.raw`(?<!\d)(?:\d{1,2}(?:er|st|nd|rd|th)?\s${months},?\s\d{4}|${months}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})(?!\d)`,
  "gu",
);

/**
 * Returns the last day that a short text states with its year, as `YYYY-MM-DD`: a caption tells what
 * is seen before it tells when.
 */
export function statedDate(text: string): string | undefined {
  const digits = text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  for (const [written] of [...digits.matchAll(dateForms)].toReversed()) {
    const date = readPublished(written.replace(/\s/gu, " "), "fr");
    if (date?.precision === "day") return date.value;
  }
  return undefined;
}

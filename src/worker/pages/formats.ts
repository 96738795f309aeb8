/** How numbers and days are written in a language: made when first needed, since each takes longer to make than to use. */

import type { UiLanguage } from "../../contract/site-parameters.ts";
import { localeOf } from "./ui-language.ts";

/** How the parts of a date are written, by how many of them are known. */
const dateParts: readonly Intl.DateTimeFormatOptions[] = [
  { year: "numeric" },
  { year: "numeric", month: "long" },
  { year: "numeric", month: "long", day: "numeric" },
];

const numbers = new Map<UiLanguage, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** Writes numbers in a language. */
export function numberFormat(language: UiLanguage): Intl.NumberFormat {
  const format = numbers.get(language) ?? new Intl.NumberFormat(localeOf(language));
  numbers.set(language, format);
  return format;
}

/**
 * Writes dates in a language, in universal time.
 *
 * @param parts How many of year, month and day are known: 1 to 3.
 */
export function dateFormat(language: UiLanguage, parts: 1 | 2 | 3): Intl.DateTimeFormat {
  const key = `${language}${parts}`;
  const options = { ...dateParts[parts - 1], timeZone: "UTC" };
  const format = dates.get(key) ?? new Intl.DateTimeFormat(localeOf(language), options);
  dates.set(key, format);
  return format;
}

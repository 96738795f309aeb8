/** Nouns with their number, by the plural rules of Unicode CLDR. */

import type { UiLanguage } from "../../../contract/site-parameters.ts";
import { localeOf } from "../ui-language.ts";

/** The forms of a noun; what a language does not tell apart may be left out. `#` stands for the number. */
interface Forms {
  readonly zero?: string;
  readonly one: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/**
 * Gives a function that writes a noun with its number.
 *
 * @example
 * pluralIn("en")({ one: "# article", other: "# articles" })(1200); // "1,200 articles"
 */
export function pluralIn(language: UiLanguage): (forms: Forms) => (count: number) => string {
  const locale = localeOf(language);
  const rules = new Intl.PluralRules(locale);
  const digits = new Intl.NumberFormat(locale);
  return (forms) => (count) =>
    (forms[rules.select(count)] ?? forms.other).replace("#", digits.format(count));
}

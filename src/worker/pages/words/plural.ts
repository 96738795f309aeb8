/** Nouns with their number, by the plural rules of Unicode CLDR. */

import type { UiLanguage } from "../../../contract/site-parameters.ts";
import { numberFormat } from "../formats.ts";
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
  // Made when first needed: the words of all languages are there when the Worker starts.
  let rules: Intl.PluralRules | undefined;
  return (forms) => (count) => {
    rules ??= new Intl.PluralRules(localeOf(language));
    const form = forms[rules.select(count)] ?? forms.other;
    return form.replace("#", numberFormat(language).format(count));
  };
}

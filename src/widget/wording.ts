/** The widget's words in one language, with the numbers and dates of a place. */

import { type Messages, messages } from "./messages.ts";

/** Texts, numbers and dates as one reader reads them. */
export interface Wording extends Messages {
  /** Code of the language of the texts: `fr`, `en` or `ar`. */
  readonly language: string;
  /** Tells how many articles there are. */
  readonly count: (total: number) => string;
  /** Writes a date as exactly as it is known: a month stays a month. */
  readonly date: (value: string) => string;
}

/** Language and country of a tag. The rest, as in `fr_FR` or `ar-x`, may be none, and `Intl` would throw. */
const SPOKEN = /^(fr|en|ar)(-[a-z]{2})?(?![^-_])/;

/**
 * Makes the wording for a BCP 47 tag; English for a language that the widget does not speak.
 *
 * @param own Texts of the page, which come before the built-in ones.
 */
export function makeWording(tag: string, own: Partial<Messages> | undefined): Wording {
  const [locale = "en", language = "en"] = SPOKEN.exec(tag.toLowerCase()) ?? [];
  const texts = { ...(messages[language] as Messages), ...own };
  return {
    language,
    ...texts,
    count: (total) =>
      (texts.results[new Intl.PluralRules(locale).select(total)] ?? texts.results.other).replace(
        "{}",
        total.toLocaleString(locale),
      ),
    date: (value) =>
      new Date(value).toLocaleDateString(locale, {
        // "ar-SA" would count by the moon.
        calendar: "gregory",
        timeZone: "UTC",
        year: "numeric",
        ...(value[4] && { month: "long" }),
        ...(value[7] && { day: "numeric" }),
      }),
  };
}

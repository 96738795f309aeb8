/** The languages that the analyzer knows; `"und"` stands for every other one and is not stemmed. */
export type LanguageCode = "ar" | "en" | "fr" | "und";

/** Every {@link LanguageCode}, sorted, so that a table by language is written in one order. */
export const languageCodes: readonly LanguageCode[] = ["ar", "en", "fr", "und"];

/** True when `code` is one of {@link languageCodes}: lower case, without a region (`fr`, not `fr-FR`). */
export function isLanguageCode(code: string): code is LanguageCode {
  return (languageCodes as readonly string[]).includes(code);
}

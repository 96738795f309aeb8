/** The language that a page is written in: its own words, not those of the articles. */

import type { Manifest } from "../../contract/manifest.ts";
import type { UiLanguage } from "../../contract/site-parameters.ts";

/**
 * The language of pages that are asked for in none: that of most articles; English where two are even.
 *
 * Never that of `Accept-Language`: an answer depends on its address and the build only, so that every
 * cache on the way may keep it.
 */
export function usualLanguage({ languages }: Pick<Manifest, "languages">): UiLanguage {
  const byUse = (["en", "fr", "ar"] as const).map((code) => ({
    code,
    articles: languages[code] ?? 0,
  }));
  return byUse.reduce((most, next) => (next.articles > most.articles ? next : most)).code;
}

/** The direction in which a language is written. */
export function directionOf(language: string): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}

/**
 * Tag of the conventions by which numbers and days are written: Levantine names of months in Arabic, as
 * its newsrooms write them, and Western digits, as these articles have them.
 */
export function localeOf(language: UiLanguage): string {
  return { fr: "fr-FR", en: "en-GB", ar: "ar-SY-u-nu-latn" }[language];
}

import { analyze } from "../../src/analysis/analyze.ts";
import type { LanguageCode } from "../../src/analysis/languages.ts";

/** The terms of `text` in reading order, written with a space between. */
export function terms(text: string, language: LanguageCode): string {
  return analyze(text, language)
    .map(({ value }) => value)
    .join(" ");
}

/** The words of `text` as written that gave a term, with `|` between. */
export function words(text: string, language: LanguageCode): string {
  return analyze(text, language)
    .map(({ start, end }) => text.slice(start, end))
    .join("|");
}

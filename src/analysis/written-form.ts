/** Words with the article and what is written with it; those of three letters more at least. */
const ARABIC_ARTICLE = /^(?:وال|بال|كال|فال|ولل|لل|ال)(?=...)/;

/**
 * Returns a word as a reader would call it the same: folded, and in Arabic without the article, which
 * is written against its word.
 *
 * @param folded As `wordForm` gives it.
 */
export function writtenForm(folded: string, isArabic: boolean): string {
  return isArabic ? folded.replace(ARABIC_ARTICLE, "") : folded;
}

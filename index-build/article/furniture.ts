/**
 * Lines that stand in a scraped text without being of the article: buttons, credits, bylines,
 * dates. Told by their form; the few words listed are those that every site uses.
 */

/** Shortest sentence quoted, in UTF-16 code units: shorter ones say nothing by themselves. */
const MIN_SENTENCE = 25;

/** Labels and credits are short; a long sentence that begins like one is a sentence. */
const MAX_LABEL_LINE = 160;

// Not \b: its words have the letters of English only, so that it stands neither behind "Publicité" nor
// at صورة. What also begins headlines ("Annonce d'une trêve", "إعلان وقف إطلاق النار") is a label where
// nothing goes on behind it.
const labels =
  /^(?:(?:publicité|advertisement|sponsored|lire aussi|à lire aussi|read more|read also|see also|voir aussi|اقرأ أيضا|share|partager|i subscribe|je m['’]abonne|subscribe|s['’]abonner|sign up|log in|se connecter|download the app|télécharger l['’]application|cookies?|copyright|all rights reserved|tous droits réservés|جميع الحقوق محفوظة|follow us|suivez[- ]nous|newsletter|with (?:afp|reuters|ap)|avec (?:afp|reuters|ap))(?![\p{L}\p{M}\p{N}])|©|(?:annonces?|إعلان)(?: (?:publicitaires?|google|مدفوع|ممول|تجاري)(?![\p{L}\p{M}\p{N}])|\s*(?:$|[^\s\p{L}\p{M}\p{N}'’])))/iu;

const credit =
  /(?:\b(?:AP|AFP|Reuters|EPA|Getty Images|Sipa|Xinhua|Anadolu|Abaca)\b[^.!?]{0,40}$)|\b(?:AP|AFP|Reuters|EPA)\s?(?:Photo|Images)?\s?\/|(?<![\p{L}\p{M}\p{N}])(?:photo|crédit|credit|image|صورة|الصورة|تصوير)\s*:|©|\(c\)/iu;

const byline =
  /^(?:(?:by|par|de notre|from our|written by|publiée?|posted|published|updated|mise? à jour|بقلم)(?![\p{L}\p{M}\p{N}])|كتب\s*:).{0,80}$/iu;

const dateOnly =
  /^(?:(?:\p{L}{3,9}\.?,?\s+)?(?:\d{1,2}(?:er|st|nd|rd|th)?\.?\s+\p{L}{3,9}\.?|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?|\d{1,2})[\s,/.-]+(?:\d{1,2}[/.-])?\d{2,4}|\d{4}-\d{2}(?:-\d{2})?)(?:.{0,20}\d{1,2}[h:]\d{0,2}.{0,20})?$/iu;

const sentenceEnd = /[.!?…؟۔]["'’”»)\]]*\s*$/u;

/** True when the text ends as sentences do, closing quotes and brackets aside. */
export function endsLikeSentence(text: string): boolean {
  return sentenceEnd.test(text);
}

/** True for a short text that names who made a picture: `AP Photo/…`, `Crédit : …`, `… / AFP`. */
export function isCredit(text: string): boolean {
  return text.length < MAX_LABEL_LINE && credit.test(text);
}

/**
 * True for a line or sentence that is better not quoted: too short to say something, a label, a
 * credit, a byline, a date, an address, or a social media post's signature.
 */
export function isFurniture(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length < MIN_SENTENCE) return true;
  if (isCredit(trimmed) || (trimmed.length < MAX_LABEL_LINE && labels.test(trimmed))) return true;
  if (byline.test(trimmed) && !endsLikeSentence(trimmed)) return true;
  if (dateOnly.test(trimmed) || /^[-–—]\s.*\(@\w+\)/u.test(trimmed)) return true;
  const letters = trimmed.replace(/https?:\/\/\S+|[^\p{L}]+/gu, "").length;
  return letters * 2 < trimmed.length;
}

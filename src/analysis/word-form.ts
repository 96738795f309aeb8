/** From a word as it is written to the term as it is indexed, remembered for the words to come. */

import { isArabicStopWord, normalizeArabic, stemArabic } from "./arabic.ts";
import { foldCase, foldMarks } from "./fold.ts";
import type { LanguageCode } from "./languages.ts";
import { MAX_WORD_LENGTH } from "./segment.ts";
import { stem } from "./stem.ts";
import { isStopWord } from "./stop-words.ts";
import { WordTable } from "./word-table.ts";

/** What the analysis makes of a written word, whatever stands around it. */
export interface WordForm {
  /** The term: folded and stemmed. Empty when nothing is left of the word. */
  readonly term: string;
  /** The word without marks, not stemmed: the form that stop lists are written in. */
  readonly folded: string;
  /** The word in small letters with its marks, as it may be shown. */
  readonly lower: string;
  /** True when the word is on its language's stop list. */
  readonly isStop: boolean;
  /** True for the Arabic script, whose words are analyzed alike in every language. */
  readonly isArabic: boolean;
}

// About 130 bytes a word: twice 40,000 words cover more than nine tenths of running text in 10 MB a language.
const MEMO_SIZE = 40_000;
// Longer words come with long runs of marks, no two of them alike.
const MEMO_WORD_LENGTH = MAX_WORD_LENGTH;

const ARABIC_WORD = /^\p{Script=Arabic}/u;

/**
 * A pure cache: what it answers does not depend on what was asked before. When the words of late are
 * as many as the memo holds they become those of before, which are forgotten unless asked for again:
 * frequent words stay, at no cost for the order in which they were used.
 */
interface Memo {
  late: KnownForms;
  before: KnownForms;
}

/** Forms, and their places by the words that they are of. */
interface KnownForms {
  readonly places: WordTable;
  readonly forms: WordForm[];
}

const memos: Readonly<Record<LanguageCode, Memo>> = {
  ar: { late: noForms(), before: noForms() },
  en: { late: noForms(), before: noForms() },
  fr: { late: noForms(), before: noForms() },
  und: { late: noForms(), before: noForms() },
};

function noForms(): KnownForms {
  return { places: new WordTable(), forms: [] };
}

/**
 * Returns what the analysis makes of the word from `start` to `end` in `language`.
 *
 * @param start Start and end of a word as `WordCursor` cuts it, not a number.
 */
export function wordForm(
  text: string,
  start: number,
  end: number,
  language: LanguageCode,
): WordForm {
  const memo = memos[language];
  const known = knownForm(memo.late, text, start, end);
  if (known !== undefined) return known;
  const form =
    knownForm(memo.before, text, start, end) ?? makeWordForm(text.slice(start, end), language);
  if (end - start <= MEMO_WORD_LENGTH) {
    if (memo.late.forms.length >= MEMO_SIZE) {
      memo.before = memo.late;
      memo.late = noForms();
    }
    memo.late.places.add(text, start, end, memo.late.forms.length);
    memo.late.forms.push(form);
  }
  return form;
}

function knownForm(
  { places, forms }: KnownForms,
  text: string,
  start: number,
  end: number,
): WordForm | undefined {
  // Place -1 holds no form.
  return forms[places.get(text, start, end)];
}

/** Makes what {@link wordForm} remembers. It is the same for words that differ by their capitals. */
export function makeWordForm(written: string, language: LanguageCode): WordForm {
  const word = foldCase(written);
  const folded = foldMarks(word);
  if (folded.length > MAX_WORD_LENGTH)
    return { term: "", folded: "", lower: "", isStop: false, isArabic: false };
  if (ARABIC_WORD.test(folded)) {
    const normalized = normalizeArabic(folded);
    const isStop = isArabicStopWord(normalized);
    const term = ownCopy(stemArabic(normalized));
    return { term, folded: normalized, lower: ownCopy(folded), isStop, isArabic: true };
  }
  const term = ownCopy(stem(folded, language));
  const plain = ownCopy(folded);
  return {
    term,
    folded: plain,
    lower: word === folded ? plain : ownCopy(word),
    isStop: isStopWord(word, language),
    isArabic: false,
  };
}

/** The same string in memory of its own: a slice would keep the whole article that it was cut from. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}

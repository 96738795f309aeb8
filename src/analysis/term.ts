/** A word of a text in the form in which it is indexed. */
export interface Term {
  /** Folded and stemmed. Never empty, never longer than `MAX_WORD_LENGTH` code units. */
  readonly value: string;
  /** Where the word begins in the text as given, in UTF-16 code units. */
  readonly start: number;
  /** One past the word's last code unit, so that `text.slice(start, end)` is the word. */
  readonly end: number;
}

/** Whether a text reads to its end as a sentence does. */

const sentenceEnd = /[.!?…؟۔][\s"'’”»)\]]*$/u;

/** Longest end looked at: closing marks and white space, also between them, behind a full stop. */
const MAX_END = 12;

/** True when the text ends as sentences do, closing quotes and brackets aside. */
export function endsLikeSentence(text: string): boolean {
  return sentenceEnd.test(text.slice(-MAX_END));
}

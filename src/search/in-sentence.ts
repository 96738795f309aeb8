/** Keeps the articles in which the words of a query stand in one sentence. */

import { FormWalk } from "./form-walk.ts";
import type { MatchedArticles } from "./match-articles.ts";
import type { FoundWord } from "./pool-postings.ts";

/**
 * Returns which of the matched articles have a sentence with all of the words, whatever they are called
 * there. The title is a sentence.
 */
export function standInSentence(
  { ordinals }: MatchedArticles,
  words: readonly FoundWord[],
): (ordinal: number) => boolean {
  const walks = words.map(({ forms }) => forms.map((form) => new FormWalk(form)));
  const kept = new Set<number>();
  for (const ordinal of ordinals) {
    const [first = new Set<number>(), ...others] = walks.map((forms) =>
      sentencesOf(forms, ordinal),
    );
    if ([...first].some((sentence) => others.every((held) => held.has(sentence))))
      kept.add(ordinal);
  }
  return (ordinal) => kept.has(ordinal);
}

/** The sentences of an article in which a word stands, in any of its forms. */
function sentencesOf(forms: readonly FormWalk[], ordinal: number): Set<number> {
  return new Set(
    forms.flatMap((walk) => {
      const place = walk.moveTo(ordinal);
      return place < 0 ? [] : walk.sentencesAt(place);
    }),
  );
}

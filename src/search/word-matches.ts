/** As what each word of a query was found in a hit. */

import { foldCase, foldMarks } from "../analysis/fold.ts";
import type { StoredCard } from "../contract/records.ts";
import type { Candidate } from "./find-page.ts";
import type { FormKind } from "./forms.ts";
import type { FoundText } from "./highlight.ts";
import { type FoundWord, formOfCode } from "./pool-postings.ts";
import { exactArticles } from "./score.ts";

/** How a word stands in an article: as typed, but for case and marks, in another form, or as something else. */
export type MatchKind = "exact" | "folded" | "stem" | Exclude<FormKind, "word">;

/** As what a word of the query was found. */
export interface WordMatch {
  /** The word as typed. */
  readonly term: string;
  readonly kind: MatchKind;
  /** What stands in the article, where title or card show it. */
  readonly matched_as?: string;
  /** The part of the card that shows it. */
  readonly field?: "title" | "body";
}

/** The closest kinds first. */
const kinds: readonly MatchKind[] = [
  "exact",
  "folded",
  "stem",
  "variant",
  "alias",
  "prefix",
  "typo",
  "synonym",
  "translation",
];

/**
 * Tells of each word that the article holds the closest way in which title and card show it; else as
 * what it was found in the text.
 *
 * @param found What was found in each of the card's strings, the title first.
 */
export function wordMatches(
  card: StoredCard,
  { ordinal }: Candidate,
  words: readonly FoundWord[],
  found: readonly (readonly FoundText[])[],
): WordMatch[] {
  const strings = [card.title, ...card.card.sentences.map(({ text }) => text)];
  return words.flatMap((word, number) => {
    const place = indexOf(word.postings.ordinals, ordinal);
    if (place < 0) return [];
    const shown = found.flatMap((texts, string) =>
      texts
        .filter((text) => text.word === number)
        .map(({ start, end, kind, written: typed }): WordMatch => {
          const written = strings[string]?.slice(start, end) ?? "";
          return {
            term: word.input,
            kind: kind === "word" ? closeness(written, typed) : kind,
            matched_as: written,
            field: string === 0 ? "title" : "body",
          };
        }),
    );
    return [shown.toSorted(byKind)[0] ?? hiddenMatch(word, place)];
  });
}

/** What the title and the card do not show is told from the postings, which know the word but neither its case nor its marks. */
function hiddenMatch(word: FoundWord, place: number): WordMatch {
  const form = formOfCode(word, word.postings.codes[place] ?? 0);
  const { input: term } = word;
  if (!form) return { term, kind: "stem" };
  const { kind } = form;
  if (kind !== "word") return { term, kind };
  const ordinal = word.postings.ordinals[place] ?? 0;
  const isAsTyped = exactArticles(form, indexOf(form.source.ordinals, ordinal)) > 0;
  return { term, kind: isAsTyped ? "folded" : "stem" };
}

function byKind(left: WordMatch, right: WordMatch): number {
  return kinds.indexOf(left.kind) - kinds.indexOf(right.kind);
}

function closeness(written: string, typed: string): MatchKind {
  if (written === typed) return "exact";
  const isSame = foldMarks(foldCase(written)) === foldMarks(foldCase(typed));
  return isSame ? "folded" : "stem";
}

function indexOf(ordinals: Uint32Array, wanted: number): number {
  let low = 0;
  let high = ordinals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordinals[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return ordinals[low] === wanted ? low : -1;
}

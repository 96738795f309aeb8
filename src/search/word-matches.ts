/** As what each word of a query was found in a hit. */

import { foldCase, foldMarks } from "../analysis/fold.ts";
import { placeAmong } from "../engine/postings.ts";
import { TypedForm } from "./as-typed.ts";
import type { Candidate } from "./find-page.ts";
import type { FormKind } from "./forms.ts";
import type { FoundText } from "./highlight.ts";
import { type FoundWord, formOfCode } from "./pool-postings.ts";

/** How a word stands in an article: as typed, but for case and marks, in another form, or as something else. */
type MatchKind = "exact" | "folded" | "stem" | Exclude<FormKind, "word">;

/** As what a word of the query was found. */
export interface WordMatch {
  /** The word as typed. */
  readonly term: string;
  readonly kind: MatchKind;
  /** What stands in the article, where title, card or snippet show it. */
  readonly matched_as?: string;
  /** The part of the article that it stands in. */
  readonly field?: "title" | "body";
}

/** A string that a hit shows, and what was found in it. */
export interface ShownText {
  readonly text: string;
  readonly found: readonly FoundText[];
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
 * Tells of each word that the article holds the closest way in which the hit shows it; else as
 * what it was found in the text.
 *
 * @param shown What the hit shows, the title first, and what was found there.
 */
export function wordMatches(
  { ordinal }: Candidate,
  words: readonly FoundWord[],
  shown: readonly ShownText[],
): WordMatch[] {
  const closest = closestShown(words, shown);
  return words.flatMap((word, number) => {
    const place = placeAmong(word.postings.ordinals, ordinal);
    return place < 0 ? [] : [closest[number] ?? hiddenMatch(word, place)];
  });
}

/** By number of the word, the closest way in which the hit shows it. */
function closestShown(
  words: readonly FoundWord[],
  shown: readonly ShownText[],
): readonly (WordMatch | undefined)[] {
  const closest: (WordMatch | undefined)[] = words.map(() => undefined);
  for (const [place, { text, found }] of shown.entries()) {
    for (const each of found) {
      const match = {
        term: words[each.word]?.input ?? "",
        ...shownAs(text.slice(each.start, each.end), each),
        field: place === 0 ? ("title" as const) : ("body" as const),
      };
      if (isCloser(match.kind, closest[each.word]?.kind)) closest[each.word] = match;
    }
  }
  return closest;
}

function shownAs(matched_as: string, { kind, written }: FoundText) {
  return { kind: kind === "word" ? closeness(matched_as, written) : kind, matched_as };
}

function isCloser(kind: MatchKind, than: MatchKind | undefined): boolean {
  return than === undefined || kinds.indexOf(kind) < kinds.indexOf(than);
}

/** What the hit does not show is told from the postings, which know the word but neither its case nor its marks. */
function hiddenMatch(word: FoundWord, place: number): WordMatch {
  const form = formOfCode(word, word.postings.codes[place] ?? 0);
  const { input: term } = word;
  if (!form) return { term, kind: "stem" };
  const { kind } = form;
  if (kind !== "word") return { term, kind };
  const ordinal = word.postings.ordinals[place] ?? 0;
  const isAsTyped = new TypedForm(form).standsAt(placeAmong(form.source.ordinals, ordinal));
  return { term, kind: isAsTyped ? "folded" : "stem" };
}

function closeness(written: string, typed: string): MatchKind {
  if (written === typed) return "exact";
  const isSame = foldMarks(foldCase(written)) === foldMarks(foldCase(typed));
  return isSame ? "folded" : "stem";
}

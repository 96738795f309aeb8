/** As what each word of a query was found in a hit. */

import { foldCase, foldMarks } from "../analysis/fold.ts";
import type { StoredCard } from "../contract/records.ts";
import { placeAmong } from "../engine/postings.ts";
import { TypedForm } from "./as-typed.ts";
import type { Candidate } from "./find-page.ts";
import type { FormKind } from "./forms.ts";
import { type FoundText, stringsOf } from "./highlight.ts";
import { type FoundWord, formOfCode } from "./pool-postings.ts";

/** How a word stands in an article: as typed, but for case and marks, in another form, or as something else. */
type MatchKind = "exact" | "folded" | "stem" | Exclude<FormKind, "word">;

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
  const shown = closestShown(card, words, found);
  return words.flatMap((word, number) => {
    const place = placeAmong(word.postings.ordinals, ordinal);
    return place < 0 ? [] : [shown[number] ?? hiddenMatch(word, place)];
  });
}

/** By number of the word, the closest way in which title and card show it. */
function closestShown(
  card: StoredCard,
  words: readonly FoundWord[],
  found: readonly (readonly FoundText[])[],
): readonly (WordMatch | undefined)[] {
  const closest: (WordMatch | undefined)[] = words.map(() => undefined);
  for (const [string, text] of stringsOf(card).entries()) {
    for (const each of found[string] ?? []) {
      const match = {
        term: words[each.word]?.input ?? "",
        ...shownAs(text.slice(each.start, each.end), each),
        field: string === 0 ? ("title" as const) : ("body" as const),
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

/** What the title and the card do not show is told from the postings, which know the word but neither its case nor its marks. */
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

/** How the words of a query were understood, for the answer to tell. */

import type { Interpreted } from "../contract/responses.ts";
import type { LookedUp } from "./assemble-query.ts";
import type { FoundForm, FoundWord } from "./pool-postings.ts";

/** Most other writings told of one word. */
const MAX_TRIED = 24;

/** Tells of each word what it was looked up as, and how many articles hold it. */
export function interpret({ words, meanings }: LookedUp): Interpreted[] {
  return words.map((word) => {
    const own = word.forms.filter(({ kind }) => kind === "word");
    const names = [...new Set((meanings.get(word) ?? []).map(({ id }) => id).filter(isName))];
    const tried = word.forms.filter(({ kind }) => kind !== "word");
    return {
      input: word.input,
      terms: own.map(({ term }) => term),
      documents: word.postings.ordinals.length,
      names,
      tried: tried.flatMap(describeForm).slice(0, MAX_TRIED),
    };
  });
}

function isName(id: string): boolean {
  return id.includes(":");
}

function describeForm(form: FoundForm): Interpreted["tried"][number][] {
  const { kind, written, postings, id } = form;
  return [
    {
      kind: kind === "word" ? "variant" : kind,
      written: [...written],
      documents: postings.ordinals.length,
      ...(id !== undefined && { id }),
    },
  ];
}

/** The words that the query was narrowed to, in the query's own spelling. */
export function inputsOf(words: readonly FoundWord[]): string[] {
  return words.map(({ input }) => input);
}

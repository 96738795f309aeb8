/** How the words of a query were understood, for the answer to tell. */

import type { Interpreted } from "../contract/responses.ts";
import type { LookedUp } from "./assemble-query.ts";
import type { FoundForm } from "./pool-postings.ts";

/** Most other writings told of one word. */
const MAX_TRIED = 24;

/** Tells of each word what it was looked up as, and how many articles hold it. */
export function interpret({ words, meanings }: LookedUp): Interpreted[] {
  return words.map((word) => {
    const own = word.forms.filter(({ kind }) => kind === "word");
    const names = [...new Set((meanings.get(word) ?? []).map(({ id }) => id).filter(isName))];
    return {
      input: word.input,
      terms: own.map(({ term }) => term),
      documents: word.postings.ordinals.length,
      names,
      tried: word.forms.flatMap(describeForm).slice(0, MAX_TRIED),
    };
  });
}

function isName(id: string): boolean {
  return id.includes(":");
}

function describeForm(form: FoundForm): Interpreted["tried"][number][] {
  const { kind, written, postings, id } = form;
  if (kind === "word") return [];
  return [
    {
      kind,
      written: [...written],
      documents: postings.ordinals.length,
      ...(id !== undefined && { id }),
    },
  ];
}

/** How the words of a query were understood, for the answer to tell. */

import type { Interpreted } from "../contract/responses.ts";
import type { LookedUp } from "./assemble-query.ts";
import { type FoundForm, unionOf } from "./pool-postings.ts";

/** Most other writings told of one word. */
const MAX_TRIED = 24;

type Tried = Interpreted["tried"][number];

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
      tried: describeTried(word.forms).slice(0, MAX_TRIED),
    };
  });
}

function isName(id: string): boolean {
  return id.includes(":");
}

/** The forms beside the word itself; those of one name or concept, found as the same, are told once. */
function describeTried(forms: readonly FoundForm[]): Tried[] {
  const groups = new Map<string, FoundForm[]>();
  for (const form of forms) {
    if (form.kind === "word") continue;
    const key = `${form.kind} ${form.id ?? form.term}`;
    groups.set(key, [...(groups.get(key) ?? []), form]);
  }
  return [...groups.values()].map((group) => describeGroup(group));
}

function describeGroup(group: readonly FoundForm[]): Tried {
  const [{ kind, id } = { kind: "variant" as const }] = group;
  return {
    kind: kind === "word" ? "variant" : kind,
    written: [...new Set(group.flatMap(({ written }) => written))],
    documents: group.map(({ postings }) => postings.ordinals).reduce(unionOf).length,
    ...(id !== undefined && { id }),
  };
}

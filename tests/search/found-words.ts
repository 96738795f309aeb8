/** Words of a query as a search finds them, without an archive. */

import type { TermPostings } from "../../src/engine/postings.ts";
import type { Form } from "../../src/search/forms.ts";
import { type FoundWord, poolForms } from "../../src/search/pool-postings.ts";

/** Postings of one article. */
const inOneArticle: TermPostings = { ordinals: Uint32Array.of(0), levels: Uint8Array.of(7) };

/** A word that stands in one article of ten, under each of its forms. */
export function foundWord(
  input: string,
  forms: readonly (Pick<Form, "term" | "kind"> & Partial<Form>)[],
): FoundWord {
  const found = forms.map((form) => ({
    weight: 1,
    written: [],
    ...form,
    source: inOneArticle,
    postings: inOneArticle,
  }));
  return { input, start: 0, end: input.length, times: 1, ...poolForms(found, 10) };
}

/** A word with the one form that it is itself. */
export function plainWord(term: string): FoundWord {
  return foundWord(term, [{ term, kind: "word" }]);
}

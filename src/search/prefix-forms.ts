/** The beginning of a word -> the words and names of the archive that begin so. */

import { type ReadQueryWord, readQuery } from "../analysis/analyze-query.ts";
import type { LanguageCode } from "../analysis/languages.ts";
import { spellingKey } from "../analysis/spelling-key.ts";
import { nameTerm } from "../contract/pseudo-terms.ts";
import type { Completion } from "../engine/completion.ts";
import type { EntryTable } from "./entry-table.ts";
import { type Form, kindWeights } from "./forms.ts";
import { type FoundForm, NO_POSTINGS } from "./pool-postings.ts";

/** Words that a beginning is tried as: those of the most articles. Their files lie side by side. */
const MAX_COMPLETIONS = 12;

/** Names among them, whose several spellings often begin alike. */
const MAX_NAMES = 6;

/** Shortest beginning: what begins with one letter is everything. */
const MIN_LETTERS = 2;

/** Finds what a word may be the beginning of. */
export async function prefixForms(
  entries: EntryTable,
  word: ReadQueryWord | undefined,
  { languages }: { readonly languages: readonly LanguageCode[] },
): Promise<FoundForm[]> {
  if (!word || word.isNumber || word.folded.length < MIN_LETTERS) return [];
  const prefix = spellingKey(word.text);
  const kinds = ["word", "name"] as const;
  const found = (await entries.reader.completions(prefix, MAX_COMPLETIONS, kinds)) ?? [];
  const names = found.filter(({ kind }) => kind === "name").slice(0, MAX_NAMES);
  const completions = [...found.filter(({ kind }) => kind === "word"), ...names];
  const forms = new Map<string, Form>();
  for (const completion of completions) {
    for (const term of termsOf(completion, languages)) {
      if (forms.has(term) || word.terms.includes(term)) continue;
      const { text, id } = completion;
      const named = completion.kind === "name" && { id };
      forms.set(term, {
        term,
        kind: "prefix",
        weight: kindWeights.prefix,
        written: [text],
        ...named,
      });
    }
  }
  await entries.load([...forms.keys()]);
  return Array.from(forms.values(), (form) => {
    const source = entries.get(form.term)?.postings ?? NO_POSTINGS;
    return { ...form, source, postings: source };
  });
}

function termsOf(
  { kind, text, id }: Completion,
  languages: readonly LanguageCode[],
): readonly string[] {
  if (kind === "name") return [nameTerm(id)];
  return readQuery(text, languages).flatMap(({ terms }) => terms);
}

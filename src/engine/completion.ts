/** What a completion is, and which of several are the best: what the writer and the reader of tables agree on. */

import { compareTerms } from "./term-order.ts";

/** Kinds of completion, in the order of their numbers in a file. */
export const completionKinds = ["word", "name", "title"] as const;

/** `title`: of an article; `name`: of a person, a body or a place; `word`: of the articles' text. */
export type CompletionKind = (typeof completionKinds)[number];

/** Most completions that a prefix gives, and how many of each kind are stored for a short one. */
export const MAX_COMPLETIONS = 20;

/** What a prefix may be completed to. */
export interface Completion {
  /** As it is shown. */
  readonly text: string;
  readonly kind: CompletionKind;
  /** An integer from 0 to 255; the larger, the sooner shown. */
  readonly weight: number;
  /** Whatever the caller finds the thing by; may be empty. */
  readonly id: string;
}

/** A completion found by one of its keys. */
export interface Row {
  readonly key: string;
  readonly completion: Completion;
}

/** Bit of the byte whose lowest two tell the kind: the text is the key. */
export const TEXT_IS_KEY = 4;

/** Bit of the same byte: an id follows. */
export const HAS_ID = 8;

/** In place of that byte: the completion stands further up, as many bytes as follow. */
export const WRITTEN_BEFORE = 3;

/** Returns the best of the rows under `prefix`, {@link MAX_COMPLETIONS} of each kind; `prefix` is now their key. */
export function bestRows(rows: readonly Row[], prefix: string): Row[] {
  const [only] = rows;
  if (only && rows.length === 1) return [{ key: prefix, completion: only.completion }];
  const byWeight = Array.from({ length: 256 }, (): Row[] => []);
  for (const row of rows) byWeight[row.completion.weight]?.push(row);
  const taken: Row[] = [];
  const texts = new Map(completionKinds.map((kind) => [kind, new Set<string>()]));
  const isOpen = (kind: CompletionKind) => texts.get(kind)?.size !== MAX_COMPLETIONS;
  // One weight after another spares sorting the many that come too late.
  for (const rowsOfWeight of byWeight.reverse()) {
    const wanted = rowsOfWeight.filter(({ completion }) => isOpen(completion.kind));
    for (const { completion } of wanted.sort((a, b) => compareEqualWeights(a, b, prefix))) {
      const seen = texts.get(completion.kind);
      if (!isOpen(completion.kind) || seen?.has(completion.text)) continue;
      seen?.add(completion.text);
      taken.push({ key: prefix, completion });
    }
  }
  return taken;
}

function compareEqualWeights(left: Row, right: Row, prefix: string): number {
  const [a, b] = [left.completion, right.completion];
  return (
    Number(right.key === prefix) - Number(left.key === prefix) ||
    a.text.length - b.text.length ||
    compareTerms(a.text, b.text) ||
    compareTerms(`${a.kind} ${a.id}`, `${b.kind} ${b.id}`)
  );
}

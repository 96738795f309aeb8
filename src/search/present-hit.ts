/** Candidate -> Hit: the stored card, and what this query adds to it, as JSON. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import type { HitField } from "../contract/parameters.ts";
import type { StoredCard } from "../contract/records.ts";
import type { Candidate } from "./find-page.ts";
import { type HighlightRange, highlightTerms } from "./highlight.ts";
import { makeSnippet, type Snippet } from "./snippet.ts";

/** How hits are to be shown. */
export interface Presentation {
  /** Keys wanted; all when empty. */
  readonly fields: readonly HitField[];
  readonly highlights: boolean;
  /** Longest snippet in UTF-16 code units; 0 for none. */
  readonly snippet: number;
  /** Weight of every term searched for. */
  readonly weights: ReadonlyMap<string, number>;
}

/** What a query adds to a stored card. */
interface HitAddition {
  readonly highlights?: {
    readonly title: readonly HighlightRange[];
    readonly sentences: readonly (readonly HighlightRange[])[];
  };
  readonly snippet?: Snippet;
  readonly missing?: readonly string[];
  readonly score?: number;
}

/**
 * Presents the candidates of a page in their order.
 *
 * @returns JSON of each hit; a candidate whose card cannot be read is left out, and the fault noted.
 */
export async function presentHits(
  reader: ArchiveReader,
  candidates: readonly Candidate[],
  presentation: Presentation,
): Promise<string[]> {
  const cards = await reader.cards(candidates.map(({ ordinal }) => ordinal));
  const hits = await Promise.all(
    candidates.map((candidate, index) => presentHit(reader, candidate, cards[index], presentation)),
  );
  return hits.filter((hit) => hit !== undefined);
}

async function presentHit(
  reader: ArchiveReader,
  candidate: Candidate,
  json: string | undefined,
  presentation: Presentation,
): Promise<string | undefined> {
  if (json === undefined) return undefined;
  const { fields, highlights, snippet, weights } = presentation;
  const card = JSON.parse(json) as StoredCard;
  const addition: HitAddition = {
    ...(highlights && weights.size > 0 && { highlights: highlightCard(card, weights) }),
    ...(snippet > 0 && (await addSnippet(reader, candidate.ordinal, presentation))),
    ...(candidate.missing.length > 0 && { missing: candidate.missing }),
    ...(weights.size > 0 && { score: Math.round(candidate.score * 1000) / 1000 }),
  };
  if (fields.length > 0) return JSON.stringify(pick({ ...card, ...addition }, fields));
  // The stored JSON passes as it is; parsing it is for reading, writing it anew would cost as much again.
  const added = JSON.stringify(addition).slice(1);
  return added === "}" ? json : `${json.slice(0, -1)},${added}`;
}

function highlightCard(
  card: StoredCard,
  weights: ReadonlyMap<string, number>,
): NonNullable<HitAddition["highlights"]> {
  const terms = new Set(weights.keys());
  return {
    title: highlightTerms(card.title, card.lang, terms),
    sentences: card.card.sentences.map(({ text }) => highlightTerms(text, card.lang, terms)),
  };
}

async function addSnippet(
  reader: ArchiveReader,
  ordinal: number,
  { weights, snippet }: Presentation,
): Promise<Pick<HitAddition, "snippet">> {
  const record = await reader.record(ordinal);
  return record ? { snippet: makeSnippet(record, weights, snippet) } : {};
}

function pick(hit: object, fields: readonly HitField[]): object {
  return Object.fromEntries(
    Object.entries(hit).filter(([key]) => (fields as readonly string[]).includes(key)),
  );
}

/** Candidate -> Hit: the stored card, and what this query adds to it, as JSON. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import type { KeptCard } from "../archive/open-archive.ts";
import type { HitField } from "../contract/parameters.ts";
import type { Candidate } from "./find-page.ts";
import { type CardHighlights, highlightCard } from "./highlight.ts";
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
  readonly highlights?: CardHighlights;
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
  const [cards, snippets] = await Promise.all([
    reader.cards(candidates.map(({ ordinal }) => ordinal)),
    makeSnippets(reader, candidates, presentation),
  ]);
  const terms = new Set(presentation.weights.keys());
  const hits: string[] = [];
  candidates.forEach((candidate, index) => {
    const card = cards[index];
    if (card) hits.push(presentHit(card, candidate, snippets[index], terms, presentation));
  });
  return hits;
}

function presentHit(
  { json, card }: KeptCard,
  candidate: Candidate,
  snippet: Snippet | undefined,
  terms: ReadonlySet<string>,
  { fields, highlights }: Presentation,
): string {
  const addition: HitAddition = {
    ...(highlights && terms.size > 0 && { highlights: highlightCard(card, terms) }),
    ...(snippet && { snippet }),
    ...(candidate.missing.length > 0 && { missing: candidate.missing }),
    ...(terms.size > 0 && { score: Math.round(candidate.score * 1000) / 1000 }),
  };
  if (fields.length > 0) return JSON.stringify(pick({ ...card, ...addition }, fields));
  // The stored JSON passes as it is: writing it anew would cost as much as reading it did.
  const added = JSON.stringify(addition).slice(1);
  return added === "}" ? json : `${json.slice(0, -1)},${added}`;
}

async function makeSnippets(
  reader: ArchiveReader,
  candidates: readonly Candidate[],
  { snippet, weights }: Presentation,
): Promise<(Snippet | undefined)[]> {
  if (snippet === 0) return [];
  const records = await Promise.all(candidates.map(({ ordinal }) => reader.record(ordinal)));
  return records.map((record) => record && makeSnippet(record, weights, snippet));
}

function pick(hit: object, fields: readonly HitField[]): object {
  return Object.fromEntries(
    Object.entries(hit).filter(([key]) => (fields as readonly string[]).includes(key)),
  );
}

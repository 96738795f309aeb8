/** Candidate -> Hit: the stored card, and what this query adds to it, as JSON. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import type { KeptCard } from "../archive/open-archive.ts";
import type { HitField } from "../contract/parameters.ts";
import type { StoredCard } from "../contract/records.ts";
import { type Explanation, explain } from "./explain.ts";
import type { Candidate } from "./find-page.ts";
import { type CardHighlights, Highlighter, stringsOf } from "./highlight.ts";
import { type FoundWord, inverseDocumentFrequency } from "./pool-postings.ts";
import { makeSnippet, type Snippet } from "./snippet.ts";
import { type WordMatch, wordMatches } from "./word-matches.ts";

/** How hits are to be shown. */
export interface Presentation {
  /** Keys wanted; all when empty. */
  readonly fields: readonly HitField[];
  /** Whether the words found are marked in title and card. */
  readonly highlights: boolean;
  /** Longest snippet in UTF-16 code units; 0 for none. */
  readonly snippet: number;
  /** Whether each hit tells what its score is made of. */
  readonly explains: boolean;
  /** The words searched for. */
  readonly words: readonly FoundWord[];
}

/** What a query adds to a stored card. */
interface HitAddition {
  readonly highlights?: Partial<CardHighlights>;
  readonly matches?: readonly WordMatch[];
  readonly snippet?: Snippet;
  readonly missing?: readonly string[];
  readonly score?: number;
  readonly explanation?: Explanation;
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
  const highlighter = new Highlighter(presentation.words);
  const [cards, snippets] = await Promise.all([
    reader.cards(candidates.map(({ ordinal }) => ordinal)),
    makeSnippets(reader, candidates, highlighter, presentation),
  ]);
  const hits: string[] = [];
  candidates.forEach((candidate, index) => {
    const card = cards[index];
    if (card) hits.push(presentHit(card, candidate, snippets[index], highlighter, presentation));
  });
  return hits;
}

function presentHit(
  { json, card }: KeptCard,
  candidate: Candidate,
  snippet: Snippet | undefined,
  highlighter: Highlighter,
  presentation: Presentation,
): string {
  const { fields, highlights, explains, words } = presentation;
  const explanation = explains ? explain(candidate) : undefined;
  const addition: HitAddition = {
    ...(words.length > 0 &&
      highlights &&
      tellFound(card, candidate, snippet, highlighter, presentation)),
    ...(snippet && { snippet }),
    ...(candidate.missing.length > 0 && { missing: candidate.missing }),
    ...(words.length > 0 && { score: Math.round(candidate.score * 1000) / 1000 }),
    ...(explanation && { explanation }),
  };
  if (fields.length > 0) return JSON.stringify(pick({ ...card, ...addition }, fields));
  // The stored JSON passes as it is: writing it anew would cost as much as reading it did.
  const added = JSON.stringify(addition).slice(1);
  return added === "}" ? json : `${json.slice(0, -1)},${added}`;
}

/** Where the words stand in what the hit shows, and as what. */
function tellFound(
  card: StoredCard,
  candidate: Candidate,
  snippet: Snippet | undefined,
  highlighter: Highlighter,
  { fields, words }: Presentation,
): HitAddition {
  const { highlights, found } = highlighter.highlightCard(card);
  const shown = stringsOf(card).map((text, index) => ({ text, found: found[index] ?? [] }));
  if (snippet) {
    shown.push({ text: snippet.text, found: highlighter.find(snippet.text, card.lang) });
  }
  const hasCard = fields.length === 0 || fields.includes("card");
  return {
    // Ranges in sentences that are not given would be a third of a hit without its card.
    highlights: hasCard ? highlights : { title: highlights.title },
    matches: wordMatches(candidate, words, shown),
  };
}

async function makeSnippets(
  reader: ArchiveReader,
  candidates: readonly Candidate[],
  highlighter: Highlighter,
  { snippet, words }: Presentation,
): Promise<(Snippet | undefined)[]> {
  if (snippet === 0) return [];
  const { documents } = reader.archive.manifest;
  const weights = words.map(({ postings }) =>
    inverseDocumentFrequency(documents, postings.ordinals.length),
  );
  const records = await Promise.all(candidates.map(({ ordinal }) => reader.record(ordinal)));
  return records.map((record) => record && makeSnippet(record, highlighter, weights, snippet));
}

function pick(hit: object, fields: readonly HitField[]): object {
  return Object.fromEntries(
    Object.entries(hit).filter(([key]) => (fields as readonly string[]).includes(key)),
  );
}

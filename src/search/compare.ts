/** Figures side by side: those of one scope together, never added, averaged or called contradictory. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import { figuresOf, readFacts } from "../archive/ledger.ts";
import { type CompareParameters, MAX_COMPARED } from "../contract/figure-parameters.ts";
import type { StoredFigure } from "../contract/figure-records.ts";
import type { CompareResponse } from "../contract/figure-responses.ts";
import { type QueryFault, unavailable } from "./answer.ts";
import { findFacts } from "./find-facts.ts";
import { nameKey, type Scope, toScopes } from "./scopes.ts";

/**
 * Puts figures side by side.
 *
 * A scope is what is counted, who, where, and since when: only figures of one scope speak of the same. `scopes.ts` tells which.
 * Within it they stand by the day to which they count, the latest first.
 */
export async function compareFigures(
  reader: ArchiveReader,
  parameters: CompareParameters,
): Promise<CompareResponse | QueryFault> {
  const ledger = figuresOf(reader);
  const found = await findFacts(reader, ledger, parameters);
  if (!found) return unavailable(reader);
  const { numbers, told } = found;
  const facts = await readFacts(reader, ledger, [...numbers.subarray(0, MAX_COMPARED)]);
  if (!facts) return unavailable(reader);
  const { build, documents } = reader.archive.manifest;
  return {
    total: numbers.length,
    count: facts.length,
    ...(told.length > 0 && { filters: [...told] }),
    scopes: inOrder(toScopes(facts.map((json) => JSON.parse(json) as StoredFigure))),
    index: { build, documents },
  };
}

/** Scopes with the most sources first, then with the most figures, then in the order of their first one. */
function inOrder(scopes: readonly Scope[]): CompareResponse["scopes"] {
  return scopes
    .map(toResponse)
    .sort(
      (left, right) => right.sources - left.sources || right.figures.length - left.figures.length,
    );
}

function toResponse({ own, figures }: Scope): CompareResponse["scopes"][number] {
  const { kind, unit, group, group_concept, place, from } = own;
  const sources = new Set(figures.map(({ source }) => source && nameKey(source)));
  return {
    kind,
    unit,
    group,
    group_concept,
    place,
    from,
    sources: sources.size,
    figures: [...figures],
  };
}

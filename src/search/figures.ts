/** Lists of attributed figures. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import { figuresOf, readFacts } from "../archive/ledger.ts";
import type { FiguresParameters } from "../contract/figure-parameters.ts";
import type { StoredFigure } from "../contract/figure-records.ts";
import type { FiguresResponse } from "../contract/figure-responses.ts";
import { type QueryFault, unavailable } from "./answer.ts";
import { findFacts } from "./find-facts.ts";
import { nextQuery, readPage } from "./page.ts";

/**
 * Lists figures, newest first by the days of what is counted, undated last.
 *
 * @param canonical The canonical query string; a cursor is bound to it.
 * @returns `next` is the query string of the next page.
 */
export async function listFigures(
  reader: ArchiveReader,
  parameters: FiguresParameters,
  canonical: string,
): Promise<FiguresResponse | QueryFault> {
  const page = readPage(reader, parameters, canonical);
  if ("code" in page) return page;
  const ledger = figuresOf(reader);
  const found = await findFacts(reader, ledger, parameters);
  if (!found) return unavailable(reader);
  const { numbers, told } = found;
  const shown = [...numbers.subarray(page.offset, page.offset + page.limit)];
  const facts = await readFacts(reader, ledger, shown);
  if (!facts) return unavailable(reader);
  const { build, documents } = reader.archive.manifest;
  return {
    total: numbers.length,
    count: facts.length,
    ...(told.length > 0 && { filters: [...told] }),
    results: facts.map((json) => JSON.parse(json) as StoredFigure),
    next: nextQuery(reader, page, numbers.length) ?? null,
    index: { build, documents },
  };
}

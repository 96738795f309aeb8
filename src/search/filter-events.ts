/** A filter by the days that an article speaks of, in place of the day of its publication. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import { momentsOf, readArticlesOfMoments, readPeriods } from "../archive/ledger.ts";
import type { DateFilter } from "../contract/date-runs.ts";
import { spansOfPeriods } from "../contract/ledger.ts";
import type { PreparedFilter } from "./filters.ts";

/**
 * Makes the filter ready: an article passes that has a sentence dated to a day wanted. One without dated
 * sentences is undated. Without a file that it needs it lets nothing pass.
 */
export async function prepareEvents(
  reader: ArchiveReader,
  { from, to, undated }: DateFilter,
): Promise<PreparedFilter> {
  if (from === undefined && to === undefined && undated === "include") return {};
  const ledger = momentsOf(reader);
  const [periods, articleOf] = await Promise.all([
    readPeriods(reader, ledger),
    readArticlesOfMoments(reader),
  ]);
  if (!periods || !articleOf) return { passes: () => false };
  const { documents } = reader.archive.manifest;
  const dated = new Uint8Array(documents);
  for (let fact = 0; fact < ledger.files.count; fact += 1) dated[articleOf(fact)] = 1;
  const wanted = new Uint8Array(documents);
  const days = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  for (const { start, end } of spansOfPeriods(periods, { ...days, undated: "exclude" })) {
    for (let fact = start; fact < end; fact += 1) wanted[articleOf(fact)] = 1;
  }
  return {
    passes: (ordinal) =>
      dated[ordinal] === 1 ? undated !== "only" && wanted[ordinal] === 1 : undated !== "exclude",
  };
}

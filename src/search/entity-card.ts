/** What the archive says of one name: sentences of several articles, the newest figures, when it was named. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import { figuresOf, readFacts } from "../archive/ledger.ts";
import { numberOfId, readNameQuotes, readNames } from "../archive/names.ts";
import type { StoredFigure } from "../contract/figure-records.ts";
import type { EntityCardResponse } from "../contract/figure-responses.ts";
import type { NameClass } from "../contract/name-records.ts";
import { nameTerm } from "../contract/pseudo-terms.ts";
import { type QueryFault, unavailable } from "./answer.ts";
import { findFacts } from "./find-facts.ts";
import { countByDate } from "./histogram.ts";

/** Figures of a card. */
const MOST_FIGURES = 5;

/** As what a name has figures: a place as where it happened, the others as who says so. */
const aspectOfClass: Readonly<Record<NameClass, "place" | "source">> = {
  place: "place",
  org: "source",
  person: "source",
};

/**
 * Makes the card of a name.
 *
 * @returns `null` when no article names one with this id.
 */
export async function makeNameCard(
  reader: ArchiveReader,
  id: string,
): Promise<EntityCardResponse | null | QueryFault> {
  const number = await numberOfId(reader, id);
  if (number === null) return null;
  if (number === undefined) return unavailable(reader);
  const [names, quotes, figures, timeline] = await Promise.all([
    readNames(reader, [number]),
    readNameQuotes(reader, number),
    readFiguresOf(reader, id),
    countMonths(reader, id),
  ]);
  const [name] = names ?? [];
  if (!name || !quotes || !figures || !timeline) return unavailable(reader);
  const { build, documents } = reader.archive.manifest;
  const { label, kind, count, first, last } = name;
  return {
    ...{ id, class: name.class, kind, label, count, first, last },
    sentences: quotes,
    figures,
    timeline,
    index: { build, documents },
  };
}

async function readFiguresOf(
  reader: ArchiveReader,
  id: string,
): Promise<StoredFigure[] | undefined> {
  const ledger = figuresOf(reader);
  const aspect = aspectOfClass[id.slice(0, id.indexOf(":")) as NameClass];
  const found = await findFacts(reader, ledger, { [aspect]: [id] });
  const facts =
    found && (await readFacts(reader, ledger, [...found.numbers.subarray(0, MOST_FIGURES)]));
  return facts?.map((json) => JSON.parse(json) as StoredFigure);
}

/** Articles that name it, by month published. */
async function countMonths(
  reader: ArchiveReader,
  id: string,
): Promise<EntityCardResponse["timeline"] | undefined> {
  const [[entry], runs] = await Promise.all([reader.terms([nameTerm(id)]), reader.dateRuns()]);
  if (entry === undefined || !runs) return undefined;
  const ordinals = entry?.postings.ordinals ?? new Uint32Array(0);
  return countByDate(runs, ordinals, "month");
}

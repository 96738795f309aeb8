/** `/v1/figures`, `/v1/compare` and `/v1/timeline`: who says how many, and what happened when. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import {
  compareParameters,
  figuresParameters,
  timelineParameters,
} from "../contract/figure-parameters.ts";
import type { ParameterTable, ParameterValues } from "../contract/parameter.ts";
import { readParameters } from "../contract/read-parameters.ts";
import type { QueryFault } from "../search/answer.ts";
import { compareFigures } from "../search/compare.ts";
import { listFigures } from "../search/figures.ts";
import { drawTimeline } from "../search/timeline.ts";
import { archiveAnswer, jsonAnswer } from "./archive-answer.ts";
import { figuresCsv, momentsCsv } from "./figure-tables.ts";
import type { Answer } from "./held-answers.ts";
import type { RequestFault } from "./problem.ts";
import { queryOf } from "./search-route.ts";

const CSV_TYPE = "text/csv; charset=utf-8; header=present";

/** Answers `/v1/figures`. `address` is the path with the query string. */
export function answerFigures(
  reader: ArchiveReader,
  address: string,
): Promise<Answer | RequestFault> {
  return answerTable(reader, "/v1/figures", figuresParameters, address, {
    find: listFigures,
    toCsv: ({ results }) => figuresCsv(results),
  });
}

/** Answers `/v1/compare`. `address` is the path with the query string. */
export function answerCompare(
  reader: ArchiveReader,
  address: string,
): Promise<Answer | RequestFault> {
  return answerTable(reader, "/v1/compare", compareParameters, address, {
    find: compareFigures,
    toCsv: ({ scopes }) => figuresCsv(scopes.flatMap(({ figures }) => figures)),
  });
}

/** Answers `/v1/timeline`. `address` is the path with the query string. */
export function answerTimeline(
  reader: ArchiveReader,
  address: string,
): Promise<Answer | RequestFault> {
  return answerTable(reader, "/v1/timeline", timelineParameters, address, {
    find: drawTimeline,
    toCsv: ({ buckets }) => momentsCsv(buckets),
  });
}

/** How a table is found, and how it is written as CSV. */
interface TableRoute<Table extends ParameterTable, Found> {
  readonly find: (
    reader: ArchiveReader,
    values: ParameterValues<Table>,
    canonical: string,
  ) => Promise<Found | QueryFault>;
  /** Absent for what is no table. */
  readonly toCsv?: (found: Found) => string;
}

/** Answers a request for a list as JSON, or as CSV where `format` asks for it. */
export async function answerTable<Table extends ParameterTable, Found extends object>(
  reader: ArchiveReader,
  path: string,
  table: Table,
  address: string,
  { find, toCsv }: TableRoute<Table, Found>,
): Promise<Answer | RequestFault> {
  const parameters = readParameters(table, queryOf(address));
  if (!parameters.ok) return { code: "invalid-parameters", faults: parameters.faults };
  const { values, canonical } = parameters;
  const found = await find(reader, values, canonical);
  if ("code" in found) return found;
  const csv = values["format"] === "csv" ? toCsv?.(found) : undefined;
  const rest = "next" in found && typeof found.next === "string" ? found.next : undefined;
  const next = rest === undefined ? null : `${path}?${rest}`;
  const self = canonical === "" ? path : `${path}?${canonical}`;
  const links = next === null ? {} : { next };
  if (csv !== undefined) return archiveAnswer(reader, csv, self, links, CSV_TYPE);
  return jsonAnswer(reader, "next" in found ? { ...found, next } : found, self, links);
}

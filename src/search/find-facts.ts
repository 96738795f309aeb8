/** What is asked of a ledger -> the numbers of the facts that answer it. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import { eachFactWith, type Ledger, readPeriods } from "../archive/ledger.ts";
import { type FilterValue, NONE, readFilterValue } from "../contract/filter-value.ts";
import {
  ledgerKey,
  type PeriodFilter,
  type PeriodRun,
  spansOfPeriods,
} from "../contract/ledger.ts";
import type { ToldFilter } from "../contract/name-responses.ts";
import { firstDay, lastDay, type PartialDate } from "../contract/partial-date.ts";
import { resolveAnyone, resolveName } from "./resolve-filter.ts";

/** Aspects whose values stand in keys as they are asked for. */
const plainAspects = ["kind", "bound", "lang"] as const;

/** Aspects whose values are names. */
const namedAspects = ["place", "person", "org", "source", "by"] as const;

type NamedAspect = (typeof namedAspects)[number];

/** Parameters that choose facts. */
export interface FactParameters
  extends Partial<
    Readonly<Record<(typeof plainAspects)[number] | NamedAspect, readonly string[]>>
  > {
  readonly from?: PartialDate | undefined;
  readonly to?: PartialDate | undefined;
  readonly undated?: "include" | "exclude" | "only" | undefined;
}

/** Facts found. */
export interface FoundFacts {
  /** Ascending. */
  readonly numbers: Uint32Array;
  /** The days of all facts of the ledger. */
  readonly periods: readonly PeriodRun[];
  /** What values that are names were taken for. */
  readonly told: readonly ToldFilter[];
}

/** A filter of one aspect: keys of which a fact must have one, and those of which it may have none. */
interface KeyFilter {
  readonly wanted?: readonly string[];
  readonly unwanted: readonly string[];
  readonly told: readonly ToldFilter[];
}

/**
 * Finds the facts: several values of one parameter mean any of them, several parameters all, `-` none.
 *
 * @returns `undefined` when a file cannot be used: a fact is never shown under a filter that was not checked.
 */
export async function findFacts(
  reader: ArchiveReader,
  ledger: Ledger,
  parameters: FactParameters,
): Promise<FoundFacts | undefined> {
  const [periods, ...named] = await Promise.all([
    readPeriods(reader, ledger),
    ...namedAspects.map((aspect) => readNamed(reader, aspect, parameters[aspect] ?? [])),
  ]);
  if (!periods || named.includes(undefined)) return undefined;
  const filters = [
    ...plainAspects.map((aspect) => readPlain(aspect, parameters[aspect] ?? [])),
    ...named.flatMap((filter) => filter ?? []),
  ];
  const marks = await Promise.all(filters.map((filter) => markFacts(reader, ledger, filter)));
  if (marks.includes(undefined)) return undefined;
  const numbers: number[] = [];
  for (const { start, end } of spansOfPeriods(periods, toPeriodFilter(parameters))) {
    for (let number = start; number < end; number += 1) {
      if (marks.every((mark) => mark?.(number))) numbers.push(number);
    }
  }
  const told = filters
    .flatMap((filter) => filter.told)
    .sort((left, right) => (toldKey(left) < toldKey(right) ? -1 : 1));
  return { numbers: Uint32Array.from(numbers), periods, told };
}

function toldKey({ parameter, negated, value }: ToldFilter): string {
  return `${parameter}=${negated ? "-" : ""}${value}`;
}

function toPeriodFilter({ from, to, undated = "include" }: FactParameters): PeriodFilter {
  return { ...(from && { from: firstDay(from) }), ...(to && { to: lastDay(to) }), undated };
}

function readPlain(aspect: (typeof plainAspects)[number], texts: readonly string[]): KeyFilter {
  const values = texts.map(readFilterValue);
  const keysOf = (negated: boolean): string[] =>
    values
      .filter((value) => value.negated === negated)
      .map(({ value }) => ledgerKey(aspect, value));
  const wanted = keysOf(false);
  return { ...(wanted.length > 0 && { wanted }), unwanted: keysOf(true), told: [] };
}

async function readNamed(
  reader: ArchiveReader,
  aspect: NamedAspect,
  texts: readonly string[],
): Promise<KeyFilter | undefined> {
  const values = texts.map(readFilterValue);
  const meant = await Promise.all(values.map((value) => meaningsOf(reader, aspect, value)));
  if (meant.includes(undefined)) return undefined;
  const keysOf = (negated: boolean): string[] =>
    values.flatMap((value, place) =>
      value.negated === negated ? (meant[place] ?? []).map((id) => ledgerKey(aspect, id)) : [],
    );
  return {
    ...(values.some(({ negated }) => !negated) && { wanted: keysOf(false) }),
    unwanted: keysOf(true),
    told: values.map(({ value, negated }, place) => ({
      parameter: aspect,
      value,
      negated,
      meant: (meant[place] ?? []).filter((id) => !id.startsWith("=")),
    })),
  };
}

/** What a name may stand as in keys. */
async function meaningsOf(
  reader: ArchiveReader,
  aspect: NamedAspect,
  { value, isLiteral }: FilterValue,
): Promise<string[] | undefined> {
  if (aspect !== "source" && aspect !== "by") {
    return (await resolveName(reader, aspect, value))?.map(({ meant }) => meant);
  }
  if (!isLiteral && (value === NONE || value === "uncertain")) return [value];
  return resolveAnyone(reader, value);
}

/** Tells which facts pass a filter; `undefined` when a file cannot be used. */
async function markFacts(
  reader: ArchiveReader,
  ledger: Ledger,
  { wanted, unwanted }: KeyFilter,
): Promise<((number: number) => boolean) | undefined> {
  const [isWanted, isUnwanted] = await Promise.all([
    wanted && markKeys(reader, ledger, wanted),
    unwanted.length > 0 ? markKeys(reader, ledger, unwanted) : undefined,
  ]);
  if ((wanted && !isWanted) || (unwanted.length > 0 && !isUnwanted)) return undefined;
  return (number) => isWanted?.[number] !== 0 && isUnwanted?.[number] !== 1;
}

/** By number, 1 for the facts with one of the keys. */
async function markKeys(
  reader: ArchiveReader,
  ledger: Ledger,
  keys: readonly string[],
): Promise<Uint8Array | undefined> {
  const marks = new Uint8Array(ledger.files.count);
  const read = await Promise.all(
    [...new Set(keys)].map((key) =>
      eachFactWith(reader, ledger, key, (number) => {
        marks[number] = 1;
      }),
    ),
  );
  return read.every(Boolean) ? marks : undefined;
}

/** What a query parameter is, and the checks that several of them share. */

import * as z from "zod/mini";
import { type PartialDate, parsePartialDate } from "./partial-date.ts";

/** One parameter: what it is for, and the check of one of its values. */
export interface Parameter<Value> {
  readonly description: string;
  /** A value that works on the sample archive, as written in an address. */
  readonly example: string;
  /** Whether several values may be given. */
  readonly list: boolean;
  /** Most values of a list, where each costs look-ups; no limit when absent. */
  readonly most?: number;
  /** Least and greatest value of a number, for those who give another. */
  readonly range?: readonly [minimum: number, maximum: number];
  /** What holds when the parameter is not given, as told in the documentation. */
  readonly fallback: string;
  readonly schema: z.ZodMiniType<Value, string>;
  /** Gives the one writing that all writings of a value share; a value that is refused stays as it is. */
  readonly rewrite?: (value: string) => string;
}

/** A table of parameters. */
export type ParameterTable = Readonly<Record<string, Parameter<unknown>>>;

/** Values read with a table: lists are never absent, other parameters are when they were not given. */
export type ParameterValues<Table extends ParameterTable> = {
  readonly [Name in keyof Table]: Table[Name]["list"] extends true
    ? readonly z.output<Table[Name]["schema"]>[]
    : z.output<Table[Name]["schema"]> | undefined;
};

/** Any text, and only what `checks` let pass. */
export function textThat(
  ...checks: Parameters<z.ZodMiniString["check"]>
): z.ZodMiniType<string, string> {
  return z.string().check(...checks) as unknown as z.ZodMiniType<string, string>;
}

/** One of some words. */
export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values) as unknown as z.ZodMiniType<Values[number], string>;
}

/** Whole numbers in plain decimal digits: `+5`, `0x10`, `1e3` and `05` are refused. Both ends belong. */
export function wholeNumber(
  minimum: number,
  maximum: number,
): Required<Pick<Parameter<number>, "range" | "schema">> {
  const digits = z.pipe(
    z.string().check(z.regex(/^(?:0|[1-9]\d{0,9})$/)),
    z.transform((value: string) => Number(value)),
  );
  const bounded = z.int().check(z.gte(minimum), z.lte(maximum));
  return {
    range: [minimum, maximum],
    schema: z.pipe(digits, bounded) as unknown as z.ZodMiniType<number, string>,
  };
}

/** A day, month or year, as `parsePartialDate` reads it. */
export const partialDate = z.pipe(
  z.string().check(
    z.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/),
    z.refine((value) => parsePartialDate(value) !== undefined),
  ),
  z.transform((value: string): PartialDate => parsePartialDate(value) as PartialDate),
) as unknown as z.ZodMiniType<PartialDate, string>;

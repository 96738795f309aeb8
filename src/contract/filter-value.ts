/**
 * How one value of a filter is written: a leading `-` negates it, and a backslash takes the next
 * character as it is: `\-x` is the name "-x", `a\,b` the name "a,b", `\none` the name "none".
 */

/** A value of a filter, read. */
export interface FilterValue {
  /** True when articles with the value are left out. */
  readonly negated: boolean;
  /** Without its sign and escapes, trimmed. */
  readonly value: string;
  /** True when the value begins with an escape: then `none` is a name like any other. */
  readonly isLiteral: boolean;
}

/** What stands for articles without a value: without an outlet, without a date. */
export const NONE = "none";

/** Reads one value as it stands in a list. */
export function readFilterValue(text: string): FilterValue {
  const negated = text.startsWith("-");
  const rest = negated ? text.slice(1) : text;
  return {
    negated,
    value: rest.replace(/\\([\s\S])/g, "$1").trim(),
    isLiteral: rest.startsWith("\\"),
  };
}

/**
 * Writes a value with as few escapes as it needs.
 *
 * @example
 * writeFilterValue({ negated: true, value: "-a,b", isLiteral: false }); // "-\\-a\\,b"
 */
export function writeFilterValue({ negated, value, isLiteral }: FilterValue): string {
  const escaped = value.replace(/[\\,]/g, "\\$&");
  const needsEscape = /^-/.test(value) || (isLiteral && value === NONE);
  return `${negated ? "-" : ""}${needsEscape ? "\\" : ""}${escaped}`;
}

/** Cuts a list at its commas, but not at those behind a backslash; empty parts are left out. */
export function splitList(list: string): string[] {
  return list.match(/(?:\\[\s\S]|[^,\\]|\\$)+/g) ?? [];
}

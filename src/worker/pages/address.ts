/** Addresses of pages, and what their query strings become when something is changed. */

import { splitList } from "../../contract/filter-value.ts";
import type { UiLanguage } from "../../contract/site-parameters.ts";

/** A change of parameters: `undefined` takes one away, a list is written with commas. */
export type Changes = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Changes a query string.
 *
 * A cursor is of the list as it was, so that it goes with any change. Names stand in alphabetical
 * order: one request has one address.
 *
 * @param query Canonical, without its question mark.
 * @returns Percent-encoded, without a question mark; empty when nothing is left.
 */
export function changeQuery(query: string, changes: Changes): string {
  const pairs = new Map<string, string>();
  for (const pair of query.split("&")) {
    const [name = "", value = ""] = pair.split("=");
    if (name !== "" && name !== "cursor") pairs.set(name, value);
  }
  for (const [name, value] of Object.entries(changes)) {
    const text = typeof value === "string" ? value : (value ?? []).join(",");
    if (text === "") pairs.delete(name);
    else pairs.set(name, encodeURIComponent(text));
  }
  return [...pairs]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

/** A path with its query string, if it has one. */
export function withQuery(path: string, query: string): string {
  return query === "" ? path : `${path}?${query}`;
}

/** The values of a list in a canonical query string, as they are written there, escapes included. */
export function listIn(query: string, name: string): string[] {
  const pair = query.split("&").find((one) => one.startsWith(`${name}=`));
  const text = pair === undefined ? "" : decodeURIComponent(pair.slice(name.length + 1));
  return splitList(text);
}

/**
 * Address of a page in the language of the page that links to it.
 *
 * @param ui As it was asked for; absent where the page is in the language that it has anyway.
 */
export function pageAddress(
  path: string,
  ui: UiLanguage | undefined,
  changes: Changes = {},
): string {
  return withQuery(path, changeQuery("", { ...changes, ui }));
}

/** Address of the page at hand with some parameters changed, in the language it has. */
export function hereWith(
  {
    path,
    query,
    ui,
  }: { readonly path: string; readonly query: string; readonly ui: UiLanguage | undefined },
  changes: Changes,
): string {
  return withQuery(path, changeQuery(query, { ui, ...changes }));
}
